"""The user's own file: what is written is read back, only its owner can read it, and `me` makes it."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.log import DraftLog, Entry
from introwriter.people import Position, Post, School, Sender, VoiceWishes
from introwriter.readers import read_sender
from introwriter.sender_file import advice_for, toml_of, write_private

ANSWERS = """\
Zoë "Z" Kraft
Glazier
Leeds
York Glaziers Trust
conservator
2016

University of York
Conservation
2013
2015

fell running, bread
English, German
Window is in. Nobody cried.

"""
# What the readers clean away (control characters, spaces at the ends) is not what is tested here.
plain = st.text(st.characters(categories=("L", "N", "P", "S")), max_size=30)
lines = st.lists(plain.filter(bool), max_size=3).map(tuple)
ends = st.sampled_from([None, "", "2015", "2015-06"])
senders = st.builds(
    Sender,
    name=plain,
    headline=plain,
    interests=lines,
    languages=lines,
    voice_samples=lines,
    skills=lines,
    positions=st.lists(
        st.builds(Position, title=plain, company=plain, start=st.sampled_from([None, "2011"]), end=ends),
        max_size=3,
    ).map(tuple),
    education=st.lists(st.builds(School, school=plain, end=ends), max_size=2).map(tuple),
    posts=st.lists(st.builds(Post, text=plain.filter(bool)), max_size=2).map(tuple),
    voice=st.one_of(
        st.none(), st.builds(VoiceWishes, exclaims=st.booleans(), greeting=st.just("Hi"), forbidden=lines)
    ),
)  # fmt: skip


@given(senders)
def test_what_was_read_once_is_read_back_the_same(sender: Sender) -> None:
    once = read_sender(toml_of(sender))
    assert [job.end for job in once.positions] == [job.end for job in sender.positions]
    assert read_sender(toml_of(once)) == once


def test_every_field_survives() -> None:
    sender = Sender(
        name='Ann "A" O\\Neill', headline="Potter", about="Clay.\nMostly.", interests=("clay",),
        positions=(Position(title="Potter", company="Self", start="2011", end=None),
                   Position(title="Cook", company="Inn", start="2009", end="")),
        education=(School(school="Leeds", start="2005", end=None), School(school="York", end="")),
        voice_samples=("Ta! Kiln's on.",), voice=VoiceWishes(contractions=True, forbidden=("synergy",)),
    )  # fmt: skip
    assert read_sender(toml_of(sender)) == sender


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "me.toml"
    write_private(path, "name = 'A'\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["me.toml"]


def test_what_is_missing_is_said_with_what_it_is_good_for() -> None:
    assert any("shared schools" in line for line in advice_for(Sender(name="Ann")))
    whole = Sender(
        name="Ann", location="Leeds", voice_samples=("Hi.",), interests=("clay",),
        positions=(Position(title="Potter", start="2011"),), education=(School(school="Leeds"),),
    )  # fmt: skip
    assert advice_for(whole) == ()


def run(home: Path, *arguments: str, answers: str = "") -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "EDITOR": "true"}
    env["INTROWRITER_STATE"] = str(home / "state")
    env.pop("INTROWRITER_CONFIG", None)
    return subprocess.run(
        [sys.executable, "-m", "introwriter", "me", *arguments],
        input=answers, env=env, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_a_few_questions_make_a_file_that_is_used(tmp_path: Path) -> None:
    assert run(tmp_path, "init", answers=ANSWERS).returncode == 0
    sender = read_sender(next(tmp_path.rglob("me.toml")))
    assert sender.name == 'Zoë "Z" Kraft'
    assert sender.positions[0].company == "York Glaziers Trust"
    assert sender.positions[0].end is None
    assert sender.interests == ("fell running", "bread")
    assert "York Glaziers Trust" in run(tmp_path, "show").stdout
    assert "Learned from 1 sample" in run(tmp_path, "voice").stdout
    assert "can be read" in run(tmp_path, "edit").stdout


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    run(tmp_path, "init", "--no-input")
    again = run(tmp_path, "init", "--no-input")
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 2)
    assert run(tmp_path, "init", "--no-input", "--force").returncode == 0


@pytest.mark.parametrize("command", ["show", "voice", "check", "edit"])
def test_without_a_file_it_says_how_to_make_one(tmp_path: Path, command: str) -> None:
    done = run(tmp_path, command)
    assert done.returncode == 2
    assert "introwriter me init" in done.stderr


def test_words_that_are_always_taken_out_are_shown_with_the_voice(tmp_path: Path) -> None:
    run(tmp_path, "init", answers=ANSWERS)
    log = DraftLog(tmp_path / "state")
    for text in ("A truly fine oven.", "Truly, the kiln is on.", "The tide was truly late."):
        number = log.add(Entry(person="Bo Li", channel="dm", drafter="offline", text=text))
        log.tell(number, "edited", text.replace("truly ", "").replace("Truly, t", "T"))
    said = run(tmp_path, "voice").stdout
    assert "You always take out, so drafts avoid: truly." in said
    assert "the" not in said.split("avoid: ")[1].split("\n")[0].split(", ")
    assert json.loads(run(tmp_path, "voice", "--format", "json").stdout)["removed"] == ["truly"]
