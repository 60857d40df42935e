"""Cells as texts: names and titles on one line, messages without markup; nothing else is changed."""

from __future__ import annotations

import re
import unicodedata

from introwriter.untrusted import clean
from introwriter.untrusted.cleaning import HIDDEN

__all__ = ["line", "message_text"]

_ODD = re.compile(f"[{HIDDEN}\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_MARKUP = re.compile(r"<(?:p|br|div|ul|li|strong|em|span|a)\b[^<>]*>", re.IGNORECASE)


def line(cell: str, limit: int = 300) -> str:
    """Return a cell on one line: no invisible characters; ``<`` and ``&`` stay as they are."""
    if not cell.isprintable() or not cell.isascii():
        cell = _ODD.sub("", unicodedata.normalize("NFC", " ".join(cell[: 4 * limit].split())))
    return " ".join(cell.split())[:limit].rstrip()


def message_text(content: str, limit: int) -> str:
    """Return a message as it was read: markup becomes text where it is markup, ``<me@x>`` stays."""
    content = content[: 8 * limit]
    if "<" in content and _MARKUP.search(content):
        return clean(content, limit)
    text = content.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        text = re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", "", text)
    return text.strip()[:limit].rstrip()
