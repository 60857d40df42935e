"""Italian wishes spoken to the reader, somebody else in the story, and sentences that point back."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.composer.italian.letters import title_of
from introwriter.composer.italian.places import placed_noun
from introwriter.composer.italian.roles import roles_of
from introwriter.composer.italian.tongue import TONGUE, Italian
from introwriter.composer.tongue import material_of
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.telling import turned_units
from tests.composer.support import table

ITALIAN = Italian()
TABLE = table("italian_wants.toml")


def cast(pronoun: str = "she", *, formal: bool = True) -> Cast:
    names = {
        "she": ("Loredana Bassanini", "Bassanini", "Loredana"),
        "he": ("Amedeo Salvioni", "Salvioni", "Amedeo"),
    }
    return Cast(names=names[pronoun], pronoun=pronoun, others=frozenset(), formal=formal)


@pytest.mark.parametrize(("register", "typed", "said"), TABLE["wants"])
def test_a_wish_is_spoken_to_the_reader(register, typed, said):
    who = cast(formal=register == "formal")
    parts = [ITALIAN.turn_after(part, who, "x") for part in ITALIAN.split(typed)]
    units = [
        unit
        for part in parts
        if part
        for unit in turned_units(part, "context.goal", "question", ITALIAN, who)
    ]
    assert [unit.text for unit in units] == said


@pytest.mark.parametrize(("before", "sentence", "said"), TABLE["after"])
def test_a_sentence_after_one_about_somebody_else(before, sentence, said):
    assert (ITALIAN.turn_after(sentence, cast("he", formal=False), before) or "") == said


@pytest.mark.parametrize("sentence", TABLE["back"])
def test_what_only_another_sentence_names_is_pointed_at(sentence):
    assert ITALIAN.points_back(sentence)


@pytest.mark.parametrize("sentence", TABLE["alone"])
def test_a_sentence_that_names_its_things_stands_alone(sentence):
    assert not ITALIAN.points_back(sentence)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("fiera della carta a Lucca", "alla fiera della carta a Lucca"),
        ("corso sulle lesioni a Bari", "al corso sulle lesioni a Bari"),
        ("sala studio dell'archivio", "in sala studio dell'archivio"),
        ("treno fermo due ore a Faenza", "sul treno fermo due ore a Faenza"),
        ("dopo il concerto", "dopo il concerto"),
    ],
)
def test_a_bare_place_gets_its_preposition(typed, place):
    assert placed_noun(typed) == place


def told(goal: str, name: str = "Silvana Mazzucco", headline: str = "Dirigente scolastica", **more: str):
    return prepare({"name": name, "headline": headline}, {"name": "Ada Riva"}, {"goal": goal, **more},
                   channel="email", language="it")  # fmt: skip


@pytest.mark.parametrize(
    ("goal", "headline", "found"),
    [
        ("La preside ha messo una panchina", "Dirigente scolastica", ("preside",)),
        ("Il notaio mi ha spiegato tutto", "Notaio a Varese", ("notaio",)),
        ("Un notaio mi ha spiegato tutto", "Notaio a Varese", ()),
        ("Ci ha fatto l'orario delle lezioni", "Autore di orario-facile", ()),
        ("Silvana e la preside sono venute", "Dirigente scolastica", ()),
    ],
)
def test_a_trade_stands_for_the_reader_only_where_it_can_be_nobody_else(goal, headline, found):
    assert roles_of(told(goal, headline=headline)) == found


@pytest.mark.parametrize(
    ("goal", "name", "title"),
    [
        ("Il dott. Malagù mi ha aiutato", "Giorgio Malagù", "dottor Malagù"),
        ("La prof Mancini mi bocciò", "Giuditta Mancini", "prof. Mancini"),
        ("Don Luigi mi ha aiutato", "don Luigi Fenaroli", "don Luigi"),
        ("Giorgio mi ha aiutato", "Giorgio Malagù", ""),
    ],
)
def test_the_title_that_the_context_uses(goal, name, title):
    assert title_of(told(goal, name=name)) == title


def test_a_note_without_its_question_is_not_written():
    goal = "Seguo un ragazzo che non sta fermo. Vorrei capire che cosa gli dice quando perde."
    assert not material_of(told(goal), TONGUE).personal


def test_the_question_asks_for_the_wish_that_could_not_be_put():
    lost = told("Seguo un ragazzo che non sta fermo. Vorrei capire che cosa gli dice quando perde.")
    assert "vuoi dire o chiedere a Silvana" in TONGUE.question_for(lost)
    assert "vuoi dire" not in TONGUE.question_for(told("Vorrei fare rete con lei."))
