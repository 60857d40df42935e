"""LinkedIn's "Save to PDF", in its two layouts and whatever language.

The text comes out of a process of its own (extract.py, process.py) as lines with place, size and shade;
everything else here works on these lines. The layout since 2018 has two columns, the one before it had one.
"""

from __future__ import annotations

from introwriter.readers.source import Reading, Source

__all__ = ["read", "sniff"]


def sniff(source: Source) -> bool:
    """Whether this is a PDF, of whatever kind: one that is not LinkedIn's is refused when it is read."""
    return source.is_pdf


def read(source: Source) -> Reading:
    """Read one person.

    Raises MissingPackage without pdfplumber; ReadError for a PDF that is not LinkedIn's, has no text, is
    locked, broken, too large or too slow.
    """
    from introwriter.readers.linkedin_pdf import reader  # not at import: most drafts read no PDF

    return reader.read(source)
