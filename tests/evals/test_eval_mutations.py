"""The suite watches the project; this watches the suite: whatever is broken on purpose, the gate goes red."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest

from introwriter.brief import Brief
from introwriter.evals.bars import Bar, held, read_bars
from introwriter.evals.checks import check_rules, tallied
from introwriter.evals.loading import load_cases
from introwriter.evals.report import BarResult, Check, Report
from introwriter.evals.suite import run_suite
from introwriter.evals.tools import Tools
from introwriter.grounding import ground
from introwriter.lint import RULES, Rule, lint
from introwriter.note import Claim, Finding, Score, Scores
from introwriter.scores import score
from tests.support.evals import entries

TOOLS = Tools()
CASES = load_cases(["notebench"])
BARS = read_bars()


@lru_cache(maxsize=1)
def usual() -> Report:
    return run_suite(CASES, entries("mock"), bars=BARS)


def newly_missed(tools: Tools, drafters: Sequence[str] = ()) -> set[str]:
    """The bars that are missed with these tools, and whose figures are worse than they usually are."""
    broken = run_suite(CASES, entries(*drafters), tools=tools, bars=BARS)
    before = {(bar.name, bar.drafter): bar.value for bar in usual().bars}
    return {
        bar.name
        for bar in broken.bars
        if bar.passed is False and bar.value is not None and _fell(bar, before.get((bar.name, bar.drafter)))
    }


def _fell(bar: BarResult, usually: float | None) -> bool:
    if usually is None or bar.value is None:
        return True
    return bar.value < usually if bar.at_least is not None else bar.value > usually


def test_the_bars_that_need_no_drafter_are_all_measured() -> None:
    unmeasured = {bar.name for bar in usual().bars if bar.passed is None and bar.drafter is None}
    assert not unmeasured


def test_templates_without_their_facts() -> None:
    library = TOOLS.library
    emptied = {
        name: replace(prompt, body=prompt.body.replace('{% include "_partials/facts.md.j2" %}', ""))
        for name, prompt in library.prompts.items()
    }
    tools = replace(TOOLS, library=replace(library, prompts=emptied))
    assert "a-model-gets-its-facts" in newly_missed(tools, ["mock"])


def test_one_template_without_its_facts_fails_its_cases() -> None:
    """The rate may hold, but the cases of that situation have no note any more."""
    library = TOOLS.library
    name = "met_at_event"
    emptied = replace(
        library.prompts[name],
        body=library.prompts[name].body.replace('{% include "_partials/facts.md.j2" %}', ""),
    )
    tools = replace(TOOLS, library=replace(library, prompts={**library.prompts, name: emptied}))
    cases = [case for case in CASES if case.expect.situation == (name,)]
    before, after = (
        run_suite(cases, entries("mock"), tools=each).variants[0].summary["verdict"].mean
        for each in (TOOLS, tools)
    )
    assert (before, after) == (1.0, 0.0)


def test_templates_that_are_ranked_at_random() -> None:
    library = TOOLS.library
    flat = {name: replace(prompt, signals=(), base=0.0) for name, prompt in library.prompts.items()}
    assert "right-template-first" in newly_missed(replace(TOOLS, library=replace(library, prompts=flat)))


def rules_bar(rules: Sequence[Rule]) -> bool | None:
    (bar,) = (bar for bar in BARS if bar.measure == "rule_examples")
    hits, of = tallied(check_rules(replace(TOOLS, rules=rules)))["rule_examples"]
    check = Check(measure=bar.measure, cases="all", value=hits / of, hits=hits, of=of)
    return held([bar], [check], [])[0].passed


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_any_rule_that_is_silent(rule: Rule) -> None:
    silent = replace(rule, check=lambda scene: ())
    assert rules_bar([rule]) is True
    assert rules_bar([silent]) is False


@pytest.mark.parametrize(
    ("codes", "bar"),
    [
        (("IW101",), "form-is-found"),
        (("IW102",), "form-is-found"),
        (("IW104", "IW105"), "form-is-found"),
        (("IW6",), "form-is-found"),
        (("IW30",), "untrue-is-refused"),
        (("IW4",), "tone-is-found"),
        (("IW2",), "generic-is-found"),
    ],
)
def test_rules_that_are_gone(codes: tuple[str, ...], bar: str) -> None:
    def deaf(text: str, brief: Brief, claims: Sequence[Claim], **options: Any) -> tuple[Finding, ...]:
        return tuple(f for f in lint(text, brief, claims, **options) if not f.code.startswith(codes))

    assert bar in newly_missed(replace(TOOLS, lint=deaf))


def test_a_rule_that_blames_everybody() -> None:
    def harsh(text: str, brief: Brief, claims: Sequence[Claim], **options: Any) -> tuple[Finding, ...]:
        pitch = Finding(code="IW401", name="pitch", severity="error", message="Pitch.", hint="", span=None)
        return (*lint(text, brief, claims, **options), pitch)

    assert "tone-is-not-blamed" in newly_missed(replace(TOOLS, lint=harsh))


def test_grounding_that_believes_everything() -> None:
    def gullible(
        text: str, brief: Brief, *, drafted: bool = False, strict: bool = False
    ) -> tuple[Claim, ...]:
        return tuple(
            replace(claim, status="supported", contradicted=False) if claim.status == "unsupported" else claim
            for claim in ground(text, brief, drafted=drafted, strict=strict)
        )

    assert "untrue-is-refused" in newly_missed(replace(TOOLS, ground=gullible))


def test_grounding_that_believes_nothing() -> None:
    def stubborn(
        text: str, brief: Brief, *, drafted: bool = False, strict: bool = False
    ) -> tuple[Claim, ...]:
        return tuple(
            replace(claim, status="unsupported", facts=()) if claim.status == "supported" else claim
            for claim in ground(text, brief, drafted=drafted, strict=strict)
        )

    red = newly_missed(replace(TOOLS, ground=stubborn), ["mock"])
    assert {"true-passes", "claims-are-tied", "nothing-untrue-leaves"} <= red


def scored(warmth: float, specificity: float) -> Scores:
    return Scores(warmth=Score(value=warmth), specificity=Score(value=specificity))


@pytest.mark.parametrize("which", ["warmth", "specificity"])
def test_a_scorer_that_says_the_same_of_everything(which: str) -> None:
    def flat(text: str, brief: Brief | None = None, claims: Sequence[Claim] | None = None) -> Scores:
        return replace(score(text, brief, claims), **{which: Score(value=0.5)})

    red = newly_missed(replace(TOOLS, score=flat))
    assert {f"{which}-in-order", f"{which}-as-rated"} <= red


def test_a_scorer_that_measures_length() -> None:
    def long(text: str, brief: Brief | None = None, claims: Sequence[Claim] | None = None) -> Scores:
        share = min(1.0, len(text) / 2000)
        return scored(share, share)

    assert {"warmth-as-rated", "specificity-as-rated"} <= newly_missed(replace(TOOLS, score=long))


def test_a_scorer_that_is_upside_down() -> None:
    def reversed_(text: str, brief: Brief | None = None, claims: Sequence[Claim] | None = None) -> Scores:
        found = score(text, brief, claims)
        return scored(1 - found.warmth.value, 1 - found.specificity.value)

    red = newly_missed(replace(TOOLS, score=reversed_))
    assert {"warmth-in-order", "specificity-in-order", "warmth-as-rated", "specificity-as-rated"} <= red


def test_a_bar_is_only_red_when_it_is_missed() -> None:
    check = Check(measure="order_warmth", cases="all", value=0.9, hits=9, of=10)
    at_least, at_most, other = (
        held([bar], [check], [])[0].passed
        for bar in (
            Bar(name="a", measure="order_warmth", at_least=0.9),
            Bar(name="b", measure="order_warmth", at_most=0.89),
            Bar(name="c", measure="order_warmth", cases="fresh", at_least=0.9),
        )
    )
    assert (at_least, at_most, other) == (True, False, None)
