"""Whether the zip of a spreadsheet is harmless: how large it unpacks, and how large a grid it asks for.

The parser makes room for every cell up to the last one, so a far cell or a repeat count of a few bytes would
fill the memory. The parts are unpacked here in pieces first, which costs about what reading them costs.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Never, Protocol

from introwriter.errors import ReadError

__all__ = ["inspect", "is_sheet"]

MAX_UNPACKED = 400_000_000  # bytes of all parts together
MAX_RATIO = 200  # unpacked to packed, above the first 10 MB
MAX_PARTS = 2_000
MAX_CELLS = 10_000_000  # of one sheet, empty ones too
_CHUNK = 1_000_000
_LONGEST_TAG = 20_000
_REFERENCE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{0,3})0*([0-9]{1,9})[\"']")
_TAG = re.compile(
    rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"
)
_REPEATS = re.compile(rb"number-(?:rows|columns)-repeated\s*=\s*[\"']([^\"']*)[\"']")
_BROKEN = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError)


class _Grid(Protocol):
    """Counts the cells that the parser will make room for."""

    def feed(self, piece: bytes) -> int:
        """Take the next piece; return from where on it is still incomplete. ValueError for nonsense."""

    @property
    def cells(self) -> int:
        """Rows times columns, up to the last cell that holds something."""


def is_sheet(data: bytes) -> bool:
    """Whether a zip is a spreadsheet, whatever its name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()[:MAX_PARTS]
            if "xl/workbook.xml" in names:
                return True
            if "mimetype" not in names:
                return False
            with archive.open("mimetype") as part:
                return part.read(100).startswith(b"application/vnd.oasis.opendocument.spreadsheet")
    except _BROKEN:
        return False


def inspect(data: bytes, name: str) -> None:
    """Unpack every part once, in pieces. Raises ReadError for what is broken, locked or far too large."""
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS:
                _too_large(name)
            left = min(MAX_UNPACKED, max(10_000_000, MAX_RATIO * len(data)))
            for part in parts:
                if part.flag_bits & 1:
                    raise ReadError(f"{name} is locked with a password", "Save it without one, or as CSV.")
                left -= _unpacked(archive, part, left, name)
    except (*_BROKEN, zlib.error):
        raise ReadError(f"{name} is a broken spreadsheet", "Save it again as .xlsx or CSV.") from None


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int, name: str) -> int:
    grid: _Grid | None = None
    if part.filename.startswith("xl/worksheets/"):
        grid = _Referenced()
    elif part.filename == "content.xml":
        grid = _Repeated()
    size = 0
    kept = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > left:
                _too_large(name)
            if grid is not None:
                piece = kept + chunk
                kept = piece[max(grid.feed(piece), len(piece) - _LONGEST_TAG) :]
                if grid.cells > MAX_CELLS:
                    _too_large(name)
    return size


@dataclass(slots=True)
class _Referenced:
    """A sheet of .xlsx: its cells name their own places."""

    columns: int = 1
    rows: int = 1

    def feed(self, piece: bytes) -> int:
        for letters, digits in _REFERENCE.findall(piece):
            number = 0
            for letter in letters.upper():
                number = number * 26 + letter - 64
            self.columns, self.rows = max(self.columns, number), max(self.rows, int(digits))
        return len(piece) - 200

    @property
    def cells(self) -> int:
        return self.columns * self.rows


@dataclass(slots=True)
class _Repeated:
    """The sheets of .ods: a cell or row says how often it is repeated."""

    cells: int = 1
    width: int = 1
    rows: int = 0
    repeat: int = 1
    column: int = 0
    filled: int = 0

    def feed(self, piece: bytes) -> int:
        end = 0
        for tag in _TAG.finditer(piece):
            end = tag.end()
            self._tag(bool(tag[1]), tag[2], tag[3])
        return max(end, piece.rfind(b"<"))

    def _tag(self, closes: bool, kind: bytes, attributes: bytes) -> None:
        empty = attributes.endswith(b"/")
        if kind == b"table":
            self.rows, self.width = 0, 1
        elif kind == b"table-row":
            if not closes:
                self.repeat, self.column, self.filled = _count(attributes), 0, 0
            if closes or empty:
                self.rows += self.repeat
                if self.filled:
                    self.width = max(self.width, self.filled)
                    self.cells = max(self.cells, self.rows * self.width)
        elif not closes:
            self.column += _count(attributes)
            if not empty or b"value" in attributes:
                self.filled = self.column


def _count(attributes: bytes) -> int:
    found = _REPEATS.search(attributes)
    return int(found[1]) if found else 1


def _too_large(name: str) -> Never:
    raise ReadError(
        f"{name} unpacks to far more than a list of people needs",
        "Save the sheet with the people alone, as CSV.",
    )
