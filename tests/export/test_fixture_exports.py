"""The research fixtures, which are not shipped: INTROWRITER_TEST_FIXTURES says where they are."""

from __future__ import annotations

import json

import pytest

from introwriter.export import Direction, Export, Standing, read_export
from tests.conftest import FIXTURES

MADE = FIXTURES / "synthetic_linkedin_export"
pytestmark = pytest.mark.skipif(
    not MADE.is_dir(), reason="INTROWRITER_TEST_FIXTURES names no folder of fixtures"
)


@pytest.fixture(scope="module")
def export() -> Export:
    return read_export(next(MADE.glob("Complete_*03-09-2026")))


@pytest.fixture(scope="module")
def expected():
    return json.loads((MADE / "expected_2026.json").read_text(encoding="utf-8"))


def test_the_owner_and_the_connections(export, expected):
    assert {"name": export.owner.name, "slug": export.owner.slug} == expected["owner"]
    assert len(export.connections) == expected["connections"]["named"]
    assert export.tally.hidden_connections == expected["connections"]["hidden_date_only_rows"]


@pytest.mark.parametrize(
    ("standing", "key"),
    [
        (Standing.never, "never_messaged_1to1"),
        (Standing.messaged, "messaged_1to1"),
        (Standing.unknown, "ambiguous"),
    ],
)  # fmt: skip
def test_who_was_written_to(export, expected, standing, key):
    assert [one.key for one in export.connections if export.standing(one.key) is standing] == expected[key]


@pytest.mark.parametrize(
    ("direction", "connected", "key"),
    [
        (Direction.incoming, False, "incoming_not_in_connections"),
        (Direction.incoming, True, "incoming_already_connected"),
        (Direction.outgoing, False, "outgoing_not_in_connections"),
    ],
)
def test_who_asked_whom(export, expected, direction, connected, key):
    connections = {one.key for one in export.connections}
    found = [
        one.key
        for one in export.invitations
        if one.direction is direction and (one.key in connections) is connected
    ]
    assert found == expected[key]


def test_what_was_left_out(export, expected):
    assert export.tally.bad_directions == expected["bad_direction_rows"]
    assert export.tally.adverts == expected["sponsored_threads"]
    assert list(export.tally.not_conversations) == expected["not_conversations_files"]
    assert {one.key: one.note for one in export.connections if one.note} == {
        "kofi-mensar-11": "met at design week"
    }


@pytest.mark.parametrize("name", ["bom_crlf", "cp1252_semicolon", "notes_as_column", "utf16_tab"])
def test_spreadsheets_re_saved(name):
    found = read_export(MADE / "excel_resaved" / f"Connections_{name}.csv").connections
    assert [(one.key, one.name, str(one.connected_on), one.company) for one in found] == [
        ("juergen-fict", "Jürgen Müßig", "2021-04-04", "Fabrikam"),
        ("zoë-brandthof", "Zoë Brandthof", "2026-01-14", "Woodgrove"),
    ]


@pytest.mark.parametrize(
    ("day", "named", "hidden", "exchanges"),
    [
        ("05-14-2021", 2, 0, {"name:ilse vandermark"}),
        ("09-18-2022", 2, 1, {"name:ilse vandermark"}),
        ("10-21-2023", 2, 1, set()),
        ("08-15-2025", 0, 0, {"kofi-mensar-11"}),
    ],
)
def test_the_other_eras(day, named, hidden, exchanges):
    export = read_export(next(MADE.glob(f"*_{day}")))
    assert export.owner.name == "Rowan Ashdale"
    assert (len(export.connections), export.tally.hidden_connections) == (named, hidden)
    assert set(export.exchanges or {}) == exchanges


def test_an_export_with_dates_and_drafts_written_otherwise():
    export = read_export(FIXTURES / "linkedin_export_silkyrich")
    assert (export.owner.name, export.owner.slug) == ("Ada Byron-Lovelace", "fake-ada-byron-lovelace")
    assert (len(export.connections), len(export.invitations)) == (60, 60)
    assert all(one.sent_at for one in export.invitations)
    assert all(one.connected_on for one in export.connections)
    assert (export.tally.drafts, export.tally.group_messages, export.tally.unreadable_rows) == (2, 56, 0)
    assert export.exchanges is not None
    charles = export.exchanges["fake-charles-babbage"]
    assert (charles.from_owner, charles.from_them) == (3, 2)
    assert len(export.owner.profile.positions) == 11
    assert len(export.owner.profile.skills) == 60
