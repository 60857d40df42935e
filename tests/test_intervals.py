"""Intervals of small shares against figures published with the methods."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.intervals import needed, newcombe, wilson


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [  # Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_is_as_published(hits: int, n: int, low: float, high: float) -> None:
    assert wilson(hits, n) == pytest.approx((low, high), abs=0.0001)


@pytest.mark.parametrize(
    ("one", "two", "low", "high"),
    [  # Newcombe 1998, "Interval estimation for the difference", table II, method 10
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_newcombe_is_as_published(
    one: tuple[int, int], two: tuple[int, int], low: float, high: float
) -> None:
    assert newcombe(*one, *two) == pytest.approx((low, high), abs=0.0001)


def test_nothing_is_known_of_no_cases() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert newcombe(0, 0, 3, 4) == (-1.0, 1.0)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_lies_in_its_interval(case: tuple[int, int]) -> None:
    hits, n = case
    low, high = wilson(hits, n)
    assert 0 <= low <= hits / n + 1e-12 and hits / n - 1e-12 <= high <= 1


@given(st.floats(0, 1), st.floats(0.05, 0.5))
def test_a_smaller_difference_needs_more(share: float, difference: float) -> None:
    assert needed(share, difference / 2) > needed(share, difference) > 0
