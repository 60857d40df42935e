"""What a tone changes of what is said: plain leaves out the frills, playful likes another shape."""

from __future__ import annotations

from dataclasses import replace

from introwriter.composer.material import Material
from introwriter.composer.plan import Plan
from introwriter.composer.tongue import Tongue
from introwriter.composer.units import Unit

__all__ = ["shape_of", "toned"]

_REASONED = 4  # words of a thank-you that says what for; "Thank you" and "Muchas gracias" have fewer
_PLAYFUL = {"asked": 5.0, "given": 4.0, "turned": 4.5, "theirs": 1.0, "line": 1.0, "hello": 0.5}
_PLAIN = {"let_in": -2.5, "scene": -0.6, "here": -1.0}


def toned(material: Material, tone: str, tongue: Tongue) -> Material:
    """Return what a note in ``tone`` is made of; only ``plain`` takes anything away.

    Plain says neither a bare "Thank you" nor hello, nor that no answer is needed, and leaves asides out: each
    sentence loses its longest form where it has a shorter one.
    """
    if tone != "plain":
        return material
    told = tuple(_short(unit) for unit in material.told)
    kept = tuple(unit for unit in told if unit.kind != "thanks" or len(unit.text.split()) >= _REASONED)
    facing = any(tongue.patterns.reader.search(unit.text) for unit in kept)
    return replace(
        material,
        told=kept if kept and facing else told,
        details=(),
        hello=None,
        way_out=None,
        let_in=material.let_in and not told,
    )


def _short(unit: Unit) -> Unit:
    return replace(unit, forms=unit.forms[1:]) if len(unit.forms) > 1 else unit


def shape_of(plan: Plan, tone: str) -> float:
    """Return what a tone adds to a plan's worth for its shape."""
    if tone == "playful":
        return _PLAYFUL.get(plan.hook, 0.0)
    if tone == "plain":
        return _PLAIN.get(plan.hook, 0.0) - 0.3 * max(0, len(plan.picks) - 3)
    return 0.0
