"""What ground() says of notes whose truth is known, and of any text at all."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.note import Claim
from introwriter.people import Context, Position, Post, Profile, School, Sender

DATA = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))
PAIRS = DATA["brief"]


def tuples(data: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}


def person(data: dict[str, Any], kind: type[Profile]) -> Any:
    fields = tuples(data)
    fields["positions"] = tuple(Position(**job) for job in data.get("positions", ()))
    fields["education"] = tuple(School(**stay) for stay in data.get("education", ()))
    fields["posts"] = tuple(Post(**post) for post in data.get("posts", ()))
    return kind(**fields)


def brief_of(pair: dict[str, Any]) -> Brief:
    said = {key: value for key, value in pair["context"].items() if not key.endswith("_notes")}
    target, sender = person(pair["target"], Profile), person(pair["sender"], Sender)
    return make_brief(target, sender, Context(**tuples(said)), language=pair["language"])


BRIEFS = [brief_of(pair) for pair in PAIRS]


def notes(kind: str) -> list[Any]:
    named = {pair["name"]: brief for pair, brief in zip(PAIRS, BRIEFS, strict=True)}
    said = [(named[pair["name"]], pair["context"]) for pair in PAIRS]
    said += [(named[more["brief"]], more) for more in DATA["more"]]
    return [pytest.param(brief, text, id=text[:50]) for brief, block in said for text in block.get(kind, ())]


def unsupported(claims: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in claims if claim.status == "unsupported"]


@pytest.mark.parametrize(("brief", "text"), notes("true_notes"))
def test_nobody_is_warned_of_a_true_note(brief: Brief, text: str) -> None:
    assert [claim for claim in unsupported(ground(text, brief)) if not claim.slight] == []


@pytest.mark.parametrize(("brief", "text"), notes("untrue_notes"))
def test_an_untrue_note_is_not_proved(brief: Brief, text: str) -> None:
    assert unsupported(ground(text, brief))


@pytest.mark.parametrize(("brief", "text"), notes("against_notes"))
def test_a_note_against_the_data_is_contradicted(brief: Brief, text: str) -> None:
    assert any(claim.contradicted for claim in ground(text, brief))


def test_most_true_notes_meet_the_strict_standard() -> None:
    true = notes("true_notes")
    proved = [note for note in true if not unsupported(ground(note.values[1], note.values[0]))]
    assert len(proved) >= 0.8 * len(true)


def brief_with(context: Context | None = None, *, read: tuple[str, ...] = ()) -> Brief:
    target = Profile(
        name="Orla Fenwick",
        headline="Canal engineer",
        positions=(
            Position(title="Canal engineer", company="Severn Navigation", start="2019-02"),
            Position(title="Dredger skipper", company="Humber Dredging", start="2009", end="2018"),
        ),
        posts=(Post(text="Talk at Hydro Days: how 14 lock gates lost their paint", date="2026-03-02"),),
    )
    sender = Sender(
        name="Kwabena Stoll", positions=(Position(title="Hydrologist", company="Aare Works", start="2015"),)
    )
    return make_brief(target, sender, context or Context(read=read))


def about(text: str, brief: Brief) -> Claim:
    return max(ground(text, brief), key=lambda claim: claim.span[1] - claim.span[0])


def test_a_statement_names_the_fact_it_rests_on() -> None:
    claim = about("You are a canal engineer at Severn Navigation.", brief_with())
    assert (claim.status, claim.about) == ("supported", "target")
    assert "target.positions.0" in claim.facts


def test_a_former_job_stated_as_present_is_contradicted() -> None:
    claim = about("You work as a skipper at Humber Dredging.", brief_with())
    assert claim.contradicted
    assert "2009 to 2018" in claim.why


def test_a_former_job_told_as_past_is_fine() -> None:
    assert about("You were a dredger skipper at Humber Dredging.", brief_with()).status == "supported"


def test_another_number_of_the_same_things_is_contradicted() -> None:
    claim = about("Your 19 lock gates that lost their paint!", brief_with())
    assert claim.contradicted
    assert "14" in claim.why


def test_reading_must_be_earned_by_the_context() -> None:
    text = "I heard your talk on lock gates."
    assert about(text, brief_with()).status == "unsupported"
    assert about(text, brief_with(read=("her talk on lock gates at Hydro Days",))).status == "supported"


def test_a_meeting_must_be_earned_by_the_context() -> None:
    text = "We met at the quay in Bern."
    assert about(text, brief_with()).status == "unsupported"
    met = Context(met="At the quay in Bern, in June.")
    assert about(text, brief_with(met)).status == "supported"


def test_the_sender_cannot_borrow_the_targets_job() -> None:
    assert about("I worked at Humber Dredging for a while.", brief_with()).status == "unsupported"


def test_the_targets_own_words_may_be_said_to_her() -> None:
    assert about("You wrote how 14 lock gates lost their paint.", brief_with()).status == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Hi Orla,",
        "Would you like to see our weir?",
        "I'd be glad to stay in touch.",
        "Best wishes, Kwabena Stoll",
        "I hope the gates hold.",
    ],
)
def test_greetings_wishes_and_questions_assert_nothing(text: str) -> None:
    assert {claim.status for claim in ground(text, brief_with())} == {"neutral"}


def test_a_hedged_guess_is_not_warned_of() -> None:
    assert all(
        claim.status != "unsupported" or claim.slight
        for claim in ground("We may have crossed paths once.", brief_with())
    )


@pytest.mark.parametrize("language", ["de", "es", "fr", "pt", "it", "nl", "xx"])
def test_every_language_sees_an_invented_name_and_number(language: str) -> None:
    target = Profile(
        name="Orla Fenwick", posts=(Post(text="14 Schleusen, écluses, esclusas, chiuse, sluizen"),)
    )
    brief = make_brief(target, Sender(name="Kwabena Stoll"), None, language=language)
    assert unsupported(ground("Orla, 77 XYLOFONIA 1987.", brief))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.sampled_from(BRIEFS))
def test_any_text_gets_claims_in_order_within_it(text: str, brief: Brief) -> None:
    end = 0
    for claim in ground(text, brief):
        start, stop = claim.span
        assert end <= start < stop <= len(text)
        assert claim.text == text[start:stop]
        assert set(claim.facts) <= set(brief.by_id)
        end = stop


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["I", "you", "we", "14", ",", ".", "and", "Orla", "Humber", "since", "gates", "?"])
    )
)
def test_any_order_of_telling_words_is_judged(words: list[str]) -> None:
    for claim in ground(" ".join(words), brief_with()):
        assert claim.status in ("supported", "unsupported", "neutral")
        assert claim.why or claim.status == "neutral"


@pytest.mark.parametrize(
    "piece", ["I heard your talk, and ", "Humber 14 gates ", "since ", "Orla, ", "a. ", "中文の"]
)
def test_ten_times_the_text_costs_at_most_fifteen_times_the_time(piece: str) -> None:
    brief = brief_with()

    def cost(times: int) -> float:
        text = piece * times
        runs = []
        for _ in range(5):
            begin = time.process_time()
            ground(text, brief)
            runs.append(time.process_time() - begin)
        return min(runs)

    cost(10)
    assert cost(4000) <= 15 * cost(400) + 0.04


def test_the_same_brief_is_indexed_once_and_another_is_not_mixed_up() -> None:
    one, two = brief_with(), brief_with(Context(met="At the quay in Bern, in June."))
    text = "We met at the quay in Bern."
    assert [about(text, brief).status for brief in (one, two, one, two)] == ["unsupported", "supported"] * 2
