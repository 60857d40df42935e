"""Spanish stories, sentence after sentence: who goes on, what is said once, how a reader is spelt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from introwriter.brief import Brief
from introwriter.composer.spanish.people import company_of
from introwriter.composer.spanish.tongue import Spanish
from introwriter.composer.spanish.topic import topic_of
from introwriter.composer.spanish.verbs import finite_forms
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of
from tests.composer.support import brief_of

_CAST = Cast(names=("Marta",), pronoun="she", others=frozenset(["Amparo"]), formal=False)


def _brief(goal: str, name: str = "Marta Ruiz", headline: str = "", **context: str) -> Brief:
    case = {
        "target": {"name": name, "headline": headline},
        "sender": {"name": "Ana Gil", "voice_samples": ["Te debo una."]},
        "context": {"goal": goal, **context},
        "channel": "email",
    }
    return replace(brief_of(case), language="es")


def _told(goal: str) -> list[str]:
    return [unit.text for unit in Spanish().gather(_brief(goal)).told]


@pytest.mark.parametrize(
    ("before", "topic"),
    [
        ("Marta me dio un mapa", "reader"),
        ("Mi hija suspendía", "other"),
        ("Mi hija suspendía\nVio el vídeo de Marta", "other"),
        ("Marta atendió a mi hija", "both"),
        ("Llovía", ""),
    ],
)  # fmt: skip
def test_a_story_remembers_whom_it_is_about(before: str, topic: str) -> None:
    assert topic_of(before, _CAST) == topic


def test_somebody_else_goes_on_in_the_third_person() -> None:
    told = _told("Mi hija suspendía siempre. Vio el vídeo de Marta y sacó un 8.")
    assert told == ["Mi hija suspendía siempre", "Vio tu vídeo y sacó un 8"]


def test_what_may_be_given_to_either_is_left_out() -> None:
    assert (
        _told("Marta curó a mi perro Sol. Mi hija la abrazó. Le hice una campana.")[-1]
        != "Te hice una campana"
    )


def test_thanks_are_said_once_and_alone_say_nothing() -> None:
    assert "Gracias" not in _told("Gracias a Marta aprobé. Quiero darle las gracias.")
    assert _told("Gracias.") == []


def test_an_offer_stands_before_the_question() -> None:
    goal = "Marta filmó el péndulo. Quiero mandarle el video de los chicos y preguntarle con qué lo midió."
    material = Spanish().gather(_brief(goal))
    assert material.questions[0].text == "¿Te mando el video de los chicos? ¿Con qué lo mediste?"
    assert material.questions[0].forms[-1] == "¿Con qué lo mediste?"
    assert material.offers == ()


def test_an_offer_that_the_story_makes_is_not_made_again() -> None:
    brief = _brief("Marta busca un parche. Tengo un parche con pruebas.", offer="el parche y las pruebas")
    assert Spanish().gather(brief).offers == ()


@pytest.mark.parametrize(
    ("wish", "act"),
    [
        ("Quiero pedirle perdón, con dos años de retraso", "Te pido perdón, con dos años de retraso"),
        ("Quiero preguntarle el punto exacto", "¿Cuál es el punto exacto?"),
        ("Quiero preguntarle si lo tiene, porque mi jefa lo quiere", "¿Lo tienes? Es que mi jefa lo quiere"),
        ("Quiero preguntarle qué usa y si vale para mí", "¿Qué usas? ¿Y vale para mí?"),
        ("Quiero que esté", "Quiero que estés"),
        ("Quiero invitarla a un café", "Te invito a un café cuando quieras"),
    ],
)
def test_a_wish_is_done(wish: str, act: str) -> None:
    material = Spanish().gather(_brief(f"Marta me dio un mapa. {wish}."))
    assert act in [unit.text for unit in (*material.told, *material.questions, *material.offers)]


def test_the_readers_name_is_known_without_its_accent() -> None:
    brief = _brief("Tomas publico que baja el horno.", name="Tomás Arregui")
    assert "Tomas" in company_of(Cast((), "", frozenset(), formal=False), brief, words_of("es")).names
    assert Spanish().gather(brief).told[0].text == "Publicaste que bajas el horno"


def test_gender_is_from_titles_pronouns_and_trade_never_from_a_name() -> None:
    def pronoun(goal: str, headline: str = "") -> str:
        return Spanish().cast_for(_brief(goal, headline=headline)).pronoun

    assert pronoun("Marta pinta.") == ""
    assert pronoun("La doctora Ruiz me operó.") == "she"
    assert pronoun("Marta pinta.", headline="Jefa de taller") == "she"
    assert pronoun("Hubo fuego en casa de una alumna y ella gateó.") == ""


def test_forms_that_are_nouns_too_make_no_sentence() -> None:
    assert {"mantienes", "entra", "soltó", "cuentan"} <= finite_forms()
    assert not {"nota", "casa", "traje", "obra"} & finite_forms()
