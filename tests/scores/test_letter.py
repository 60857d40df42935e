"""What is set out as a note is told apart by its call and its signature, in any script with capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.scores.features import read
from introwriter.scores.letter import MARKS, letter_marks
from introwriter.scores.model import total


@pytest.mark.parametrize(
    ("text", "called", "signed"),
    [
        ("Ana, the seal held. Thank you. Petr", 1, 1),
        ("Dear Dr. Okafor,\n\nyour seal held.\n\nKind regards\nPetr Novak", 1, 1),
        ("Guten Tag Frau Voss, Ihr Siegel hat gehalten.", 1, 0),
        ("Hi Rob! The ladder is back.", 1, 0),
        ("Bex! The ladder is back. – Jo", 1, 1),
        ("The seal held for two winters.", 0, 0),
        ("well, the seal held", 0, 0),
        ("The seal held. Thank you for the two winters of it.", 0, 0),
        ("Petr", 0, 0),
        ("", 0, 0),
    ],
)
def test_a_call_and_a_signature_are_seen(text: str, called: int, signed: int) -> None:
    assert letter_marks(read(text)) == {"called": called, "signed": signed}


@given(st.text(max_size=200))
def test_any_text_has_both_marks(text: str) -> None:
    marks = letter_marks(read(text))
    assert tuple(marks) == MARKS and set(marks.values()) <= {0.0, 1.0}


def test_a_text_known_to_be_a_note_is_judged_as_one() -> None:
    note = read("Ana, the seal you pressed at the Brno workshop has held for two winters. Thank you. Petr")
    film = read("The camera glides over the shipyard and the plot never recovers.")
    assert abs(total(note).value - total(note, note=True).value) < 0.1
    assert abs(total(film).value - total(film, note=True).value) > 0.02
