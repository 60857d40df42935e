"""Figures of the suite: seeded, bounded, and what they should be on data whose answer is known."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.brief import make_brief
from introwriter.evals.sameness import sameness, skeleton
from introwriter.evals.statistics import interval, partial, spearman, summary
from introwriter.people import Position, Profile, Sender

NUMBERS = st.lists(st.floats(0, 1), min_size=1, max_size=40)


@given(NUMBERS, st.integers(0, 5))
def test_the_interval_holds_the_mean_and_comes_twice_the_same(values: list[float], seed: int) -> None:
    low, high = interval(values, seed)
    mean = sum(values) / len(values)
    assert min(values) - 1e-9 <= low <= mean + 1e-9
    assert mean - 1e-9 <= high <= max(values) + 1e-9
    assert interval(values, seed) == (low, high)


def test_more_cases_give_a_narrower_interval() -> None:
    few, many = (interval([0.0, 1.0] * n, 0) for n in (10, 200))
    assert many[1] - many[0] < few[1] - few[0]
    assert few == pytest.approx((0.5 - 0.22, 0.5 + 0.22), abs=0.06)


def test_a_summary_counts_its_cases() -> None:
    assert summary([0.5, 0.5], 0).n == 2
    assert summary([0.5, 0.5], 0).low == summary([0.5, 0.5], 0).high == 0.5


def test_rank_correlation() -> None:
    assert spearman([1, 2, 3], [10, 100, 1000]) == pytest.approx(1)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert spearman([1, 1, 1], [1, 2, 3]) == 0
    assert spearman([1, 2, 2, 3], [1, 3, 2, 4]) == pytest.approx(0.9487, abs=1e-4)


@given(st.lists(st.tuples(st.floats(0, 9), st.floats(0, 9)), min_size=3, max_size=30))
def test_rank_correlation_is_bounded(pairs: list[tuple[float, float]]) -> None:
    rho = spearman([a for a, _ in pairs], [b for _, b in pairs])
    assert -1.0000001 <= rho <= 1.0000001


def test_what_length_explains_is_gone_with_length_held() -> None:
    length = [float(i) for i in range(30)]
    wobble = [math.sin(i * 12.9898) * 3 for i in range(30)]
    score = [n + w for n, w in zip(length, wobble, strict=True)]
    rating = [n + math.cos(i * 78.233) * 3 for i, n in enumerate(length)]
    assert spearman(score, rating) > 0.9
    assert abs(partial(score, rating, length)) < 0.4


BRIEFS = [
    make_brief(
        Profile(name=name, positions=(Position(title=title, company=company),)), Sender(name="Kofi Mensah")
    )
    for name, title, company in (
        ("Ida Solberg", "Lighthouse keeper", "Kystverket"),
        ("Pablo Reyes", "Beekeeper", "Colmenas del Sur"),
    )
]
MOULD = [
    "Hi Ida, I came across your work at Kystverket and would love to hear more about it. Kofi",
    "Hi Pablo, I came across your work at Colmenas del Sur and would love to hear more about it. Kofi",
]
OWN = [
    "Ida, your lamp was the last thing we saw before the fog took the bow. Thank you for keeping it lit.",
    "Pablo, the jar from your stall lasted eleven days in a house of four. Which hill was it from?",
]


def alike(texts: list[str]) -> list[float]:
    skeletons = {str(i): skeleton(text, BRIEFS[i]) for i, text in enumerate(texts)}
    return list(sameness(skeletons, {str(i): brief.target.name for i, brief in enumerate(BRIEFS)}).values())


def test_a_mould_with_other_names_is_the_same_note() -> None:
    assert min(alike(MOULD)) > 0.9
    assert max(alike(OWN)) == 0


def test_two_notes_to_one_person_are_no_mould() -> None:
    skeletons = {"a": skeleton(MOULD[0], BRIEFS[0]), "b": skeleton(MOULD[0], BRIEFS[0])}
    assert sameness(skeletons, {"a": "Ida", "b": "Ida"}) == {"a": 0.0, "b": 0.0}


def test_names_numbers_and_facts_leave_the_skeleton() -> None:
    assert skeleton("Ida, 3 lamps at Kystverket burn.", BRIEFS[0]) == ("_", "lamps", "at", "_", "burn")


@given(st.text(max_size=60))
def test_a_skeleton_of_anything(text: str) -> None:
    words = skeleton(text, BRIEFS[0])
    assert ("_", "_") not in itertools.pairwise(words)
