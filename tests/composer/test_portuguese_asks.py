"""What a Portuguese sender wants becomes what the note asks."""

from __future__ import annotations

import pytest

from introwriter.composer.portuguese.asks import asked
from introwriter.composer.portuguese.manner import Manner

_BRAZIL = Manner("br", "voce", False, True, "", "f")
_PORTUGAL = Manner("pt", "bare", False, False, "", "f")


@pytest.mark.parametrize(
    ("wish", "brazil", "portugal"),
    [
        ("pedir que ela me mande a tabela", "Rita pode me mandar a tabela?", "Rita pode mandar-me a tabela?"),
        ("Queria pedir-lhe que ponha o nome", "Rita pode pôr o nome?", "Rita pode pôr o nome?"),
        ("quero ver se ela pode vir", "Rita pode vir?", "Rita pode vir?"),
        (
            "Preciso que ela me diga quanto custa",
            "queria perguntar quanto custa",
            "queria perguntar quanto custa",
        ),
        ("pedir pra ela explicar o corte", "Rita pode explicar o corte?", "Rita pode explicar o corte?"),
        ("Queria que o mar parasse", "Queria que o mar parasse", "Queria que o mar parasse"),
        ("Ela me pediu um bolo", "Ela me pediu um bolo", "Ela me pediu um bolo"),
    ],
)
def test_a_wish_is_what_the_reader_is_asked(wish: str, brazil: str, portugal: str) -> None:
    assert asked(wish, _BRAZIL, "Rita") == brazil
    assert asked(wish, _PORTUGAL, "Rita") == portugal


@pytest.mark.parametrize(
    "verb", ["explique=explicar", "pague=pagar", "comece=começar", "escrevesse=escrever"]
)
def test_the_infinitive_of_a_subjunctive(verb: str) -> None:
    given, found = verb.split("=")
    assert asked(f"pedir que {given} isto", _BRAZIL, "Rita") == f"Rita pode {found} isto?"


def test_without_a_name_nobody_is_asked() -> None:
    assert asked("pedir que ela me mande a tabela", _BRAZIL, "") == "pedir que ela me mande a tabela"
