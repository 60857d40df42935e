"""A profile page, selected and copied as a whole, or only its top."""

from __future__ import annotations

from introwriter.readers.source import Reading, Source

__all__ = ["read", "sniff"]


def sniff(source: Source) -> bool:
    """Whether the text shows marks of a profile page: a degree of connection, counts, two headings."""
    from introwriter.readers.pasted import reader  # not at import: most drafts read no page

    return reader.sniff(source)


def read(source: Source) -> Reading:
    """Read one page. Raises ReadError when its top shows no name."""
    from introwriter.readers.pasted import reader

    return reader.read(source)
