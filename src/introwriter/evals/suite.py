"""The suite: cases x drafters x templates -> figures -> a report.

cases ──▶ checks that need no drafter ───────────────────────────┐
  │                                                              ├─▶ bars, comparisons ─▶ Report
  └─▶ for each drafter and template: write, judge anew, measure ─┘
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log
from typing import Any

from introwriter import __version__
from introwriter.evals.bars import Bar, held
from introwriter.evals.case import EvalCase
from introwriter.evals.checks import Checked, Hit, check_case, check_figures, check_rules, tallied
from introwriter.evals.comparing import changes, compare
from introwriter.evals.engine import Run, run_all
from introwriter.evals.measures import EVALUATORS, Evaluate, measure_infos
from introwriter.evals.replies import short_hash
from introwriter.evals.report import CaseReport, Check, Report, Timing, Variant
from introwriter.evals.statistics import partial, rounded, spearman
from introwriter.evals.tools import Tools
from introwriter.evals.turns import Entry, take_turns
from introwriter.evals.variants import variant_of
from introwriter.evals.writing import Written

__all__ = ["Done", "Entry", "run_suite"]

_FORMAT = 1
Done = Callable[[str], None]


def _silent(name: str) -> None:
    """Nobody waits."""


def run_suite(
    cases: Sequence[EvalCase],
    entries: Sequence[Entry],
    *,
    tools: Tools | None = None,
    bars: Iterable[Bar] = (),
    pairs: Sequence[tuple[str, str]] = (),
    earlier: Sequence[Variant] = (),
    evaluators: Sequence[Evaluate] = EVALUATORS,
    n: int = 3,
    seed: int = 0,
    jobs: int | None = None,
    done: Done = _silent,
    options: dict[str, Any] | None = None,
) -> Report:
    """Run every entry on every case and hold the figures against ``bars``.

    ``pairs`` name variants to compare, which may be ``earlier`` ones of a saved report; ``jobs`` bounds how
    many cases are written at once; ``done`` is called after each case. Raises MissingPackage without
    pydantic-evals and InputError for a template that is not there.
    """
    began = time.perf_counter()
    tools = tools or Tools()
    checked = run_all("checks", cases, lambda case: check_case(case, tools), (check_figures,), done=done)
    ran = take_turns(cases, entries, tools, evaluators, n=n, jobs=jobs, done=done)
    variants = tuple(variant_of(entry, ran[entry.name], seed) for entry in entries)
    checks = _checks(checked, check_rules(tools))
    matched = _matched(pairs, (*earlier, *variants))
    return Report(
        format=_FORMAT,
        introwriter=__version__,
        options={"seed": seed, "n": n, **(options or {})},
        measures=measure_infos(),
        cases=tuple(_case(run) for run in checked),
        checks=checks,
        variants=variants,
        comparisons=tuple(c for a, b in matched for c in compare(a, b, seed)),
        bars=held(bars, checks, variants),
        notices=_notices(variants, matched),
        timing=_timing(time.perf_counter() - began, ran),
    )


def _matched(pairs: Sequence[tuple[str, str]], variants: Sequence[Variant]) -> list[tuple[Variant, Variant]]:
    by_name = {variant.name: variant for variant in variants}
    return [(by_name[a], by_name[b]) for a, b in pairs]


def _timing(seconds: float, ran: Mapping[str, Sequence[Run[EvalCase, Written]]]) -> Timing:
    return Timing(seconds=round(seconds, 2), variants={name: _times(runs) for name, runs in ran.items()})


def _times(runs: Sequence[Run[EvalCase, Written]]) -> dict[str, float]:
    ordered = sorted(run.seconds for run in runs if run.output.outcome != "skipped") or [0.0]
    return {
        "seconds": round(sum(ordered), 3),
        "median": round(ordered[len(ordered) // 2], 4),
        "p95": round(ordered[int(0.95 * (len(ordered) - 1))], 4),
    }


def _case(run: Run[EvalCase, Checked]) -> CaseReport:
    case, checked = run.item, run.output
    brief, infos = case.brief, measure_infos()
    misses = [
        f"{measure}: {told}" for measure, hit, told in checked.hits
        if told and hit == (infos[measure].better == "down")
    ]  # fmt: skip
    return CaseReport(
        id=case.key,
        suite=case.suite,
        about=case.about,
        tags=case.tags,
        situation=case.expect.situation,
        language=brief.language,
        channel=case.channel,
        limit=brief.channel.limit,
        target=case.target.name,
        sender=case.sender.name,
        facts={fact.id: fact.text for fact in brief.facts},
        expect=_expect(case),
        retrieval=tuple(match.to_json() for match in checked.matches[:3]),
        pairs=checked.pairs,
        tallies=tallied(checked.hits),
        misses=tuple(misses),
        hash=short_hash(case.source),
    )


def _expect(case: EvalCase) -> dict[str, Any]:
    """What is expected, without what is empty."""
    from dataclasses import asdict

    wanted = {key: value for key, value in asdict(case.expect).items() if value not in (None, ())}
    return {key: list(value) if isinstance(value, tuple) else value for key, value in wanted.items()}


def _checks(checked: Sequence[Run[EvalCase, Checked]], rules: Sequence[Hit]) -> tuple[Check, ...]:
    """The figures that need no drafter, for all cases and for each set."""
    suites = {"all": list(checked)}
    for run in checked:
        suites.setdefault(run.item.suite, []).append(run)
    found = [
        Check(measure=measure, cases=suite, value=rounded(hits / of), hits=hits, of=of)
        for suite, runs in suites.items()
        for measure, (hits, of) in tallied(hit for run in runs for hit in run.output.hits).items()
    ]
    for measure, (hits, of) in tallied(rules).items():
        found.append(Check(measure=measure, cases="all", value=rounded(hits / of), hits=hits, of=of))
    for suite, runs in suites.items():
        found += _agreement(suite, runs)
    return tuple(found)


def _agreement(suite: str, runs: Sequence[Run[EvalCase, Checked]]) -> list[Check]:
    """How far the scores agree with the ratings, and how much of that is left with length held still."""
    rated = [each for run in runs for each in run.output.rated]
    if len(rated) < 3:
        return []
    lengths = [log(length) for length, _, _ in rated]
    found = []
    for which in ("warmth", "specificity"):
        given = [getattr(scores, which).value for _, scores, _ in rated]
        ratings = [rating[which] for _, _, rating in rated]
        rho = spearman(given, ratings)
        beyond = partial(given, ratings, lengths) / rho if rho else 0.0
        for name, value in (("agreement", rho), ("beyond_length", beyond)):
            found.append(
                Check(measure=f"{which}_{name}", cases=suite, value=rounded(value), hits=None, of=len(rated))
            )
    return found


def _notices(variants: Sequence[Variant], compared: Iterable[tuple[Variant, Variant]]) -> tuple[str, ...]:
    stale = tuple(
        f"{variant.name}: the prompt has changed since {variant.stale} of its replies were recorded; "
        "what is judged are answers to the old prompts."
        for variant in variants
        if variant.stale
    )
    return (*stale, *(line for a, b in compared if a.drafter == b.drafter for line in changes(a, b)))
