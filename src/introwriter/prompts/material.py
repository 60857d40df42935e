"""What a model is told: the facts that the note may use, fewest first, fenced so that they stay data.

Data minimisation: contact data, addresses of pages, private life and whatever the sender wants left out never
reach the block; long facts are cut at a word, and there are at most forty.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.facts import Fact
from introwriter.lint import RULES
from introwriter.lint.rule import fired
from introwriter.lint.scene import scene_of
from introwriter.prompts.cues import CueIndex, cue_data
from introwriter.prompts.fields import stems
from introwriter.prompts.prompt import Prompt

__all__ = [
    "GoalParts",
    "facts_block",
    "facts_for",
    "facts_to_check",
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
_BULLET = re.compile(r"\s+[•|·]\s+")
_TACT = "IW5"
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


@lru_cache(maxsize=64)
def facts_for(brief: Brief, prompt: Prompt) -> tuple[Fact, ...]:
    """Return the facts that the note may use, the most relevant first; a cut fact keeps its id."""
    shared = {id_ for ground in brief.ground for id_ in (*ground.theirs, *ground.mine)}
    told = stems(" ".join([brief.context.goal or "", *brief.context.read, brief.context.offer or ""]))
    avoided = _avoided(brief.context.avoid)
    kept: list[tuple[float, int, Fact]] = []
    for order, fact in enumerate(brief.facts):
        text = _allowed(fact, brief, avoided)
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


def facts_to_check(brief: Brief, prompt: Prompt, cited: Collection[str]) -> tuple[Fact, ...]:
    """Return the facts to read a note against: those that a note may use, and those that it rests on.

    What may not be told stays out even where the note rests on it.
    """
    shown = facts_for(brief, prompt)
    known = {fact.id for fact in shown}
    avoided = _avoided(brief.context.avoid)
    more = (
        replace(fact, text=_cut(text))
        for fact in brief.facts
        if fact.id in cited and fact.id not in known and (text := _allowed(fact, brief, avoided))
    )
    return (*shown, *more)


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


def tellable(fact: Fact, brief: Brief) -> str:
    """Return what of a fact may be mentioned at all: no private life, nothing to avoid, no contact data."""
    return _allowed(fact, brief, _avoided(brief.context.avoid))


def _allowed(fact: Fact, brief: Brief, avoided: tuple[frozenset[str], ...]) -> str:
    """What of the fact's text may be used."""
    if fact.kind in ("name", "mutual"):
        return fact.text
    split, joint = (_BULLET, " • ") if fact.kind == "headline" else (_SENTENCE, " ")
    kept = []
    for sentence in split.split(fact.text):
        if _touches(sentence, avoided) or _is_private(sentence, fact, brief):
            if fact.kind == "post" and fact.about == "target":
                break  # what comes after it in the post most likely speaks of it
            continue
        kept.append(sentence.strip() if fact.kind == "offer" else without_contact(sentence))
    return joint.join(part for part in kept if part)


def _is_private(sentence: str, fact: Fact, brief: Brief) -> bool:
    """Whether a sentence is private life, or what the rules of tact would refuse to mention to the target.

    Job titles are spared the rules: a children's therapist works with children, whatever is to be avoided.
    """
    if fact.kind not in _OPEN:
        return False
    if _private_index().find(sentence):
        return True
    if fact.about != "target" or fact.kind == "position" or not sentence.strip():
        return False
    scene = scene_of(sentence, brief)
    return any(fired(rule, scene) for rule in RULES if rule.code.startswith(_TACT))


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
