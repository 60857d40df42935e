"""``introwriter followups`` from outside: text that fits, a plot where one can read it, JSON, a page."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.support.pseudo_terminal import printed

PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that some emails are missing."\n\n'
FILES = {
    "Profile.csv": "First Name,Last Name,Headline\nHedda,Vinter,I keep tide gauges honest\n",
    "Positions.csv": (
        "Company Name,Title,Description,Location,Started On,Finished On\n"
        "Sluis & Getij,Hydrographer,,,Feb 2021,\n"
    ),
    "Connections.csv": PREAMBLE + "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Siv,Aas,https://www.linkedin.com/in/siv-aas,,Nordlys Orgel,Organ tuner,05 May 2024\n"
    "Bo,Lind,https://www.linkedin.com/in/bo-lind,,Dok 9,Buyer,02 Jan 2023\n"
    "Cai,Rees,https://www.linkedin.com/in/cai-rees,,Dok 9,Diver,02 Feb 2022\n"
    ",,,,,,21 Feb 2026\n",
    "messages.csv": (
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
        "CONTENT,FOLDER\n"
        "1,,Hedda Vinter,https://www.linkedin.com/in/hedda-vinter,Bo Lind,https://www.linkedin.com/in/bo-lind,"
        "2024-04-01 08:00:00 UTC,,The weir is frozen,INBOX\n"
        "1,,Bo Lind,https://www.linkedin.com/in/bo-lind,Hedda Vinter,https://www.linkedin.com/in/hedda-vinter,"
        "2024-04-02 08:00:00 UTC,,Do you still have the log of May?,INBOX\n"
    ),
    "Invitations.csv": (
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        'Hedda Vinter,Siv Aas,"5/4/24, 2:37 PM",,OUTGOING,https://www.linkedin.com/in/hedda-vinter,'
        "https://www.linkedin.com/in/siv-aas\n"
    ),
    "Notes.csv": (
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\n"
        "Siv,Aas,https://www.linkedin.com/in/siv-aas,"
        '"met at the Bergen harbour day, tunes organs",2024-05-05 10:00:00 UTC,\n'
    ),
}


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "Complete_LinkedInDataExport_03-09-2026.zip"
    with zipfile.ZipFile(path, "w") as file:
        for name, text in FILES.items():
            file.writestr(name, text)
    return path


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def _run(*arguments: object, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "introwriter", "followups", *map(str, arguments)],
            capture_output=True, text=True, cwd=ROOT, timeout=120, env={**os.environ, **environ},
        )  # fmt: skip

    return _run


def bare(text: str) -> str:
    import re

    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_three_numbers_then_the_shares_then_the_people(export: Path, run: Any) -> None:
    done = run(export)
    assert done.returncode == 0, done.stderr
    text = done.stdout
    order = [
        "never got a one-to-one message",
        "had the last word, 30 days ago or more and asked you something",
        "ever led to a conversation",
        "by when you connected",
        "Whom to write to first",
        "What this cannot tell",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert "as of 9 Mar 2026: 3" in text
    assert "1  more is hidden" in text
    assert "Bergen harbour day" in text
    assert all(len(line) <= 80 for line in text.splitlines())
    assert "█" not in text, "a pipe gets a table"


def test_a_wide_terminal_gets_a_plot_and_a_narrow_one_a_table(export: Path) -> None:
    wide = bare(printed(100, "followups", export))
    assert "█" in wide
    assert "100 %┤" in wide
    assert all(len(line) <= 80 for line in wide.splitlines())
    narrow = bare(printed(40, "followups", export))
    assert "█" not in narrow
    assert "1 of 1" in narrow
    assert all(len(line) <= 40 or "https://" in line for line in narrow.splitlines())


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colours_there_is_a_table_and_no_escape(export: Path, environ: dict[str, str]) -> None:
    text = printed(100, "followups", export, **environ)
    assert "█" not in text
    assert "\x1b[" not in text


def test_json_holds_everything_and_nothing_else_is_on_standard_output(export: Path, run: Any) -> None:
    done = run(export, "--format", "json", "-n", "1")
    told = json.loads(done.stdout)
    assert told["owner"] == {"name": "Hedda Vinter", "slug": "hedda-vinter"}
    assert told["until"] == "2026-03-09"
    assert told["connections"] == {
        "named": 3, "hidden_date_only_rows": 1, "never_messaged_1to1": 2, "waiting": 1,
        "waiting_that_asked": 1,
        "last_word_theirs_but_recent": 0, "last_word_yours": 0, "unknown": 0,
    }  # fmt: skip
    assert {one["key"] for one in told["never_messaged_1to1"]} == {"siv-aas", "cai-rees"}
    assert [one["key"] for one in told["waiting"]] == ["bo-lind"]
    (first,) = told["first"]
    assert set(first) == {
        "name", "key", "url", "company", "position", "connected_on", "standing", "last_message_on", "reasons",
        "draft", "question",
    }  # fmt: skip
    assert first["draft"]["text"]
    assert first["draft"]["template"] == "reconnect"
    assert told["conversations"]["overall"]["talked"] == 1
    assert {share["label"] for share in told["conversations"]["by_note"]} == {
        "you invited, with note", "you invited, no note", "they invited, with note", "they invited, no note",
    }  # fmt: skip


def test_the_page_is_for_its_owner_only(export: Path, run: Any, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run(export, "--html", page)
    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert "Siv Aas" in page.read_text(encoding="utf-8")
    assert "for you only" in done.stderr


def test_a_page_that_cannot_be_written_is_an_error_of_two_lines(
    export: Path, run: Any, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    done = run(export, "--html", blocked / "page.html")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 2
    assert "Traceback" not in done.stderr


def test_nothing_is_kept_unless_it_is_asked_for(export: Path, run: Any, tmp_path: Path) -> None:
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    run(export)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before
    run(export, "--keep")
    logged = subprocess.run(
        [sys.executable, "-m", "introwriter", "log"], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    assert "Bergen harbour day" in logged.stdout


def test_the_senders_file_and_the_number_of_drafts_are_options(
    export: Path, run: Any, tmp_path: Path
) -> None:
    me = tmp_path / "me.toml"
    me.write_text('name = "Hedda V. Strand"\n', encoding="utf-8")
    told = json.loads(run(export, "--me", me, "-n", "2", "--wait-days", "1000", "--format", "json").stdout)
    assert len(told["first"]) == 2
    assert told["waiting"] == []
    assert told["connections"]["last_word_theirs_but_recent"] == 1


@pytest.mark.parametrize("arguments", [["-n", "-1"], ["--wait-days", "-3"], ["--me", "nothing.toml"]])
def test_wrong_options_are_told_without_a_traceback(export: Path, run: Any, arguments: list[str]) -> None:
    done = run(export, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_no_export_is_told(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "notes.zip"
    path.write_bytes(b"PK nothing")
    done = run(path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_no_message_stands_in_an_error(run: Any, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    done = run(folder, "-n", "1000")
    assert done.returncode == 2
    assert "log of May" not in done.stderr


def test_help_costs_nothing_heavy(run: Any) -> None:
    script = (
        "import sys, contextlib, io\nfrom introwriter.cli import main\n"
        "sys.argv = ['introwriter', 'followups', '--help']\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n    main()\n"
        "heavy = ('plotext', 'jinja2', 'introwriter.followups', 'introwriter.api')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["export.zip", "nowhere/page.html"])
def test_a_page_goes_only_to_a_file_of_that_kind_in_a_folder_that_is_there(
    export: Path, run: Any, tmp_path: Path, name: str
) -> None:
    before = sorted(tmp_path.rglob("*"))
    done = run(export, "--html", tmp_path / name)
    assert done.returncode == 2
    assert ".html" in done.stderr or "no such folder" in done.stderr
    assert sorted(tmp_path.rglob("*")) == before
