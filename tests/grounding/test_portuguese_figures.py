"""Portuguese: "9 mil boletos" counts the slips, and what "o senhor" did is what the reader did."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.writer import judge

_PRINTED = "uso o programa do Gus pra gerar 9 mil boletos por noite"
_SAID = "O Dr. Gus disse na rádio que a praça ia ter sombra."


def errors(goal: str, text: str, name: str = "Gus Lund") -> tuple[object, ...]:
    brief = prepare({"name": name}, {"name": "Rui Alves"}, {"goal": goal}, channel="dm", language="pt")
    return tuple(judge(Draft(text=text), brief).errors)


def test_thousands_go_with_what_they_count() -> None:
    assert not errors(_PRINTED, "Gus, uso o seu programa pra gerar 9 mil boletos por noite. Rui")


def test_millions_are_no_thousands() -> None:
    goal = "o Gus filtrou 2 milhões de litros"
    assert not errors(goal, "Gus, você filtrou 2 milhões de litros. Rui")
    assert errors(goal, "Gus, você filtrou 2 mil litros. Rui")


@pytest.mark.parametrize("figure", ["8 mil", "9", "9 milhões de"])
def test_another_number_of_thousands_is_refused(figure: str) -> None:
    assert errors(_PRINTED, f"Gus, uso o seu programa pra gerar {figure} boletos por noite. Rui")


def test_what_the_reader_said_is_what_o_senhor_said() -> None:
    assert not errors(
        _SAID, "Dr. Gus, o senhor disse na rádio que a praça ia ter sombra. Rui", "Dr. Gus Lund"
    )


@pytest.mark.parametrize(
    "goal",
    ["Eu disse na rádio que a praça ia ter sombra.", "Meu irmão disse na rádio que a praça ia ter sombra."],
)
def test_what_somebody_else_said_is_not(goal: str) -> None:
    assert errors(goal, "Dr. Gus, o senhor disse na rádio que a praça ia ter sombra. Rui", "Dr. Gus Lund")
