"""The last gate: what may be sent as a sentence, and what may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.composer.english.sound import fault_of, is_sound
from tests.composer.support import table

SENTENCES = table("sound.toml")


def test_the_table_is_large_enough_to_mean_something():
    assert len(SENTENCES["good"]) >= 60 and len(SENTENCES["bad"]) >= 60


@pytest.mark.parametrize("sentence", SENTENCES["good"])
def test_good_sentences_pass(sentence):
    assert fault_of(sentence) == ""


@pytest.mark.parametrize("sentence", SENTENCES["bad"])
def test_bad_sentences_are_stopped(sentence):
    assert not is_sound(sentence)


@given(st.text(max_size=80))
def test_any_text_gets_an_answer(text):
    assert is_sound(text) == (fault_of(text) == "")
