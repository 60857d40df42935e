"""The composer's own judgement of a plan: the story kept, in order, at the right length, few stock moves."""

from __future__ import annotations

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.fitting import worth
from introwriter.composer.plan import Plan, room_of
from introwriter.composer.tongue import Tongue

__all__ = ["LIGHT", "craft_score"]

_HOOK = {
    "place": 2.2, "met_theirs": 1.8, "let_in": 2.0, "here": 1.6, "scene": 0.6, "story": 1.2, "about": 1.0,
    "about0": 1.2, "about1": 0.9, "about2": 0.7,
    "theirs": 1.5, "hello": 0.8, "asked": -2.5,
    "read0": 0.6, "read1": 0.5, "read2": 0.4,
}  # fmt: skip
LIGHT = ("scene", "read", "tie", "hello")


def craft_score(plan: Plan, text: str, brief: Brief, tongue: Tongue) -> float:
    """Return how good the plan looks; only the order of the values means anything.

    Rewards follow what sets the best notes apart (docs/craft.md): deed and effect kept, a start on their
    words or the scene, few sentences with I, one request at most, 55 to 95 % of an invitation's limit.
    """
    score = sum(1.0 if unit.kind in LIGHT else worth(unit, form) for unit, form in plan.body)
    score += sum(2.5 if unit.kind in ("question", "ask") else 2.0 for unit, _ in plan.close[:1])
    score -= sum(0.6 for unit, form in plan.body if len(form) < 0.5 * len(unit.text))
    first = plan.body[0][0] if plan.body else None
    if plan.hook.startswith("read") and first and first.kind == "deed":
        score += 1.4
    score += _HOOK.get(plan.hook, 0.5 if plan.hook.startswith("tie") else 0.0)
    if first and first.kind == "background":
        score -= 1.5
    score -= 0.4 * max(0, len(tongue.patterns.first.findall(text)) - 2)
    if brief.channel.is_invitation:
        used = length(text) / room_of(brief)
        score -= 3 * max(0.0, 0.55 - used) * 4
        score -= 0.8 * max(0, len(plan.picks) - 4)
    return score
