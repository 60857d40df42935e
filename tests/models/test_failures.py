"""Errors of clients that are not installed here are understood by their status and their names."""

from __future__ import annotations

import time

import pytest

from introwriter.errors import (
    ModelBusy,
    ModelError,
    ModelRefused,
    ModelReplyUnusable,
    ModelUnauthorized,
    ModelUnreachable,
)
from introwriter.models.failures import failure_of, is_retryable, retry_after, status_of
from introwriter.models.patience import Patience, StalledTimeout, bounded


class Response:
    def __init__(self, status, **headers):
        self.status_code = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class APIStatusError(Exception):
    """As the clients of anthropic, groq and mistral raise it."""

    def __init__(self, status, message="no", **headers):
        super().__init__(message)
        self.message = message
        self.status_code = status
        self.response = Response(status, **headers)


class ResourceExhausted(Exception):
    """As Google's client raises it."""

    code = 429


class ResponseError(Exception):
    """As Ollama's client raises it."""

    def __init__(self, error, status_code):
        super().__init__(error)
        self.status_code = status_code


class RemoteProtocolError(Exception):
    pass


class ReadTimeout(Exception):
    pass


class ContentFilterFinishReasonError(Exception):
    pass


@pytest.mark.parametrize(
    ("error", "expected", "again"),
    [
        (APIStatusError(401), ModelUnauthorized, False),
        (APIStatusError(403), ModelUnauthorized, False),
        (APIStatusError(404), ModelError, False),
        (APIStatusError(400, "max_tokens must be positive"), ModelError, False),
        (APIStatusError(413), ModelError, False),
        (APIStatusError(429), ModelBusy, True),
        (APIStatusError(429, "Your credit balance is too low"), ModelBusy, False),
        (APIStatusError(529, "Overloaded"), ModelBusy, True),
        (APIStatusError(504), ModelUnreachable, True),
        (ResourceExhausted("quota"), ModelBusy, True),
        (ResponseError("model 'x' not found, try pulling it first", 404), ModelError, False),
        (RemoteProtocolError("peer closed"), ModelUnreachable, True),
        (ReadTimeout(""), ModelUnreachable, True),
        (StalledTimeout("60 s"), ModelUnreachable, True),
        (ConnectionRefusedError(111, "refused"), ModelUnreachable, True),
        (ContentFilterFinishReasonError(), ModelRefused, False),
        (ValueError("Did not find groq_api_key, please add it"), ModelUnauthorized, False),
        (KeyError("choices"), ModelReplyUnusable, False),
        (IndexError("list index out of range"), ModelReplyUnusable, False),
        (RuntimeError("odd"), ModelError, False),
    ],
    ids=lambda value: f"{type(value).__name__}-{value}"[:40] if isinstance(value, Exception) else None,
)
def test_each_is_told_as_one_of_ours(error, expected, again):
    failure = failure_of(error, "some:model", "http://localhost/v1")
    assert type(failure) is expected
    assert failure.message and failure.hint and "\n" not in failure.message
    assert is_retryable(error) is again


def test_a_status_is_only_an_error_status():
    class Odd(Exception):
        status_code = 200
        code = "rate_limit"

    assert status_of(Odd()) is None
    assert status_of(APIStatusError(503)) == 503


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "7"}, 7),
        ({"retry_after": "0.5"}, 0.5),
        ({"retry_after_ms": "1500"}, 1.5),
        ({"retry_after": "soon"}, None),
        ({"retry_after": "-3"}, None),
        ({"retry_after": "inf"}, None),
        ({"retry_after": "nan"}, None),
        ({}, None),
    ],
)
def test_retry_after_is_read_in_its_forms(headers, seconds):
    assert retry_after(APIStatusError(429, **headers)) == seconds
    assert retry_after(ValueError("x")) is None


@pytest.mark.parametrize(
    "secret", ["sk-proj-AbC123xyz789", "gsk_1234567890abcdef", "AIzaSyA1234567890abc", "Bearer abc.def.ghi"]
)
def test_nothing_that_looks_like_a_key_is_repeated(secret):
    failure = failure_of(APIStatusError(400, f"bad header {secret} given"), "some:model")
    assert secret not in str(failure) and "[key]" in str(failure)


def test_patience_returns_raises_and_gives_up():
    waits: list[float] = []
    patience = Patience(timeout=5, retries=2, sleep=waits.append)
    outcomes = [APIStatusError(503), APIStatusError(429, retry_after="1"), None]

    def attempt():
        if outcome := outcomes.pop(0):
            raise outcome
        return "done"

    assert patience.call(attempt) == "done"
    assert len(waits) == 2 and waits[1] == 1.0
    outcomes[:] = [APIStatusError(401), None]
    with pytest.raises(APIStatusError):
        patience.call(attempt)
    assert len(waits) == 2


def test_a_call_is_bounded_and_its_error_is_its_own():
    began = time.monotonic()
    with pytest.raises(StalledTimeout):
        bounded(lambda: time.sleep(3), 0.1)
    assert time.monotonic() - began < 1
    with pytest.raises(ZeroDivisionError):
        bounded(lambda: 1 // 0, 1)
    assert bounded(lambda: None, 1) is None
