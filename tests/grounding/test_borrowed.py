"""What a drafter's note may not take for granted, though a person may write it."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.people import Context, Position, Post, Profile, School, Sender

TARGET = Profile(
    name="Ines Varela",
    headline="Beekeeper, sometimes baker",
    location="Porto",
    about="I keep bees and bake bread.",
    positions=(
        Position(title="Head beekeeper", company="Serra Apiaries", start="2016"),
        Position(title="Assistant beekeeper", company="Serra Apiaries", start="2012", end="2016"),
        Position(title="Ferry mate", company="Tejo Lines", start="2009", end="2012"),
    ),
    posts=(Post(date="2026-05-02", text="Moved forty hives at night. One lid was off."),),
)
SENDER = Sender(
    name="Tom Lind",
    positions=(Position(title="Quarry blaster", company="Moens Quarry", start="2012"),),
    education=(School(school="Ghent University", degree="MSc", field="Geology"),),
)
CONTEXT = Context(
    goal="I moved our pumps at night because of her post. I can lend her our night lamps.",
    read=("her post about the forty hives",),
    offer="two night lamps",
)
BRIEF = make_brief(TARGET, SENDER, CONTEXT)
BARE = make_brief(TARGET, SENDER, Context())

BORROWED = [
    "I keep bees too.",
    "I am a beekeeper myself.",
    "I work with bees.",
    "I work as a head beekeeper at Moens Quarry.",
    "I blast rock at Serra Apiaries.",
    "I run a pottery.",
    "I own a small orchard.",
    "I write like a broken photocopier.",
    "I can give you a reference.",
    "I will bring cider.",
    "I would like to invite you to our conference.",
    "My podcast is about hives.",
    "I read your post yesterday.",
    "You are a judge.",
    "You are Assistant beekeeper at Serra Apiaries these days.",
    "You write short personal letters.",
    "Do you like pineapple on pizza?",
    "Your hives were seen by the Senior Judge.",
]
FINE = [
    "I moved our pumps at night because of your post.",
    "I blast rock at Moens Quarry.",
    "I work as a quarry blaster.",
    "I studied geology at Ghent University.",
    "I read your post about the forty hives.",
    "I can lend you our night lamps.",
    "You are head beekeeper at Serra Apiaries.",
    "You keep bees and bake bread.",
    "You moved forty hives at night.",
    "You might know how that feels.",
    "May I ask how you found the lid?",
    "I would be glad to hear from you.",
    "Would you do it at night again?",
]


def doubted(text: str, brief: Brief = BRIEF, *, drafted: bool = True) -> bool:
    said = f"{brief.greeting.full}, {text}"
    return any(claim.status == "unsupported" for claim in ground(said, brief, drafted=drafted))


@pytest.mark.parametrize("text", BORROWED)
def test_a_drafter_may_not_borrow(text: str) -> None:
    assert doubted(text)


@pytest.mark.parametrize("text", FINE)
def test_what_the_input_says_may_be_said(text: str) -> None:
    assert not doubted(text)


@pytest.mark.parametrize(
    "text", ["I run a pottery.", "I keep bees too.", "You write short personal letters."]
)
def test_a_person_knows_what_they_are(text: str) -> None:
    assert not any(
        claim.status == "unsupported" and not claim.slight for claim in ground(f"Ines, {text}", BRIEF)
    )


@pytest.mark.parametrize("text", ["I loved your bread.", "I enjoy your hives.", "I so liked your post."])
def test_to_have_liked_something_takes_having_met_with_it(text: str) -> None:
    assert doubted(text, BARE)


def test_what_was_read_may_be_liked() -> None:
    assert not doubted("I liked your post about the forty hives.")
    assert not doubted("I would love your view on forty hives.", BARE)


def test_common_ground_is_nobodys_alone() -> None:
    both = make_brief(
        Profile(name="Ines Varela", education=(School(school="Ghent University", start="2001", end="2005"),)),
        SENDER,
        Context(),
    )
    assert not doubted("I studied at Ghent University too.", both)


KIN = make_brief(
    Profile(
        name="Kwame Adu", positions=(Position(title="Beekeeper", company="my mum's garden", start="2020"),)
    ),
    SENDER,
    Context(
        met="did the night call with her for two years, then lunch in her tent once",
        mutuals=("Esi Lartey", "nobody else at Moens that I know"),
        goal="my foreman read it and he laughed",
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "you work as beekeeper at my mum's garden.",
        "we did the night call with her for two years.",
        "we had lunch in her tent.",
        "we both know nobody else at Moens.",
    ],
)
def test_a_person_is_not_copied_with_the_words(text: str) -> None:
    assert doubted(text, KIN)


@pytest.mark.parametrize(
    "text",
    [
        "you work as beekeeper at your mum's garden.",
        "we did the night call for two years.",
        "my foreman read it and he laughed.",
        "we both know Esi Lartey.",
    ],
)
def test_persons_who_are_meant_stay(text: str) -> None:
    assert not doubted(text, KIN)


@pytest.mark.parametrize(
    "text",
    ["It seems that you keep goats.", "You must have moved to Lyon."],
)
def test_a_surmise_is_no_way_round_proof(text: str) -> None:
    assert doubted(text)


def test_words_of_another_script_than_the_notes_language_need_a_fact() -> None:
    target = Profile(name="森田 葵", positions=(Position(title="測量士", company="北浜測量", end="2020"),))
    context = Context(goal="前の職場の図面の件でお礼を言いたい。")
    brief = make_brief(target, Sender(name="Ken Abe"), context, language="ja")
    mixed = ground("Aoi, you are 測量士 at 北浜測量 these days.", brief, drafted=True)
    assert any(claim.status == "unsupported" for claim in mixed)
    plain = ground("北浜測量の測量士でしたね。", brief, drafted=True)
    assert all(claim.status != "unsupported" for claim in plain)


def test_your_post_is_no_promise_to_post_something() -> None:
    context = Context(read=("her post about the forty hives",))
    claims = ground(
        "I read your post about the forty hives.", make_brief(TARGET, SENDER, context), drafted=True
    )
    assert [claim.status for claim in claims] == ["supported"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("I work as a shunter at Renfe.", "unsupported"),
        ("I'm working at Renfe.", "unsupported"),
        ("I work at Moens Quarry.", "supported"),
        ("I worked as a shunter at Renfe.", "supported"),
    ],
)
def test_a_job_that_the_sender_has_left_is_not_told_in_the_present(text: str, status: str) -> None:
    left = Position(title="Shunter", company="Renfe", start="2008", end="2012")
    sender = Sender(name="Tom Lind", positions=(*SENDER.positions, left))
    claims = ground(text, make_brief(TARGET, sender, CONTEXT), drafted=True)
    assert [claim.status for claim in claims] == [status]
