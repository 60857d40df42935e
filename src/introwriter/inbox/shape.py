"""The shape of a pitch: somebody gains, and something is asked for it.

A person who sells without a seller's words still says whom they serve or what it brings, and asks for a yes,
a look or a slot. One of the two is what people write; both together are what sellers write.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["Shape", "shape_of"]


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a note sells: the first of each kind of ``gains`` and ``asks``; ``studies``: for a school."""

    gains: tuple[tuple[int, int], ...] = ()
    asks: tuple[tuple[int, int], ...] = ()
    studies: bool = False
    against: int = 0
    """Thanks, a story of the sender's own, a family or a club: kinds of what sellers leave out."""

    @property
    def weight(self) -> int:
        """Kinds of gain and of asking, less what is against; 0 where little is gained and nothing asked."""
        enough = self.gains and (self.asks or len(self.gains) > 2)
        return max(0, len(self.gains) + len(self.asks) - self.against) if enough else 0


@dataclass(frozen=True, slots=True)
class _Patterns:
    gain: tuple[re.Pattern[str], ...]
    ask: tuple[re.Pattern[str], ...]
    study: re.Pattern[str]
    against: tuple[re.Pattern[str], ...]


def shape_of(low: str, language: str) -> Shape:
    """Find the kinds of gain and of asking in a text in small letters without accents."""
    patterns = _patterns(language)
    if patterns is None:
        return Shape()
    return Shape(
        gains=_first(patterns.gain, low),
        asks=_first(patterns.ask, low),
        studies=bool(patterns.study.search(low)),
        against=len(_first(patterns.against, low)),
    )


def _first(patterns: tuple[re.Pattern[str], ...], low: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for pattern in patterns if (match := pattern.search(low)))


@lru_cache(maxsize=1)
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("shape.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns | None:
    table = _tables().get(language)
    if table is None:
        return None
    people = table["people"]
    return _Patterns(
        gain=tuple(re.compile(one.replace("{people}", people)) for one in table["gain"].values()),
        ask=tuple(re.compile(one.replace("{people}", people)) for one in table["ask"].values()),
        study=re.compile(table["study"]),
        against=tuple(re.compile(table[kind]) for kind in ("own", "cause", "know")),
    )
