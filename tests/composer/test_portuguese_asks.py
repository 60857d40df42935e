"""What a Portuguese sender wants becomes what the note asks."""

from __future__ import annotations

import pytest

from introwriter.composer.portuguese.asks import asked, said_plainly, wishes
from introwriter.composer.portuguese.manner import Manner
from introwriter.composer.tongues.words import words_of
from introwriter.composer.units import Unit

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


def test_what_shall_not_be_done_is_asked_for_as_such() -> None:
    assert asked("pedir que não volte atrás", _PORTUGAL, "Rita") == "pedir que Rita não volte atrás"


@pytest.mark.parametrize(
    ("wish", "parts"),
    [
        ("Quero devolvê-lo e pagar a multa", ["Quero devolvê-lo e pagar a multa"]),
        ("Quero agradecer e fazer uma calça", ["Quero agradecer", "gostava de fazer uma calça"]),
        ("Gostava também de saber quando abre", ["Gostava de saber quando abre"]),
        ("Gostaríamos de o emprestar ao museu", ["Gostaríamos de emprestá-lo ao museu"]),
        ("Quero me inscrever, tem vaga?", ["Quero me inscrever", "tem vaga?"]),
        (
            "Queria saber o nome dele, porque ele não o disse",
            ["Queria saber o nome dele", "ele não o disse"],
        ),
    ],
)
def test_a_wish_is_cut_where_another_begins(wish: str, parts: list[str]) -> None:
    assert wishes(wish, words_of("pt"), _PORTUGAL) == parts


def test_plain_thanks_are_a_sentence() -> None:
    unit = Unit(kind="thanks", forms=("Obrigada pela grade",), weight=4)
    assert said_plainly((unit,), _PORTUGAL)[0].text == "Fica o meu obrigado pela grade"
    assert said_plainly((unit,), _BRAZIL)[0].text == "Deixo meu obrigado pela grade"
