"""Fuzz the tables of people by coverage with atheris, outside CI: no crash and no hang.

Run: pip install atheris, then python tests/fuzz/fuzz_csv.py -max_total_time=300
Every option of libFuzzer works; the folder given as the last argument keeps the corpus.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile

import atheris

with atheris.instrument_imports(include=["introwriter"]):
    from introwriter.errors import IntrowriterError
    from introwriter.readers import Reading, read, read_all

SECONDS = 5.0
"""How long a table under 20,000 bytes may take; instrumented code is several times slower."""
HEADERS = (
    b"Name,Company,Title,About\n",
    b"First Name;Last Name;Job Start Date;linkedinJobDateRange;Title\n",
    b"\xef\xbb\xbfNom\tPr\xc3\xa9nom\tSoci\xc3\xa9t\xc3\xa9\n",
    b"full_name,organization_1,organization_title_1,organization_start_1,education_1,skills\n",
    b"",
)
MAPPINGS: tuple[dict[str, str], ...] = (
    {},
    {"name": "1"},
    {"name": "Name", "met": "About"},
    {"title": "2", "name": "1"},
)


def _sheet(inner: bytes) -> bytes:
    """An archive that calls itself an .xlsx, with a worksheet of any bytes."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", inner)
    return into.getvalue()


def one(raw: bytes) -> None:
    """Read one table, whole and by row."""
    data = atheris.FuzzedDataProvider(raw)
    header = HEADERS[data.ConsumeIntInRange(0, len(HEADERS) - 1)]
    mapping = MAPPINGS[data.ConsumeIntInRange(0, len(MAPPINGS) - 1)]
    kind = data.ConsumeIntInRange(0, 9)
    row = data.ConsumeIntInRange(-1, 9)
    rest = data.ConsumeBytes(20_000)
    table = b"PK\x03\x04" + rest if kind == 0 else _sheet(rest) if kind == 1 else header + rest
    began = time.process_time()
    for call in (
        lambda: [found for _, _, found in read_all(table, "targets", mapping=mapping)],
        lambda: [read(table, row=row, mapping=mapping)],
    ):
        try:
            for found in call():
                assert isinstance(found, (Reading, IntrowriterError))
        except IntrowriterError as error:
            assert error.hint
    if (took := time.process_time() - began) > SECONDS:
        raise TimeoutError(f"{took:.2f} s for {table!r}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
