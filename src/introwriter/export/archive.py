"""An export as it lies on disk, a zip or a folder: its tables by name, opened for reading in place.

Nothing is written, no link is followed, no zip inside is opened; size, ratio, count and depth are bounded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from introwriter.errors import ReadError

__all__ = ["Archive", "Entry", "archive_of", "printable", "stem_of"]

MAX_ENTRIES = 20_000
MAX_DEPTH = 12
KNOWN = frozenset(
    (
        "connections", "messages", "invitations", "profile", "profile summary", "positions", "education",
        "skills", "languages", "volunteering", "certifications", "projects", "publications", "shares",
        "notes", "comments", "endorsement received info", "recommendations received", "company follows",
        "email addresses",
    )
)  # fmt: skip
_MAIN = ("connections", "messages", "invitations")
_WANTED = "Connections.csv, messages.csv, Invitations.csv or Profile.csv"
_KINDS = {
    b"%PDF": "it is a PDF",
    b"\x1f\x8b": "it is a gzip file",
    b"7z\xbc\xaf": "it is a 7-zip file",
    b"Rar!": "it is a RAR file",
    b"\x89PNG": "it is an image",
    b"<": "it is a web page",
    b"{": "it is JSON",
}
_HELP = (
    "Ask for it at LinkedIn: Settings & Privacy, Data privacy, Get a copy of your data; then give the zip."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of an export: its path inside (printable), its size in bytes, and how to open it."""

    path: str
    size: int
    open: Callable[[], IO[bytes]]

    @property
    def name(self) -> str:
        """The name without folders."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The folders before the name; empty at the root."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The tables of one export. ``close`` closes the zip that they lie in."""

    name: str
    tables: tuple[Entry, ...]
    close: Callable[[], None] = field(default=lambda: None)
    warnings: tuple[str, ...] = ()

    def find(self, stem: str) -> Entry | None:
        """Return the table of that name, whatever its case or number; the plainest, else the largest."""
        found = [entry for entry in self.tables if stem_of(entry.name) == stem]
        if not found:
            renamed = [entry for entry in self.tables if _is_renamed(entry, stem)]
            return renamed[0] if len(renamed) == 1 else None
        return min(found, key=lambda entry: (len(entry.name), -entry.size), default=None)


def stem_of(name: str) -> str:
    """Return a file's name without case, number (``Shares_34875879.csv``) or copy mark (`` (1)``)."""
    stem = name.lower().removesuffix(".csv")
    stem = re.sub(r"(?:[ _-]+(?:\d+|\(\d+\)|copy|kopie))+$", "", stem)
    return re.sub(r"[ _-]+", " ", stem).strip()


def archive_of(path: str | Path) -> Archive:
    """Open an export: a zip, or a folder that holds its files (one folder down, too).

    Raises ReadError for what is no export, with what it is and which files were looked for.
    """
    path = Path(path)
    shown = _shown(path)
    try:
        if path.is_dir():
            from introwriter.export.folder import entries_of

            entries, warnings = entries_of(path)
            return Archive(name=shown, tables=_tables(entries, shown, "is a folder, and"), warnings=warnings)
        if not path.exists():
            raise ReadError(f"There is no file or folder {shown}", "Check the path of the export.")
        if not path.is_file():
            raise ReadError(f"{shown} is not a regular file", "Give the export as a zip or a folder.")
        return _of_file(path, shown)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is not a path"
        raise ReadError(f"{shown} cannot be read: {why}", "Give a readable zip or folder.") from None


def _of_file(path: Path, shown: str) -> Archive:
    with path.open("rb") as file:
        start = file.read(8)
    if not start:
        raise ReadError(f"{shown} is empty", "Download the export again.")
    if not start.startswith(b"PK"):
        if path.suffix.lower() in (".csv", ".txt", ".tsv"):
            entry = Entry(path=path.name, size=path.stat().st_size, open=lambda: path.open("rb"))
            return Archive(name=shown, tables=(entry,))
        raise ReadError(f"{shown} is no zip: {_kind(start)}", f"Give the export's zip or folder. {_HELP}")
    from introwriter.export.zipped import open_zip

    entries, close = open_zip(path, shown)
    try:
        return Archive(name=shown, tables=_tables(entries, shown, "is"), close=close)
    except ReadError:
        close()
        raise


def _tables(entries: list[Entry], shown: str, what: str) -> tuple[Entry, ...]:
    """Return the tables of the one folder that holds an export. Raises ReadError for none, or two."""
    _refuse_many(entries, shown)
    by_folder: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.name.lower().endswith(".csv") and not _is_litter(entry.path):
            by_folder[entry.folder].append(entry)
    exports = {
        folder: tables
        for folder, tables in by_folder.items()
        if any(
            stem_of(entry.name) in KNOWN or any(_is_renamed(entry, stem) for stem in _MAIN)
            for entry in tables
        )
    }
    if not exports:
        raise ReadError(f"{shown} {what} no LinkedIn export: {_found(entries)}", _advice(entries))
    shallowest = min(folder.count("/") + bool(folder) for folder in exports)
    roots = [folder for folder in exports if folder.count("/") + bool(folder) == shallowest]
    if len(roots) > 1:
        raise ReadError(
            f"{shown} holds {len(roots)} exports: {_listed(roots)}",
            "Give one of them, by its own folder or zip.",
        )
    return tuple(exports[roots[0]])


def _is_renamed(entry: Entry, stem: str) -> bool:
    """Whether somebody put words after a main table's name, as in ``Connections_from_excel.csv``."""
    return stem in _MAIN and stem_of(entry.name).startswith(f"{stem} ")


def _refuse_many(entries: list[Entry], shown: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise ReadError(
            f"{shown} holds more than {MAX_ENTRIES:,} files", "An export has some dozens: give only that."
        )
    if any(entry.path.count("/") > MAX_DEPTH for entry in entries):
        raise ReadError(
            f"{shown} has folders more than {MAX_DEPTH} deep", "An export is two deep: give only that."
        )


def _is_litter(path: str) -> bool:
    """Whether this is what macOS adds: ``__MACOSX/`` and ``._Connections.csv``."""
    parts = path.split("/")
    return "__MACOSX" in parts or parts[-1].startswith(".")


def _found(entries: list[Entry]) -> str:
    names = [entry.name for entry in entries if not _is_litter(entry.path) and entry.name]
    if not names:
        return "it holds no files"
    return f"it holds {_listed(names)}; none of {_WANTED} is there"


def _advice(entries: Iterable[Entry]) -> str:
    entries = list(entries)
    if any(entry.path in ("[Content_Types].xml", "mimetype") for entry in entries):
        return "It is a document or a sheet: save it as plain text, PDF or CSV."
    zips = [entry.path for entry in entries if entry.name.lower().endswith(".zip")]
    if zips:
        return f"Zips inside are not opened: give {_listed(zips)} itself (unpack the outer one first)."
    return _HELP


def _listed(names: list[str]) -> str:
    shown = ", ".join(_plain(name) for name in names[:5])
    return f"{shown} and {len(names) - 5} more" if len(names) > 5 else shown


def printable(path: str) -> str:
    """Return a path with ``?`` for what no terminal should be given."""
    return path if path.isprintable() else "".join(char if char.isprintable() else "?" for char in path)


def _plain(name: str) -> str:
    """A file's name for an error text: one line, no control characters, short."""
    plain = printable(name)
    return plain if len(plain) <= 60 else f"{plain[:57]}…"


def _shown(path: Path) -> str:
    text = _plain(str(path)) if len(str(path)) <= 60 else f"…{_plain(str(path)[-56:])}"
    return text or "."


def _kind(start: bytes) -> str:
    return next(
        (kind for magic, kind in _KINDS.items() if start.startswith(magic)), "it is another kind of file"
    )
