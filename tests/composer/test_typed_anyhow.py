"""Goals as they are really typed: their sentences survive, and nobody is taken for somebody else."""

from __future__ import annotations

from typing import Any, cast

import pytest

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.composer import Composer
from introwriter.composer.english.heads import clear_head
from introwriter.composer.english.named import apart, moved, put_in
from introwriter.composer.english.people import Cast
from introwriter.composer.english.pronoun import pronoun_in
from introwriter.composer.english.scene import OTHER, Scene
from introwriter.composer.english.shorten import forms_of
from introwriter.people import Context, Profile, Sender
from tests.composer.support import table

CASES = table("typed_anyhow.toml")["typed"]
NOBODY = Cast(reader=None, pronoun="she", others=frozenset())


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_what_was_typed_is_told(case: dict[str, Any]) -> None:
    brief = make_brief(
        Profile(name=case["name"], headline="Works with things"),
        Sender(name="Sam Keller", location="Leeds"),
        Context(
            goal=case["goal"],
            met=case.get("met"),
            offer=case.get("offer"),
            read=tuple(case.get("read", ())),
            mutuals=tuple(case.get("mutuals", ())),
        ),
        channel=CHANNELS[case.get("channel", "linkedin-premium")],
    )
    whole = "\n".join(draft.text for draft in Composer().draft(brief, cast(Any, None), 3)).lower()
    assert whole
    assert [text for text in case.get("says", []) if text.lower() not in whole] == []
    assert [text for text in case.get("never", []) if text.lower() in whole] == []
    assert OTHER not in whole


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("downtime 6h -> 40", "downtime went from 6h to 40"),
        ("complaints down 40 → 9 a week", "complaints went down from 40 to 9 a week"),
        ("We went from 3 -> 5 vans", "We went from 3 to 5 vans"),
        ("see page 4", "see page 4"),
    ],
)
def test_an_arrow_between_figures_is_put_in_words(typed: str, told: str) -> None:
    assert moved(typed) == told


def test_a_thing_named_alone_goes_to_the_sentence_that_points_at_it() -> None:
    assert list(put_in(["My old loom", "She fixed it"])) == ["My old loom: She fixed it"]
    assert list(put_in(["The result", "It worked"])) == ["The result", "It worked"]
    assert list(put_in(["My old loom", "I live in Leeds"])) == ["My old loom", "I live in Leeds"]


def test_a_work_and_what_was_done_with_it_come_apart() -> None:
    assert apart("her guide to grafting, tried it on two trees") == [
        "her guide to grafting", "Tried it on two trees",
    ]  # fmt: skip
    assert apart("her guide helped, I tried it") == ["her guide helped, I tried it"]


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        ("My friend Rudo works at the yard and says she answers herself", "My friend Rudo works at the yard"),
        ("My boss hated the lamp but she kept it", None),
        ("My boss would go if she asked", None),
        ("I never moved until my boss said she may", None),
    ],
)
def test_only_a_head_that_stays_true_is_cut_off(sentence: str, head: str | None) -> None:
    found = clear_head(sentence, Scene(NOBODY, sentence), NOBODY)
    assert (found[0].text if found else None) == head


@pytest.mark.parametrize(
    "sentence",
    [
        "He lent me a book when mine was stolen and the son, Emeka, had to share",
        "She said to make it so narrow that one bee can hold it",
        "He wrote one word on the card: 'wet dog'",
    ],
)
def test_no_short_form_ends_in_the_air(sentence: str) -> None:
    ends = ("the son", "Emeka", "make it", "on the card")
    assert not [form for form in forms_of(sentence) if form.endswith(ends)]


def test_the_first_pronoun_of_all_is_the_readers() -> None:
    told = "she sang in our room. Old Maurice cried and he never cried at his own wedding. he is 90"
    assert pronoun_in(told, "", frozenset(["Marguerita", "Lopes"])) == "she"
    assert pronoun_in("Maurice cried. she sang. she left her hat", "", frozenset(["Ana"])) == "she"
