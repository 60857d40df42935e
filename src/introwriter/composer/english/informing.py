"""A note that is written so that the reader knows: "Just want her to know" is "I wanted you to know"."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import phrases
from introwriter.composer.english.people import Cast
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["known_unit"]

_THEM = r"(?:she|he|they|her|him|them|(?P<name>(?-i:[A-ZÀ-Þ])[\w’'-]+(?: (?-i:[A-ZÀ-Þ])[\w’'-]+)?))"
_THAT = r"(?: that| this| it| about it| so| all that)?(?=$|[.,;:!\n]|\s[-–—])"
_WANT = r"(?:i |i'd )?(?:want|wanted|like|would like) to "
_WAYS = tuple(
    re.compile(way, re.I)
    for way in (
        rf"\b(?P<we>we )?(?:just |only |really )*(?:want(?:ed)?|i'd like|would like) {_THEM} to know{_THAT}",
        rf"(?:^|[.!?;\n–—-]\s*|, |\band )(?P<we>we )?(?:just |only |so |please |{_WANT})*"
        rf"(?:tell|let) {_THEM}(?: know)?{_THAT}",
        rf"\b(?P<we>)?{_THEM} should know\b",
        rf"\b(?P<we>we )?want that {_THEM} knows?{_THAT}",
    )
)


def known_unit(goal: str, cast: Cast) -> Unit | None:
    """Return the sentence that says why the note is written, where the goal is only that they know."""
    for way in _WAYS:
        for match in way.finditer(goal.replace("’", "'")):
            name = match.group("name")
            if name and not (cast.reader and cast.reader.match(name)):
                continue
            said = phrases("en")["wish"]["known_we" if match.group("we") else "known"]
            return Unit(
                kind="wish", forms=(said,), weight=WEIGHTS["wish"], source="context.goal", key="known"
            )
    return None
