"""A word twice in a row: one with an accent is another word."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.writer import judge


@pytest.mark.parametrize(("text", "twice"), [("secou e é sua", False), ("secou e e sua", True)])
def test_and_is_not_is(text: str, twice: bool) -> None:
    brief = prepare(
        {"name": "Ines Duarte"},
        {"name": "Rui Alves"},
        {"goal": f"a rampa {text}"},
        channel="dm",
        language="pt",
    )
    codes = {finding.code for finding in judge(Draft(text=f"Ines, a rampa {text}. Rui"), brief).findings}
    assert ("IW110" in codes) == twice
