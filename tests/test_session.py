"""A session at the terminal: keys in, screen out; the real one in a pseudo-terminal."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from introwriter.api import check_against, prepare, write_from
from introwriter.brief import Brief
from introwriter.cli.session import Session
from introwriter.log import DraftLog
from introwriter.note import Result
from tests.conftest import ROOT
from tests.support.pseudo_terminal import leave, needs_pty, press, read_until, terminal

EXAMPLE = [str(ROOT / "examples" / name) for name in ("maya.toml", "me.toml", "context.toml")]
Capture = pytest.CaptureFixture[str]


class Keys:
    """A screen that is told beforehand what the user will do."""

    def __init__(
        self, keys: str, lines: list[str] | None = None, edited: str | None = None, clipboard: str = ""
    ):
        self.keys, self.lines, self.edited, self.clipboard = list(keys), lines or [], edited, clipboard
        self.copied: list[str] = []

    def key(self) -> str:
        if not self.keys:
            return ""
        if self.keys[0] == "\x03":
            raise KeyboardInterrupt
        return self.keys.pop(0)

    def line(self, question: str) -> str:
        return self.lines.pop(0) if self.lines else ""

    def edit(self, text: str) -> str | None:
        return self.edited

    def copy(self, text: str) -> str:
        self.copied.append(text)
        return self.clipboard


def write(brief: Brief, seed: int) -> Result:
    return write_from(brief, seed=seed)[0]


def session(screen: Keys, tmp_path: Path, brief: Brief | None = None) -> Session:
    return Session(
        brief=brief or prepare(*(Path(name) for name in EXAMPLE)),
        write=write, check=lambda text, given: check_against(text, given), screen=screen,
        log=DraftLog(tmp_path), save=lambda name, text: f"{name} ({len(text)})",
    )  # fmt: skip


def test_a_note_is_shown_and_copied(tmp_path: Path, capsys: Capture) -> None:
    screen = Keys("cq", clipboard="a tool")
    run = session(screen, tmp_path)
    assert run.run() == 0
    assert screen.copied[0].startswith("I moved our pump alerts")
    assert "Copied (a tool)." in capsys.readouterr().out
    assert [one.fate for one in DraftLog(tmp_path).find()] == ["copied"]


def test_without_a_clipboard_the_note_is_printed_alone(tmp_path: Path, capsys: Capture) -> None:
    screen = Keys("cq")
    session(screen, tmp_path).run()
    assert capsys.readouterr().out.rstrip().endswith(screen.copied[0])


def test_shorter_is_shorter(tmp_path: Path) -> None:
    screen = Keys("cscq", clipboard="a tool")
    session(screen, tmp_path).run()
    first, second = screen.copied
    assert len(second) <= 0.75 * len(first)


def test_another_hook_writes_about_that_alone(tmp_path: Path, capsys: Capture) -> None:
    brief = prepare(
        {"name": "Ines Duarte", "posts": [{"text": "Ramps for everyone."}]},
        {"name": "Oskar Lund"},
        {
            "goal": "I built the ramp from her drawing and it holds.",
            "met": "at the harbour fair in Aveiro in May",
        },
    )
    screen = Keys("hcq", lines=["1"], clipboard="x")
    session(screen, tmp_path, brief).run()
    assert "1  at the harbour fair in Aveiro" in capsys.readouterr().out
    assert "Aveiro" in screen.copied[0]
    assert "drawing" not in screen.copied[0]


def test_an_edited_note_is_checked_again_and_the_change_is_shown(tmp_path: Path, capsys: Capture) -> None:
    edited = "I moved our pump alerts to p99.9 because of your post. I also read your novel. Jonas"
    session(Keys("eq", edited=edited), tmp_path).run()
    out = capsys.readouterr().out
    assert "+ " in out
    assert "novel" in out
    assert "IW302" in out
    assert DraftLog(tmp_path).edits()[0][1] == edited


def test_with_nothing_to_say_the_answer_to_its_question_is_used(tmp_path: Path, capsys: Capture) -> None:
    brief = prepare({"name": "Ines Duarte", "headline": "Ramps"}, {"name": "Oskar Lund"})
    answer = "I used her ramp at the Aveiro library every day last winter."
    screen = Keys("cq", lines=[answer], clipboard="x")
    assert session(screen, tmp_path, brief).run() == 0
    assert "Nothing personal to say yet." in capsys.readouterr().out
    assert "your ramp" in screen.copied[0]


def test_no_answer_leaves_with_1(tmp_path: Path) -> None:
    brief = prepare({"name": "Ines Duarte", "headline": "Ramps"}, {"name": "Oskar Lund"})
    assert session(Keys("", lines=[""]), tmp_path, brief).run() == 1


@pytest.mark.parametrize("keys", ["q", "\x1b", "\x03", "", "zzq", "nnnnnwpsyhq"])
def test_whatever_is_pressed_it_ends_well(tmp_path: Path, keys: str) -> None:
    assert session(Keys(keys), tmp_path).run() == 0


DRAFT = ("draft", EXAMPLE[0], "--me", EXAMPLE[1], "--context", EXAMPLE[2])


@needs_pty
@pytest.mark.parametrize("columns", [80, 30])
def test_the_real_session_in_a_pseudo_terminal(tmp_path: Path, columns: int) -> None:
    with terminal(tmp_path, *DRAFT, columns=columns, NO_COLOR="1", SSH_TTY="here") as (pid, end):
        shown = read_until(end, lambda text: "[q] quit" in text)
        assert "Thank you, Maya" in " ".join(shown.split())
        assert "\x1b[" not in shown
        assert "\x1b]52;c;" in press(end, b"c", "Copied")
        assert leave(pid, end, b"q") == 0


@needs_pty
def test_control_c_leaves_without_a_traceback(tmp_path: Path) -> None:
    with terminal(tmp_path, *DRAFT) as (pid, end):
        read_until(end, lambda text: "[q] quit" in text)
        os.write(end, b"\x03")
        assert "Traceback" not in read_until(end, lambda text: False, seconds=2)
        assert leave(pid, end, b"\x03") in (0, 130)


@needs_pty
def test_no_input_only_prints(tmp_path: Path) -> None:
    with terminal(tmp_path, *DRAFT, "--no-input") as (pid, end):
        shown = read_until(end, lambda text: False, seconds=20)
        assert "What it rests on" in shown
        assert "[q] quit" not in shown
        assert leave(pid, end, b"") == 0


def test_words_that_are_always_taken_out_stay_out_after_another_hook(tmp_path: Path) -> None:
    brief = prepare(*(Path(name) for name in EXAMPLE))
    learned = replace(brief, voice=replace(brief.voice, removed=("pump",)))
    seen: list[Brief] = []

    def noted(given: Brief, seed: int) -> Result:
        seen.append(given)
        return write(given, seed)

    opened = session(Keys("hq", lines=["2"]), tmp_path, learned)
    opened.write = noted
    opened.run()
    assert len(seen) == 2
    assert [one.voice.removed for one in seen] == [("pump",)] * 2
