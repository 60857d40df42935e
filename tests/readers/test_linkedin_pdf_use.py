"""LinkedIn's "Save to PDF" in use: the command line, start-up, the shared fixture."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from introwriter.people import Position, Profile, School
from introwriter.readers import read
from tests.conftest import FIXTURES, ROOT
from tests.support.linkedin_pdf import two_columns

MADE = FIXTURES / "synthetic_linkedin_pdf" / "Profile_mia_fictional.pdf"
ADA = Profile(
    name="Ada Krol, PhD",
    headline="Owner at Krol Glass",
    about="I cut panes for church windows.",
    positions=(Position(title="Owner", company="Krol Glass", start="2021-04"),),
)


def test_the_command_line_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "Profile.pdf"
    path.write_bytes(two_columns(ADA))
    command = [sys.executable, "-m", "introwriter", "profile", str(path), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["profile"]["name"] == "Ada Krol, PhD"
    me = str(ROOT / "examples" / "me.toml")
    command = [
        sys.executable,
        "-m",
        "introwriter",
        "draft",
        str(path),
        "--me",
        me,
        "--goal",
        "ask about putty",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["Profile.pdf", "maya.toml"])
def test_the_process_that_drafts_never_imports_a_pdf_library(name: str, tmp_path: Path) -> None:
    path = ROOT / "examples" / name
    if name.endswith(".pdf"):
        path = tmp_path / name
        path.write_bytes(two_columns(ADA))
    script = (
        "import sys\nfrom introwriter.readers import read\nfrom pathlib import Path\n"
        f"read(Path({str(path)!r}))\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'pdfplumber', 'pdfminer', 'PIL'}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not MADE.is_file(), reason="INTROWRITER_TEST_FIXTURES names no folder")
def test_the_shared_fixture_reads_whole() -> None:
    reading = read(MADE)
    profile = reading.profile
    assert profile.name == "Mia Holmqvist, MBA"
    assert profile.headline == "VP Sales at Quill Fict | Pricing, people and patience | Nordics"
    assert profile.location == "Oslo, Oslo, Norway"
    assert profile.about == (
        "I sell software people like using. Before that I taught. "
        "Experience in pricing, negotiation and Education technology.\n\n- 40 launches"
    )
    assert profile.positions == (
        Position(
            title="Account Director",
            company="Fabrikam",
            start="2023-01",
            end="2024-10",
            description="Enterprise sales in the Nordics.",
        ),
        Position(title="Account Manager", company="Fabrikam", start="2021-06", end="2022-12"),
        Position(title="VP Sales", company="Quill Fict", start="2024-11"),
        Position(title="Teacher", company="Fictional School", start="1997", end="2004"),
        Position(title="Columnist", company="Fictional Newspaper", start="1996-05", end="1996-08"),
    )
    field = "Economics and a very long field of study name that wraps"
    assert profile.education == (
        School(school="Fictional University", degree="MSc", field=field, start="2008", end="2012"),
        School(school="Fictional Lyceum", start="2004-09", end="2008-06"),
    )
    assert profile.skills == ("Negotiation", "Pricing", "Enterprise Software")
    assert profile.languages == ("Norwegian", "English")
    assert profile.certifications == (
        "Certified Fictional Negotiator: Advanced Level",
        "Experience Design Basics",
    )
    assert profile.publications == ("Pricing for People",)
    assert reading.warnings == ("left out: contact data, 1 honour or award, 1 patent",)
