"""How specific a text is, and with a brief, how much of what it names is its target's."""

from __future__ import annotations

from functools import lru_cache
from math import log1p

from introwriter.brief import Brief
from introwriter.note import Reason, Score
from introwriter.scores.features import Reading
from introwriter.scores.model import total
from introwriter.scores.reasons import reasons_for
from introwriter.scores.tokens import tokens_of

__all__ = ["specificity"]

# What a named thing is worth by where the brief has it: a deed, a meeting or what was read carries a note, a
# title or an employer is on every profile. Set by hand: a kept deed or a tie makes a note.
_WORTH = {
    "met": 1.0, "read": 1.0, "mutual": 1.0, "goal": 0.8, "post": 1.0, "publication": 1.0, "project": 1.0,
    "about": 0.8, "volunteering": 0.8, "interest": 0.6, "school": 0.5, "position": 0.5,
    "certification": 0.4, "skill": 0.3, "headline": 0.3, "location": 0.2, "language": 0.2, "offer": 0.4,
}  # fmt: skip
_CONCRETE = frozenset(("rank2000", "name", "number"))
_ENOUGH = 4.0
_FLOOR, _KEPT, _SHARE = -2.2, 2.8, 1.2


def specificity(reading: Reading, brief: Brief | None = None) -> Score:
    """Score specificity from 0 to 1, with the words that raised or lowered it, the weightiest first.

    With a brief, the logit moves by -2.2 + 2.8 * kept + 1.2 * share: ``kept`` is the worth of the concrete
    words that the brief knows of the target or the two together (saturating at four), ``share`` the part of
    the note's concrete words that are such. Nothing of theirs: -2.2; four of them alone: +1.8.
    """
    if brief is None:
        found = total("specificity", reading)
        return Score(value=found.value, reasons=reasons_for(reading, found.parts))
    places = {reading.tokens[hit.first].lower: hit.first for hit in reading.hits if hit.kind in _CONCRETE}
    theirs = _theirs(brief, frozenset(_stem(word) for word in places))
    worth = {word: theirs[_stem(word)] for word in places if _stem(word) in theirs}
    kept = min(1.0, log1p(sum(worth.values())) / log1p(_ENOUGH))
    share = sum(worth.values()) / len(places) if places else 0.0
    found = total("specificity", reading, _FLOOR + _KEPT * kept + _SHARE * share)
    own = [
        _kept(reading, places[word], value)
        for word, value in sorted(worth.items(), key=lambda x: (-x[1], x[0]))
    ]
    if not own:
        own = [Reason(text="nothing in it is known of them", weight=_FLOOR / 4)]
    return Score(value=found.value, reasons=(*own[:3], *reasons_for(reading, found.parts)))


def _kept(reading: Reading, index: int, worth: float) -> Reason:
    start, end = reading.span(index, index + 1)
    return Reason(text=f"“{reading.text[start:end]}”: theirs", weight=worth * _KEPT / 16, span=(start, end))


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    return word[:6] if word.isalpha() else word


@lru_cache(maxsize=2048)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(_stem(token.lower) for token in tokens_of(text))


def _theirs(brief: Brief, named: frozenset[str]) -> dict[str, float]:
    """What each of the stems ``named`` is worth, for those that the brief knows of the target."""
    named -= _stems_of(brief.target.name)
    found: dict[str, float] = {}
    for fact in brief.facts:
        worth = _WORTH.get(fact.kind, 0.0)
        if fact.about != "sender" and worth:
            for stem in named & _stems_of(fact.text):
                found[stem] = max(found.get(stem, 0.0), worth)
    return found
