"""The people in a page's h-card and h-resume, and the older hCard and hResume, by mf2py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from introwriter.names.words import fold
from introwriter.people import Position, Profile, School
from introwriter.readers.html.page import Page
from introwriter.readers.values import date_of, end_of, joined, text_of, unique

__all__ = ["people_of"]

_CLASSES = re.compile(r"\b(?:h-card|h-resume|vcard|hresume)\b")
_TAGS = 30_000
_ROOTS, _NESTED = 300, 8  # cards of a page, and cards within cards: mf2py copies each of the older kind

_RENEWED = {
    "hresume": "h-resume",
    "vevent": "h-event",
    "vcard": "h-card",
    "adr": "p-adr",
    "fn": "p-name",
    "title": "p-job-title",
    "dtstart": "dt-start",
    "dtend": "dt-end",
}
_SAME = frozenset(
    (
        "contact",
        "summary",
        "experience",
        "education",
        "skill",
        "org",
        "role",
        "description",
        "note",
        "locality",
    )
) | {"region", "country-name", "publication", "language", "category"}

Item = dict[str, Any]


def people_of(page: Page) -> tuple[list[Profile], list[str]]:
    """Return the people whom the page may be about, and the names of organisations that have a card."""
    items = _items(page)
    resumes = [item for item in _every(items) if "h-resume" in _types(item)]
    if resumes:
        return [_resume(item, items) for item in resumes[:20]], []
    cards = [item for item in items if "h-card" in _types(item)] or [
        author for item in _every(items) for author in _nested(item, "author") if "h-card" in _types(author)
    ]
    firms = [name for item in cards if (name := _firm(item))]
    people = [_card(item) for item in cards if not _firm(item)]
    return _of_page(_once([person for person in people if person.name]), page), firms


def _items(page: Page) -> list[Item]:
    """mf2py's items of the tree; nothing is fetched, as no address is given."""
    if not _CLASSES.search(page.html):
        return []
    if page.html.count("<") > _TAGS or not _is_modest(page.soup):
        page.warnings.append("the page holds too much to look for h-cards in it")
        return []
    import mf2py

    _renew(page.soup)
    try:
        items: list[Item] = mf2py.parse(doc=page.soup)["items"]
    except (RecursionError, ValueError, TypeError, AttributeError, LookupError):
        page.warnings.append("the h-cards of the page could not be read")
        return []
    return items


def _renew(soup: Any) -> None:
    """Write hResume's class names as h-resume's: mf2py loses its jobs, which are events and cards at once."""
    for root in soup.select(".hresume:not(.h-resume)")[:20]:
        for tag in (root, *root.find_all(class_=True)):
            classes = [str(name) for name in tag["class"]]
            tag["class"] = [*classes, *(_RENEWED[name] for name in classes if name in _RENEWED)]
            tag["class"] += [f"p-{name}" for name in classes if name in _SAME]
            tag["class"] = [name for name in tag["class"] if name not in ("hresume", "vevent", "vcard")]


def _is_modest(soup: Any) -> bool:
    roots = soup.select(".h-card, .h-resume, .vcard, .hresume")
    known = set(map(id, roots))
    return len(roots) <= _ROOTS and all(
        sum(id(parent) in known for parent in root.parents) <= _NESTED for root in roots
    )


def _every(items: list[Item]) -> Iterator[Item]:
    stack = list(reversed(items))
    for _ in range(5_000):
        if not stack:
            return
        item = stack.pop()
        yield item
        stack.extend(reversed([child for child in item.get("children", []) if isinstance(child, dict)]))


def _types(item: Item) -> list[str]:
    return [kind for kind in item.get("type", []) if isinstance(kind, str)]


def _values(item: Item, *names: str) -> list[Any]:
    properties = item.get("properties")
    found = [properties.get(name, []) for name in names] if isinstance(properties, dict) else []
    return [value for values in found for value in values][:300]


def _nested(item: Item, *names: str) -> list[Item]:
    return [value for value in _values(item, *names) if isinstance(value, dict) and value.get("type")]


def _said(value: Any) -> str:
    """The text of a value: plain, of e-* markup, or of a nested item (its name)."""
    if isinstance(value, dict):
        inner = value.get("properties")
        names = inner.get("name") if isinstance(inner, dict) else None
        value = names[0] if isinstance(names, list) and names else value.get("value")
    return text_of(value) if isinstance(value, str) else ""


def _text(item: Item, *names: str) -> str:
    return next(filter(None, (" ".join(_said(value).split()) for value in _values(item, *names))), "")


def _name(card: Item) -> str:
    return _text(card, "name") or joined(
        _text(card, "given-name"), _text(card, "additional-name"), _text(card, "family-name"), between=" "
    )


def _firm(card: Item) -> str:
    """The name of an organisation's card, one whose name is its org (the rule of hCard), or ""."""
    name, org = _name(card), _text(card, "org", "organization-name")
    return org if org and fold(org) == fold(name) else ""


def _card(card: Item) -> Profile:
    title = _text(card, "job-title", "title") or _text(card, "role")
    companies = unique(" ".join(_said(value).split()) for value in _values(card, "org", "organization-name"))
    jobs = [Position(title=title, company=companies[0] if companies else "")] if title or companies else []
    jobs += [Position(company=company) for company in companies[1:]]
    return Profile(
        name=_name(card),
        location=_place(card),
        about=next(filter(None, (_said(value) for value in _values(card, "note", "summary"))), ""),
        positions=tuple(jobs),
        interests=unique(" ".join(_said(value).split()) for value in _values(card, "category")),
        skills=unique(" ".join(_said(value).split()) for value in _values(card, "skill")),
    )


def _place(card: Item) -> str:
    for source in (card, *_nested(card, "adr", "address", "location")):
        parts = (_text(source, name) for name in ("locality", "region", "country-name"))
        if place := joined(*unique(parts)):
            return place
    said = (" ".join(_said(value).split()) for value in _values(card, "adr", "location"))
    place = next(filter(None, said), "")
    return "" if re.search(r"\d", place) else place


def _resume(item: Item, items: list[Item]) -> Profile:
    cards = (other for other in (*item.get("children", []), *items) if "h-card" in _types(other))
    contacts = _nested(item, "contact") or list(cards)[:1]
    contact = _card(contacts[0]) if contacts else Profile()
    named = _name(contacts[0]) if contacts and _values(contacts[0], "name", "given-name") else ""
    headline = contact.positions[0].title if contact.positions else ""
    experience = tuple(
        job for value in _nested(item, "experience") if (job := _job(value)).company or job.title
    )
    return Profile(
        name=named or _text(item, "name") or contact.name,
        headline=headline if experience else "",
        location=contact.location,
        about=next(filter(None, (_said(value) for value in _values(item, "summary"))), "") or contact.about,
        positions=experience or contact.positions,
        education=tuple(stay for value in _nested(item, "education") if (stay := _school(value)).school),
        skills=unique(" ".join(_said(value).split()) for value in _values(item, "skill")),
        languages=unique(" ".join(_said(value).split()) for value in _values(item, "language")),
        publications=unique(" ".join(_said(value).split()) for value in _values(item, "publication", "cite")),
    )


def _holders(item: Item) -> list[Item]:
    """The entry and the cards inside it, among which an entry's properties may be spread."""
    return [item, *_nested(item, "contact", "location", "org", "organizer"), *item.get("children", [])]


def _job(item: Item) -> Position:
    holders = _holders(item)
    start = _ends(holders, "start")
    title = next(filter(None, (_text(holder, "job-title", "title", "role") for holder in holders)), "")
    company = next(filter(None, (_text(holder, "org", "organization-name") for holder in holders)), "")
    name = _text(item, "name", "summary")
    if not company or not title:
        rest = name if name not in (title, company) else ""
        title, company = (title, rest) if title else (rest, company)
    text = next(filter(None, (_said(value) for value in _values(item, "description", "note", "content"))), "")
    end = end_of(_ends(holders, "end"), lasts=bool(start))
    return Position(title=title, company=company, start=date_of(start) or None, end=end, description=text)


def _school(item: Item) -> School:
    holders = _holders(item)
    org = next(filter(None, (_text(holder, "org", "organization-name") for holder in holders)), "")
    name = _text(item, "name")
    degree = _text(item, "degree", "title", "job-title", "summary") or (name if org and name != org else "")
    start, end = _ends(holders, "start"), _ends(holders, "end")
    return School(
        school=org or name,
        degree="" if degree == (org or name) else degree,
        field=_text(item, "field"),
        start=date_of(start) or None,
        end=end_of(end, lasts=False),
    )


def _ends(holders: list[Item], name: str) -> str:
    return next(filter(None, (_text(holder, name) for holder in holders)), "")


def _once(people: list[Profile]) -> list[Profile]:
    found: dict[str, Profile] = {}
    for person in people:
        found.setdefault(fold(person.name), person)
    return list(found.values())


def _of_page(people: list[Profile], page: Page) -> list[Profile]:
    """The one of several whom alone the page's title or heading names, else all."""
    if len(people) > 1:
        for text in (page.heading, page.title):
            named = [person for person in people if fold(person.name) in fold(text)]
            if len(named) == 1:
                return named
    return people
