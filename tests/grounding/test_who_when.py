"""Who did what, when, how long and how many of them: what ground() says against a note."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.people import Context, Position, Post, Profile, School, Sender


def brief(*, met: str | None = "At the ferry bar in Turku, 9 May 2025") -> Brief:
    target = Profile(
        name="Signe Akande",
        headline="Pilot boat skipper",
        about="Ten years of tugs, four of pilot boats.",
        positions=(
            Position(title="Skipper", company="Skerry Pilots", start="2021"),
            Position(title="Deckhand", company="Alfons Towage", start="2011", end="2021"),
        ),
        volunteering=("Tenor, Archipelago Singers of Uto",),
        posts=(
            Post(date="2026-05-02", text="A guest sent back the soup. I showed the cook how to salt it."),
        ),
    )
    sender = Sender(
        name="Bola Nyman",
        headline="Harbour cook",
        positions=(Position(title="Cook", company="Kaja Canteen", start="2017"),),
        education=(School(school="Axxell", field="Cooking", start="2013", end="2016"),),
        volunteering=("Alto, Archipelago Singers of Kotka",),
    )
    context = Context(
        met=met,
        goal="She told me in 2019 to salt the herring twice. I salted 30 barrels of my 80 and did not ask "
        "again. My colleague, Timo Berg, tasted them in his second week and wept.",
        read=("her post about the soup",),
    )
    return make_brief(target, sender, context, language="en")


def said(text: str, about: Brief | None = None) -> str:
    claims = ground(f"Signe, {text}", about or brief())
    return " ".join(claim.why for claim in claims if claim.status == "unsupported")


def is_against(text: str) -> bool:
    return any(claim.contradicted for claim in ground(f"Signe, {text}", brief()))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I told you in 2019 to salt the herring twice.", "other way round"),
        ("you salted 30 barrels of herring.", "you “salted”, not they"),
        ("you tasted the barrels and wept.", "“Berg” “tasted”"),
        ("I sent back the soup.", "“guest” “sent”"),
        ("the cook showed you how to salt the soup.", "they “showed”"),
        ("you told me in 2016 to salt the herring twice.", "gives the year 2019"),
        ("I salted all 80 barrels.", "a part of the 80"),
        ("Timo Berg tasted them in his first week.", "the second week, not the first"),
        ("ten years of pilot boats is a long time.", "to something else"),
        ("your four years at Alfons taught you salt.", "lasted otherwise"),
        ("as a deckhand you know herring.", "ended"),
        ("you have worked for Alfons since 2011.", "ended"),
        ("your years at Skerry as a deckhand show.", "different jobs"),
        ("we both sing with the Archipelago Singers.", "mean the same"),
        ("as a fellow skipper I salt my herring.", "only their lines know skipper"),
        ("we met in Helsinki and I salted 30 barrels.", "another meeting"),
    ],
)
def test_a_swapped_person_time_or_number_is_named(text: str, reason: str) -> None:
    assert reason in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "you told me to salt the herring twice, back in 2019.",
        "I salted thirty of my eighty barrels.",
        "I never did ask again, and salted 30 barrels.",
        "Timo Berg tasted them in his second week and wept.",
        "somebody sent back the soup, I read.",
        "ten years of tugs, four of pilot boats.",
        "as a former deckhand you know herring.",
        "a decade at Alfons and now Skerry.",
        "we met in Turku in May 2025.",
        "the other fifty barrels are still to be salted, make that 49 barrels.",
    ],
)
def test_what_the_lines_tell_is_not_against_them(text: str) -> None:
    assert not is_against(text)


@pytest.mark.parametrize("met", ["Not met.", "Never in person", None])
def test_a_line_that_denies_the_meeting_is_no_meeting(met: str | None) -> None:
    assert "nothing in the input says that you two" in said("it was good to meet you.", brief(met=met))


def test_what_was_read_does_not_put_the_sender_there() -> None:
    unsure = brief(met=None)
    assert said("I came to the kitchen and tasted the soup.", unsure)
    assert not said("I enjoyed your post about the soup.", unsure)


def test_an_age_a_page_and_a_correction_count_nothing() -> None:
    assert not is_against("my 30-year-old niece liked the barrels.")
    assert not is_against("make that 31 barrels.")
