"""Fuzz the reader of vCards by coverage with atheris, outside CI: a Reading or a ReadError, quickly.

Run: pip install atheris, then python tests/fuzz/fuzz_vcard.py -max_total_time=300
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["introwriter", "vobject"]):
    import vobject  # noqa: F401 instrumented, though it is imported late

    import introwriter as iw
    from introwriter.readers import vcard
    from introwriter.readers.source import Source

SECONDS = 5.0
"""How long a file may take; instrumented code is several times slower."""
PIECES = [
    "BEGIN:VCARD\n",
    "END:VCARD\n",
    "VERSION:2.1\n",
    "VERSION:3.0\n",
    "VERSION:4.0\n",
    "FN",
    "N",
    "ORG",
    "TITLE",
    "NOTE",
    "ADR",
    "LANG",
    "KIND",
    ";CHARSET=",
    ";ENCODING=QUOTED-PRINTABLE",
    ";ENCODING=b",
    ";BASE64",
    ";TYPE=",
    ":",
    ";",
    ",",
    "=",
    "=C3",
    "\\n",
    "\\",
    "\n ",
    "\r\n",
    "item1.",
    '"',
    "AGENT:\n",
    "X-ABShowAs:COMPANY\n",
]


def one(raw: bytes) -> None:
    """Read one file of pieces and raw bytes in any mixture."""
    data = atheris.FuzzedDataProvider(raw)
    parts: list[bytes] = [b"BEGIN:VCARD\n"]
    while data.remaining_bytes() and len(parts) < 300:
        if data.ConsumeBool():
            parts.append(PIECES[data.ConsumeIntInRange(0, len(PIECES) - 1)].encode())
        else:
            parts.append(data.ConsumeBytes(data.ConsumeIntInRange(0, 24)))
    text = b"".join(parts)
    began = time.process_time()
    with suppress(iw.IntrowriterError):
        vcard.read(Source(name="x.vcf", data=text, row=1))
    if (took := time.process_time() - began) > SECONDS:
        raise TimeoutError(f"{took:.2f} s for {text!r}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
