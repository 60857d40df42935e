"""Other people in a story: each "she" and "he" goes to the right person, or is not said."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.composer import Composer
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.scene import OTHER, Scene
from introwriter.people import Context, Profile, Sender
from tests.composer.support import table

STORIES = table("third_persons.toml")["story"]
READER = re.compile(r"\bMaya\b")


@pytest.mark.parametrize("case", STORIES, ids=[f"{i}-{case['name']}" for i, case in enumerate(STORIES)])
@pytest.mark.parametrize("channel", ["linkedin-premium", "email"])
def test_everybody_stays_who_they_are(case: dict[str, Any], channel: str) -> None:
    brief = make_brief(
        Profile(name=case["name"], headline="Works with things"),
        Sender(name="Sam Keller", location="Leeds"),
        Context(goal=case["text"], mutuals=tuple(case.get("mutuals", ()))),
        channel=CHANNELS[channel],
    )
    whole = "\n".join(draft.text for draft in Composer().draft(brief, cast(Any, None), 3)).lower()
    assert [text for text in case.get("says", []) if text.lower() not in whole] == []
    assert [text for text in case.get("never", []) if text.lower() in whole] == []
    assert OTHER not in whole


def cast_of(pronoun: str) -> Cast:
    return Cast(reader=READER, pronoun=pronoun, others=frozenset())


@pytest.mark.parametrize(
    ("pronoun", "story", "clear"),
    [
        ("she", ["My sister told me she is right"], False),
        ("she", ["My sister reads her column", "She loves it"], False),
        ("he", ["My sister reads his column", "She loves it"], True),
        ("she", ["My sister reads her column", "I want to ask her if she takes pupils"], True),
        ("he", ["Jon runs our yard", "He wrote the manual"], False),
        ("he", ["Jon runs our yard", "Maya said he is right"], False),
        ("she", ["I saw her talk", "She was right"], True),
    ],
)
def test_a_pronoun_that_may_be_either_is_not_clear(pronoun: str, story: list[str], clear: bool) -> None:
    scene = Scene(cast_of(pronoun), ". ".join(story))
    last = [scene.read(sentence) for sentence in story][-1]
    told = last.clear and turn(last.text, cast_of(pronoun), sure=last.sure) is not None
    assert told is clear


VOCABULARY = "She He her him his my sister Jon told me that Maya and I a friend of mine saw , it"
WORDS = st.sampled_from(
    [
        "She",
        "He",
        "her",
        "him",
        "his",
        "my",
        "sister",
        "Jon",
        "told",
        "me",
        "that",
        "Maya",
        "and",
        "I",
        "a",
        "friend",
        "of",
        "mine",
        "saw",
        ",",
        "it",
    ]
)


@given(st.lists(st.lists(WORDS, max_size=9), max_size=4), st.sampled_from(["she", "he", "they", ""]))
def test_marking_changes_no_word(story: list[list[str]], pronoun: str) -> None:
    told = [" ".join(words) for words in story]
    scene = Scene(cast_of(pronoun), ". ".join(told))
    assert [scene.read(sentence).text.replace(OTHER, "") for sentence in told] == told
