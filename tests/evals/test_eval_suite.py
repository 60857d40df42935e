"""The whole suite on a few cases: deterministic, complete, readable back, and told in text and XML."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.console import Console

from introwriter.errors import InputError, ReadError
from introwriter.evals.bars import Bar, fail_under, read_bars
from introwriter.evals.drafters import known, spec_of
from introwriter.evals.junit import junit_xml
from introwriter.evals.report import Report
from introwriter.evals.saved import read_report
from introwriter.evals.suite import Entry, run_suite
from introwriter.evals.text import print_report
from introwriter.models import ADVERSARIES
from tests.support.evals import entries, small_case, some_cases

IDS = ("a02", "b08", "c01", "d05")
DRAFTERS = ("offline", "mock", "invents_talk", "refuses", "plain_chat")


@pytest.fixture(scope="module")
def report() -> Report:
    bars = (
        Bar(name="true", measure="truth", drafter="tested", at_least=1.0),
        Bar(
            name="too warm", measure="warmth", drafter="offline", at_least=0.999, why="So that one is missed."
        ),
        Bar(name="elsewhere", measure="warmth", drafter="nobody", at_least=0.5),
        Bar(name="ordered", measure="order_specificity", at_least=0.9),
    )
    return run_suite(
        some_cases(*IDS), entries(*DRAFTERS), bars=bars, pairs=[("plain_chat", "offline")], seed=3
    )


def test_every_case_is_run_by_every_drafter(report: Report) -> None:
    assert len(report.cases) == len(some_cases(*IDS)) > 2
    assert [variant.name for variant in report.variants] == list(DRAFTERS)
    for variant in report.variants:
        assert [cell.case for cell in variant.cells] == [case.id for case in report.cases]
        assert sum(variant.outcomes.values()) == len(report.cases)


def test_a_second_run_gives_the_same_figures(report: Report) -> None:
    again = run_suite(some_cases(*IDS), entries(*DRAFTERS), pairs=[("plain_chat", "offline")], seed=3, jobs=3)
    first, second = report.to_json(timing=False), again.to_json(timing=False)
    for data in (first, second):
        del data["bars"], data["passed"]
    assert first == second


def test_what_leaves_is_true_and_clean(report: Report) -> None:
    for variant in report.variants:
        if variant.role != "baseline":
            assert not [failure for cell in variant.cells for failure in cell.failures]
    liar = next(variant for variant in report.variants if variant.name == "invents_talk")
    assert liar.summary["honest"].mean == 1.0
    assert liar.summary["notes"].mean == 0.0


def test_notes_carry_their_evidence(report: Report) -> None:
    case = report.cases[0]
    (cell, *_) = (cell for cell in report.variants[0].cells if cell.case == case.id)
    claims = [claim for claim in cell.notes[0]["claims"] if claim["status"] == "supported"]
    assert claims
    assert all(fact in case.facts for claim in claims for fact in claim["facts"])
    assert cell.measures["warmth"] == pytest.approx(cell.notes[0]["scores"]["warmth"]["value"], abs=1e-3)


def test_bars_are_held_missed_or_not_measured(report: Report) -> None:
    held = {(bar.name, bar.drafter): bar.passed for bar in report.bars}
    assert held == {
        ("true", "offline"): True, ("true", "mock"): True, ("too warm", "offline"): False,
        ("elsewhere", "nobody"): None, ("ordered", None): True,
    }  # fmt: skip
    assert not report.passed
    assert replace(report, bars=tuple(bar for bar in report.bars if bar.passed is not False)).passed


def test_a_comparison_is_paired_on_the_cases_of_both(report: Report) -> None:
    (truth,) = (c for c in report.comparisons if c.measure == "truth")
    assert (truth.a, truth.b) == ("plain_chat", "offline")
    assert truth.low <= truth.difference <= truth.high
    assert truth.difference == pytest.approx(truth.mean_b - truth.mean_a, abs=1e-3)


def test_the_report_can_be_read_back(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(report.to_json(), ensure_ascii=False), encoding="utf-8")
    assert read_report(path) == report


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1}', "null"])
def test_what_is_no_report_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=r"report\.json: is not a report"):
        read_report(path)


def test_the_text_names_what_was_missed_and_steers_no_terminal(report: Report) -> None:
    shown = io.StringIO()
    hostile = replace(report.cases[0], suite="\x1b[31mred[bold]")
    print_report(replace(report, cases=(hostile, *report.cases[1:])), Console(file=shown, width=120))
    text = shown.getvalue()
    assert "missed too warm" in text
    assert "So that one is missed." in text
    assert "2 of 3 bars hold" not in text
    assert "3 of 4 bars hold" in text
    assert "\x1b" not in text
    assert "red[bold]" in text
    assert all(name in text for name in DRAFTERS)


def test_junit_has_a_failure_for_each_missed_bar_and_none_for_a_baseline(report: Report) -> None:
    root = ElementTree.fromstring(junit_xml(report))
    failures = {case.get("name") for case in root.iter("testcase") if case.find("failure") is not None}
    assert failures == {"too warm [offline]"}
    assert root.get("failures") == "1"
    skipped = {case.get("name") for case in root.iter("testcase") if case.find("skipped") is not None}
    assert "elsewhere [nobody]" in skipped
    suites = {suite.get("name") for suite in root}
    assert suites == {"bars", *DRAFTERS}


def test_junit_holds_no_character_that_xml_cannot(report: Report) -> None:
    cell = replace(report.variants[0].cells[0], failures=("truth: \x00\x1b\ud800 <&>",))
    broken = replace(report.variants[0], cells=(cell,))
    root = ElementTree.fromstring(junit_xml(replace(report, variants=(broken,))))
    assert "<&>" in root.findall("testsuite/testcase/failure")[-1].get("message", "")


def test_a_template_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no template 'met'"):
        run_suite([small_case(tmp_path)], [Entry(name="x", spec=spec_of("mock")[0], template="met")])


def test_a_forced_template_is_used(tmp_path: Path) -> None:
    entry = Entry(name="x", spec=spec_of("mock")[0], template="read_their_work")
    report = run_suite([small_case(tmp_path)], [entry])
    assert report.variants[0].cells[0].template == "read_their_work"


def test_drafters_are_named() -> None:
    assert {"offline", "mock", "invents_talk", "plain_chat"} <= set(known())
    with pytest.raises(InputError, match="no drafter 'ofline'"):
        spec_of("ofline")
    assert [spec.name for spec in spec_of("adversaries")] == [mock.__name__ for mock in ADVERSARIES]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[bar]]\nname = 'a'\nmeasure = 'truht'\nat_least = 1", "no measure 'truht'"),
        ("[[bar]]\nname = 'a'\nmeasure = 'truth'", "needs one of at_least and at_most"),
        ("[[bar]]\nname = 'a'\nmeasure = 'truth'\nat_least = 1\nat_most = 2", "needs one of"),
        ("[[bar]]\nname = 'a'\nmeasure = 'truth'\nat_least = '1'", "not a number"),
        ("[[bar]]\nmeasure = 'truth'\nat_least = 1", "name is missing"),
        ("[[bar]]\nname = 'a'\nmeasure = 'truth'\nat_leats = 1", "no key 'at_leats'"),
        ("bars = 1", "something else"),
        ("[[bar", "cannot be read"),
    ],
)
def test_what_is_wrong_with_a_bar_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "bars.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_bars(path)
    assert told in caught.value.message
    assert "bars.toml" in caught.value.message


def test_the_shipped_bars_are_sound() -> None:
    bars = read_bars()
    assert len({bar.name for bar in bars}) == len(bars) > 20
    assert all(bar.why for bar in bars)


def test_fail_under_knows_which_way_is_better() -> None:
    assert fail_under("truth=0.99").at_least == 0.99
    assert fail_under("sameness=0.2").at_most == 0.2
    for wrong in ("truth", "truth=high", "nothing=1"):
        with pytest.raises(InputError, match="--fail-under"):
            fail_under(wrong)
