"""The note is set in the sender's manner: what nearly all samples do, nothing that changes the sense."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import introwriter as iw
from introwriter.brief import Brief, make_brief
from introwriter.channels import channel_named
from introwriter.composer.english.manner import mannered
from introwriter.people import Context, Profile, Sender

SENDERS: dict[str, list[str]] = {
    one["name"].split()[0]: one["samples"]
    for one in tomllib.loads(
        (Path(__file__).parents[1] / "voice" / "senders.toml").read_text(encoding="utf-8")
    )["sender"]
}
NAMES = {"Priscilla": "Priscilla Amankwah", "Jonno": "Jonno Pike", "Margit": "Margit Øverland",
         "Delphine": "Delphine Achterberg", "Arjun": "Arjun Velayudhan"}  # fmt: skip
TARGET = Profile(name="Noor Haddad", headline="Ferry pilot")
GOAL = "She told me that the ramp is wet in March. I salted it, and it is dry now. I want to thank her."


def brief_of(who: str, channel: str = "linkedin-premium", **more: Any) -> Brief:
    sender = Sender(name=NAMES[who], voice_samples=tuple(SENDERS[who]))
    return make_brief(TARGET, sender, Context(goal=GOAL), channel=channel_named(channel), **more)


def note_of(who: str, channel: str = "linkedin-premium", **more: Any) -> str:
    sender = {"name": NAMES[who], "voice_samples": SENDERS[who]}
    result = iw.write(
        {"name": "Noor Haddad", "headline": "Ferry pilot"}, sender, {"goal": GOAL}, channel=channel, **more
    )
    return result.notes[0].text


def test_greeting_and_closing_are_those_of_the_samples() -> None:
    assert note_of("Priscilla").startswith("Dear Noor, ")
    assert note_of("Priscilla").endswith("Kind regards, Priscilla")
    assert note_of("Delphine").startswith("Hi Noor! ")
    assert note_of("Margit", "dm").startswith("Noor, ")
    assert not note_of("Margit", "dm").endswith("Margit")


def test_short_forms_and_marks_follow_the_samples() -> None:
    assert "it's dry" in note_of("Delphine").lower()
    assert "it is dry" in note_of("Priscilla").lower()
    assert "!" in note_of("Delphine")
    assert "!" not in note_of("Arjun")


def test_long_sentences_are_cut_for_a_terse_sender_and_short_ones_joined_for_a_winding_one() -> None:
    text = "I salted the ramp on Monday and it is dry now. You were right."
    assert mannered(text, brief_of("Margit")) == "I salted the ramp on Monday. It is dry now. You were right."
    assert (
        mannered(text, brief_of("Arjun")) == "I salted the ramp on Monday and it's dry now – you were right."
    )


def test_a_formal_note_and_a_sender_with_few_samples_are_left_alone() -> None:
    text = "I salted the ramp on Monday and it is dry now. You were right."
    assert mannered(text, brief_of("Delphine", tone="formal")) == text
    few = make_brief(TARGET, Sender(name="Margit", voice_samples=("Fine. Bring wool.",)), Context())
    assert mannered(text, few) == text


def test_no_mark_is_raised_where_somebody_died() -> None:
    text = "Thank you for the letter. My father died on the ferry."
    assert "!" not in mannered(text, brief_of("Delphine"))


@pytest.mark.parametrize("who", sorted(SENDERS))
@given(
    st.lists(
        st.sampled_from(
            [
                "I went to look",
                "you were right",
                "the ramp is wet",
                "thank you for it",
                "he said that it is late",
                "“do not”",
            ]
        ),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from([". ", ", and ", "; "]),
)
def test_no_word_is_added_and_none_but_a_joining_one_lost(who: str, parts: list[str], joint: str) -> None:
    text = joint.join(parts) + "."
    brief = brief_of(who)
    assert brief.voice.samples
    full = {"it's": "it is", "don't": "do not", "i'm": "i am"}

    def words(given: str) -> list[str]:
        low = given.lower()
        for short, long in full.items():
            low = low.replace(short, long)
        return [word for word in re.findall(r"[a-z]+", low) if word not in ("and", "so", "but")]

    assert words(mannered(text, brief)) == words(text)
