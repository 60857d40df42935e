"""Fuzz the PDF reader by coverage with atheris, outside CI: no traceback, no profile that takes long to read.

Run: pip install atheris, then python tests/fuzz/fuzz_pdf.py -max_total_time=300 -len_control=0
Most rounds give the reader spans of text, as the extraction hands them over; some give it a damaged
file, and a few go all the way through the process of its own.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["introwriter.readers"]):
    from introwriter.errors import IntrowriterError
    from introwriter.people import Position, Profile, School
    from introwriter.readers import read
    from introwriter.readers.linkedin_pdf.extract import Refused, pages_of
    from introwriter.readers.linkedin_pdf.reader import read as read_extracted
    from introwriter.readers.linkedin_pdf.words import data as known
    from introwriter.readers.source import Source
    from tests.support.linkedin_pdf import one_column, two_columns

SECONDS = 2.0
SEED = Profile(
    name="Ada Krol",
    headline="Owner at Krol Glass",
    location="Gdansk, Poland",
    about="I cut panes.\n\n- one\n- two",
    positions=(
        Position(title="Owner", company="Krol Glass", start="2021-04", description="Stained glass."),
        Position(title="Apprentice", company="Krol Glass", start="2019", end="2021-03"),
    ),
    education=(School(school="Academy", degree="MA", field="Glass", start="2012", end="2017"),),
    skills=("Leading",),
    languages=("Polish",),
)
FILES = (two_columns(SEED), one_column(SEED))
PRINTED = sorted(
    {line for sections in known()["headings"].values() for lines in sections.values() for line in lines}
    | {word for line in known()["dates"]["months"] for word in line.split()}
    | {
        "2019 - 2021 (2 years)",
        "January 2020 - Present (5 years)",
        "MA, Glass · (2008 - 2012)",
        "Page 1 of 2",
        "at",
        "(",
    }
)
SIZES = (26.0, 24.0, 18.0, 15.75, 13.0, 12.0, 11.5, 11.0, 10.5, 9.0)
EDGES = (21.6, 57.0, 223.6, 384.0)


def _spans(data: atheris.FuzzedDataProvider) -> list[list[Any]]:
    spans: list[list[Any]] = []
    y = 40.0
    while data.remaining_bytes() and len(spans) < 400:
        if data.ConsumeBool():
            text = PRINTED[data.ConsumeIntInRange(0, len(PRINTED) - 1)]
        else:
            text = data.ConsumeUnicodeNoSurrogates(data.ConsumeIntInRange(0, 60))
        size = SIZES[data.ConsumeIntInRange(0, len(SIZES) - 1)]
        x = EDGES[data.ConsumeIntInRange(0, len(EDGES) - 1)]
        y += data.ConsumeIntInRange(-30, 60)
        shade = data.ConsumeIntInRange(0, 4) / 4
        spans.append([text, x, x + 0.5 * size * len(text), y, size, shade, int(data.ConsumeBool())])
    return spans


def _damaged(data: atheris.FuzzedDataProvider) -> bytes:
    file = bytearray(FILES[data.ConsumeIntInRange(0, len(FILES) - 1)])
    for _ in range(data.ConsumeIntInRange(1, 8)):
        at = data.ConsumeIntInRange(0, max(0, len(file) - 1))
        file[at : at + data.ConsumeIntInRange(0, 40)] = data.ConsumeBytes(data.ConsumeIntInRange(0, 40))
    return bytes(file)


def one(raw: bytes) -> None:
    """Read one set of spans, or one damaged file."""
    data = atheris.FuzzedDataProvider(raw)
    kind = data.ConsumeIntInRange(0, 255)
    began = time.process_time()
    try:
        if kind < 245:
            made = {"Producer": ("Apache FOP Version 2.2", "Apache FOP Version 1.1", "")[kind % 3]}
            pages = [{"width": 612.0, "height": 792.0, "spans": _spans(data)} for _ in range(1 + kind % 2)]
            read_extracted(
                Source(name="fuzz", data=b"%PDF-1.4"), lambda file, name: {"made": made, "pages": pages}
            )
        elif kind > 245:
            pages_of(_damaged(data))
            return
        else:
            read(b"%PDF-" + _damaged(data)[5:])
            return
    except (IntrowriterError, Refused):
        return
    if (took := time.process_time() - began) > SECONDS:
        raise TimeoutError(f"{took:.2f} s")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
