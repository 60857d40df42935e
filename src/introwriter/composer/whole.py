"""Whether a plan is a whole note: something of theirs or of the sender's doing, and why it is written."""

from __future__ import annotations

from introwriter.composer.material import Material
from introwriter.composer.plan import Plan
from introwriter.composer.spotting import holds

__all__ = ["is_whole", "keeps_ask"]

_GROUND = ("theirs", "deed", "effect", "reaction", "mutual", "scene", "read", "tie", "background")
_ASKS = ("question", "ask")
_REASONS = ("thanks", "offer", "wish")
_MEANT = 3.5  # what a thank-you with a reason, an apology or a good wish weighs; a bare "Thanks" less


def is_whole(plan: Plan, material: Material) -> bool:
    """Whether the note keeps what the sender wants, and something of what is told, theirs where there is any.

    Where the sender asks nothing, gives nothing and thanks for nothing, the story is the reason.
    """
    if not keeps_ask(plan, material):
        return False
    if (
        material.told
        and not material.questions
        and all(unit.source == "context.met" for unit, _ in plan.picks)
    ):
        return False
    kinds = {unit.kind for unit, _ in plan.picks if unit.key not in ("given", "asked")}
    return _theirs(plan, material) and bool(kinds & set(_GROUND) or not _any_ground(material))


def keeps_ask(plan: Plan, material: Material) -> bool:
    """Whether the note keeps the question and the thanks with a reason, else any thanks or the offer."""
    kinds = {unit.kind for unit, _ in plan.picks if unit.key not in ("given", "asked")}
    kinds |= {"offer"} if plan.hook == "given" else set()
    if material.questions and not (kinds & set(_ASKS) or plan.hook == "asked"):
        return False
    thanks = [unit for unit in material.told if unit.kind == "thanks"]
    meant = [(unit.source, unit.at) for unit in thanks if unit.weight >= _MEANT]
    if meant and not any((unit.source, unit.at) in meant for unit, _ in plan.picks):
        return False
    return bool(material.questions or not (thanks or material.offers) or kinds & set(_REASONS))


def _theirs(plan: Plan, material: Material) -> bool:
    """Whether something of the reader's is in the note beside the offer, where the sender tells of any."""
    able = [u for u in material.told if u.kind != "thanks" and holds(material.reader, u.text)]
    said = (text for unit, text in plan.picks if unit.kind not in ("offer", "wish", "ask", "way_out"))
    return not able or any(holds(material.reader, text) for text in said)


def _any_ground(material: Material) -> bool:
    told = any(unit.kind in _GROUND for unit in material.told)
    return told or bool(material.met or material.ties or any(r.unit or r.bare for r in material.readings))
