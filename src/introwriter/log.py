"""The user's own record of drafts, kept on this computer: listed, searched, stopped and emptied of a person.

A SQLite file that only its owner can read. It also keeps what the user changed in a draft;
the words that they always take out are then avoided, and `me voice` shows them.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from introwriter.errors import InputError
from introwriter.names.folding import folded_name

if TYPE_CHECKING:
    import sqlite3

    from introwriter.note import Note, Result

__all__ = ["DraftLog", "Entry", "entry_of", "removed_words", "state_folder"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS drafts (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, person TEXT NOT NULL, folded TEXT NOT NULL,
    channel TEXT NOT NULL, template TEXT NOT NULL, drafter TEXT NOT NULL, text TEXT NOT NULL,
    subject TEXT, edited TEXT, fate TEXT NOT NULL DEFAULT 'drafted'
);
CREATE INDEX IF NOT EXISTS drafts_person ON drafts (folded);
"""
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_OFTEN = 3
"""From so many drafts on a word that is taken out every time counts as unwanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One draft: when (UTC, ISO 8601), for whom, by what, what it said, what the user made of it.

    ``fate`` is drafted, copied, edited or saved; ``edited`` the user's own wording, when they changed it.
    """

    id: int = 0
    at: str = ""
    person: str
    channel: str
    template: str = ""
    drafter: str
    text: str
    subject: str | None = None
    edited: str | None = None
    fate: str = "drafted"


def state_folder() -> Path:
    """Return the folder of the log: ``INTROWRITER_STATE``, else the platform's data folder."""
    given = os.environ.get("INTROWRITER_STATE")
    if given:
        return Path(given).expanduser()
    from platformdirs import user_data_path

    return user_data_path("introwriter")


class DraftLog:
    """The record in ``folder``. Nothing is made before the first draft is kept.

    Raises InputError when the file is there and is no log.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or state_folder()
        self.path = self.folder / "drafts.sqlite"
        self._stop = self.folder / "log.off"

    @property
    def on(self) -> bool:
        """Whether drafts are kept."""
        try:
            return not self._stop.exists()
        except OSError:
            return True

    def turn(self, on: bool) -> None:
        """Keep drafts from now on, or no longer; what is kept stays."""
        if on:
            self._stop.unlink(missing_ok=True)
        else:
            self._make(self._stop)

    def add(self, entry: Entry) -> int:
        """Keep a draft, unless the log is off; return its number, or 0."""
        if not self.on:
            return 0
        self._make()
        at = datetime.now(UTC).isoformat(timespec="seconds")
        values = (
            entry.at or at, entry.person, folded_name(entry.person), entry.channel, entry.template,
            entry.drafter, entry.text, entry.subject, entry.edited, entry.fate,
        )  # fmt: skip
        with self._open() as database:
            row = database.execute(
                "INSERT INTO drafts (at, person, folded, channel, template, drafter, text, subject, edited,"
                " fate) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values,
            )
            return row.lastrowid or 0

    def tell(self, number: int, fate: str, edited: str | None = None) -> None:
        """Note what became of a draft, and the user's own wording of it."""
        if number and self.on and self.path.exists():
            with self._open() as database:
                database.execute(
                    "UPDATE drafts SET fate = ?, edited = coalesce(?, edited) WHERE id = ?",
                    (fate, edited, number),
                )

    def find(self, words: str = "", most: int = 20) -> list[Entry]:
        """Return kept drafts whose person or text holds all of ``words``, latest first."""
        if not self.path.exists():
            return []
        parts = words.split()
        where = " AND ".join(["(folded LIKE ? ESCAPE '\\' OR text LIKE ? ESCAPE '\\')"] * len(parts)) or "1"
        likes = [like for part in parts for like in (_like(folded_name(part)), _like(part))]
        with self._open() as database:
            rows = database.execute(
                "SELECT id, at, person, channel, template, drafter, text, subject, edited, fate FROM drafts"
                f" WHERE {where} ORDER BY id DESC LIMIT ?",
                (*likes, most),
            ).fetchall()
        names = ("id", "at", "person", "channel", "template", "drafter", "text", "subject", "edited", "fate")
        return [Entry(**dict(zip(names, row, strict=True))) for row in rows]

    def forget(self, person: str) -> int:
        """Delete every draft for a person, whatever case and accents ``person`` has; return how many."""
        if not self.path.exists():
            return 0
        with self._open() as database:
            gone = database.execute("DELETE FROM drafts WHERE folded = ?", (folded_name(person),)).rowcount
        with self._open() as database:
            database.execute("VACUUM")  # what was deleted must not stay in the file's free pages
        return gone

    def near(self, person: str) -> list[str]:
        """Return the names in the log that hold a word of ``person``."""
        wanted = set(folded_name(person).split())
        names = dict.fromkeys(entry.person for entry in self.find(most=10_000))
        return [name for name in names if wanted & set(folded_name(name).replace(".", " ").split())]

    def _make(self, path: Path | None = None) -> None:
        """Make the folder and a file in it, for their owner alone. Raises InputError."""
        path = path or self.path
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not path.exists():
                os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        except OSError as error:
            raise InputError(
                f"{path}: cannot be written ({error.strerror}).", "Name another folder: INTROWRITER_STATE."
            ) from error

    def edits(self) -> list[tuple[str, str]]:
        """Return the pairs of a draft and the user's own wording of it, oldest first."""
        return [(one.text, one.edited) for one in reversed(self.find(most=500)) if one.edited]

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        import sqlite3

        try:
            with closing(sqlite3.connect(self.path, timeout=1, isolation_level=None)) as database:
                database.executescript(_SCHEMA)
                yield database
        except sqlite3.OperationalError as error:
            raise InputError(
                f"{self.path}: the log cannot be used now ({error}).",
                "Try again, or turn it off: log = false.",
            ) from error
        except sqlite3.DatabaseError as error:
            raise InputError(
                f"{self.path}: is no log of drafts ({error}).", "Move it away; a new one is made."
            ) from error


def entry_of(note: Note, result: Result) -> Entry:
    """Return what the log keeps of a note."""
    return Entry(
        person=result.brief.target.name, channel=result.brief.channel.name, text=note.text,
        template=result.template.name if result.template else "", subject=note.subject,
        drafter=f"model: {result.model}" if result.model else result.drafter,
    )  # fmt: skip


def _like(part: str) -> str:
    for char in "\\%_":
        part = part.replace(char, f"\\{char}")
    return f"%{part}%"


def removed_words(pairs: list[tuple[str, str]]) -> tuple[str, ...]:
    """Return the words that the user took out each time a draft had them, from three drafts on.

    Little words ("the", "with") go with any rewording and do not count.
    """
    from introwriter.voice import little_words

    seen: Counter[str] = Counter()
    gone: Counter[str] = Counter()
    for before, after in pairs:
        old, new = ({word.lower() for word in _WORD.findall(text)} for text in (before, after))
        seen.update(old)
        gone.update(old - new)
    unwanted = [word for word, count in gone.items() if count >= _OFTEN and count == seen[word]]
    unwanted = [word for word in unwanted if not little_words(word)]
    return tuple(sorted(unwanted, key=lambda word: (-gone[word], word)))
