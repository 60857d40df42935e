"""The same in plain words: what was, how sure that is, and what so few cases cannot show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from introwriter.intervals import needed, wilson

if TYPE_CHECKING:
    from introwriter.export import Export
    from introwriter.outcomes.records import Comparison, Group

__all__ = ["comparison_words", "words_of"]


def words_of(
    with_note: Group, without: Group, comparisons: Sequence[Comparison], export: Export
) -> tuple[str, ...]:
    """Return the sentences for the user, the most telling first."""
    lines = []
    for group in (with_note, without):
        if group.n:
            lines.append(_accepted(group))
    if not with_note.n:
        lines.append("No invitation with a note can be told of, so there is nothing to compare yet.")
    if with_note.n_talk:
        lines.append(_talked(with_note))
    elif with_note.n and export.exchanges is None:
        lines.append("The export holds no messages.csv: whether a conversation came of a note is unknown.")
    lines += [one.words for one in comparisons if one.told_apart]
    lines += _limits(with_note, comparisons)
    if hidden := export.tally.hidden_connections:
        are, them = ("is", "it") if hidden == 1 else ("are", "them")
        lines.append(
            f"{hidden} of your connections {are} hidden: whoever is behind {them} counts as not connected."
        )
    return tuple(lines)


def comparison_words(more: Group, less: Group, low: float) -> str:
    """Return what a pair of groups shows."""
    shares = f"{_percent(more.share)} of {more.n} {more.name}, {_percent(less.share)} of {less.n} {less.name}"
    if low > 0:
        return f"Accepted: {shares}. Chance alone would rarely do that; it need not be the cause."
    return f"Accepted: {shares}. That may well be chance."


def _accepted(group: Group) -> str:
    low, high = wilson(group.accepted, group.n)
    cases = f"{group.n} case{'s'[: group.n != 1]}"
    return (
        f"Accepted {group.name}: {group.accepted} of {group.n}, {_percent(group.share)}; with {cases} the "
        f"true share could be anything from {_percent(low)} to {_percent(high)}."
    )


def _talked(group: Group) -> str:
    low, high = wilson(group.talked, group.n_talk)
    return (
        f"Led to a message from them: {group.talked} of {group.n_talk} {group.name}, "
        f"{_percent(group.talked / group.n_talk)} ({_percent(low)} to {_percent(high)})."
    )


def _limits(group: Group, comparisons: Sequence[Comparison]) -> list[str]:
    told = [one for one in comparisons if one.told_apart]
    lines = []
    if comparisons and not told:
        wanted = needed(group.share)
        lines.append("Nothing here sets the accepted apart from the others. " + _power(group.n, wanted))
    lines.append(
        "The export says who is among your connections, not who declined or has not answered. Whom you wrote "
        "a note to was your choice, so a difference may lie in the people and not in the note."
    )
    return lines


def _power(n: int, wanted: int) -> str:
    """What so many notes could have shown; ``wanted`` of each of two kinds show 20 points."""
    if n >= 2 * wanted:
        return "A difference of 20 points would most likely have shown; a smaller one may be there."
    return (
        f"To show a difference of 20 points you would need about {wanted} notes of each kind; so few cases "
        "show neither that it matters nor that it does not."
    )


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"
