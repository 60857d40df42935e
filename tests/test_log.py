"""The record of drafts: found again, private, stopped, and emptied of a person to the last byte."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from introwriter.errors import InputError
from introwriter.log import DraftLog, Entry, removed_words


def entry(person: str = "Ana Núñez", text: str = "Ana, the tide table was right.") -> Entry:
    return Entry(person=person, channel="linkedin", drafter="offline", template="met_at_event", text=text)


def test_drafts_are_found_by_person_and_by_words_latest_first(tmp_path: Path) -> None:
    log = DraftLog(tmp_path)
    log.add(entry())
    log.add(entry("Bo Li", "Bo, the tide was late."))
    assert [one.person for one in log.find()] == ["Bo Li", "Ana Núñez"]
    assert [one.person for one in log.find("nunez")] == ["Ana Núñez"]
    assert [one.person for one in log.find("tide late")] == ["Bo Li"]
    assert log.find("100%") == []


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    log = DraftLog(tmp_path / "state")
    log.add(entry())
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.folder.stat().st_mode) == 0o700


def test_a_log_that_is_off_keeps_nothing_new(tmp_path: Path) -> None:
    log = DraftLog(tmp_path)
    log.add(entry())
    log.turn(False)
    assert log.add(entry("Bo Li")) == 0
    assert [one.person for one in log.find()] == ["Ana Núñez"]
    log.turn(True)
    assert log.add(entry("Bo Li")) > 0


def test_nothing_of_a_forgotten_person_stays_in_the_file(tmp_path: Path) -> None:
    log = DraftLog(tmp_path)
    log.add(entry(text="Ana, the Zanzibar chart was right."))
    log.add(entry("Bo Li", "Bo, hello."))
    assert log.forget("ana NUNEZ") == 1
    assert b"Zanzibar" not in log.path.read_bytes()
    assert [one.person for one in log.find()] == ["Bo Li"]
    assert log.forget("Nobody") == 0


def test_what_became_of_a_draft_is_noted(tmp_path: Path) -> None:
    log = DraftLog(tmp_path)
    number = log.add(entry())
    log.tell(number, "edited", "Ana, your tide table was right.")
    log.tell(number, "copied")
    (kept,) = log.find()
    assert (kept.fate, kept.edited) == ("copied", "Ana, your tide table was right.")
    assert log.edits() == [("Ana, the tide table was right.", "Ana, your tide table was right.")]


def test_a_file_that_is_no_log_is_an_error_and_stays(tmp_path: Path) -> None:
    log = DraftLog(tmp_path)
    log.path.write_text("this is a diary, not a database " * 40)
    with pytest.raises(InputError, match=r"drafts\.sqlite"):
        log.find()
    assert log.path.read_text().startswith("this is a diary")


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    log = DraftLog(tmp_path / "none")
    assert (log.find(), log.forget("Ana"), log.edits()) == ([], 0, [])
    assert not log.folder.exists()


def test_words_that_are_always_taken_out_are_unwanted() -> None:
    pairs = [
        ("Hi Ana, truly glad.", "Hi Ana, glad."),
        ("Truly yours, the kiln", "The kiln"),
        ("A truly good oven, glad of it", "A good oven"),
    ]
    assert removed_words(pairs) == ("truly",)
    assert removed_words(pairs[:2]) == ()


def test_a_name_that_is_nearly_right_deletes_nothing_and_is_helped(tmp_path: Path) -> None:
    log = DraftLog(tmp_path)
    log.add(entry("Prof. Anil K. Deshmukh"))
    assert log.forget("Anil Deshmukh") == 0
    assert log.near("anil") == ["Prof. Anil K. Deshmukh"]
    assert len(log.find()) == 1


def test_a_folder_that_cannot_be_made_is_an_error_of_two_lines(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be written"):
        DraftLog(tmp_path / "file" / "state").add(entry())


def test_a_log_that_is_in_use_is_no_broken_log(tmp_path: Path) -> None:
    log = DraftLog(tmp_path)
    log.add(entry())
    with closing(sqlite3.connect(log.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(InputError, match="cannot be used now"):
            log.add(entry())
