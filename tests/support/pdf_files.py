"""Small PDFs by hand: whatever objects one wants, also those that no program would write."""

from __future__ import annotations

import io
from collections.abc import Sequence

__all__ = ["FONT", "file_of", "one_page", "stream"]

FONT = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"


def file_of(objects: Sequence[bytes]) -> bytes:
    """A file of numbered objects, the first of which is the catalog."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def stream(data: bytes, filters: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d %s>>stream\n" % (len(data), filters) + data + b"\nendstream"


def one_page(content: bytes, filters: bytes = b"", pages: int = 1, resources: bytes = FONT) -> bytes:
    """A file whose pages all have the same content."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources %s>>" % resources
    kids = b" ".join(b"%d 0 R" % (4 + number) for number in range(pages))
    tree = b"<</Type/Pages/Kids[" + kids + b"]/Count %d>>" % pages
    return file_of([b"<</Type/Catalog/Pages 2 0 R>>", tree, stream(content, filters), *[page] * pages])
