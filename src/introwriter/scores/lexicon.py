"""The shipped word lists, phrases and coefficients: read once, on first use."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

__all__ = [
    "Phrases", "WordTable", "data_text", "phrases", "phrases_in", "phrases_of", "toml_table", "word_classes",
    "word_table",
]  # fmt: skip


class Phrases(NamedTuple):
    """Phrases by how they begin.

    ``single`` has the kinds of single words; ``longer``, by the first two words, the (remaining words, kind)
    pairs, longest first.
    """

    single: dict[str, tuple[str, ...]]
    longer: dict[tuple[str, str], tuple[tuple[tuple[str, ...], str], ...]]


_DATA = Path(__file__).with_name("data")

ZERO = 79
"""The character code that stands for 0 in the strings of ``words.json`` (``chr(33)`` to ``chr(125)``)."""


class WordTable(NamedTuple):
    """Words in order of frequency, and for each a character per column: its weight, in steps."""

    rank: dict[str, int]
    valence: str
    specificity: str


def data_text(name: str) -> str:
    """Read one of the shipped data files."""
    return (_DATA / name).read_text(encoding="utf-8")


def toml_table(name: str) -> dict[str, Any]:
    """Read one of the shipped TOML files."""
    return tomllib.loads(data_text(name))


@lru_cache(maxsize=8)
def phrases(language: str = "en") -> Phrases:
    """Return the phrases of a language."""
    return phrases_of(f"phrases.{language}.toml")


def phrases_of(*names: str) -> Phrases:
    """Return the phrases of shipped files: tables of kind = list of phrases."""
    single: dict[str, tuple[str, ...]] = {}
    longer: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for name in names:
        for kind, entries in toml_table(name).items():
            for first, *rest in map(str.split, entries):
                if rest:
                    longer.setdefault((first, rest[0]), []).append((tuple(rest[1:]), kind))
                else:
                    single[first] = (*single.get(first, ()), kind)
    ranked = {start: tuple(sorted(ends, key=lambda end: -len(end[0]))) for start, ends in longer.items()}
    return Phrases(single, ranked)


def phrases_in(lowers: list[str], table: Phrases) -> Iterator[tuple[str, int, int]]:
    """Yield (kind, first, last) of every phrase in the words of a text, in order, longer ones first."""
    single, longer, size = table.single, table.longer, len(lowers)
    for index, word in enumerate(lowers):
        for rest, kind in longer.get((word, lowers[index + 1]), ()) if index + 1 < size else ():
            last = index + 2 + len(rest)
            if not rest or tuple(lowers[index + 2 : last]) == rest:
                yield kind, index, last
        for kind in single.get(word, ()):
            yield kind, index, index + 1


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
    """Return the word table: frequency order, sentiment and the weight for specificity of each word."""
    raw = json.loads(data_text("words.json"))
    words = raw["words"].split(" ")
    return WordTable(dict(zip(words, range(len(words)), strict=True)), raw["valence"], raw["specificity"])
