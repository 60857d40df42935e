"""The scene, what was read, the offer, the subject and a batch, as they leave the offline writer."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, cast

import pytest

from introwriter.api import write_many
from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.composer import Composer
from introwriter.composer.english.meeting import met_units
from introwriter.composer.english.offers import offer_units
from introwriter.composer.english.people import Cast
from introwriter.composer.english.reading import readings_of
from introwriter.composer.english.wording import content_words
from introwriter.people import Context, Profile, Sender

CAST = Cast(reader=re.compile(r"\bMaya\b"), pronoun="she", others=frozenset())
MAYA = Profile(name="Maya Okafor", headline="Potter")
PETE = Sender(name="Peter Gallacher", location="Oban")


@pytest.mark.parametrize(
    ("met", "first"),
    [
        ("In the queue for coffee at PyCon, about type checkers",
         "We talked about type checkers in the queue for coffee at PyCon"),
        ("SREcon EMEA 2025", "We met at SREcon"),
        ("SREcon EMEA 2025, she explained histograms on a napkin", "We met at SREcon"),
        ("Dreamforce 2025 after party", "We met at the Dreamforce after party"),
        ("University of Salford open day", "We met at the University of Salford open day"),
        ("same evening class, 2019", "We were in the same evening class"),
        ("same ward at the LRI, nights", "We were on the same ward at the LRI, nights"),
        ("old neighbours in Ghent", "We were old neighbours in Ghent"),
        ("Stuck in the hotel lift in Lisbon, Oct 22 2026", "We were stuck in the hotel lift in Lisbon"),
        ("interviewed me for a job in 2018", "You interviewed me for a job in 2018"),
        ("last spring in the waiting room", "We met in the waiting room"),
        ("at the school gate most mornings", "We met at the school gate most mornings"),
        ("intro call with Tom on the line", "We met on the intro call with Tom on the line"),
    ],
)  # fmt: skip
def test_a_place_becomes_a_scene(met, first):
    assert met_units(Context(met=met), CAST)[0].text == first


def test_what_they_did_there_is_told_apart_from_the_place():
    texts = [u.text for u in met_units(Context(met="on Zoom, she was the external examiner"), CAST)]
    assert texts == ["We met on Zoom", "You were the external examiner"]


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        ("brass number plate off the line", "the brass number plate off the line"),
        ("strip of calf, skived, free", "a strip of calf"),
        ("CV, one page", "my CV"),
        ("hot flask and a look at the bats, if wanted", "a hot flask and a look at the bats"),
        ("the drift report, if she wants an ugly example", "yours if you want an ugly example"),
        ("the salary scale, she gets it before she answers", "You get the salary scale before you answer"),
        ("our pattern book to borrow", "borrow our pattern book"),
        ("data from two winters", "data from two winters"),
        ("bed for the night and a coffee", "a bed for the night and a coffee"),
        ("MRI scan of the fossil", "an MRI scan of the fossil"),
    ],
)
def test_a_thing_is_offered_with_its_article(offer, said):
    texts = [unit.text for unit in offer_units(Context(offer=offer), CAST)]
    assert texts
    assert all(said.lower() in text.lower() for text in texts)


@pytest.mark.parametrize(
    "offer", ["nothing", "none", "n/a", "-", "nothing really", "tbd", "whatever she needs"]
)
def test_no_offer_is_made_of_none(offer):
    assert offer_units(Context(offer=offer), CAST) == []


def test_the_tone_words_the_offer():
    first = {tone: offer_units(Context(offer="scans"), CAST, tone)[0].text for tone in
             ("warm", "playful", "formal", "plain")}  # fmt: skip
    assert len(set(first.values())) == 4


@pytest.mark.parametrize(
    ("read", "unit", "bare"),
    [
        ("use her spreadsheet every Monday", "I use your spreadsheet every Monday", None),
        ("Her answer about floats fixed my tractor", "Your answer about floats fixed my tractor", None),
        ("read her piece on nights and sent it on", "I read your piece on nights and sent it on",
         None),
        ("her exhibition in Gdansk", None, "I saw your exhibition in Gdansk"),
        ("slides from her Geothermal talk", None, "I read the slides from your Geothermal talk"),
        ("her bucket scale post of 5 November", None, "I read your bucket scale post"),
        ("her recipe for pretzels. Made it 11 times", "I made your recipe for pretzels 11 times", None),
    ],
)  # fmt: skip
def test_what_was_read_is_told_as_it_was(read, unit, bare):
    reading = readings_of(Context(read=(read,)), CAST)[0]
    assert (reading.unit.text if reading.unit else None) == unit
    assert bare is None or (reading.bare and reading.bare.text == bare)


@pytest.mark.parametrize("aside", ["read aloud by Hilde", "sent by my wife", "passed on by the club"])
def test_how_a_work_came_to_the_sender_is_no_deed(aside):
    reading = readings_of(Context(read=(f"her post about the bridge ({aside})",)), CAST)[0]
    assert reading.bare and reading.bare.text == "I read your post about the bridge"
    assert not reading.unit and not reading.more


@pytest.mark.parametrize("read", ["her profile", "everything", "https://example.com/a", "her posts"])
def test_a_note_that_only_says_it_was_read_is_not_written(read):
    brief = make_brief(MAYA, PETE, Context(read=(read,)))
    assert Composer().draft(brief, cast(Any, None), 3) == []


def test_the_subject_is_taken_up_by_the_note():
    context = Context(
        goal="Her post about the wet rind made me turn our fan. The rind dried in two days.",
        met="at the dairy fair in Oban", offer="our fan drawings",
    )  # fmt: skip
    brief = make_brief(MAYA, PETE, context, channel=CHANNELS["email"])
    for draft in Composer().draft(brief, cast(Any, None), 3):
        assert content_words(draft.subject or "") & content_words(draft.text)


def test_a_batch_does_not_repeat_its_moulds():
    goals = [
        f"Your {thing} note saved our kiln." for thing in ("ash", "salt", "slip", "raku", "clay", "kiln")
    ]
    jobs = [(Profile(name=f"Ann Boyle{i}"), PETE, Context(goal=goal, offer="our firing logs"))
            for i, goal in enumerate(goals)]  # fmt: skip
    texts = [result.notes[0].text for result in write_many(jobs, channel="linkedin-premium") if result.notes]
    closes = [text.partition("kiln. ")[2] for text in texts]
    assert len(texts) == len(goals)
    assert all(one != other for one, other in pairwise(closes))


def test_fewer_notes_than_asked_for_are_explained():
    composer = Composer()
    brief = make_brief(MAYA, PETE, Context(goal="Her glaze recipe worked on forty tiles."))
    made = composer.draft(brief, cast(Any, None), 5)
    assert bool(composer.notices) == (0 < len(made) < 5)
    composer.draft(brief, cast(Any, None), 3)
    assert composer.notices == ()


@pytest.mark.parametrize(
    ("name", "goal", "tone", "start"),
    [
        ("Prof. Aurelio Conti", "His glaze recipe worked on forty tiles.", "formal", "Dear Prof. Conti,"),
        ("Dr. Maya Iyer", "Dr Iyer's glaze recipe worked on forty tiles.", "warm", "Dear Dr. Iyer,"),
        ("Prof. Dr. Hans Meier", "His glaze recipe worked on forty tiles.", "formal", "Dear Prof. Meier,"),
        ("Dr. Maya Iyer", "Her glaze recipe worked on forty tiles.", "warm", "Dear Dr. Iyer,"),
        ("Dr. Maya Iyer", "Maya's glaze recipe worked on forty tiles.", "warm", "Hi Maya,"),
        ("Dr. Maya Iyer", "Her glaze recipe worked on forty tiles.", "playful", "Hi Maya,"),
        ("Capt. Maya Iyer", "Her glaze recipe worked on forty tiles.", "warm", "Dear Captain Iyer,"),
        ("Maya Iyer", "Her glaze recipe worked on forty tiles.", "formal", "Dear Maya,"),
    ],
)
def test_an_academic_title_is_used_where_the_tone_or_the_sender_uses_it(name, goal, tone, start):
    brief = make_brief(
        Profile(name=name, headline="Potter"), PETE, Context(goal=goal), channel=CHANNELS["email"], tone=tone
    )
    drafts = Composer().draft(brief, cast(Any, None), 1)
    assert drafts[0].text.startswith(start)


def test_one_of_three_notes_may_ask_first():
    context = Context(
        goal="I run a small pottery in Oban. Her kiln post made me count my cracks. The new bricks were the "
        "reason. I want to ask one small question: what do you listen for when a kiln cools too fast?",
    )
    brief = make_brief(MAYA, PETE, context, channel=CHANNELS["email"])
    texts = [draft.text for draft in Composer().draft(brief, cast(Any, None), 3)]
    assert all(text.lower().count("what do you listen for") == 1 for text in texts)
    assert any(text.startswith("Hi Maya,\n\nWhat do you listen for") for text in texts)
    assert "What" not in texts[0].split("\n\n")[1]


def test_a_long_thing_does_not_stand_between_if_and_its_verb():
    offer = "a talk with our head brewer in Ghent instead of with the office"
    for unit in offer_units(Context(offer=offer), CAST):
        assert not re.match(r"(?:If|Should) a talk|Would a talk", unit.text)


def test_many_notes_are_written_from_the_package():
    import introwriter

    assert introwriter.write_many is write_many
    assert "write_many" in introwriter.__all__
