"""Tell LinkedIn's PDFs from others, choose the layout, and say what was left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from introwriter.errors import ReadError
from introwriter.people import Profile
from introwriter.readers.linkedin_pdf.lines import pages_from
from introwriter.readers.linkedin_pdf.process import extracted
from introwriter.readers.linkedin_pdf.sections import Columns, columns_of
from introwriter.readers.linkedin_pdf.two_columns import Found, profile_of
from introwriter.readers.linkedin_pdf.words import heading
from introwriter.readers.native import Checker
from introwriter.readers.source import Reading, Source
from introwriter.untrusted import clean

__all__ = ["read"]

Extract = Callable[[bytes, str], dict[str, Any]]

_NAME_SIZE = 26.0
_NAME_AT = 223.6 / 612  # of the page's width
_MARKS_NEEDED = 3
_SAVE = "On the person's LinkedIn page choose More > Save to PDF"
_CALLED = {
    "honors": ("honour or award", "honours and awards"),
    "patents": ("patent", "patents"),
    "courses": ("line of courses", "lines of courses"),
    "organizations": ("line of organisations", "lines of organisations"),
    "tests": ("line of test scores", "lines of test scores"),
    "recommendations": ("line of recommendations", "lines of recommendations"),
}


def read(source: Source, extract: Extract = extracted) -> Reading:
    """Read one person; ``extract`` gives the PDF's lines. Raises ReadError and MissingPackage."""
    if not source.is_pdf:
        raise ReadError(f"{source.name} is no PDF", "Leave out the format, it is found by itself.")
    answer = extract(source.data, source.name)
    spans = [span for page in answer["pages"] for span in page["spans"] if span[0].strip()]
    if not spans:
        raise ReadError(
            f"{source.name} holds no text: it is a scan, a picture, or its letters cannot be read",
            f"{_SAVE}, or write the few lines you know as `name:`, `headline:` and so on.",
        )
    found = _two_columns(answer) or _one_column(answer)
    if found is None:
        raise ReadError(
            f"{source.name} is a PDF, but no profile that LinkedIn saved",
            f"{_SAVE}; or open this one, copy its text and give that.",
        )
    checker = Checker(source.name)
    profile = checker.take(Profile, asdict(found.profile))
    checker.finish()
    return Reading(
        profile=profile,
        format="linkedin_pdf",
        warnings=(*checker.warnings, *_warnings(found.left_out)),
    )


def _two_columns(answer: dict[str, Any]) -> Found | None:
    """Read the newer layout, or return ``None`` when this is not one of LinkedIn's."""
    first = answer["pages"][0]
    spans = [span for span in first["spans"] if span[0].strip()]
    largest = max((span[4] for span in spans), default=0.0)
    if largest <= 0 or first["width"] <= 0:
        return None
    left = min(span[1] for span in spans if span[4] == largest) / first["width"]
    if not 0.3 <= left < 1:
        return None
    left = left if left <= 0.5 else _NAME_AT  # a name in Arabic or Hebrew may stand at the right edge
    scale = largest / _NAME_SIZE
    split = (left * first["width"] - 9.6) / scale
    columns = columns_of(pages_from(answer, split=split, scale=scale), split)
    place = abs(left - _NAME_AT) < 0.01
    return profile_of(columns) if _marks(answer, columns, place=place) >= _MARKS_NEEDED else None


def _marks(answer: dict[str, Any], columns: Columns, *, place: bool) -> int:
    """How many of six signs of LinkedIn's own PDF there are."""
    made = answer["made"]
    beside = " ".join(line.text for section in columns.side for line in section.lines)
    sections = (*columns.main, *columns.side)
    return sum(
        (
            "apache fop" in made.get("Producer", "").lower(),
            "linkedin" in f"{made.get('Author', '')} {made.get('Creator', '')}".lower(),
            "linkedin" in beside.lower(),
            place,
            bool(columns.main) and bool(columns.side),
            any(heading(section.title) for section in sections),
        )
    )


def _one_column(answer: dict[str, Any]) -> Found | None:
    from introwriter.readers.linkedin_pdf import one_column

    return one_column.profile_of(pages_from(answer), answer["made"])


def _warnings(left_out: dict[str, list[str]]) -> list[str]:
    """Say in one line what the file held and the profile does not."""
    parts = []
    for key, items in left_out.items():
        name = clean(key, 80)
        if name == "contact":
            parts.append("contact data")
            continue
        one, many = _CALLED.get(name, (f"line under {name}", f"lines under {name}"))
        parts.append(f"{len(items)} {one if len(items) == 1 else many}")
    return [f"left out: {', '.join(parts)}"] if parts else []
