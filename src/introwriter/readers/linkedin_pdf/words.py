"""What LinkedIn prints into its PDFs in each language (words.toml), loaded once."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["at_pattern", "data", "heading", "line_pattern"]


@lru_cache(maxsize=1)
def data() -> dict[str, Any]:
    """Return words.toml."""
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def _headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for sections in data()["headings"].values():
        for section, lines in sections.items():
            for line in lines:
                found.setdefault(_key(line), section)
    return found


def _key(line: str) -> str:
    return " ".join(line.casefold().replace("’", "'").replace("i̇", "i").split())


def heading(line: str) -> str | None:
    """Return the section that a heading opens, in whatever language, or ``None``."""
    return _headings().get(_key(line).rstrip(":：")) if len(line) <= 60 else None


@lru_cache(maxsize=8)
def line_pattern(role: str) -> re.Pattern[str]:
    """Return the pattern of a role of lines: dropped, labels, notes."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in data()["lines"][role]), re.I)


@lru_cache(maxsize=2)
def at_pattern(kind: str) -> re.Pattern[str]:
    """Return what stands between title and employer in the older layout; ``kind`` is plain or others."""
    words = "|".join(map(re.escape, data()["at"][kind]))
    return re.compile(rf"\s+(?:{words})\s+", re.I)
