"""A machine's "she" is not the reader, and "die" before a name may open a relative clause."""

from __future__ import annotations

import pytest

from introwriter import write

GOALS = {
    "de": (
        "Die Presse, die Gus repariert hat, läuft wieder. Ich möchte mich bedanken.",
        ("die du repariert hast, läuft", "die Sie repariert haben, läuft"),
    ),
    "it": (
        "La pressa che Gus ha riparato funziona di nuovo. Lei gira senza sosta. Voglio ringraziare.",
        ("funziona di nuovo",),
    ),
    "es": (
        "La prensa que Gus arregló funciona otra vez. Ella no para desde el martes. Quiero dar las gracias.",
        ("funciona otra vez",),
    ),
    "en": (
        "The press that Gus mended runs again. She has run since Tuesday. I want to thank him.",
        ("runs again",),
    ),
}

WRONG = ("Lei gira", "lei gira", "No para", "you have run", "läufst")


@pytest.mark.parametrize("language", GOALS)
def test_what_the_machine_does_is_not_put_on_the_reader(language: str) -> None:
    goal, kept = GOALS[language]
    result = write(
        {"name": "Gus Lund"}, {"name": "Rui Alves"}, {"goal": goal}, channel="email", language=language
    )
    assert result.notes
    for note in result.notes:
        assert any(part in note.text for part in kept)
        assert not any(
            word in note.text for word in ("Lei gira", "lei gira", "No para", "you have run", "läufst")
        )
