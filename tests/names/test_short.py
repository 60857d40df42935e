"""Short forms of a first name are the same person, words that look like one are not."""

from __future__ import annotations

import pytest

from introwriter.names.short import short_names_in


@pytest.mark.parametrize(
    ("text", "first", "found"),
    [
        ("Vern trained me on round 6", "Vernon", ("Vern",)),
        ("Then Bob laughed", "Robert", ("Bob",)),
        ("We start in May", "Maya", ()),
        ("Vera trained me", "Vernon", ()),
        ("Ana said hello", "Ana", ()),
        ("Vern was there", None, ()),
    ],
)
def test_short_forms_that_are_typed(text: str, first: str | None, found: tuple[str, ...]) -> None:
    assert set(short_names_in(text, first)) >= set(found)
    assert found or not short_names_in(text, first)


def test_somebody_else_of_that_name_is_left_out() -> None:
    assert short_names_in("Vern said so", "Vernon", frozenset({"Vern"})) == ()
