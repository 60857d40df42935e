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
    assert {THEIRS[slice(*r.span)] for r in found if r.span} & {
        "pruning",
        "Lednice",
        "frost",
        "cloth",
        "Mikulov",
    }


def test_a_note_with_nothing_of_theirs_says_so(brief: Brief) -> None:
    reasons = score("Hello, I would like to connect.", brief).specificity.reasons
    assert reasons[0].span is None and reasons[0].weight < 0


def test_warmth_is_the_same_with_and_without_a_brief(brief: Brief) -> None:
    assert score(THEIRS, brief).warmth == score(THEIRS).warmth
