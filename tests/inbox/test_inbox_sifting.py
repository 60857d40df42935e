"""Who is in the inbox: people who invited the user and are not among the connections."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from introwriter.errors import InputError
from introwriter.export import Direction, Invitation, Tally
from introwriter.inbox import Advice, Inbox, inbox_of
from tests.support.inboxes import box_of, came, export_with, known, user

ROWAN = user("rowan")


def names(box: Inbox) -> list[str]:
    return [item.invitation.name for item in box.incoming]


def test_connections_are_counted_and_left_out() -> None:
    box = box_of(came(name="Ana Reis"), came(name="Bo Lind"), me=ROWAN, connections=(known("Ana Reis"),))
    assert names(box) == ["Bo Lind"]
    assert (box.received, box.connected, box.total) == (2, 1, 1)


def test_sent_invitations_are_not_in_it() -> None:
    sent = Invitation(key="bo", name="Bo Lind", direction=Direction.outgoing)
    assert box_of(sent, me=ROWAN).received == 0


@pytest.mark.parametrize(
    ("invitation", "connection"),
    [
        (came(name="Ana Reis", key="name:ana reis", url=None), known("Ana Reis", key="ana-reis-1")),
        (came(name="ANA  Réis", key="ana-reis-2"), known("Ana Reis", None, key="name:ana reis")),
        (came(name="Ana Reis", key="name:ana", url=None), known("Ana Reis, MD", None, key="name:ana reis")),
    ],
)
def test_the_same_name_without_an_address_is_unknown_and_said_apart(invitation, connection) -> None:
    box = box_of(invitation, me=ROWAN, connections=(connection,))
    assert names(box) == []
    assert [unsure.invitation.key for unsure in box.unsure] == [invitation.key]


def test_the_same_name_at_another_address_is_another_person() -> None:
    box = box_of(came(name="Ana Reis", key="ana-2"), me=ROWAN, connections=(known("Ana Reis", key="ana-1"),))
    assert names(box) == ["Ana Reis"]


def test_one_person_s_invitations_are_one_with_the_newest_note() -> None:
    box = box_of(
        came("Hi Rowan, a first word about the sea.", "Ana Reis", sent_at=datetime(2025, 1, 1)),
        came("Hi Rowan, a second word about the sea.", "Ana Reis", sent_at=datetime(2025, 6, 1)),
        came("", "Ana Reis", sent_at=datetime(2026, 1, 1)),
        me=ROWAN,
    )  # fmt: skip
    (item,) = box.incoming
    assert "second" in item.invitation.message
    assert "They invited you 3 times; this is the newest note." in item.ground


def test_since_leaves_out_what_came_before_and_what_has_no_date() -> None:
    box = box_of(
        came(name="Ana Reis", sent_at=datetime(2025, 12, 31)), came(name="Bo Lind", sent_at=None),
        came(name="Cai Rees", sent_at=datetime(2026, 1, 1)), me=ROWAN, since=date(2026, 1, 1),
    )  # fmt: skip
    assert names(box) == ["Cai Rees"]


def test_what_is_most_worth_comes_first_and_the_limit_counts_the_rest() -> None:
    box = box_of(
        came("We help founders grow. Book a free demo!", "Ana Reis"), came("", "Bo Lind"),
        came("Hi Rowan, how do you keep 40 sources apart at Adatum?", "Cai Rees"), me=ROWAN, limit=2,
    )  # fmt: skip
    assert names(box) == ["Cai Rees", "Bo Lind"]
    assert box.left_out == 1
    assert box.total == 3


def test_by_date_the_newest_comes_first() -> None:
    box = box_of(
        came("Hi Rowan, how do you keep 40 sources at Adatum?", "Ana Reis", sent_at=datetime(2025, 1, 1)),
        came("", "Bo Lind", sent_at=datetime(2026, 1, 1)), came("", "Cai Rees", sent_at=None),
        me=ROWAN, order="recent",
    )  # fmt: skip
    assert names(box) == ["Bo Lind", "Ana Reis", "Cai Rees"]


@pytest.mark.parametrize("missing", ["has_connections", "has_invitations"])
def test_without_the_files_nothing_is_told(missing: str) -> None:
    export = export_with(came(), me=ROWAN)
    with pytest.raises(InputError, match="has no"):
        inbox_of(replace(export, has_connections=missing[4] != "c", has_invitations=missing[4] != "i"))


def test_hidden_connections_are_a_notice() -> None:
    box = box_of(came(), me=ROWAN, tally=Tally(hidden_connections=2))
    assert "2 connections hide their names" in box.notices[0]


def test_nothing_is_ever_done_for_the_user() -> None:
    assert {advice.value for advice in Advice} == {"accept and answer", "ask", "leave"}
