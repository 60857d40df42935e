"""Whether a pattern is in a sentence, looked up once: hundreds of plans share a dozen sentences."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["holds"]


class _Same:
    """A pattern as a cache key: the same object (hashing a long pattern takes longer than a search)."""

    __slots__ = ("pattern",)

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern

    def __hash__(self) -> int:
        return id(self.pattern)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.pattern is other.pattern


def holds(pattern: re.Pattern[str], text: str) -> bool:
    """Whether ``pattern`` is found in ``text``."""
    return _holds(_Same(pattern), text)


@lru_cache(maxsize=4096)
def _holds(key: _Same, text: str) -> bool:
    return key.pattern.search(text) is not None
