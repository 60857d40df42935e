"""A sentence brings what it rests on: the one before it, or the one that first spoke of its thing."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter import write
from introwriter.brief import make_brief
from introwriter.channels import CHANNELS, channel_named, length
from introwriter.composer import Composer
from introwriter.composer.chain import gaps, links
from introwriter.composer.english.definite import definites
from introwriter.composer.english.leaning import alone, leans, reach
from introwriter.composer.english.shorten import asked_forms
from introwriter.composer.fitting import fit
from introwriter.composer.tongue import tongue_of
from introwriter.composer.typed import Typed
from introwriter.composer.units import Unit, numbered
from introwriter.people import Context, Profile, Sender

ENGLISH = tongue_of("en")
assert ENGLISH is not None


def story(*texts: str, **needs: bool) -> list[Unit]:
    return numbered(
        Unit(kind="deed", forms=(text,), weight=4, source="context.goal", needs=leans(text)) for text in texts
    )


def told(*texts: str, room: int = 1000) -> list[str]:
    assert ENGLISH is not None
    units = story(*texts)
    found = fit(units, [0.0] * len(units), room, 6, links(units, ENGLISH), gaps(units))
    return [text for _, text in found[0][1]] if found else []


@pytest.mark.parametrize(
    "text",
    [
        "With the old hinges it squeaks", "In the spring they came back", "The very last one was blue",
        "The others went in the skip", "I sold the rest in May", "We went home that night and mended nothing",
        "I used copper instead", "Turns out nobody had checked", "Not one has failed", "I think so",
        "Since then the door shuts", "I did the same with beech", "Mine is blue", "Took that to the clerk",
        "You came down yourself to tie it", "Does yours?", "You started with less",
        "The first night it rang for a tap", "Sent the owner a drawing of it and they moved the stairs",
        "On the long hill it slipped twice", "I counted 40 last May", "Do you have drawings for that wing?",
        "My sister hasn't noticed anything", "I mended my half", "I made 30 kites and it rained on it",
        "Is that the reason?", "One duckling fell out", "The landlord has", "We had painted the week before",
        "I was sore about it for a month", "Tried one myself in the yard", "Nobody else would",
    ],
)  # fmt: skip
def test_a_word_that_points_back_is_seen(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "In October it rained for a week", "I have the same lathe as you", "This year we planted oats",
        "I bought a kettle and it leaks", "The last time we met you gave me a map",
        "Instead of salt I use ash",
        "One of my pupils asked about you", "That winter in Oslo you lent me a coat",
        "You drew a boat and gave me a fish instead",
        "I think that gate leaks", "We had 3,112 sheep on the hill",
        "You reviewed my first book and liked it",
        "We wrote down our waits for 83 trips this season", "I made 40 lids and sold them",
    ],
)  # fmt: skip
def test_a_sentence_that_stands_alone_is_left_alone(text: str) -> None:
    assert not leans(text)


def test_the_bell_brings_the_sentence_that_spoke_of_a_bell() -> None:
    whole = (
        "We found a brass bell in the skip",
        "Your film was on that night somewhere",
        "The bell still rings",
    )
    assert "We found a brass bell in the skip" in told(*whole)
    short = told(*whole, room=62)
    assert ("The bell still rings" in short) <= ("We found a brass bell in the skip" in short)


def test_a_thing_that_came_up_and_is_not_in_the_plan_cannot_be_taken_as_known() -> None:
    assert ENGLISH is not None
    first, second = story("We found a brass bell in the skip", "The bell still rings")
    assert links([second], ENGLISH, [first, second])[0] == [None]
    assert links([second], ENGLISH, [second])[0] != [None]


def test_a_thing_that_only_the_typed_goal_brought_up_cannot_be_taken_as_known() -> None:
    assert ENGLISH is not None
    goal = ("A neighbour left a brass bell in our skip", "The bell still rings")
    typed = Typed(
        sentences=tuple(ENGLISH.content_words(text) for text in goal),
        brought=tuple(frozenset(text.lower().split()) for text in goal),
    )
    (unit,) = story("The bell still rings")
    assert links([unit], ENGLISH, [unit], typed)[0] == [None]
    assert links([unit], ENGLISH, [unit])[0] != [None]


def test_a_cause_brings_the_fault_that_it_explains() -> None:
    parts = (
        "The organ whistled for a year",
        "Your book sent me up to look",
        "It was a wasp in the wind chest",
    )
    units = [replace(u, back=reach(u.text)) for u in story(*parts)]
    assert ENGLISH is not None
    for room in range(30, 120, 5):
        found = fit(units, [0.0] * 3, room, 6, links(units, ENGLISH), gaps(units), 9)
        for _, picks in found:
            said = [text for _, text in picks]
            assert parts[2] not in said or said == list(parts)


def test_a_question_loses_what_it_points_at_where_that_is_not_told() -> None:
    assert asked_forms("Do you have drawings for that wing?")[-1] == "Do you have drawings?"
    assert alone(asked_forms("Do you have drawings for that wing?")) == 1


README: dict[str, Any] = {
    "goal": "I moved our pump alerts from the mean to p99.9 because of her post. The first night it paged for"
    " a valve that had been sticking since spring. I want to thank her.",
    "read": ("her post about averages, 21 October",),
    "offer": "a year of pump latencies, with the sticking valve in it",
}


@pytest.mark.parametrize("limit", [120, 160, 200, 300, 500])
def test_no_note_tells_what_came_of_a_thing_that_it_leaves_out(limit: int) -> None:
    brief = make_brief(
        Profile(name="Ines Duarte"), Sender(name="Sam"), Context(**README),
        channel=channel_named("linkedin", limit),
    )  # fmt: skip
    for draft in Composer().draft(brief, cast(Any, None), 3):
        assert "The first night" not in draft.text or "moved our pump alerts" in draft.text


def test_what_hangs_on_the_bell_needs_no_bell() -> None:
    assert [words for words, _ in definites("The sound of the bell and the film that you made")] == [
        frozenset({"bell"})
    ]


def test_the_chain_goes_all_the_way_back() -> None:
    parts = (
        "I tried your hinge trick",
        "It was none of the hinges",
        "It was the frame",
        "With a new one it shuts",
    )
    for room in range(20, 140, 10):
        kept = told(*parts, room=room)
        assert kept == list(parts[: len(kept)]), (room, kept)


@given(
    st.lists(st.tuples(st.integers(3, 60), st.booleans(), st.booleans()), min_size=1, max_size=9),
    st.integers(10, 220),
    st.integers(1, 6),
)
def test_no_choice_breaks_a_chain_the_room_or_the_count(
    shape: list[tuple[int, bool, bool]], room: int, most: int
) -> None:
    assert ENGLISH is not None
    units = numbered(
        Unit(
            kind="deed",
            forms=tuple(f"{'x' * size} end{i}"[: cut or None] for cut in ((0, 4) if short else (0,))),
            weight=1 + i % 3,
            source="context.goal",
            needs=needs,
        )
        for i, (size, needs, short) in enumerate(shape)
    )
    for _, picks in fit(units, [0.0] * len(units), room, most, links(units, ENGLISH), gaps(units), 5):
        assert sum(length(form) + 2 for _, form in picks) <= room
        assert 0 < len(picks) <= most
        order = [unit.at for unit, _ in picks]
        assert order == sorted(order)
        assert not picks[0][0].needs
        assert all(not b.needs or b.at == a.at + 1 for (a, _), (b, _) in pairwise(picks))


@pytest.mark.parametrize(
    ("question", "shortest"),
    [
        (
            "Before I write anything formal: do you have readings for that side?",
            "Do you have readings?",
        ),
        ("How deep do you drill now, after the summer of 2025?", "How deep do you drill now?"),
        ("Where did you get the pivots, the shop is closed?", "Where did you get the pivots?"),
        ("Do you salt it before or after?", "Do you salt it before or after?"),
    ],
)
def test_a_question_is_shortened_to_the_question(question: str, shortest: str) -> None:
    assert asked_forms(question)[-1] == shortest


ASKS: list[tuple[dict[str, Any], str]] = [
    (
        {
            "goal": "I mapped 40 wells with her method over two winters, in snow and in mud, and thirty-one"
            " matched. Nine did not. Those nine are all on clay. Ask her: does she trust the probe on clay?"
        },
        r"\?",
    ),
    (
        {
            "goal": "His chart of knots hangs in our boat shed and the children learn from it every Saturday"
            " in the months when nobody sails. One of them ties better than I do, and tells me so. I want to"
            " thank him for drawing it by hand.",
            "read": ["his chart of knots"],
        },
        r"[Tt]hank",
    ),
    (
        {
            "goal": "Sorry about the gate. It was our goat that lifted it. We have hung it again with"
            " a second hinge and a chain, and the goat is now behind two fences and looks at me all day."
        },
        r"[Ss]orry",
    ),
    (
        {"goal": "I teach piano. Ask him: F or F sharp?", "read": ["his edition of the sonata"]},
        r"F or F sharp",
    ),
]


@pytest.mark.parametrize(("context", "ask"), ASKS, ids=["question", "thanks", "apology", "fragment"])
def test_no_note_at_200_characters_loses_its_ask(context: dict[str, Any], ask: str) -> None:
    result = write({"name": "Ines Duarte"}, {"name": "Sam Reyes"}, context)
    assert result.notes
    assert all(re.search(ask, note.text) for note in result.notes)
    assert all(length(note.text) <= 200 for note in result.notes)


def test_no_third_note_is_the_first_one_cut_short() -> None:
    context = {
        "goal": "She told me to rest the dough. I did and the crust sings. My neighbours ask for loaves."
        " I bake six on Fridays now."
    }
    notes = write({"name": "Mina Halvorsen"}, {"name": "Sam Reyes"}, context, channel="email").notes
    bodies = [set(re.split(r"(?<=[.?!])\s+", note.text.partition("\n\n")[2])) for note in notes]
    for i, one in enumerate(bodies):
        for other in bodies[i + 1 :]:
            assert not other < one or len(other) <= 2


@pytest.mark.parametrize(
    "offer",
    [
        "38,000 a year and a van",
        "£150 and lunch",
        "Tuesday 14 June at 10",
        "four days a week, 41k",
        "start in March",
    ],
)
def test_a_wage_or_a_day_is_offered_as_what_it_is(offer: str) -> None:
    context = {"goal": "Her checklist for cracks is why our board wants an inspector.", "offer": offer}
    texts = [n.text for n in write({"name": "Ana Petrov"}, {"name": "Tom Reid"}, context, channel="dm").notes]
    assert any(offer in text for text in texts)
    assert not any(re.search(r"yours|any use|\ba (?:Tuesday|four)", text) for text in texts)


def test_a_long_story_in_a_mail_has_two_paragraphs() -> None:
    context = {
        "goal": "I read her piece on the train. I went home and searched our contract. Sixty clauses were"
        " doubled. My partner has not noticed anything. Our client asked for a copy."
    }
    text = write({"name": "Odile Roy"}, {"name": "Nur Rahim"}, context, channel="email").notes[0].text
    assert len(text.split("\n\n")) == 4


def test_a_typed_number_of_notes_is_explained_even_if_it_is_the_usual_one() -> None:
    brief = make_brief(
        Profile(name="Ines Duarte"), Sender(name="Sam Reyes"), Context(goal="Her map found our well."),
        channel=CHANNELS["linkedin"],
    )  # fmt: skip
    silent, asked = Composer(), Composer(asked=True)
    made = silent.draft(brief, cast(Any, None), 3)
    assert 0 < len(made) < 3
    assert silent.notices == ()
    assert len(asked.draft(brief, cast(Any, None), 3)) == len(made)
    assert "not 3" in asked.notices[0]


@given(st.integers(60, 300))
def test_a_leaning_sentence_never_opens_a_note(limit: int) -> None:
    context = Context(
        goal="I tried her hinge trick on the barn door. It shuts. With the old hinges it never did."
    )
    brief = make_brief(
        Profile(name="Ines Duarte"), Sender(name="Sam"), context, channel=channel_named("linkedin", limit)
    )
    for draft in Composer().draft(brief, cast(Any, None), 3):
        assert not re.match(r"(?:Ines, )?(?:it|with the old)\b", draft.text, re.IGNORECASE)
