"""A draft that loses its first sentence keeps the greeting in front of it."""

from __future__ import annotations

import pytest

from introwriter.note import Claim, Draft, Finding
from introwriter.repair import drop_sentences


def draft_of(text: str, wrong: str, proved: str) -> Draft:
    at, good = text.index(wrong), text.index(proved)
    error = Finding(
        code="IW101", name="x", severity="error", message="m", hint="h", span=(at, at + len(wrong))
    )
    claim = Claim(span=(good, good + len(proved)), text=proved, about="sender", status="supported")
    return Draft(text=text, findings=(error,), claims=(claim,))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hi Maya, you wrote a book. The gate shuts now. Sam", "Hi Maya,\nThe gate shuts now. Sam"),
        ("Hi Maya! You wrote a book. The gate shuts now. Sam", "Hi Maya! The gate shuts now. Sam"),
        ("Hola, Marta: leí tu libro. La puerta cierra. Sam", "Hola, Marta: La puerta cierra. Sam"),
        (
            "Hi Maya,\n\nyou wrote a book. The gate shuts now.\n\nSam",
            "Hi Maya,\n\nThe gate shuts now.\n\nSam",
        ),
        ("Dear Maya, the gate shuts now. You wrote a book. Sam", "Dear Maya, the gate shuts now. Sam"),
    ],
)
def test_the_greeting_stays(text: str, kept: str) -> None:
    wrong = next(part for part in ("wrote a book", "leí tu libro") if part in text)
    proved = next(part for part in ("he gate shuts now", "a puerta cierra") if part in text)
    mended = drop_sentences(draft_of(text, wrong, proved), None)
    assert mended is not None
    assert mended.text == kept
