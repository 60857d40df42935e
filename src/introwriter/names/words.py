"""The word lists of words.toml, loaded once."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

__all__ = ["fold", "short_forms", "spelled_title", "words"]


def fold(text: str) -> str:
    """Return ``text`` in small letters without accents, for comparing."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("ª", "a"))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold().replace("đ", "d")


_Table = dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def _load() -> tuple[_Table, _Table, _Table]:
    with (Path(__file__).parent / "words.toml").open("rb") as file:
        raw = tomllib.load(file)
    short = {name: frozenset(forms.split()) for name, forms in raw.pop("short_forms").items()}
    spelled = {title: frozenset(forms.split()) for title, forms in raw.pop("spelled").items()}
    hidden = frozenset(" ".join(name.split()) for name in raw.pop("hidden").split("|"))
    return {role: frozenset(text.split()) for role, text in raw.items()} | {"hidden": hidden}, short, spelled


def words(role: str) -> frozenset[str]:
    """Return the folded words of one role ("titles", "credentials", …)."""
    return _load()[0][role]


def short_forms(name: str) -> frozenset[str]:
    """Return the folded short forms of a folded given name that do not begin like it."""
    return _load()[1].get(name, frozenset())


def spelled_title(title: str) -> frozenset[str]:
    """Return the words in full of a title ("Capt." is "captain") that may address somebody without a name."""
    every = _load()[2]
    return frozenset().union(*(every.get(word.strip("."), frozenset()) for word in fold(title).split()))
