"""Delimited text as it comes: CSV of any encoding a spreadsheet writes, streamed row by row."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain, islice
from typing import IO, TextIO

__all__ = ["open_text", "rows"]

HEAD_BYTES = 65_536
LONGEST_LINE = 1_000_000
"""Characters; a longer line is cut in two, so that no line can fill the memory."""
LINES_OF_A_ROW = 20_000
_HEAD_LINES = 40
_HEADER_CELL = 60
_DELIMITERS = ",;\t"
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def open_text(binary: IO[bytes]) -> TextIO:
    """Return the text of a binary stream, which is read from where it stands and closed with the text.

    UTF-8 and UTF-16 with or without a BOM, else cp1252, as the first 64 KB tell. A byte that does not fit
    further on is read as cp1252 (UTF-8) or becomes U+FFFD; it is never an error.
    """
    head = _filled(binary, HEAD_BYTES)
    encoding, skipped = _encoding(head)
    errors = _lenient() if encoding == "utf-8" else "replace"
    whole = io.BufferedReader(_Joined(head[skipped:], binary), HEAD_BYTES)
    return io.TextIOWrapper(whole, encoding=encoding, errors=errors, newline="")


def rows(text: TextIO, unreadable: Callable[[int], None] | None = None) -> Iterator[list[str]]:
    """Yield every row, blank ones and those above the header too; ``,``, ``;`` or tab as the header tells.

    A row with a cell over the csv module's limit (131,072 characters: a quote that is never closed) or over
    20,000 lines is left out, and ``unreadable`` is called with the number of the line it was noticed on.
    """
    lines = iter(partial(text.readline, LONGEST_LINE), "")
    head = list(islice(lines, _HEAD_LINES))
    delimiter = _delimiter(head)
    if head and head[0].strip('"\r\n').lower() in ("sep=,", "sep=;", "sep=\t"):
        delimiter, head = head[0].strip('"\r\n')[-1], head[1:]
    since_row = [0]
    reader = csv.reader(_bounded(chain(head, lines), since_row), delimiter=delimiter)
    while True:
        try:
            for row in reader:
                since_row[0] = 0
                yield row
            return
        except csv.Error:
            if unreadable is not None:
                unreadable(reader.line_num)


def _bounded(lines: Iterable[str], since_row: list[int]) -> Iterator[str]:
    """Yield the lines; a row that goes on over too many becomes an error of the reader, which goes on."""
    for line in lines:
        since_row[0] += 1
        if since_row[0] > LINES_OF_A_ROW:
            since_row[0] = 0
            yield None  # type: ignore[misc]  # what is no text raises csv.Error
        yield line


class _Joined(io.RawIOBase):
    """The head that was read already, then the rest of the stream."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, into: memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(into)] or self._rest.read(len(into))
        self._head = self._head[len(data) :]
        into[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._rest.close()
        super().close()


def _filled(binary: IO[bytes], size: int) -> bytes:
    """Read ``size`` bytes, or up to the end: a pipe may give fewer at a time."""
    data = b""
    while len(data) < size and (more := binary.read(size - len(data))):
        data += more
    return data


def _encoding(head: bytes) -> tuple[str, int]:
    """Return the encoding that the head tells, and how many bytes its BOM takes."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding, len(bom)
    even, odd = head[:400:2].count(0), head[1:400:2].count(0)
    if max(even, odd) > len(head[:400]) // 5:
        return ("utf-16-be" if even > odd else "utf-16-le"), 0
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head, final=len(head) < HEAD_BYTES)
    except UnicodeDecodeError:
        return ("utf-8" if _mostly_utf8(head) else "cp1252"), 0
    return "utf-8", 0


def _mostly_utf8(head: bytes) -> bool:
    """Whether more letters are whole in UTF-8 than bytes are stray: one stray byte makes no cp1252."""
    beyond_ascii = [char for char in head.decode("utf-8", "surrogateescape") if char > "\x7f"]
    stray = sum("\udc80" <= char <= "\udcff" for char in beyond_ascii)
    return len(beyond_ascii) > 2 * stray


@lru_cache(maxsize=1)
def _lenient() -> str:
    """Register, once, the error handler that reads a byte which is no UTF-8 as cp1252."""
    name = "introwriter.cp1252"

    def handle(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return error.object[error.start : error.end].decode("cp1252", "replace"), error.end

    codecs.register_error(name, handle)
    return name


def _delimiter(head: list[str]) -> str:
    """Return what parts the cells of the first row that looks like a header.

    That is the first row of two short cells or more. A sentence, a ``Notes:`` and a cell with empty ones
    after it are none; one short cell that something follows is a header of one column.
    """
    at = {mark: _shapes(head, mark) for mark in _DELIMITERS}
    for line, text in enumerate(head):
        counts = {mark: at[mark].get(line, 0) for mark in _DELIMITERS}
        best = max(_DELIMITERS, key=lambda mark: counts[mark])
        if counts[best] > 1:
            return best
        said = text.strip('" \r\n')
        followed = line + 1 < len(head) and head[line + 1].strip()
        if 0 < len(said) <= _HEADER_CELL and not said.endswith((":", ".", ",", ";", "\t")) and followed:
            return ","
    return ","


def _shapes(head: list[str], delimiter: str) -> dict[int, int]:
    """Return, by the line on which a row starts, its filled cells; 0 where one is too long for a header."""
    found = {}
    reader = csv.reader(head, delimiter=delimiter)
    start = 0
    try:
        for row in reader:
            cells = [cell for cell in row if cell.strip()]
            found[start] = 0 if any(len(cell) > _HEADER_CELL for cell in cells) else len(cells)
            start = reader.line_num
    except csv.Error:
        return found
    return found
