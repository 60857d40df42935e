"""One table of an export: its header found by its signature, its rows counted and checked, never quoted."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import islice
from typing import TextIO
from zipfile import BadZipFile

from introwriter.delimited import open_text, rows
from introwriter.errors import ReadError
from introwriter.export.archive import Archive, Entry

__all__ = ["NEEDED", "Table", "open_table"]

_HEADER_WITHIN = 60
_NAMED_ROWS = 5
_BY_HEADER = frozenset(("connections", "messages", "invitations"))
NEEDED: dict[str, tuple[str, ...]] = {
    "connections": ("first name", "last name", "connected on"),
    "messages": ("from", "to", "date", "content"),
    "invitations": ("from", "to", "direction"),
    "notes": ("connection first name", "note"),
    "profile": ("first name", "last name", "headline"),
    "profile summary": ("profile summary",),
    "positions": ("company name", "title", "started on"),
    "education": ("school name", "degree name"),
    "skills": ("name",),
    "languages": ("name",),
    "volunteering": ("company name", "role"),
    "certifications": ("name", "authority"),
    "projects": ("title", "description"),
    "publications": ("name", "publisher"),
    "shares": ("date", "sharecommentary"),
}
"""The columns by which each header is known; a row that ends before the last of them is unreadable."""


@dataclass(slots=True, kw_only=True)
class Table:
    """A table while it is read: ``columns`` by folded name, the numbers of rows that could not be read."""

    name: str
    columns: dict[str, int]
    width: int
    unreadable: list[int] = field(default_factory=list)
    _rows: Iterator[list[str]]
    _first: int
    _least: int

    def at(self, column: str, *others: str) -> int:
        """Return where a column is; -1, the empty cell that every row ends with, where there is none."""
        return next((self.columns[name] for name in (column, *others) if name in self.columns), -1)

    def rows(self) -> Iterator[list[str]]:
        """Yield the rows of data that are whole, each with one empty cell at the end. Raises ReadError."""
        width, least, unreadable = self.width, self._least, self.unreadable
        for number, row in enumerate(self._rows, start=self._first):
            cells = len(row)
            if cells == width:
                row.append("")
                yield row
            elif not any(cell.strip() for cell in row):
                continue
            elif cells < least or any(cell.strip() for cell in row[width:]):
                unreadable.append(number)
            else:
                yield [*row[:width], *("" for _ in range(width - cells)), ""]

    def warning(self) -> str | None:
        """Return a line that names the rows that could not be read, by their numbers."""
        if not self.unreadable:
            return None
        count, numbers = len(self.unreadable), sorted(self.unreadable)
        shown = ", ".join(str(number) for number in numbers[:_NAMED_ROWS])
        more = ", …" if count > _NAMED_ROWS else ""
        what, row = ("a row was", "row") if count == 1 else (f"{count:,} rows were", "rows")
        return f"{self.name}: {what} left out, as the columns do not fit ({row} {shown}{more})"


@contextmanager
def open_table(archive: Archive, kind: str) -> Iterator[Table | None]:
    """Open the table of that kind; ``None`` when it is not there or has another header. Raises ReadError."""
    entry = _entry_of(archive, kind)
    if entry is None:
        yield None
        return
    try:
        with closing(entry.open()) as binary, open_text(binary) as text:
            yield _table(text, entry, NEEDED[kind])
    except (BadZipFile, EOFError, zlib.error, struct.error, OSError, NotImplementedError) as error:
        raise ReadError(
            f"{entry.name} is broken ({type(error).__name__})", "Download the export again."
        ) from None


def _entry_of(archive: Archive, kind: str) -> Entry | None:
    """The table by its name; a lone CSV file is whatever its header says."""
    entry = archive.find(kind)
    if entry is None and len(archive.tables) == 1 and kind in _BY_HEADER:
        return archive.tables[0]
    return entry


def _table(text: TextIO, entry: Entry, needed: Sequence[str]) -> Table | None:
    bad: list[int] = []
    numbered = rows(text, bad.append)
    for number, row in enumerate(islice(numbered, _HEADER_WITHIN), start=1):
        names = [_column(cell) for cell in row]
        if all(name in names for name in needed):
            columns = {name: names.index(name) for name in names if name}
            width = max(columns.values()) + 1
            least = max(columns[name] for name in needed) + 1
            return Table(
                name=entry.name, columns=columns, width=width, unreadable=bad,
                _rows=_trimmed(numbered, len(row), width), _first=number + 1, _least=least,
            )  # fmt: skip
    return None


def _trimmed(numbered: Iterator[list[str]], written: int, width: int) -> Iterator[list[str]]:
    """A header may end in empty cells, and then every row does."""
    return numbered if written == width else (row[:width] for row in numbered)


def _column(cell: str) -> str:
    return " ".join(cell.replace("_", " ").replace("\ufeff", "").lower().split())
