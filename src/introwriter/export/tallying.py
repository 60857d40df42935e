"""What is counted while an export is read, until it becomes a Tally."""

from __future__ import annotations

from dataclasses import dataclass, field

from introwriter.export.records import Tally
from introwriter.export.tables import Table

__all__ = ["Findings"]


@dataclass(slots=True)
class Findings:
    """Counts of what was left out, and lines for the user; never a text of a row."""

    hidden_connections: int = 0
    bad_directions: int = 0
    drafts: int = 0
    adverts: int = 0
    group_messages: int = 0
    spam: int = 0
    nameless_messages: int = 0
    unreadable_rows: int = 0
    warnings: list[str] = field(default_factory=list)

    def add(self, table: Table) -> None:
        """Take over what a table could not read."""
        self.unreadable_rows += len(table.unreadable)
        if warning := table.warning():
            self.warnings.append(warning)

    def tally(self, not_conversations: tuple[str, ...]) -> Tally:
        """Return the counts as they are shown."""
        return Tally(
            hidden_connections=self.hidden_connections,
            bad_directions=self.bad_directions,
            drafts=self.drafts,
            adverts=self.adverts,
            group_messages=self.group_messages,
            spam=self.spam,
            nameless_messages=self.nameless_messages,
            unreadable_rows=self.unreadable_rows,
            not_conversations=not_conversations,
        )
