"""A Spanish apology is performed, not proved; what it is for is, and a swapped person is refused."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.writer import judge

GOAL = "Le grité a Gus en el portal por una fuga. Quiero disculparme."
OTHER = "Gus me gritó en el portal por una fuga. Quiero disculparme."


def _errors(goal: str, text: str) -> tuple[object, ...]:
    brief = prepare({"name": "Gus Lund"}, {"name": "Rui Alves"}, {"goal": goal}, channel="dm", language="es")
    return tuple(judge(Draft(text=text), brief).errors)


@pytest.mark.parametrize("said", ["Te pido disculpas.", "Te pido perdón."])
def test_an_apology_needs_no_proof(said: str) -> None:
    assert not _errors(GOAL, f"Gus, te grité en el portal por una fuga. {said} Rui")


@pytest.mark.parametrize(
    ("goal", "text"),
    [
        (GOAL, "Gus, me gritaste en el portal por una fuga. Te pido disculpas. Rui"),
        (OTHER, "Gus, te grité en el portal por una fuga. Te pido disculpas. Rui"),
    ],
)
def test_who_did_it_is_proved_all_the_same(goal: str, text: str) -> None:
    assert _errors(goal, text)
