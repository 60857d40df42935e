"""The two scores: bounded, repeatable, honest about places, blind to mere length, and in the right order."""

from __future__ import annotations

import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.note import Score, Scores
from introwriter.scores import rank, score

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))
TEXTS = [pair[side] for pairs in PAIRS.values() for pair in pairs for side in ("better", "worse")]


def both(scores: Scores) -> tuple[Score, Score]:
    return scores.warmth, scores.specificity


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gets_two_values_with_places_inside_it(text: str) -> None:
    scores = score(text)
    assert scores == score(text)
    for one in both(scores):
        assert 0.0 <= one.value <= 1.0
        for reason in one.reasons:
            assert reason.text and reason.weight
            if reason.span:
                start, end = reason.span
                assert 0 <= start < end <= len(text)


@pytest.mark.parametrize("text", TEXTS)
def test_reasons_quote_their_place_and_come_weightiest_first(text: str) -> None:
    for one in both(score(text)):
        assert one.reasons
        for reason in one.reasons:
            assert reason.span and text[slice(*reason.span)] in reason.text
        sizes = [abs(reason.weight) for reason in one.reasons]
        assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("text", TEXTS)
def test_saying_it_twice_does_not_raise_a_score(text: str) -> None:
    for once, twice in zip(both(score(text)), both(score(f"{text} {text}")), strict=True):
        assert twice.value - once.value <= 0.05


@pytest.mark.parametrize("which", ["warmth", "specificity"])
def test_the_better_text_comes_first(which: str) -> None:
    pairs = PAIRS[which]
    wrong = [
        pair["better"]
        for pair in pairs
        if getattr(score(pair["better"]), which).value <= getattr(score(pair["worse"]), which).value
    ]
    assert len(pairs) >= 18
    assert len(wrong) <= len(pairs) // 10, wrong


def test_a_gushing_word_is_a_reason_against_warmth_of_a_note() -> None:
    warmth = score("Hi Ana, you are an absolute legend and I am blown away by your incredible vision!").warmth
    against = {reason.text for reason in warmth.reasons if reason.weight < 0}
    assert any("gush" in reason for reason in against)


def test_thanks_are_a_reason_for_warmth() -> None:
    warmth = score("Ana, thank you for the lift to Brno on Friday.").warmth
    assert any("thank you" in reason.text and reason.weight > 0 for reason in warmth.reasons)


def test_rank_needs_both_and_obeys_its_weight() -> None:
    warm = Scores(warmth=Score(value=0.9), specificity=Score(value=0.1))
    even = Scores(warmth=Score(value=0.5), specificity=Score(value=0.5))
    assert rank(even) > rank(warm)
    assert rank(warm, warmth=1.0) > rank(even, warmth=1.0)


def test_cost_grows_with_length_and_no_faster() -> None:
    text = " ".join(TEXTS)
    score(text)

    def seconds(given: str) -> float:
        best = 9.0
        for _ in range(5):
            start = time.process_time()
            score(given)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(text * 4) < 12 * max(seconds(text), 0.001)


def test_scoring_imports_no_heavy_package() -> None:
    code = (
        "import sys; from introwriter.scores import score; score('Hello Ana, thanks.');"
        "print([m for m in ('numpy', 'sklearn', 'pydantic', 'yaml', 'rapidfuzz') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
