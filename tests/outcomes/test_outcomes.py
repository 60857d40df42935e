"""What became of sent invitations: by hand-made exports with hand-counted answers."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from introwriter.errors import InputError
from introwriter.export import Connection, Direction, Exchange, Export, Invitation, Owner, Tally
from introwriter.outcomes import Fate, outcomes_of
from introwriter.outcomes.finding import note_key

UNTIL = date(2026, 3, 9)
SPECIFIC = (
    "Nadia, your talk on late data made me move our joins to event time. The night batch is 40 minutes "
    "shorter. Thank you. Rowan"
)
GENERIC = "Hi, I came across your profile and I'd like to add you to my professional network."


def sent(name: str, on: str = "2026-01-10", message: str = SPECIFIC, url: str | None = "x") -> Invitation:
    return Invitation(
        key=name.lower(),
        name=name,
        url=url,
        direction=Direction.outgoing,
        sent_at=datetime.fromisoformat(on),
        message=message,
    )


def connected(name: str, on: str = "2026-01-12") -> Connection:
    return Connection(key=name.lower(), name=name, connected_on=date.fromisoformat(on))


def talk(name: str, from_them: int, last: str = "2026-01-20", from_owner: int = 0) -> Exchange:
    return Exchange(
        key=name.lower(),
        name=name,
        from_them=from_them,
        from_owner=from_owner,
        last_at=datetime.fromisoformat(last),
    )


def export(
    invitations: list[Invitation],
    connections: list[Connection],
    exchanges: list[Exchange] | None = (),  # type: ignore[assignment]
    **more: Any,
) -> Export:
    given: dict[str, Any] = {"until": UNTIL, "has_connections": True, "has_invitations": True, **more}
    return Export(
        owner=Owner(name="Rowan Ashdale"),
        connections=tuple(connections),
        invitations=tuple(invitations),
        exchanges=None if exchanges is None else {one.key: one for one in exchanges},
        **given,
    )


def fates(held: Export) -> dict[str, Fate]:
    return {note.name: note.fate for note in outcomes_of(held).notes}


def test_each_fate_is_told() -> None:
    held = export(
        [sent("Ada"), sent("Bo"), sent("Cy"), sent("Di", on="2026-03-01")],
        [connected("Ada"), connected("Bo")],
        [talk("Ada", from_them=2)],
    )
    assert fates(held) == {
        "Ada": Fate.talked,
        "Bo": Fate.accepted,
        "Cy": Fate.absent,
        "Di": Fate.early,
    }


def test_incoming_invitations_are_nobodys_doing() -> None:
    theirs = Invitation(key="ada", name="Ada", direction=Direction.incoming, message="Hello!")
    assert outcomes_of(export([theirs], [connected("Ada")])).notes == ()


def test_messages_from_the_owner_alone_are_no_conversation() -> None:
    held = export([sent("Ada")], [connected("Ada")], [talk("Ada", from_them=0, from_owner=3)])
    assert fates(held) == {"Ada": Fate.accepted}


def test_an_old_conversation_is_not_the_notes_doing() -> None:
    held = export([sent("Ada")], [connected("Ada")], [talk("Ada", from_them=3, last="2024-05-01")])
    assert fates(held) == {"Ada": Fate.accepted}


def test_who_was_connected_before_cannot_be_told() -> None:
    assert fates(export([sent("Ada")], [connected("Ada", on="2019-05-01")])) == {"Ada": Fate.unknown}


def test_without_messages_acceptance_is_known_and_conversation_is_not() -> None:
    found = outcomes_of(export([sent("Ada")], [connected("Ada")], None))
    assert (found.with_note.n, found.with_note.accepted, found.with_note.n_talk) == (1, 1, 0)
    assert any("messages.csv" in line for line in found.words)


def test_a_name_without_an_address_may_be_another_of_that_name() -> None:
    held = export([sent("Sam", url=None)], [Connection(key="sam-1", name="Sam")])
    assert fates(held) == {"Sam": Fate.unknown}


def test_of_two_invitations_to_one_person_the_later_is_the_accepted_one() -> None:
    held = export(
        [sent("Ada", on="2025-06-01", message="First try."), sent("Ada", on="2026-01-10")], [connected("Ada")]
    )
    assert [note.fate for note in outcomes_of(held).notes] == [Fate.absent, Fate.accepted]


def test_notes_carry_scores_findings_length_and_month() -> None:
    found = outcomes_of(export([sent("Nadia"), sent("Ada", message=GENERIC)], []))
    good, generic = found.notes
    assert good.warmth is not None and generic.warmth is not None
    assert good.specificity > generic.specificity  # type: ignore[operator]
    assert any("IW2" in name for name in generic.findings)
    assert not any(name.startswith(("IW3", "IW5")) for note in found.notes for name in note.findings)
    assert (good.length, good.month) == (len(SPECIFIC), "2026-01")


def test_a_kept_drafts_template_is_found_again() -> None:
    found = outcomes_of(
        export([sent("Nadia", message=SPECIFIC.upper() + "\n")], []),
        templates={note_key(SPECIFIC): "their_talk"},
    )
    assert found.notes[0].template == "their_talk"
    assert [group.name for group in found.groups if group.by == "template"] == ["their_talk"]


def test_few_notes_show_nothing_and_that_is_said() -> None:
    held = export([sent("Ada"), sent("Bo", message=GENERIC)], [connected("Ada")])
    found = outcomes_of(held)
    assert not any(one.told_apart for one in found.comparisons)
    assert any("would need about" in line for line in found.words)


def test_a_great_difference_in_many_notes_is_told_without_claiming_a_cause() -> None:
    people = [f"P{i}" for i in range(80)]
    notes = [
        sent(
            name,
            message=SPECIFIC.replace("Nadia, your", "Your") if i < 40 else GENERIC,
            on=f"2025-{1 + i % 12:02d}-01",
        )
        for i, name in enumerate(people)
    ]
    held = export(notes, [connected(name, on="2026-01-12") for i, name in enumerate(people) if i < 36])
    told = [one for one in outcomes_of(held).comparisons if one.told_apart]
    assert {one.by for one in told} >= {"specificity", "findings"}
    assert all("need not be the cause" in one.words for one in told)
    assert all(one.by != "month" for one in told)


def test_chance_alone_is_rarely_told_apart() -> None:
    """Forty notes of two kinds, accepted like coin tosses: no seed of these tells a difference."""
    import random

    for seed in range(20):
        chance = random.Random(seed)
        people = [f"P{i}" for i in range(40)]
        notes = [sent(name, message=chance.choice((SPECIFIC, GENERIC))) for name in people]
        held = export(notes, [connected(name) for name in people if chance.random() < 0.5])
        assert sum(one.told_apart for one in outcomes_of(held).comparisons) <= 1


def test_invitations_without_a_note_are_counted_apart() -> None:
    found = outcomes_of(export([sent("Ada", message=" "), sent("Bo")], [connected("Ada")]))
    assert (found.bare.n, found.bare.accepted, found.with_note.n) == (1, 1, 1)


def test_hidden_connections_are_said() -> None:
    found = outcomes_of(export([sent("Ada")], [], tally=Tally(hidden_connections=4)))
    assert any("4 of your connections are hidden" in line for line in found.words)


@pytest.mark.parametrize("lacking", ["has_invitations", "has_connections"])
def test_an_export_without_the_files_is_an_error_that_says_what_to_do(lacking: str) -> None:
    with pytest.raises(InputError, match=r"holds no (Invitations|Connections)\.csv") as error:
        outcomes_of(export([], [], **{lacking: False}))  # type: ignore[arg-type]
    assert "new copy" in error.value.hint


def test_the_json_is_plain_data_with_intervals() -> None:
    start = datetime(2025, 1, 1)
    notes = [sent(f"P{i}", on=str((start + timedelta(days=i)).date())) for i in range(12)]
    held = export(notes, [connected(f"P{i}") for i in range(7)])
    told = json.loads(json.dumps(outcomes_of(held).to_json()))
    assert told["with_note"]["accepted"] == {"count": 7, "of": 12, "share": 0.583, "low": 0.32, "high": 0.807}
    assert told["notes"][0]["outcome"] in Fate.__members__
