"""Italian words that close a mail state nothing; what stands above them is still proved."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.writer import judge


def errors(goal: str, text: str) -> tuple[object, ...]:
    brief = prepare(
        {"name": "Edoardo Parodi"},
        {"name": "Cinzia Traverso"},
        {"goal": goal},
        channel="email",
        language="it",
    )
    return tuple(judge(Draft(text=text, subject="Il pane"), brief).errors)


@pytest.mark.parametrize(
    "closing", ["Cordialmente", "Distinti saluti", "Con stima", "Buona giornata", "Un abbraccio"]
)
def test_a_closing_states_nothing(closing):
    note = f"Buongiorno Edoardo,\n\nmi ha detto di cambiare il pane.\n\n{closing}\nCinzia Traverso"
    assert not errors("Edoardo mi ha detto di cambiare il pane.", note)


def test_what_the_sender_did_is_not_said_of_the_reader_above_a_closing():
    note = "Buongiorno Edoardo,\n\nha cambiato il pane lei.\n\nCon stima\nCinzia Traverso"
    assert errors("Ho cambiato il pane io.", note)


def test_a_closing_word_in_a_statement_does_not_excuse_it():
    told = "mi ha detto di cambiare il pane. Lavoro in banca con lei."
    note = f"Buongiorno Edoardo,\n\n{told}\n\nCordialmente\nCinzia Traverso"
    assert errors("Edoardo mi ha detto di cambiare il pane.", note)
