"""How cases name words and lines of the input: alternatives, endings, paths."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["alternatives", "covers", "says"]


def alternatives(entry: str) -> tuple[str, ...]:
    """Return the parts of ``"one | two"``."""
    return tuple(part for piece in entry.split("|") if (part := piece.strip()))


def says(text: str, entry: str) -> bool:
    """Whether ``text`` holds one of the entry's alternatives as whole words; ``*`` stands for any ending."""
    return _pattern(entry).search(" ".join(text.split())) is not None


@lru_cache(maxsize=2048)
def _pattern(entry: str) -> re.Pattern[str]:
    parts = "|".join(_worded(part) for part in alternatives(entry))
    return re.compile(parts or r"(?!)", re.IGNORECASE)


def _worded(words: str) -> str:
    inner = re.escape(" ".join(words.split())).replace(r"\*", r"\w*").replace("'", "['’]")
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return f"{before}{inner}{after}"


def covers(entry: str, facts: Iterable[str]) -> bool:
    """Whether one of ``facts`` (paths) is, or lies below, one of the entry's alternatives."""
    named = alternatives(entry)
    return any(fact == path or fact.startswith(f"{path}.") for fact in facts for path in named)
