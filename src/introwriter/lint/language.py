"""Which language a note is in, by its commonest words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

__all__ = ["language_of"]

_KANA = re.compile(r"[\u3040-\u30ff]")
_FOLDER = Path(__file__).with_name("phrases")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")


def language_of(words: Sequence[str], text: str) -> str | None:
    """Return the two-letter code of the language, or ``None`` where the words do not tell.

    ``words`` are folded. Each language has a list of common short words; the winner needs three of them and
    half as many again as the next one.
    """
    if len(_KANA.findall(text)) > 4:
        return "ja"
    if len(_HANGUL.findall(text)) > 4:
        return "ko"
    votes: dict[str, int] = {}
    votes_of = _votes()
    for word in words:
        for language in votes_of.get(word, ()):
            votes[language] = votes.get(language, 0) + 1
    ranked = sorted(votes.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < 3:
        return None
    if len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]:
        return None
    return ranked[0][0]


@lru_cache(maxsize=1)
def _votes() -> dict[str, tuple[str, ...]]:
    source = _FOLDER.joinpath("common.toml").read_text(encoding="utf-8")
    votes: dict[str, tuple[str, ...]] = {}
    for language, text in tomllib.loads(source)["common"].items():
        for word in text.split():
            votes[word] = (*votes.get(word, ()), language)
    return votes
