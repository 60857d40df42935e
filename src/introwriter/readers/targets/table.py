"""The table in a file: where its header stands, which columns are used, and the cells of these."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import PurePath

from introwriter.delimited import open_text
from introwriter.delimited import rows as delimited_rows
from introwriter.errors import ReadError
from introwriter.readers.source import Source
from introwriter.readers.targets.columns import NAMES, Columns, columns_of, field_of, folded, header_row

__all__ = ["Table", "has_header", "table_of"]

MAX_ROWS = 200_000
_HEAD_ROWS = 60
_MAX_COLUMNS = 2_000
_CELL = 20_000
_TITLE_LINES = 10
_OTHER_NAMES = frozenset(
    {"skills", "languages", "publications", "certifications", "courses", "organizations", "honors", "patents"}
)
"""Files of an official export with a column Name that holds no people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows below a header: of each the used cells alone, ``None`` for an empty row."""

    columns: Columns
    places: Mapping[str, tuple[int, ...]]
    """Where the cells of each field stand in a row."""
    rows: tuple[tuple[str, ...] | None, ...]
    warnings: tuple[str, ...] = ()

    def cells(self, row: tuple[str, ...], field: str) -> Iterator[str]:
        """Yield the cells of a field that hold something, in the order in which they count."""
        for place in self.places.get(field, ()):
            if cell := row[place]:
                yield cell


def table_of(source: Source) -> Table:
    """Return the table of a file, parsed once. Raises ReadError for one without people."""
    found = source.kept.get("table")
    if not isinstance(found, Table):
        found = source.kept["table"] = _read(source)
    return found


def has_header(head: bytes) -> bool:
    """Whether the first rows of a text hold a header with a name and one field more."""
    lines = open_text(io.BytesIO(head)).read().splitlines(keepends=True)
    for above in range(min(_TITLE_LINES, len(lines))):
        row = next(delimited_rows(io.StringIO("".join(lines[above:]))), [])
        fields = {known[0] for cell in row if (known := field_of(cell))}
        if len(fields) > 1 and fields.intersection(NAMES):
            return True
    return False


def _read(source: Source) -> Table:
    unreadable: list[int] = []
    problem: ReadError | None = None
    for grid in _grids(source, unreadable):
        try:
            return _table(grid, source, unreadable)
        except ReadError as error:
            problem = problem or error
    raise problem or ReadError(f"{source.name} holds no sheet with cells", "Give the sheet with the people.")


def _grids(source: Source, unreadable: list[int]) -> Iterator[Iterator[Sequence[str]]]:
    """Yield the grids that a file may mean: its sheets, or its text with lines above the header left out."""
    if source.data.startswith(b"PK\x03\x04"):
        from introwriter.readers.targets.sheets import sheets_of

        yield from sheets_of(source.data, source.name)
        return
    if source.data[:4] in (b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG"):
        _ = source.text  # raises, and says what it is
    for above in range(_TITLE_LINES):
        text = open_text(io.BytesIO(source.data))
        for _ in range(above):
            text.readline(1_000_000)
        yield chain(([] for _ in range(above)), delimited_rows(text, unreadable.append))


def _table(grid: Iterator[Sequence[str]], source: Source, unreadable: list[int]) -> Table:
    unreadable.clear()
    head = list(islice(grid, _HEAD_ROWS))
    width = min(max(map(len, head), default=0), _MAX_COLUMNS)
    at = header_row(head, source.mapping)
    if at is None and not _by_number(source.mapping):
        raise _no_header(source.name, head)
    header = () if at is None else tuple(cell.strip() for cell in head[at][:_MAX_COLUMNS])
    columns = columns_of(header, source.mapping, source.name, width)
    below = chain(head[0 if at is None else at + 1 :], grid)
    used = columns.used
    rows: list[tuple[str, ...] | None] = []
    for row in islice(below, MAX_ROWS):
        filled = any(cell and not cell.isspace() for cell in row)
        rows.append(tuple(row[i][:_CELL] if i < len(row) else "" for i in used) if filled else None)
    while rows and rows[-1] is None:
        rows.pop()
    if not rows:
        raise ReadError(
            f"{source.name} has a header and no row below it", "Give a table with a person a row."
        )
    if columns.of.keys() == {"name"} and at is not None and "name" not in source.mapping:
        _hold_people([row[0] for row in rows if row], header, source.name)
    warnings = [f"only the first {MAX_ROWS:,} rows were read"] if next(below, None) is not None else []
    if unreadable:
        warnings.append(
            f"line {unreadable[0]}: a quote is never closed, {len(unreadable)} rows were left out"
        )
    places = {field: tuple(map(used.index, indexes)) for field, indexes in columns.of.items()}
    return Table(columns=columns, places=places, rows=tuple(rows), warnings=tuple(warnings))


def _hold_people(names: Sequence[str], header: Sequence[str], name: str) -> None:
    """Refuse a lone column of names that are no people's: skills, languages, titles of articles."""
    if any(word in folded(cell) for cell in header for word in ("mail", "phone", "linkedin", "telefon")):
        return
    shown = names[:100]
    alike = sum(
        (1 < len(cell.split()) < 6 and not any(map(str.isdigit, cell))) or cell[:1] >= "\u3040"
        for cell in shown
    )
    other = PurePath(name).stem.lower() in _OTHER_NAMES
    if other or alike * 2 < len(shown):
        raise ReadError(
            f"{name}: only its column of names is known, and these do not look like people's",
            "If they are people, say so: --map name=COLUMN.",
        )


def _by_number(mapping: Mapping[str, str]) -> bool:
    return any(column.strip().removeprefix("#").isdecimal() for column in mapping.values())


def _no_header(name: str, head: Sequence[Sequence[str]]) -> ReadError:
    first = next((row for row in head if any(cell.strip() for cell in row)), [])
    cells = [" ".join(cell.split())[:30] for cell in first if cell.strip()]
    looks_named = cells and not any("@" in cell or any(map(str.isdigit, cell)) for cell in cells)
    shown = (
        f" (its first row: {', '.join(cells[:8])}{', …' if len(cells) > 8 else ''})" if looks_named else ""
    )
    return ReadError(
        f"{name}: no column is named as a person's name{shown}",
        "Add a first row such as Name,Title,Company; or say which column it is: --map name=COLUMN "
        "(its header, or its number: --map name=1 --map title=2).",
    )
