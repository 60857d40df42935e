"""What the user points at as TARGET: a file, how to read it, and which of its people is meant."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from introwriter.cli.terminal import notice
from introwriter.errors import InputError

if TYPE_CHECKING:
    from introwriter.people import Context
    from introwriter.readers import Reading

__all__ = ["Target", "both", "chosen", "source_of", "tell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A file with its format, the row that is meant, and the columns that the user mapped."""

    file: str
    form: str | None = None
    row: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)

    def read(self) -> Reading:
        """Read the one person, and tell how columns were understood. Raises ReadError."""
        from introwriter.readers import read

        reading = read(source_of(self.file), self.form, row=self.row, mapping=self.mapping)
        tell(reading.told)
        return reading


def chosen(
    file: str, form: str | None = None, row: str | None = None, columns: Sequence[str] | None = None
) -> Target:
    """Return the target of the options. Raises InputError for a ``--map`` that is not FIELD=COLUMN."""
    mapping = {}
    for one in columns or ():
        name, sign, column = one.partition("=")
        if not sign or not name.strip():
            raise InputError(
                f"--map {one}: is not FIELD=COLUMN.",
                "Write --map title=Role, with the column's header or number.",
            )
        mapping[name.strip()] = column.strip()
    return Target(file=file, form=form, row=row, mapping=mapping)


def source_of(name: str) -> bytes | Path:
    """Return what a file argument means: ``-`` is standard input."""
    return sys.stdin.buffer.read() if name == "-" else Path(name)


def tell(lines: Sequence[str]) -> None:
    """Tell how a file was understood, on standard error."""
    for line in lines:
        notice(line)


def both(own: Context, given: Context) -> Context:
    """A row's own context with what was said for all rows: the row's words win, lists are joined."""
    values: dict[str, Any] = {}
    for part in fields(own):
        mine, theirs = getattr(own, part.name), getattr(given, part.name)
        values[part.name] = (*mine, *theirs) if isinstance(mine, tuple) else mine or theirs
    return type(own)(**values)
