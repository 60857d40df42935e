"""Two sides are compared case by case: drafters, templates, folders, git revisions, saved reports."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from introwriter.api import template_library
from introwriter.errors import InputError, ModelBusy, ModelError, ModelUnauthorized, TemplateError
from introwriter.evals.arms import compared, entries_of, library_at
from introwriter.evals.comparing import changes, compare
from introwriter.evals.drafters import spec_of
from introwriter.evals.report import Report
from introwriter.evals.suite import run_suite
from introwriter.evals.wish import Wish, run_wish
from introwriter.models import ScriptedModel, compose_from_facts
from introwriter.prompts import Message
from introwriter.resources import prompts_root
from tests.support.evals import SMALL, entries, some_cases, written

FACTS = '{% include "_partials/facts.md.j2" %}'


def make(name: str):
    return spec_of(name)


@pytest.fixture(scope="module")
def report() -> Report:
    return run_suite(some_cases("a02", "a03", "b07"), entries("mock", "offline"))


def emptied(folder: Path, name: str = "met_at_event") -> Path:
    """A folder with one template that has lost its facts."""
    folder.mkdir(parents=True, exist_ok=True)
    text = (prompts_root() / "notes" / f"{name}.md.j2").read_text(encoding="utf-8")
    assert FACTS in text
    (folder / f"{name}.md.j2").write_text(text.replace(FACTS, ""), encoding="utf-8")
    return folder


def test_something_compared_with_itself_is_the_same(report: Report) -> None:
    mock = report.variants[0]
    for comparison in compare(mock, mock, 0):
        assert (comparison.difference, comparison.low, comparison.high) == (0, 0, 0)
        assert comparison.verdict == "same"


def test_a_difference_that_is_sure_has_a_verdict(report: Report) -> None:
    mock = report.variants[0]
    colder = replace(
        mock,
        name="colder",
        cells=tuple(
            replace(
                cell, measures={**cell.measures, "warmth": cell.measures["warmth"] - 0.2, "sameness": 0.0}
            )
            for cell in mock.cells
        ),
    )
    found = {c.measure: c for c in compare(mock, colder, 0)}
    assert found["warmth"].difference == pytest.approx(-0.2, abs=1e-3)
    assert found["warmth"].verdict == "worse"
    assert {c.measure: c.verdict for c in compare(colder, mock, 0)}["warmth"] == "better"
    assert found["length"].verdict == "same"


def test_a_skipped_case_is_not_compared(report: Report) -> None:
    mock = report.variants[0]
    first, *rest = mock.cells
    fewer = replace(mock, cells=(replace(first, outcome="skipped", measures={}), *rest))
    assert {c.n for c in compare(mock, fewer, 0) if c.measure == "notes"} == {len(rest)}


def test_changed_prompts_and_changed_replies_are_told_apart(report: Report) -> None:
    mock = report.variants[0]
    prompts = replace(mock, cells=tuple(replace(cell, prompt="other") for cell in mock.cells))
    replies = replace(mock, cells=tuple(replace(cell, reply="other") for cell in mock.cells))
    (asked,) = changes(mock, prompts)
    (answered,) = changes(mock, replies)
    assert "prompt differs in 3, the reply to the same prompt in 0" in asked
    assert "prompt differs in 0, the reply to the same prompt in 3" in answered


def test_templates_folders_and_the_shipped_ones(tmp_path: Path) -> None:
    folder = emptied(tmp_path / "mine")
    with ExitStack() as stack:
        plan = compared(("shipped", str(folder)), ["mock"], make, stack)
        report = run_suite(some_cases("a02"), plan.entries, pairs=plan.pairs)
    before, after = report.variants
    assert [cell.outcome for cell in before.cells] != [cell.outcome for cell in after.cells]
    (verdict,) = (c for c in report.comparisons if c.measure == "verdict")
    assert (verdict.mean_a, verdict.mean_b) == (1.0, 0.0)
    assert any("the prompt differs in 1" in notice for notice in report.notices)


def test_two_templates(tmp_path: Path) -> None:
    with ExitStack() as stack:
        plan = compared(("template:met_at_event", "template:same_school"), ["mock"], make, stack)
    report = run_suite(some_cases("a02"), plan.entries, pairs=plan.pairs)
    assert [v.cells[0].template for v in report.variants] == ["met_at_event", "same_school"]


def test_two_drafters() -> None:
    with ExitStack() as stack:
        plan = compared(("plain_chat", "offline"), ["mock"], make, stack)
    assert plan.pairs == (("plain_chat", "offline"),)
    assert [entry.name for entry in plan.entries] == ["plain_chat", "offline"]


def test_a_saved_report_is_compared_with_a_new_run(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "before.json"
    path.write_text(json.dumps(report.to_json()), encoding="utf-8")
    with ExitStack() as stack:
        plan = compared((str(path), "mock"), ["mock"], make, stack)
    assert plan.pairs == (("mock [before.json]", "mock"),)
    again = run_suite(some_cases("a02", "a03", "b07"), plan.entries, pairs=plan.pairs, earlier=plan.earlier)
    assert {c.difference for c in again.comparisons} == {0.0}


def test_two_saved_reports_need_no_run(report: Report, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.json", "b.json")]
    for path in paths:
        path.write_text(json.dumps(report.to_json()), encoding="utf-8")
    with ExitStack() as stack:
        plan = compared((str(paths[0]), str(paths[1])), ["mock"], make, stack)
    assert not plan.entries
    assert len(plan.pairs) == 2


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose first commit has a template without facts, and whose second mends it."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    root = tmp_path / "project"
    shutil.copytree(prompts_root(), root / "prompts")
    emptied(root / "prompts" / "notes")
    git(root.parent, "init", "-q", str(root))
    git(root, "add", ".")
    git(root, "commit", "-qm", "broken")
    for path in (prompts_root() / "notes").glob("*.j2"):
        shutil.copy(path, root / "prompts" / "notes")
    (root / "prompts" / "notes" / "same_school.md.j2").unlink()
    git(root, "add", "-A")
    git(root, "commit", "-qm", "mended")
    return root


def test_templates_of_a_git_revision(checkout: Path, tmp_path: Path) -> None:
    old, new = (
        library_at(revision, tmp_path / revision[-1], checkout / "prompts") for revision in ("HEAD~1", "HEAD")
    )
    assert FACTS not in old.get("met_at_event").body
    assert FACTS in new.get("met_at_event").body
    assert "same_school" in old.names
    assert "same_school" not in new.names, "a template that was not there then is not borrowed from today"


@pytest.mark.parametrize("revision", ["nowhere", "--output=/tmp/x", ""])
def test_a_revision_that_is_not_there_is_an_error(checkout: Path, tmp_path: Path, revision: str) -> None:
    with pytest.raises(InputError, match="cannot be had"):
        library_at(revision, tmp_path / "out", checkout / "prompts")
    assert not Path("/tmp/x").exists()


def test_outside_a_checkout_there_are_no_revisions(tmp_path: Path) -> None:
    (tmp_path / "prompts").mkdir()
    with pytest.raises(InputError, match="cannot be had"):
        library_at("HEAD", tmp_path / "out", tmp_path / "prompts")


def test_templates_make_no_difference_to_the_offline_writer() -> None:
    with ExitStack() as stack, pytest.raises(InputError, match="offline reads no templates"):
        compared(("template:met_at_event", "shipped"), ["offline"], make, stack)


def test_several_drafters_are_not_one_side() -> None:
    with ExitStack() as stack, pytest.raises(InputError, match="'adversaries' is several drafters"):
        compared(("adversaries", "offline"), ["mock"], make, stack)


def test_each_template_is_run_once_for_drafters_that_read_them() -> None:
    specs = (*spec_of("offline"), *spec_of("mock"))
    names = [entry.name for entry in entries_of(specs, ["each"], None, None)]
    assert names[0] == "offline"
    assert len(names) == 1 + len(template_library().names)


def test_a_model_is_recorded_and_judged_again_without_it(tmp_path: Path) -> None:
    """From a run with a model to a recording, and from the recording back to the same notes."""
    case = written(tmp_path)
    model = ScriptedModel(compose_from_facts, name="vendor:small")

    def wish(**options: object) -> Report:
        return run_wish(
            Wish(cases=[str(case)], chat_for=lambda name, **way: model, **options)  # type: ignore[arg-type]
        )

    kept = tmp_path / "small.jsonl"
    first = wish(drafters=["offline"], model="vendor:small", record=kept)
    assert any("replies were recorded" in notice for notice in first.notices)
    assert [v.name for v in first.variants] == ["offline", "vendor:small"]
    asked = len(model.calls)
    (spec,) = spec_of(str(kept))
    again = run_suite(some_cases("a02"), [])
    assert again.variants == ()
    assert spec.role == "tested"
    (recorded,) = wish(drafters=[str(kept)]).variants
    assert len(model.calls) == asked
    assert recorded.stale == 0
    original = next(v for v in first.variants if v.name == "vendor:small")
    assert recorded.cells[0].notes == original.cells[0].notes


def test_a_recording_is_stale_when_the_prompt_has_changed(tmp_path: Path) -> None:
    case = written(tmp_path)
    model = ScriptedModel(compose_from_facts, name="vendor:small")
    kept = tmp_path / "small.jsonl"
    run_wish(
        Wish(
            cases=[str(case)],
            drafters=["vendor:small"],
            model="vendor:small",
            record=kept,
            chat_for=lambda name, **way: model,
        )
    )
    written(tmp_path, SMALL.replace("Zagreb in May", "Zagreb in June"))
    report = run_wish(Wish(cases=[str(case)], drafters=[str(kept)]))
    assert report.variants[0].stale == 1
    assert any("the prompt has changed since 1 of its replies" in notice for notice in report.notices)


def test_record_needs_a_model(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--record needs a model"):
        run_wish(Wish(cases=[str(written(tmp_path))], record=tmp_path / "x.jsonl"))


def test_the_shipped_bars_are_held_in_a_whole_run_alone(tmp_path: Path) -> None:
    case = str(written(tmp_path))
    report = run_wish(Wish(cases=[case], drafters=["offline"]))
    assert not report.bars
    assert any("were not held" in notice for notice in report.notices)
    asked = run_wish(Wish(cases=[case], drafters=["offline"], fail_under=["warmth=0.999"]))
    assert not asked.passed


def test_a_judge_compares_what_was_compared(tmp_path: Path) -> None:
    model = ScriptedModel(
        lambda messages: {"warmth": {"better": "1"}, "specificity": {"better": "2"}}, name="vendor:judge"
    )
    report = run_wish(
        Wish(
            cases=["notebench"],
            words=["a02"],
            compare=("plain_chat", "offline"),
            judge="vendor:judge",
            judge_pairs=3,
            chat_for=lambda name, **way: model,
        )
    )
    assert report.judge is not None
    assert report.judge.model == "vendor:judge"
    assert [(c["a"], c["b"]) for c in report.judge.contests] == [("plain_chat", "offline")] * 2
    assert report.judge.pairs == 4


def failing(error: Exception) -> ScriptedModel:
    def fail(messages: object) -> str:
        raise error

    return ScriptedModel(fail, name="vendor:small")


def test_a_model_without_a_key_ends_the_run_at_the_first_case() -> None:
    model = failing(ModelUnauthorized("There is no key.", "Set one."))
    wish = Wish(cases=["notebench"], drafters=["vendor:small"], chat_for=lambda name, **way: model)
    with pytest.raises(ModelUnauthorized, match="There is no key"):
        run_wish(wish)
    assert len(model.calls) < 6


def test_a_model_that_fails_on_every_case_is_an_error_and_not_a_report(tmp_path: Path) -> None:
    model = failing(ModelBusy("Too many requests.", "Wait."))
    wish = Wish(cases=[str(written(tmp_path))], drafters=["vendor:small"], chat_for=lambda name, **way: model)
    with pytest.raises(ModelError, match="failed on all 1 cases: Too many requests"):
        run_wish(wish)


def test_a_model_that_fails_now_and_then_is_in_the_report() -> None:
    calls = iter(range(1000))

    def sometimes(messages: Sequence[Message]) -> object:
        if next(calls) % 4 == 0:
            raise ModelBusy("Too many requests.", "Wait.")
        return compose_from_facts(messages)

    model = ScriptedModel(sometimes, name="vendor:small")  # type: ignore[arg-type]
    wish = Wish(
        cases=["notebench"], words=["a"], drafters=["vendor:small"], jobs=1, chat_for=lambda n, **way: model
    )
    (variant,) = run_wish(wish).variants
    failed = [cell for cell in variant.cells if cell.outcome == "failed"]
    assert 0 < len(failed) < len(variant.cells)
    assert all(cell.error == "Too many requests." for cell in failed)
    assert all(cell.measures["verdict"] == 0 for cell in failed)


def test_a_broken_template_of_the_users_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    text = (prompts_root() / "notes" / "met_at_event.md.j2").read_text(encoding="utf-8")
    (folder / "met_at_event.md.j2").write_text(text + "\n{{ nonsense }}\n", encoding="utf-8")
    wish = Wish(cases=[str(written(tmp_path))], drafters=["mock"], prompts=folder)
    with pytest.raises(TemplateError, match=r"met_at_event\.md\.j2:\d+"):
        run_wish(wish)
