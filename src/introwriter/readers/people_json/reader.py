"""One person's record into a profile."""

from __future__ import annotations

import re
from typing import Any

from introwriter.errors import ReadError
from introwriter.people import Post, Profile
from introwriter.readers.people_json import shape
from introwriter.readers.people_json.casing import proper
from introwriter.readers.people_json.shape import keys
from introwriter.readers.people_json.stays import jobs_of, schools_of
from introwriter.readers.several import which
from introwriter.readers.source import Reading, Source
from introwriter.readers.values import at, date_of, first, items, joined, line, texts, unique

__all__ = ["name_of", "read"]

_NOT_THEIRS = re.compile(
    r"(?i)\b(?:lik(?:ed|es)|comment(?:ed|s)|repost(?:ed|s)|react(?:ed|s)|shared|celebrat)"
)
_POSTED = re.compile(r"(?i)posted by (.{2,80})$")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read(source: Source) -> Reading:
    """Read the person whom ``source.row`` means. Raises ReadError."""
    found = shape.records(source.value)
    if not found:
        name = shape.company(source.value)
        raise ReadError(
            f"{source.name} is about the company {name[:80]}" if name else f"{source.name}: no person in it",
            "Give the profile of a person who works there." if name else "Give one person's profile.",
        )
    record = found[which(source, [name_of(each) for each in found])]
    profile = _profile(record)
    return Reading(profile=proper(profile), format="people_json", warnings=_left_out(record))


def name_of(record: dict[str, Any]) -> str:
    """Return the full name, whichever way it is kept."""
    full = _said(record, "full") or line(record.get("name"))
    given, family = _said(record, "first"), _said(record, "last")
    return full or joined(given, family, between=" ")


def _said(record: dict[str, Any], role: str) -> str:
    for key in keys("person", role):
        value = record.get(key)
        if isinstance(value, dict) and isinstance(value.get("localized"), dict):
            value = next(iter(value["localized"].values()), "")
        if text := line(value):
            return text
    return ""


def _profile(record: dict[str, Any]) -> Profile:
    def listed(role: str) -> Any:
        return first(record, *keys("person", role))

    name = name_of(record)
    positions = jobs_of(record)
    return Profile(
        name=name,
        headline=_headline(record),
        location=_place(record),
        about=at(record, *keys("person", "about")),
        positions=positions,
        education=schools_of(record),
        skills=_skills(listed("skills")),
        languages=texts(listed("languages"), "name", "language", "title"),
        interests=texts(listed("interests"), "name", "title"),
        volunteering=_lines(listed("volunteering"), keys("job", "title"), keys("job", "company"), "subtitle"),
        certifications=_lines(
            listed("certifications"),
            ("name", "title"),
            ("authority", "issuer", "organization", "company"),
            "subtitle",
        ),
        posts=_posts(record, name),
        publications=(
            *_lines(listed("publications"), ("name", "title"), ("publisher",)),
            *_articles(record, name),
        ),
        projects=_lines(listed("projects"), ("name", "title"), ("description",), between=": "),
    )


def _headline(record: dict[str, Any]) -> str:
    said = " ".join(at(record, *keys("person", "headline")).split())
    if said:
        return said
    for key in ("occupation", "title", "position"):
        if isinstance(record.get(key), str) and line(record[key]):
            return line(record[key])
    return ""


def _place(record: dict[str, Any]) -> str:
    for key in keys("person", "place"):
        value = record.get(key)
        if isinstance(value, dict):
            parts = [line(value.get(k)) for k in ("city", "state", "region", "country")]
            whole = line(first(value, "full", "linkedinText", "default", "name", "text"))
            if found := whole or joined(*unique(parts)):
                return found
        elif (text := line(value)) and key != "locationName":
            city = line(record.get("city"))
            return city if text.casefold() in city.casefold() else text
    city, state, country = (
        line(first(record, *keys("person", role))) for role in ("city", "state", "country")
    )
    known = [part for part in unique((city, state, country)) if part == city or part not in city]
    return joined(*known) or line(record.get("locationName"))


def _skills(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return unique(" ".join(part.split()) for part in re.split(r"[,;•·|]", value))
    return texts(value, "name", "title", "skill")


def _lines(
    value: Any, names: tuple[str, ...], owners: tuple[str, ...], *more: str, between: str = ", "
) -> tuple[str, ...]:
    """One line per entry: its name and whose it is."""
    found = []
    for item in items(value):
        name = " ".join(at(item, *names).split())
        owner = " ".join(at(item, *owners, *more).split())
        found.append(joined(name, "" if owner == name else owner, between=between) if name or owner else "")
    return unique(found)


def _posts(record: dict[str, Any], name: str) -> tuple[Post, ...]:
    """The person's own words only: what they liked or shared is somebody else's."""
    found: list[Post] = []
    for item in items(first(record, *keys("person", "posts"))):
        said = " ".join(
            str(item.get(key) or "") for key in ("attribution", "activity_status", "interaction", "type")
        )
        author = line(item.get("author") or item.get("authorName"))
        if not _NOT_THEIRS.search(said) and author.casefold() in ("", name.casefold()):
            found.append(_post(item))
    for item in items(first(record, *keys("person", "activities"))):
        said = line(item.get("activity_status") or item.get("interaction") or item.get("attribution"))
        match = _POSTED.search(said)
        if match and match[1].strip().casefold() == name.casefold():
            found.append(_post(item))
    return tuple(post for post in found if post.text)[:50]


def _post(item: dict[str, Any]) -> Post:
    when = first(item, "date", "posted_at", "postedAt", "created_at", "published_at", "publishedAt")
    day = _DAY.match(when) if isinstance(when, str) else None
    return Post(
        text=at(item, "text", "content", "title", "name"), date=day[0] if day else date_of(when) or None
    )


def _articles(record: dict[str, Any], name: str) -> tuple[str, ...]:
    """The titles of articles that name the person, or nobody, as their author."""
    return unique(
        at(item, "title")
        for item in items(record.get("articles"))
        if line(item.get("author")).casefold() in ("", name.casefold())
    )


def _left_out(record: dict[str, Any]) -> tuple[str, ...]:
    counted = [(key, len(items(record.get(key)))) for key in keys("person", "left_out")]
    return tuple(f"{key}: {count} left out, no note may use them" for key, count in counted if count)
