"""Sentences about the reader, turned to the reader."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn

PAIRS = tomllib.loads((Path(__file__).parent / "perspective.toml").read_text(encoding="utf-8"))["pairs"]
READER = re.compile(r"\b(?:Dr\.? )?(?:Maya Okafor|Maya|Okafor)\b")


def cast(pronoun: str) -> Cast:
    return Cast(reader=READER, pronoun=pronoun, others=frozenset({"Gwil", "Prosser"}))


def test_the_table_is_large_enough_to_mean_something():
    assert len(PAIRS) >= 80


@pytest.mark.parametrize(("pronoun", "told", "said"), PAIRS)
def test_turn(pronoun, told, said):
    assert (turn(told, cast(pronoun)) or "") == said


VOCABULARY = (
    "she her he his I we my post saw keeps knows the boat and says told me about board "
    "because if they , with Maya"
)
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, min_size=1, max_size=14), st.sampled_from(["she", "he"]))
def test_no_word_for_the_reader_is_left(words, pronoun):
    turned = turn(" ".join(words), cast(pronoun))
    left = {"she": r"\b(?:she|her|hers)\b", "he": r"\b(?:he|him|his)\b"}[pronoun]
    assert turned is None or not re.search(left + r"|\bMaya\b", turned, re.IGNORECASE)
