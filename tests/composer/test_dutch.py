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


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        (
            "Ik wil haar bedanken en haar uitnodigen om te komen kijken",
            ["Ik wil haar bedanken", "ik wil haar uitnodigen om te komen kijken"],
        ),
        (
            "wil haar bedanken en mijn zusje zoekt ook een instructeur, heeft ze nog plek?",
            ["wil haar bedanken", "mijn zusje zoekt ook een instructeur", "heeft ze nog plek?"],
        ),
        (
            "Ik wil haar danken en vragen of ik haar vader mag noemen",
            ["Ik wil haar danken", "ik wil vragen of ik haar vader mag noemen"],
        ),
        (
            "bedank hem en zeg dat hij langs mag komen",
            ["bedank hem", "zeg dat hij langs mag komen"],
        ),
        ("Ik wil vragen of ze komt en meedoet", ["Ik wil vragen of ze komt en meedoet"]),
    ],
)
def test_a_sentence_of_wishes_is_cut_into_its_acts(typed, parts):
    assert isinstance(TONGUE, Dutch)
    assert TONGUE.split(typed) == parts


def test_an_apology_in_other_words_is_kept_with_the_news_after_it():
    note = _mail(
        "Hanneke Vos",
        "Hanneke belde me zaterdag dat de krans een verkeerd lint had. Wil mijn excuses aanbieden en zeggen"
        " dat ze die krans niet hoeft te betalen.",
    )
    assert "Mijn excuses. Je hoeft die krans niet te betalen." in note.text


def test_an_offer_that_the_story_makes_is_not_made_twice():
    note = _mail(
        "Rob Zijlstra",
        "Rob loodste ons binnen. Mijn dochter heeft er een tekening van gemaakt en die wil ik hem geven.",
        offer="een tekening van mijn dochter",
    )
    assert note.text.count("tekening") == 1


@pytest.mark.parametrize(
    ("goal", "signed"),
    [
        ("Zijn artikel over vorst gelezen. Meet hij op tien centimeter?", "fruitteler"),
        ("Jan en ik zaten samen op school. Meet hij nog op tien centimeter?", ""),
    ],
)
def test_the_trade_is_signed_for_a_stranger_only(goal, signed):
    from introwriter import api

    sender = {"name": "Wout Kuiper", "headline": "Fruitteler", "location": "Geldermalsen"}
    brief = api.prepare({"name": "Jan Bos"}, sender, {"goal": goal}, channel="email", language="nl")
    assert isinstance(TONGUE, Dutch)
    assert TONGUE.role_of(brief).startswith(signed)
    assert bool(TONGUE.role_of(brief)) == bool(signed)
