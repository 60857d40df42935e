"""What a drafter must prove beyond what is asked of a person: deeds in small words, loose bundles of facts.

A person means something by "as you told me"; a model that writes it has usually made it up. So in a
drafter's note every deed needs a fact, and the words of one clause need facts that say them together.
"""

from __future__ import annotations

import re
from itertools import pairwise

from introwriter.grounding.borrowed import borrowed
from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.evidence import Evidence
from introwriter.language import NON_LATIN

__all__ = ["quotations", "quoted", "unproved"]

_QUOTATION = re.compile(r'“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"')
_NEAR = 4
"""Words after the subject among which its verb is looked for."""
_SAYS = 3
"""Words of "as you wrote": who has posts has written."""
_LONG_ENOUGH = 5
_OTHER_SCRIPTS = "\u0370"
"""Where Latin letters end in Unicode; every language that has word lists is written in them."""
_TOGETHER = 0.7
"""The share of a clause's weight that its best two facts must know."""


def unproved(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> str:
    """Return why a clause that nothing speaks against is still not proved, or ""."""
    if why := borrowed(clause, items, evidence, own):
        return why
    if clause.mood not in ("assert", "guess"):
        return ""
    solid = [item for item in items if item.weight and item.places]
    if _is_deed(clause, evidence) and not any(item.places & own for item in items if item.places):
        return "no fact says that this happened"
    if repeated := _their_words(clause, evidence):
        return f"these are their own words ({repeated}), not yours"
    if foreign := _foreign(items, evidence):
        return f"nobody wrote “{foreign}” in the input"
    if len(solid) >= _LONG_ENOUGH and _held(solid) < _TOGETHER:
        return "no fact says these things together"
    return ""


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the spans of ``text`` between quotation marks."""
    return [match.span() for match in _QUOTATION.finditer(text)]


def quoted(clause: Clause, quotations: list[tuple[int, int]], evidence: Evidence) -> str:
    """Return the id of the target's fact whose words a clause between quotation marks repeats, or ""."""
    if not any(start <= clause.start and clause.end <= end for start, end in quotations):
        return ""
    said = " ".join(word.low for word in clause.words)
    return next((id_ for id_, words in evidence.spoken if said and f" {said} " in words), "")


def _is_deed(clause: Clause, evidence: Evidence) -> bool:
    """Whether the clause tells what "I", "we" or "you" did."""
    if clause.subject == "open":
        return False
    lists = evidence.lexicon.lists
    begin = clause.second if clause.subject == "target" else clause.first
    if begin < 0 or (len(clause.words) <= _SAYS and clause.first < 0 and evidence.spoken):
        return False
    near = [word.low for word in clause.words[begin + 1 : begin + 2 + _NEAR]]
    for low, after in pairwise([*near, ""]):
        if evidence.lexicon.is_past(low):
            return True
        if low in lists["perfect"] and after not in lists["stop"] and not after.isdigit():
            return True
    return False


def _foreign(items: list[Item], evidence: Evidence) -> str:
    """A word in a script that the note's language does not use, where no fact holds it."""
    unknown = [item.word.text for item in items if not item.places]
    if evidence.lexicon.language in NON_LATIN:
        return next((text for text in unknown if text.isascii() and text.islower() and len(text) > 2), "")
    if not evidence.lexicon.lists["stop"]:
        return ""
    return next((text for text in unknown if text[0].lower() >= _OTHER_SCRIPTS), "")


def _held(solid: list[Item]) -> float:
    """The share of the weight that the two facts that know most of it know."""
    places = {place for item in solid for place in item.places}
    total = sum(item.weight for item in solid)
    best = max(places, key=lambda place: sum(item.weight for item in solid if place in item.places))
    rest = [item for item in solid if best not in item.places]
    more = max((sum(item.weight for item in rest if place in item.places) for place in places), default=0.0)
    return (total - sum(item.weight for item in rest) + more) / total


def _their_words(clause: Clause, evidence: Evidence) -> str:
    """The id of the target's fact whose own "I …" the clause repeats word by word as the sender's."""
    if clause.subject != "sender" or not 0 <= clause.first < len(clause.words) - _NEAR:
        return ""
    said = " ".join(word.low for word in clause.words[clause.first :])
    return next((id_ for id_, text in evidence.spoken if f" {said} " in text), "")
