"""Everything a note may say, as a language's half of the composer hands it to the planning half."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from introwriter.composer.typed import Typed
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["Material", "Reading", "lacking"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One entry of `read`: the thing turned to the reader, and what the sender did with it as a unit.

    ``bare`` only says that it was read; ``more`` is what else the entry tells, in its order.
    """

    thing: str
    unit: Unit | None
    bare: Unit | None
    more: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The units by what they are for.

    ``place`` is where the two met ("in the queue for coffee at …"); ``reader`` finds a mention of the reader;
    ``myself`` says who writes, for a reader who can't know; ``typed`` is the goal as it was typed.
    """

    reader: re.Pattern[str]
    told: tuple[Unit, ...]
    met: tuple[Unit, ...]
    place: str
    readings: tuple[Reading, ...]
    ties: tuple[Unit, ...]
    questions: tuple[Unit, ...]
    details: tuple[Unit, ...]
    offers: tuple[Unit, ...]
    wishes: tuple[Unit, ...]
    hello: Unit | None
    way_out: Unit | None
    let_in: bool
    myself: Unit | None = None
    typed: Typed = field(default_factory=Typed)

    @property
    def personal(self) -> bool:
        """Whether there is anything that only this sender could say to this reader."""
        story = any(unit.kind != "background" or self.reader.search(unit.text) for unit in self.told)
        if story or self.met or self.ties or any(r.unit or r.more for r in self.readings):
            return True
        bare = [r.bare.weight for r in self.readings if r.bare]
        if bare and (self.told or max(bare) > WEIGHTS["read"] + 1):
            return True
        return bool(self.questions)


def lacking(material: Material, faults: tuple[str, ...]) -> Material:
    """Return the material without the forms that hold one of ``faults`` (in small letters)."""
    if not faults:
        return material
    kept: dict[str, Any] = {
        kind: tuple(_free(getattr(material, kind), faults))
        for kind in ("told", "met", "ties", "questions", "details", "offers", "wishes")
    }
    place = material.place
    return replace(
        material,
        **kept,
        readings=tuple(
            replace(
                reading,
                unit=_freed(reading.unit, faults),
                bare=_freed(reading.bare, faults),
                more=tuple(_free(reading.more, faults)),
            )
            for reading in material.readings
        ),
        place="" if any(fault in place.lower() or place.lower() in fault for fault in faults) else place,
    )


def _freed(unit: Unit | None, faults: tuple[str, ...]) -> Unit | None:
    return next(_free([unit], faults), None) if unit else None


def _free(units: Iterable[Unit], faults: tuple[str, ...]) -> Iterator[Unit]:
    for unit in units:
        small = ((form, form.lower()) for form in unit.forms)
        forms = tuple(f for f, low in small if not any(fault in low or low in fault for fault in faults))
        if forms:
            yield replace(unit, forms=forms)
