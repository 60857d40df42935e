"""The measured fixtures beside the checkout, where they are there."""

from __future__ import annotations

import pytest

from introwriter.errors import ReadError
from introwriter.people import Position, Profile, School
from introwriter.readers import read
from tests.conftest import FIXTURES

pytestmark = pytest.mark.skipif(not FIXTURES.is_dir(), reason="INTROWRITER_TEST_FIXTURES names no folder")

QUILL = Position(title="VP Sales", company="Quill Fict", start="2024-11", end=None)
UNIVERSITY = School(school="Fictional University", start="2008", end="2012")
MIA = Profile(
    name="Mia Holmqvist",
    headline="VP Sales | Quill",
    location="Oslo, Norway",
    positions=(QUILL, Position(title="Advisor", company="Fabrikam", end="", description="Part-time")),
    education=(
        School(school="Fictional University", degree="MSc", field="Economics", start="2008", end="2012"),
    ),
    languages=("Norwegian",),
)
DEMO = Profile(
    name="Demo Person",
    headline="Building data platforms",
    location="London, England",
    about="Building data infrastructure. Previously at two analytics companies…",
    education=(UNIVERSITY,),
)
READ: dict[str, Profile] = {
    "synthetic_people_json/proxycurl_person.json": MIA,
    "synthetic_people_json/linkedin_api_get_profile.json": Profile(
        name=MIA.name,
        headline="VP Sales",
        location=MIA.location,
        education=MIA.education,
        languages=MIA.languages,
        positions=(QUILL, Position(title="Advisor", company="Fabrikam", start="2015", end="2017")),
        skills=("Negotiation",),
    ),
    "synthetic_people_json/pdl_person.json": Profile(
        name=MIA.name,
        location=MIA.location,
        positions=(QUILL,),
        skills=("negotiation",),
        education=(
            School(
                school="Fictional University", degree="Masters", field="Economics", start="2008", end="2012"
            ),
        ),
    ),
    "synthetic_people_json/github_user_nulls.json": Profile(
        name="@nullish-fict", positions=(Position(company="fabrikam-fict"),)
    ),
    "github_user/octocat.json": Profile(
        name="monalisa octocat",
        headline="There once was...",
        location="San Francisco",
        positions=(Position(company="GitHub"),),
    ),
    "synthetic_html/linkedin_guest_masked.html": Profile(
        name=DEMO.name,
        headline=DEMO.headline,
        location=DEMO.location,
        about=DEMO.about,
        education=DEMO.education,
        positions=(Position(company="Analytical Systems"),),
    ),
    "synthetic_html/linkedin_guest_open.html": Profile(
        name=DEMO.name,
        headline=DEMO.headline,
        location=DEMO.location,
        about=DEMO.about,
        education=DEMO.education,
        positions=(
            Position(title="Head of Data", company="Analytical Systems", start="2020"),
            Position(title="Board member", company="Fabrikam"),
        ),
    ),
    "synthetic_html/personal_site_jsonld_variants.html": Profile(
        name="Jane Doeling",
        positions=(Position(title="Staff Engineer", company="Acme Fict"),),
        education=(School(school="Fictional University", end=""),),
        skills=("queues", "rowing"),
    ),
    "microformats/microformats-v2_h-card_hcard.html": Profile(
        name="Mitchell Baker", positions=(Position(company="Mozilla Foundation"),)
    ),
    "microformats/microformats-v2_h-resume_work.html": Profile(
        name="Tim Berners-Lee",
        headline="Director of the World Wide Web Foundation",
        about="Invented the World Wide Web.",
        positions=(Position(title="Director", company="World Wide Web Foundation", start="2009-01"),),
    ),
    "synthetic_vcard/no_N_mononym.vcf": Profile(name="Madonna"),
    "synthetic_vcard/v21_quoted_printable.vcf": Profile(
        name="Dr. Jürgen Müßig", positions=(Position(title="Engineer", company="Fabrikam"),)
    ),
    "synthetic_vcard/v30_folded_escaped.vcf": Profile(
        name="Dr. Jane Doeling, PhD",
        about="line one\nline two that is long and folded",
        positions=(Position(title="Director", company="Northwind Analytics, Inc."),),
    ),
    "synthetic_vcard/v40_pronouns.vcf": Profile(name="Jane Doeling", languages=("English",)),
}
REFUSED = {
    "synthetic_people_json/github_org_not_person.json": "is an organisation",
    "synthetic_html/login_wall.html": "asks to log in",
    "synthetic_vcard/company_card.vcf": "of an organisation, not of a person",
    "synthetic_vcard/two_cards.vcf": "holds 2 people: 1 A B, 2 C D",
}


@pytest.mark.parametrize("name", READ)
def test_every_field_is_right(name: str) -> None:
    assert read(FIXTURES / name).profile == READ[name]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_one_person_is_refused(name: str) -> None:
    with pytest.raises(ReadError, match=REFUSED[name]):
        read(FIXTURES / name)
