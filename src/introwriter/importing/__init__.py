"""Make the sender's own file from their data export: who they are, and how they really write."""

from __future__ import annotations

from introwriter.importing.sender import Imported, sender_of

__all__ = ["Imported", "sender_of"]
