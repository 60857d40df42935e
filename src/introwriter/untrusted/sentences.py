"""A stranger's text in sentences and tokens, and the words that matter in them, by their role."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

__all__ = ["sentences_of", "tokens_of", "word_roles"]

_SENTENCE = re.compile(
    r"[^\n.!?。！？…]*(?:[.!?。！？…](?=\w)[^\n.!?。！？…]*)*(?:[.!?。！？…]+[\"'”’»)\]]*|\n|\Z)"
)
_DIVIDER = re.compile(" [|•·] ")
"""Stands between the parts of a headline, each of which is a sentence of its own."""
_ELIDED = re.compile(r"\b(un|l|d|qu)'(?=\w)")
_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[:;,()\"“”–—-]")
_LONGEST = 1500


@lru_cache(maxsize=1)
def word_roles() -> dict[str, frozenset[str]]:
    """Return the words of words.toml by role, all languages together."""
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        raw = tomllib.load(file)
    return {role: frozenset(" ".join(lists.values()).split()) for role, lists in raw.items()}


def sentences_of(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of every sentence, and of the gaps and line ends between them, in order."""
    for match in _SENTENCE.finditer(_DIVIDER.sub(" \n ", plain)):
        yield match.span()


def tokens_of(said: str) -> list[str]:
    """Return the words and marks of a sentence (of its first 1,500 characters)."""
    return _TOKEN.findall(_ELIDED.sub(r"\1 ", said[:_LONGEST]))
