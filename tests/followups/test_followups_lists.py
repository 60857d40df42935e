"""Who never got a word, who waits, who is unknown: each connection is in one place, and only one."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.errors import InputError
from introwriter.export import read_export
from introwriter.followups import Followup, Followups, followups_of
from tests.conftest import FIXTURES
from tests.support.hand_export import UNTIL, export_of, invitation, person, talk

MADE = FIXTURES / "synthetic_linkedin_export"
NOON = datetime(2025, 6, 1, 12)


def keys(people: Iterable[Followup]) -> list[str]:
    return [one.person.key for one in people]


def test_each_connection_stands_where_its_last_message_puts_it() -> None:
    found = followups_of(
        export_of(
            person("Aino Salo", "never"), person("Bo Lind", "theirs"), person("Cai Rees", "mine"),
            person("Dov Katz", "fresh"), person("Eva Moe", "unsure"),
            talks=(
                talk("theirs", "Shall we?", NOON), talk("mine", "Sure", NOON, by_owner=True),
                talk("fresh", "Shall we?", datetime(2026, 3, 1)),
            ),
            unsure=frozenset({"unsure"}),
        ),
        n=0,
    )  # fmt: skip
    assert keys(found.never) == ["never"]
    assert keys(found.waiting) == ["theirs"]
    assert keys(found.unknown) == ["unsure"]
    assert (found.yours, found.recent, found.named) == (1, 1, 5)
    assert found.messaged == ("theirs", "mine", "fresh")
    assert "somebody of this name" in found.unknown[0].reasons[0].text


@pytest.mark.parametrize(("days", "waits"), [(29, False), (30, True), (31, True)])
def test_a_last_word_waits_from_the_thirtieth_day_of_the_export_on(days: int, waits: bool) -> None:
    at = datetime.combine(UNTIL - timedelta(days=days), datetime.min.time())
    found = followups_of(export_of(person("Bo Lind", "bo"), talks=(talk("bo", "Well?", at),)), n=0)
    assert bool(found.waiting) is waits


def test_without_messages_nobody_is_never() -> None:
    found = followups_of(export_of(person("Aino Salo", "aino", note="met at the fair"), talks=None))
    assert not found.never
    assert not found.first
    assert keys(found.unknown) == ["aino"]
    assert any("messages.csv" in line for line in found.limits)
    assert found.unknown[0].draft is None
    assert "already" in (found.unknown[0].question or "")


def test_an_invitation_note_is_no_conversation() -> None:
    sent = invitation("aino", sent=NOON, message="Hello! How do you calibrate?")
    found = followups_of(
        export_of(person("Aino Salo", "aino", on=date(2025, 6, 2)), invitations=(sent,)), n=0
    )
    assert keys(found.never) == ["aino"]
    assert found.overall.talked == 0


def test_no_age_is_counted_from_today() -> None:
    old = followups_of(export_of(person("Bo Lind", "bo", on=date(1999, 1, 1)), until=date(1999, 1, 9)))
    assert [reason.text for reason in old.never[0].reasons] == ["connected 8 days ago (1 Jan 1999)"]


@pytest.mark.parametrize(
    "wrong", [{"n": -1}, {"n": 101}, {"wait_days": -1}, {"settle_days": 10**6}, {"language": "xx"}]
)
def test_what_is_out_of_bounds_is_said(wrong: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        followups_of(export_of(), **wrong)


MOMENTS = st.one_of(st.none(), st.datetimes(min_value=datetime(2003, 5, 5), max_value=datetime(2027, 1, 1)))


@given(
    rows=st.lists(
        st.tuples(
            MOMENTS, st.integers(0, 3), st.integers(0, 3), st.booleans(), st.text(max_size=60), MOMENTS
        ),
        max_size=12,
    ),
    messages=st.booleans(),
    until=st.one_of(st.none(), st.just(UNTIL)),
)
def test_everybody_is_counted_once_whatever_the_export_holds(
    rows: list[Any], messages: bool, until: date | None
) -> None:
    people = tuple(
        person(f"P{i} Q", f"p{i}", note=row[4], on=row[0].date() if row[0] else None)
        for i, row in enumerate(rows)
    )
    talks = tuple(
        talk(f"p{i}", row[4], row[5], mine=row[1], theirs=row[2], by_owner=row[3])
        for i, row in enumerate(rows)
        if row[1] + row[2]
    )
    found = followups_of(export_of(*people, talks=talks if messages else None, until=until), n=2)
    parts = len(found.never) + len(found.waiting) + len(found.unknown) + found.recent + found.yours
    assert parts == found.named == len(people)
    cohorts = sum(one.share.people + one.young for one in found.cohorts)
    known = sum(1 for one in people if one.connected_on) if messages else 0
    assert cohorts == known
    assert all(0 <= one.share.talked <= one.share.people for one in found.cohorts)
    json.dumps(found.to_json(), allow_nan=False)


def shared(folder: str) -> Followups:
    if not (MADE / folder).is_dir():
        pytest.skip("the shared fixtures are not on this machine")
    return followups_of(read_export(MADE / folder))


def test_the_fixture_of_2026_gives_what_its_expectations_say() -> None:
    found = shared("Complete_LinkedInDataExport_03-09-2026")
    expected = json.loads((MADE / "Complete_LinkedInDataExport_03-09-2026/../expected_2026.json").read_text())
    told = found.to_json()
    assert told["owner"] == expected["owner"]
    assert told["connections"]["named"] == expected["connections"]["named"]
    assert told["connections"]["hidden_date_only_rows"] == expected["connections"]["hidden_date_only_rows"]
    assert sorted(keys(found.never)) == sorted(expected["never_messaged_1to1"])
    assert sorted(keys(found.unknown)) == sorted(expected["ambiguous"])
    assert told["messaged_1to1"] == expected["messaged_1to1"]
    assert found.first[0].person.key == "kofi-mensar-11", "the one with a private note comes first"
    assert found.first[0].draft is not None
    assert "design week" in found.first[0].draft.note.text


@pytest.mark.parametrize(
    ("folder", "never", "waiting", "hidden"),
    [
        ("Basic_LinkedInDataExport_05-14-2021", {"Odo Pell"}, {"Ilse Vandermark"}, 0),
        ("Complete_LinkedInDataExport_09-18-2022", {"Jane Doe, Ph.D."}, set(), 1),
        ("Basic_LinkedInDataExport_10-21-2023", {"Ines Okonedo-Lind", "Tomás Reyero"}, set(), 1),
        ("Basic_LinkedInDataExport_12-21-2024", set(), set(), 0),
        ("Basic_LinkedInDataExport_08-15-2025", set(), set(), 0),
    ],
)
def test_the_fixtures_of_every_era(folder: str, never: set[str], waiting: set[str], hidden: int) -> None:
    found = shared(folder)
    assert {one.person.name for one in found.never} == never
    assert {one.person.name for one in found.waiting} == waiting
    assert found.tally.hidden_connections == hidden
