"""The composer's own judgement of a plan: the story kept, in order, at the right length, few stock moves."""

from __future__ import annotations

from itertools import pairwise
from zlib import crc32

from introwriter.brief import Brief
from introwriter.composer.fitting import worth
from introwriter.composer.plan import Plan, room_of
from introwriter.composer.spotting import holds
from introwriter.composer.tongue import Tongue
from introwriter.composer.units import Unit

__all__ = ["LIGHT", "craft_score"]

_HOOK = {
    "place": 2.2, "met_theirs": 0.6, "let_in": 2.0, "here": 1.6, "scene": 0.6, "story": 1.2, "about": 1.0,
    "about0": 1.2, "about1": 0.9, "about2": 0.7,
    "theirs": 0.2, "hello": 0.8, "asked": -2.5, "thanked": -1.5, "given": -2.5, "turned": -1.0, "line": -2.0,
    "read0": 0.6, "read1": 0.5, "read2": 0.4,
}  # fmt: skip
_ASKED = 2.5
_LEAP = 1.2  # what a sentence left out between two of one story costs
_AFTER = 0.3  # of its worth, what a letter gains by a second thing at its end
_UNKNOWN = 0.6  # what a note costs that leaves a stranger to guess who writes
_A_STORY = 160  # signs of a body in which the story itself tells who writes, and the sign-off the rest
_SAID_TWICE = 2.0
_ABSENT = 0.8  # what a story costs in which the reader does not come up
_FRAME = 14  # address and name, about
LIGHT = ("scene", "read", "tie", "hello", "self")


def _share(unit: Unit, form: str) -> float:
    """Return what a close is worth: a little less where it is cut short, and where it only says why."""
    return (0.5 if unit.key == "known" else 2.0) * (0.8 + 0.2 * len(form) / max(1, len(unit.text)))


def _speaks_of_them(plan: Plan, tongue: Tongue) -> bool:
    """Whether the reader comes up before the close, or is asked something there."""
    patterns = tongue.patterns
    found = (patterns.reader, patterns.work)
    told = (text for unit, text in plan.body if unit.kind != "thanks")
    asked = any(unit.kind in ("question", "ask") for unit, _ in plan.close)
    return asked or any(holds(pattern, text) for text in told for pattern in found)


def craft_score(plan: Plan, brief: Brief, tongue: Tongue) -> float:
    """Return how good the plan looks; only the order of the values means anything.

    Rewards follow what sets the best notes apart (docs/craft.md): deed and effect kept, a start on their
    words or the scene, few sentences with I, one request at most, 55 to 95 % of an invitation's limit.
    """
    score = sum(1.0 if unit.kind in LIGHT else worth(unit, form) for unit, form in plan.body)
    score += sum(
        _ASKED if unit.kind in ("question", "ask") else _share(unit, form) for unit, form in plan.close[:1]
    )
    if not brief.channel.is_invitation:
        score += sum(_AFTER * worth(unit, form) for unit, form in plan.close[1:])
    score -= sum(0.6 for unit, form in plan.body if len(form) < 0.5 * len(unit.text))
    told = [unit for unit, _ in plan.body if unit.at]
    score -= _LEAP * sum(b.source == a.source and b.at > a.at + 1 for a, b in pairwise(told))
    first = plan.body[0][0] if plan.body else None
    if plan.hook.startswith("read") and first and first.kind == "deed":
        score += 1.4
    score += _HOOK.get(plan.hook, 0.5 if plan.hook.startswith("tie") else 0.0)
    if first and first.kind == "background":
        score -= 0.5 if plan.hook == "about" else 1.5
    if plan.hook.startswith("about"):
        # "I read your …" is a good start, but not for every note: half of the readers get the thing first.
        score += crc32(brief.target.name.encode()) % 2
    starts = tongue.patterns.first
    mine = sum(holds(starts, text) for unit, text in plan.picks if unit.kind != "self")
    score -= 0.4 * max(0, mine - 2)
    score -= _UNKNOWN if plan.unknown else 0.0
    size = sum(len(form) for unit, form in plan.body if unit.kind != "self")
    score -= _SAID_TWICE if size >= _A_STORY and any(unit.kind == "self" for unit, _ in plan.body) else 0.0
    score -= 0.0 if _speaks_of_them(plan, tongue) else _ABSENT
    if brief.channel.is_invitation:
        used = (plan.length + _FRAME) / room_of(brief)
        score -= 3 * max(0.0, (0.35 if brief.tone == "plain" else 0.55) - used) * 4
        score -= 0.8 * max(0, len(plan.picks) - 4)
    return score
