"""What went wrong on the way to a model, told as our errors. Works on any provider's exceptions.

Providers' clients share no base class, but they share the HTTP status they carry and the words in their
class names, which is what is read here; so no client package is imported.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any

from introwriter.errors import (
    ModelBusy,
    ModelError,
    ModelRefused,
    ModelReplyUnusable,
    ModelUnauthorized,
    ModelUnreachable,
)

__all__ = ["failure_of", "is_retryable", "lacks_structure", "retry_after", "status_of"]

_SECRET = re.compile(
    r"\b(?:sk|pk|rk|key|gsk|xai|hf|AIza)[-_][\w\-*.]{6,}|\bAIza[\w-]{10,}|Bearer\s+\S+", re.IGNORECASE
)
_TIMEOUT = re.compile(r"timeout", re.IGNORECASE)
_CONNECTION = re.compile(
    r"connect|protocolerror|networkerror|readerror|writeerror|transporterror", re.IGNORECASE
)
_UNREADABLE = re.compile(r"JSONDecodeError|ValidationError|OutputParser", re.IGNORECASE)
_FILTERED = re.compile(r"content[_ ]?filter|content[_ ]policy|ContentFilter|Refusal", re.IGNORECASE)
_STRUCTURE = re.compile(r"response_format|json_schema|structured|support", re.IGNORECASE)
_NO_CREDIT = re.compile(
    r"insufficient_quota|billing|credit balance|exceeded your current quota", re.IGNORECASE
)
_NO_KEY = re.compile(r"api[_ -]?key|credentials", re.IGNORECASE)
_TOO_LONG = re.compile(
    r"context[_ ]length|context window|too many tokens|prompt is too long|ContextOverflow", re.I
)


def status_of(error: BaseException) -> int | None:
    """Return the HTTP error status (400 to 599) that ``error`` carries, if it carries one."""
    response = getattr(error, "response", None)
    for holder in (error, response):
        for name in ("status_code", "http_status", "code", "status"):
            value = getattr(holder, name, None)
            value = getattr(value, "value", value)
            if isinstance(value, int) and 400 <= value <= 599:
                return value
    return None


def retry_after(error: BaseException) -> float | None:
    """Return the seconds that the server asks to wait: Retry-After (seconds or a date), or its ms twin."""
    headers: Any = getattr(getattr(error, "response", None), "headers", None)
    if not hasattr(headers, "get"):
        return None
    for name, divisor in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        value = headers.get(name)
        if not isinstance(value, str):
            continue
        try:
            seconds = float(value) / divisor
        except ValueError:
            seconds = _until(value)
        if 0 <= seconds < float("inf"):
            return seconds
    return None


def _until(date: str) -> float:
    """Seconds until an HTTP date; negative when it is past or no date."""
    from email.utils import mktime_tz, parsedate_tz

    try:
        at = parsedate_tz(date)
        return mktime_tz(at) - time.time() if at else -1.0
    except (ValueError, OverflowError):
        return -1.0


def is_retryable(error: BaseException) -> bool:
    """Whether asking again may help: busy, overloaded, stalled or dropped, but not out of credit."""
    status = status_of(error)
    if status is not None:
        return (
            status in (408, 409, 425)
            or status >= 500
            or (status == 429 and not _NO_CREDIT.search(_said(error)))
        )
    kind = _kind(error)
    return bool(_TIMEOUT.search(kind) or _CONNECTION.search(kind)) or isinstance(error, OSError)


def lacks_structure(error: BaseException) -> bool:
    """Whether ``error`` may mean that the server has no structured output, so that plain words would do."""
    status = status_of(error)
    return status in (400, 415, 422, 501) or (status == 404 and bool(_STRUCTURE.search(_said(error))))


def failure_of(error: BaseException, model: str, base_url: str | None = None) -> ModelError:
    """Return our error for ``error``: what failed, where, and what to do. Never holds a key."""
    where = f"{model} at {base_url}" if base_url else model
    status = status_of(error)
    if _FILTERED.search(_kind(error)) or (status == 400 and _FILTERED.search(_said(error))):
        return ModelRefused(
            f"{where} refused the request on grounds of its content policy.",
            "Look at what was sent with --explain, leave out the fact it minds, or use another --model.",
        )
    if status is not None:
        return _of_status(status, error, where, base_url)
    return _of_kind(error, where, base_url)


def _of_status(status: int, error: BaseException, where: str, base_url: str | None) -> ModelError:
    if status in (401, 403):
        return ModelUnauthorized(
            f"{where} refused the API key (error {status}).",
            "Check the provider's key in the environment (OPENAI_API_KEY for openai) and what it may use.",
        )
    if status == 404:
        return ModelError(
            f"{where} was not found (error 404).",
            "Check the model's name" + (" and --base-url (most end in /v1)." if base_url else "."),
        )
    if status == 429 and _NO_CREDIT.search(_said(error)):
        return ModelBusy(f"The account behind {where} has no credit left (error 429).", "Check its billing.")
    if status == 429:
        return ModelBusy(f"{where} is at its rate limit (error 429).", _wait_hint(error))
    if status in (408, 502, 504):
        return ModelUnreachable(f"{where} could not be reached in time (error {status}).", "Try again later.")
    if status >= 500:
        return ModelBusy(f"{where} is overloaded or broken (error {status}).", _wait_hint(error))
    if status == 413 or _TOO_LONG.search(_said(error)) or _TOO_LONG.search(_kind(error)):
        return ModelError(
            f"The profile is too long for {where} (error {status}).",
            "Give a shorter profile (fewer posts and descriptions), or a model with a larger context.",
        )
    said = _said(error)
    return ModelError(
        f"{where} rejected the request (error {status})" + (f": {said}" if said else "."),
        "Check the model's name and its options; docs/models.md lists what is sent.",
    )


def _of_kind(error: BaseException, where: str, base_url: str | None) -> ModelError:
    kind = _kind(error)
    if _TIMEOUT.search(kind):
        return ModelUnreachable(
            f"{where} did not answer in time.", "Try again, or give it longer with --timeout SECONDS."
        )
    if _CONNECTION.search(kind) or isinstance(error, OSError):
        hint = (
            "Is the server running, and --base-url right?"
            if base_url
            else "Check your network and try again."
        )
        return ModelUnreachable(f"There was no connection to {where}, or it dropped.", hint)
    if _NO_KEY.search(str(error)) and not isinstance(error, KeyError):
        return ModelUnauthorized(
            f"There is no API key for {where}.",
            "Set the provider's key in the environment (OPENAI_API_KEY for openai), or use --model offline.",
        )
    if _UNREADABLE.search(kind) or isinstance(
        error, ValueError | KeyError | IndexError | TypeError | AttributeError
    ):
        return ModelReplyUnusable(
            f"{where} answered in a form that cannot be read.",
            "Check that --base-url is an OpenAI-compatible API (most end in /v1), or try again."
            if base_url
            else "Try again, or another --model.",
        )
    return ModelError(f"{where} failed ({type(error).__name__}).", "Try again, or use --model offline.")


def _wait_hint(error: BaseException) -> str:
    seconds = retry_after(error)
    return f"It asks to wait {seconds:.0f} s; then try again." if seconds else "Wait a minute and try again."


def _kind(error: BaseException) -> str:
    """The names of the error's class and its bases, and of what caused it."""
    return " ".join(cls.__name__ for one in _chain(error) for cls in type(one).__mro__[:-2])


def _chain(error: BaseException) -> Iterator[BaseException]:
    yield error
    if error.__cause__ is not None and isinstance(error, RuntimeError):
        yield error.__cause__


def _said(error: BaseException) -> str:
    """What the server said, in one short line without anything that looks like a key."""
    body = getattr(error, "body", None)
    words = ""
    if isinstance(body, Mapping):
        inner: Any = body.get("error") if isinstance(body.get("error"), Mapping) else body
        words = str(inner.get("message") or inner.get("detail") or "") or json.dumps(inner, default=str)
        words = " ".join(filter(None, (words, str(inner.get("code") or ""))))
    words = words or str(getattr(error, "message", "") or error)
    return _SECRET.sub("[key]", " ".join(words.split()))[:200]
