"""Who talked with whom: what counts as a conversation, and when it cannot be told."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from introwriter.export import Standing, read_export
from tests.support.big_export import make_export
from tests.support.export_rows import ME, Made, counts, table, url


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return Made(tmp_path)


class TestWhoItIsWith:
    def test_several_threads_of_one_person_are_added_up(self, made):
        made.knows("Ann", "Lee", "ann-lee")
        made.gets("Ann Lee", "ann-lee", thread="1", at="2024-03-01 10:00:00 UTC")
        made.sends("Ann Lee", "ann-lee", "Last", thread="2", at="2024-05-01 10:00:00")
        made.gets("Ann Lee", "ANN-LEE/", thread="1", at="2024-04-01 10:00:00 UTC")
        export = made.read()
        ann = export.exchanges["ann-lee"]
        assert (ann.from_owner, ann.from_them, ann.last_by_owner, ann.last_text) == (1, 2, True, "Last")
        assert (ann.first_at.month, ann.last_at.month) == (3, 5)

    def test_a_message_without_address_is_told_by_its_thread(self, made):
        made.knows("Sam", "Ode", "sam-1")
        made.knows("Sam", "Ode", "sam-2")
        made.sends("Sam Ode", "")
        made.gets("Sam Ode", "sam-2")
        export = made.read()
        assert counts(export) == {"sam-2": (1, 1)}
        assert export.standing("sam-1") is Standing.never

    def test_a_message_without_address_is_told_by_a_name_that_only_one_has(self, made):
        made.knows("Ann", "Lee, PhD", "ann-lee")
        made.gets("Ann Lee", "")
        assert counts(made.read()) == {"ann-lee": (0, 1)}

    def test_not_when_a_stranger_has_the_same_name(self, made):
        made.knows("Ann", "Lee", "ann-lee")
        made.gets("Ann Lee", "", thread="1")
        made.gets("Ann Lee", "ann-lee-other", thread="2")
        export = made.read()
        assert export.standing("ann-lee") is Standing.unknown
        assert counts(export) == {"ann-lee-other": (0, 1)}

    def test_of_two_with_one_name_the_one_with_an_address_is_sure(self, made):
        made.knows("Sam", "Ode", "sam-1")
        made.knows("Sam", "Ode", "sam-2")
        made.gets("Sam Ode", "sam-1", thread="1")
        made.gets("Sam Ode", "", thread="2")
        export = made.read()
        assert export.standing("sam-1") is Standing.messaged
        assert export.standing("sam-2") is Standing.unknown

    def test_a_connection_without_address_among_others_that_have_one_is_unknown(self, made):
        made.knows("Ann", "Lee", "")
        made.knows("Bo", "Ek", "bo-ek")
        made.gets("Ann Lee", "ann-lee")
        assert made.read().standing("name:ann lee") is Standing.unknown

    def test_a_members_number_is_told_by_name(self, made):
        made.knows("Ann", "Lee", "ann-lee")
        made.gets("Ann Lee", "ACoAABcdEfGhIjKlMnOpQrStUvWxYz012345")
        assert counts(made.read()) == {"ann-lee": (0, 1)}

    def test_a_number_and_a_slug_with_one_name_in_one_thread_are_one_person(self, made):
        made.gets("Ann Lee", "ACoAABcdEfGhIjKlMnOpQrStUvWxYz012345")
        made.gets("Ann Lee", "ann-lee")
        assert counts(made.read()) == {"ann-lee": (0, 2)}

    def test_another_surname_without_address_in_the_thread_is_the_same_person(self, made):
        made.knows("Ann", "Lee", "ann-lee")
        made.gets("Ann Lee", "ann-lee")
        made.sends("Ann Berg", "")
        assert counts(made.read()) == {"ann-lee": (1, 1)}

    def test_an_old_address_of_the_owner_is_the_owner(self, made):
        made.knows("Ann", "Lee", "ann-lee")
        made.sends("Ann Lee", "ann-lee")
        made.sends("Ann Lee", "ann-lee")
        made.messages.append(
            ("t", "Me Myself", url("me-long-ago"), "Ann Lee", url("ann-lee"), "", "Old", "INBOX")
        )
        assert counts(made.read()) == {"ann-lee": (3, 0)}

    def test_a_namesake_of_the_owner_is_somebody_else(self, made):
        made.sends("Bo Ek", "bo-ek", thread="1")
        made.sends("Bo Ek", "bo-ek", thread="1")
        made.gets("Me Myself", "me-too", thread="2")
        assert counts(made.read()) == {"bo-ek": (2, 0), "me-too": (0, 1)}

    def test_a_profile_name_that_no_message_bears(self, made):
        made.knows("Ann", "Lee", "ann-lee")
        for thread, who in enumerate(("ann-lee", "bo-ek", "cy-fox")):
            made.messages.append((str(thread), "M. Y. Self", ME, who, url(who), "", "Hi", "INBOX"))
            made.messages.append((str(thread), who, url(who), "M. Y. Self", ME, "", "Hi", "INBOX"))
        export = made.read()
        assert (export.owner.name, export.owner.slug) == ("Me Myself", "me-myself")
        assert counts(export) == {"ann-lee": (1, 1), "bo-ek": (1, 1), "cy-fox": (1, 1)}


def test_before_2020_a_column_said_who_wrote(tmp_path):
    (tmp_path / "Connections.csv").write_text(
        "First Name,Last Name,Email Address,Company,Position,Connected On\nAnn,Lee,,,,12 Mar 19\n",
        encoding="utf-8",
    )
    (tmp_path / "messages.csv").write_text(
        "FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER\n"
        "Ann Lee,Me Myself,2019-11-06T02:08:20,,Hello,INCOMING,INBOX\n"
        "Me Myself,Ann Lee,2019-11-07T02:08:20,,Hello Ann,OUTGOING,INBOX\n",
        encoding="utf-8",
    )
    export = read_export(tmp_path)
    assert export.owner.name == "Me Myself"
    assert counts(export) == {"name:ann lee": (1, 1)}
    assert export.sent == ("Hello Ann",)


def test_no_messages_file_is_unknown_and_an_empty_one_is_never(tmp_path):
    (tmp_path / "Connections.csv").write_text(
        "First Name,Last Name,Connected On\nA,B,01 Jan 2020\n", encoding="utf-8"
    )
    assert read_export(tmp_path).standing("name:a b") is Standing.unknown
    (tmp_path / "messages.csv").write_text("CONVERSATION ID,FROM,TO,DATE,CONTENT\n", encoding="utf-8")
    assert read_export(tmp_path).standing("name:a b") is Standing.never


def test_what_people_wrote_is_in_no_repr(made):
    made.knows("Ann", "Lee", "ann-lee")
    made.invites("Ann Lee", "ann-lee", "secret-1")
    made.gets("Ann Lee", "ann-lee", "secret-2", at="2024-03-01 10:00:00 UTC")
    made.sends("Ann Lee", "ann-lee", "secret-3")
    columns = ("Connection First Name", "Connection Last Name", "Connection Profile URL", "Note")
    table(made.folder / "Notes.csv", columns, [("Ann", "Lee", url("ann-lee"), "secret-4")])
    export = made.read()
    assert export.connections[0].note == "secret-4"
    assert "secret" not in repr(export)
    assert "secret" not in repr(export.exchanges)


def test_what_the_owner_sent_is_bounded(made):
    made.sends("Bo Ek", "bo-ek", "x" * 9_000, at="2026-01-01 10:00:00 UTC")
    for number in range(600):
        made.sends(
            "Bo Ek", "bo-ek", f"Message {number}", at=f"2024-01-01 {number // 60:02}:{number % 60:02}:00 UTC"
        )
    export = made.read()
    assert (len(export.sent), len(export.sent[0]), export.sent[1]) == (400, 2_000, "Message 599")
    assert len(export.exchanges["bo-ek"].last_text) == 500


def peak(path: Path) -> int:
    tracemalloc.start()
    try:
        read_export(path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_number_of_messages(tmp_path):
    few = make_export(tmp_path / "few", connections=200, invitations=50, messages=6_000)
    many = make_export(tmp_path / "many", connections=200, invitations=50, messages=36_000)
    read_export(few)  # so that what is kept for later calls is there
    assert peak(many) <= peak(few) * 1.1
