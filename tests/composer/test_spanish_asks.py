"""What a Spanish sender wants becomes what the note asks, offers or says."""

from __future__ import annotations

import pytest

from introwriter.composer.spanish.asks import asked, heads
from introwriter.composer.spanish.people import mourned, titled
from introwriter.composer.spanish.sentence import READER
from introwriter.composer.spanish.tongue import Spanish
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of

_CAST = Cast(names=("Marta", "Ruiz"), pronoun="she", others=frozenset(), formal=False)


def _turned(sentence: str) -> list[str | None]:
    return [Spanish().turn(part, _CAST) for part in Spanish().split(sentence)]


@pytest.mark.parametrize(
    ("wish", "asks"),
    [
        ("Quiero pedirle que me mande la tabla", ["¿Puedes mandarme la tabla?"]),
        ("A ver si puede venir el martes", ["¿Puedes venir el martes?"]),
        ("A ver si lo corrige", ["¿lo corriges?"]),
        ("Necesito que me confirme la fecha", ["¿Puedes confirmarme la fecha?"]),
        ("Quiero que me deje grabarlas", ["¿me dejas grabarlas?"]),
        ("Ojalá venga a la fiesta", ["ojalá vengas a la fiesta"]),
        ("Ojalá llueva", ["Ojalá llueva"]),
        ("Quiero que sea la madrina", ["Quiero que seas la madrina"]),
        ("Quiero agradecerle que no me contestara", ["Quiero agradecerte por no contestarme"]),
        (
            "Queremos que nos indique qué cemento usar, nosotros ponemos la arena",
            ["¿Puedes indicarnos qué cemento usar?", "nosotros ponemos la arena"],
        ),
        (
            "Quiero pagarle la multa y que no me espere más",
            ["Quiero pagarte la multa", "por favor, no me esperes más"],
        ),
        (
            "Quiero darle las gracias y, si pasa por aquí, regalarle un queso",
            ["Quiero darte las gracias", "quiero regalarte un queso, si pasas por aquí"],
        ),
    ],
)
def test_a_wish_is_what_the_reader_is_asked(wish: str, asks: list[str]) -> None:
    assert _turned(wish) == asks


@pytest.mark.parametrize(
    "told",
    ["Quiero que venga el tren", "Me mandó la tabla", "Quiero pedirle que la de los domingos sea integral"],
)
def test_what_nobody_is_asked_to_do_stays_as_it_is(told: str) -> None:
    assert asked(told, words_of("es")) == [told]


def test_a_request_names_the_reader() -> None:
    assert asked("quiero que me llame", words_of("es")) == [f"¿Puede {READER} llamarme?"]


def test_the_head_of_an_unclear_sentence_is_a_sentence() -> None:
    found = list(heads("Marta le cortó el pelo a mi madre cuando no podía levantarse", words_of("es")))
    assert found[1:] == ["Marta le cortó el pelo a mi madre"]
    assert list(heads("No lo hice porque me lo dijera", words_of("es"))) == ["No lo hice porque me lo dijera"]


def test_a_death_is_no_news_where_condolences_are_sent() -> None:
    told = "Se murió el padre de Marta, que me vendía pan. Quiero darle el pésame y verla."
    assert mourned(told) == "Quiero darle el pésame por el padre de Marta, que me vendía pan y verla."
    assert mourned("Se murió el padre de Marta. Quiero verla.") == "Se murió el padre de Marta. Quiero verla."


def test_the_title_alone_is_the_reader_and_another_doctor_is_not() -> None:
    told = "La doctora Ruiz me operó. Pidió que la doctora viniera. Me vio la doctora Lago."
    assert titled(told, _CAST) == told.replace("que la doctora viniera", "que la doctora Ruiz viniera")


def test_a_plain_note_says_an_apology_in_a_sentence() -> None:
    from introwriter import write

    goal = (
        "Insulté a Marta cuando anuló el gol en la final. He visto la repetición veinte veces. "
        "Quiero disculparme."
    )
    target, sender = {"name": "Marta Ruiz", "headline": "Juez de línea"}, {"name": "Tamara Gil"}
    texts = {
        tone: write(target, sender, {"goal": goal}, channel="email", language="es", tone=tone).notes[0].text
        for tone in ("warm", "plain")
    }
    assert "Perdón por todo eso." in texts["plain"]
    assert texts["plain"].startswith("Marta:\n")
    assert "Te pido disculpas." in texts["warm"]
    assert texts["warm"].startswith("Hola, Marta:\n")
