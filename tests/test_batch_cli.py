"""A table of people on the command line: one row, one name, or everybody, with the columns told."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

TABLE = """Name;Firma;Stelle;How we met
Ada Krol;Krol Glas;Inhaberin;we soldered two panes at her workshop in Sopot
;;;
;Nobody Ltd;CTO;x
Jan Bielak;Bielak Boats;CTO;
Rosa Faro;Faro Norte;Keeper;she showed me the lamp room of her lighthouse in May
"""


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "list.csv"
    path.write_text(TABLE, encoding="utf-8")
    return str(path)


def introwriter(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "introwriter", *arguments],
        input=stdin, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip


def test_several_people_and_no_choice_is_a_mistake_that_names_the_way_out(table: str) -> None:
    done = introwriter("draft", table)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "holds 3 people: 1 Ada Krol, 4 Jan Bielak, 5 Rosa Faro" in done.stderr
    assert "--row N" in done.stderr
    assert "--all" in done.stderr


@pytest.mark.parametrize("row", ["1", "Ada Krol", "krol"])
def test_one_row_with_the_senders_own_words_in_a_column(table: str, row: str) -> None:
    done = introwriter("draft", table, "--row", row, "--map", "met=How we met")
    assert done.returncode == 0, done.stderr
    assert "Sopot" in done.stdout
    assert "Columns: name ← Name; company ← Firma; title ← Stelle; met ← How we met." in done.stderr


def test_a_column_of_own_words_is_never_used_unasked(table: str) -> None:
    done = introwriter("draft", table, "--row", "1", "--format", "json")
    assert done.returncode == 1
    assert "Sopot" not in done.stdout
    assert '--map met="How we met"' in done.stderr


def test_everybody_gets_their_own_note_and_the_rest_is_told(table: str) -> None:
    done = introwriter("draft", table, "--all", "--map", "met=How we met", "-n", "1")
    assert done.returncode == 1
    assert done.stdout.index("1. Ada Krol") < done.stdout.index("4. Jan Bielak")
    assert "Sopot" in done.stdout
    assert "lighthouse" in done.stdout
    assert done.stderr.count("Columns:") == 1
    assert "2 of 4 got no note:" in done.stderr
    assert "row 3: " in done.stderr
    assert "row 4 Jan Bielak: " in done.stderr


def test_everybody_as_json_is_a_line_each(table: str) -> None:
    done = introwriter("draft", table, "--all", "--map", "met=How we met", "--format", "json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["row"], line["name"], line.get("verdict")) for line in lines] == [
        (1, "Ada Krol", "send"), (3, "", None), (4, "Jan Bielak", "blank"), (5, "Rosa Faro", "send"),
    ]  # fmt: skip
    assert "holds no name" in lines[1]["error"]


def test_the_notes_go_into_a_private_table_without_formulas(tmp_path: Path) -> None:
    path, out = tmp_path / "list.csv", tmp_path / "notes.csv"
    path.write_text("Name,Met\nAda Krol,we soldered two panes at her workshop in Sopot\n@@,x\n-Jan Bielak,\n")
    done = introwriter("draft", str(path), "--all", "--map", "met=Met", "--out", str(out))
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    assert out.stat().st_mode & 0o777 == 0o600
    header, ada, _, jan = csv.reader(out.read_text("utf-8-sig").splitlines())
    assert header == ["Row", "Name", "Note", "Subject", "Why none"]
    assert ada[:2] == ["1", "Ada Krol"]
    assert "Sopot" in ada[2]
    assert (jan[1], jan[2]) == ("'-Jan Bielak", "")
    assert jan[4].endswith("?")
    done = introwriter("draft", str(path), "--all", "--out", str(out))
    assert (done.returncode, "is there already" in done.stderr) == (2, True)


def test_what_is_said_for_all_stands_in_where_a_row_says_nothing(table: str) -> None:
    done = introwriter(
        "draft", table, "--all", "--map", "met=How we met", "--format", "json",
        "--met", "we soldered two lamps at his workshop in Ulm",
    )  # fmt: skip
    notes = {
        line["row"]: line["notes"][0]["text"]
        for line in map(json.loads, done.stdout.splitlines())
        if line.get("notes")
    }
    assert "Sopot" in notes[1]
    assert "Ulm" not in notes[1]
    assert "Ulm" in notes[4]


def test_all_got_a_note_leaves_with_0(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Met\nAda Krol,we soldered two panes at her workshop in Sopot\n")
    done = introwriter("draft", str(path), "--all", "--map", "met=Met")
    assert done.returncode == 0, done.stderr


def test_a_list_may_come_from_standard_input(table: str) -> None:
    done = introwriter("profile", "-", "--row", "Jan Bielak", stdin=TABLE)
    assert done.returncode == 0, done.stderr
    assert "CTO at Bielak Boats" in done.stdout


def test_profile_shows_everybody(table: str) -> None:
    done = introwriter("profile", table, "--all")
    assert done.returncode == 1
    assert "1. Ada Krol  read as targets" in done.stdout
    assert "3. " in done.stderr
    done = introwriter("profile", table, "--all", "--format", "json", "--map", "met=How we met")
    first = json.loads(done.stdout.splitlines()[0])
    assert (first["row"], first["greeting"]) == (1, "Ada")
    assert first["context"]["met"].startswith("we soldered")


def test_check_and_match_take_a_row(table: str) -> None:
    note = "Ada, we soldered two panes at your workshop in Sopot."
    done = introwriter("check", note, "--target", table, "--row", "1", "--map", "met=How we met")
    assert done.returncode == 0, done.stdout + done.stderr
    assert introwriter("templates", "match", table, "--row", "1").returncode == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--row", "9"], "has no row 9"), (["--row", "2"], "row 2 is empty"),
        (["--row", "Eve"], "nobody in it is called 'Eve'"), (["--map", "met"], "is not FIELD=COLUMN"),
        (["--map", "foo=Name", "--all"], "no such field"), (["--row", "1", "--all"], "together"),
        (["--out", "x.csv"], "--out is for --all"), (["--all", "--out", "x.txt"], "ends in .csv"),
        (["--all", "--out", "x.csv", "--format", "json"], "together"),
        (["--all", "--explain"], "together"), (["--all", "-n", "0"], "n is 0"),
    ],
)  # fmt: skip
def test_mistakes_are_short_and_leave_with_2(table: str, options: list[str], said: str) -> None:
    done = introwriter("draft", table, *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
