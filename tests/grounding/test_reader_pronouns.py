"""An input that calls the reader "he" means somebody else with "she"; no name tells it."""

from __future__ import annotations

import pytest

from introwriter.brief import make_brief
from introwriter.grounding.evidence import evidence_of
from introwriter.grounding.pronouns import elses_of, is_clear
from introwriter.people import Context, Profile, Sender


def elses(goal: str, code: str = "en") -> frozenset[str]:
    brief = make_brief(
        Profile(name="Marta Lund"), Sender(name="Rui Alves"), Context(goal=goal), language=code
    )
    return elses_of(evidence_of(brief))


@pytest.mark.parametrize(
    ("goal", "other"),
    [
        ("I heard him speak at a meetup. Our intern asked and she took notes.", "she"),
        ("At the Oslo meetup he drew a knot.", "she"),
        ("Her radio guide is on my desk. My uncle built it and he still hums.", "he"),
        ("My dad still has his radio. I sent him the plan that she drew.", "he"),
    ],
)
def test_the_first_pronoun_without_anybody_else_is_the_reader(goal: str, other: str) -> None:
    assert other in elses(goal)


@pytest.mark.parametrize(
    "goal",
    [
        "My boss gave her talk to the crew.",
        "I built the jig from the plan.",
        "My brother and his wife came and she liked the plan.",
        "Noor tried the jig and she liked it.",
    ],
)
def test_where_somebody_else_came_up_before_it_is_left_open(goal: str) -> None:
    assert elses(goal) == frozenset()


def test_languages_whose_things_have_a_gender_are_left_open() -> None:
    assert elses("Il a écrit le guide. Elle tourne encore.", "fr") == frozenset()


def test_a_pronoun_is_clear_only_beside_somebody_of_the_other() -> None:
    brief = make_brief(
        Profile(name="Marta Lund"),
        Sender(name="Rui Alves"),
        Context(goal="My dad has his radio and she drew the plan."),
    )
    evidence = evidence_of(brief)
    assert is_clear("she", evidence)
    assert not is_clear("he", evidence)
