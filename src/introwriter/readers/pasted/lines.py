"""The lines of a pasted page: cleaned, said once, cut before strangers, sorted into sections."""

from __future__ import annotations

import re

from introwriter.readers.pasted.dates import span_of
from introwriter.readers.pasted.page import heading, is_cut, line_is, matches
from introwriter.untrusted import clean

__all__ = ["LOGO", "lines_of", "sections_of"]

LOGO = re.compile(r"(?:^|(?<=\s))(?:logo|-logo)(?:$|(?= (?:de|von|di|van)\b))", re.I)
MAX_LINES = 20_000


def lines_of(text: str) -> list[str]:
    """Return the page's lines up to where it turns to strangers; blank ones stay, as ""."""
    lines: list[str] = []
    for raw in text.split("\n")[:MAX_LINES]:
        line = " ".join(clean(raw, 20_000).split())
        if is_cut(line) and len([known for known in lines if known]) >= 2:
            break
        half = len(line) // 2
        if half >= 3 and len(line) % 2 == 0 and line[:half] == line[half:]:
            line = line[:half]
        if not _is_repeat(line, lines):
            lines.append(line)
    return lines


def _is_repeat(line: str, before: list[str]) -> bool:
    """Whether the line says again what the one before it said (hidden text for screen readers)."""
    if not before:
        return not line
    last = before[-1] or (before[-2] if len(before) > 1 else "")
    if not line:
        return not before[-1]
    if line == last:
        return True
    if not (line[0].isdigit() or line[:3].isalpha()):
        return False
    span = span_of(line)
    return span is not None and span == span_of(last)


def sections_of(lines: list[str]) -> tuple[list[str], dict[str, list[str]]]:
    """Return the top of the page, and the lines below each known heading (the first of its kind)."""
    top: list[str] = []
    sections: dict[str, list[str]] = {}
    into = top
    for i, line in enumerate(lines):
        name = heading(line)
        if name and any(known for known in top) and not _is_footer(lines, i):
            if name not in sections or name == "other":
                into = sections.setdefault(name, [])
            elif not (name == "activity" and into is sections["activity"]):
                into = []
            continue
        if not matches("noise", line):
            into.append(line)
    return top, sections


def _is_footer(lines: list[str], at: int) -> bool:
    """Whether this is the "About" of the footer, which stands between links."""
    near = [line.casefold() for line in lines[at + 1 : at + 4]]
    return any(
        line in ("accessibility", "barrierefreiheit", "accessibilité", "accesibilidad", "acessibilidade")
        for line in near
    )


def without_blanks(lines: list[str]) -> list[str]:
    """Return the lines that say something: no blanks, no buttons."""
    return [line for line in lines if line and not line_is("chrome", line)]
