"""What is known of profile pages (page.toml), loaded once, and the questions one asks of a line."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["heading", "is_cut", "line_is", "matches", "without_more"]


@lru_cache(maxsize=1)
def data() -> dict[str, Any]:
    """Return page.toml."""
    with (Path(__file__).parent / "page.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=1)
def _headings() -> dict[str, str]:
    found: dict[str, str] = {}
    for sections in data()["headings"].values():
        for section, lines in sections.items():
            for line in lines:
                found.setdefault(line, section)
    return found


@lru_cache(maxsize=16)
def _lines(role: str) -> frozenset[str]:
    return frozenset(line for lines in data()[role].values() for line in lines)


@lru_cache(maxsize=32)
def pattern(table: str, role: str, anchored: bool = False) -> re.Pattern[str]:
    """Return one of the patterns of the data, as alternatives."""
    return re.compile(("^" if anchored else "") + f"(?:{'|'.join(data()[table][role])})", re.I)


def heading(line: str) -> str | None:
    """Return the section that this line opens, or ``None``."""
    return _headings().get(line.casefold().rstrip(":")) if len(line) <= 40 else None


def line_is(role: str, line: str) -> bool:
    """Whether the whole line is one of a role's ("chrome", "employment", …)."""
    return line.casefold() in _lines(role)


def is_cut(line: str) -> bool:
    """Whether strangers or the page's footer begin here."""
    low = line.casefold()
    return len(low) <= 80 and any(low.startswith(start) for start in _lines("cut"))


def matches(role: str, line: str) -> bool:
    """Whether the line begins as one of the patterns ("noise", "count", "mutual", …)."""
    return len(line) <= 300 and bool(pattern("patterns", role, True).match(line))


def without_more(line: str) -> str:
    """Return the line without the "… see more" that hides its rest."""
    return (
        pattern("patterns", "more").sub("", line[-60:])
        if len(line) <= 60
        else (line[:-60] + pattern("patterns", "more").sub("", line[-60:]))
    )
