"""The one-column layout before 2018, however much of its type is told: bold, sizes, wide spaces or none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from introwriter.errors import ReadError
from introwriter.people import Position, School
from introwriter.readers import Reading
from introwriter.readers.linkedin_pdf.reader import read as read_extracted
from introwriter.readers.source import Source

FOP = {"Producer": "Apache FOP Version 1.1"}
Row = tuple[str, float, float, int]  # text, size, distance from the line above, bold


def rows(title: float = 11, bold: int = 0, at: str = "  at   ", length: str = "  (2 years)") -> list[Row]:
    """A whole file as FOP 1.1 set it; ``title`` is the size of what begins an entry."""
    return [
        ("Ada Krol", 22, 0, 0),
        ("Owner at Krol Glass, and more", 11, 20, 0),
        ("ada@example.org", 11, 15, 0),
        ("Summary", 16, 30, 0),
        ("I cut panes for church windows.", 11, 20, 0),
        ("Experience", 16, 30, 0),
        (f"Owner{at}Krol Glass", title, 20, bold),
        (f"January 2020  -  Present{length}", 10, 14, 0),
        ("Stained glass, mostly.", 11, 16, 0),
        ("2 recommendations available upon request", 10, 16, 0),
        (f"Barista{at}Foam", title, 22, bold),
        ("2018  -  2019", 10, 14, 0),
        ("(1 year)", 10, 14, 0),
        ("Languages", 16, 30, 0),
        ("English", 11, 20, bold),
        ("(Native or bilingual proficiency)", 11, 15, 0),
        ("Polish", 11, 15, bold),
        ("Skills & Expertise", 16, 30, 0),
        ("Glass", 11, 20, bold),
        ("Lead", 11, 15, bold),
        ("Certifications", 16, 30, 0),
        ("First Aid", title, 20, bold),
        ("Red Cross   License 77   May 2011 to Present", 11, 15, 0),
        ("Publications", 16, 30, 0),
        ("Putty", title, 20, bold),
        ("Glass Weekly   May 2015", 11, 15, 0),
        ("Authors: Ada Krol, Otto Stranger", 11, 15, 0),
        ("Education", 16, 30, 0),
        ("Academy of Fine Arts", title, 20, bold),
        ("MA, Glass, 2008 - 2012", 11, 15, 0),
        ("Activities and Societies: Rowing", 11, 15, 0),
        ("Lyceum", title, 18, bold),
        ("High School, 2004", 11, 15, 0),
        ("Volunteer Experience", 16, 30, 0),
        (f"Mentor{at}Scouts", title, 20, bold),
        ("May 2015  -  Present", 10, 14, 0),
        ("Interests", 16, 30, 0),
        ("sea swimming, chess,", 11, 20, 0),
        ("old putty", 11, 15, 0),
        ("Honors and Awards", 16, 30, 0),
        ("Window of the year", 11, 20, 0),
        ("Ada Krol", 22, 40, 0),
        ("1 person has recommended Ada", 11, 20, 0),
        ("Great, says Otto Stranger", 11, 20, 0),
        ("Contact Ada on LinkedIn", 11, 20, 0),
    ]


def of_rows(lines: Iterable[Row], made: dict[str, str] = FOP) -> Reading:
    """Read rows set from the top, on as many pages as they need."""
    pages: list[dict[str, Any]] = [{"width": 612.0, "height": 792.0, "spans": []}]
    y = 50.0
    for text, size, gap, bold in lines:
        y += gap
        if y > 720:
            pages.append({"width": 612.0, "height": 792.0, "spans": []})
            y = 50.0
        pages[-1]["spans"].append([text, 57.0, 57 + len(text) * size * 0.5, y, size, 0.1, bold])
    for number, page in enumerate(pages, 1):
        page["spans"].append([f"Page {number}", 300.0, 340.0, 770.0, 9.0, 0.0, 0])
    answer = {"made": made, "pages": pages}
    return read_extracted(Source(name="Profile.pdf", data=b"%PDF-1.4"), lambda data, name: answer)


@pytest.mark.parametrize(
    "lines",
    [rows(bold=1), rows(title=12), rows(), rows(at=" at ", length=" (2 years)")],
    ids=["bold", "larger", "plain", "narrow spaces"],
)
def test_everything_of_the_older_layout(lines: list[Row]) -> None:
    reading = of_rows(lines)
    profile = reading.profile
    assert (profile.name, profile.headline) == ("Ada Krol", "Owner at Krol Glass, and more")
    assert profile.about == "I cut panes for church windows."
    assert profile.positions == (
        Position(title="Owner", company="Krol Glass", start="2020-01", description="Stained glass, mostly."),
        Position(title="Barista", company="Foam", start="2018", end="2019"),
    )
    assert profile.education == (
        School(school="Academy of Fine Arts", degree="MA", field="Glass", start="2008", end="2012"),
        School(school="Lyceum", degree="High School", start="2004", end="2004"),
    )
    assert profile.languages == ("English", "Polish")
    assert profile.skills == ("Glass", "Lead")
    assert profile.certifications == ("First Aid",)
    assert profile.publications == ("Putty",)
    assert profile.volunteering == ("Mentor, Scouts",)
    assert profile.interests == ("sea swimming", "chess", "old putty")
    assert "Stranger" not in repr(reading)
    assert reading.warnings == ("left out: 1 honour or award, contact data",)


@pytest.mark.parametrize(
    ("line", "title", "company"),
    [
        ("Lecturer at University of Somewhere at Large", "Lecturer", "University of Somewhere at Large"),
        ("Teacher at Large  at   Foam", "Teacher at Large", "Foam"),
        ("Ingeniero en Informática en Espuma", "Ingeniero en Informática", "Espuma"),
        ("Leiterin Glas bei Krol & Söhne", "Leiterin Glas", "Krol & Söhne"),
        ("Gerente de Vendas na Espuma", "Gerente de Vendas", "Espuma"),
        ("Sole Trader", "Sole Trader", ""),
    ],
)
def test_title_and_employer_are_parted(line: str, title: str, company: str) -> None:
    lines = [(line, *row[1:]) if row[0].startswith("Owner  at") else row for row in rows(bold=1)]
    job = of_rows(lines).profile.positions[0]
    assert (job.title, job.company) == (title, company)


@pytest.mark.parametrize("bold", [0, 1])
def test_a_title_over_two_lines(bold: int) -> None:
    lines: list[Row] = []
    for row in rows(bold=bold):
        if row[0].startswith("Barista"):
            lines += [
                ("Barista and keeper of the very old machine", 11, 22, bold),
                ("at   Foam", 11, 14, bold),
            ]
        else:
            lines.append(row)
    job = of_rows(lines).profile.positions[1]
    assert (job.title, job.company) == ("Barista and keeper of the very old machine", "Foam")


def test_a_file_of_another_maker_with_the_same_headings_is_not_taken_for_linkedins() -> None:
    plain = [row for row in rows() if row[0] not in ("Skills & Expertise", "Contact Ada on LinkedIn")][:-4]
    with pytest.raises(ReadError, match="no profile that LinkedIn saved"):
        of_rows(plain, {"Producer": "Microsoft Word"})


def test_one_printed_again_by_another_program_is_known_by_its_end() -> None:
    assert of_rows(rows(), {"Producer": "macOS Quartz PDFContext"}).profile.name == "Ada Krol"
