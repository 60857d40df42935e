"""The bars of the main job on the labelled cases; what they mean is in evals/README.md."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import introwriter as iw
from introwriter.api import prepare, template_library
from introwriter.composer import Composer
from introwriter.errors import LanguageError
from introwriter.note import Note
from tests.conftest import notebench

CASES = notebench()
ENGLISH = [case for case in CASES if case["language"] == "en"]
TRUE_KINDS = {"excellent", "good"}


def prepared(case: dict[str, Any]) -> Any:
    return prepare(case["target"], case["sender"], case["context"], channel=case["channel"])


@pytest.fixture(scope="module")
def checked() -> list[tuple[dict[str, Any], Note]]:
    return [
        (
            note,
            iw.check(
                note["text"], case["target"], case["sender"], case["context"],
                channel=case["channel"], subject=note["subject"],
            ),
        )
        for case in CASES
        for note in case["notes"]
    ]  # fmt: skip


def share(checked: list[tuple[dict[str, Any], Note]], which: Callable[[dict[str, Any]], bool],
          holds: Callable[[Note], bool]) -> float:  # fmt: skip
    chosen = [holds(note) for label, note in checked if which(label)]
    assert chosen
    return sum(chosen) / len(chosen)


@pytest.mark.parametrize("case", ENGLISH, ids=lambda case: case["id"])
def test_every_english_case_gives_a_clean_note_or_a_question(case: dict[str, Any]) -> None:
    result = iw.write(case["target"], case["sender"], case["context"], channel=case["channel"])
    if result.verdict == "blank":
        assert result.question
    assert all(note.passes for note in result.notes)


def test_at_most_one_case_in_ten_is_blank() -> None:
    blank = [
        case["id"]
        for case in ENGLISH
        if not iw.write(case["target"], case["sender"], case["context"], channel=case["channel"]).notes
    ]
    assert len(blank) <= len(ENGLISH) / 10, blank


@pytest.mark.parametrize("case", [c for c in CASES if c["language"] != "en"], ids=lambda case: case["id"])
def test_other_languages_are_written_or_refused_by_name(case: dict[str, Any]) -> None:
    language = case["language"].split("-")[0]
    if language in Composer.languages:
        result = iw.write(case["target"], case["sender"], case["context"], channel=case["channel"])
        assert result.brief.language == language
        assert result.notes or result.question
    else:
        with pytest.raises(LanguageError, match="English"):
            iw.write(case["target"], case["sender"], case["context"], channel=case["channel"])


def test_retrieval() -> None:
    ranked = [[m.prompt.situation for m in template_library().match(prepared(case))] for case in CASES]
    first = [case["situation"] == names[0] for case, names in zip(CASES, ranked, strict=True)]
    third = [case["situation"] in names[:3] for case, names in zip(CASES, ranked, strict=True)]
    assert sum(first) / len(first) >= 0.80
    assert sum(third) / len(third) >= 0.95


def test_common_ground() -> None:
    shared = [case for case in CASES if case["shared"]]
    hits = [case["shared"][0]["kind"] in [g.kind for g in prepared(case).ground[:3]] for case in shared]
    assert sum(hits) / len(hits) >= 0.75


def test_two_people_of_one_first_name_are_not_one() -> None:
    (case,) = (case for case in CASES if case["id"] == "b08")
    assert not any("Korkmaz" in ground.text for ground in prepared(case).ground)


def test_form_defects_are_all_errors(checked: list[tuple[dict[str, Any], Note]]) -> None:
    def broken(label: dict[str, Any]) -> bool:
        return label["kind"] in {"over_limit", "placeholder"} or any(
            defect["type"] == "wrong_name" for defect in label["defects"]
        )

    assert share(checked, broken, lambda note: not note.passes) == 1.0


def test_default_and_generic_notes_have_findings(checked: list[tuple[dict[str, Any], Note]]) -> None:
    assert share(
        checked,
        lambda label: label["kind"] in {"default", "generic"},
        lambda note: any(finding.severity != "hint" for finding in note.draft.findings),
    ) >= 0.90  # fmt: skip


def test_good_notes_are_left_alone(checked: list[tuple[dict[str, Any], Note]]) -> None:
    assert share(checked, lambda label: label["kind"] in TRUE_KINDS, lambda note: not note.passes) <= 0.05
