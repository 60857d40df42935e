"""A saved web page: JSON-LD, microformats, LinkedIn's page for visitors, else its visible text.

Nothing is ever fetched: links, scripts, images, frames and entities of the page are not followed.
"""

from __future__ import annotations

import re

from introwriter.readers.source import Reading, Source

__all__ = ["people", "read", "sniff"]

_START = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title|link|div|section|article|main|header|script|p|h1|ul|table|span|a)\b",
    re.I | re.S,
)
_ARCHIVE = re.compile(rb"(?im)^content-type:\s*multipart/related")
_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml")


def sniff(source: Source) -> bool:
    """Whether the file is a web page: by its first tag, by its name, or as a single-file archive (MHTML)."""
    if source.given is not None:
        return False
    start = source.data[:4000].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if source.name.lower().endswith(_NAMES) and b"<" in source.data[:200_000]:
        return True
    return bool(_START.match(start)) or (b"MIME-Version" in start and bool(_ARCHIVE.search(start)))


def people(source: Source) -> list[str]:
    """Return the names of the people whom the page may be about: one, unless it does not say which."""
    from introwriter.readers.html import reader

    return reader.people(source)


def read(source: Source) -> Reading:
    """Read the person whom the page is about. Raises ReadError when it is a login page or about nobody."""
    from introwriter.readers.html import reader

    return reader.read(source)
