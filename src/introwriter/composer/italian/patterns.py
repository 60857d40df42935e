"""The long patterns of the Italian room, from ``words/it_patterns.toml``, compiled when first used."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tables import table

__all__ = ["pattern"]


@lru_cache(maxsize=256)
def pattern(name: str) -> re.Pattern[str]:
    """Return the compiled pattern of that name; "(?i)" at its start stands for small and capital letters."""
    return re.compile(str(table("words", "it_patterns")[name]))
