"""The rule by which a second reader's opinions change claims: what it may do, and what it never may."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.brief import Brief, make_brief
from introwriter.grounding import Opinion, ground, merge
from introwriter.note import Claim
from introwriter.people import Context, Position, Post, Profile, Sender

POST = "target.posts.0"
BRIEF = make_brief(
    Profile(
        name="Ines Varela",
        headline="Beekeeper, sometimes baker",
        positions=(
            Position(title="Head beekeeper", company="Serra Apiaries", start="2016"),
            Position(title="Ferry mate", company="Tejo Lines", start="2009", end="2015"),
        ),
        posts=(
            Post(
                date="2026-05-02",
                text="Moved forty hives at night. One lid was off. I know which one now.",
            ),
            Post(date="2026-01-10", text="Three winters without losing a colony to mites."),
        ),
    ),
    Sender(name="Tom Lind", positions=(Position(title="Baker", company="Lind Bakery", start="2012"),)),
    Context(
        goal="I moved our hives at night because of her post, and every lid stayed on.",
        read=("her post about moving forty hives",),
    ),
)
FIRM = "You moved forty hives at night."
SLIGHT = "You shifted forty hives at night."
DOUBTED = "You carried your hives tenderly through pitch darkness."


def only(text: str, brief: Brief = BRIEF) -> Claim:
    (claim,) = ground(text, brief)
    return claim


def after(text: str, fact: str | None, brief: Brief = BRIEF) -> Claim:
    (claim,) = merge([only(text, brief)], [Opinion(claim=0, fact=fact)], brief)
    return claim


def test_the_examples_are_what_they_are_called() -> None:
    assert only(FIRM).status == "supported"
    assert (only(SLIGHT).status, only(SLIGHT).slight) == ("unsupported", True)
    assert (only(DOUBTED).status, only(DOUBTED).slight) == ("unsupported", False)
    assert not any(only(text).settled for text in (SLIGHT, DOUBTED))


def test_agreement_changes_nothing() -> None:
    assert after(FIRM, POST) == only(FIRM)
    assert after(DOUBTED, None) == only(DOUBTED)


def test_a_claim_without_an_opinion_stays_as_it_is() -> None:
    claims = ground(f"{FIRM} {DOUBTED}", BRIEF)
    assert merge(claims, [], BRIEF) == claims
    assert merge(claims, [Opinion(claim=9, fact=None)], BRIEF) == claims


def test_doubt_of_words_that_the_facts_all_hold_is_slight() -> None:
    claim = after(FIRM, None)
    assert (claim.status, claim.slight, claim.contradicted) == ("unsupported", True, False)
    assert POST in claim.why


def test_doubt_of_what_the_words_did_not_carry_alone_is_a_warning() -> None:
    text = "Every beekeeper says that patience is the craft."
    weak = Claim(span=(0, len(text)), text=text, about="target", status="neutral")
    (claim,) = merge([weak], [Opinion(claim=0, fact=None)], BRIEF)
    assert (claim.status, claim.slight, claim.contradicted) == ("unsupported", False, False)


@pytest.mark.parametrize("text", ["Ines", "Hello Ines", "Tom Lind", "Best wishes"])
def test_what_has_no_words_to_check_cannot_be_doubted(text: str) -> None:
    assert after(text, None) == only(text)


def test_a_fact_lifts_a_claim_by_one_step() -> None:
    lifted = after(SLIGHT, POST)
    assert (lifted.status, lifted.facts) == ("supported", (POST,))
    halfway = after(DOUBTED, POST)
    assert (halfway.status, halfway.slight) == ("unsupported", True)


@pytest.mark.parametrize("text", [SLIGHT, DOUBTED, "You brought forty hives at night."])
@pytest.mark.parametrize("fact", [POST, "context.goal", "target.posts.1"])
def test_where_everything_must_be_proved_an_opinion_lifts_nothing(text: str, fact: str) -> None:
    claims = ground(f"{FIRM} {text}", BRIEF)
    said = [Opinion(claim=i, fact=fact) for i in range(len(claims))]
    assert merge(claims, said, BRIEF, strict=True) == claims


def test_where_everything_must_be_proved_a_doubt_still_counts() -> None:
    (claim,) = merge(ground(FIRM, BRIEF), [Opinion(claim=0, fact=None)], BRIEF, strict=True)
    assert (claim.status, claim.slight) == ("unsupported", True)


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param("target.posts.9", id="there is no such fact"),
        pytest.param("target.positions.1", id="it shares no telling word"),
        pytest.param("sender.positions.0", id="it is another person's"),
    ],
)
def test_a_fact_that_cannot_carry_it_lifts_nothing(fact: str) -> None:
    for text in (SLIGHT, DOUBTED):
        assert after(text, fact) == only(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("You moved fifty hives at night.", POST),
        ("You moved forty hives at night with Benedita.", POST),
        ("You moved forty hives at night in 2019.", POST),
        ("You were the first to move forty hives at night.", POST),
        ("You always move forty hives at night.", POST),
        ("You work as a ferry mate at Tejo Lines.", "target.positions.1"),
        ("Lisbon saw forty hives moved at night.", POST),
        ("We met among the hives at night.", "context.goal"),
    ],
)  # fmt: skip
def test_names_numbers_dates_and_meetings_are_settled(text: str, fact: str) -> None:
    claim = only(text)
    assert claim.status == "unsupported"
    assert claim.settled
    assert after(text, fact) == claim


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("I read your post about mites.", "target.posts.1"),
        ("I lost colonies to mites for three winters.", "target.posts.1"),
        ("I wrote a post about moving forty hives.", "context.read.0"),
        ("I heard your talk on colonies.", "target.posts.1"),
    ],
)
def test_a_line_of_theirs_shows_nothing_that_the_sender_did(text: str, fact: str) -> None:
    claim = only(text)
    assert claim.status == "unsupported"
    assert after(text, fact) == claim


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("I carted hives at night.", "context.goal", "target.posts.0"),
        ("I carted hives at night.", "context.goal", "context.read.0"),
        ("You shape loaves like a baker.", "target.headline", "sender.positions.0"),
    ],
)
def test_a_fact_must_be_of_the_right_person(text: str, right: str, wrong: str) -> None:
    claim = only(text)
    assert (claim.status, claim.settled) == ("unsupported", False)
    assert after(text, wrong) == claim
    assert after(text, right) != claim


def test_a_statement_about_both_needs_the_context() -> None:
    text = "we hauled hives"
    claim = Claim(span=(0, len(text)), text=text, about="both", status="unsupported", slight=True)
    lifted = {
        fact.id for fact in BRIEF.facts if merge([claim], [Opinion(claim=0, fact=fact.id)], BRIEF) != (claim,)
    }
    assert lifted == {"context.goal"}


def test_a_reader_that_reads_german_cannot_lift_a_noun_that_may_be_a_name() -> None:
    brief = make_brief(
        Profile(name="Ilka Brandt", posts=(Post(text="Vierzig Bienenstöcke bei Nacht umgezogen."),)),
        language="de",
    )
    text = "Sie haben Bienenstöcke mit Ottokar umgezogen."
    assert after(text, POST, brief).status == "unsupported"


texts = st.lists(
    st.sampled_from(
        [FIRM, SLIGHT, DOUBTED, "You moved fifty hives.", "I heard your talk.", "Ines,", "And?", "We met."]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)  # fmt: skip
opinions = st.lists(
    st.builds(
        Opinion,
        claim=st.integers(-2, 8),
        fact=st.none() | st.sampled_from([fact.id for fact in BRIEF.facts]) | st.text(max_size=8),
    ),
    max_size=12,
)


@given(texts, opinions)
def test_no_opinions_at_all_make_or_unmake_what_is_settled(text: str, said: list[Opinion]) -> None:
    before = ground(text, BRIEF)
    merged = merge(before, said, BRIEF)
    assert [claim.span for claim in merged] == [claim.span for claim in before]
    for old, new in zip(before, merged, strict=True):
        assert new.contradicted == old.contradicted
        if old.settled or old.contradicted:
            assert new == old
        if new.status == "supported":
            assert new.facts and set(new.facts) <= set(BRIEF.by_id)
