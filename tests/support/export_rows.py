"""An export written row by row, for tests of what its messages mean."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from introwriter.export import Export, read_export

__all__ = ["ME", "Made", "counts", "table", "url"]

ME = "https://www.linkedin.com/in/me-myself"
COLUMNS = (
    "CONVERSATION ID",
    "FROM",
    "SENDER PROFILE URL",
    "TO",
    "RECIPIENT PROFILE URLS",
    "DATE",
    "CONTENT",
    "FOLDER",
)
INVITED = ("From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl")


def url(slug: str) -> str:
    return f"https://www.linkedin.com/in/{slug}" if slug else ""


def table(path: Path, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])


class Made:
    """An export written row by row."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.people: list[tuple[str, ...]] = []
        self.messages: list[tuple[str, ...]] = []
        self.invitations: list[tuple[str, ...]] = []
        self.without_urls = False

    def knows(self, first: str, last: str, slug: str, on: str = "01 Feb 2024") -> None:
        self.people.append((first, last, url(slug), on))

    def gets(
        self,
        name: str,
        slug: str,
        text: str = "Hello",
        thread: str = "t",
        at: str = "2024-03-01 10:00:00 UTC",
    ):
        self.messages.append((thread, name, url(slug), "Me Myself", ME, at, text, "INBOX"))

    def sends(
        self, to: str, slugs: str, text: str = "Hi", thread: str = "t", at: str = "2024-03-02 10:00:00 UTC"
    ):
        urls = ",".join(url(slug) for slug in slugs.split())
        self.messages.append((thread, "Me Myself", ME, to, urls, at, text, "INBOX"))

    def invites(self, name: str, slug: str, text: str, at: str = "1/31/24, 9:00 AM") -> None:
        self.invitations.append(("Me Myself", name, at, text, "OUTGOING", ME, url(slug)))

    def read(self) -> Export:
        (self.folder / "Profile.csv").write_text(
            "First Name,Last Name,Headline\nMe,Myself,\n", encoding="utf-8"
        )
        table(
            self.folder / "Connections.csv", ("First Name", "Last Name", "URL", "Connected On"), self.people
        )
        table(self.folder / "messages.csv", COLUMNS, self.messages)
        if self.invitations:
            table(self.folder / "Invitations.csv", INVITED, self.invitations)
        return read_export(self.folder)


def counts(export: Export) -> dict[str, tuple[int, int]]:
    return {key: (one.from_owner, one.from_them) for key, one in (export.exchanges or {}).items()}
