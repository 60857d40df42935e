"""Notes to oneself as people leave them: what of them may be said, and what must not."""

from __future__ import annotations

from typing import Any, cast

import pytest

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.composer import Composer
from introwriter.composer.english.sound import fault_of
from introwriter.people import Context, Profile, Sender
from tests.composer.support import person, table

JOTTINGS = table("jottings.toml")["jot"]


def notes(jot: dict[str, Any]) -> list[str]:
    brief = make_brief(
        person(Profile, jot["target"]),
        Sender(name="Nell Harker", location="Wick"),
        person(Context, jot["context"]),
        channel=CHANNELS[jot.get("channel", "linkedin-premium")],
    )
    return [draft.text for draft in Composer().draft(brief, cast(Any, None), 3)]


def test_there_are_enough_of_them_to_mean_something():
    assert len(JOTTINGS) >= 40


@pytest.mark.parametrize("jot", JOTTINGS, ids=[jot["id"] for jot in JOTTINGS])
def test_a_jotting_becomes_a_note_that_can_be_sent(jot):
    made = notes(jot)
    whole = "\n".join(made).lower()
    assert bool(made) != jot.get("blank", False) or jot.get("only_read")
    assert [text for text in jot.get("never", []) if text.lower() in whole] == []
    assert [text for text in jot.get("says", []) if text.lower() not in whole] == []


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("You of Kelpie", "agreement"),
        ("Q: does it hold?", "label"),
        ("Keep it short", "remark"),
        ("Two boxes", "fragment"),
        ("I tried it,", "marks"),
        ("We met in the", "dangling"),
        ("It is the the hinge", "words"),
    ],
)
def test_a_fault_is_named(sentence, fault):
    assert fault_of(sentence) == fault
