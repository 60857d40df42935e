"""Irregular Spanish deeds: what the sender did is no proof that the reader did it, and hers is."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.writer import judge

TRUE = {
    "Gus me dijo que el horno estaba roto.": "Gus, me dijiste que el horno estaba roto. Rui",
    "Gus dejó el abrigo en el barco.": "Gus, dejaste el abrigo en el barco. Rui",
    "Gus me dio la receta del pan.": "Gus, me diste la receta del pan. Rui",
}
SWAPPED = {
    "Le dije a Gus que el horno estaba roto.": "Gus, me dijiste que el horno estaba roto. Rui",
    "Dejé el abrigo en el barco.": "Gus, dejaste el abrigo en el barco. Rui",
}


def errors(goal: str, text: str) -> tuple[object, ...]:
    brief = prepare({"name": "Gus Lund"}, {"name": "Rui Alves"}, {"goal": goal}, channel="dm", language="es")
    return tuple(judge(Draft(text=text), brief).errors)


@pytest.mark.parametrize(("goal", "text"), TRUE.items())
def test_her_deed_is_proof_of_your_deed(goal: str, text: str) -> None:
    assert not errors(goal, text)


@pytest.mark.parametrize(("goal", "text"), SWAPPED.items())
def test_my_deed_is_no_proof_of_your_deed(goal: str, text: str) -> None:
    assert errors(goal, text)
