"""Work of theirs that the sender has read, heard or used, tied to the facts that tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from introwriter.aliases.text import normalise
from introwriter.common_ground.evidence import Side, content, words_of
from introwriter.common_ground.ground import CommonGround, GroundKind
from introwriter.common_ground.rarity import month_names, vocabulary
from introwriter.dates import parse_date
from introwriter.facts import Fact

__all__ = ["read_works", "work_name"]

_OWNER = re.compile(
    r"^\s*(?:(?:his|her|their|its|the|a|an|ihre?n?|seine?n?|sein|su|sus|seu|sua|son|sa|ses|zijn|haar|hendes|hans)\s+)+",
    re.I,
)
_DAY = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?([^\W\d_]{3,})\b|\b([^\W\d_]{3,})\s+(\d{1,2})(?:st|nd|rd|th)?\b"
)
_CITED = re.compile(r"\((?:19|20)\d{2}[a-z]?\)\.?\s+(\S.+)", re.S)
_AUTHORS = re.compile(r"^[^\W\d_][\w'’-]+,\s(?:[^\W\d_]\.[ -]?)+(?:[,;&][^:]{0,80})?:\s+(?=\S)")
_TITLE_END = re.compile(
    r"\s*(?:,\s+(?:newsletter|blog|book|podcast|zine|column|series|\d{4})|\.\s+[a-zA-Z]|\s+\(|\s+(?:19|20)\d{2}|:\s|;\s).*",
    re.S,
)


def read_works(target: Side, read: list[Fact], goal: Fact | None) -> Iterator[CommonGround]:
    """Yield what was used (``project``) and what was read or heard (``interest``), each as one entry."""
    links = [(fact, linked(target, fact.text)) for fact in read]
    used = [link for link in links if _is_use(link[0].text)]
    if not used and goal is not None and _in_hand(goal.text):
        used = _used_in_goal(target, links, goal)
    told = {fact.id for fact, _ in used}
    rest = [link for link in links if link[0].id not in told]
    if used:
        yield _ground(target, "project", used, "You use their work: ", 0.88)
    if rest:
        yield _ground(target, "interest", rest, "You know their work: ", 0.82)


Link = tuple[Fact, list[Fact]]
"""What the sender names, and the facts of theirs that tell of it."""


def _used_in_goal(target: Side, links: list[Link], goal: Fact) -> list[Link]:
    """Return the things of theirs that the goal tells the use of: a project it names, or what ``read`` names.

    A post, an article or a book is read, not used, whatever else was made or run after it.
    """
    said = _things(goal.text)
    used: list[Link] = []
    for fact, found in links:
        names = _things(fact.text)
        projects = [
            work for work in target.of("project") if _things(work.text) & names and _things(work.text) & said
        ]
        sort = _sort_of_work(fact.text)
        if projects or "project" in _kinds(found):
            used.append((fact, list(dict.fromkeys((*projects, *found)))))
        elif names & said and not sort & {"post", "publication"} and _kinds(found) == {"post"}:
            used.append((fact, found))
    if used or links:
        return used
    projects = [work for work in target.of("project") if _things(work.text) & said]
    return [(goal, projects)] if projects else []


def _things(text: str) -> set[str]:
    """Return the stems that name a thing: those of telling words, and of a card, a sheet, a tool."""
    words = words_of(text)
    return {w.stem for w in content(words)} | {
        w.stem for w in words if w.plain in vocabulary("a_project") and w.plain != "project"
    }


def _ground(target: Side, kind: GroundKind, links: list[Link], opening: str, strength: float) -> CommonGround:
    theirs = dict.fromkeys(fact.id for _, found in links for fact in found)
    mine = tuple(fact.id for fact, _ in links)
    name = next(
        (work_name(read.text, found) for read, found in links if found), work_name(links[0][0].text, [])
    )
    return CommonGround(
        kind=kind,
        name=name,
        text=opening + "; ".join(fact.text for fact, _ in links),
        theirs=tuple(theirs) or mine,
        mine=mine,
        strength=strength if theirs else strength - 0.12,
    )


def _is_use(text: str) -> bool:
    return not vocabulary("used").isdisjoint(normalise(text).split())


def _in_hand(text: str) -> bool:
    return not vocabulary("in_hand").isdisjoint(normalise(text).split())


def _kinds(facts: list[Fact]) -> set[str]:
    return {fact.kind for fact in facts}


def work_name(read: str, found: list[Fact]) -> str:
    """Return what to call the work: its title when it has one, else the read entry itself."""
    told = _OWNER.sub("", read.strip()).rstrip(". ")
    if len(told) > 40:
        told = re.split(r"\s*[,:;(]\s*", told)[0] or told
    for fact in found:
        if fact.kind in ("publication", "project"):
            title = _title(fact.text)
            if 2 < len(title) <= 60:
                return title
    return told


def _title(text: str) -> str:
    """Return the title in a publication or project line, also behind authors and a year."""
    cited = _CITED.search(text)
    return _TITLE_END.sub("", cited.group(1) if cited else _AUTHORS.sub("", text)).strip(" '\"‘’“”«».,")


def linked(target: Side, read: str) -> list[Fact]:
    """Return the works of theirs that a read entry speaks of, the best match first."""
    works = target.of("post", "publication", "project")
    scored = [(score, -i, fact) for i, fact in enumerate(works) if (score := _match(read, fact)) > 0]
    sort = _sort_of_work(read)
    if sort:
        scored = [(score + 0.6 * (fact.kind in sort), i, fact) for score, i, fact in scored]
    if scored:
        best = max(scored)[0]
        return [
            fact
            for score, _, fact in sorted(scored, reverse=True, key=lambda s: s[:2])
            if score >= max(1.0, 0.7 * best)
        ]
    only = [fact for fact in works if fact.kind in sort]
    return only if len(only) == 1 else []


@lru_cache(maxsize=512)
def _sort_of_work(read: str) -> frozenset[str]:
    words = set(normalise(read).split())
    kinds = {
        kind for kind in ("post", "publication", "project") if not words.isdisjoint(vocabulary(f"a_{kind}"))
    }
    return frozenset(kinds)


@lru_cache(maxsize=2048)
def _match(read: str, fact: Fact) -> float:
    """Return how well a read entry fits one work: shared content words, a title in full, the day it names."""
    mine = {w.stem for w in content(words_of(read))}
    theirs = {w.stem for w in content(words_of(fact.text))}
    score = 1.0 * len(mine & theirs)
    title = normalise(_title(fact.text))
    if len(title) > 5 and f" {title} " in f" {normalise(read)} ":
        score += 2
    date = parse_date(str(fact.when.start)) if fact.when and fact.when.start else None
    if date and date.day:
        for day, month, month2, day2 in _DAY.findall(read):
            if int(day or day2) == date.day and normalise(month or month2)[:3] in month_names(date.month):
                score += 3
    elif date and date.month and any(m in normalise(read).split() for m in month_names(date.month)):
        score += 0.5
    return score
