"""A table of people: CSV of any kind or a spreadsheet, from a search tool, a CRM or one's own hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from introwriter.readers.source import TABLES, Reading, Source

__all__ = ["people", "read", "sniff"]

_OTHERS = frozenset(
    {".json", ".jsonl", ".yaml", ".yml", ".toml", ".html", ".htm", ".vcf", ".pdf", ".md", ".zip"}
)
_HEADER = (  # a text: compiled on first use, which few drafts come to
    rb"(?im)^(?=[^\n]*(?:n\0?a\0?m|n\0?o\0?m|n\0?a\0?a\0?m|[kc]\0?o\0?n\0?t\0?a\0?[kct]|first|cognome))"
    rb"[^\n,;\t:]{2,80}[,;\t]"
)
_HEAD = 8_000


def sniff(source: Source) -> bool:
    """Whether this is a spreadsheet, a file named as a table, or a text with a person's fields as header."""
    if source.given is not None:
        return False
    suffix = Path(source.name).suffix.lower()
    if source.data.startswith(b"PK\x03\x04"):
        from introwriter.readers.targets import archive

        return suffix in (".xlsx", ".xlsm", ".ods") or archive.is_sheet(source.data)
    if suffix in TABLES:
        return True
    head = source.data[:_HEAD]
    if suffix in _OTHERS or head.lstrip()[:1] in (b"{", b"[", b"<", b"%"):
        return False
    if source.mapping:
        return True
    if not re.search(_HEADER, head):
        return False
    from introwriter.readers.targets import table

    return table.has_header(head)


def people(source: Source) -> Sequence[str | None]:
    """Everybody's name in order, "" for a row without one, ``None`` for an empty row. Raises ReadError."""
    from introwriter.readers.targets import reader

    return reader.people(source)


def read(source: Source) -> Reading:
    """Read the row that ``source.row`` means. Raises ReadError, also for several rows and none meant."""
    from introwriter.readers.targets import reader

    return reader.read(source)
