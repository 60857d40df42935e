"""What is read from the shape of a goal: who sent the sender, the school it names, what is in whose hands."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.people import Context, Position, Post, Profile, School, Sender
from introwriter.prompts.stories import (
    known_mutuals,
    made_thing,
    mutual_place,
    off_duty,
    our_opening,
    pay,
    read_hiring,
    said_school,
    their_side,
)


def brief_of(
    goal: str, *, target: Profile | None = None, sender: Sender | None = None, **context: object
) -> Brief:
    return make_brief(target or Profile(name="Ana Reis"), sender or Sender(), Context(goal=goal, **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "entry", ["nobody I can think of", "dont know anyone of hers", "None.", "keine", " "]
)
def test_a_contact_that_is_none_does_not_count(entry: str) -> None:
    assert known_mutuals(brief_of("Hello", mutuals=(entry,))) == ()


def test_a_story_that_opens_on_the_contact_counts_more_than_one_that_mentions_them() -> None:
    opening = brief_of("Norah Quist says she would know about gutters.", mutuals=("Norah Quist, roofer",))
    later = brief_of(
        "The gutter on our north side came down in the storm and took the lamp with it, Norah saw it.",
        mutuals=("Norah Quist, roofer",),
    )
    assert mutual_place(opening)[1] > mutual_place(later)[1] > 0


@pytest.mark.parametrize("goal", ["She is RCS like me", "we were both at Redmoor", "an RCS thing"])
def test_a_school_is_known_by_its_name_and_its_initials(goal: str) -> None:
    school = School(school="Redmoor College of Shipping")
    brief = brief_of(goal, target=Profile(education=(school,)), sender=Sender(education=(school,)))
    assert said_school(brief)


def test_the_town_in_which_both_work_is_no_school() -> None:
    target = Profile(location="Tullow", education=(School(school="Tullow Technical School"),))
    assert said_school(brief_of("I drive through Tullow at night.", target=target)) == ""


def test_a_thing_that_they_made_is_known_by_its_name() -> None:
    target = Profile(projects=("Knotboard, forty knots on one sheet",))
    assert made_thing(brief_of("The knotboard hangs in our boathouse.", target=target))[1] == 1.0
    assert made_thing(brief_of("The kettle hangs in our boathouse.", target=target))[1] == 0.0


def test_a_post_gives_a_thing_only_if_both_texts_name_it() -> None:
    target = Profile(posts=(Post(text="My braid pattern is free, take it."),))
    assert made_thing(brief_of("Did the braid in wire.", target=target, read=("her braid",)))[1] > 0
    assert made_thing(brief_of("Did it in wire.", target=target, read=("her post",)))[1] == 0


def test_what_both_do_beside_work_is_not_their_work() -> None:
    target = Profile(headline="Dentist. Gamelan", positions=(Position(title="Dentist"),))
    sender = Sender(about="Gamelan since 2015. Dentist too.", positions=(Position(title="Dentist"),))
    assert len(off_duty(brief_of("", target=target, sender=sender))) == 1


def test_a_buyer_among_the_contacts_stands_on_their_side() -> None:
    assert their_side(brief_of("The crates are mended.", mutuals=("Ola Berg, buyer there",)))
    assert not their_side(brief_of("The crates are mended.", mutuals=("Ola Berg, my aunt",)))


@pytest.mark.parametrize("goal", ["41-44k, two days from home", "salaried, one tower", "house included"])
def test_what_a_job_offers_is_seen(goal: str) -> None:
    assert pay(brief_of(goal))


def test_a_place_for_one_of_their_trade_is_an_opening() -> None:
    target = Profile(headline="Cooper", positions=(Position(title="Cooper"),))
    assert our_opening(brief_of("our cooper retires in May", target=target))
    assert not our_opening(brief_of("our cooper says hello", target=target))


def test_the_post_that_looks_for_people_is_told_from_another() -> None:
    target = Profile(posts=(Post(text="Rigger wanted from March."), Post(text="Camels sulk in rain.")))
    assert read_hiring(brief_of("About the rigger place.", target=target))
    assert not read_hiring(brief_of("Mine sulk too, those camels.", target=target))
