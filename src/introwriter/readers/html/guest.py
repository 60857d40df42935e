"""LinkedIn's page for visitors who are not logged in: its visible sections, and its wall."""

from __future__ import annotations

import re
from typing import Any

from introwriter.people import Position, Profile, School
from introwriter.readers.html.page import Page, meta
from introwriter.readers.html.person import Masked
from introwriter.readers.html.words import pattern
from introwriter.readers.values import joined, unique

__all__ = ["headline_said", "is_wall", "sections_of"]

_WALL_MARK = re.compile(
    r"(?i)name=[\"']session_(?:key|password)|authwall|/checkpoint/|captcha|cf-challenge|challenge-form|join-form|uas/login"
)
_TOO_LONG = 4_000  # visible characters of a page that is no wall
_SEPARATOR = re.compile(r"\s+[·•∙]\s+")
_COUNT = re.compile(r"\d[\d.,+]* ")


def is_wall(page: Page, lines: list[str]) -> bool:
    """Whether the page asks to log in or to prove that one is no robot instead of showing somebody."""
    if page.soup.find("input", attrs={"type": "password"}) and sum(map(len, lines)) < _TOO_LONG:
        return True
    titled = bool(pattern("wall").search(page.title) or pattern("wall").search(page.heading))
    short = sum(map(len, lines)) < _TOO_LONG
    return short and (titled or bool(_WALL_MARK.search(page.html)))


def headline_said(page: Page, about: str) -> str:
    """Return the headline in the page's description, where that does not begin with the About text."""
    said = _SEPARATOR.split(meta(page.soup, "og:description") or meta(page.soup, "description"))
    text = said[0].strip() if len(said) > 1 else ""
    opening = re.sub(r"\W+", "", text).casefold()[:60]
    if (
        not opening
        or pattern("label").match(text)
        or _COUNT.match(text)
        or re.sub(r"\W+", "", about).casefold().startswith(opening)
    ):
        return ""
    return text.rstrip("…").strip()


def sections_of(page: Page, masked: Masked) -> Profile:
    """Return what the visible sections show; "" where there is none."""
    root = page.soup
    return Profile(
        name=_one(root, ".top-card-layout__title", ".topcard__name", ".top-card__title"),
        headline=masked.without(
            _one(root, ".top-card-layout__headline", ".topcard__headline", ".top-card__headline"), "headlines"
        ),
        location=_location(root),
        about=masked.without(
            _text(root.select_one("section.summary .core-section-container__content, section.summary p")),
            "descriptions",
        ),
        positions=_jobs(root, masked),
        education=_schools(root, masked),
        languages=_titles(root, "languages", masked),
        certifications=_titles(root, "certifications", masked, owner=True),
        volunteering=_titles(root, "volunteering", masked, owner=True),
        publications=_titles(root, "publications", masked, owner=True),
        projects=_titles(root, "projects", masked),
        skills=_titles(root, "skills", masked),
    )


def _text(tag: Any) -> str:
    """A tag's text; of a "show more" pair only the whole one."""
    if tag is None:
        return ""
    whole = tag.select_one(".show-more-less-text__text--more, .show-more-less-html__markup") or tag
    for button in whole.select("button, .visually-hidden, .sr-only"):
        button.extract()
    for br in whole.find_all("br"):
        br.replace_with("\n")
    lines = (" ".join(row.split()) for row in whole.get_text(" ").split("\n"))
    text = "\n".join(lines) if whole.find("br") or "\n" in whole.get_text() else " ".join(lines)
    return re.sub(r"\s*\n\s*", "\n", text).strip()


def _one(root: Any, *selectors: str) -> str:
    for selector in selectors:
        if text := " ".join(_text(root.select_one(selector)).split()):
            return text
    return ""


def _location(root: Any) -> str:
    sub = _one(
        root,
        ".profile-info-subheader span",
        ".top-card__subline-item",
        ".top-card-layout__first-subline span",
        ".topcard__location",
    )
    return "" if re.match(r"\d", sub) else sub


def _section(root: Any, name: str) -> list[Any]:
    found = root.select_one(f"section[data-section={name}], section.{name}")
    return found.select("li") if found else []


def _jobs(root: Any, masked: Masked) -> tuple[Position, ...]:
    jobs: list[Position] = []
    experience = root.select_one(
        "ul.experience__list, section[data-section=experience] ul, section.experience ul"
    )
    for item in experience.find_all("li", recursive=False) if experience else []:
        group = item.select_one(".experience-group-header__company, .experience-group-header h4")
        places = (
            item.select(".experience-group-position, .experience-group__positions > li") if group else [item]
        )
        for place in places:
            title = _one(place, ".profile-section-card__title", ".experience-item__title", "h3")
            company = _one(
                group.parent if group else place,
                ".experience-group-header__company",
                ".profile-section-card__subtitle",
                ".experience-item__subtitle",
                "h4",
            )
            start, end = _span(place)
            text = _text(place.select_one(".show-more-less-text, .experience-item__description"))
            title, company = masked.without(title, "job titles"), masked.without(company, "employers")
            if title or company:
                jobs.append(
                    Position(
                        title=title,
                        company=company,
                        start=start or None,
                        end=end if start else "",
                        description=masked.without(text, "descriptions"),
                    )
                )
    return tuple(dict.fromkeys(jobs))


def _span(item: Any) -> tuple[str, str | None]:
    """The dates of a `date-range`: two times, or one and a word for the present."""
    from introwriter.readers.pasted.dates import span_of

    tag = item.select_one(".date-range") or item
    times = [" ".join(time.get_text(" ").split()) for time in tag.find_all("time")[:2]]
    spans = [span_of(time) for time in times]
    if not spans or spans[0] is None:
        return "", ""
    if len(spans) > 1 and spans[1] is not None:
        return spans[0].start, spans[1].start
    said = " ".join(tag.get_text(" ").split())
    return spans[0].start, None if re.search(r"[-–—]", said.partition(times[0])[2]) else spans[0].start


def _schools(root: Any, masked: Masked) -> tuple[School, ...]:
    schools: list[School] = []
    for item in _section(root, "educationsDetails") or _section(root, "education"):
        school = masked.without(_one(item, ".profile-section-card__title", "h3"), "schools")
        if not school:
            continue
        degrees = [" ".join(_text(tag).split()) for tag in item.select(".education__item--degree-info")]
        if not degrees:
            degrees = _one(item, ".profile-section-card__subtitle", "h4").split(", ", 1)
        degree, field, *_ = (*(masked.without(text, "degrees") for text in degrees), "", "")
        start, end = _span(item)
        schools.append(School(school=school, degree=degree, field=field, start=start or None, end=end or ""))
    return tuple(dict.fromkeys(schools))


def _titles(root: Any, section: str, masked: Masked, *, owner: bool = False) -> tuple[str, ...]:
    found = []
    for item in _section(root, section):
        name = masked.without(
            _one(item, ".profile-section-card__title", "h3") or (_text(item) if section == "skills" else ""),
            section,
        )
        whose = (
            masked.without(_one(item, ".profile-section-card__subtitle", "h4"), section)
            if owner and name
            else ""
        )
        found.append(joined(name, whose))
    return unique(found)
