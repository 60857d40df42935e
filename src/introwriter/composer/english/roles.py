"""A job's title as people say it: "reefer planner", "an MSc student"."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.patterns import lazily

__all__ = ["heads", "indefinite", "is_trade", "spoken_role", "with_article"]

_GRADE = lazily(
    r"\b(?:i{2,3}|iv|band \d+|b\d|level \d|l\d|grade \d+|\d(?:[.,]\d+)? ?fte|fte|part[- ]time|full[-"
    r" ]time|freelance)\b|\bsenior staff\b|\bstaff\b(?= (?:software|engineer))",
    re.I,
)
_STOP = lazily(r"[,;/|(–—•·]|\s-\s|\s@\s|\bat\b|\bfor\b|\bin\b|\bwith\b|:")
_ACRONYM = lazily(r"[A-Z]{2,}|[a-z]+[A-Z]|[A-Z][a-z]*[A-Z]|[A-Z]&[A-Z]")
_NO_NOUN = frozenset(
    [
        "various",
        "grades",
        "self-employed",
        "ex",
        "formerly",
        "between",
        "currently",
        "open",
        "looking",
        "student-",
    ]
)
_TRADE = lazily(
    r"[a-z-]+(?:er|or|ist|ian|ee|eer|yst|man|woman|maker|smith|wright|herd|monger|ant|grapher|ect)"
)
_VOWEL = lazily(r"(?!(?:eu|uni|us[eu]|ut|ur[aio]|one|once)\w*)[aeiou]|hono|heir|hour(?!\w*i)", re.I)


def spoken_role(title: str) -> str:
    """Return a job's title as one would say it ("reefer planner"), or an empty text when unclear."""
    bare = _GRADE.sub("", _STOP.split(title.strip())[0]).replace(" & ", " and ")
    words = [word if _ACRONYM.search(word) else word.lower() for word in bare.split()]
    if not words or len(words) > 4 or any(word in _NO_NOUN for word in words):
        return ""
    return " ".join(words).strip(" .-&")


def is_trade(role: str) -> bool:
    """Whether the last word is what a person is, not what they do ("smoked fish")."""
    last, lex = role.split()[-1].lower(), lexicon()
    ends = bool(_TRADE.fullmatch(last)) and last not in lex["no_trades"]
    return ends or last in lex["persons"] | lex["trades"] or role.split()[-1].isupper()


def heads(role: str) -> bool:
    """Whether a role is that of the one at the head of something ("head of sales")."""
    words = role.lower().split()
    return bool(lexicon()["heads"] & {words[0], words[-1]})


def with_article(role: str) -> str:
    """Give a role its article; a head of something has none."""
    if heads(role):
        return role
    return indefinite(role)


def indefinite(thing: str) -> str:
    """Set "a" or "an" before a thing, by its sound."""
    first = thing.split()[0]
    spelled = first[1:2].isupper()  # "an MSc student": letters are read one by one
    vowel = first[0] in "AEFHILMNORSX" if spelled else bool(_VOWEL.match(first))
    return f"{'an' if vowel else 'a'} {thing}"
