"""What is measured of a case without a drafter: the right template, the shared ground, the scores' order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from introwriter.evals.case import EvalCase
from introwriter.evals.labels import label_hits
from introwriter.evals.measures import Figure
from introwriter.evals.report import PairReport
from introwriter.evals.statistics import rounded
from introwriter.evals.tools import Tools
from introwriter.lint.rule import fired
from introwriter.note import Scores
from introwriter.prompts import Match

__all__ = ["Checked", "Hit", "check_case", "check_rules", "tallied"]

Hit = tuple[str, bool, str]
"""A measure, whether this try is a hit, and in words what is wrong when it should have been otherwise."""


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What was found of one case. ``rated`` are (length, scores, rating) of its rated notes."""

    matches: tuple[Match, ...]
    pairs: tuple[PairReport, ...]
    hits: tuple[Hit, ...]
    rated: tuple[tuple[int, Scores, dict[str, float]], ...] = field(default=())


def check_case(case: EvalCase, tools: Tools) -> Checked:
    """Check everything of ``case`` that needs no drafter."""
    matches = tools.library.match(case.brief)
    pairs = tuple(_pairs(case, tools))
    rated = tuple(
        (len(label.text), tools.score(label.text, case.brief), label.rating)
        for label in case.labels
        if label.rating
    )
    hits = (*_retrieval(case, matches), *_ground(case), *_order(pairs), *label_hits(case, tools))
    return Checked(matches=matches, pairs=pairs, hits=hits, rated=rated)


def _retrieval(case: EvalCase, matches: Sequence[Match]) -> Iterator[Hit]:
    wanted = case.expect.situation
    if wanted:
        ranked = [match.prompt.situation for match in matches]
        told = f"the template {' or '.join(wanted)} is not"
        yield "retrieval_first", ranked[0] in wanted, f"{told} first: {ranked[0]} is"
        yield "retrieval_three", any(name in wanted for name in ranked[:3]), f"{told} among the first three"


def _ground(case: EvalCase) -> Iterator[Hit]:
    if case.expect.shared:
        wanted = case.expect.shared[0]
        found = [ground.kind for ground in case.brief.ground[:3]]
        told = f"the shared {wanted} is not among the first three: {', '.join(found) or 'nothing'}"
        yield "ground_three", wanted in found, told


def _pairs(case: EvalCase, tools: Tools) -> Iterator[PairReport]:
    for pair in case.pairs:
        better, worse = (
            getattr(tools.score(text, case.brief), pair.score).value for text in (pair.better, pair.worse)
        )
        yield PairReport(
            score=pair.score, better=pair.better, worse=pair.worse, better_value=rounded(better),
            worse_value=rounded(worse), right=better > worse,
        )  # fmt: skip


def _order(pairs: Sequence[PairReport]) -> Iterator[Hit]:
    for pair in pairs:
        told = f"{pair.score}: the better note has {pair.better_value:.2f}, the worse {pair.worse_value:.2f}"
        yield f"order_{pair.score}", pair.right, told


def check_rules(tools: Tools) -> tuple[Hit, ...]:
    """Check that each rule fires on its bad examples and stays silent on its good ones."""
    found: list[Hit] = []
    for rule in tools.rules:
        for examples, bad in ((rule.bad, True), (rule.good, False)):
            for example in examples:
                right = bool(fired(rule, example.scene())) == bad
                told = "does not fire on" if bad else "fires on"
                found.append(("rule_examples", right, f"{rule.code} {told} “{example.text[:80]}”"))
    return tuple(found)


def tallied(hits: Iterable[Hit]) -> dict[str, tuple[int, int]]:
    """Return (hits, tries) by measure."""
    found: dict[str, tuple[int, int]] = {}
    for measure, hit, _ in hits:
        done, tries = found.get(measure, (0, 0))
        found[measure] = (done + hit, tries + 1)
    return found


def check_figures(case: EvalCase, checked: Checked) -> Iterator[Figure]:
    """The tallies as figures of pydantic-evals: one share a measure."""
    for measure, (hits, tries) in tallied(checked.hits).items():
        yield Figure(measure, hits / tries)
