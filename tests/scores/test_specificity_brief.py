"""With a brief, what the note names must be the target's."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.people import Context, Post, Profile
from introwriter.scores import score


@pytest.fixture
def brief() -> Brief:
    target = Profile(
        name="Olga Havlova",
        headline="Orchard keeper",
        posts=(
            Post(
                text="Frost cloth on the Mikulov slope saved the apricots again, three nights at minus four."
            ),
        ),
    )
    return make_brief(target, None, Context(met="at the pruning course in Lednice"))


THEIRS = (
    "Olga, we spoke at the pruning course in Lednice. Your frost cloth on the Mikulov slope worked here too."
)
OTHERS = (
    "Olga, we spoke at the welding fair in Antwerp. Your tensile test on the Gdansk crane worked here too."
)


def test_what_is_theirs_counts_more_than_what_is_merely_detailed(brief: Brief) -> None:
    assert score(THEIRS, brief).specificity.value > score(OTHERS, brief).specificity.value + 0.2


def test_the_reason_names_what_is_theirs(brief: Brief) -> None:
    found = [r for r in score(THEIRS, brief).specificity.reasons if r.text.endswith("theirs")]
    marked = " ".join(THEIRS[slice(*r.span)] for r in found if r.span)
    assert "Mikulov" in marked or "Lednice" in marked
    assert "here" not in marked and "Olga" not in marked


def test_a_note_with_nothing_of_theirs_says_so(brief: Brief) -> None:
    reasons = score("Hello, I would like to connect.", brief).specificity.reasons
    assert reasons[0].span is None and reasons[0].weight < 0


def test_with_a_brief_what_is_said_of_them_and_so_is_warmer(brief: Brief) -> None:
    assert score(THEIRS, brief).warmth.value > score(OTHERS, brief).warmth.value
