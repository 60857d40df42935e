"""A schema.org Person into a profile.

E-mail, telephone, birth date, street, picture and relatives are never taken. What LinkedIn masks with
asterisks is dropped and counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from introwriter.people import Position, Post, Profile, School
from introwriter.readers.html.linked import Graph, full_name, kinds, listed
from introwriter.readers.html.page import address
from introwriter.readers.values import (
    at,
    date_of,
    end_of,
    first,
    joined,
    language_called,
    line,
    text_of,
    unique,
)

__all__ = ["Masked", "profile_of"]

_SCHOOL = re.compile(
    r"(?i)universi|college|school|schule|institut|academ|akademi|politecn|polytechn|faculty|ecole|école|lycée|gymnasi|campus"
)
_MASK = re.compile(r"\*{3,}")


@dataclass(slots=True)
class Masked:
    """How much was hidden behind asterisks, by what it was."""

    counts: dict[str, int] = field(default_factory=dict)

    def without(self, text: str, what: str) -> str:
        """Return ``text``, or "" when it is masked."""
        if _MASK.search(text) or (text and not re.sub(r"[\s*.,&()-]", "", text) and "*" in text):
            self.counts[what] = self.counts.get(what, 0) + 1
            return ""
        return text


@dataclass(slots=True, kw_only=True)
class _Stay:
    name: str = ""
    title: str = ""
    start: str = ""
    end: str | None = ""
    text: str = ""
    degree: str = ""
    school: bool = False


def profile_of(node: dict[str, Any], graph: Graph, masked: Masked, *, linkedin: bool) -> Profile:
    """Return the profile of a person's node; ``masked`` counts what was hidden."""
    titles = [text for entry in listed(node.get("jobTitle")) for text in _titles(graph.resolved(entry))]
    work = [
        stay
        for entry in listed(node.get("worksFor")) or listed(node.get("affiliation"))
        for stay in _stays(entry, "worksFor", graph, lasts=True)
    ]
    past = [
        stay
        for entry in listed(node.get("alumniOf"))
        for stay in _stays(entry, "alumniOf", graph, lasts=False)
    ]
    employers = [stay for stay in past if _is_employer(stay, linkedin)]
    loose = _paired(titles, work)
    work += _occupations(node, work, titles, graph)
    credentials = [graph.resolved(entry) for entry in listed(node.get("hasCredential"))]
    degrees = [entry for entry in credentials if isinstance(entry, dict) and _is_degree(entry)]
    headline = "" if linkedin else line(node.get("disambiguatingDescription"))
    return Profile(
        name=full_name(node),
        headline=headline
        or ", ".join(filter(None, (masked.without(title, "job titles") for title in loose))),
        location=_place(node, graph),
        about="\n".join(text for entry in listed(node.get("description")) if (text := text_of(entry))),
        positions=_jobs([*work, *employers], masked),
        education=(
            *_schools([stay for stay in past if stay not in employers], masked),
            *map(_degree, degrees),
        ),
        skills=_named(node, graph, "knowsAbout", "skills"),
        languages=unique(_language(graph.resolved(entry)) for entry in listed(node.get("knowsLanguage"))),
        certifications=unique(
            joined(line(entry), line(entry.get("recognizedBy")))
            for entry in credentials
            if isinstance(entry, dict) and entry not in degrees
        ),
        posts=_posts(node, graph),
    )


def _titles(entry: Any) -> list[str]:
    """The texts of a job title: "A; B" is one, a DefinedTerm is its name."""
    return [title] if (title := line(entry)) else []


def _stays(entry: Any, key: str, graph: Graph, *, lasts: bool) -> list[_Stay]:
    """The stays of one entry: a name, an organisation with roles in `member`, or a role around either."""
    entry = graph.resolved(entry)
    if isinstance(entry, str):
        return [_Stay(name=line(entry), end=None if lasts else "")] if line(entry) else []
    if not isinstance(entry, dict):
        return []
    if any(kind.endswith("Role") for kind in kinds(entry)):
        inner = [
            graph.resolved(node) for name in (key, "memberOf", "member") for node in listed(entry.get(name))
        ]
        return [_stay(node, entry, lasts) for node in inner if line(node)] or [_stay({}, entry, lasts)]
    roles = [role for role in listed(entry.get("member")) if isinstance(role, dict)]
    roles = [role for role in roles if any(kind.endswith("Role") for kind in kinds(role))]
    return [_stay(entry, role, lasts) for role in roles or [{}]]


def _stay(organisation: Any, role: dict[str, Any], lasts: bool) -> _Stay:
    types = kinds(organisation) if isinstance(organisation, dict) else set()
    return _Stay(
        name=line(organisation),
        title=line(first(role, "roleName", "jobTitle", "namedPosition")),
        start=date_of(role.get("startDate")),
        end=end_of(role.get("endDate"), lasts=lasts),
        text=at(role, "description"),
        school=any(_SCHOOL.search(kind) or kind == "EducationalOrganization" for kind in types),
        degree=line(role.get("hasCredential")),
    )


def _is_employer(stay: _Stay, linkedin: bool) -> bool:
    """Whether one is an alumnus of it as of an employer; on a page of one's own that is a school."""
    return linkedin and not stay.school and not _SCHOOL.search(stay.name)


def _paired(titles: list[str], work: list[_Stay]) -> list[str]:
    """Give each job title its employer where that is plain, and return the titles left over."""
    bare = [stay for stay in work if not stay.title]
    if len(titles) == len(bare):
        for title, stay in zip(titles, bare, strict=True):
            stay.title = title
        return []
    if not work:
        work += [_Stay(title=title, end=None) for title in titles]
        return []
    known = {stay.title.casefold() for stay in work}
    return [title for title in titles if title.casefold() not in known]


def _occupations(node: dict[str, Any], work: list[_Stay], titles: list[str], graph: Graph) -> list[_Stay]:
    """What `hasOccupation` adds: an occupation, or a role around one with its dates."""
    found: list[_Stay] = []
    bare = [stay for stay in work if not stay.title]
    known = {title.casefold() for title in (*titles, *(stay.title for stay in work))}
    for entry in listed(node.get("hasOccupation")):
        role = graph.resolved(entry)
        inner = graph.resolved(role.get("hasOccupation")) if isinstance(role, dict) else None
        title = line(inner) or line(role)
        if not title or title.casefold() in known:
            continue
        ends = role if isinstance(role, dict) and inner is not None else {}
        stay = _stay({}, ends, True)
        stay.title = title
        if len(bare) == 1 and stay.end is None and not stay.start:
            bare.pop().title = title
        else:
            found.append(stay)
    return found


def _jobs(stays: list[_Stay], masked: Masked) -> tuple[Position, ...]:
    jobs: dict[Position, None] = {}
    for stay in stays:
        title = masked.without(stay.title, "job titles")
        company = masked.without(stay.name, "employers")
        if (title and not stay.name) or company:
            text = masked.without(stay.text, "descriptions")
            jobs[
                Position(
                    title=title, company=company, start=stay.start or None, end=stay.end, description=text
                )
            ] = None
    return tuple(jobs)


def _schools(stays: list[_Stay], masked: Masked) -> tuple[School, ...]:
    schools: dict[School, None] = {}
    for stay in stays:
        if school := masked.without(stay.name, "schools"):
            degree = masked.without(stay.degree or stay.title, "degrees")
            schools[School(school=school, degree=degree, start=stay.start or None, end=stay.end)] = None
    return tuple(schools)


def _is_degree(entry: dict[str, Any]) -> bool:
    return "degree" in line(entry.get("credentialCategory")).casefold()


def _degree(entry: dict[str, Any]) -> School:
    return School(school=line(entry.get("recognizedBy")), degree=line(entry), end="")


def _named(node: dict[str, Any], graph: Graph, *keys: str) -> tuple[str, ...]:
    return unique(line(graph.resolved(entry)) for key in keys for entry in listed(node.get(key)))


def _language(entry: Any) -> str:
    """A language's name; "de" and "de-CH" become German."""
    text = line(entry) or (line(entry.get("alternateName")) if isinstance(entry, dict) else "")
    if re.fullmatch(r"[A-Za-z]{2}(?:[-_][A-Za-z]{2,4})?", text):
        return language_called(text)
    return text


def _place(node: dict[str, Any], graph: Graph) -> str:
    for key in ("address", "homeLocation", "workLocation", "location"):
        for entry in listed(node.get(key)):
            place = graph.resolved(entry)
            if isinstance(place, dict) and isinstance(place.get("address"), (dict, str)):
                place = place["address"] if not line(place) or isinstance(place["address"], dict) else place
            if text := _address(place):
                return text
    return ""


def _address(place: Any) -> str:
    """Town, region and country; a street is left out, a country's code only stands in for all."""
    if not isinstance(place, dict):
        text = line(place)
        return "" if re.search(r"\d", text) else text
    town, region = line(place.get("addressLocality")), line(place.get("addressRegion"))
    country = line(place.get("addressCountry"))
    if len(country) == 2 and (town or region):
        country = ""
    return joined(*unique((town, region, country))) or line(place)


def _posts(node: dict[str, Any], graph: Graph) -> tuple[Post, ...]:
    """The works whose author the graph says the person is."""
    mine = {address(url) for url in (*listed(node.get("url")), *listed(node.get("sameAs")))} - {""}
    own, name = node.get("@id"), full_name(node).casefold()
    found: dict[Post, None] = {}
    for work in graph.works[:200]:
        for entry in listed(work.get("author")):
            author = graph.resolved(entry)
            if not isinstance(author, dict):
                continue
            url = address(line(author.get("url")))
            same = url in mine if url and mine else full_name(author).casefold() == name
            if same or (isinstance(own, str) and author.get("@id") == own):
                text = at(work, "articleBody", "text", "headline", "name")
                day = re.match(r"\d{4}-\d{2}-\d{2}", str(work.get("datePublished", "")))
                if text:
                    found[Post(text=text, date=day[0] if day else None)] = None
    return tuple(found)[:50]
