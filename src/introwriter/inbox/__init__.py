"""The invitations received that are not among the connections: what each says, and what to answer."""

from __future__ import annotations

from introwriter.inbox.build import inbox_of
from introwriter.inbox.records import Advice, Inbox, Incoming, Kind, Reply, Statement, Unsure

__all__ = ["Advice", "Inbox", "Incoming", "Kind", "Reply", "Statement", "Unsure", "inbox_of"]
