"""What is found out about a brief, found out once for all who ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from introwriter.brief import Brief, SameBrief

__all__ = ["once", "once_each"]

_Found = TypeVar("_Found")
_Self = TypeVar("_Self")
_KEPT = 8  # briefs whose answers are kept


def once(asked: Callable[[Brief], _Found]) -> Callable[[Brief], _Found]:
    """Keep the answers of a function of a brief for the last few briefs."""

    @lru_cache(maxsize=_KEPT)
    def kept(key: SameBrief) -> _Found:
        return asked(key.brief)

    return wraps(asked)(lambda brief: kept(SameBrief(brief)))


def once_each(asked: Callable[[_Self, Brief], _Found]) -> Callable[[_Self, Brief], _Found]:
    """Keep the answers of a method that takes a brief, for the last few briefs."""

    @lru_cache(maxsize=_KEPT)
    def kept(one: _Self, key: SameBrief) -> _Found:
        return asked(one, key.brief)

    @wraps(asked)
    def found(self: _Self, brief: Brief) -> _Found:
        return kept(self, SameBrief(brief))

    return found
