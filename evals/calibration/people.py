"""Make up people as frequent as people are: the tables of population_tables/ drawn from with a seed.

Whatever follows from something else is drawn given it: city, school, languages and names from the country,
skills, field and sector from the occupation, employer from country and sector, jobs and dates from the age.
"""

from __future__ import annotations

import random
import tomllib
from itertools import accumulate
from pathlib import Path
from typing import Any

from introwriter.people import Position, Profile, School

TABLES = Path(__file__).with_name("population_tables")
TODAY = 2026
PROFILED = {"g": 0.51, "s": 0.28, "h": 0.10}
SCHOOLED = {"g": 0.95, "s": 0.5, "h": 0.15}
TENURE = 4.1
LISTS_INTERESTS, LISTS_LANGUAGES, VOLUNTEERS, HAS_ABOUT = 0.35, 0.5, 0.23, 0.45
DEGREES = {"BSc": 4, "BA": 4, "Bachelor": 3, "MSc": 2, "MBA": 1, "MA": 1, "PhD": 0.5, "Diploma": 2}


class Draw:
    """Things with their weights, to draw one of."""

    def __init__(self, weights: dict[Any, float]) -> None:
        self.things = list(weights)
        self.cumulated = list(accumulate(weights.values()))

    def __call__(self, rng: random.Random) -> Any:
        return rng.choices(self.things, cum_weights=self.cumulated)[0]


def lines(text: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]


def weighed(text: str) -> dict[str, float]:
    """Read "name weight, name weight, ..."; names may hold commas: what has no weight begins the next."""
    found: dict[str, float] = {}
    name = ""
    for part in text.strip().split(", "):
        words = part.split(" ")
        try:
            weight = float(words[-1])
        except ValueError:
            name += f"{part}, "
            continue
        found[name + " ".join(words[:-1])] = weight
        name = ""
    return found


class Tables:
    """The published figures, ready to be drawn from."""

    def __init__(self) -> None:
        places, schools, work, life = (
            tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))
            for name in ("places", "schools", "work", "life")
        )
        self.force = {row[0]: float(row[1]) for row in lines(places["countries"])}
        self.languages = {row[0]: weighed(row[3]) for row in lines(places["countries"])}
        self.country = Draw(weighed(places["members"]))
        people = weighed(places["population"])
        self.city = {}
        for country, text in lines(places["cities"]):
            cities = weighed(text)
            rest = max(0.0, 1000 * people[country] - sum(cities.values()))
            self.city[country] = Draw({**cities, "": rest})
        self.school = {country: Draw(weighed(text)) for country, text in lines(schools["schools"])}
        self.elsewhere = Draw(weighed(schools["elsewhere"]))
        self._work(work)
        self.everybody, self.interests = weighed(work["everybody"]), weighed(life["interests"])
        self.volunteering = Draw(weighed(life["volunteering"]))
        self.interest = Draw(self.interests)
        self.about = life["about"].strip().splitlines()
        self.spoken = dict(part.strip().split(" = ") for part in life["sectors"].split(","))
        self.names = {}
        for countries, given, surnames in lines(life["names"]):
            for country in countries.split(", "):
                self.names[country] = given.split(", "), Draw(weighed(surnames))

    def _work(self, work: dict[str, str]) -> None:
        self.occupations = [
            (titles.split(", "), float(many), level, *(text.split(", ") for text in rest))
            for titles, many, level, *rest in lines(work["occupations"])
        ]
        self.occupation = Draw({i: row[1] * PROFILED[row[2]] for i, row in enumerate(self.occupations)})
        self.in_sector: dict[str, dict[int, float]] = {}
        for i, row in enumerate(self.occupations):
            for sector in row[3]:
                self.in_sector.setdefault(sector, {})[i] = row[1] / len(row[3])
        every = sum(row[1] for row in self.occupations)
        self.sector_share = {sector: sum(of.values()) / every for sector, of in self.in_sector.items()}
        self.nameless = {sector: names.split(", ") for sector, names in lines(work["nameless"])}
        self.things = work["things"].split(", ")
        self.certifications: dict[str, dict[str, float]] = {}
        for name, holders, sectors in lines(work["certifications"]):
            for sector in sectors.split(", "):
                workers = 3500e3 * 0.3 * self.sector_share[sector]
                share = float(holders) / len(sectors.split(", ")) / workers
                self.certifications.setdefault(sector, {})[name] = min(0.3, share)
        self._employers(lines(work["employers"]))

    def _employers(self, rows: list[list[str]]) -> None:
        """Give each country and sector its known employers; what is left of 1 works for a nameless one."""
        weights: dict[tuple[str, str], dict[str, float]] = {}
        force = sum(self.force.values())
        for name, many, in_sectors, where in rows:
            sectors = in_sectors.split(", ")
            shares = {"world": 1.0} if where == "world" else weighed(where)
            world = shares.pop("world", 0.0)
            for country, workers in self.force.items():
                share = shares.get(country, 0.0) + world * workers / force
                for sector in sectors if share else ():
                    at = float(many) / 1000 * share / len(sectors) / (workers * self.sector_share[sector])
                    weights.setdefault((country, sector), {})[name] = at
        self.employer = {
            key: Draw({**known, "": max(0.3, 1.0 - sum(known.values()))}) for key, known in weights.items()
        }


class Maker:
    """Draws people, one after the other."""

    def __init__(self, seed: int) -> None:
        self.rng, self.tables = random.Random(seed), Tables()

    def person(self) -> Profile:
        rng, tables = self.rng, self.tables
        country = tables.country(rng)
        city = tables.city[country](rng)
        occupation = tables.occupations[tables.occupation(rng)]
        age = min(70, max(20, int(rng.gauss(39, 12))))
        began = TODAY - age + (22 if occupation[2] == "g" else 19)
        jobs = self.jobs(occupation, country, city, min(began, TODAY - 1))
        sector = jobs[0][1]
        skills = self.skills(occupation[5])
        interests = self.interests()
        title = jobs[0][0].title
        place = ", ".join(part for part in (city, country) if part)
        given, surname = tables.names[country]
        return Profile(
            name=f"{rng.choice(given)} {surname(rng)}",
            headline=self.headline(title, jobs[0][0].company, tables.spoken[sector], skills),
            location=place,
            about=self.about(title, TODAY - began, sector, place, skills, interests),
            positions=tuple(job for job, _ in jobs),
            education=self.education(occupation, country, city, began),
            skills=skills,
            languages=self.languages(country),
            interests=interests,
            volunteering=(tables.volunteering(rng),) if rng.random() < VOLUNTEERS else (),
            certifications=self.certified(sector),
        )

    def jobs(self, occupation: Any, country: str, city: str, began: int) -> list[tuple[Position, str]]:
        rng, tables = self.rng, self.tables
        found: list[tuple[Position, str]] = []
        end: int | None = None
        sector = rng.choice(occupation[3])
        while len(found) < 5:
            start = max(began, (end or TODAY) - 1 - int(rng.expovariate(0.693 / TENURE)))
            employer = self.employer(country, sector, city)
            when = {"start": str(start), "end": end and str(end)}
            found.append((Position(title=self.title(occupation[0]), company=employer, **when), sector))
            if start <= began or rng.random() < 0.15:
                break
            end = start
            if rng.random() < 0.3:
                occupation = tables.occupations[Draw(tables.in_sector[sector])(rng)]
                sector = rng.choice(occupation[3])
        return found

    def title(self, titles: list[str]) -> str:
        """Draw one of an occupation's titles, which stand in the tables with the commonest first."""
        return self.rng.choices(titles, [1 / (i + 1) for i in range(len(titles))])[0]

    def employer(self, country: str, sector: str, city: str) -> str:
        rng, tables = self.rng, self.tables
        known = tables.employer.get((country, sector))
        name = known(rng) if known else ""
        if name:
            return str(name)
        given, surname = tables.names[country]
        fill = {"name": surname(rng), "place": city or surname(rng), "thing": rng.choice(tables.things)}
        return rng.choice(tables.nameless[sector]).format(given=rng.choice(given), **fill)

    def education(self, occupation: Any, country: str, city: str, began: int) -> tuple[School, ...]:
        rng, tables = self.rng, self.tables
        if rng.random() > SCHOOLED[occupation[2]]:
            return ()
        found, end = [], min(began, TODAY)
        for _ in range(1 + (rng.random() < 0.3)):
            school = tables.school[country](rng)
            if school == "elsewhere":
                school = tables.elsewhere(rng).format(place=city or tables.names[country][1](rng))
            degree = Draw(DEGREES)(rng)
            dates = {"start": str(end - rng.choice((2, 3, 3, 4, 4, 5))), "end": str(end)}
            found.append(School(school=school, degree=degree, field=rng.choice(occupation[4]), **dates))
            end -= 4
        return tuple(found)

    def skills(self, own: list[str]) -> tuple[str, ...]:
        rng = self.rng
        mine = [skill for skill in own if rng.random() < 0.45]
        mine += [skill for skill, share in self.tables.everybody.items() if rng.random() < share]
        rng.shuffle(mine)
        return tuple(dict.fromkeys(mine))

    def interests(self) -> tuple[str, ...]:
        if self.rng.random() > LISTS_INTERESTS:
            return ()
        return tuple(thing for thing, share in self.tables.interests.items() if self.rng.random() < share)

    def languages(self, country: str) -> tuple[str, ...]:
        if self.rng.random() > LISTS_LANGUAGES:
            return ()
        spoken = self.tables.languages[country].items()
        return tuple(language for language, share in spoken if self.rng.random() < share)

    def certified(self, sector: str) -> tuple[str, ...]:
        held = self.tables.certifications.get(sector, {}).items()
        return tuple(name for name, share in held if self.rng.random() < share)

    def headline(self, title: str, company: str, sector: str, skills: tuple[str, ...]) -> str:
        forms = [f"{title} at {company}", f"{title} at {company}", title, f"{title} | {sector}"]
        if len(skills) > 2:
            forms.append(f"{title} | {' | '.join(skills[:3])}")
        return self.rng.choice(forms)

    def about(
        self, title: str, years: int, sector: str, place: str, skills: tuple[str, ...], mine: tuple[str, ...]
    ) -> str:
        rng, tables = self.rng, self.tables
        if rng.random() > HAS_ABOUT:
            return ""
        skill = rng.choice(skills) if skills else title
        interest = rng.choice(mine) if mine else tables.interest(rng)
        return str(
            rng.choice(tables.about).format(
                title=title, years=max(1, years), sector=tables.spoken[sector], place=place, skill=skill,
                other_skill=skills[-1] if skills else "teamwork", interest=interest.capitalize(),
                other=mine[-1] if mine else "family",
            )
        )  # fmt: skip
