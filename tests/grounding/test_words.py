"""Words, stems, numbers, and the word lists that the languages bring."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import introwriter.grounding
from introwriter.grounding.lexicon import lexicon_of
from introwriter.grounding.words import fold, stem, words_of

DATA = Path(introwriter.grounding.__file__).parent / "data"
LANGUAGES = sorted(path.stem for path in DATA.glob("*.toml"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pipes", "pipe"),
        ("planning", "planner"),
        ("inspector", "inspections"),
        ("breeder", "breed"),
        ("nurse", "nursing"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("bridge", "brick"), ("valve", "value"), ("2016", "2018")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,300", "2300"),
        ("1.900", "1900"),
        ("11,4", "11.4"),
        ("0.5", ".5"),
        ("61st", "61"),
        ("80s", "80"),
        ("v3", ""),
    ],
)
def test_numbers_are_values(text: str, value: str) -> None:
    assert [word.number for word in words_of(text)] == [value]


def test_accents_and_case_fold_away() -> None:
    assert fold("Ōtautahi") == "otautahi"
    assert fold("Straße") == "strasse"


@given(st.text(max_size=300))
def test_every_word_is_a_piece_of_the_text_in_order(text: str) -> None:
    begin = 0
    for word in words_of(text):
        assert word.text == text[word.start : word.end]
        assert word.text
        assert begin <= word.start
        begin = word.start


@given(st.text(max_size=40))
def test_a_stem_is_short_and_does_not_grow(text: str) -> None:
    low = fold(text)
    assert len(stem(low)) <= max(len(low), 3)


def test_seven_languages_have_lists() -> None:
    assert LANGUAGES == ["de", "en", "es", "fr", "it", "nl", "pt"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_list_that_english_has(language: str) -> None:
    optional = {"faint", "synonyms", "past_endings"}
    english, own = (
        set(tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))) for name in ("en", language)
    )
    assert english - optional <= own | {"perfect"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_knows_its_numbers_and_twelve_months(language: str) -> None:
    lexicon = lexicon_of(language)
    assert {"2", "7", "12", "20"} <= set(lexicon.numbers.values())
    assert len(lexicon.months) == 12


def test_an_unknown_language_has_empty_lists() -> None:
    assert lexicon_of("../en").lists["stop"] == frozenset()
    assert lexicon_of("pt-BR").lists["stop"] == lexicon_of("pt").lists["stop"]
