"""Shares that led to a conversation: by time, by note, with intervals, and without the too young."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from introwriter.followups import Share, followups_of
from introwriter.followups.tables import difference_told
from tests.support.hand_export import export_of, invitation, person, talk

THEN = datetime(2025, 1, 1)


@pytest.mark.parametrize(
    ("talked", "people", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 10, 0.0179, 0.4042), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662)],
)
def test_intervals_are_wilsons(talked: int, people: int, low: float, high: float) -> None:
    """The last is Newcombe's (1998) own example, 81 of 263; the others are in every table of the method."""
    found = Share(label="x", people=people, talked=talked).interval
    assert found == pytest.approx((low, high), abs=1e-4)


def test_both_must_have_written() -> None:
    people = tuple(person(f"P{i}", f"p{i}", on=date(2024, 1, 1)) for i in range(3))
    talks = (talk("p0", "hi", THEN), talk("p1", "hi", THEN, mine=0), talk("p2", "hi", THEN, theirs=0))
    assert followups_of(export_of(*people, talks=talks), n=0).overall == Share(
        label="all", people=3, talked=1
    )


def test_who_connected_of_late_is_counted_apart() -> None:
    found = followups_of(
        export_of(
            person("A", "a", on=date(2025, 1, 5)), person("B", "b", on=date(2025, 12, 20)),
            person("C", "c", on=date(2026, 2, 1)), talks=(talk("c", "hi", datetime(2026, 2, 3)),),
        ),
        n=0,
    )  # fmt: skip
    assert [(c.share.label, c.share.people, c.young, c.young_talked, c.too_young) for c in found.cohorts] == [
        ("2025 Q1", 1, 0, 0, False), ("2025 Q4", 0, 1, 0, True), ("2026 Q1", 0, 1, 1, True),
    ]  # fmt: skip
    assert found.overall.people == 1


def test_a_long_history_goes_by_year() -> None:
    found = followups_of(
        export_of(person("A", "a", on=date(2009, 5, 5)), person("B", "b", on=date(2024, 8, 1))), n=0
    )
    assert [(c.share.label, c.first, c.last) for c in found.cohorts] == [
        ("2009", date(2009, 1, 1), date(2009, 12, 31)), ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ]  # fmt: skip


def test_the_last_quarter_ends_with_the_year() -> None:
    found = followups_of(export_of(person("A", "a", on=date(2024, 11, 5))), n=0)
    assert (found.cohorts[0].first, found.cohorts[0].last) == (date(2024, 10, 1), date(2024, 12, 31))


def test_notes_count_by_who_invited() -> None:
    day = date(2024, 5, 2)
    found = followups_of(
        export_of(
            *(person(key.upper(), key, on=day) for key in "abcde"),
            talks=(talk("a", "hi", THEN), talk("d", "hi", THEN)),
            invitations=(
                invitation("a", sent=datetime(2024, 5, 1), message="Hello", incoming=False),
                invitation("b", sent=datetime(2024, 5, 1), incoming=False),
                invitation("c", sent=datetime(2024, 5, 1), message="  "),
                invitation("d", sent=datetime(2024, 5, 1), message="Hello"),
            ),
        ),
        n=0,
    )  # fmt: skip
    assert [(share.people, share.talked) for share in found.by_note] == [(1, 1), (1, 0), (1, 1), (1, 0)]
    assert found.no_invitation == 1


def test_of_two_invitations_the_one_before_the_connection_counts() -> None:
    found = followups_of(
        export_of(
            person("A", "a", on=date(2024, 5, 2)),
            invitations=(
                invitation("a", sent=datetime(2024, 5, 1), message="Hello", incoming=False),
                invitation("a", sent=datetime(2023, 1, 1), incoming=True),
                invitation("a", sent=datetime(2025, 1, 1), incoming=True),
            ),
        ),
        n=0,
    )  # fmt: skip
    assert [share.people for share in found.by_note] == [1, 0, 0, 0]


def test_a_small_difference_is_not_told_as_one() -> None:
    def told(with_note: int, without: int) -> list[str]:
        people = [person(f"P{i}", f"p{i}", on=date(2024, 1, 2)) for i in range(60)]
        sent = [
            invitation(f"p{i}", sent=datetime(2024, 1, 1), message="Hi" if i < 30 else "", incoming=False)
            for i in range(60)
        ]
        talks = [talk(f"p{i}", "x", THEN) for i in (*range(with_note), *range(30, 30 + without))]
        return difference_told(
            followups_of(export_of(*people, talks=tuple(talks), invitations=tuple(sent)), n=0)
        )

    assert "may be the same" in told(10, 9)[0]
    assert "more often" in told(25, 3)[0]
    assert "less often" in told(3, 25)[0]


def test_few_cases_are_not_compared() -> None:
    sent = (invitation("a", sent=THEN, message="Hi"), invitation("b", sent=THEN))
    people = (person("A", "a", on=date(2025, 1, 2)), person("B", "b", on=date(2025, 1, 2)))
    assert "too few" in difference_told(followups_of(export_of(*people, invitations=sent), n=0))[0]
