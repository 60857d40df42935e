"""What the goal's story rests on: a contact who sent them, a school both name, a thing the target made, pay.

These are read from the shape of the text and from the two profiles, where a list of phrases would only know
the words that somebody thought of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from introwriter.aliases.text import acronym, normalise, parts
from introwriter.brief import Brief
from introwriter.common_ground.meeting import names_nobody
from introwriter.people import Profile
from introwriter.prompts.cues import CueIndex, cue_data, words_of
from introwriter.prompts.fields import stems

__all__ = [
    "known_mutuals",
    "made_thing",
    "mutual_place",
    "off_duty",
    "our_opening",
    "pay",
    "read_hiring",
    "read_named",
    "said_school",
    "their_side",
]

_FIRST_WORDS = 12
_PAY = re.compile(
    r"(?<![\w.])\d{2,3}(?:\s*[-–]\s*\d{2,3})?\s?k\b"
    r"|[€£$]\s?\d{2,3}[.,]?\d{3}\b"
    r"|\b\d+\s?(?:%|euros?|pounds?|dollars?)[^.?!]{0,12}\b(?:over|above)\b"
    r"|\b\d[\d.,]*[^.?!\d]{0,12}\b(?:an?|per)\s+(?:hour|day|month|year)\b(?=[^.?!]*\b(?:found|board|pay|paid|net|gross|pension))"
    r"|\b(?:permanent|salaried|full[- ]time|part[- ]time|term[- ]time|all found|\+\s?super\b)"
    r"|\b(?:house|housing|flat|board|meals) (?:included|comes with)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z]{2,6}(?![^\W_])")


def known_mutuals(brief: Brief) -> tuple[str, ...]:
    """Return the mutual contacts that name somebody ("nobody that I know of" does not)."""
    return tuple(entry for entry in brief.context.mutuals if not names_nobody(entry))


def mutual_place(brief: Brief) -> tuple[str, float]:
    """Return the first mutual contact named in the goal, and 1 when the story opens on them, else 0.3."""
    told = brief.context.goal or ""
    words = _NAME.findall(told)
    best = ("", 0.0)
    for entry in known_mutuals(brief):
        name = next((part for part in _NAME.findall(entry) if part[0].isupper()), "")
        if len(name) > 1 and name in words:
            near = words.index(name) < _FIRST_WORDS
            best = max(best, (entry, 1.0 if near else 0.3), key=lambda found: found[1])
    return best


_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def their_side(brief: Brief) -> str:
    """Return the mutual contact who works on the target's side of a business, or ""."""
    companies = {
        word for job in brief.target.positions[:1] for word in stems(job.company) if word not in ("self",)
    }
    for entry in known_mutuals(brief):
        tail = entry.partition(",")[2] or entry.partition("(")[2] or entry.partition(" - ")[2]
        found = words_of(tail)
        if not _words("their_side_words").isdisjoint(found) or not companies.isdisjoint(stems(tail)):
            return entry
    return ""


def said_school(brief: Brief) -> str:
    """Return the word by which the goal names a school of either side: a name's word or its initials."""
    told = f"{brief.context.goal or ''} {brief.context.met or ''} {brief.context.offer or ''}"
    if not told.strip():
        return ""
    words = frozenset(normalise(told).split())
    for person in (brief.target, brief.sender):
        for name in _school_words(person):
            if name in words:
                return name
    shared = set(_CAPITALS.findall(brief.target.headline)) & set(_CAPITALS.findall(brief.sender.headline))
    schooled = {initials for person in (brief.target, brief.sender) for initials in _initials(person)}
    return next((name for name in _CAPITALS.findall(told) if name in shared and name in schooled), "")


@lru_cache(maxsize=64)
def _school_words(person: Profile) -> frozenset[str]:
    """The words of a person's schools that no job or place of theirs has, and the schools' initials."""
    elsewhere = set(normalise(person.location).split())
    for job in person.positions:
        elsewhere.update(normalise(job.company).split())
    found: set[str] = set()
    for stay in person.education:
        for word in re.split(r"[^\w'.’&-]+", parts(stay.school)[0] if stay.school.strip() else ""):
            plain = normalise(word)
            if len(plain) > 3 and plain not in _words("plain_school") and plain not in elsewhere:
                found.add(plain)
        short = acronym(stay.school.split(",")[0])
        if len(short) > 2:
            found.add(short)
    found.update(word.casefold() for word in _initials(person) if len(word) > 2)
    return frozenset(found - elsewhere)


@lru_cache(maxsize=64)
def _initials(person: Profile) -> tuple[str, ...]:
    """The initials that a school's name may go by, capitals of its own included ("T.S. Chanakya": TSC)."""
    found = []
    for stay in person.education:
        head = stay.school.split(",")[0]
        letters = "".join(ch for ch in re.sub(r"(?<=\w)[a-zà-ÿ'’]+", "", head) if ch.isupper())
        found += [letters] if 2 < len(letters) <= 6 else []
        found += [run for run in _CAPITALS.findall(stay.school) if len(run) > 2]
    return tuple(dict.fromkeys(found))


def made_thing(brief: Brief) -> tuple[str, float]:
    """Return the word by which goal or ``read`` name a thing that the target made, and how surely.

    A project of theirs counts in full; a post that gives something away counts when both texts name it.
    """
    context = brief.context
    goal, read = stems(context.goal or ""), stems("\n".join(context.read))
    if not goal and not read:
        return "", 0.0
    for text in brief.target.projects:
        for word in stems(text):
            if word in goal or word in read:
                return word, 1.0
    for text in (*(post.text for post in brief.target.posts), brief.target.about):
        if "gives" in _gives().find(text):
            for word in stems(text):
                if word in goal and word in read:
                    return word, 0.8
    return "", 0.0


def read_named(brief: Brief) -> str:
    """Return the word by which the goal names again what ``read`` names, or ""."""
    goal = stems(brief.context.goal or "")
    return next((word for entry in brief.context.read for word in stems(entry) if word in goal), "")


@lru_cache(maxsize=1)
def _gives() -> CueIndex:
    index = CueIndex()
    for phrases in cue_data()["gives"].values():
        index.add("gives", (line for line in phrases.split("\n") if line))
    return index


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(word for words in cue_data()[name].values() for word in words.split())


def our_opening(brief: Brief) -> str:
    """Return the words of the goal that call the target's trade a place on the sender's side ("our cook")."""
    jobs = stems("\n".join([brief.target.headline, *(job.title for job in brief.target.positions[:1])]))
    own = stems("\n".join(job.title for job in brief.sender.positions[:1]))
    goal = words_of(brief.context.goal or "")
    for at, word in enumerate(goal):
        if word in ("our", "a", "an", "one", "needs", "need", "new"):
            for near in goal[at + 1 : at + 4]:
                stem = next(iter(stems(near)), "")
                if stem in jobs and stem not in own and _leaves(goal[at:]):
                    return " ".join(goal[at : at + 4])
    return ""


def _leaves(words: list[str]) -> bool:
    return not _words("leaving").isdisjoint(words[:14])


def read_hiring(brief: Brief) -> bool:
    """Whether the post of theirs that the sender names is one that looks for people."""
    said = stems("\n".join([*brief.context.read, brief.context.goal or ""]))
    index = _hiring()
    return any(
        index.find(post.text) and not said.keys().isdisjoint(stems(post.text)) for post in brief.target.posts
    )


@lru_cache(maxsize=1)
def _hiring() -> CueIndex:
    index = CueIndex()
    for key, phrases in cue_data()["hiring"].items():
        if key not in ("in", "says"):
            index.add("hiring", (line for line in phrases.split("\n") if line))
    return index


def off_duty(brief: Brief) -> tuple[str, ...]:
    """Return the words that both tell of beside their jobs: a choir, bells, bees kept on Sundays."""
    target, sender = brief.target, brief.sender
    theirs = stems("\n".join(_leisure(target)))
    mine = stems("\n".join([*_leisure(sender), brief.context.goal or ""]))
    jobs = stems("\n".join(f"{job.title} {job.company}" for p in (target, sender) for job in p.positions))
    return tuple(word for word in theirs if word in mine and word not in jobs)


def _leisure(person: Profile) -> Iterator[str]:
    yield from person.interests
    yield from person.volunteering
    yield person.about[:600]
    yield person.headline


def pay(brief: Brief) -> str:
    """Return the words that tell what a job would pay or how it would run, or ""."""
    found = _PAY.search(f"{brief.context.goal or ''}. {brief.context.offer or ''}")
    return found.group() if found else ""
