"""One variant against another, case by case: paired differences with bootstrap intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from introwriter.evals.measures import measure_infos
from introwriter.evals.report import Cell, Comparison, Variant
from introwriter.evals.statistics import interval, mean, rounded

__all__ = ["changes", "compare"]


def compare(a: Variant, b: Variant, seed: int) -> tuple[Comparison, ...]:
    """Return, for each measure, how ``b`` differs from ``a`` on the cases where both have it."""
    ours, theirs = _cells(a), _cells(b)
    measures = sorted({m for cell in (*ours.values(), *theirs.values()) for m in cell.measures})
    found = []
    for measure in measures:
        pairs = [
            (cell.measures[measure], theirs[key].measures[measure])
            for key, cell in ours.items()
            if key in theirs and measure in cell.measures and measure in theirs[key].measures
        ]
        if pairs:
            found.append(_comparison(a.name, b.name, measure, pairs, seed))
    return tuple(found)


def _cells(variant: Variant) -> dict[str, Cell]:
    return {cell.case: cell for cell in variant.cells if cell.outcome != "skipped"}


def _comparison(a: str, b: str, measure: str, pairs: list[tuple[float, float]], seed: int) -> Comparison:
    differences = [after - before for before, after in pairs]
    low, high = (rounded(value) for value in interval(differences, seed))
    return Comparison(
        a=a, b=b, measure=measure, mean_a=rounded(mean([before for before, _ in pairs])),
        mean_b=rounded(mean([after for _, after in pairs])), difference=rounded(mean(differences)),
        low=low, high=high, n=len(pairs), verdict=_verdict(measure, low, high),
    )  # fmt: skip


def _verdict(measure: str, low: float, high: float) -> Literal["better", "worse", "same"]:
    info = measure_infos().get(measure)
    if info is None or info.better == "none" or low <= 0 <= high:
        return "same"
    return "better" if (low > 0) == (info.better == "up") else "worse"


def changes(a: Variant, b: Variant) -> Iterator[str]:
    """Say what differs beside the figures: prompts, replies to the same prompt, notes."""
    ours, theirs = _cells(a), _cells(b)
    counts: Counter[str] = Counter()
    for key, cell in ours.items():
        if other := theirs.get(key):
            counts["cases"] += 1
            asked = cell.prompt == other.prompt
            counts["prompts"] += not asked
            counts["replies"] += asked and cell.reply != other.reply
            counts["notes"] += [n["text"] for n in cell.notes] != [n["text"] for n in other.notes]
    yield (
        f"{b.name} against {a.name}, {counts['cases']} cases in both: "
        f"the prompt differs in {counts['prompts']}, "
        f"the reply to the same prompt in {counts['replies']}, the notes in {counts['notes']}."
    )
