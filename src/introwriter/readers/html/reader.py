"""Choose among what a page holds: JSON-LD, microformats, LinkedIn's sections, its visible text."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from introwriter.errors import ReadError
from introwriter.names.words import fold
from introwriter.people import Position, Profile
from introwriter.readers import pasted
from introwriter.readers.html import guest, microformats
from introwriter.readers.html.linked import Graph, full_name, graph_of
from introwriter.readers.html.page import Page, page_of
from introwriter.readers.html.person import Masked, profile_of
from introwriter.readers.html.visible import lines_of
from introwriter.readers.several import which
from introwriter.readers.source import Reading, Source
from introwriter.readers.values import unique

__all__ = ["merged", "people", "read"]

_PASTE = "Open the page in your browser, select all, copy, and give that text (paste it on -)."
_LOGIN = (
    "Log in, open the profile, and save that page; or select all, copy and paste it (-);"
    " on LinkedIn, More > Save to PDF works too."
)


class _Found:
    """What a page holds, parsed once."""

    def __init__(self, source: Source) -> None:
        self.page: Page = page_of(source)
        self.graph: Graph = graph_of(self.page)
        self.nodes: list[dict[str, Any]] = self.graph.subjects(self.page)
        self.cards, self.firms = microformats.people_of(self.page)

    def labels(self) -> list[str]:
        names = [full_name(node) for node in self.nodes] or [card.name for card in self.cards]
        return names or [""]


def people(source: Source) -> list[str]:
    """Return the names of the people whom the page may be about."""
    return _found(source).labels()


def read(source: Source) -> Reading:
    """Read the person whom the page is about. Raises ReadError."""
    found = _found(source)
    page, masked = found.page, Masked()
    labels = found.labels()
    index = which(source, labels) if len(labels) > 1 or source.row is not None else 0
    profile = Profile()
    if found.nodes:
        profile = profile_of(found.nodes[index], found.graph, masked, linkedin=page.is_linkedin)
    if found.cards:
        profile = _with_card(profile, found.cards, index)
    if page.is_linkedin:
        profile = _with_sections(profile, page, masked)
    if not profile.name:
        return _as_text(source, found)
    return Reading(profile=profile, format="html", warnings=_warnings(found, masked))


def merged(first: Profile, second: Profile) -> Profile:
    """Return ``first`` with what it lacks from ``second``, the same person seen elsewhere on the page."""
    taken = {
        field.name: getattr(first, field.name) or getattr(second, field.name) for field in fields(Profile)
    }
    taken["positions"] = _filled(first.positions, second.positions)
    if first.education and second.education:
        known = {fold(stay.school) for stay in first.education}
        more = [stay for stay in second.education if fold(stay.school) not in known]
        taken["education"] = (*first.education, *more)
    for name in ("skills", "languages", "interests"):
        taken[name] = unique((*getattr(first, name), *getattr(second, name)))
    return Profile(**taken)


def _found(source: Source) -> _Found:
    if "html" not in source.kept:
        source.kept["html"] = _Found(source)
    found: _Found = source.kept["html"]
    return found


def _with_card(profile: Profile, cards: list[Profile], index: int) -> Profile:
    """Add the h-card of the same person; without JSON-LD the chosen card is the person."""
    if not profile.name:
        return cards[index]
    same = next((card for card in cards if fold(card.name) == fold(profile.name)), None)
    return merged(profile, same) if same else profile


def _with_sections(profile: Profile, page: Page, masked: Masked) -> Profile:
    """Add LinkedIn's visible sections, which know more of each job than its JSON-LD."""
    shown = guest.sections_of(page, masked)
    if profile.name and shown.name and fold(shown.name) != fold(profile.name):
        shown = replace(shown, name=profile.name)
    jobs = _filled(shown.positions, profile.positions)
    full = merged(replace(shown, about=""), profile)
    return replace(
        full,
        name=profile.name or shown.name,
        positions=jobs,
        about=profile.about if len(profile.about) > len(shown.about) else shown.about,
        headline=shown.headline or guest.headline_said(page, profile.about or shown.about),
        location=profile.location or shown.location,
    )


def _filled(first: tuple[Position, ...], second: tuple[Position, ...]) -> tuple[Position, ...]:
    """The jobs of both; one that both know by its company is told once, with what either knows."""
    rest = list(second)
    jobs: list[Position] = []
    for job in first:
        same = next((other for other in rest if _is_same(job, other)), None)
        if same is not None:
            rest.remove(same)
            unknown = job.start is None
            job = Position(
                title=job.title or same.title,
                company=job.company or same.company,
                start=same.start if unknown else job.start,
                end=same.end if unknown else job.end,
                description=job.description or same.description,
            )
        jobs.append(job)
    known = {fold(job.company) for job in jobs}
    return (*jobs, *(job for job in rest if not job.company or fold(job.company) not in known))


def _is_same(one: Position, other: Position) -> bool:
    titles = {fold(one.title), fold(other.title)} - {""}
    companies = {fold(one.company), fold(other.company)} - {""}
    return len(titles) <= 1 and len(companies) <= 1 and bool(titles or companies)


def _as_text(source: Source, found: _Found) -> Reading:
    """Read the visible text as if it had been pasted. Raises ReadError when it shows nobody."""
    page, lines = found.page, lines_of(found.page)
    text = Source(name=source.name, data="\n".join(lines).encode())
    walled = guest.is_wall(page, lines)
    if not walled and lines and pasted.sniff(text):
        reading = pasted.read(text)
        return replace(reading, format="html", warnings=(*_warnings(found, Masked()), *reading.warnings))
    if walled:
        raise ReadError(f"{source.name} is a page that asks to log in, not a profile", _LOGIN)
    firms = [name for name in (*found.graph.organisations, *found.firms) if name]
    if firms:
        raise ReadError(
            f"{source.name} is about the organisation {firms[0][:80]}, not about a person",
            "Give the page of a person who works there.",
        )
    if not lines:
        raise ReadError(
            f"{source.name} is a page that shows no text: it was saved before it was drawn", _PASTE
        )
    marked = " (its JSON-LD is malformed)" if found.graph.broken else ""
    raise ReadError(
        f"{source.name} is a web page in which no person is marked{marked}: no JSON-LD or microdata"
        " Person, no h-card, no headings of a profile",
        "Copy what it says about the person into a few lines: name:, headline:, about:.",
    )


def _warnings(found: _Found, masked: Masked) -> tuple[str, ...]:
    said = list(found.page.warnings)
    if found.graph.broken:
        count = found.graph.broken
        said.append(
            f"{count} of the page's JSON-LD blocks {'is' if count == 1 else 'are'} malformed and left out"
        )
    if masked.counts:
        counted = " and ".join(f"{count} {what}" for what, count in masked.counts.items())
        said.append(
            f"{counted} left out: LinkedIn hides them (*****) from visitors;"
            " save the page while logged in to have them"
        )
    return tuple(said)
