"""The offline writer from a brief to its notes."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS, channel_named, length
from introwriter.common_ground import CommonGround
from introwriter.composer import Composer, question_for
from introwriter.composer.english.people import cast_of
from introwriter.composer.english.sentences import quoted_spans
from introwriter.errors import LanguageError
from introwriter.note import Draft, Finding
from introwriter.people import Context, Post, Profile, School, Sender
from tests.composer.support import brief_of, own_cases

OWN = own_cases()
NO_PROMPT = cast(Any, None)
LEFT = {"she": r"\b(?:she|her|hers)\b", "he": r"\b(?:he|him|his)\b"}


def drafts(brief: Brief, n: int = 3, seed: int = 0) -> list[Draft]:
    return Composer(seed).draft(brief, NO_PROMPT, n)


def check_form(brief: Brief, draft: Draft) -> None:
    text = draft.text
    limit = brief.channel.limit
    assert limit is None or length(text) <= limit
    assert not re.search(r"  |\.\.|,,|[,;:]\.|\s[.,;:!?]|\?\.|\{|\}", text.replace("…", "")), text
    assert text == text.strip()
    outside = text
    for start, end in reversed(quoted_spans(text)):
        outside = outside[:start] + outside[end:]
    left = LEFT.get(cast_of(brief).pronoun)
    assert left is None or not re.search(left, outside, re.IGNORECASE), text
    assert brief.channel.has_subject == (draft.subject is not None)
    assert draft.subject is None or length(draft.subject) <= 78


def english(cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [case for case in cases if case["language"] == "en"]


@pytest.mark.parametrize("channel", [None, "linkedin", "linkedin-premium", "email", "dm", "inmail"])
def test_labelled_cases_give_clean_notes(cases, channel):
    blank = 0
    for case in english(cases):
        brief = brief_of(case, CHANNELS[channel] if channel else None)
        made = drafts(brief)
        blank += not made
        for draft in made:
            check_form(brief, draft)
    assert blank <= len(english(cases)) // 10


@pytest.mark.parametrize("channel", [None, "linkedin", "email", "dm"])
@pytest.mark.parametrize("case", OWN, ids=[case["id"] for case in OWN])
def test_own_cases_give_clean_notes(case, channel):
    brief = brief_of(case, CHANNELS[channel] if channel else None)
    made = drafts(brief)
    assert bool(made) != (case["id"] == "no_story")
    for draft in made:
        check_form(brief, draft)
        for text in case.get("says", []) if channel is None else []:
            assert any(text.lower() in other.text.lower() for other in made)
        for text in case.get("never", []):
            assert text.lower() not in draft.text.lower()


def test_notes_differ_and_repeat_for_a_seed(cases):
    for case in english(cases):
        brief = brief_of(case)
        made = [draft.text for draft in drafts(brief)]
        assert len(set(made)) == len(made) <= 3
        assert made == [draft.text for draft in drafts(brief)]


TYPED = """Her post made me open our sacks.
I want to thank her for it
I built two, both survived
she is right
Want to connect.
He said no
tried the bowl (blue, large) on Tuesday, because of the rain
Ask her: why?
My mother knows her.
No sales
We were 4 of 9, vs. 3 before
Maya's tool saved us
…
!!
I'd like to ask whether she takes visitors
Just tell her.
- her map hangs on the wall
“She runs”, I read"""
SENTENCES = st.sampled_from(TYPED.splitlines())
TEXTS = st.one_of(st.lists(SENTENCES, max_size=6).map(" ".join), st.text(max_size=120))
CONTEXTS = st.builds(
    Context,
    goal=TEXTS,
    met=st.one_of(st.none(), TEXTS, st.just("In her tent at the fair, July 2026. It rained.")),
    read=st.lists(st.one_of(SENTENCES, st.text(max_size=60)), max_size=2).map(tuple),
    offer=st.one_of(st.none(), TEXTS, st.just("scans of forty pages")),
    mutuals=st.lists(st.text(max_size=20), max_size=2).map(tuple),
    avoid=st.lists(st.text(max_size=20), max_size=2).map(tuple),
)
MAYA = Profile(name="Maya Okafor", headline="Potter")
PETE = Sender(name="Peter Gallacher", location="Oban")


@settings(max_examples=150, deadline=None)
@given(context=CONTEXTS, limit=st.integers(60, 400))
def test_no_note_is_ever_over_the_limit(context, limit):
    brief = make_brief(MAYA, PETE, context, channel=channel_named("linkedin", limit))
    for draft in drafts(brief):
        assert length(draft.text) <= limit
        assert draft.text


@settings(max_examples=60, deadline=None)
@given(
    parts=st.lists(
        SENTENCES.filter(lambda s: "He said" not in s and "…" not in s and "!!" not in s), max_size=6
    )
)
def test_what_people_type_gives_clean_notes(parts):
    brief = make_brief(MAYA, PETE, Context(goal="\n".join(parts)))
    for draft in drafts(brief):
        assert not re.search(r"  |,,|[,;:]\.|\s[.,;:!?]|\?\.", draft.text)


def test_avoided_and_private_things_are_left_out():
    goal = "I was laid off in May. Her glaze recipe worked on forty tiles. Her wrist brace looked familiar."
    brief = make_brief(MAYA, PETE, Context(goal=goal, avoid=("her wrists",)))
    text = " ".join(draft.text for draft in drafts(brief))
    assert "glaze recipe worked" in text
    assert "laid off" not in text and "wrist" not in text


def test_a_language_it_does_not_have_is_an_error_that_names_those_it_has():
    brief = make_brief(MAYA, PETE, Context(goal="Hej"), language="sv")
    with pytest.raises(LanguageError, match="en"):
        drafts(brief)


def test_revise_leaves_out_what_a_finding_points_at():
    goal = "Her glaze recipe worked on forty tiles. I ate three of them."
    brief = make_brief(MAYA, PETE, Context(goal=goal, offer="the blue tile"))
    first = drafts(brief)[0]
    start = first.text.index("I ate three")
    finding = Finding(
        code="IW999",
        name="x",
        severity="error",
        message="",
        hint="",
        span=(start, start + len("I ate three of them")),
    )
    revised = Composer().revise(brief, NO_PROMPT, Draft(text=first.text, findings=(finding,)))
    assert "I ate three" not in revised.text
    assert "forty tiles" in revised.text


def test_revise_gives_the_draft_back_when_there_is_nothing_else():
    brief = make_brief(MAYA, PETE, Context(goal="I want to connect"))
    draft = Draft(text="Maya, hello. Pete")
    assert Composer().revise(brief, NO_PROMPT, draft) is draft


def schools(end: str, start: str, years: tuple[int, int] | None = None) -> Brief:
    target = Profile(name="Maya Okafor", education=(School(school="TU Delft", start="2000", end=end),))
    sender = Sender(name="Peter Gallacher", education=(School(school="TU Delft", start=start, end="2020"),))
    ground = CommonGround(
        kind="school", name="Delft", text="", strength=0.8, years=years,
        theirs=("target.education.0",), mine=("sender.education.0",),
    )  # fmt: skip
    brief = make_brief(target, sender)
    object.__setattr__(brief, "ground", (ground,))
    return brief


@pytest.mark.parametrize(
    ("brief", "said"),
    [
        (schools("2004", "2010"), r"you were at Delft before me|I came to Delft after you"),
        (schools("2012", "2010", (2010, 2012)), r"(?:we|you and I) were both at Delft, 2010 to 2012"),
        (schools("2010", "2010", (2010, 2010)), "we were both at Delft in 2010"),
        (schools("", "2010"), r"(?:we|you and I) both went to Delft"),
    ],
)
def test_a_shared_school_is_told_as_the_dates_allow(brief, said):
    assert re.search(said, drafts(brief)[0].text)


def test_a_weak_tie_alone_earns_no_note():
    weak = CommonGround(kind="language", name="English", text="", theirs=(), mine=(), strength=0.2)
    brief = make_brief(MAYA, PETE, Context(goal="I want to connect"))
    object.__setattr__(brief, "ground", (weak,))
    assert drafts(brief) == []


def test_the_question_names_the_latest_post():
    posts = (Post(text="Old one.", date="2025-01-01"), Post(text="The kiln broke. Again.", date="2026-11-08"))
    brief = make_brief(Profile(name="Maya Okafor", posts=posts), PETE)
    question = question_for(brief)
    assert "Maya's post" in question and "The kiln broke" in question and "8 Nov" in question
    assert not re.search(r"\b(?:she|he|her|his)\b", question)


def test_the_question_without_posts_asks_how_they_came_to_it():
    assert question_for(make_brief(MAYA, PETE)).startswith("How do you know of Maya")


def test_a_tie_alone_is_not_offered_beside_a_story():
    brief = schools("2004", "2010")
    told = make_brief(brief.target, brief.sender, Context(goal="Her glaze recipe worked on forty tiles."))
    object.__setattr__(told, "ground", brief.ground)
    assert all("forty tiles" in draft.text for draft in drafts(told))


def test_a_sentence_of_a_thousand_words_is_left_out():
    goal = "Her glaze recipe worked on forty tiles. " + "she said it held and " * 1000
    assert "forty tiles" in drafts(make_brief(MAYA, PETE, Context(goal=goal)))[0].text


def test_them_is_not_the_reader_where_it_may_be_things() -> None:
    target, sender = Profile(name="Ines Duarte"), Sender(name="Oskar Lind")
    context = Context(goal="We drew our boiler with them and found a leak.", read=("slides on flow meters",))
    texts = [draft.text for draft in drafts(make_brief(target, sender, context))]
    assert texts
    assert not any("with you" in text for text in texts)


def test_they_is_the_reader_where_nothing_else_comes_up() -> None:
    target, sender = Profile(name="Ines Duarte"), Sender(name="Oskar Lind")
    context = Context(goal="I used their checklist on our boat and it found the leak.")
    assert any("your checklist" in draft.text for draft in drafts(make_brief(target, sender, context)))
