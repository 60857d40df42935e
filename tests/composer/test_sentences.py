"""Where sentences and clauses end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.composer.english.sentences import clauses, quoted_spans, sentences
from introwriter.composer.english.shorten import forms_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("I went. She is right.", ["I went", "She is right"]),
        ("Median vs. mean changed it. It did.", ["Median vs. mean changed it", "It did"]),
        ("Dr. Okafor wrote at 0.5 bar. Fine.", ["Dr. Okafor wrote at 0.5 bar", "Fine"]),
        ("Does it hold? Yes!", ["Does it hold?", "Yes!"]),
        ("saw her talk. she said no.", ["saw her talk", "she said no"]),
        ("- one jar\n- two jars\n", ["one jar", "two jars"]),
        ("1. first jar\n2) second jar", ["first jar", "second jar"]),
        ("Goal: thank her.", ["thank her"]),
        ("She wrote 'stop. now. please.' on it. I did.", ["She wrote 'stop. now. please.' on it", "I did"]),
        ("It held (for once. really) and stayed. Good.", ["It held (for once. really) and stayed", "Good"]),
        ("J. Smith came. He left.", ["J. Smith came", "He left"]),
        ("her post about GY.SZ. 99900", ["her post about GY.SZ. 99900"]),
        ("It was reseeded; it isn't now", ["It was reseeded", "it isn't now"]),
        ("The vat no. 3 woke. No. 4 slept.", ["The vat no. 3 woke", "No. 4 slept"]),
        ("Fixed it :)", ["Fixed it"]),
        ("", []),
    ],
)
def test_sentences(text, parts):
    assert sentences(text) == parts


@given(st.text(max_size=200))
def test_splitting_any_text_gives_clean_parts(text):
    for part in sentences(text):
        assert part == part.strip() and "\n" not in part


def test_clauses_leave_quotations_and_brackets_whole():
    text = "He said 'one, two' (three, four), and left"
    assert [head for head, _ in clauses(text)] == ["He said 'one, two' (three, four)"]


def test_an_apostrophe_opens_no_quotation():
    assert quoted_spans("I don't know the gardener's name, don't ask") == []


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("I read it on the boat (91 metres, off the Wash)", "I read it on the boat"),
        ("You said the loggers hang wrong, too close to the air return", "You said the loggers hang wrong"),
        ("I put it up because of what you said", "I put it up because of what you said"),
        ("I put it up because of the rain", "I put it up"),
        ("I tried it, but it failed", "I tried it, but it failed"),
        ("Because the roof leaked, I called", "Because the roof leaked, I called"),
        ("The fault in it, the edges lifting, was mine", "The fault in it, the edges lifting, was mine"),
        ("You kept it until it broke, which took a year", "You kept it until it broke"),
        ("What do you do, when it rains?", "What do you do, when it rains?"),
    ],
)  # fmt: skip
def test_shorter_forms_keep_the_point(text, shortest):
    forms = forms_of(text)
    assert forms[0] == text and forms[-1] == shortest
    assert all(len(a) > len(b) for a, b in pairwise(forms))
