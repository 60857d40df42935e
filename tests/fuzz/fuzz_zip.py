"""Fuzz ``read_export`` by coverage with atheris, outside CI: no traceback, no hang, nothing written.

Run: pip install atheris, then python tests/fuzz/fuzz_zip.py -max_total_time=300
Half of the runs damage a real zip, half build one of tables with odd rows. Every option of libFuzzer works;
the folder given as the last argument keeps the corpus.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["introwriter"]):
    from introwriter.errors import IntrowriterError
    from introwriter.export import read_export

EXPORTS = Path(__file__).resolve().parents[1] / "fixtures" / "exports"
SECONDS = 5.0
FILES = {
    file.name: file.read_bytes()
    for folder in sorted(EXPORTS.iterdir())
    for file in sorted(folder.glob("*.csv"))
}
NAMES = sorted(FILES)
PIECES = (
    b'"', b"\n", b"\r\n", b",", b";", b"\t", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"%C3", b"\xe9", b"Yes",
    b"2026-99-99", b"https://www.linkedin.com/in/", b"LinkedIn Member", b"%FIRSTNAME%", b"spinmail-",
)  # fmt: skip


def _whole() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in NAMES:
            archive.writestr(name, FILES[name])
    return out.getvalue()


WHOLE = _whole()


def _damaged(data: atheris.FuzzedDataProvider) -> bytes:
    """The real zip with some bytes replaced, or cut off."""
    zipped = bytearray(WHOLE)
    for _ in range(data.ConsumeIntInRange(1, 8)):
        at = data.ConsumeIntInRange(0, len(zipped))
        junk = data.ConsumeBytes(data.ConsumeIntInRange(0, 6))
        zipped[at : at + len(junk)] = junk
    return bytes(zipped[: data.ConsumeIntInRange(0, len(zipped))]) if data.ConsumeBool() else bytes(zipped)


def _rebuilt(data: atheris.FuzzedDataProvider) -> bytes:
    """A zip of a few tables with odd pieces put into them, under odd names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for _ in range(data.ConsumeIntInRange(1, 4)):
            name = NAMES[data.ConsumeIntInRange(0, len(NAMES) - 1)]
            table = bytearray(FILES[name])
            for _ in range(data.ConsumeIntInRange(0, 8)):
                at = data.ConsumeIntInRange(0, len(table))
                piece = PIECES[data.ConsumeIntInRange(0, len(PIECES) - 1)]
                table[at : at + data.ConsumeIntInRange(0, 4)] = piece + data.ConsumeBytes(4)
            prefix = ("", "a/", "../", "__MACOSX/", "/", "C:\\")[data.ConsumeIntInRange(0, 5)]
            archive.writestr(prefix + name, bytes(table))
    return out.getvalue()


def one(raw: bytes) -> None:
    """Read one zip; only the two-line errors of the package may come of it."""
    data = atheris.FuzzedDataProvider(raw)
    made = _damaged(data) if data.ConsumeBool() else _rebuilt(data)
    path = FOLDER / "export.zip"
    path.write_bytes(made)
    began = time.process_time()
    try:
        export = read_export(path)
        for connection in export.connections:
            export.standing(connection.key)
    except IntrowriterError as error:
        assert error.hint
    assert time.process_time() - began < SECONDS
    assert [file.name for file in FOLDER.iterdir()] == ["export.zip"]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        FOLDER = Path(folder)
        atheris.Setup(sys.argv, one)
        atheris.Fuzz()
