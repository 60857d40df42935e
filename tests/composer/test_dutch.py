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
