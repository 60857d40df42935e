"""Who writes, and why: a stranger is told, in a few words and only where it is not told already."""

from __future__ import annotations

from typing import Any, cast

import pytest

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.composer import Composer
from introwriter.people import Context, Position, Profile, Sender

READER = Profile(name="Maya Iyer", headline="Potter", location="Leeds, England")
GOAL = "Her glaze recipe worked on forty tiles. Two cracked in the cold room."


def _sender(title: str, company: str, headline: str = "", location: str = "Oban, Scotland") -> Sender:
    return Sender(
        name="Peter Gallacher",
        headline=headline,
        location=location,
        positions=(Position(title=title, company=company, start="2020"),),
    )


def _letter(sender: Sender, context: Context, channel: str = "email") -> str:
    brief = make_brief(READER, sender, context, channel=CHANNELS[channel])
    return Composer().draft(brief, cast(Any, None), 1)[0].text


@pytest.mark.parametrize(
    ("title", "company", "headline", "said"),
    [
        (
            "Kiln Operator",
            "Argyll Tile Works Ltd",
            "",
            "I'm a kiln operator at Argyll Tile Works in Oban, Scotland.",
        ),
        (
            "Head of Kilns",
            "Argyll Tile Works",
            "",
            "I'm head of kilns at Argyll Tile Works in Oban, Scotland.",
        ),
        ("Owner", "Argyll Tile Works", "", "I'm the owner of Argyll Tile Works in Oban, Scotland."),
        (
            "Associate",
            "Reid & Sons",
            "Landscape architect – gardens",
            "I'm a landscape architect at Reid & Sons in",
        ),
        ("MSc student", "University of Stirling", "", "I'm an MSc student at the University of Stirling in"),
        ("Clerk", "Provincial Court", "", "I'm a clerk at the Provincial Court in"),
        (
            "Finance Manager",
            "Calder Trust",
            "Finance manager at a canal charity. Yes.",
            "at a canal charity in",
        ),
    ],
)
def test_a_letter_to_a_stranger_says_who_writes(title: str, company: str, headline: str, said: str) -> None:
    assert said in _letter(_sender(title, company, headline), Context(goal=GOAL))


@pytest.mark.parametrize(
    ("title", "company", "headline", "location", "said"),
    [
        ("Nurse", "NHS", "", "Leeds", "I'm a nurse at the NHS in Leeds."),
        ("VP of Engineering", "Foo", "", "New York, NY", "I'm VP of engineering at Foo in New York."),
        ("CEO & Founder", "Rocket LLC", "", "Planet Earth", "I'm CEO and founder of Rocket."),
        ("software engineer ii", "google", "", "london", "I'm a software engineer in London."),
        ("Staff Software Engineer", "Acme, Inc.", "", "San Francisco Bay Area", "at Acme in San Francisco."),
    ],
)
def test_titles_and_towns_are_said_as_people_say_them(
    title: str, company: str, headline: str, location: str, said: str
) -> None:
    assert said in _letter(_sender(title, company, headline, location), Context(goal=GOAL))


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Senior Lecturer", "Retired"),
        ("Jefa de calidad, línea 2", ""),
        ("Growth Ninja", ""),
        ("", "Mum of three."),
    ],
)
def test_what_is_no_job_to_name_is_not_named(title: str, headline: str) -> None:
    assert "I'm" not in _letter(_sender(title, "University of Leeds", headline), Context(goal=GOAL))


@pytest.mark.parametrize(
    "context",
    [
        Context(goal=GOAL, met="at the kiln day in Leeds, she showed me her test tiles"),
        Context(goal="I run the kilns at a tile works. " + GOAL),
        Context(goal=GOAL, avoid=("where I work, the kilns",)),
    ],
)
def test_it_is_not_said_where_it_is_known_told_or_unwanted(context: Context) -> None:
    assert "I'm a kiln operator" not in _letter(_sender("Kiln operator", "Argyll Kilns"), context)


def test_an_invitation_says_it_in_the_signature() -> None:
    note = _letter(_sender("Kiln operator", "Argyll Tile Works"), Context(goal=GOAL), "linkedin")
    assert note.endswith("Peter, kiln operator, Oban")


def test_where_the_job_says_little_the_firm_signs() -> None:
    note = _letter(_sender("Owner", "Argyll Tile Works"), Context(goal=GOAL), "linkedin")
    assert note.endswith("Peter, Argyll Tile Works, Oban")


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        (GOAL + " Just want her to know.", True),
        (GOAL + " Tell her that.", True),
        (GOAL + " Want to thank her for it.", False),
        (GOAL + " Does she fire it twice?", False),
        (GOAL, False),
    ],
)
def test_a_note_whose_only_goal_is_that_they_know_says_so(goal: str, said: bool) -> None:
    note = _letter(_sender("Kiln operator", "Argyll Tile Works"), Context(goal=goal))
    assert ("I thought you'd like to know." in note) == said


def test_the_story_of_somebody_unnamed_is_told() -> None:
    goal = "Maya sold us a blue glaze. My customer asked for it on the outside. It was gone in a day."
    context = Context(goal=goal, avoid=("the customer's name",))
    assert "My customer asked for it on the outside" in _letter(_sender("Potter", "Reid Pots"), context)
