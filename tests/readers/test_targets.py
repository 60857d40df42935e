"""Tables of people as tools write them: every row of every fixture, checked by eye."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from introwriter.errors import ReadError
from introwriter.people import Position, Profile, School
from introwriter.readers import Reading, read, read_all, read_profile
from introwriter.readers.targets.columns import columns_of
from tests.conftest import FIXTURES, ROOT

OURS = ROOT / "tests" / "fixtures" / "targets"
MADE = FIXTURES / "synthetic_targets_csv"


def everybody(path: Path | bytes | str) -> dict[int, Profile | str]:
    """Each row as its profile, or as the message of its error."""
    return {
        row: found.profile if isinstance(found, Reading) else found.message
        for row, _, found in read_all(path)
    }


def test_apollo_with_its_59_columns() -> None:
    rows = everybody(OURS / "apollo.csv")
    assert rows == {
        1: Profile(
            name="Odile Marchetti",
            location="Lyon, Rhône, France",
            positions=(Position(title="Head of Restoration", company="Larkspur Kilns, Inc."),),
        ),
        2: Profile(name="Tomasz Wilk", location="Poland", positions=(Position(company="Wilk & Sons"),)),
    }


def test_a_sales_navigator_search() -> None:
    assert read_profile(OURS / "sales_navigator.csv") == Profile(
        name="Freya Lindqvist",
        location="Oslo, Norway",
        about='I weave sails.\n"Slow cloth" is my blog.',
        positions=(
            Position(
                title="Weaver in Chief",
                company="Harbour Looms",
                description="Runs the mill,\nall nine looms.",
            ),
            Position(title="Apprentice", company="Old Mill", start="2015", end="2019"),
        ),
    )


def test_a_profile_scraper_with_two_jobs_and_two_schools() -> None:
    person = read_profile(OURS / "phantombuster_profiles.csv")
    assert (person.name, person.headline) == ("Nadia Ferrante", "I mend clocks")
    assert person.positions == (
        Position(
            title="Horologist", company="Torre Orologi", start="2021-03", end=None, description="Escapements."
        ),
        Position(title="Assistant", company="Ore Srl", start="2016", end="2021-02", description="Filing."),
    )
    assert person.education == (
        School(school="Politecnico di Torino", degree="MSc", start="2010", end="2015"),
        School(school="Liceo Volta", start="2005", end="2010"),
    )
    assert person.skills == ("Gears", "Filing", "Bronze")


def test_numbered_jobs_and_schools() -> None:
    person = read_profile(OURS / "linked_helper.csv")
    assert person.positions == (
        Position(title="Shipwright", company="Zubiri Ontziak", start="2019-04", end=None, description="Oak."),
        Position(
            title="Carpenter", company="Astillero Sur", start="2014-09", end="2019-03", description="Pine."
        ),
    )
    assert person.education == (
        School(school="Escuela de la Mar", degree="Grado", field="Carpintería", start="2010", end="2014"),
    )
    assert person.skills == ("Caulking", "Steam bending")


def test_a_crm_with_a_row_that_has_no_name() -> None:
    rows = everybody(OURS / "hubspot.csv")
    assert rows[1] == Profile(
        name="Beata Nowicka",
        location="Poland",
        positions=(Position(title="Beekeeper", company="Miody Fict GmbH"),),
    )
    assert str(rows[2]).endswith("row 2 holds no name")
    assert read_profile(OURS / "hubspot.csv").name == "Beata Nowicka"


def test_a_person_in_capitals_with_a_start_and_a_former_job() -> None:
    assert read_profile(OURS / "zoominfo.csv") == Profile(
        name="Chidi Okafor",
        location="Accra, Ghana",
        positions=(
            Position(title="Director, Kites", company="Highwind Toys LLC", start="2021-04-19"),
            Position(title="Kite Maker", company="Blue String Ltd", end=""),
        ),
    )


def test_connections_of_an_export_with_the_lines_above_the_header() -> None:
    reading = read(OURS / "connections.csv")
    assert reading.profile == Profile(
        name="Rosa Iglesias", positions=(Position(title="Lighthouse Keeper", company="Faro Norte"),)
    )
    assert reading.profile.positions[0].start is None  # Connected On is no start of a job


def test_a_list_by_hand_in_german_with_a_bom_and_an_empty_row() -> None:
    rows = everybody(OURS / "plain_german.csv")
    assert rows == {
        1: Profile(
            name="Prof. Dr. Hanne Vogt",
            positions=(Position(title="Leiterin; Labor", company="Glaswerk Nord"),),
        ),
        3: Profile(name="Cher"),
    }


@pytest.mark.parametrize("path", sorted(OURS.glob("*.csv")), ids=lambda path: path.name)
def test_no_address_number_or_link_of_the_file_is_kept(path: Path) -> None:
    for found in everybody(path).values():
        assert "@" not in repr(found)
        assert "555" not in repr(found)
        assert "linkedin.com" not in repr(found)


def test_the_mapping_is_told_with_what_is_not_used() -> None:
    (line,) = read(OURS / "apollo.csv", row=1).told
    assert line.startswith("Columns: name ← First Name + Last Name; title ← Title; company ← Company Name;")
    assert "not used: Company Name for Emails, Email, " in line
    assert line.endswith(" and 43 more.")
    _, hint = read(OURS / "plain_german.csv", row=1).told
    assert "Notizen" in hint
    assert "--map met=Notizen" in hint


@pytest.mark.skipif(not MADE.is_dir(), reason="INTROWRITER_TEST_FIXTURES names no folder")
def test_the_shared_fixtures_are_read_right() -> None:
    said = {
        (path.name, row): (found.name, found.positions, found.location)
        for path in sorted(MADE.glob("*.csv"))
        for row, found in everybody(path).items()
        if isinstance(found, Profile)
    }
    assert said == {
        ("apollo_contacts.csv", 1): (
            "Lucas Steinhoff", (Position(title="Co-Founder", company="Nimbus Fict, Inc."),), "Germany"
        ),
        ("generic_messy.csv", 1): (
            "Dr. Jane Doeling, PhD", (Position(title="Head, Data", company="Acme"),), ""
        ),
        ("generic_messy.csv", 3): ("Madonna", (), ""),
        ("hubspot_contacts.csv", 1): (
            "Jane Doeling", (Position(title="CEO", company="Acme Fict GmbH"),), "Germany"
        ),
        ("phantombuster_sales_navigator_search.csv", 1): (
            "Mia Holmqvist", (Position(title="VP Sales", company="Quill Fict"),), "Oslo, Norway"
        ),
    }  # fmt: skip


SEVEN = {
    "en": ("Name,Company,Job Title", "Ada Krol,Krol Glass,Owner"),
    "de": ("Vorname;Nachname;Unternehmen;Stelle", "Ada;Krol;Krol Glass;Owner"),
    "fr": ("Nom;Prénom;Société;Poste", "Krol;Ada;Krol Glass;Owner"),
    "es": ("Nombre;Apellidos;Empresa;Cargo", "Ada;Krol;Krol Glass;Owner"),
    "pt": ("Nome;Sobrenome;Empresa;Função", "Ada;Krol;Krol Glass;Owner"),
    "it": ("Nome;Cognome;Azienda;Ruolo", "Ada;Krol;Krol Glass;Owner"),
    "nl": ("Voornaam;Achternaam;Bedrijf;Functie", "Ada;Krol;Krol Glass;Owner"),
    "de, Name is the last name": ("Name;Vorname;Firma;Position", "Krol;Ada;Krol Glass;Owner"),
    "nl, with the particle apart": ("Voornaam\tTussenvoegsel\tAchternaam\tBedrijf\tRol", ""),
}


@pytest.mark.parametrize("language", [key for key, (_, row) in SEVEN.items() if row])
def test_plain_lists_of_seven_languages(language: str) -> None:
    person = read_profile("\n".join(SEVEN[language]) + "\n")
    assert person == Profile(name="Ada Krol", positions=(Position(title="Owner", company="Krol Glass"),))


def test_a_particle_in_its_own_column_stands_between() -> None:
    header, _ = SEVEN["nl, with the particle apart"]
    assert read_profile(f"{header}\nPiet\tvan der\tMeer\tMolen BV\tMolenaar\n").name == "Piet van der Meer"


def test_a_table_that_names_nobody_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Widget,Price\nBolt,3\n")
    with pytest.raises(
        ReadError, match=r"no column is named as a person's name \(its first row: Widget"
    ) as no:
        read(path)
    assert "--map name=" in no.value.hint


@pytest.mark.parametrize(
    ("name", "cells"),
    [("list.csv", ["Python", "SQL", "Kafka"]), ("Skills.csv", ["Machine Learning", "Data Analysis"]),
     ("list.csv", ["The Shape of Developer Tools in 2026"])],
)  # fmt: skip
def test_a_lone_column_of_names_of_things_is_no_list_of_people(
    name: str, cells: list[str], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text("\n".join(["Name", *cells]) + "\n")
    with pytest.raises(ReadError, match="do not look like people's"):
        read(path, row=1)
    assert read_profile(path, row=1, mapping={"name": "Name"}).name == cells[0]


def test_a_lone_column_of_people_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\nAda Krol\nMadonna\nJan Piet van der Meer\n")
    assert list(everybody(path)) == [1, 2, 3]
    path.write_text("氏名;Name\n1;山田太郎\n")
    assert read_profile(path).name == "山田太郎"
    path.write_text("Name,E-mail\nMadonna,m@x.example\n")
    assert read_profile(path).name == "Madonna"


def test_a_header_alone_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Company\n\n")
    with pytest.raises(ReadError, match="a header and no row below it"):
        read(path)


def test_what_a_spreadsheet_wrote_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    title = 'Head of "Slow", quiet\nthings; all of them'
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["Name", "Title"], ["Ada Krol", title]])
    assert read_profile(path).positions[0].title == 'Head of "Slow", quiet things; all of them'


TOOLS = {
    "Sales Navigator cleaner": (
        "First Name,Last Name,Current Job,Company Name,Location,Profile Headline,Is Premium",
        {"first_name": 0, "last_name": 1, "title": 2, "company": 3, "location": 4, "headline": 5},
    ),
    "visit scraper": (
        "Visit Time,Profile URL,First Name,Middle Name,Last Name,Title,Company,Location,Industry,Phone",
        {"first_name": 2, "middle_name": 3, "last_name": 4, "title": 5, "company": 6, "location": 7},
    ),
    "LinkedIn campaign tool": (
        "firstName,lastName,gender,linkedinUrl,occupation,job_title,company_name,country,tags",
        {"first_name": 0, "last_name": 1, "headline": 4, "title": 5, "company": 6, "country": 7},
    ),
    "Outlook": (
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Notes",
        {"first_name": 1, "middle_name": 2, "last_name": 3, "company": 5, "title": 7},
    ),
    "Google Contacts": (
        "First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Organization Title,Birthday",
        {"first_name": 0, "middle_name": 1, "last_name": 2, "company": 4, "title": 5},
    ),
    "Google Contacts, old": (
        "Name,Given Name,Additional Name,Family Name,Organization 1 - Name,Organization 1 - Title",
        {"name": 0, "first_name": 1, "middle_name": 2, "last_name": 3, "company": 4, "title": 5},
    ),
    "Salesforce": (
        "Salutation,First Name,Last Name,Title,Account Name,"
        "Mailing City,Mailing State/Province,Mailing Country",
        {"first_name": 1, "last_name": 2, "title": 3, "company": 4, "city": 5, "state": 6, "country": 7},
    ),
    "Pipedrive": (
        "Person - Name,Person - Organization,Person - Job title,Deal - Value",
        {"name": 0, "company": 1, "title": 2},
    ),
    "Seamless": (
        "First Name,Last Name,Title,Company Name - Cleaned,Contact City,Contact State,Contact Country",
        {"first_name": 0, "last_name": 1, "title": 2, "company": 3, "city": 4, "state": 5, "country": 6},
    ),
    "recruiter": (
        "First Name,Last Name,Headline,Location,Current Title,Current Company,Email Address,Active Project",
        {"first_name": 0, "last_name": 1, "headline": 2, "location": 3, "title": 4, "company": 5},
    ),
    "event list": (
        "Order #,First Name,Surname,Job Title,Company / Organisation,Ticket Type",
        {"first_name": 1, "last_name": 2, "title": 3, "company": 4},
    ),
}


@pytest.mark.parametrize("tool", TOOLS)
def test_headers_of_other_tools_are_known(tool: str) -> None:
    header, wanted = TOOLS[tool]
    found = columns_of(header.split(","), {}, "x.csv", 20).of
    assert dict(found) == {field: (index,) for field, index in wanted.items()}
