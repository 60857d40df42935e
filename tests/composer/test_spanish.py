"""Spanish sentences about the reader, said to the reader with tú, vos and usted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from introwriter.brief import Brief, Tone
from introwriter.composer.spanish.tongue import Spanish, says_vos
from introwriter.composer.spanish.turn import Register, turned
from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of
from tests.composer.support import brief_of, table

_TABLE = table("spanish.toml")


def _said(sentence: str, register: Register) -> str:
    names = ("Marta Ruiz", "Marta", "Ruiz")
    cast = Cast(names=names, pronoun="she", others=frozenset(["Amparo", "Luque"]), formal=register == "usted")
    return turned(sentence, cast, words_of("es"), register) or ""


@pytest.mark.parametrize(("sentence", "familiar", "formal"), [*_TABLE["pairs"], *_TABLE["more"]])
def test_a_sentence_is_said_to_the_reader(sentence: str, familiar: str, formal: str) -> None:
    assert _said(sentence, "tu") == familiar
    assert _said(sentence, "usted") == formal


@pytest.mark.parametrize(("sentence", "turned_to"), _TABLE["vos"])
def test_vos_has_its_own_verbs(sentence: str, turned_to: str) -> None:
    assert _said(sentence, "vos") == turned_to


@pytest.mark.parametrize(
    ("third", "tu", "vos"),
    [
        ("cuenta", "cuentas", "contás"), ("pide", "pides", "pedís"), ("siguió", "seguiste", "seguiste"),
        ("construyó", "construiste", "construiste"), ("leyó", "leíste", "leíste"), ("es", "eres", "sos"),
        ("propuso", "propusiste", "propusiste"), ("mantiene", "mantienes", "mantenés"),
        ("publicará", "publicarás", "publicarás"), ("recogía", "recogías", "recogías"),
    ],
)  # fmt: skip
def test_the_second_person_of_a_verb(third: str, tu: str, vos: str) -> None:
    form = forms_of_verbs()[third]
    assert (form.tu, form.vos) == (tu, vos)


def _register(samples: list[str], goal: str = "", location: str = "", tone: Tone = "warm") -> str:
    case = {
        "target": {"name": "Marta Ruiz"},
        "sender": {"name": "Ana Gil", "location": location, "voice_samples": samples},
        "context": {"goal": goal},
        "channel": "linkedin",
    }
    brief = replace(brief_of(case), tone=tone, language="es")
    if Spanish().is_formal(brief):
        return "usted"
    return "vos" if says_vos(brief, words_of("es")) else "tu"


def test_the_register_follows_tone_samples_title_and_custom() -> None:
    assert _register(["Te guardo un bollo."]) == "tu"
    assert _register(["Mandame la foto, dale."]) == "vos"
    assert _register(["Le agradezco mucho."]) == "usted"
    assert _register([], goal="La doctora Ruiz me operó.") == "usted"
    assert _register(["Ya está."], location="Montevideo, Uruguay") == "vos"
    assert _register(["Ya está."]) == "tu"
    assert _register(["Te guardo un bollo."], tone="formal") == "usted"


def _brief(name: str, goal: str, samples: list[str], **context: list[str]) -> Brief:
    case = {
        "target": {"name": name},
        "sender": {"name": "Ana Gil", "voice_samples": samples},
        "context": {"goal": goal, **context},
        "channel": "email",
    }
    return replace(brief_of(case), language="es")


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        (
            "Quiero darle las gracias y preguntarle qué usa",
            ["Quiero darle las gracias", "quiero preguntarle qué usa"],
        ),
        ("Quiero saludarla e invitarla al coro", ["Quiero saludarla", "quiero invitarla al coro"]),
        ("Le quiero mandar el video", ["quiero mandarLe el video"]),
        ("Dijo «quiero verla y contarle todo»", ["Dijo «quiero verla y contarle todo»"]),
        ("Ayer pude verla y contarle todo", ["Ayer pude verla y contarle todo"]),
    ],
)
def test_a_wish_is_cut_into_its_acts(sentence: str, acts: list[str]) -> None:
    assert [act.lower() for act in Spanish().split(sentence)] == [act.lower() for act in acts]


def test_a_request_becomes_a_question() -> None:
    brief = _brief("Marta Ruiz", "Quiero pedirle que me pase la planilla", ["Te debo una."])
    assert [unit.text for unit in Spanish().gather(brief).questions] == ["¿Puedes pasarme la planilla?"]


def test_the_greeting_takes_the_title_that_the_context_uses() -> None:
    goal = "El doctor Salgado curó a mi hija."
    assert Spanish().called(_brief("Dr. Hernán Salgado Ríos", goal, ["Le escribo."])) == "doctor Salgado"
    assert Spanish().called(_brief("Luz Dary Ospina", "Luz Dary tuesta café.", ["Te debo."])) == "Luz Dary"
    assert Spanish().called(_brief("Marta Ruiz Cano", "Marta Ruiz tuesta café.", ["Te debo."])) == "Marta"


def test_what_somebody_else_may_have_done_is_not_told_to_the_reader() -> None:
    goal = "Marta atendió a mi hija toda la noche. Ya camina y le hizo un dibujo."
    told = [unit.text for unit in Spanish().gather(_brief("Marta Ruiz", goal, ["Te debo."])).told]
    assert told == ["Atendiste a mi hija toda la noche"]


def test_a_work_named_in_read_is_the_readers_after_anybody() -> None:
    goal = "Mi primo terminó su ruta en mayo."
    mine = _brief("Marta Ruiz", goal, ["Te debo."])
    theirs = _brief("Marta Ruiz", goal, ["Te debo."], read=["su ruta de Belagua"])
    assert Spanish().turn("Mi primo terminó su ruta", Spanish().cast_for(mine)) == "Mi primo terminó su ruta"
    assert (
        Spanish().turn("Mi primo terminó su ruta", Spanish().cast_for(theirs)) == "Mi primo terminó tu ruta"
    )
