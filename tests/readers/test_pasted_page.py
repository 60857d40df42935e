from __future__ import annotations

import pytest

from introwriter.people import Position, School
from introwriter.readers import Reading, read
from tests.conftest import ROOT

PASTED = ROOT / "tests" / "fixtures" / "pasted"

FRENCH = """Passer au contenu principal
Hugo Delmas
Hugo Delmas
il/lui
· 2e
Responsable logistique chez Transports Vidal
Lyon, Auvergne-Rhône-Alpes, France  Coordonnées
412 relations
Infos
J’organise des camions. … voir plus
Expérience
Logo de Transports Vidal
Responsable logistique
Responsable logistique
Transports Vidal · CDI
janv. 2021 - aujourd’hui · 3 ans 4 mois
Je gère 40 chauffeurs.
Logo de Fret Ouest
Fret Ouest
4 ans 2 mois
Chef d'équipe
Temps plein
févr. 2019 - déc. 2020 · 1 an 11 mois
Nantes
Affréteur
Temps plein
nov. 2016 - janv. 2019 · 2 ans 3 mois
Langues
Français
Langue natale ou bilingue
Plus de profils pour vous
Zoé Martin
"""

TABS = """Tobias Lindqvist
· 2nd
Beekeeper and welder
Umeå, Västerbotten County, Sweden
·
Contact info
1,020 followers  ·  500+ connections
Activity
Tobias Lindqvist posted this • 3w
Varroa counts are down this year. Here is what I changed.
… more
24
3 comments
Tobias Lindqvist reposted this
Buy my course on bees
Licenses & certifications
EN ISO 9606-1
TÜV
Issued Mar 2019 · Expires Mar 2025
Credential ID 12345
Volunteering
Mentor
Code Club
Jan 2018 - Present · 6 yrs
Publications
Bees in the cold
Svensk Bi · May 3, 2020
Recommendations
Received
Anna Berg
· 1st
Tobias is great.
Interests
Companies
Norrsvets AB
1,200 followers
"""

GROUPED = """Rhea Ansah
· 1st
Operations at Blue Kettle
Leeds, England, United Kingdom
Experience
Blue Kettle
Full-time · 6 yrs 2 mos
Leeds, England, United Kingdom
Head of Operations
Jan 2022 – Present · 3 yrs
I run the kettles.
Second line, with detail.
Operations Manager
Nov 2018 – Jan 2022 · 3 yrs 3 mos
Barista
Grind House
2016 - 2018 · 2 yrs
"""

SPANISH = """Lucía Ferrer
· 3er
Enfermera de quirófano en Hospital Norte
Sevilla, Andalucía, España · Información de contacto
Experiencia
Enfermera de quirófano
Hospital Norte · Jornada completa
mar. 2019 - actualidad · 5 años 2 meses
Educación
Universidad de Sevilla
Grado, Enfermería
2008 - 2012
Personas que quizá conozcas
Otro
"""

PORTUGUESE = """Rafael Teles
· 2º
Mecânico de bicicletas
Porto, Portugal · Informações de contato
Experiência
Mecânico
Roda Livre · Tempo integral
jan. de 2017 - o momento · 7 anos 3 meses
"""

ITALIAN = """Chiara Bellini
· 3°+
Restauratrice di organi
Parma, Italia  Informazioni di contatto
Esperienza
Restauratrice
Bottega Serassi · A tempo pieno
gen 2010 - Presente · 14 anni
"""

DUTCH = """Femke de Wit
· 2e
Bakker bij Brood & Zo
Utrecht, Nederland  Contactgegevens
Ervaring
Bakker
Brood & Zo · Fulltime
mrt. 2018 - heden · 6 jaar 2 maanden
Mensen die u wellicht kent
X Y
"""


@pytest.fixture(scope="module")
def desktop() -> Reading:
    return read(PASTED / "desktop_en.txt")


def test_the_top_of_a_full_page(desktop: Reading) -> None:
    profile = desktop.profile
    assert profile.name == "Mia Holmqvist"
    assert profile.headline == "VP Sales at Quill Fict | ex-Fabrikam | 🚀 Hiring"
    assert profile.location == "Oslo, Norway"
    assert profile.about == "I sell software people like using.\n\nBefore: teaching. I write about pricing"


def test_all_three_layouts_of_experience(desktop: Reading) -> None:
    assert desktop.profile.positions == (
        Position(title="VP Sales", company="Quill Fict", start="2024-11", end=None),
        Position(
            title="Account Director",
            company="Fabrikam",
            start="2023-01",
            end="2024-10",
            description="Enterprise sales in the Nordics.",
        ),
        Position(title="Account Manager", company="Fabrikam", start="2021-06", end="2022-12"),
        Position(title="Teacher", company="Fictional School", start="1997", end="2004"),
    )


def test_the_rest_of_a_full_page(desktop: Reading) -> None:
    school = School(school="Fictional University", degree="MSc", field="Economics", start="2008", end="2012")
    assert desktop.profile.education == (school,)
    assert desktop.profile.skills == ("Negotiation",)
    assert desktop.profile.languages == ("Norwegian",)


def test_strangers_are_left_out(desktop: Reading) -> None:
    for stranger in ("NOT THE TARGET", "Odo Pell", "Somewhere", "Okonedo"):
        assert stranger not in repr(desktop.profile)
    assert any("Odo Pell" in warning and "--mutual" in warning for warning in desktop.warnings)


def test_an_incoming_request_is_said() -> None:
    reading = read(PASTED / "incoming_request_en.txt")
    assert reading.profile.name == "Lena Prühl, MBA"
    assert reading.profile.headline == "Head of Data"
    assert reading.profile.location == ""
    assert reading.profile.about == "I like late data."
    assert any("already asked you" in warning for warning in reading.warnings)


def test_a_paste_of_the_top_only() -> None:
    profile = read(PASTED / "short_en.txt").profile
    assert (profile.name, profile.headline) == ("Mia Holmqvist", "VP Sales at Quill Fict")
    assert profile.location == "Oslo, Norway"


def test_a_german_page() -> None:
    profile = read(PASTED / "desktop_de.txt").profile
    assert profile.location == "Oslo, Norwegen"
    assert profile.about == "Ich verkaufe Software."
    assert profile.positions == (
        Position(title="Vertriebsleiterin", company="Quill Fict", start="2024-11", end=None),
    )
    assert profile.education == (School(school="Fictional University", start="2008", end="2012"),)


def test_a_french_page_with_a_group() -> None:
    profile = read(FRENCH).profile
    assert profile.name == "Hugo Delmas"
    assert profile.location == "Lyon, Auvergne-Rhône-Alpes, France"
    assert profile.about == "J’organise des camions."
    assert [(job.title, job.company, job.start, job.end) for job in profile.positions] == [
        ("Responsable logistique", "Transports Vidal", "2021-01", None),
        ("Chef d'équipe", "Fret Ouest", "2019-02", "2020-12"),
        ("Affréteur", "Fret Ouest", "2016-11", "2019-01"),
    ]
    assert profile.positions[0].description == "Je gère 40 chauffeurs."
    assert profile.languages == ("Français",)


@pytest.mark.parametrize(
    ("page", "location", "title", "company", "start"),
    [
        (SPANISH, "Sevilla, Andalucía, España", "Enfermera de quirófano", "Hospital Norte", "2019-03"),
        (PORTUGUESE, "Porto, Portugal", "Mecânico", "Roda Livre", "2017-01"),
        (ITALIAN, "Parma, Italia", "Restauratrice", "Bottega Serassi", "2010-01"),
        (DUTCH, "Utrecht, Nederland", "Bakker", "Brood & Zo", "2018-03"),
    ],
)
def test_pages_in_other_languages(page: str, location: str, title: str, company: str, start: str) -> None:
    profile = read(page).profile
    assert profile.location == location
    assert profile.positions == (Position(title=title, company=company, start=start, end=None),)


def test_a_group_ends_where_its_length_ends() -> None:
    jobs = read(GROUPED).profile.positions
    assert [(job.title, job.company) for job in jobs] == [
        ("Head of Operations", "Blue Kettle"),
        ("Operations Manager", "Blue Kettle"),
        ("Barista", "Grind House"),
    ]
    assert jobs[0].description == "I run the kettles.\nSecond line, with detail."


def test_lists_and_posts_hold_only_their_own() -> None:
    profile = read(TABS).profile
    assert [post.text for post in profile.posts] == [
        "Varroa counts are down this year. Here is what I changed."
    ]
    assert profile.certifications == ("EN ISO 9606-1, TÜV",)
    assert profile.volunteering == ("Mentor, Code Club",)
    assert profile.publications == ("Bees in the cold, Svensk Bi",)
    assert profile.interests == ("Norrsvets AB",)
    assert "Anna Berg" not in repr(profile)


def test_every_line_twice_reads_the_same() -> None:
    doubled = "".join(f"{line}\n{line}\n" for line in SPANISH.splitlines())
    assert read(doubled).profile == read(SPANISH).profile


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_line_ends_and_encodings_do_not_matter(encoding: str) -> None:
    data = SPANISH.replace("\n", "\r\n").encode(encoding)
    assert read(data).profile == read(SPANISH).profile


@pytest.mark.parametrize("mark", ["· 3rd", "• 2nd", "3rd+", "· 1st", "· 2.", "· 3rd+", "· 3er", "· 2e"])
def test_marks_of_distance(mark: str) -> None:
    for text in (f"Ada Krol\n{mark}\nGlazier\n", f"Ada Krol {mark}\nGlazier\n"):
        profile = read(text).profile
        assert (profile.name, profile.headline) == ("Ada Krol", "Glazier")
