"""What became of the owner's connections, and whom to write to first."""

from __future__ import annotations

from introwriter.followups.finding import followups_of
from introwriter.followups.records import Cohort, Followup, Followups, Reason, Share, Stand, Written

__all__ = ["Cohort", "Followup", "Followups", "Reason", "Share", "Stand", "Written", "followups_of"]
