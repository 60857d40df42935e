"""A note that is written so that the reader knows: "Just want her to know" is "I wanted you to know"."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import phrases
from introwriter.composer.english.people import Cast
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["known_unit"]

_THEM = "(?:she|he|they|her|him|them|NAME)"
_THAT = r"(?: that| this| it| about it| so| all that)?(?=$|[.,;:!\n]|\s[-–—])"
_WANT = r"(?:i |i'd )?(?:want|wanted|like|would like) to "
_WAYS = (
    rf"\b(?P<we>we )?(?:just |only |really )*(?:want(?:ed)?|i'd like|would like) "
    rf"{_THEM} to know{_THAT}",
    rf"(?:^|[.!?;\n–—-]\s*|, |\band )(?P<we>we )?(?:just |only |so |please |{_WANT})*"
    rf"(?:tell {_THEM}|let {_THEM} know){_THAT}",
    rf"\b{_THEM} (?:should|ought to) know\b",
    rf"\b(?:it is|it's|this is) (?:only |just )?so (?:that )?{_THEM} knows?\b",
    rf"\b(?:thought|figured|reckon(?:ed)?|think|guess(?:ed)?|felt)(?: that)? {_THEM}(?:'d| would| should| might| may)"
    rf"(?: want| like| wish| love)?(?: to)? know{_THAT}",
)


def known_unit(goal: str, cast: Cast) -> Unit | None:
    """Return the sentence that says why the note is written, where the goal is only that they know."""
    name = cast.reader.pattern if cast.reader else "(?!)"
    for way in _WAYS:
        match = re.search(way.replace("NAME", name), goal.replace("’", "'"), re.I)
        if match:
            ours = "we" in match.groupdict() and match.group("we")
            said = phrases("en")["wish"]["known_we" if ours else "known"]
            return Unit(
                kind="wish", forms=(said,), weight=WEIGHTS["wish"], source="context.goal", key="known"
            )
    return None
