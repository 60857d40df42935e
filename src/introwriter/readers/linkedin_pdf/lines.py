"""Lines of text with their place and size, and how wrapped lines become text again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from introwriter.readers.linkedin_pdf.bidi import direction_of

__all__ = ["Line", "Page", "entries", "joined", "pages_from", "spacing_tells", "text_of"]

_NEAR = 1.4
MAX_LINE = 1_000  # characters; LinkedIn's have 150
_BULLET = re.compile(r"^\s*(?:[-–—•·*●▪◦‣➢➤✓✔✅►▶→+#○■□◆]|\d{1,2}[.)]|[a-zA-Z][.)])\s")
_ENDS = re.compile(r"[.!?…:;。!?।؟。)\]]$")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff]")
_AND = re.compile(
    r"(?:and|or|und|oder|sowie|bis|en|of|og|och|et|ou)\b"
)  # after a hyphen that stands for a word
_URLISH = re.compile(r"(?:https?://|www\.|\w\.\w+/)\S*$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: its text, its edges and baseline in points, its size scaled to a name of 26 points."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    shade: float = 0.0
    bold: bool = False
    page: int = 1
    raw: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's lines from top to bottom."""

    width: float
    height: float
    lines: tuple[Line, ...]


def pages_from(answer: dict[str, Any], *, split: float = 0.0, scale: float = 1.0) -> list[Page]:
    """Build pages from what `extract` gives, lengths divided by ``scale``; no line crosses ``split``."""
    held: list[tuple[dict[str, Any], list[tuple[list[list[Any]], str]]]] = []
    for page in answer["pages"]:
        spans = [
            [span[0], *(value / scale for value in span[1:5]), *span[5:]]
            for span in page["spans"]
            if span[0].strip()
        ]
        held.append((page, [(row, _raw(row)) for row in _rows(spans, split)]))
    direction = direction_of(raw for _, rows in held for _, raw in rows)
    return [
        Page(
            width=page["width"] / scale,
            height=page["height"] / scale,
            lines=tuple(_line(row, direction.restored(raw), number) for row, raw in rows),
        )
        for number, (page, rows) in enumerate(held, 1)
    ]


def _rows(spans: list[list[Any]], split: float) -> list[list[list[Any]]]:
    """Group spans into rows by baseline: the column left of ``split`` first, then the other."""
    rows: list[list[list[Any]]] = []
    for span in sorted(spans, key=lambda span: (span[1] >= split, span[3], span[1])):
        row = rows[-1] if rows else None
        if row and abs(row[-1][3] - span[3]) <= 2.0 and (row[-1][1] >= split) == (span[1] >= split):
            row.append(span)
        else:
            rows.append([span])
    return [sorted(row, key=lambda span: float(span[1])) for row in rows]


def _raw(row: Sequence[Sequence[Any]]) -> str:
    """Return a row's text from left to right, with a space where spans stand apart."""
    raw = ""
    end = row[0][1]
    for span in row:
        if raw and span[1] - end > 0.15 * span[4] and not raw[-1].isspace() and not span[0][0].isspace():
            raw += " "
        raw += span[0]
        end = max(end, span[2])
    return raw[:MAX_LINE]


def _line(row: Sequence[Sequence[Any]], raw: str, page: int) -> Line:
    first = max(row, key=lambda span: len(span[0].strip()))
    return Line(
        text=" ".join(raw.split()),
        raw=raw,
        x0=min(span[1] for span in row),
        x1=max(span[2] for span in row),
        y=first[3],
        size=max(span[4] for span in row if span[0].strip()),
        shade=first[5],
        bold=bool(first[6]),
        page=page,
    )


def joined(lines: Iterable[Line]) -> str:
    """Return wrapped lines as one line of text."""
    text = ""
    for line in lines:
        text = _glued(text, line.text) if text else line.text
    return text


def text_of(lines: Sequence[Line], right: float) -> str:
    """Return paragraphs.

    A line goes on when the next word would have crossed ``right``; a wide gap is a blank line.
    """
    text = ""
    before: Line | None = None
    for line in lines:
        if before is None:
            text = line.text
        elif before.page == line.page and line.y - before.y > 1.9 * line.size:
            text += "\n\n" + line.text
        elif _goes_on(before, line, right):
            text = text + line.text if _broken(before, right) else _glued(text, line.text)
        else:
            text += "\n" + line.text
        before = line
    return text


def spacing_tells(blocks: Iterable[Sequence[Line]]) -> bool:
    """Whether a column shows by its spacing which of its lines are wrapped."""
    gaps = [gap for lines in blocks for before, line in pairwise(lines) if (gap := _gap(before, line))]
    return len(gaps) < 3 or max(gaps) > _NEAR


def entries(lines: Sequence[Line], right: float, *, told: bool) -> list[str]:
    """Return the entries of a list in a narrow column.

    Wrapped lines stand closer than entries do; unless that is ``told``, the next word must also have
    crossed ``right``.
    """
    found: list[list[Line]] = []
    for line in lines:
        before = found[-1][-1] if found else None
        if before is None:
            found.append([line])
            continue
        gap, crosses = _gap(before, line), _next_word_crosses(before, line, right)
        over = not gap and crosses and line.text[:1].islower()
        if over or (0 < gap <= _NEAR and (told or crosses)):
            found[-1].append(line)
        else:
            found.append([line])
    return [joined(entry) for entry in found]


def _gap(before: Line, line: Line) -> float:
    """The distance of two lines in sizes of the second; 0 over a page break."""
    return (line.y - before.y) / line.size if line.size and before.page == line.page else 0.0


def _goes_on(before: Line, line: Line, right: float) -> bool:
    if _BULLET.match(line.text):
        return False
    if _next_word_crosses(before, line, right):
        return True
    return line.text[:1].islower() and not _ENDS.search(before.text)


def _next_word_crosses(before: Line, line: Line, right: float) -> bool:
    first = line.text[:1] if _WIDE.match(line.text) else line.text.split(" ", 1)[0]
    width = (line.x1 - line.x0) * len(first) / max(1, len(line.text))
    return before.x1 + 0.25 * line.size + width > right - 2.5


def _broken(line: Line, right: float) -> bool:
    """Whether a line is full to the last letter with one long word, an address for example."""
    return len(line.text.split(" ")[-1]) >= 30 and line.x1 + 0.6 * line.size > right


def _glued(text: str, more: str) -> str:
    if not text or not more:
        return text + more
    if _WIDE.match(text[-1]) and _WIDE.match(more[0]):
        return text + more
    if re.search(r"\S[-/]$", text) and more[0].isalnum() and not _AND.match(more):
        return text + more
    if _URLISH.search(text[-500:]) and re.search(r"[-/?&=._%]$", text):
        return text + more
    return f"{text} {more}"
