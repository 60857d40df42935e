"""What became of the invitations that the user sent, from their own export, and what that can show."""

from __future__ import annotations

from introwriter.outcomes.finding import outcomes_of
from introwriter.outcomes.records import Fate, Group, Outcomes, SentNote

__all__ = ["Fate", "Group", "Outcomes", "SentNote", "outcomes_of"]
