from __future__ import annotations

import json
from pathlib import Path

import pytest

from introwriter.people import Position, School
from introwriter.readers import read
from tests.conftest import ROOT

EXAMPLES = sorted((ROOT / "tests" / "fixtures" / "jsonresume" / "examples").glob("*.json"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_schema_s_own_examples(path: Path) -> None:
    tree = json.loads(path.read_text("utf-8"))
    reading = read(path)
    assert reading.format == "jsonresume"
    assert reading.profile.name == tree["basics"]["name"]
    assert [job.company for job in reading.profile.positions] == [job["name"] for job in tree["work"]]
    assert [stay.school for stay in reading.profile.education] == [
        s["institution"] for s in tree["education"]
    ]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_contact_data_is_never_taken(path: Path) -> None:
    basics = json.loads(path.read_text("utf-8"))["basics"]
    taken = repr(read(path).profile)
    for private in (basics["email"], basics["phone"], basics["location"]["address"], basics["url"]):
        assert private not in taken


def test_it_is_laxer_than_the_schema() -> None:
    profile = read(
        {
            "basics": {
                "name": "Ada Krol",
                "label": None,
                "picture": "x.png",
                "location": None,
                "profiles": None,
            },
            "work": [
                None,
                {
                    "company": "Brightpane",
                    "position": "Glazier",
                    "startDate": "2019-03",
                    "endDate": "Present",
                },
                {
                    "name": "Panes",
                    "position": "Cutter",
                    "startDate": "2015",
                    "endDate": "",
                    "highlights": None,
                },
                {"name": "Old", "startDate": 2010, "endDate": "2012-01-31"},
            ],
            "education": [
                {"institution": "Glass School", "studyType": "", "area": None, "startDate": "2012"}
            ],
            "skills": [{"name": "Glass", "keywords": ["cutting", None]}, "leading"],
            "languages": ["Polish", {"language": "English", "fluency": "fluent"}],
            "volunteer": [{"organization": "Code Club", "position": "Mentor"}],
            "interests": None,
        }
    ).profile
    assert profile.positions == (
        Position(title="Glazier", company="Brightpane", start="2019-03", end=None),
        Position(title="Cutter", company="Panes", start="2015", end=None),
        Position(title="", company="Old", start="2010", end="2012-01-31"),
    )
    assert profile.education == (School(school="Glass School", start="2012", end=""),)
    assert profile.skills == ("Glass", "cutting", "leading")
    assert profile.languages == ("Polish", "English")
    assert profile.volunteering == ("Mentor, Code Club",)


def test_references_are_left_out_and_that_is_said() -> None:
    reading = read({"basics": {"name": "Ada Krol"}, "references": [{"name": "Bo", "reference": "Great."}]})
    assert "Bo" not in repr(reading.profile)
    assert any(warning.startswith("references: 1 left out") for warning in reading.warnings)
