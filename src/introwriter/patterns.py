"""Regular expressions that are compiled when they are first used, so that importing a room costs nothing."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["lazily"]

_METHODS = ("match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer", "pattern", "flags")


class _Lazy:
    """Stands for a compiled pattern until somebody asks it for anything, then takes over its methods."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves like ``re.compile(source, flags)`` and is compiled at its first use.

    Raises re.error then, not here, for a source that is no pattern.
    """
    return cast("re.Pattern[str]", _Lazy(source, flags))
