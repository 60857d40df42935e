"""Draw a profile as LinkedIn's "Save to PDF" does: both layouts, the geometry measured on real files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from introwriter.people import Position, Profile, School
from tests.support.linkedin_sheet import BLACK, ENGLISH, GREY, WHITE, Extras, Sheet, Words, unicode_font

__all__ = ["ENGLISH", "Extras", "Words", "one_column", "two_columns", "two_columns_spans", "unicode_font"]

SIDE, MAIN = 21.6, 223.6
SIDE_RIGHT, MAIN_RIGHT = 194.4, 590.4


def two_columns(
    profile: Profile, extras: Extras | None = None, words: Words = ENGLISH, font: Path | None = None
) -> bytes:
    """The layout since 2018, as a PDF."""
    extras = extras or Extras()
    return _two_columns(Sheet(words, font), profile, extras).finished(extras)


def two_columns_spans(
    profile: Profile, extras: Extras | None = None, words: Words = ENGLISH
) -> dict[str, Any]:
    """The layout since 2018, as its spans: for every script, without a font."""
    extras = extras or Extras()
    return _two_columns(Sheet(words, False), profile, extras).spans(extras)


def _two_columns(sheet: Sheet, profile: Profile, extras: Extras) -> Sheet:
    words = sheet.words
    _sidebar(sheet, profile, extras)
    sheet.page = 1
    sheet.y = 74
    grey = GREY if extras.coloured else BLACK
    sheet.flow(MAIN, profile.name, 26, 0, 31, MAIN_RIGHT)
    if profile.headline:
        sheet.flow(MAIN, profile.headline, 12, 17, 14.4, MAIN_RIGHT)
    if profile.location:
        sheet.flow(MAIN, profile.location, 12, 14.4, 14.4, MAIN_RIGHT, shade=grey)
    if profile.about:
        _heading(sheet, "about")
        sheet.flow(MAIN, profile.about, 12, 24.25, 18, MAIN_RIGHT)
    if profile.positions:
        _heading(sheet, "experience")
        _jobs(sheet, profile.positions, extras, grey)
    if profile.education:
        _heading(sheet, "education")
        for i, stay in enumerate(profile.education):
            sheet.flow(MAIN, stay.school, 12, 34.5 if i else 24.25, 16, MAIN_RIGHT)
            if detail := _studied(stay, words):
                sheet.flow(MAIN, detail, 10.5, 16.5, 18, MAIN_RIGHT)
    return sheet


def _heading(sheet: Sheet, name: str) -> None:
    sheet.down(54.75, 15.75)
    sheet.put(MAIN, sheet.y, sheet.words.headings[name], 15.75)


def _jobs(sheet: Sheet, jobs: Iterable[Position], extras: Extras, grey: int) -> None:
    number = 0
    for at, (company, group) in enumerate(groupby(jobs, key=lambda job: job.company)):
        held = list(group)
        sheet.flow(MAIN, company, 12, 35.5 if at else 29.25, 16, MAIN_RIGHT)
        if len(held) > 1:
            sheet.flow(MAIN, sheet.words.length.replace(" ", "\xa0"), 10.5, 15.5, 15, MAIN_RIGHT)
        for i, job in enumerate(held):
            first = (35 if i else 22) if len(held) > 1 else 16.5
            sheet.flow(MAIN, job.title, 11.5, first, 15, MAIN_RIGHT)
            if dates := _dates(job, sheet.words):
                sheet.flow(MAIN, dates, 10.5, 14, 14, MAIN_RIGHT)
            place = extras.places[number] if number < len(extras.places) else ""
            if place:
                sheet.flow(MAIN, place, 10.5, 15, 15, MAIN_RIGHT, shade=grey)
            if job.description:
                sheet.flow(MAIN, job.description, 10.5, 20, 18, MAIN_RIGHT)
            number += 1


def _written(date: str, words: Words) -> str:
    year, _, month = date.partition("-")
    if not month:
        return year
    return words.date.format(month=words.months[int(month) - 1], year=year, number=int(month))


def _range(start: str | None, end: str | None, words: Words, dash: str) -> str:
    if not start:
        return ""
    last = words.present if end is None else _written(end, words) if end else ""
    return _written(start, words) if last == "" else f"{_written(start, words)}{dash}{last}"


def _dates(job: Position, words: Words) -> str:
    said = _range(job.start, job.end, words, "\xa0-\xa0")
    return f"{said}\xa0({words.length})".replace(" ", "\xa0") if said else ""


def _studied(stay: School, words: Words) -> str:
    detail = ", ".join(part for part in (stay.degree, stay.field) if part)
    same = stay.start and stay.start == stay.end
    said = _range(stay.start, "" if same else stay.end, words, " - ")
    return f"{detail} · ({said})" if said else detail


def _sidebar(sheet: Sheet, profile: Profile, extras: Extras) -> None:
    levels = [*extras.levels, *[""] * len(profile.languages)]
    held: list[tuple[str, Sequence[str]]] = [
        ("contact", extras.contact),
        ("skills", profile.skills),
        (
            "languages",
            [
                f"{name} ({level})" if level else name
                for name, level in zip(profile.languages, levels, strict=False)
            ],
        ),
        ("certifications", profile.certifications),
        ("honors", extras.honors),
        ("publications", profile.publications),
        ("patents", extras.patents),
    ]
    sheet.y = 23
    for name, items in held:
        if not items:
            continue
        while sheet.page < extras.side_pages.get(name, 1):
            sheet.turn()
            sheet.y = 23
        sheet.down(36, 13)
        sheet.put(SIDE, sheet.y, sheet.words.headings[name], 13, 230)
        for i, item in enumerate(items):
            sheet.flow(SIDE, item, 10.5, 17.5 if i else 18.5, 12.5, SIDE_RIGHT, shade=WHITE)


class _Column:
    """The one column before 2018: headings in 18 points, entries in bold, everything below each other."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def say(self, text: str, size: float = 11, first: float = 16, style: str = "") -> None:
        """Write a text below the last one."""
        if text:
            self.sheet.flow(57, text, size, first, 15, 555, style=style)

    def listed(self, title: str, items: Sequence[str], size: float, *below: str) -> None:
        """Write a section whose entries have the lines ``below``."""
        if items:
            self.say(title, 18, 34)
        for item in items:
            self.say(item, size, 18, "B")
            for line in below:
                self.say(line)


def one_column(profile: Profile, words: Words = ENGLISH, at: str = "at", praise: Sequence[str] = ()) -> bytes:
    """The layout before 2018, as a PDF; ``praise`` are lines of others at its end."""
    sheet = Sheet(words, None)
    sheet.y = 60
    column = _Column(sheet)
    column.say(profile.name, 24, 0, "B")
    column.say(profile.headline, 12, 20)
    column.say("someone@example.org", 11)
    if profile.about:
        column.say("Summary", 18, 34)
        column.say(profile.about, first=20)
    for i, job in enumerate(profile.positions):
        column.say("" if i else "Experience", 18, 34)
        column.say(f"{job.title}  {at}   {job.company}", 12, 22, "B")
        dates = _range(job.start, job.end, words, "  -  ")
        column.say(f"{dates}   ({words.length})" if dates else "", 10)
        column.say(job.description)
    column.listed("Skills & Expertise", profile.skills, 11)
    column.listed(
        "Certifications", profile.certifications, 12, "Authority   License 77   May 2011 to Present"
    )
    column.listed("Publications", profile.publications, 12, "Journal   May 2015", "Authors: Ona Nowhere")
    column.listed("Languages", profile.languages, 12, "(Native or bilingual proficiency)")
    for i, stay in enumerate(profile.education):
        column.say("" if i else "Education", 18, 34)
        column.say(stay.school, 12, 20, "B")
        dates = _range(stay.start, "" if stay.start == stay.end else stay.end, words, " - ")
        column.say(", ".join(part for part in (stay.degree, stay.field, dates) if part))
        column.say("Activities and Societies:  Rowing, Chess")
    if praise:
        column.say(profile.name, 24, 34, "B")
        for text in (profile.headline, *praise, f"Contact {profile.name.split(' ')[0]} on LinkedIn"):
            column.say(text, 11, 24)
    return sheet.finished(Extras(producer="Apache FOP Version 1.1"))
