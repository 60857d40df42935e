"""What is told and given keeps its order."""

from __future__ import annotations

from introwriter.composer.tongues.giving import both_given, in_order
from introwriter.composer.units import Kind, Unit


def _unit(kind: Kind, text: str, source: str = "context.goal") -> Unit:
    return Unit(kind=kind, forms=(text,), weight=1.0, source=source)


def test_what_they_did_next_is_not_told_first() -> None:
    told = in_order(
        [_unit("theirs", "You splinted it"), _unit("theirs", "You said no"), _unit("deed", "I went")]
    )
    assert [unit.needs for unit in told] == [False, True, False]
    assert in_order([]) == []


def test_two_offers_of_a_goal_are_made_in_one_breath() -> None:
    both = both_given((_unit("offer", "Shall I bring it?"), _unit("offer", "You're invited")))
    assert both[0].forms == ("Shall I bring it? You're invited", "Shall I bring it?")


def test_ways_to_make_one_offer_stay_apart() -> None:
    ways = (_unit("offer", "It's yours", "context.offer"), _unit("offer", "Take it", "context.offer"))
    assert both_given(ways) == ways
