"""Spreadsheets of people: .xlsx by openpyxl, .ods written here; and archives that would fill the memory."""

from __future__ import annotations

import datetime
import io
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from introwriter.errors import ReadError
from introwriter.people import Position, Profile
from introwriter.readers import read, read_profile

_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_HEAD = (
    f'<?xml version="1.0"?><office:document-content xmlns:office="{_NAMES}:office:1.0" '
    f'xmlns:table="{_NAMES}:table:1.0" xmlns:text="{_NAMES}:text:1.0"><office:body><office:spreadsheet>'
)
_MANIFEST = (
    f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{_NAMES}:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    "</manifest:manifest>"
)


def xlsx(*sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for i, rows in enumerate(sheets):
        sheet = book.active if i == 0 else book.create_sheet(f"Sheet {i}")
        for row in rows:
            sheet.append(row)
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def ods(body: str) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", compress_type=zipfile.ZIP_STORED
        )
        table = f'<table:table table:name="People">{body}</table:table>'
        archive.writestr(
            "content.xml", f"{_HEAD}{table}</office:spreadsheet></office:body></office:document-content>"
        )
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return into.getvalue()


def row(*cells: str, repeated: int = 1, cell_repeated: int = 1, rest: str = "") -> str:
    inner = "".join(
        f'<table:table-cell office:value-type="string" table:number-columns-repeated="{cell_repeated}">'
        f"<text:p>{cell}</text:p></table:table-cell>"
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inner}{rest}</table:table-row>'


PEOPLE: list[list[Any]] = [
    ["Name", "Firma", "Job Start Date", "Umsatz"],
    ["Ada Krol", "Krol Glas", datetime.date(2020, 3, 1), 2.0],
]
ADA = Profile(name="Ada Krol", positions=(Position(company="Krol Glas", start="2020-03-01"),))


def test_xlsx_with_a_cover_sheet_and_lines_above_the_header(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(xlsx([["Our list"], ["of spring"]], [["Targets 2026"], [], *PEOPLE]))
    assert read_profile(path) == ADA


def test_xlsx_without_a_name_is_known_by_what_is_in_it() -> None:
    assert read(xlsx(PEOPLE)).format == "targets"


def test_a_formula_and_an_error_in_a_cell_are_no_title() -> None:
    rows = [["Name", "Title", "Company"], ["Ada Krol", "=1/0", "#REF!"]]
    assert read_profile(xlsx(rows)) == Profile(name="Ada Krol")


def test_ods_with_the_empty_rows_that_an_office_writes_at_the_end() -> None:
    wide = '<table:table-cell table:number-columns-repeated="16380"/>'
    empty = f'<table:table-row table:number-rows-repeated="1048570">{wide}</table:table-row>'
    body = row("Name", "Company", rest=wide) + row("Ada Krol", "Krol Glas", rest=wide) + empty
    assert read_profile(ods(body)) == Profile(name="Ada Krol", positions=(Position(company="Krol Glas"),))


def far_cell() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Name", "Ada"
    into = io.BytesIO()
    book.save(into)
    return into.getvalue()


def bomb() -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _ in range(100):
                part.write(b" " * 1_000_000)
    return into.getvalue()


def many_parts() -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for i in range(2_100):
            archive.writestr(f"xl/x{i}", "")
    return into.getvalue()


def rewritten(replace: dict[bytes, bytes]) -> bytes:
    """A good .xlsx with bytes of its sheet replaced."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx(PEOPLE))) as old, zipfile.ZipFile(into, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                for before, after in replace.items():
                    assert before in data
                    data = data.replace(before, after)
            new.writestr(part.filename, data)
    return into.getvalue()


FAR_TOO_MUCH = {
    "a far cell": far_cell,
    "a far cell in single quotes": lambda: rewritten({b'r="A2"': b"r = 'XFD1048576'"}),
    "a bomb": bomb,
    "many parts": many_parts,
    "repeated cells": lambda: ods(row("Name", "x") + row("Ada", repeated=4_999, cell_repeated=4_999)),
    "a quoted >": lambda: ods(
        row("Name").replace("<table:table-row", '<table:table-row table:x=">"') * 2
        + row("Ada", cell_repeated=16_384).replace(
            "<table:table-row ", "<table:table-row table:x='>' "
        ).replace('rows-repeated="1"', "rows-repeated = '1000000'")
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", FAR_TOO_MUCH)
def test_what_would_fill_the_memory_is_refused(what: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(FAR_TOO_MUCH[what]())
    with pytest.raises(ReadError, match="unpacks to far more") as refused:
        read(path)
    assert refused.value.hint


def locked() -> bytes:
    data = bytearray(xlsx(PEOPLE))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


BROKEN = {
    "cut off": lambda: xlsx(PEOPLE)[:-200],
    "not a zip": lambda: b"PK\x03\x04 and no more",
    "locked": locked,
    "no workbook": lambda: rewritten({b"<sheetData>": b"<sheetData", b"</worksheet>": b"<<<"}),
    "a nonsense count": lambda: ods(row("Name").replace('"1"', '"&#49;"')),
    "old Office": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_or_locked_spreadsheet_says_so(what: str, tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(BROKEN[what]())
    with pytest.raises(ReadError, match=r"broken|locked|cannot be read|can be read|no sheet"):
        read(path)


def test_without_the_extra_the_error_says_how_to_install_it(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(xlsx(PEOPLE))
    script = (
        "import sys; sys.modules['python_calamine'] = None\n"
        "from introwriter.errors import MissingPackage\n"
        "from introwriter.readers import read\n"
        "from pathlib import Path\n"
        "try:\n    read(Path(sys.argv[1]))\n"
        "except MissingPackage as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True)
    assert "pip install 'introwriter[sheets]'" in done.stdout, done.stderr


def test_a_csv_that_is_named_xlsx_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_text("Name,Company\nAda Krol,Krol Glas\n")
    assert read_profile(path).name == "Ada Krol"
