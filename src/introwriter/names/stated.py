"""What people say about their own name: "Call me Anh", "family name: Namgung"."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from introwriter.names.words import fold

__all__ = ["called", "family_comes_first", "family_stated", "given_stated"]

_MAYBE = re.compile(
    r"call|\bgo(?:es)? by|known as|prefer|nenn|rufname|genannt|ll[aá]m|appel|cham|chiam|noem|zeg maar"
    r"|nam|naam|apell?ido|nom|prénom",
    re.I,
)
_NAME = r"[\"'“”‘’«]?(?-i:(?P<name>[^\W\d_a-zà-ÿ][\w'’-]*))"
_IS = r"\s*(?:is\b|ist\b|es\b|est\b|é\b|è\b|:|=|-)\s*"
_BETWEEN = r"\s+(?:just |simply |einfach |maar |gewoon |simplemente )?"
_LOOKED_AT = 4000  # characters of the about text: a word on one's name stands early or nowhere


@lru_cache(maxsize=1)
def _phrases() -> tuple[dict[str, re.Pattern[str]], frozenset[str]]:
    with (Path(__file__).parent / "stated.toml").open("rb") as file:
        raw = tomllib.load(file)
    no_name = frozenset(raw.pop("no_name")["all"].split())
    follows = {"called": _BETWEEN + _NAME, "family": _IS + _NAME, "given": _IS + _NAME, "family_first": ""}
    patterns = {
        role: re.compile(
            rf"\b(?:{'|'.join(phrase for phrases in lists.values() for phrase in phrases)}){follows[role]}",
            re.I,
        )
        for role, lists in raw.items()
    }
    return patterns, no_name


def called(about: str) -> str | None:
    """Return the name by which the person asks to be called, if ``about`` says one."""
    for name in _found("called", about):
        if fold(name) not in _phrases()[1] and len(name) > 1 and not name.isupper():
            return name
    return None


def family_stated(about: str) -> str | None:
    """Return the family name that ``about`` states as such."""
    return next(iter(_found("family", about)), None)


def given_stated(about: str) -> str | None:
    """Return the given name that ``about`` states as such."""
    return next(iter(_found("given", about)), None)


def family_comes_first(about: str) -> bool:
    """Whether ``about`` says that the family name is written first."""
    about = about[:_LOOKED_AT]
    return bool(_MAYBE.search(about)) and bool(_phrases()[0]["family_first"].search(about))


def _found(role: str, about: str) -> list[str]:
    about = about[:_LOOKED_AT]
    if not _MAYBE.search(about):
        return []
    return [match["name"].rstrip("'’-") for match in _phrases()[0][role].finditer(about)]
