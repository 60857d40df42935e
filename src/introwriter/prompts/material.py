"""What a model is told: the facts that the note may use, fewest first, fenced so that they stay data.

Data minimisation: contact data, addresses of pages, private life and whatever the sender wants left out never
reach the block; long facts are cut at a word, and there are at most forty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.facts import Fact
from introwriter.prompts.cues import CueIndex, cue_data
from introwriter.prompts.fields import stems
from introwriter.prompts.prompt import Prompt

__all__ = [
    "GoalParts",
    "facts_block",
    "facts_for",
    "goal_parts",
    "may_be_told",
    "one_line",
    "without_contact",
]

MOST_FACTS = 40
MOST_CHARS = 400
_BARE_WORDS = 14
_LEAST = 2
_OPEN = ("post", "about", "headline", "position", "interest", "volunteering", "project")
"""Kinds of facts in which people also speak of their private life."""
_CONTACT = re.compile(
    r"""\b(?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.[\w.-]+
    | \b[\w-]+\.(?:com|org|net|io|dev|me|co\.uk|info)\b(?:/\S*)?
    | (?<![\w.])(?:\+|00|\(?0)\d[\d\s()./-]{6,}\d(?!\w)
    | (?<![\w.-])\(?\d{3}\)?[-.\s]\d{3}[-.]\d{4}(?!\w) | (?<!\w)@\w{3,}""",
    re.VERBOSE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])|(?<=[。！？])|\n+|(?<=\))\s+(?=[A-Z])")
_PART = re.compile(r"[,;/]|\b(?:and|or|und|oder|y|o|e|ou|et|en)\b|[・、]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_FENCES = str.maketrans({"<": "‹", ">": "›", "[": "(", "]": ")"})
_WEIGHT = {
    "met": 14, "read": 13, "mutual": 13, "goal": 12, "offer": 11, "name": 9, "headline": 6, "post": 5,
    "position": 4, "publication": 4, "project": 4, "about": 4, "school": 2, "location": 2, "interest": 2,
    "volunteering": 2, "certification": 1, "skill": 1, "language": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoalParts:
    """The sender's goal in two: what may be said, and what only the writer of the note has to know."""

    sayable: str
    unsaid: tuple[str, ...]


def facts_for(brief: Brief, prompt: Prompt) -> tuple[Fact, ...]:
    """Return the facts that the note may use, the most relevant first; a cut fact keeps its id."""
    shared = {id_ for ground in brief.ground for id_ in (*ground.theirs, *ground.mine)}
    told = stems(" ".join([brief.context.goal or "", *brief.context.read, brief.context.offer or ""]))
    avoided = _avoided(brief.context.avoid)
    kept: list[tuple[float, int, Fact]] = []
    for order, fact in enumerate(brief.facts):
        text = _allowed(fact, avoided)
        if fact.kind == "goal":
            text = without_contact(goal_parts(brief).sayable)
        if not text:
            continue
        weight = _WEIGHT.get(fact.kind, 0) + (6 if fact.id in shared else 0)
        weight += 5 if fact.kind in prompt.prefer else 0
        weight += min(4, sum(stem in told for stem in stems(text))) if fact.about == "target" else 0
        weight += 1 if fact.when and fact.when.ongoing else 0
        if weight < _LEAST:
            continue
        kept.append((-weight, order, replace(fact, text=_cut(text))))
    kept.sort(key=lambda item: item[:2])
    return tuple(fact for _, _, fact in kept[:MOST_FACTS])


def goal_parts(brief: Brief) -> GoalParts:
    """Part the goal's sentences into sayable ones and those that are limits or orders to the tool."""
    sayable: list[str] = []
    unsaid: list[str] = []
    avoided = _avoided(brief.context.avoid)
    for sentence in _SENTENCE.split(brief.context.goal or ""):
        if not sentence.strip():
            continue
        hidden = _touches(sentence, avoided) or _is_unsaid(sentence)
        (unsaid if hidden else sayable).append(sentence.strip())
    return GoalParts(" ".join(sayable), tuple(unsaid))


def facts_block(facts: Iterable[Fact]) -> str:
    """Return the facts fenced as data, one a line: ``[id] (kind, when) text``."""
    lines = ["<facts>"]
    for fact in facts:
        when = f", {fact.when}" if fact.when and str(fact.when) != "?" else ""
        lines.append(f"[{fact.id}] ({fact.kind}{when}) {one_line(fact.text)}")
    return "\n".join([*lines, "</facts>"])


def one_line(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that could close a fence or pose as a fact's id."""
    return " ".join(_CONTROL.sub(" ", text).split()).translate(_FENCES)


def without_contact(text: str) -> str:
    """Return ``text`` without mail addresses, phone numbers, handles and links."""
    return _CONTACT.sub("", text).strip()


def may_be_told(text: str, brief: Brief) -> bool:
    """Whether a line holds neither private life nor anything that the sender wants left out."""
    return not (_touches(text, _avoided(brief.context.avoid)) or _private_index().find(text))


def _allowed(fact: Fact, avoided: tuple[frozenset[str], ...]) -> str:
    """What of the fact's text may be used."""
    if fact.kind in ("name", "mutual"):
        return fact.text
    kept = []
    for sentence in _SENTENCE.split(fact.text):
        if _touches(sentence, avoided) or (fact.kind in _OPEN and _private_index().find(sentence)):
            if fact.kind == "post" and fact.about == "target":
                break  # what comes after it in the post most likely speaks of it
            continue
        kept.append(sentence.strip() if fact.kind == "offer" else without_contact(sentence))
    return " ".join(part for part in kept if part)


def _cut(text: str) -> str:
    if len(text) <= MOST_CHARS:
        return text
    head = text[: MOST_CHARS - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[MOST_CHARS // 2 :] else head) + "…"


def _touches(sentence: str, avoided: tuple[frozenset[str], ...]) -> bool:
    if not avoided:
        return False
    words = stems(sentence)
    return any(
        sum(stem in words for stem in part) >= max(1, min(2, len(part)), len(part) // 2) for part in avoided
    )


@lru_cache(maxsize=64)
def _avoided(avoid: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """The telling words of each thing to avoid; "a and b" are two things."""
    dull = frozenset(stems(_DULL))
    parts = (frozenset(stems(part)) - dull for entry in avoid for part in _PART.split(entry))
    return tuple(part for part in parts if part)


_DULL = "asking ask anything mention mentioning personal jokes itself talk talking questions subject topic"


@lru_cache(maxsize=1)
def _private_index() -> CueIndex:
    return _index_of("private")


def _is_unsaid(sentence: str) -> bool:
    """Whether a sentence of the goal is a limit ("nothing to sell") or a bare wish ("to connect")."""
    found = _unsaid_index().find(sentence)
    if "limit" in found:
        return True
    bare = "bare_wish" in found and "has_act" not in found and "?" not in sentence
    return bare and len(sentence.split()) <= _BARE_WORDS


@lru_cache(maxsize=1)
def _unsaid_index() -> CueIndex:
    return _index_of("limit", "bare_wish", "has_act")


def _index_of(*tables: str) -> CueIndex:
    index = CueIndex()
    for table in tables:
        for phrases in cue_data()[table].values():
            index.add(table, (line for line in phrases.split("\n") if line))
    return index
