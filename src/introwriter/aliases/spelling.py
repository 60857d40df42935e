"""When two keys are one name, one of them spelt a little differently."""

from __future__ import annotations

__all__ = ["near"]

_LONG_ENOUGH = 7


def near(a: str, b: str) -> bool:
    """Return whether two keys differ in one longer word, by one letter in seven, and in nothing else.

    ``rapidfuzz`` (Damerau-Levenshtein) is loaded only when a pair gets that far.
    """
    if a == b or a[:1] != b[:1] or abs(len(a) - len(b)) > 2:
        return a == b
    first, second = a.split(), b.split()
    if len(first) != len(second):
        return False
    pairs = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    if len(pairs) != 1:
        return False
    x, y = pairs[0]
    if min(len(x), len(y)) < _LONG_ENOUGH or x[0] != y[0] or not (x + y).isalpha():
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(x, y) <= (1 if min(len(x), len(y)) < 2 * _LONG_ENOUGH else 2)
