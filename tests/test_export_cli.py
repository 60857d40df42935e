"""`me import` and `outcomes` as a user runs them, on an export of a few people."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from introwriter.readers import read_sender
from tests.conftest import ROOT
from tests.support.pseudo_terminal import leave, needs_pty, printed, read_until, terminal


def introwriter(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "introwriter", *arguments], capture_output=True, text=True, cwd=ROOT
    )


PROFILE = """First Name,Last Name,Headline,Summary,Geo Location
Rowan,Ashdale,Data engineer,I build data platforms.,"Utrecht, Netherlands"
"""
POSITIONS = """Company Name,Title,Description,Location,Started On,Finished On
Fabrikam,Data Engineer,,,Jan 2020,
"""
CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Quist,https://www.linkedin.com/in/ada-quist,,Contoso,Analyst,12 Jan 2026
Bo,Ferris,https://www.linkedin.com/in/bo-ferris,,Tailspin,Welder,14 Jan 2026
"""
INVITATIONS = """From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Rowan Ashdale,Ada Quist,"1/10/26, 2:37 PM","Ada, your talk moved our joins to event time. Thank you.",\
OUTGOING,https://www.linkedin.com/in/rowan-ashdale,https://www.linkedin.com/in/ada-quist
Rowan Ashdale,Bo Ferris,"1/10/26, 2:38 PM",Hi! I came across your profile and would love to connect.,\
OUTGOING,https://www.linkedin.com/in/rowan-ashdale,https://www.linkedin.com/in/bo-ferris
Rowan Ashdale,Cy Tran,"1/11/26, 2:38 PM",Hi! I came across your profile and would love to connect.,\
OUTGOING,https://www.linkedin.com/in/rowan-ashdale,https://www.linkedin.com/in/cy-tran
"""
_ROW = (
    "2-{n},,{sender},https://www.linkedin.com/in/{slug},{to},https://www.linkedin.com/in/{to_slug},"
    "2026-02-{n:02d} 08:00:00 UTC,,{text},INBOX\n"
)


def messages() -> str:
    header = (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
        "CONTENT,FOLDER\n"
    )
    theirs = _ROW.format(
        n=1, sender="Ada Quist", slug="ada-quist", to="Rowan Ashdale", to_slug="rowan-ashdale",
        text="Glad it helped!",
    )  # fmt: skip
    mine = (
        "Hi Ada. The night batch is forty minutes shorter now and nobody gets paged.",
        "Thanks again. I never understood watermarks before that slide with the two clocks.",
        "No rush with the paper. I only wondered how you test for late events these days.",
    )
    rows = [
        _ROW.format(
            n=n, sender="Rowan Ashdale", slug="rowan-ashdale", to="Ada Quist", to_slug="ada-quist", text=text
        )
        for n, text in enumerate(mine, 2)
    ]
    return header + theirs + "".join(rows)


@pytest.fixture
def archive(tmp_path: Path) -> str:
    path = tmp_path / "Basic_LinkedInDataExport_03-09-2026.zip"
    files = {
        "Profile.csv": PROFILE, "Positions.csv": POSITIONS, "Connections.csv": CONNECTIONS,
        "Invitations.csv": INVITATIONS, "messages.csv": messages(),
    }  # fmt: skip
    with zipfile.ZipFile(path, "w") as file:
        for name, text in files.items():
            file.writestr(name, text)
    return str(path)


def test_outcomes_in_words(archive: str) -> None:
    done = introwriter("outcomes", archive, "--early", "0")
    assert done.returncode == 0
    out = " ".join(done.stdout.split())
    assert "Accepted with a note: 2 of 3, 67 %" in out
    assert "Led to a message from them: 1 of 3 with a note" in out
    assert "Nothing here sets the accepted apart" in out
    assert "Cy Tran 2026-01 not among your connections" in out
    assert "IW203 stock-opener" in out


@needs_pty
@pytest.mark.parametrize("columns", [44, 60])
def test_a_narrow_terminal_gets_short_lines(archive: str, columns: int) -> None:
    lines = printed(columns, "outcomes", archive, "--early", "0", NO_COLOR="1").splitlines()
    assert "warmth" in "".join(lines)
    assert [line for line in lines if len(line) > columns] == []


def test_one_note_is_spoken_of_as_one(archive: str) -> None:
    done = introwriter("outcomes", archive, "--early", "0", "-n", "2")
    assert "\n1 more note: -n 3, or --format json.\n" in done.stdout


def test_outcomes_in_json(archive: str) -> None:
    done = introwriter("outcomes", archive, "--early", "0", "--format", "json")
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert [note["outcome"] for note in told["notes"]] == ["talked", "accepted", "absent"]
    assert told["with_note"]["accepted"]["count"] == 2
    assert {group["by"] for group in told["groups"]} >= {"specificity", "length", "month"}


def test_outcomes_needs_an_export(tmp_path: Path) -> None:
    done = introwriter("outcomes", str(tmp_path / "nothing.zip"))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_import_shows_and_writes_nothing_without_a_yes(archive: str, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    done = introwriter("me", "import", archive, "--me", str(file))
    assert done.returncode == 0
    assert 'company = "Fabrikam"' in done.stdout
    assert "Nothing was written" in done.stderr
    assert not file.exists()


def test_import_in_json_prints_json_and_nothing_else(archive: str, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    done = introwriter("me", "import", archive, "--me", str(file), "--format", "json")
    told = json.loads(done.stdout)
    assert (told["sender"]["name"], told["messages"]) == ("Rowan Ashdale", 3)
    assert not file.exists()


def test_import_writes_a_private_file_that_reads_back(archive: str, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    done = introwriter("me", "import", archive, "--me", str(file), "--yes")
    assert done.returncode == 0
    sender = read_sender(file)
    assert (sender.name, sender.positions[0].company) == ("Rowan Ashdale", "Fabrikam")
    assert len(sender.voice_samples) == 3
    assert "Ada" not in " ".join(sender.voice_samples)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_import_keeps_what_was_there(archive: str, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    file.write_text('name = "Rowan"\n', encoding="utf-8")
    done = introwriter("me", "import", archive, "--me", str(file), "--yes")
    assert done.returncode == 2
    assert "--force" in done.stderr
    done = introwriter("me", "import", archive, "--me", str(file), "--yes", "--force")
    assert done.returncode == 0
    assert (tmp_path / "me.toml.before-import").read_text(encoding="utf-8") == 'name = "Rowan"\n'


@needs_pty
def test_import_asks_and_leaves_out_the_samples_that_are_named(archive: str, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    with terminal(tmp_path, "me", "import", archive, "--me", str(file)) as (pid, end):
        assert "Write this file?" in read_until(end, lambda text: "samples:" in text)
        os.write(end, b"2\n")
        assert " 2 " in read_until(end, lambda text: text.count("samples:") == 1)
        os.write(end, b"y\n")
        assert "Written" in read_until(end, lambda text: "me edit" in text)
        assert leave(pid, end, b"") == 0
    assert len(read_sender(file).voice_samples) == 2


@needs_pty
def test_import_writes_nothing_after_a_no(archive: str, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    with terminal(tmp_path, "me", "import", archive, "--me", str(file)) as (pid, end):
        read_until(end, lambda text: "samples:" in text)
        os.write(end, b"n\n")
        assert "Nothing was written" in read_until(end, lambda text: "written." in text)
        assert leave(pid, end, b"") == 0
    assert not file.exists()
