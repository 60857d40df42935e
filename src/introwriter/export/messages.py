"""The messages of an export, streamed: who wrote how often to whom one to one, and the owner's own words."""

from __future__ import annotations

import re
from heapq import heappush, heappushpop

from introwriter.export.directory import Directory
from introwriter.export.notes import NoteBook
from introwriter.export.sides import Identity, Sides, is_nobody
from introwriter.export.tables import Table
from introwriter.export.tallying import Findings
from introwriter.export.text import message_text
from introwriter.export.threads import Thread
from introwriter.export.times import moment_of

__all__ = ["Columns", "Correspondence", "learn_names"]

LAST_TEXT = 500
SENT_TEXT = 2_000
_KEPT = 1_200
"""Newest messages of the owner that are held while it is not known yet which threads are groups."""
_STAMP = re.compile(r"[12]\d{3}-[01]\d-[0-3]\d [0-2]\d:[0-5]\d:[0-5]\d(?: UTC)?")
_MAILED = re.compile(r"spinmail-|%FIRSTNAME%")
_YES = frozenset(("yes", "true", "1", "y"))
_NO = frozenset(("", "No", "false"))


class Columns:
    """Where the cells of messages.csv are; -1 for a column that this era does not have."""

    __slots__ = (
        "content",
        "date",
        "direction",
        "drafts",
        "folder",
        "sender",
        "sender_url",
        "thread",
        "to",
        "to_urls",
    )

    def __init__(self, table: Table) -> None:
        self.thread, self.sender, self.to = table.at("conversation id"), table.at("from"), table.at("to")
        self.sender_url, self.to_urls = table.at("sender profile url"), table.at("recipient profile urls")
        self.date, self.content = table.at("date"), table.at("content")
        self.folder, self.direction = table.at("folder"), table.at("direction")
        self.drafts = (table.at("is message draft"), table.at("is conversation draft"))


class Correspondence:
    """Takes rows one by one. Memory grows with people and conversations, not with messages."""

    def __init__(
        self, owner: Identity, directory: Directory, notes: NoteBook, columns: Columns, findings: Findings
    ) -> None:
        self.threads: dict[str, Thread] = {}
        self._sides, self._notes = Sides(owner, directory), notes
        self._at, self._findings = columns, findings
        self._sent: list[tuple[str, int, str, Thread]] = []
        self._number = 0

    def take(self, row: list[str]) -> None:
        """Count one message, or why it is left out."""
        at = self._at
        content = row[at.content]
        if self._left_out(row, content):
            return
        by_owner, count, slug, name, written = self._sides.other(
            row[at.sender], row[at.sender_url], row[at.to], row[at.to_urls], row[at.direction]
        )
        if count > 1:
            self._thread(row[at.thread], None, written).count_in_group()
        if count != 1:
            return
        if not slug and is_nobody(name):
            self._findings.nameless_messages += any(row)
            return
        stamp = _stamp(row[at.date])
        if self._notes and self._notes.holds(slug, name, by_owner, content, stamp):
            return
        thread = self._thread(row[at.thread], slug, name)
        thread.meet(slug, name, written)
        newest = not thread.group and (not thread.messages or stamp > thread.last_at)
        thread.count(by_owner, stamp, message_text(content, LAST_TEXT) if newest else "")
        if by_owner and not thread.group:
            self._keep(stamp, content, thread)

    def sent(self, most: int) -> tuple[str, ...]:
        """Return the owner's own messages that are one to one, newest first."""
        newest = sorted(self._sent, key=lambda one: one[:2], reverse=True)
        return tuple(text for _, _, text, thread in newest if not thread.is_group)[:most]

    def _left_out(self, row: list[str], content: str) -> bool:
        """Whether it is a draft, spam or an advert; each is counted."""
        at, findings = self._at, self._findings
        draft, whole_draft = row[at.drafts[0]], row[at.drafts[1]]
        if (draft not in _NO and _is_yes(draft)) or (whole_draft not in _NO and _is_yes(whole_draft)):
            findings.drafts += 1
        elif row[at.folder] != "INBOX" and row[at.folder].strip().upper() == "SPAM":
            findings.spam += 1
        elif 'class="spinmail-' in content or (not row[at.sender_url] and _MAILED.search(content)):
            findings.adverts += 1
        else:
            return False
        return True

    def _thread(self, number: str, slug: str | None, name: str) -> Thread:
        number = number or f"\n{slug or name}"
        thread = self.threads.get(number)
        if thread is None:
            thread = self.threads[number] = Thread()
        return thread

    def _keep(self, stamp: str, content: str, thread: Thread) -> None:
        kept = self._sent
        if len(kept) >= _KEPT and stamp <= kept[0][0]:
            return
        text = message_text(content, SENT_TEXT)
        if text:
            self._number -= 1  # of the same second, the one that stands first in the file is the newest
            (heappush if len(kept) < _KEPT else heappushpop)(kept, (stamp, self._number, text, thread))


def learn_names(table: Table, directory: Directory) -> None:
    """Learn which senders have a comma in their name, for an era that names recipients without addresses."""
    at = table.at("from")
    names = {row[at].casefold() for row in table.rows() if "," in row[at]}
    directory.with_commas.update(" ".join(name.split()) for name in names)


def _is_yes(cell: str) -> bool:
    return cell.strip().lower() in _YES


def _stamp(cell: str) -> str:
    """Return the time as a text that sorts; "" when it is unknown."""
    if _STAMP.fullmatch(cell):
        return cell[:19]
    moment = moment_of(cell)
    return moment.isoformat(" ", "seconds") if moment else ""
