"""A voice is learned from samples, told in plain words, and tells its owner's texts from other people's."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.brief import make_brief
from introwriter.note import Draft
from introwriter.people import Context, Profile, Sender, VoiceWishes
from introwriter.readers import read_sender
from introwriter.scores import score
from introwriter.voice import nearness, told, voice_of
from introwriter.writer import judge

SENDERS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("senders.toml").read_text(encoding="utf-8")
)["sender"]


def nearest(text: str) -> str:
    """The sender whose voice, learned from samples other than the text, it is nearest to."""
    values: dict[str, float] = {}
    for one in SENDERS:
        near = nearness(text, voice_of([s for s in one["samples"] if s != text], one["name"]))
        assert near is not None
        values[one["name"]] = near.value
    return max(values, key=lambda name: values[name])


def test_a_text_that_was_not_learned_from_is_nearest_to_its_writer() -> None:
    guesses = [(one["name"], nearest(text)) for one in SENDERS for text in one["samples"]]
    right = sum(writer == guess for writer, guess in guesses)
    assert right >= 0.85 * len(guesses), f"{right} of {len(guesses)}"


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Priscilla Amankwah", ("Opens with “Dear”.", "Closes with “Kind regards”.", "Signs as Priscilla.")),
        ("Jonno Pike", ("Leaves out apostrophes (dont).", "No emoji.")),
        ("Margit Øverland", ("Starts without a greeting.", "No exclamation marks.")),
        ("Delphine Achterberg", ("Opens with “Hi”.", "Emoji or smileys now and then.")),
        ("Arjun Velayudhan", ("Short forms (I'm, don't).", "Dashes.")),
    ],
)
def test_what_was_learned_is_told_in_plain_words(name: str, lines: tuple[str, ...]) -> None:
    samples = next(one["samples"] for one in SENDERS if one["name"] == name)
    assert set(lines) <= set(told(voice_of(samples, name)))


def test_what_the_sender_says_of_their_voice_overrules_the_samples() -> None:
    wishes = VoiceWishes(exclaims=False, greeting="Hello", forbidden=("synergy",))
    voice = voice_of(["Hi Ann! Great!", "Hi Bo! Done!"], "Cy Dee", wishes)
    assert (voice.exclaims, voice.greeting, voice.forbidden) == (False, "Hello", ("synergy",))
    assert voice.contractions is None


def test_wishes_come_from_the_senders_file() -> None:
    sender = read_sender({"name": "Cy Dee", "voice": {"contractions": False, "forbidden": ["reach out"]}})
    assert sender.voice == VoiceWishes(contractions=False, forbidden=("reach out",))
    with pytest.raises(Exception, match=r"voice.contractions must be true or false"):
        read_sender({"name": "Cy Dee", "voice": {"contractions": "no"}})


def test_the_largest_difference_comes_first() -> None:
    voice = voice_of(SENDERS[2]["samples"], SENDERS[2]["name"])
    near = nearness("OMG!!! I'm so excited!!! Yes!!! 🎉🎉🎉", voice)
    assert near is not None
    assert {"exclaims", "smiles"} & {one.habit for one in near.differences[:3]}
    assert [one.far for one in near.differences] == sorted((d.far for d in near.differences), reverse=True)


def test_without_samples_nothing_is_near_or_far() -> None:
    assert nearness("Hello there.", voice_of([])) is None
    assert told(voice_of([" "])) == ()


@given(st.text(max_size=400), st.lists(st.text(max_size=80), max_size=5))
def test_any_text_has_a_nearness_between_0_and_1(text: str, samples: list[str]) -> None:
    near = nearness(text, voice_of(samples, "Ann Lee"))
    assert near is None or 0.0 <= near.value <= 1.0


def test_a_word_that_is_always_taken_out_is_an_error_but_a_warning_where_the_user_typed_it() -> None:
    target = Profile(name="Ines Duarte", headline="Bridge inspector at Ponte Norte")
    sender = Sender(name="Oskar Lind", voice_samples=("Ramp is wet.",))
    typed = make_brief(target, sender, Context(goal="The ramp is truly dry because of her."))
    plain = make_brief(target, sender, Context(goal="The ramp is dry because of her."))
    found = []
    for brief in (typed, plain):
        learned = replace(brief, voice=replace(brief.voice, removed=("truly",)))
        findings = judge(Draft(text="Ines, the ramp is truly dry because of you."), learned).findings
        found.append([(one.code, one.severity) for one in findings if one.code == "IW409"])
    assert found == [[("IW409", "warning")], [("IW409", "error")]]


def test_the_score_of_a_note_says_how_near_it_is_to_the_samples_and_in_what_it_differs() -> None:
    target = Profile(name="Ines Duarte", headline="Bridge inspector at Ponte Norte")
    samples = ("Ramp is wet. I bring salt.", "Salt is here. Two bags.", "Ferry late. Not my fault.")
    brief = make_brief(target, Sender(name="Oskar Lind", voice_samples=samples), Context())
    near = score("Ines, ramp is dry. Salt goes back. Oskar", brief).voice
    far = score(
        "Ines!! I'm so happy to say that the ramp, which we'd waited for, is finally dry (at last)! Oskar",
        brief,
    ).voice
    assert near is not None
    assert far is not None
    assert near.value > far.value
    assert any("exclamation" in reason.text for reason in far.reasons)
    assert score("Ines, ramp is dry.").voice is None
