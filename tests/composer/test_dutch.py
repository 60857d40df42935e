"""Dutch sentences turned to the reader, as je and as u."""

from __future__ import annotations

import pytest

from introwriter.composer.dutch.tongue import TONGUE, Dutch
from introwriter.composer.tongues.cast import Cast
from tests.composer.support import table

ROWS = table("dutch.toml")["rows"]
AFTER = table("dutch.toml")["after"]


@pytest.mark.parametrize(("pronoun", "typed", "je", "u"), ROWS)
def test_a_sentence_is_turned_in_both_registers(pronoun, typed, je, u):
    assert isinstance(TONGUE, Dutch)
    for formal, turned in ((False, je), (True, u)):
        cast = Cast(("Anna Bos", "Anna", "Bos"), pronoun, frozenset(), formal)
        assert TONGUE.turn(typed, cast) == (turned or None)


@pytest.mark.parametrize(("pronoun", "before", "typed", "je"), AFTER)
def test_what_was_written_before_decides_who_is_meant(pronoun, before, typed, je):
    assert isinstance(TONGUE, Dutch)
    cast = Cast(("Anna Bos", "Anna", "Bos"), pronoun, frozenset(["Lisa"]), False)
    assert TONGUE.turn_after(typed, cast, before) == (je or None)


def _mail(name, goal, tone="warm", headline="", **context):
    from introwriter import write

    target = {"name": name, "headline": headline}
    result = write(
        target, {"name": "An Willems"}, {"goal": goal, **context}, channel="email", language="nl", tone=tone
    )
    return result.notes[0]


def test_an_office_before_the_name_is_a_title():
    note = _mail(
        "Hendrik de Waal",
        "Notaris De Waal heeft zijn kantoor geopend op zaterdag. Ik wil hem danken.",
        "formal",
    )
    assert note.text.startswith("Geachte notaris De Waal,\n\nU heeft uw kantoor geopend op zaterdag.")
    assert "Hartelijk dank" in note.text


def test_no_title_without_one_in_the_words():
    note = _mail(
        "Sam Verhoeven", "Sam Verhoeven heeft de pomp gemaakt. Die loopt nu weer. Bedankt daarvoor.", "formal"
    )
    assert note.text.startswith("Beste Sam Verhoeven,")


def test_a_name_that_only_owns_is_the_readers():
    note = _mail("Noor Hendriks", "Noors affiche hangt in onze drukkerij. Hoe heeft ze dat groen gemaakt?")
    assert "Je affiche hangt in onze drukkerij" in note.text
    assert "Noors" not in note.text


def test_the_subject_is_a_thing_of_the_note():
    note = _mail(
        "Robin Dijkstra", "Robin heeft de hobbel op de Prinsentuin laten weghalen. Ik val niet meer. Bedankt."
    )
    assert note.subject == "De hobbel op de Prinsentuin"


def test_a_greeting_of_the_samples_stays():
    from introwriter import write

    sender = {"name": "Abdel Bouzidi", "voice_samples": ["Hey, zie je morgen."]}
    goal = "Lotte heeft me getoond hoe je klei centreert. De tweede pot staat op tafel."
    result = write({"name": "Lotte Claes"}, sender, {"goal": goal}, channel="dm", language="nl")
    assert result.notes[0].text.startswith("Hey Lotte, je hebt me getoond")
