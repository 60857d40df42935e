"""The text of a PDF with its geometry, as JSON: run as a program of its own, so that no PDF can hurt.

A PDF is a stranger's program in a large language. The process that reads it has limits of time, memory and
file size, is killed when it stalls, and hands back text only. It imports nothing of introwriter.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import sys
import warnings
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

__all__ = ["Refused", "pages_of", "spans_of"]

MAX_PAGES = 30
MAX_PAGE_CHARS = 20_000  # a full page of LinkedIn's holds 6,000
MAX_CHARS = 120_000
MAX_STREAM = 40_000_000  # bytes that one stream may unpack to
MEMORY = 1_500_000_000
SECONDS = 10  # of CPU

_MADE_BY = ("Producer", "Creator", "Author", "Title")


class Refused(Exception):
    """The PDF is of no use; the text says which kind: locked, broken, pages, large."""


def pages_of(data: bytes) -> dict[str, Any]:
    """Return {"made": {…}, "pages": [{"width", "height", "spans"}]} in points from the page's top left.

    A span is [text, x0, x1, baseline, size, shade (0 black to 1 white), bold (0 or 1)], of one line, in the
    order of the page's program. Raises Refused.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfminer.pdfpage import PDFPage

    try:
        with pdfplumber.open(io.BytesIO(data), unicode_norm=None) as pdf:
            count = sum(1 for _ in islice(PDFPage.create_pages(pdf.doc), MAX_PAGES + 1))
            if count > MAX_PAGES:
                raise Refused("pages")
            made = {key: str(pdf.metadata.get(key) or "")[:200] for key in _MADE_BY}
            return {"made": made, "pages": list(_read(pdf.pages))}
    except Refused:
        raise
    except Exception as error:  # pdfminer raises whatever a broken file makes it stumble on
        causes = (error, error.__cause__, error.__context__, *error.args)
        for kind, types in (
            ("locked", (PDFPasswordIncorrect, PDFEncryptionError)),
            ("large", (Refused, MemoryError, RecursionError)),
        ):
            if any(isinstance(cause, types) for cause in causes):
                raise Refused(kind) from None
        raise Refused("broken") from None


def _read(pages: Iterable[Any]) -> Iterator[dict[str, Any]]:
    taken = 0
    for page in pages:
        chars = page.chars
        taken += len(chars)
        if len(chars) > MAX_PAGE_CHARS or taken > MAX_CHARS:
            raise Refused("large")
        height = float(page.height)
        yield {"width": float(page.width), "height": height, "spans": list(spans_of(chars, height))}
        page.close()


def spans_of(chars: Iterable[dict[str, Any]], height: float) -> Iterator[list[Any]]:
    """Yield the spans of one page: neighbouring upright characters of one line, size and colour."""
    span: list[Any] | None = None
    for char in chars:
        text = char["text"]
        if not char.get("upright", True) or not text or text.startswith("(cid:"):
            continue
        baseline = round(height - char["matrix"][5], 2)
        size = round(float(char["size"]), 2)
        shade, bold = _shade(char.get("non_stroking_color")), int("bold" in str(char["fontname"]).lower())
        if span is not None:
            gap = char["x0"] - span[2]
            same = span[3:7] == [baseline, size, shade, bold]
            if same and -0.5 * size < gap < 0.15 * size:
                span[0] += text
                span[2] = max(span[2], round(char["x1"], 2))
                continue
            yield span
        span = [text, round(char["x0"], 2), round(char["x1"], 2), baseline, size, shade, bold]
    if span is not None:
        yield span


def _shade(colour: Any) -> float:
    """How light a colour is, 0 to 1; an unknown kind of colour is black."""
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return 0.0
    if len(parts) == 3:
        light = 0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]
    elif len(parts) == 4:
        light = (1 - parts[3]) * (1 - (0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]))
    else:
        light = parts[0]
    return round(min(1.0, max(0.0, float(light))), 2)


class _BoundedZlib:
    """zlib as pdfminer uses it, with an end to what one stream unpacks to."""

    error = zlib.error

    @staticmethod
    def decompress(data: bytes) -> bytes:
        unpacking = zlib.decompressobj()
        unpacked = unpacking.decompress(data, MAX_STREAM)
        if unpacking.unconsumed_tail:
            raise Refused("large")
        return unpacked + unpacking.flush()

    @staticmethod
    def decompressobj() -> Any:
        return zlib.decompressobj()


def _limit() -> None:
    """Bound what this process may use, where the system can."""
    import pdfminer.converter
    import pdfminer.pdftypes

    render, seen = pdfminer.converter.PDFLayoutAnalyzer.render_char, iter(range(MAX_CHARS))

    def counted(*args: Any, **options: Any) -> float:
        if next(seen, None) is None:
            raise Refused("large")
        return render(*args, **options)

    setattr(pdfminer.converter.PDFLayoutAnalyzer, "render_char", counted)  # noqa: B010
    setattr(pdfminer.pdftypes, "zlib", _BoundedZlib)  # noqa: B010
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Read a PDF on standard input and write {"pages": …} or {"refused": kind} on standard output."""
    import pdfplumber  # noqa: F401

    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    _limit()
    answer: dict[str, Any]
    try:
        answer = pages_of(sys.stdin.buffer.read())
    except Refused as refused:
        answer = {"refused": str(refused)}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


if __name__ == "__main__":
    main()
