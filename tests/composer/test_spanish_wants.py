"""What a Spanish sender wants is in the note or there is no note; how one opens, names and signs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from introwriter import write
from introwriter.brief import Brief
from introwriter.composer.spanish.intro import introduced
from introwriter.composer.spanish.letter import role_in_words
from introwriter.composer.spanish.nicknames import nickname
from introwriter.composer.spanish.people import mourned
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.tongue import Spanish
from introwriter.composer.spanish.wishes import wishes
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of
from tests.composer.support import brief_of

_WORDS = words_of("es")
_CAST = Cast(names=("Marta",), pronoun="she", others=frozenset(), formal=False)
_SAMPLES = ["Te debo una.", "Oye, ¿tienes hueco?"]


def _brief(goal: str, name: str = "Marta Ruiz", channel: str = "email", **sender: Any) -> Brief:
    case = {
        "target": {"name": name},
        "sender": {"name": "Ana Gil", "voice_samples": _SAMPLES, **sender},
        "context": {"goal": goal},
        "channel": channel,
    }
    return replace(brief_of(case), language="es")


def _said(goal: str) -> list[str]:
    found = Spanish().gather(_brief(f"Marta me arregló el tejado en 2019. {goal}"))
    units = (*found.told[1:], *found.questions, *found.offers, *found.wishes)
    return [unit.text for unit in (*units, *([found.way_out] if found.way_out else ()))]


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("Quiero pedirle perdón y pagar la teja.", ["Te pido perdón", "Quiero pagar la teja"]),
        ("Quiero disculparme.", ["Te pido disculpas"]),
        ("Quiero agradecerle todo lo que hizo.", ["Gracias por todo lo que hiciste"]),
        (
            "Quiero darle las gracias porque sin ella no habría casa.",
            ["Gracias: sin ti no habría casa"],
        ),
        (
            "Quiero ofrecerme para traducir los carteles.",
            ["Puedes contar conmigo para traducir los carteles"],
        ),
        ("Quiero ofrecerle mi taller.", ["Si te sirve, puedes contar con mi taller"]),
        (
            "Me gustaría mandarle tres fotos y que me diga si voy mal.",
            ["¿Te mando tres fotos y me dices si voy mal?"],
        ),
        ("Pregúntale si tiene hueco en mayo.", ["¿Tienes hueco en mayo?"]),
        ("Dile que tenía razón y que me guarde un kilo.", ["Tenías razón", "¿Puedes guardarme un kilo?"]),
        ("Que venga cuando pueda y que traiga la llave.", ["¿Puedes venir cuando puedas y traer la llave?"]),
        ("Antes de pintar quería preguntarle si lija.", ["Antes de pintar, ¿lijas?"]),
        (
            "Quiero preguntarle si fue el viento o si el fallo es mío.",
            ["¿Fue el viento o el fallo es mío?"],
        ),
        (
            "Quiero pedirle consejo: me ofrecen un piso y no sé si aceptarlo.",
            ["Me ofrecen un piso y no sé si aceptarlo. ¿Qué harías en mi lugar?"],
        ),
        (
            "Quiero regalarle un libro, pagar la cena y decirle que nunca lo leí.",
            ["Nunca lo leí", "Te quiero regalar un libro", "Quiero pagar la cena"],
        ),
        ("No quiero que se sienta obligada a contestar.", ["No quiero que te sientas obligada a contestar"]),
    ],
)
def test_a_wish_is_spoken_to_the_reader(goal: str, said: list[str]) -> None:
    told = _said(goal)
    assert all(any(piece in text for text in told) for piece in said), told


def test_a_note_whose_apology_cannot_be_said_is_not_written() -> None:
    goal = "Marta me arregló el tejado. Quiero pedirle perdón."
    target, sender = {"name": "Marta Ruiz"}, {"name": "Ana Gil", "voice_samples": _SAMPLES}
    kept = write(target, sender, {"goal": goal}, channel="email", language="es")
    assert all("perdón" in note.text for note in kept.notes)
    lost = {"goal": f"{goal[:-1]} a la que vino con ella."}
    assert write(target, sender, lost, channel="email", language="es").verdict == "blank"


def test_wishes_are_cut_where_a_new_act_begins() -> None:
    assert wishes("Quiero pedirle perdón y pagar la multa", _WORDS) == [
        "Quiero pedirle perdón",
        "quiero pagar la multa",
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Hola, es una ingeniera que diseñó el puente.", f"{READER} diseñó el puente."),
        ("Es la directora del museo. Me dejó entrar.", "Me dejó entrar."),
        ("Es la única que me oyó.", "Es la única que me oyó."),
        (
            "Marta dio un taller de triaje en Bilbao y dijo que mira las manos.",
            "En su taller de triaje en Bilbao Marta dijo que mira las manos.",
        ),
        ("Voy cuando ella diga.", "Voy cuando diga."),
        ("Pinto como ella enseña.", f"Pinto como {READER} enseña."),
        ("Quisiera que lo vea ella antes.", f"Quisiera que lo vea {READER} antes."),
        ("Quiero verla, no busco trabajo.", "Quiero verla."),
        ("No busco trabajo, solo quiero saludarla.", "quiero saludarla."),
        ("Dile que funcionó.", "Quiero decirle que funcionó."),
        ("Quería contarle eso y preguntarle si viene.", "Quería preguntarle si viene."),
    ],
)
def test_what_is_said_to_the_tool_is_told_as_the_reader_hears_it(typed: str, told: str) -> None:
    assert introduced(typed, _CAST, _WORDS) == told


def test_a_death_within_a_sentence_goes_into_the_condolences() -> None:
    told = "Rosario fue mi maestra y hace un mes murió su esposo, que nos llevaba. Quiero darle el pésame."
    assert mourned(told) == "Rosario fue mi maestra. Quiero darle el pésame por su esposo, que nos llevaba."


@pytest.mark.parametrize(
    ("name", "goal", "short"),
    [
        ("Ignacio Larrea", "Nacho me llamó.", "Nacho"),
        ("Estíbaliz Roa", "Esti plantó habas.", "Esti"),
        ("Yolanda Brenes", "Yoli sacó a mi papá.", "Yoli"),
        ("Marina Cantero", "Marta me llamó.", ""),
        ("Marta Ruiz", "Marta me llamó y Martín también.", ""),
    ],
)
def test_a_short_name_is_the_readers_where_it_can_only_be_theirs(name: str, goal: str, short: str) -> None:
    assert nickname(_brief(goal, name), _WORDS) == short


@pytest.mark.parametrize(
    ("headline", "role"),
    [
        ("Técnica de Hacienda | Lugo", "técnica de Hacienda"),
        ("Panadero en Xalapa", "panadero"),
        ("Staff Engineer at Kavak", ""),
        ("Novia en apuros", "novia"),
        ("Profesora Titular", ""),
    ],
)
def test_the_trade_is_said_as_one_says_it(headline: str, role: str) -> None:
    assert role_in_words(headline, _WORDS) == role


def test_a_stranger_says_the_trade_in_mail_and_an_acquaintance_does_not() -> None:
    stranger = _brief("Leí su libro de setas.", headline="Enfermera de urgencias")
    friend = _brief("Estudié con ella en Lugo.", headline="Enfermera de urgencias")
    assert (
        Spanish().signature(stranger, mail=True, with_role=True).endswith("Ana Gil, enfermera de urgencias")
    )
    assert Spanish().signature(friend, mail=True, with_role=True).endswith("Ana Gil")


def test_a_sender_with_two_first_names_signs_with_both() -> None:
    brief = _brief("Leí su libro.", channel="linkedin", name="Marta Ruiz")
    brief = replace(brief, sender=replace(brief.sender, name="Luz Dary Mosquera"))
    assert "Luz Dary" in Spanish().signature(brief, mail=False, with_role=False) or not brief.sender_greeting


def test_the_subject_is_a_thing_of_theirs_and_no_dangling_question() -> None:
    goal = (
        "Es un inspector que escribió el manual de las herencias. Quiero preguntarle si piensa actualizarlo."
    )
    note = write(
        {"name": "Emilio Rubio"}, {"name": "Ana Gil", "voice_samples": _SAMPLES}, {"goal": goal},
        channel="email", language="es",
    ).notes[0]  # fmt: skip
    assert note.subject == "El manual de las herencias"
