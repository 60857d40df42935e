"""The sections of the two-column layout: by size, and by what stands in them when the heading is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from introwriter.readers.linkedin_pdf.dates import plain, span_of
from introwriter.readers.linkedin_pdf.lines import Line, Page, entries, spacing_tells
from introwriter.readers.linkedin_pdf.words import heading

__all__ = ["Columns", "Section", "columns_of", "is_company", "is_title", "named"]

NAME = 20.0  # from this size on, text is the name (26)
MAIN_HEADING = 14.2  # 15.75
SIDE_HEADING = 12.2  # 13, over text of 10.5 and 11
COMPANY = 11.76  # 12, as headline and summary
TITLE = 11.1  # 11.5, over text of 10.5
FOOTER = 9.8  # 9
SIDE_RIGHT = 194.4  # where the sidebar's lines end
_BRACKETED = re.compile(r".[(（][^()（）]+[)）]$")
_PAGE = re.compile(r"^(?:[^\W\d]{0,12}\s)?\d{1,3}(?:\s?\D{1,6}\s?\d{1,3})?$")
_CONTACT = re.compile(r"\w@\w|\(LinkedIn\)|linkedin\.com/|www\.|https?:", re.I)


@dataclass(slots=True)
class Section:
    """A heading with the lines below it; ``name`` is empty while it is not known what it is."""

    title: str
    name: str = ""
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The name, what stands under it, and the sections of both columns."""

    name: tuple[Line, ...]
    header: tuple[Line, ...]
    main: tuple[Section, ...]
    side: tuple[Section, ...]
    right: float  # where lines of the main column end
    told: bool = True  # whether the sidebar's spacing tells wrapped lines from entries

    def listed(self, section: Section) -> list[str]:
        """Return the entries of a section of the sidebar."""
        return entries(section.lines, SIDE_RIGHT, told=self.told)


def is_company(line: Line) -> bool:
    """Whether a line of the main column is set as an employer or a school."""
    return line.size > COMPANY


def is_title(line: Line) -> bool:
    """Whether a line of the main column is set as a job title."""
    return TITLE < line.size <= COMPANY


def columns_of(pages: Sequence[Page], split: float) -> Columns:
    """Sort the lines of all pages into the two columns' sections."""
    kept = [line for page in pages for line in page.lines if not _is_footer(line, page)]
    main = [line for line in kept if line.x0 >= split]
    side = [line for line in kept if line.x0 < split]
    first = next((k for k, line in enumerate(main) if line.size < NAME), len(main))
    name = tuple(line for line in main[:first] if line.size >= NAME)
    top, sections = _cut(main[len(name) :], MAIN_HEADING)
    _, beside = _cut(side, SIDE_HEADING)
    width = pages[0].width if pages else 612.0
    return Columns(
        name=name,
        header=tuple(top),
        main=tuple(sections),
        side=tuple(beside),
        right=max([width - 21.6, *(line.x1 for line in main)]),
        told=spacing_tells(section.lines for section in beside),
    )


def named(columns: Columns) -> dict[str, Section]:
    """Return the sections by their names; an unknown heading's by what stands under it."""
    found: dict[str, Section] = {}
    for section in (*columns.side, *columns.main):
        section.name = heading(section.title) or ""
        if section.name:
            earlier = found.setdefault(section.name, section)
            if earlier is not section:
                earlier.lines.extend(section.lines)
    for section in columns.main:
        if not section.name:
            section.name = _guess_main(section, found)
            found.setdefault(section.name, section)
    for place, section in enumerate(columns.side):
        if not section.name:
            section.name = _guess_side(columns.listed(section), found, place)
            found.setdefault(section.name, section)
    found.pop("", None)
    return found


def _cut(lines: Iterable[Line], size: float) -> tuple[list[Line], list[Section]]:
    top: list[Line] = []
    sections: list[Section] = []
    before: Line | None = None  # the line of a heading, which may wrap
    for line in lines:
        if line.size >= size:
            if before and before.page == line.page and line.y - before.y <= 1.6 * line.size:
                sections[-1].title += f" {line.text}"
            else:
                sections.append(Section(line.text))
            before = line
            continue
        before = None
        if sections:
            sections[-1].lines.append(line)
        else:
            top.append(line)
    return top, sections


def _is_footer(line: Line, page: Page) -> bool:
    if line.y > 0.95 * page.height and _PAGE.match(line.text):
        return True
    return line.size <= FOOTER and line.y > 0.85 * page.height


def _guess_main(section: Section, found: dict[str, Section]) -> str:
    lines = section.lines
    if "experience" not in found and any(
        is_title(line) and span_of(after.text) for line, after in pairwise(lines)
    ):
        return "experience"
    dated = any(re.search(r"[(（][^()]*\d{4}|\d{4}[^()]*[)）]$", plain(line.text)) for line in lines)
    if (
        "education" not in found
        and any(map(is_company, lines))
        and (dated or not all(map(is_company, lines)))
    ):
        return "education" if not any(map(is_title, lines)) else ""
    if "about" not in found and lines and all(map(is_company, lines)):
        return "about"
    return ""


def _guess_side(items: Sequence[str], found: dict[str, Section], place: int) -> str:
    if "contact" not in found and any(_CONTACT.search(item) for item in items):
        return "contact"
    bracketed = sum(bool(_BRACKETED.search(item)) for item in items)
    if "languages" not in found and items and bracketed * 2 > len(items):
        return "languages"
    first = place <= ("contact" in found)  # skills stand first, or just below the contact data
    if first and "skills" not in found and 0 < len(items) <= 5 and not bracketed:
        return "skills"
    return ""
