from __future__ import annotations

import json
from typing import Any

import pytest

from introwriter.errors import ReadError
from introwriter.people import Position, Post, Profile, School
from introwriter.readers import read, read_all
from introwriter.readers.people_json.casing import cased

OWNER = Position(title="Owner", company="Krol Glass", start="2021-04", end=None)
GLAZIER = Position(title="Glazier", company="Oliwa Windows", start="2017-09", end="2021-03")
ACADEMY = School(school="Academy of Fine Arts", degree="MA", field="Glass", start="2012", end="2017")


def of(value: Any, row: int | None = None) -> Profile:
    reading = read(json.dumps(value), row=row)
    assert reading.format == "people_json"
    return reading.profile


def day(year: int, month: int | None = None, number: int | None = 1) -> dict[str, Any]:
    return {"day": number, "month": month, "year": year}


PROXYCURL = {
    "public_identifier": "ada-krol",
    "first_name": "Ada",
    "last_name": "Krol",
    "full_name": "Ada Krol",
    "occupation": "Owner at Krol Glass",
    "headline": "Stained glass",
    "summary": None,
    "country": "PL",
    "country_full_name": "Poland",
    "city": "Gdańsk",
    "state": None,
    "experiences": [
        {
            "starts_at": day(2021, 4),
            "ends_at": None,
            "company": "Krol Glass",
            "title": "Owner",
            "description": None,
        },
        {
            "starts_at": day(2017, 9),
            "ends_at": day(2021, 3, 31),
            "company": "Oliwa Windows",
            "title": "Glazier",
        },
        {"starts_at": None, "ends_at": None, "company": "Night School", "title": "Teacher"},
    ],
    "education": [
        {
            "starts_at": day(2012, 1),
            "ends_at": day(2017, 12, 31),
            "school": "Academy of Fine Arts",
            "degree_name": "MA",
            "field_of_study": "Glass",
        }
    ],
    "languages_and_proficiencies": [{"name": "Polish", "proficiency": "NATIVE_OR_BILINGUAL"}],
    "languages": ["Polish"],
    "certifications": [{"name": "First Aid", "authority": "Red Cross", "starts_at": None}],
    "volunteer_work": [{"title": "Mentor", "company": "Girls Who Solder", "cause": "EDUCATION"}],
    "accomplishment_publications": [{"name": "Old Putty", "publisher": "Panes"}],
    "accomplishment_projects": [{"title": "The Oliwa windows", "description": "14 panes put back"}],
    "accomplishment_honors_awards": [{"title": "Best pane"}],
    "activities": [
        {"title": "Putty dries", "activity_status": "Posted by Ada Krol"},
        {"title": "Liked this", "activity_status": "Liked by Ada Krol"},
        {"title": "Somebody else's", "activity_status": "Shared by Ada Krol"},
    ],
    "people_also_viewed": [{"name": "NOT THE TARGET"}],
    "similarly_named_profiles": [{"name": "Ada Krol", "summary": "Dentist"}],
    "personal_emails": ["ada@example.org"],
    "birth_date": day(1980, 1),
}


def test_proxycurl() -> None:
    reading = read(json.dumps(PROXYCURL))
    found = reading.profile
    assert (found.name, found.headline, found.location) == ("Ada Krol", "Stained glass", "Gdańsk, Poland")
    assert found.positions == (OWNER, GLAZIER, Position(title="Teacher", company="Night School", end=""))
    assert found.education == (ACADEMY,)
    assert found.languages == ("Polish",)
    assert found.certifications == ("First Aid, Red Cross",)
    assert found.volunteering == ("Mentor, Girls Who Solder",)
    assert found.publications == ("Old Putty, Panes",)
    assert found.projects == ("The Oliwa windows: 14 panes put back",)
    assert found.posts == (Post(text="Putty dries"),)
    assert reading.warnings == ("accomplishment_honors_awards: 1 left out, no note may use them",)
    assert not any(text in repr(found) for text in ("NOT THE", "Dentist", "ada@", "1980"))


PDL = {
    "id": "x",
    "full_name": "ada o'krol-mcvey",
    "first_name": "ada",
    "linkedin_username": "ada",
    "job_title": "vp of r&d",
    "job_company_name": "krol glass",
    "location_name": "gdańsk, pomerania, poland",
    "skills": ["glass cutting"],
    "interests": ["rowing"],
    "languages": [{"name": "polish", "proficiency": 5}],
    "experience": [
        {
            "company": {"name": "oliwa windows"},
            "title": {"name": "glazier"},
            "start_date": "2017-09",
            "end_date": "2021-03",
            "is_primary": False,
        },
        {
            "company": {"name": "krol glass"},
            "title": {"name": "vp of r&d"},
            "start_date": "2021-04",
            "end_date": None,
            "is_primary": True,
        },
    ],
    "education": [
        {
            "school": {"name": "university of gdańsk"},
            "degrees": ["masters", "master of arts"],
            "majors": ["glass"],
            "start_date": "2012",
            "end_date": "2017",
        }
    ],
}


def test_people_data_labs_and_its_envelopes() -> None:
    found = of(PDL)
    assert found.name == "Ada O'Krol-McVey"
    assert found.location == "Gdańsk, Pomerania, Poland"
    assert found.positions == (
        Position(title="VP of R&D", company="Krol Glass", start="2021-04", end=None),
        Position(title="Glazier", company="Oliwa Windows", start="2017-09", end="2021-03"),
    )
    assert found.education[0].school == "University of Gdańsk"
    assert found.education[0].degree == "Master of Arts"
    assert (found.skills, found.interests, found.languages) == (("glass cutting",), ("rowing",), ("Polish",))
    for envelope in (
        {"status": 200, "likelihood": 9, "data": PDL},
        {"status": 200, "data": [PDL], "total": 1},
        [PDL],
    ):
        assert of(envelope) == found
    assert of({"matches": [{"data": PDL, "match_score": 99}]}) == found
    bare = {key: value for key, value in PDL.items() if key != "experience"}
    assert of(bare).positions == (Position(title="VP of R&D", company="Krol Glass"),)
    assert of({**PDL, "location_name": True, "headline": True}).headline == ""


def test_linkedin_api_and_linkedins_own_views() -> None:
    def period(start: int, end: int | None, month: int | None = None) -> dict[str, Any]:
        begun = {"year": start} if month is None else {"year": start, "month": month}
        return {"startDate": begun, **({"endDate": {"year": end}} if end else {})}

    head: dict[str, Any] = {
        "firstName": "Ada",
        "lastName": "Krol",
        "headline": "Owner",
        "geoLocationName": "Gdańsk",
        "geoCountryName": "Poland",
        "locationName": "Poland",
        "industryName": "Glass",
    }
    jobs: list[dict[str, Any]] = [
        {"companyName": "Krol Glass", "title": "Owner", "timePeriod": period(2021, None, 4)},
        {"companyName": "Oliwa Windows", "title": "Glazier", "timePeriod": period(2017, 2021)},
        {"companyName": "Night School", "title": "Teacher"},
    ]
    school = {
        "schoolName": "Academy of Fine Arts",
        "degreeName": "MA",
        "fieldOfStudy": "Glass",
        "timePeriod": period(2012, 2017),
    }
    volunteer = {"role": "Mentor", "companyName": "Girls Who Solder"}
    flat = of(
        {
            **head,
            "experience": jobs,
            "education": [school],
            "skills": [{"name": "leading"}],
            "volunteer": [volunteer],
            "certifications": [{"name": "First Aid", "authority": "Red Cross"}],
            "publications": [{"name": "Old Putty"}],
            "languages": [{"name": "Polish"}],
        }
    )
    assert flat.location == "Gdańsk, Poland"
    assert flat.positions[:2] == (
        OWNER,
        Position(title="Glazier", company="Oliwa Windows", start="2017", end="2021"),
    )
    assert flat.positions[2].end == ""
    assert flat.education == (ACADEMY,)
    assert flat.volunteering == ("Mentor, Girls Who Solder",)
    views = of({"profile": head, "positionView": {"elements": jobs}, "educationView": {"elements": [school]}})
    assert (views.positions, views.education) == (flat.positions, flat.education)
    kind = "com.linkedin.voyager.identity.profile."
    typed: list[dict[str, Any]] = [
        {"$type": kind + "Profile", **head},
        *({"$type": kind + "Position", **job} for job in jobs),
    ]
    assert of({"data": {}, "included": typed}).positions == flat.positions


VARIANTS: dict[str, Any] = {
    "scrapin": {
        "success": True,
        "person": {
            "firstName": "Ada",
            "lastName": "Krol",
            "positions": {
                "positionsCount": 1,
                "positionHistory": [
                    {
                        "title": "Owner",
                        "companyName": "Krol Glass",
                        "startEndDate": {"start": {"month": 4, "year": 2021}, "end": None},
                    }
                ],
            },
            "schools": {
                "educationHistory": [
                    {
                        "schoolName": "Academy of Fine Arts",
                        "degreeName": "MA",
                        "fieldOfStudy": "Glass",
                        "startEndDate": {"start": {"year": 2012}, "end": {"year": 2017}},
                    }
                ]
            },
        },
        "company": {"name": "Krol Glass", "specialities": [], "employeeCount": 3},
    },
    "bright data": [
        {
            "name": "Ada Krol",
            "city": "Gdańsk",
            "position": "Stained glass",
            "about": "x",
            "current_company": {"name": "Krol Glass"},
            "educations_details": "Academy",
            "experience": [
                {"company": "Krol Glass", "title": "Owner", "start_date": "Apr 2021", "end_date": "Present"}
            ],
            "education": [
                {
                    "title": "Academy of Fine Arts",
                    "degree": "MA",
                    "field": "Glass",
                    "start_year": "2012",
                    "end_year": "2017",
                }
            ],
            "people_also_viewed": [{"name": "NOT THE TARGET"}],
        }
    ],
    "apify dev": [
        {
            "fullName": "Ada Krol",
            "headline": "x",
            "experiences": [
                {
                    "title": "Owner",
                    "subtitle": "Krol Glass · Full-time",
                    "caption": "Apr 2021 - Present · 5 yrs",
                    "breakdown": False,
                    "subComponents": [{"description": []}],
                }
            ],
            "educations": [
                {"title": "Academy of Fine Arts", "subtitle": "MA, Glass", "caption": "2012 - 2017"}
            ],
        }
    ],
    "apify harvest": {
        "firstName": "Ada",
        "lastName": "Krol",
        "location": {"linkedinText": "Gdańsk"},
        "experience": [
            {
                "position": "Owner",
                "companyName": "Krol Glass",
                "duration": "3 years 2 months",
                "startDate": {"month": "Apr", "year": "2021", "text": "Apr 2021"},
                "endDate": {"text": "Present"},
            }
        ],
        "education": [
            {
                "schoolName": "Academy of Fine Arts",
                "degree": "MA",
                "fieldOfStudy": "Glass",
                "startDate": {"year": 2012},
                "endDate": {"year": 2017},
            }
        ],
    },
    "fresh": {
        "message": "ok",
        "data": {
            "full_name": "Ada Krol",
            "experiences": [
                {
                    "company": "Krol Glass",
                    "title": "Owner",
                    "start_year": 2021,
                    "start_month": 4,
                    "end_year": "",
                    "end_month": "",
                    "is_current": True,
                }
            ],
            "educations": [
                {
                    "school": "Academy of Fine Arts",
                    "degree": "MA",
                    "field_of_study": "Glass",
                    "start_year": 2012,
                    "start_month": "",
                    "end_year": 2017,
                    "end_month": "",
                }
            ],
        },
    },
    "rapid": {
        "firstName": "Ada",
        "lastName": "Krol",
        "geo": {"full": "Gdańsk, Poland"},
        "position": [
            {
                "companyName": "Krol Glass",
                "title": "Owner",
                "start": {"year": 2021, "month": 4, "day": 0},
                "end": {"year": 0, "month": 0, "day": 0},
            }
        ],
        "educations": [
            {
                "schoolName": "Academy of Fine Arts",
                "degree": "MA",
                "fieldOfStudy": "Glass",
                "start": {"year": 2012, "month": 0},
                "end": {"year": 2017},
            }
        ],
    },
    "phantombuster": [
        {
            "general": {"fullName": "Ada Krol", "headline": "x", "location": "Gdańsk"},
            "jobs": [{"companyName": "Krol Glass", "jobTitle": "Owner", "dateRange": "Apr 2021 - Present"}],
            "schools": [
                {
                    "schoolName": "Academy of Fine Arts",
                    "degree": "MA",
                    "degreeSpec": "Glass",
                    "dateRange": "2012 - 2017",
                }
            ],
        }
    ],
    "profile scraper": {
        "userProfile": {"fullName": "Ada Krol", "title": "x", "location": {"city": "Gdańsk"}},
        "experiences": [
            {
                "title": "Owner",
                "company": "Krol Glass",
                "startDate": "2021-04-01T00:00:00+02:00",
                "endDate": None,
                "endDateIsPresent": True,
            }
        ],
        "education": [
            {
                "schoolName": "Academy of Fine Arts",
                "degreeName": "MA",
                "fieldOfStudy": "Glass",
                "startDate": "2012",
                "endDate": "2017",
            }
        ],
    },
}


@pytest.mark.parametrize("tool", VARIANTS)
def test_tools_of_the_same_kind(tool: str) -> None:
    found = of(VARIANTS[tool])
    assert found.name == "Ada Krol"
    assert found.positions == (OWNER,)
    assert found.education == (ACADEMY,)
    assert "NOT THE TARGET" not in repr(found)


def test_several_jobs_of_one_company() -> None:
    group = {
        "breakdown": True,
        "title": "Krol Glass",
        "subtitle": "Full-time · 5 yrs",
        "subComponents": [
            {"title": "Owner", "caption": "Apr 2021 - Present · 5 yrs", "description": [{"text": "Panes."}]},
            {"title": "Glazier", "caption": "Jan 2019 - Mar 2021 · 2 yrs"},
        ],
    }
    jobs = of([{"fullName": "Ada Krol", "experiences": [group]}]).positions
    assert [(job.title, job.company, job.start) for job in jobs] == [
        ("Owner", "Krol Glass", "2021-04"),
        ("Glazier", "Krol Glass", "2019-01"),
    ]
    assert jobs[0].description == "Panes."


def test_posts_are_the_persons_own() -> None:
    posts = [
        {"text": "Mine", "date": "2026-03-02T00:00:00Z"},
        {"text": "Hers", "author": "Jan Bielak"},
        {"title": "Liked", "attribution": "Liked by Ada Krol"},
    ]
    assert of({"fullName": "Ada Krol", "posts": posts, "headline": "x"}).posts == (
        Post(text="Mine", date="2026-03-02"),
    )


def test_several_people_ask_which() -> None:
    jan = {**PROXYCURL, "full_name": "Jan Bielak"}
    for value in (
        [PROXYCURL, jan],
        {"data": [PROXYCURL, jan]},
        {"results": [{"profile": PROXYCURL}, {"profile": jan}]},
    ):
        with pytest.raises(ReadError) as caught:
            read(json.dumps(value))
        assert "holds 2 people: 1 Ada Krol, 2 Jan Bielak" in caught.value.message
        assert "--row" in caught.value.hint
        assert of(value, row=2).name == "Jan Bielak"
        assert [name for _, name, _ in read_all(json.dumps(value))] == ["Ada Krol", "Jan Bielak"]


@pytest.mark.parametrize(
    "value",
    [
        {
            "name": "Krol Glass",
            "company_size": [1, 10],
            "universal_name_id": "krol",
            "specialities": [],
            "hq": {},
        },
        {"data": {"name": "Krol Glass", "founded_year": 2021, "company_type": "x", "industry": "Glass"}},
    ],
)
def test_a_company_is_no_person(value: Any) -> None:
    with pytest.raises(ReadError, match="about the company Krol Glass"):
        read(json.dumps(value))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"foo": 1}', "tried: case needs"),
        ('[{"name": "A B"}, {"name": "C D"}]', "a list of 2"),
        ('{"name": "A B", "star": 1}', "star is not a field"),
        ('{"status": 404, "error": {"message": "none"}}', "tried: case needs"),
    ],
)
def test_other_json_keeps_its_own_errors(text: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(text)
    assert said in str(caught.value)


def test_own_formats_are_not_taken_for_a_tools() -> None:
    native = {"name": "Ada Krol", "headline": "Owner", "positions": [{"title": "Owner"}], "skills": ["x"]}
    assert read(native).format == "native"
    assert read({"target": native}).format == "case"
    assert read({"basics": {"name": "Ada Krol"}, "work": [], "education": []}).format == "jsonresume"


def test_nulls_and_other_types_everywhere() -> None:
    odds: tuple[Any, ...] = (None, 7, True, [], {}, "", [None, 7, {}], {"x": None})
    for odd in odds:
        value = {**dict.fromkeys(PROXYCURL, odd), "full_name": "Ada Krol"}
        assert of(value).name == "Ada Krol"


@pytest.mark.parametrize(
    ("small", "proper"),
    [
        ("vp sales", "VP Sales"),
        ("head of people at ibm", "Head of People at IBM"),
        ("self-employed", "Self-Employed"),
        ("saas advisor", "SaaS Advisor"),
        ("the hr office", "The HR Office"),
        ("école d'art", "École D'art"),
        ("iPad shop", "iPad shop"),
    ],
)
def test_names_in_small_letters_are_set_right(small: str, proper: str) -> None:
    assert cased(small) == proper
