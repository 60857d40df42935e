"""Every file of tests/fixtures/people reads to what a careful person read in it, beforehand."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from benchmarks.readers import Expectation, expectations, judge, rates, report

EXPECTED = expectations()


@pytest.mark.parametrize("one", EXPECTED, ids=lambda one: one.label)
def test_the_name_the_current_jobs_and_the_schools_are_right(one: Expectation) -> None:
    verdict = judge(one)
    assert verdict.name and verdict.current and verdict.education, (verdict.missed, verdict.wrong)


def test_nearly_every_field_is_read_and_nearly_none_is_invented() -> None:
    precision, recall = rates([judge(one) for one in EXPECTED])
    assert precision >= 0.99 and recall >= 0.99


def test_every_file_of_a_format_has_an_expectation() -> None:
    for folder in {one.file.parent for one in EXPECTED if "people" in one.file.parent.parts}:
        expected = {one.file.name for one in EXPECTED if one.file.parent == folder}
        if folder.joinpath("expected.toml").is_file():
            held = {
                path.name
                for path in folder.iterdir()
                if path.name != "expected.toml" and "LICENSE" not in path.name
            }
            assert held == expected & held


def test_a_wrong_expectation_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.json").write_text('{"name": "Ada Krol", "positions": [{"title": "Owner"}]}')
    said = {"file": "a.json", "name": "Ada Kroll", "skills": ["glass"], "positions": [{"title": "Owner"}]}
    verdict = judge(Expectation(format="x", file=tmp_path / "x" / "a.json", said=said))
    assert not verdict.name and not verdict.current and verdict.education
    assert verdict.missed == ("name: Ada Kroll", "skills: glass")
    assert verdict.wrong == ("name: Ada Krol", "positions.end: Owner | | present")
    assert rates([verdict]) == (1 / 3, 1 / 3)


def test_a_refusal_counts_only_in_the_expected_words(tmp_path: Path) -> None:
    (tmp_path / "b.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Acme\nN:;;;;\nORG:Acme\nEND:VCARD\n")
    meant = Expectation(format="x", file=tmp_path / "b.vcf", said={"error": "organisation"})
    assert judge(meant).name
    assert not judge(dataclasses.replace(meant, said={"error": "locked"})).name
    assert not judge(dataclasses.replace(meant, said={"name": "Acme"})).name


def test_the_table_has_a_row_a_format_and_a_total() -> None:
    lines = report([judge(one) for one in EXPECTED[:3]]).splitlines()
    assert len(lines) == 3 and lines[-1].startswith("all")
