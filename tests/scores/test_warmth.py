"""Warmth by genre: the warmer text comes first, competence hardly counts, reasons say what would help."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.note import Claim
from introwriter.scores.features import read
from introwriter.scores.lexicon import data_text, toml_table, word_table
from introwriter.scores.tender import tender, tone
from introwriter.scores.warm_model import judge
from introwriter.scores.warmth import warmth

PAIRS = tomllib.loads((Path(__file__).parent / "warmth_pairs.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("genre", sorted(PAIRS))
def test_the_warmer_text_of_a_genre_comes_first(genre: str) -> None:
    wrong = [
        pair["better"]
        for pair in PAIRS[genre]
        if warmth(read(pair["better"])).value <= warmth(read(pair["worse"])).value
    ]
    assert len(PAIRS[genre]) >= 2
    assert not wrong


@pytest.mark.parametrize("pair", PAIRS["note"], ids=lambda pair: str(pair["better"][:20]))
def test_a_text_known_to_be_a_note_is_judged_as_one(pair: dict[str, str]) -> None:
    assert warmth(read(pair["better"]), claims=()).value > warmth(read(pair["worse"]), claims=()).value + 0.1


def test_competence_hardly_moves_the_warmth_of_an_introduction() -> None:
    plain = "Hi everyone! I love my family and our two old dogs, and I enjoy helping my neighbors."
    able = plain + " I have a master's degree and I lead a team of engineers."
    proud = plain + " I don't like most people and I keep to myself."
    kept, fell = (warmth(read(plain)).value - warmth(read(text)).value for text in (able, proud))
    assert abs(kept) < 0.15
    assert fell > kept + 0.1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Hi Jo, our solution saves you money. Book a call with our sales team.", "give something first"),
        ("Hi Jo, I saw pictures of your daughter and your house. You look great.", "leave it out"),
        ("Send me the file today. You failed to do it twice and I expect an answer.", "leave a way out"),
    ],
)
def test_what_makes_a_text_cold_comes_with_what_would_help(text: str, hint: str) -> None:
    cold = [reason for reason in warmth(read(text)).reasons if reason.weight < 0]
    assert any(hint in reason.text for reason in cold)


def test_a_raised_score_gives_no_advice() -> None:
    hints = set(toml_table("hints.en.toml").values())
    for pair in (pair for pairs in PAIRS.values() for pair in pairs):
        for reason in warmth(read(pair["better"])).reasons:
            assert reason.weight < 0 or not any(reason.text.endswith(f"; {hint}") for hint in hints)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_the_bounded_value_of_the_model(text: str) -> None:
    for genre, claims in ((None, None), ("note", ())):
        found = judge(tender(read(text)), genre)
        assert 0.0 <= found.value <= 1.0
        assert warmth(read(text), claims).value == found.value


def test_what_holds_of_them_is_attention_and_what_nothing_shows_is_not() -> None:
    text = "Ana, you mended the clock in Ulm. It runs."
    claim = Claim(span=(5, 33), text=text[5:33], about="target", status="supported", facts=("f1",))
    shown, bare, wrong = (
        warmth(read(text), claims)
        for claims in ((claim,), (), (replace(claim, status="unsupported", facts=()),))
    )
    assert shown.value > bare.value > wrong.value
    for score, sign in ((shown, 1), (wrong, -1)):
        reasons = [reason for reason in score.reasons if reason.span == claim.span]
        assert reasons and all(reason.weight * sign > 0 for reason in reasons)


@given(st.floats(0, 50), st.floats(0, 50))
def test_the_tone_is_bounded_and_turns_with_its_words(good: float, bad: float) -> None:
    assert -1.0 <= tone(good, bad) <= 1.0
    assert tone(good, bad) == -tone(bad, good)


def test_every_column_of_word_weights_fits_the_word_table() -> None:
    columns = json.loads(data_text("warm_words.json"))
    assert {len(column) for column in columns.values()} == {len(word_table().rank)}


def test_every_kind_of_place_of_warmth_has_a_label() -> None:
    assert set(toml_table("warmth.en.toml")) <= set(toml_table("labels.en.toml"))
    assert set(toml_table("hints.en.toml")) <= set(toml_table("labels.en.toml"))
