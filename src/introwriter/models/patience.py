"""Trying again, and no longer than agreed."""

from __future__ import annotations

import contextvars
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from introwriter.models.failures import is_retryable, retry_after

__all__ = ["Patience", "StalledTimeout", "bounded"]

T = TypeVar("T")


class StalledTimeout(TimeoutError):
    """A call did not end within its time, though bytes may still have trickled in."""


def bounded(call: Callable[[], T], seconds: float) -> T:
    """Return what ``call`` returns or raise what it raises, but wait no longer than ``seconds``.

    It runs in a daemon thread: a client's own timeouts count from byte to byte, so a server that sends one
    now and then would hold a caller for ever. Raises StalledTimeout; the thread is left to its own timeout.
    """
    done: list[T] = []
    failed: list[BaseException] = []
    context = contextvars.copy_context()

    def run() -> None:
        try:
            done.append(context.run(call))
        except BaseException as error:
            failed.append(error)

    worker = threading.Thread(target=run, name="introwriter-model", daemon=True)
    worker.start()
    worker.join(seconds)
    if failed:
        raise failed[0]
    if not done:
        raise StalledTimeout(f"no answer within {seconds:.0f} s")
    return done[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long and how often to try: ``timeout`` seconds a try, ``retries`` more tries, twice that in all.

    Waits double from ``first_wait`` seconds to 8, less up to a quarter at random, unless the server names a
    wait (Retry-After), which is kept. A wait that does not fit into what is left of the time is not begun.
    """

    timeout: float = 60.0
    retries: int = 2
    first_wait: float = 0.5
    sleep: Callable[[float], None] = time.sleep

    @property
    def total(self) -> float:
        """The seconds that all tries and waits together may take."""
        return 2 * self.timeout

    def call(self, attempt: Callable[[], T]) -> T:
        """Return what ``attempt`` returns, trying again where that may help; raise its last error."""
        end = time.monotonic() + self.total
        tried = 0
        while True:
            try:
                return bounded(attempt, min(self.timeout, max(end - time.monotonic(), 0.01)))
            except Exception as error:
                if tried >= self.retries or not is_retryable(error):
                    raise
                asked = retry_after(error)
                wait = self._backoff(tried) if asked is None else asked
                if time.monotonic() + wait >= end:
                    raise
                self.sleep(wait)
            tried += 1

    def _backoff(self, tried: int) -> float:
        return float(min(self.first_wait * 2**tried, 8.0) * (1 - random.random() / 4))
