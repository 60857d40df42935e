"""``introwriter inbox`` as a person or a script uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FIXTURES, ROOT
from tests.support.pseudo_terminal import needs_pty, printed

MADE = FIXTURES / "synthetic_linkedin_export"
SECRET = "the lighthouse keeper owes me eleven crabs"
FILES = {
    "Profile.csv": "First Name,Last Name,Headline,Summary\nNiamh,Corrigan,Ferry mechanic,I mend engines.\n",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Aran Lines,Chief mechanic,,Galway,Feb 2019,\n",
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Owen,Daly,https://www.linkedin.com/in/owen-daly,,Aran Lines,Mate,08 Feb 2025\n",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
    'Siv Aas,Niamh Corrigan,"1/29/26, 2:37 PM","Hi Niamh, ' + SECRET + '. How do you start the cold '
    'engines at Aran Lines?",INCOMING,https://www.linkedin.com/in/siv-aas,'
    "https://www.linkedin.com/in/niamh-corrigan\n"
    'Owen Daly,Niamh Corrigan,"1/28/26, 2:37 PM",,INCOMING,https://www.linkedin.com/in/owen-daly,'
    "https://www.linkedin.com/in/niamh-corrigan\n"
    'Pump Sales Ltd,Niamh Corrigan,"1/27/26, 2:37 PM","We offer pumps, 15 min this week?",INCOMING,'
    "https://www.linkedin.com/in/pump-sales,https://www.linkedin.com/in/niamh-corrigan\n"
    'Tove Berg,Niamh Corrigan,"1/26/25, 2:37 PM",,INCOMING,https://www.linkedin.com/in/tove-berg,'
    "https://www.linkedin.com/in/niamh-corrigan\n",
}  # fmt: skip


@pytest.fixture
def export(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def introwriter(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "introwriter", "inbox", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


@needs_pty
@pytest.mark.parametrize("columns", [44, 60])
def test_a_narrow_terminal_gets_short_lines(export: Path, columns: int) -> None:
    page = printed(columns, "inbox", str(export), NO_COLOR="1").partition("There is no messages.csv")[0]
    lines = page.splitlines()
    assert "Siv Aas" in "".join(lines)
    assert [line for line in lines if len(line) > columns and "https://" not in line] == []


def test_a_long_list_of_unknowns_is_cut(tmp_path: Path) -> None:
    letters = "ABCDEFGHIJKLM"
    people = "".join(f"Ana {letter}x,Reis,,01 Jan 2020\n" for letter in letters)
    asked = "".join(f'Ana {letter}x Reis,Me Myself,"1/1/20, 9:00 AM",,INCOMING\n' for letter in letters)
    (tmp_path / "Profile.csv").write_text("First Name,Last Name\nMe,Myself\n")
    (tmp_path / "Connections.csv").write_text(f"First Name,Last Name,Email Address,Connected On\n{people}")
    (tmp_path / "Invitations.csv").write_text(f"From,To,Sent At,Message,Direction\n{asked}")
    done = introwriter(tmp_path)
    assert done.stdout.count("A connection of yours has this name") == 10
    assert "  and 3 more; --format json lists all.\n" in done.stdout
    assert len(json.loads(introwriter(tmp_path, "--format", "json").stdout)["not_told"]) == 13


def test_the_page_tells_who_what_why_and_what_to_answer(export: Path) -> None:
    done = introwriter(export)
    assert done.returncode == 0
    assert done.stdout.startswith("4 people invited you. 1 is among your connections, 3 are not.")
    assert "may be open, declined or" in done.stdout
    assert "pending" not in done.stdout
    assert (
        done.stdout.index("1. Siv Aas  29 Jan 2026")
        < done.stdout.index("Tove Berg")
        < done.stdout.index("Pump Sales")
    )
    assert "Suggested: accept and answer." in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_json_has_the_keys_that_the_docs_name(export: Path) -> None:
    data = json.loads(introwriter(export, "--format", "json").stdout)
    assert data["counts"]["not_among_your_connections"] == 3
    first = data["invitations"][0]
    assert (first["name"], first["key"], first["sent_at"]) == ("Siv Aas", "siv-aas", "2026-01-29T14:37")
    assert (first["class"], first["suggestion"]) == ("personal", "accept and answer")
    assert first["reply"]["language"] == "en"
    assert [item["class"] for item in data["invitations"]] == ["personal", "no note", "pitch"]
    docs = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert all(f"`{key}`" in docs for key in (*data, *first))


def test_a_limit_a_day_and_no_replies(export: Path) -> None:
    done = introwriter(export, "-n", "1", "--since", "2026", "--no-drafts")
    assert "Reply" not in done.stdout
    assert "1 more is not shown" in done.stdout
    assert "Tove" not in done.stdout


def test_without_connections_it_says_that_nothing_can_be_told(export: Path) -> None:
    (export / "Connections.csv").unlink()
    done = introwriter(export)
    assert done.returncode == 2
    assert "no Connections.csv" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("options", [("--since", "soon"), ("--since", "2026-13"), ("--language", "Klingon")])
def test_a_wrong_option_is_two_lines(export: Path, options: tuple[str, str]) -> None:
    done = introwriter(export, *options)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2


def test_nothing_that_others_wrote_is_kept_on_disk(export: Path, tmp_path: Path) -> None:
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    introwriter(export)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(not MADE.is_dir(), reason="INTROWRITER_TEST_FIXTURES names no folder of fixtures")
@pytest.mark.parametrize(
    ("era", "people"),
    [
        ("Basic_LinkedInDataExport_05-14-2021", ["Joren Bask"]),
        ("Basic_LinkedInDataExport_10-21-2023", ["Ama Owusah"]),
        (
            "Complete_LinkedInDataExport_03-09-2026",
            ["Dr. Lena Prühl, MBA", "Quiet Person", "Growth Hacks Ltd"],
        ),
    ],
)
def test_the_fixtures_of_every_era(era: str, people: list[str]) -> None:
    data = json.loads(introwriter(MADE / era, "--format", "json").stdout)
    assert [item["name"] for item in data["invitations"]] == people
    if len(people) == 3:
        expected = json.loads((MADE / "expected_2026.json").read_text(encoding="utf-8"))
        assert {item["key"] for item in data["invitations"]} == set(expected["incoming_not_in_connections"])
        assert data["counts"]["among_your_connections"] == len(expected["incoming_already_connected"])
        assert [item["class"] for item in data["invitations"]] == ["personal", "no note", "pitch"]
