"""The labelled notes of NoteBench, read by the person whom they are written to."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest

from introwriter.inbox.look import look_at
from introwriter.inbox.owner import own_data_of
from introwriter.inbox.records import Kind
from introwriter.inbox.verdict import verdict_of
from introwriter.readers import read_sender


@pytest.fixture(scope="module")
def found(cases: list[dict[str, Any]]) -> dict[str, Counter[Kind]]:
    """How often notes of each label got each class."""
    table: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for case in cases:
        target = {key: value for key, value in case["target"].items() if value is not None}
        me = own_data_of(read_sender(target), ())
        for note in case["notes"]:
            table[note["kind"]][verdict_of(look_at(note["text"], me), is_person=True).kind] += 1
    return table


def share(counts: Counter[Kind], kind: Kind) -> float:
    return counts[kind] / counts.total()


def test_the_notes_that_readers_rate_best_are_personal(found: dict[str, Counter[Kind]]) -> None:
    assert share(found["excellent"], Kind.personal) >= 0.95
    assert share(found["good"], Kind.personal) >= 0.95


def test_pitches_are_pitches(found: dict[str, Counter[Kind]]) -> None:
    assert share(found["pitch"], Kind.pitch) >= 0.9


def test_what_fits_anybody_is_never_personal(found: dict[str, Counter[Kind]]) -> None:
    assert share(found["default"], Kind.generic) == 1
    assert found["flattery"][Kind.personal] + found["generic"][Kind.personal] <= 1
