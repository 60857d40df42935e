"""A table's people and each of its rows, with the mapping of the columns told."""

from __future__ import annotations

from collections.abc import Sequence

from introwriter.errors import ReadError
from introwriter.readers.several import which
from introwriter.readers.source import Reading, Source
from introwriter.readers.targets.cells import cleaned, is_junk
from introwriter.readers.targets.columns import Columns, data, folded
from introwriter.readers.targets.person import Cells, context_of, name_of, profile_of
from introwriter.readers.targets.table import Table, table_of

__all__ = ["people", "read"]

_SHOWN = 8


def people(source: Source) -> Sequence[str | None]:
    """Everybody's name in order, as `targets.people` says."""
    labels = source.kept.get("labels")
    if labels is None:
        table = table_of(source)
        labels = [None if row is None else name_of(_cells(table, row)) for row in table.rows]
        source.kept["labels"] = labels
    return labels


def read(source: Source) -> Reading:
    """Read one row. Raises ReadError for a row that is empty or holds no name."""
    table = table_of(source)
    row = source.row
    within = isinstance(row, int) and 1 <= row <= len(table.rows)
    index = int(row or 0) - 1 if within else which(source, people(source))
    cells = table.rows[index]
    if cells is None:
        raise ReadError(f"{source.name}: row {index + 1} is empty", "Choose another row.")
    raw = _cells(table, cells)
    profile = profile_of(raw)
    if not profile.name:
        raise ReadError(
            f"{source.name}: row {index + 1} holds no name",
            "Fill in the name, or map its column: --map name=COLUMN.",
        )
    return Reading(
        profile=profile,
        format="targets",
        context=context_of(raw),
        told=(*told(table.columns), *table.warnings),
    )


def told(columns: Columns) -> tuple[str, ...]:
    """How the columns were understood, for the user to see."""
    parts = []
    if {"first_name", "last_name"} & columns.of.keys():
        keys = [
            key for key in ("first_name", "middle_name", "last_name", "second_last_name") if key in columns.of
        ]
        whole = f" or {columns.title(columns.of['name'][0])}" if "name" in columns.of else ""
        parts.append(f"name ← {' + '.join(columns.title(columns.of[key][0]) for key in keys)}{whole}")
    for field, indexes in columns.of.items():
        if not field.endswith("_name") and (field != "name" or not parts):
            titles = dict.fromkeys(columns.title(index) for index in indexes)
            parts.append(f"{field} ← {' or '.join(titles)}")
    used = columns.used
    left = [(i, cell) for i, cell in enumerate(columns.header) if cell and i not in used]
    own = [columns.title(i) for i, cell in left if folded(cell) in data()["own_words"]]
    others = [columns.title(i) for i, cell in left if folded(cell) not in data()["own_words"]]
    if others:
        more = f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else ""
        parts.append(f"not used: {', '.join(others[:_SHOWN])}{more}")
    lines = [f"Columns: {'; '.join(parts)}."]
    if own:
        lines.append(
            f"Not used, may be your own words: {', '.join(own)}. If so, say what: "
            f"--map met={_quoted(own[0])} (or read, goal, mutuals, offer, avoid)."
        )
    return tuple(lines)


def _quoted(header: str) -> str:
    return f'"{header}"' if " " in header else header


def _cells(table: Table, row: tuple[str, ...]) -> Cells:
    def first(field: str) -> str:
        found = list(table.cells(row, field))
        if len(found) < 2:
            return found[0] if found else ""
        return next((cell for cell in found if not is_junk(cleaned(cell, 500))), found[0])

    return first
