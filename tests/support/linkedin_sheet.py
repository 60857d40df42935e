"""A sheet to write lines on, at a place and size: a real PDF, or only the spans that one would yield."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from unicodedata import east_asian_width

from fpdf import FPDF

__all__ = ["BLACK", "ENGLISH", "GREY", "WHITE", "Extras", "Sheet", "Words", "unicode_font"]

BLACK, GREY, WHITE = 25, 177, 255
BOTTOM = 760.0
FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/TTF/DejaVuSans.ttf",
    "/Library/Fonts/Arial Unicode.ttf",
    "C:/Windows/Fonts/arialuni.ttf",
)


def unicode_font() -> Path | None:
    """A font with more than Latin-1, if this machine has one; fpdf2 brings none."""
    return next((Path(path) for path in FONTS if Path(path).is_file()), None)


@dataclass(frozen=True, kw_only=True)
class Words:
    """What LinkedIn prints in one language."""

    headings: dict[str, str]
    months: Sequence[str]
    present: str = "Present"
    date: str = "{month} {year}"
    length: str = "2 years 3 months"
    page: str = "Page {n} of {all}"


ENGLISH = Words(
    headings={
        "contact": "Contact",
        "skills": "Top Skills",
        "languages": "Languages",
        "certifications": "Certifications",
        "honors": "Honors-Awards",
        "publications": "Publications",
        "patents": "Patents",
        "about": "Summary",
        "experience": "Experience",
        "education": "Education",
    },
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Extras:
    """What a PDF shows beside the profile; ``places`` are per position, ``levels`` per language."""

    contact: Sequence[str] = ("www.linkedin.com/in/nobody-at-all", "(LinkedIn)")
    honors: Sequence[str] = ()
    patents: Sequence[str] = ()
    places: Sequence[str] = ()
    levels: Sequence[str] = ()
    coloured: bool = True
    producer: str = "Apache FOP Version 2.2"
    author: str = "LinkedIn"
    side_pages: dict[str, int] = field(default_factory=dict)  # section -> the page on which it stands


class Sheet:
    """Pages with a cursor: a PDF in a font, or only the spans that it would yield (``font`` is False)."""

    def __init__(self, words: Words, font: Path | Literal[False] | None) -> None:
        self.pdf = FPDF(unit="pt", format=(612.0, 792.0))
        self.pdf.set_auto_page_break(False)
        self.drawn: list[list[list[Any]]] = []
        self.real = font is not False
        self.family = "helvetica"
        if font:
            self.pdf.add_font("Any", "", str(font))
            self.family = "Any"
        self.words = words
        self.page = 0
        self.y = 0.0
        self.turn()

    def turn(self) -> None:
        """Go to the next page, a new one after the last."""
        self.page += 1
        if self.page > len(self.drawn):
            self.drawn.append([])
            self.pdf.add_page()

    def width(self, text: str, size: float, style: str = "") -> float:
        """How wide a text is."""
        if not self.real:
            return sum(size * (1.0 if east_asian_width(char) in "WF" else 0.5) for char in text)
        self.pdf.set_font(self.family, style if self.family == "helvetica" else "", size)
        return float(self.pdf.get_string_width(text))

    def wrapped(self, text: str, size: float, width: float, style: str = "") -> list[str]:
        """The text in lines of ``width`` points; a word that is too long is broken anywhere."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split(" "):
                tried = f"{line} {word}" if line else word
                if self.width(tried, size, style) <= width:
                    line = tried
                    continue
                if line:
                    lines.append(line)
                while self.width(word, size, style) > width:
                    cut = max(n for n in range(1, len(word)) if self.width(word[:n], size, style) <= width)
                    lines.append(word[:cut])
                    word = word[cut:]
                line = word
            lines.append(line)
        return lines

    def put(self, x: float, y: float, text: str, size: float, shade: int = BLACK, style: str = "") -> None:
        """Write one line with its baseline at ``y``."""
        if not text.strip():
            return
        width = self.width(text, size, style)
        self.drawn[self.page - 1].append([text, x, x + width, y, size, shade / 255, int(bool(style))])
        if self.real:
            self.pdf.page = self.page
            self.pdf.font_size_pt = 0  # fpdf2 leaves out a font that it set last on another page
            self.pdf.set_font(self.family, style if self.family == "helvetica" else "", size)
            self.pdf.set_text_color(shade)
            self.pdf.text(x, y, text)

    def flow(
        self, x: float, text: str, size: float, first: float, step: float, right: float, **how: object
    ) -> None:
        """Write wrapped text below the cursor, over pages as needed; an empty line keeps its room."""
        style = str(how.get("style", ""))
        for i, line in enumerate(self.wrapped(text, size, right - x, style)):
            self.down(step if i else first, size)
            self.put(x, self.y, line, size, int(str(how.get("shade", BLACK))), style)

    def down(self, by: float, size: float) -> None:
        """Move the cursor, to the next page when this one is full."""
        self.y += by
        if self.y > BOTTOM:
            self.turn()
            self.y = 36 + 2 * size

    def finished(self, extras: Extras) -> bytes:
        """The file, with page numbers."""
        self._numbered()
        self.pdf.page = len(self.drawn)
        self.pdf.set_producer(extras.producer)
        self.pdf.set_author(extras.author)
        return bytes(self.pdf.output())

    def spans(self, extras: Extras) -> dict[str, Any]:
        """What the extraction would hand back."""
        self._numbered()
        made = {"Producer": extras.producer, "Author": extras.author, "Creator": "", "Title": ""}
        return {
            "made": made,
            "pages": [{"width": 612.0, "height": 792.0, "spans": page} for page in self.drawn],
        }

    def _numbered(self) -> None:
        for number in range(1, len(self.drawn) + 1):
            self.page = number
            self.put(384, 781, self.words.page.format(n=self.page, all=len(self.drawn)), 9)
