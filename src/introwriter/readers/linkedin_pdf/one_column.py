"""The layout before 2018: one column, `Title at Company` in bold, headings in larger type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from introwriter.people import Profile
from introwriter.readers.linkedin_pdf import one_column_lists as lists
from introwriter.readers.linkedin_pdf.lines import Line, Page, joined, text_of
from introwriter.readers.linkedin_pdf.sections import Section
from introwriter.readers.linkedin_pdf.two_columns import Found
from introwriter.readers.linkedin_pdf.words import heading, line_pattern

__all__ = ["profile_of"]

_CONTACT = re.compile(r"\S@\S|linkedin\.com/|www\.|https?:|^[+(]?\d[\d\s().+-]{6,}$", re.I)
_PAGE = re.compile(r"^[^\W\d]{0,12}\s?\d{1,3}(?:\s?\D{1,5}\s?\d{1,3})?$")
_ON_LINKEDIN = re.compile(r"LinkedIn\s*$|^LinkedIn", re.I)
_LISTED = ("skills", "languages", "certifications", "publications", "projects", "volunteering", "interests")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """The file as name, lines below it, sections, and whether it ends as LinkedIn's does."""

    name: str
    header: list[Line]
    sections: dict[str, Section]
    unknown: list[Section]
    ended: bool


def profile_of(pages: Sequence[Page], made: dict[str, str]) -> Found | None:
    """Build the profile, or return ``None`` when this is not one of LinkedIn's."""
    cut = _cut(pages)
    if cut is None or not {"about", "experience", "education"} & set(cut.sections):
        return None
    marks = 2 * ("apache fop" in made.get("Producer", "").lower())
    marks += "linkedin" in f"{made.get('Author', '')} {made.get('Creator', '')}".lower()
    marks += cut.ended
    marks += any(section.title.casefold().startswith("skills & exp") for section in cut.sections.values())
    if marks < 2 or len(cut.sections) < 2:
        return None
    return _found(cut, max(line.x1 for page in pages for line in page.lines))


def _found(cut: _Cut, right: float) -> Found:
    lines = {name: section.lines for name, section in cut.sections.items()}
    header = [line for line in cut.header if not _CONTACT.search(line.text)]
    place = [line for line in header[1:] if line.shade != header[0].shade or line.size < header[0].size - 0.4]
    left_out = {
        name: [line.text for line in held] for name, held in lines.items() if _is_left_out(name, held)
    }
    left_out |= {f"“{section.title[:60]}”": [line.text for line in section.lines] for section in cut.unknown}
    if len(header) < len(cut.header):
        left_out["contact"] = ["" for _ in cut.header[len(header) :]]
    profile = Profile(
        name=cut.name,
        headline=joined(line for line in header if line not in place),
        location=joined(place),
        about=text_of(lines.get("about", []), right),
        positions=lists.positions_of(lines.get("experience", []), right),
        education=lists.schools_of(lines.get("education", [])),
        skills=lists.skills_of(lines.get("skills", [])),
        languages=lists.languages_of(lines.get("languages", [])),
        certifications=lists.titles_of(lines.get("certifications", [])),
        publications=lists.titles_of(lines.get("publications", [])),
        projects=lists.titles_of(lines.get("projects", [])),
        volunteering=lists.roles_of(lines.get("volunteering", []), right),
        interests=lists.interests_of(lines.get("interests", [])),
    )
    return Found(profile=profile, left_out=left_out)


def _is_left_out(name: str, lines: list[Line]) -> bool:
    return bool(lines) and name not in ("about", "experience", "education", *_LISTED)


def _cut(pages: Sequence[Page]) -> _Cut | None:
    lines = [line for page in pages for line in page.lines if not _is_footer(line, page)]
    first = next((line for line in lines if line.page == 1), None)
    if first is None or not first.text:
        return None
    largest = max((line for line in lines if line.page == 1), key=lambda line: (line.size, -line.y))
    at = lines.index(largest)
    name = [line for line in lines[at : at + 3] if line.size == largest.size]
    rest = lines[at + len(name) :]
    size = _heading_size(rest)
    if size is None:
        return None
    header: list[Line] = []
    sections: list[Section] = []
    ended = False
    for line in rest:
        if sections and _is_end(line, name):
            ended = True
            break
        if line.size >= size - 0.3 and (heading(line.text) or (sections and line.size <= size + 0.3)):
            sections.append(Section(line.text, heading(line.text) or ""))
        elif sections:
            if not line_pattern("dropped").match(line.text):
                sections[-1].lines.append(line)
        else:
            header.append(line)
    known: dict[str, Section] = {}
    for section in sections:
        if section.name and known.setdefault(section.name, section) is not section:
            known[section.name].lines.extend(section.lines)
    unknown = [section for section in sections if not section.name and section.lines]
    return _Cut(name=joined(name), header=header, sections=known, unknown=unknown, ended=ended)


def _heading_size(lines: Sequence[Line]) -> float | None:
    """Return the size in which the known headings are set, which is larger than most of the text."""
    weights = Counter[float]()
    for line in lines:
        weights[round(line.size, 1)] += len(line.text)
    body = weights.most_common(1)[0][0] if weights else 0.0
    sizes = [round(line.size, 2) for line in lines if heading(line.text) and line.size > 1.08 * body]
    return Counter(sizes).most_common(1)[0][0] if sizes else None


def _is_end(line: Line, name: Sequence[Line]) -> bool:
    """Whether the page turns to how to reach the person and to what others say of them."""
    text = line.text.casefold()
    if text in (joined(name).casefold(), name[0].text.casefold()):
        return " " in text or line.size >= name[0].size - 0.5
    first = name[0].text.split(" ")[0].casefold()
    return len(text) <= 100 and bool(_ON_LINKEDIN.search(line.text)) and first in text.split()


def _is_footer(line: Line, page: Page) -> bool:
    return bool(_PAGE.match(line.text)) and (line.y > 0.92 * page.height or line.y < 0.06 * page.height)
