"""What the sender says of the two of them: where they met, whom both know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from introwriter.aliases.text import key, normalise, parts
from introwriter.common_ground.evidence import Side, words_of
from introwriter.common_ground.ground import CommonGround
from introwriter.common_ground.rarity import vocabulary
from introwriter.facts import Fact

__all__ = ["event_name", "met_at", "mutual_contacts", "names_nobody", "never_met", "person_name", "stay_kind"]

_NEVER = re.compile(
    r"\s*(?:not\b(?! only)|no(?:\s*[,.;!]|\s*\Z|\s+nos\b)|never|none|n/a|-+\s*\Z"
    r"|(?:i |we )?(?:have|had|did)(?:n['’]t| not| never)"
    r"|nie\b|noch nicht|nicht|nein|nunca|jamais|pas encore|mai (?:incontrat|vist)|nooit|niet|aldrig|aldri"
    r"|ikke|ei (?:ole|vielä)|aún no|todavía no|ainda não|não)",
    re.IGNORECASE,
)
_NEVER_INSIDE = re.compile(r"\b(?:never|not yet|have not|haven['’]t) met\b|\bnot in person\b", re.IGNORECASE)
_NOBODY = re.compile(
    r"^\W*(?:i\s+|we\s+|there(?:['’]s|\s+is)\s+)?(?:no|none|nobody|nothing|n/a|not|don['’]?t|do not|can['’]?t"
    r"|nee|nein|keine?[rn]?|niemand|nadie|ninguno|ninguém|personne|aucune?|nessuno|ingen)\b|^\W*\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_QUOTED = re.compile(r"[\"“„«»][^\"”“«»]*[\"”“«»]")
_CAPITAL = r"[A-ZÀ-ÞŁŚŽČ0-9][\w’'.&+-]*"
_LINK = r"(?:of|the|de|do|da|del|der|für|for|and|&)"
_RUN = re.compile(rf"(?:(?<=\s)|^)((?:{_CAPITAL}|#\w+)(?:\s+(?:{_LINK}\s+){{0,2}}{_CAPITAL})*)")
_BEFORE = re.compile(
    r"\b(at|during|beim?|auf|in|en|na|no|nas?|à|au|op|bij|på|alla?|al|van|from|through)"
    r"\s+(?:the|der|dem|den|la|el|le|a|o|de|het)?\s*$",
    re.IGNORECASE,
)
_PLAIN_EVENT = (
    r"\b(?:at|during|after|before|on|in)\s+"
    r"((?:the|a|an|our|his|her|their|my|your)\s+(?:[\w’'-]+\s+){0,3}?(?:%s))\b"
    r"|\b(?:no|na|en el|en la|beim|bei der|auf der|auf dem|au|à la|al|alla|op het|op de)\s+"
    r"((?:%s)(?:\s+(?:de|do|da|del|di|du|van|für)\s+[\w’'-]+)?)\b"
)


def names_nobody(mutual: str) -> bool:
    """Return whether a mutual contact is none: "nobody that I know of"."""
    return bool(_NOBODY.match(mutual))


def never_met(text: str) -> bool:
    """Return whether the sender says that they have not met."""
    return bool(_NEVER.match(text) or _NEVER_INSIDE.search(text))


def met_at(target: Side, met: Fact | None) -> CommonGround | None:
    """Return the meeting, or ``None`` when there was none; posts of theirs on the same event count too."""
    if met is None or never_met(met.text):
        return None
    name = event_name(met.text, target.own_names)
    theirs = [met.id, *_tells_of(target, name)]
    years = _YEAR.findall(met.text)
    year = int(years[0]) if len(set(years)) == 1 else None
    return CommonGround(
        kind="event",
        name=name,
        text=f"Met: {met.text.rstrip('. ')}",
        theirs=tuple(theirs),
        mine=(met.id,),
        strength=0.95 if len(theirs) > 1 or name else 0.9,
        years=(year, year) if year else None,
    )


def _tells_of(target: Side, name: str) -> list[str]:
    """Return the facts of theirs that name the event: its words in a row, or run together in a hashtag."""
    words = [word for word in normalise(name).split() if not word.isdigit()]
    if not words or max(map(len, words)) < 4:
        return []
    spaced, joined = " ".join(words), "".join(words)
    told = target.of("post", "about", "publication", "project", "volunteering")
    return [
        f.id for f in told if f" {spaced} " in f" {normalise(f.text)} " or joined in normalise(f.text).split()
    ]


@lru_cache(maxsize=512)
def event_name(text: str, people: frozenset[str] = frozenset()) -> str:
    """Return what a meeting's place is called ("Trade Fair Aalsmeer", "the residents' workshop"), or ""."""
    text = _QUOTED.sub(" ", text)
    best: tuple[float, int, str] = (0.0, 0, "")
    for match in _RUN.finditer(text):
        name = _trim(match.group(1), people)
        if name:
            score = _event_score(name, text, match.start(1))
            best = max(best, (score, -match.start(1), name))
    if best[0] >= 2:
        return best[2]
    plain = _plain_event().search(text)
    return plain.group(1) or plain.group(2) if plain else best[2] if best[0] >= 1 else ""


@lru_cache(maxsize=1)
def _plain_event() -> re.Pattern[str]:
    words = "|".join(sorted(vocabulary("event"), key=len, reverse=True))
    return re.compile(_PLAIN_EVENT % (words, words), re.IGNORECASE)


def _trim(run: str, people: frozenset[str]) -> str:
    """Return a capitalised run without dates, weekdays, names of the two people and a first small word."""
    words = run.split()
    idle = vocabulary("calendar") | vocabulary("openers")

    def out(word: str) -> bool:
        plain = normalise(word)
        return not plain or plain in idle or plain.isdigit() or plain in people

    while words and out(words[0]):
        words.pop(0)
    for i, word in enumerate(words):
        if normalise(word) in vocabulary("calendar") or normalise(word) in people:
            words = words[:i]
            break
    while words and (words[-1].islower() or (words[-1].isdigit() and len(words[-1]) < 4)):
        words.pop()
    name = " ".join(words).strip(".,;:'’ ")
    return "" if name.isdigit() or len(name) < 2 else name


def _event_score(name: str, text: str, at: int) -> float:
    before = _BEFORE.search(text[:at])
    score = 1.0 if at else 0.5
    if before:
        score += (
            2.0
            if before.group(1).lower() in ("at", "beim", "bei", "during", "auf", "na", "no", "op")
            else 0.5
        )
    if not vocabulary("event").isdisjoint(normalise(name).split()) or any(c.isdigit() for c in name):
        score += 2
    return score + (0.5 if len(name.split()) > 1 or name.isupper() else 0)


def stay_kind(met: str) -> Literal["employer", "school", ""]:
    """Return ``employer``, ``school`` or "" for what a meeting's words tell of: work, study, neither."""
    words = set(normalise(met).split())
    if not words.isdisjoint(vocabulary("worked")):
        return "employer"
    return "school" if not words.isdisjoint(vocabulary("studied")) else ""


@lru_cache(maxsize=512)
def person_name(text: str) -> str:
    """Return a contact's name without brackets and what follows a comma, a dash or "who"."""
    outside = (parts(text) or ("",))[0]
    first = re.split(r"\s*[,;:]\s*|\s+[-–—]\s+|\s+(?:who|from|at|der|die|que|qui|van|von der)\s+", outside)[
        0
    ].strip()
    if first[:1].isupper() or not first[:1].isascii() or not any(c.isupper() for c in first):
        return first
    run = re.search(r"[A-ZÀ-ÞŁŚŽČ].*", first)
    return run.group() if run else first


def mutual_contacts(target: Side, mutuals: list[Fact]) -> Iterator[CommonGround]:
    """Yield each mutual contact; a fact of theirs backs it only if it holds the whole name.

    One shared first name never makes two people one: "Ayşe Demirel" is not the Ayşe of a post.
    """
    for fact in mutuals:
        name = person_name(fact.text)
        if name and not names_nobody(fact.text):
            theirs = (fact.id, *_named_in(target, name))
            yield CommonGround(
                kind="mutual",
                name=name,
                text=f"Both know {name}",
                theirs=theirs,
                mine=(fact.id,),
                strength=0.92,
            )


def _named_in(target: Side, name: str) -> list[str]:
    """Return the facts of theirs with the full name in them, also as a byline's ``Demirel A``."""
    words = key(name).split()
    if len(words) < 2:
        return []
    full, byline = f" {' '.join(words)} ", f" {words[-1]} {words[0][0]} "
    initial = f" {words[0][0]} {words[-1]} "
    found = []
    for fact in target.of("post", "about", "publication", "project", "position", "volunteering"):
        told = f" {' '.join(word.plain for word in words_of(fact.text))} "
        if full in told or (fact.kind == "publication" and (byline in told or initial in told)):
            found.append(fact.id)
    return found
