"""The notes of a batch as a table for a spreadsheet: private, and no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from introwriter.errors import InputError
from introwriter.sender_file import write_private

__all__ = ["HEADER", "free", "write_notes"]

HEADER = ("Row", "Name", "Note", "Subject", "Why none")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def free(file: str) -> Path:
    """Return the path to write to. Raises InputError when there is something, or it is no .csv."""
    path = Path(file).expanduser()
    if path.suffix.lower() != ".csv":
        raise InputError(f"{file}: is not named as a table.", "Give a name that ends in .csv.")
    if path.exists():
        raise InputError(f"{file}: is there already.", "Choose another name.")
    return path


def write_notes(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write the table with its header: UTF-8 with a BOM, readable by its owner alone. Raises InputError."""
    into = io.StringIO()
    writer = csv.writer(into, lineterminator="\r\n")
    writer.writerows((HEADER, *([_harmless(cell) for cell in row] for row in rows)))
    try:
        write_private(path, f"\ufeff{into.getvalue()}")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}).", "Choose another place.") from None


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet computes."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
