"""What the data of an export cannot tell, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from introwriter.export import Export
from introwriter.followups.words import day_of_month

__all__ = ["limits_of"]


def limits_of(export: Export, until: date | None, settle_days: int) -> tuple[str, ...]:
    """Return a sentence for each thing that this export leaves open."""
    return tuple(_limits(export, until, settle_days))


def _limits(export: Export, until: date | None, settle_days: int) -> Iterator[str]:
    if not export.connections:
        yield "The export holds no Connections.csv: there is nobody to follow up."
    if until:
        yield f"Ages are counted from {day_of_month(until)}, the last day in the export, not from today."
    if export.exchanges is None:
        yield (
            "The export holds no messages.csv, so nobody can tell whom you never wrote to. Ask LinkedIn for"
            " an export with messages."
        )
    else:
        yield (
            "Only messages on LinkedIn count, and only those that are still there: mail, calls and coffee do"
            " not."
        )
        yield (
            "Older connections had more time to talk than newer ones; whoever connected less than"
            f" {settle_days} days before the last day is counted apart."
        )
    if export.invitations:
        yield (
            "Invitations.csv covers only part of the connections, and a person who gets a note differs from"
            " one who gets none: a higher share does not show that the note was the cause."
        )
    else:
        yield "The export holds no invitations, so nothing is known of notes that came with them."
    if export.tally.hidden_connections:
        yield ("Connections that hide themselves are rows with a date only: counted, but nobody to write to.")
