"""Read a person's own official data export: connections, invitations, messages, and what it says of them."""

from __future__ import annotations

from introwriter.export.reading import read_export, read_owner
from introwriter.export.records import (
    Connection,
    Direction,
    Exchange,
    Export,
    Invitation,
    Owner,
    Standing,
    Tally,
)

__all__ = [
    "Connection", "Direction", "Exchange", "Export", "Invitation", "Owner", "Standing", "Tally",
    "read_export", "read_owner",
]  # fmt: skip
