"""Cases are read from files that people edit, and what is wrong with one is told by file and key."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.errors import InputError, IntrowriterError
from introwriter.evals.loading import chosen, load_cases
from introwriter.evals.wording import alternatives, covers, says
from tests.support.evals import SMALL, small_case, written


def test_a_written_case_is_read_whole(tmp_path: Path) -> None:
    case = small_case(tmp_path)
    assert (case.id, case.target.name, case.language, case.channel) == (
        "night-train", "Nadja Brenner", "en", "linkedin",
    )  # fmt: skip
    assert case.expect.situation == ("met_at_event",)
    assert case.expect.should_say == ("Zagreb",)
    assert [pair.score for pair in case.pairs] == ["specificity"]
    assert case.brief.by_id["context.met"].text


def test_a_pair_for_both_scores_counts_for_each(tmp_path: Path) -> None:
    case = small_case(tmp_path, SMALL.replace('score = "specificity"', 'score = "both"'))
    assert sorted(pair.score for pair in case.pairs) == ["specificity", "warmth"]


@pytest.mark.parametrize(
    ("was", "becomes", "told", "hint"),
    [
        ('tags = ["train"]', "tag = [1]", "no tag", "tags"),
        ('tags = ["train"]', "tags = [1]", "tags is not a list of texts", "Write it like"),
        ('channel = "linkedin"', 'channel = "fax"', "channel cannot be 'fax'", "linkedin"),
        ('channel = "linkedin"', 'language = "xx"', "no language 'xx'", "code"),
        ('situation = "met_at_event"', 'situaton = "met_at_event"', "no expect.situaton", "situation"),
        ('situation = "met_at_event"', 'blank = "no"', "expect.blank is 'no'", "without quotes"),
        (
            'should_use = ["context.met"]',
            'should_use = ["context.read"]',
            "no line 'context.read'",
            "context.",
        ),
        ('worse = "Hi', "#", "needs better and worse", "two notes"),
        ('score = "specificity"', 'score = "length"', "order.score cannot be 'length'", "warmth"),
        ("[[order]]", "[order]", "order is not a list of tables", "[[order]]"),
        ('name = "Nadja Brenner"', 'name = "Nadja', "line", "form of a case"),
        ('headline = "Sleeper', 'headlne = "Sleeper', "headlne", ""),
    ],
)
def test_what_is_wrong_with_a_case_is_told(
    tmp_path: Path, was: str, becomes: str, told: str, hint: str
) -> None:
    assert was in SMALL
    path = written(tmp_path, SMALL.replace(was, becomes, 1))
    with pytest.raises(IntrowriterError) as caught:
        load_cases([str(path)])
    assert told in caught.value.message
    assert path.name in caught.value.message
    assert hint in caught.value.hint


def test_all_shipped_cases_can_be_read() -> None:
    cases = load_cases()
    assert {"own", "notebench", "fresh"} == {case.suite for case in cases}
    assert len({case.key for case in cases}) == len(cases)
    assert all(case.pairs for case in cases if case.suite == "own"), "each has a better and a worse note"
    assert all(case.about for case in cases if case.suite == "own")


def test_a_set_that_is_not_there_is_an_error() -> None:
    with pytest.raises(InputError, match="no cases 'mine'"):
        load_cases(["mine"])


def test_an_empty_folder_has_no_cases(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There are no cases"):
        load_cases([str(tmp_path)])


def test_a_broken_line_of_labelled_cases_is_told(tmp_path: Path) -> None:
    path = tmp_path / "more.jsonl"
    path.write_text('\n{"id": "x"}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"more\.jsonl:2: is not a labelled case"):
        load_cases([str(path)])


def test_a_filter_is_a_part_of_the_id_or_a_tag_a_language_a_situation() -> None:
    cases = load_cases(["notebench"])
    assert {case.id for case in chosen(cases, ["a02"])} == {"a02"}
    assert {case.language for case in chosen(cases, ["de"])} == {"de"}
    assert "de" not in {case.language for case in chosen(cases, ["!de"])}
    assert {case.expect.situation for case in chosen(cases, ["met_at_event"])} == {("met_at_event",)}
    with pytest.raises(InputError, match="No case matches 'nowhere'"):
        chosen(cases, ["nowhere"])


@pytest.mark.parametrize(
    ("text", "entry", "held"),
    [
        ("Eleven degrees, in the rain.", "eleven degrees", True),
        ("eleven\n  degrees", "eleven degrees", True),
        ("the ferryman", "ferry", False),
        ("the ferryman", "ferry*", True),
        ("11 degrees", "eleven | 11 degrees", True),
        ("It's fine", "it’s fine", False),
        ("It’s fine", "it's fine", True),
        ("I can (now) do C++ well", "C++", True),
        ("anything", " | ", False),
        ("Die Straße", "STRASSE", False),
        ("", "word", False),
    ],
)
def test_words_are_found_whole(text: str, entry: str, held: bool) -> None:
    assert says(text, entry) is held


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=8), min_size=1, max_size=6))
def test_every_word_of_a_text_is_found_in_it(words: list[str]) -> None:
    for word in words:
        assert says(" ".join(words), word)
        assert says(" ".join(words), f"zzzzzzzzz | {word[:1]}*")


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_entry_breaks_the_search(text: str, entry: str) -> None:
    assert says(text, entry) in (True, False)
    assert all(part == part.strip() and part for part in alternatives(entry))


def test_a_path_covers_what_lies_below_it() -> None:
    assert covers("context.read", ["context.read.0"])
    assert covers("context.goal | target.posts.1", ["target.posts.1"])
    assert not covers("target.posts.1", ["target.posts.10"])
    assert not covers("target.posts.0", [])
