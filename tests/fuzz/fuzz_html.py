"""Fuzz the reader of saved pages by coverage with atheris, outside CI: a Reading or a ReadError, quickly.

Run: pip install atheris, then python tests/fuzz/fuzz_html.py -max_total_time=300
"""

from __future__ import annotations

import sys
import time
from contextlib import suppress

import atheris

with atheris.instrument_imports(include=["introwriter", "bs4", "mf2py"]):
    import bs4  # noqa: F401 instrumented, as are the rooms that are imported late
    import mf2py  # noqa: F401

    import introwriter as iw
    from introwriter.readers.html import reader
    from introwriter.readers.pasted import reader as _  # noqa: F401
    from introwriter.readers.source import Source

SECONDS = 5.0
"""How long a page may take; instrumented code is several times slower."""
PIECES = [
    "<div class='h-card'>",
    "<p class='p-name'>",
    "</div>",
    "</p>",
    "<li>",
    "<td>",
    "<!--",
    "-->",
    "<title>x | LinkedIn",
    "<script type='application/ld+json'>",
    "</script>",
    '{"@type":"Person","name":"Ada"',
    '"worksFor":',
    '"member":',
    '{"@graph":[',
    "]",
    "}",
    ",",
    '"@id":"#a"',
    "<section data-section='experience'>",
    "<ul class='experience__list'>",
    "<time>2019</time>",
    "*****",
    "&#0;",
    "<meta charset='x'>",
    "<div class='hresume vcard'>",
    "<b ",
    "<",
    '"',
    "'",
]


def one(raw: bytes) -> None:
    """Read one page of pieces and raw characters in any mixture."""
    data = atheris.FuzzedDataProvider(raw)
    parts: list[str] = ["<html>"]
    while data.remaining_bytes() and len(parts) < 300:
        if data.ConsumeBool():
            parts.append(PIECES[data.ConsumeIntInRange(0, len(PIECES) - 1)])
        else:
            parts.append(data.ConsumeUnicode(data.ConsumeIntInRange(0, 24)))
    text = "".join(parts)
    began = time.process_time()
    with suppress(iw.IntrowriterError):
        reader.read(Source(name="x.html", data=text.encode("utf-8", "replace")))
    if (took := time.process_time() - began) > SECONDS:
        raise TimeoutError(f"{took:.2f} s for {text!r}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
