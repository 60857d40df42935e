"""What a user asks the suite for, as ``introwriter eval`` takes it, and its run from end to end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from introwriter.api import template_library
from introwriter.errors import InputError, ModelError
from introwriter.evals.arms import Plan, compared, entries_of
from introwriter.evals.bars import Bar, fail_under, read_bars
from introwriter.evals.case import EvalCase
from introwriter.evals.drafters import DEFAULT, Spec, spec_of
from introwriter.evals.engine import needed
from introwriter.evals.judge import Judge
from introwriter.evals.judging import judged
from introwriter.evals.loading import chosen, load_cases
from introwriter.evals.replies import Recorder
from introwriter.evals.report import Report
from introwriter.evals.suite import Done, run_suite
from introwriter.models import model_for
from introwriter.models.base import ChatModel

__all__ = ["Wish", "run_wish"]

_MOCK = "mock"
"""It shows whether templates give a model its facts; how well it writes is nobody's business."""


@dataclass(frozen=True, kw_only=True)
class Wish:
    """The options of one run; empty lists mean the defaults. ``timeout`` is in seconds for one call."""

    cases: Sequence[str] = ("all",)
    words: Sequence[str] = ()
    drafters: Sequence[str] = ()
    templates: Sequence[str] = ()
    prompts: Path | None = None
    model: str | None = None
    compare: tuple[str, str] | None = None
    judge: str | None = None
    judge_pairs: int = 60
    fail_under: Sequence[str] = ()
    bars: Path | None = None
    record: Path | None = None
    n: int = 3
    seed: int = 0
    jobs: int | None = None
    base_url: str | None = None
    timeout: float | None = None
    fresh: bool = False
    chat_for: Callable[..., ChatModel] = field(default=model_for, repr=False)

    @property
    def whole(self) -> bool:
        """Whether all cases are run as they are shipped, so that the shipped bars can be held."""
        return "all" in self.cases and not self.words and not self.compare and not self.templates


def run_wish(wish: Wish, *, done: Done = lambda name: None, planned: Done = lambda count: None) -> Report:
    """Run what is wished for. ``planned`` is told the number of cases to come, ``done`` each that is through.

    Raises MissingPackage without pydantic-evals, InputError for what is not known or cannot be read, and
    ModelError when a judge fails (a drafter that fails is part of the report).
    """
    needed()
    cases = chosen(load_cases(wish.cases), wish.words)
    bars = _bars(wish)
    recorder = _recorder(wish)
    with ExitStack() as stack:
        plan = _plan(wish, recorder, stack)
        planned(str(len(cases) * (len(plan.entries) + 1)))
        report = run_suite(
            cases,
            plan.entries,
            bars=bars,
            pairs=plan.pairs,
            earlier=plan.earlier,
            n=wish.n,
            seed=wish.seed,
            jobs=wish.jobs,
            done=done,
            options=_told(wish, cases),
        )
    _refuse_if_nothing_came(report)
    notices = [*report.notices, *_about_bars(wish)]
    if recorder:
        notices.append(f"{recorder.write()} replies were recorded in {recorder.path}.")
    if wish.judge:
        report = replace(report, judge=_judge(wish, wish.judge, cases, report, plan))
    return replace(report, notices=tuple(notices))


def _refuse_if_nothing_came(report: Report) -> None:
    """Raise ModelError for a real model that failed on every case: there is nothing to report."""
    for variant in report.variants:
        asked = [cell for cell in variant.cells if cell.outcome not in ("skipped", "asked")]
        if ":" in variant.drafter and asked and all(cell.outcome == "failed" for cell in asked):
            raise ModelError(
                f"{variant.drafter} failed on all {len(asked)} cases: {asked[0].error}",
                "Try it on one case: introwriter eval --cases own --filter ferry-terminal --drafter "
                + variant.drafter,
            )


def _plan(wish: Wish, recorder: Recorder | None, stack: ExitStack) -> Plan:
    named = (*wish.drafters, *([wish.model] if wish.model else []))

    def make(name: str) -> tuple[Spec, ...]:
        if ":" not in name:
            return spec_of(name, seed=wish.seed)
        chat = wish.chat_for(name, **_way(wish))
        return spec_of(name, chat=chat, recorder=recorder if name == wish.model else None)

    if wish.compare:
        return compared(wish.compare, named or ("mock",), make, stack)
    defaults = () if wish.drafters else DEFAULT
    specs = {spec.name: spec for name in (*defaults, *named) for spec in make(name)}
    library = template_library(wish.prompts) if wish.prompts else None
    entries = entries_of(
        tuple(specs.values()), wish.templates, library, str(wish.prompts) if library else None
    )
    baseline = [entry.name for entry in entries if entry.spec.role == "baseline"]
    tested = [e.name for e in entries if e.spec.role == "tested" and e.spec.name != _MOCK]
    return Plan(entries=entries, pairs=tuple((a, b) for a in baseline for b in tested))


def _way(wish: Wish) -> dict[str, Any]:
    """The options on the way to a model."""
    given = {"base_url": wish.base_url, "timeout": wish.timeout}
    return {"fresh": wish.fresh, **{key: value for key, value in given.items() if value is not None}}


def _recorder(wish: Wish) -> Recorder | None:
    if wish.record and not wish.model:
        raise InputError("--record needs a model whose replies are kept.", "Name it with --model.")
    return Recorder(wish.record) if wish.record else None


def _bars(wish: Wish) -> tuple[Bar, ...]:
    asked = tuple(fail_under(given) for given in wish.fail_under)
    if wish.bars:
        return (*read_bars(wish.bars), *asked)
    return (*(read_bars() if wish.whole else ()), *asked)


def _about_bars(wish: Wish) -> list[str]:
    if wish.whole or wish.bars:
        return []
    return ["The shipped bars are for a run over all cases as they are, so they were not held here."]


def _told(wish: Wish, cases: Sequence[EvalCase]) -> dict[str, Any]:
    return {
        "cases": list(wish.cases),
        "filter": list(wish.words),
        "compare": list(wish.compare or ()),
        "count": len(cases),
    }


def _judge(wish: Wish, name: str, cases: Sequence[EvalCase], report: Report, plan: Plan) -> Any:
    variants = {variant.name: variant for variant in (*plan.earlier, *report.variants)}
    judge = Judge(wish.chat_for(name, **_way(wish)), template_library(wish.prompts))
    contests = [(variants[a], variants[b]) for a, b in plan.pairs]
    return judged(judge, cases, contests, pairs=wish.judge_pairs, seed=wish.seed, jobs=wish.jobs or 4)
