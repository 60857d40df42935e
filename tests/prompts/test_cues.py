"""Phrases: how they are written and what they find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.prompts.cues import CueIndex, cue_data
from introwriter.prompts.features import SCOPES


def found(phrase: str, text: str) -> bool:
    index = CueIndex()
    index.add("cue", [phrase])
    return "cue" in index.find(text)


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("lost touch", "We lost touch in May.", True),
        ("lost touch", "We LOST TOUCH", True),
        ("lost touch", "We lost. Touch wood.", False),
        ("lost touch", "lost some touch", False),
        ("mentor*", "She was mentoring us", True),
        ("mentor*", "a tormentor", False),
        ("my|our invite|request", "about our request", True),
        ("my|our invite|request", "about her request", False),
        ("after .. years", "after all these years", True),
        ("after .. years", "after years", True),
        ("after .. years", "after one two three four years", False),
        ("after .. years", "after that. Two years", False),
        ("don't want", "I don’t want", True),
        ("採用", "新卒採用担当", True),
    ],
)
def test_a_phrase_matches_words_in_a_row(phrase: str, text: str, expected: bool) -> None:
    assert found(phrase, text) is expected


def test_what_is_found_is_shown_in_the_texts_own_words() -> None:
    index = CueIndex()
    index.add("cue", ["we rowed"])
    assert index.find("In spring we rowed there.") == {"cue": "we rowed"}


@given(st.lists(st.sampled_from("abcdefg"), min_size=1, max_size=5), st.text(max_size=40))
def test_words_find_themselves_in_any_surroundings(words: list[str], around: str) -> None:
    assert found(" ".join(words), f"{around} \n {' '.join(words)} \n {around}")


def test_the_data_file_is_whole() -> None:
    for name, table in cue_data().items():
        assert set(table.get("in", "").split()) <= set(SCOPES), name
        assert bool(table.get("in")) == bool(table.get("says")), name
        for key, phrases in table.items():
            assert key in ("in", "says") or (len(key) == 2 and phrases.strip()), (name, key)
            assert "  " not in phrases, (name, key)
