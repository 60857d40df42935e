"""Outcomes of real archives of every era, against what a person reads in their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from introwriter.errors import InputError
from introwriter.export import read_export
from introwriter.outcomes import outcomes_of
from tests.conftest import FIXTURES, ROOT

OURS = ROOT / "tests" / "fixtures" / "exports"
THEIRS = FIXTURES / "synthetic_linkedin_export"

Told = tuple[list[tuple[str, str]], tuple[int, int, int]]
"""The notes as (name, outcome); of those without a note how many are told of, accepted, talked."""

ERAS: list[tuple[Path, Told]] = [
    (OURS / "Basic_LinkedInDataExport_02-11-2020", ([], (1, 1, 1))),
    (OURS / "Basic_LinkedInDataExport_12-02-2023", ([("Noor El-Amin", "accepted")], (0, 0, 0))),
    (OURS / "Complete_LinkedInDataExport_04-18-2026", ([("Abel Nix", "absent")], (0, 0, 0))),
    (THEIRS / "Basic_LinkedInDataExport_05-14-2021", ([], (1, 1, 1))),
    (THEIRS / "Basic_LinkedInDataExport_10-21-2023", ([], (1, 1, 0))),
    (THEIRS / "Complete_LinkedInDataExport_03-09-2026", ([("Nadia Ferrou", "early")], (0, 0, 0))),
]
WITHOUT = ["Basic_LinkedInDataExport_06-30-2025", "Complete_LinkedInDataExport_11-05-2022"]


@pytest.mark.parametrize(("folder", "told"), ERAS, ids=[folder.name for folder, _ in ERAS])
def test_the_right_people_and_counts_of_every_era(folder: Path, told: Told) -> None:
    if not folder.is_dir():
        pytest.skip("INTROWRITER_TEST_FIXTURES names no folder of fixtures")
    found = outcomes_of(read_export(folder))
    notes, bare = told
    assert [(note.name, note.fate.name) for note in found.notes] == notes
    assert (found.bare.n, found.bare.accepted, found.bare.talked) == bare


@pytest.mark.parametrize("name", WITHOUT)
def test_an_era_without_invitations_says_so(name: str) -> None:
    with pytest.raises(InputError, match=r"holds no (Invitations|Connections)\.csv"):
        outcomes_of(read_export(OURS / name))
