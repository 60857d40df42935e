"""Every rule fires on its bad examples, stays silent on its good ones, and is listed in the docs."""

from __future__ import annotations

from pathlib import Path

import pytest

from introwriter.errors import InputError
from introwriter.lint import RULES, Rule, lint, rule_named
from introwriter.lint.catalogue import rules_markdown
from introwriter.lint.examples import TAUGHT, examples_in
from introwriter.lint.rule import Example, fired

ROOT = Path(__file__).resolve().parents[2]
BAD = [pytest.param(rule, each, id=f"{rule.code}-{i}") for rule in RULES for i, each in enumerate(rule.bad)]
GOOD = [pytest.param(rule, each, id=f"{rule.code}-{i}") for rule in RULES for i, each in enumerate(rule.good)]
ABROAD = {
    kind: [
        pytest.param(rule_named(name), each, id=f"{language}-{name}-{i}")
        for language in TAUGHT
        for name, examples in examples_in(language).items()
        for i, each in enumerate(getattr(examples, kind))
    ]
    for kind in ("bad", "good")
}
IN_EVERY_LANGUAGE = {
    *("default-text", "stock-opener", "cliche", "connect-formula", "verdict", "wish-reported", "intensifier"),
    *("explains-back", "chore-offer", "role-opening", "your-post", "pitch", "pushy-ask", "empty-flattery"),
    *("about-me-only", "begging", "register", "machine-prose", "foreign-to-samples", "private-life"),
    *("surveillance", "loss-mentioned", "avoided", "obeyed-instruction", "prompt-leak", "refusal"),
    *("unsafe-greeting", "placeholder"),
}


@pytest.mark.parametrize(("rule", "example"), [*BAD, *ABROAD["bad"]])
def test_a_bad_example_fires_its_rule(rule: Rule, example: Example) -> None:
    found = lint(
        example.text,
        example.brief(),
        example.claims,
        subject=example.subject,
        author=example.author,
        declared=example.declared,
    )
    assert rule.code in {finding.code for finding in found}


@pytest.mark.parametrize(("rule", "example"), [*GOOD, *ABROAD["good"]])
def test_a_good_example_leaves_its_rule_silent(rule: Rule, example: Example) -> None:
    assert fired(rule, example.scene()) == ()


def test_every_rule_has_at_least_three_examples_of_each_kind() -> None:
    assert {rule.code for rule in RULES if len(rule.bad) < 3 or len(rule.good) < 3} == set()


@pytest.mark.parametrize("language", TAUGHT)
def test_every_rule_about_words_has_examples_in_every_language(language: str) -> None:
    few = {name for name, each in examples_in(language).items() if len(each.bad) < 2 or not each.good}
    assert few == set()
    assert set(examples_in(language)) == IN_EVERY_LANGUAGE


def test_codes_and_names_are_unique_and_codes_in_order() -> None:
    codes = [rule.code for rule in RULES]
    by_hundreds = [code[:3] for code in codes]
    assert len(set(codes)) == len(codes) == len({rule.name for rule in RULES})
    assert by_hundreds == sorted(by_hundreds)


def test_a_person_is_never_held_stricter_than_a_machine() -> None:
    order = {"error": 3, "warning": 2, "hint": 1, None: 0}
    assert [rule.code for rule in RULES if order[rule.for_people] > order[rule.severity]] == []


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert rule_named("iw203") is rule_named("stock-opener")
    with pytest.raises(InputError):
        rule_named("IW999")


def test_the_page_of_rules_is_current() -> None:
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == rules_markdown()
