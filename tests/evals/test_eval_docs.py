"""The manual of the suite names what there is: every measure, every option, every set of cases."""

from __future__ import annotations

import re

import pytest

from introwriter.cli.evaluation import evaluate
from introwriter.evals.drafters import DEFAULT
from introwriter.evals.loading import SETS
from introwriter.evals.measures import EVALUATORS, measure_infos
from introwriter.evals.report import Report
from introwriter.evals.suite import run_suite
from tests.conftest import ROOT
from tests.support.evals import entries, some_cases

MANUAL = (ROOT / "docs" / "evals.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "evals" / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def report() -> Report:
    return run_suite(some_cases("a02", "b08"), entries("offline", "mock", "invents_talk"))


@pytest.mark.parametrize("measure", measure_infos())
def test_every_measure_is_in_the_manual(measure: str) -> None:
    stem = measure.replace("warmth_beyond_length", "beyond_length").replace("specificity_beyond", "beyond")
    assert f"`{measure}`" in MANUAL or f"…_{stem}" in MANUAL


def test_what_is_measured_has_its_explanation(report: Report) -> None:
    known = set(measure_infos())
    assert {m for variant in report.variants for m in variant.summary} <= known
    assert {check.measure for check in report.checks} <= known
    assert len(EVALUATORS) >= 10


def test_the_options_that_the_manual_shows_exist() -> None:
    names = {name.rstrip("_").replace("_", "-") for name in evaluate.__annotations__}
    shown = set(re.findall(r"(?<![\w-])--([a-z][a-z-]+)", MANUAL + GUIDE))
    assert shown <= names, shown - names


def test_drafters_and_sets_are_in_the_manual() -> None:
    assert all(f"`{name}`" in MANUAL for name in DEFAULT)
    assert all(name in GUIDE for name in SETS)
