"""The shipped word lists, phrases and coefficients: read once, on first use."""

from __future__ import annotations

import json
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

__all__ = ["Phrases", "WordTable", "data_text", "phrases", "toml_table", "word_classes", "word_table"]

Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""First word of a phrase -> its (remaining words, kind) pairs, longest first."""

_DATA = Path(__file__).with_name("data")

ZERO = 79
"""The character code that stands for 0 in the strings of ``words.json`` (``chr(33)`` to ``chr(125)``)."""


class WordTable(NamedTuple):
    """Words in order of frequency, and for each a character per column: its weight, in steps."""

    rank: dict[str, int]
    valence: str
    warmth: str
    specificity: str


def data_text(name: str) -> str:
    """Read one of the shipped data files."""
    return (_DATA / name).read_text(encoding="utf-8")


def toml_table(name: str) -> dict[str, Any]:
    """Read one of the shipped TOML files."""
    return tomllib.loads(data_text(name))


@lru_cache(maxsize=8)
def phrases(language: str = "en") -> Phrases:
    """Return the phrases of a language by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, entries in toml_table(f"phrases.{language}.toml").items():
        for entry in entries:
            first, *rest = entry.split()
            found.setdefault(first, []).append((tuple(rest), kind))
    return {word: tuple(sorted(pairs, key=lambda pair: -len(pair[0]))) for word, pairs in found.items()}


@lru_cache(maxsize=8)
def word_classes(language: str = "en") -> dict[str, tuple[str, ...]]:
    """Return for each word the small word classes it belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in toml_table(f"words.{language}.toml").items():
        for word in words.split():
            found[word] = (*found.get(word, ()), name)
    return found


@lru_cache(maxsize=1)
def word_table() -> WordTable:
    """Return the word table: frequency order, sentiment and the two fitted weights of each word."""
    raw = json.loads(data_text("words.json"))
    words = raw["words"].split(" ")
    return WordTable(
        dict(zip(words, range(len(words)), strict=True)), raw["valence"], raw["warmth"], raw["specificity"]
    )
