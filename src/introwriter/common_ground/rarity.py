"""How rare a word or a thing is: what everybody has in common says little about two people."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.aliases import TABLES, AliasKind, canonical
from introwriter.aliases.tables import table
from introwriter.aliases.text import fold, small_words_out

__all__ = ["is_broad", "is_common", "month_names", "rarity", "stem", "vocabulary"]

_FILE = Path(__file__).resolve().parent / "rarity.toml"


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return a crude stem of a folded word: plurals, -ing/-ed and a final vowel off.

    Good enough to see ``veterinaria``/``veterinario`` and ``chronometer(s)`` as one in the languages that
    the notes are written in; not a linguist's stem.
    """
    if not word.isascii() or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 5:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "aeiousl":
                word = word[:-1]
            break
    return word[:-1] if len(word) > 4 and word[-1] in "aeo" else word


@lru_cache(maxsize=8)
def _stems(section: str) -> frozenset[str]:
    return frozenset(stem(word) for word in fold(_data()["words"][section]).replace("|", " ").split())


@lru_cache(maxsize=32)
def vocabulary(section: str) -> frozenset[str]:
    """Return a word list of the data file, folded: ``event``, ``calendar``, ``used`` and so on."""
    return frozenset(fold(_data()["words"][section]).replace("|", " ").split())


@lru_cache(maxsize=16)
def month_names(number: int) -> frozenset[str]:
    """Return the names of a month (1-12), and their first three letters, in the notes' languages."""
    names = fold(_data()["months"][str(number)]).split()
    return frozenset(names) | frozenset(name[:3] for name in names)


def is_common(stemmed: str) -> bool:
    """Return whether a stem is too common a word to say anything."""
    return stemmed in _stems("common")


def is_broad(stemmed: str) -> bool:
    """Return whether a stem names a whole trade (``software``, ``marketing``) and so little."""
    return stemmed in _stems("broad")


@lru_cache(maxsize=8)
def _levels(kind: AliasKind) -> dict[str, float]:
    groups = table(TABLES[kind])
    found: dict[str, float] = {}
    for level, block in _data()[kind].items():
        for part in small_words_out(fold(block)).replace("\n", "|").split("|"):
            name = " ".join(part.split())
            for label in (groups.groups[i][0] for i in groups.ids(name)) if groups.ids(name) else (name,):
                found[label] = int(level) / 100
    return found


def rarity(kind: AliasKind, name: str, default: float = 1.0) -> float:
    """Return how rare a thing is, 0 (everybody has it) to 1; what the table does not hold is ``default``."""
    return _levels(kind).get(canonical(kind, name), default)
