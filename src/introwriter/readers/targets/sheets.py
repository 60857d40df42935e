"""Rows of a spreadsheet (.xlsx, .ods) by python-calamine, after a look whether the archive is harmless."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any

from introwriter.errors import MissingPackage, ReadError
from introwriter.readers.targets.archive import inspect

__all__ = ["sheets_of"]

_INSTALL = "Install the extra: pip install 'introwriter[sheets]'; or save the sheet as CSV."
_MOST_SHEETS = 50


def sheets_of(data: bytes, name: str) -> Iterator[Iterator[list[str]]]:
    """Yield the rows of every visible sheet, as texts.

    Raises ReadError for an archive that is broken, locked or too large, MissingPackage without the parser.
    """
    inspect(data, name)
    try:
        import python_calamine as calamine
    except ImportError:
        raise MissingPackage(f"{name}: a spreadsheet needs the package python-calamine", _INSTALL) from None
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        for sheet in book.sheets_metadata[:_MOST_SHEETS]:
            visible = sheet.visible == calamine.SheetVisibleEnum.Visible
            if visible and sheet.typ == calamine.SheetTypeEnum.WorkSheet:
                yield map(_texts, book.get_sheet_by_name(sheet.name).iter_rows())
    except calamine.PasswordError:
        raise ReadError(f"{name} is locked with a password", "Save it without one, or as CSV.") from None
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise ReadError(
            f"{name} is not a spreadsheet that can be read ({type(error).__name__})",
            "Open it and save it again as .xlsx or CSV.",
        ) from None


def _texts(row: list[Any]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    return str(cell)
