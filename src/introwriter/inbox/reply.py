"""A short, honest answer to an invitation: a thanks and a question, in the language of the note.

What the user knows of the other is only what they wrote. So every sentence is a thanks or a
question, and the whole passes the rules that any drafter's note must pass. Two answers of one inbox are the
same only when every pair of sentences was used.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.grounding import ground
from introwriter.inbox.evidence import Evidence
from introwriter.inbox.records import Advice, Incoming, Reply
from introwriter.inbox.verdict import Verdict
from introwriter.language import NAMES, language_of
from introwriter.lint import lint
from introwriter.names import Greeting, greeting_for
from introwriter.people import Context, Profile, Sender
from introwriter.voice import voice_of

__all__ = ["LANGUAGES", "Replier"]

LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "nl")
_FORMAL = ("de", "fr", "it", "pt")
"""Where a stranger is addressed formally unless their own note does otherwise."""
_NOT_FOR_ANSWERS = frozenset(
    ("IW202", "IW206", "IW207", "IW211", "IW212", "IW301", "IW302", "IW303", "IW304", "IW308", "IW404")
)
"""Rules that ask a first note for its substance, and those of truth: a thanks and a question state nothing,
and what fills their gaps stands in the invitation (``_filling``)."""
_EITHER = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_LONGEST_QUOTE = 60


class Replier:
    """Writes the answers of one inbox and remembers what it said, so as not to say it twice."""

    def __init__(self, sender: Sender, *, language: str | None = None, seed: int = 0) -> None:
        self._sender = sender
        samples = " ".join((*sender.voice_samples[:5], sender.about, sender.headline))
        self._language = language or language_of(samples) or "en"
        self._random = random.Random(seed)
        self._said: Counter[str] = Counter()
        self._signature = voice_of(sender.voice_samples, sender.name, sender.voice).signature

    def answered(self, item: Incoming, verdict: Verdict, found: Evidence | None) -> Incoming:
        """Return ``item`` with a reply, or with the reason why there is none."""
        if item.advice is Advice.leave or not verdict.situation:
            return item
        if found is not None and found.loss:
            return replace(item, no_reply="They write of a loss. Answer in your own words.")
        language = found.language if found else self._language
        if language not in LANGUAGES:
            name = NAMES.get(language, "that language")
            return replace(item, no_reply=f"No reply is drafted: replies in {name} are not written here.")
        spare: tuple[str, str, str] | None = None
        for candidate in self._candidates(item, verdict, found, language):
            worst = self._worst(candidate[2], item, language)
            if worst is None:
                return self._chosen(item, candidate, language)
            spare = spare or (candidate if worst == "warning" else None)
        if spare:
            return self._chosen(item, spare, language)
        return replace(item, no_reply="No reply could be drafted that rests on what they wrote.")

    def _chosen(self, item: Incoming, candidate: tuple[str, str, str], language: str) -> Incoming:
        self._said.update((*candidate[:2], " ".join(candidate[:2])))
        return replace(item, reply=Reply(text=candidate[2], language=language))

    def _used(self, opening: str, question: str) -> tuple[int, int, int]:
        """How often the two were said together, and each for itself."""
        return self._said[f"{opening} {question}"], self._said[question], self._said[opening]

    def _candidates(
        self, item: Incoming, verdict: Verdict, found: Evidence | None, language: str
    ) -> Iterator[tuple[str, str, str]]:
        """Yield answers as (opening, question, the whole), the least used sentences first."""
        book = _book(language)
        formal = language in _FORMAL
        if found is not None and found.familiar is not None:
            formal = not found.familiar
        filling = _filling(item, verdict, found, formal and language == "de")
        openings = self._filled(book[_opening(verdict.situation, found)], filling, formal)
        for situation in dict.fromkeys((verdict.situation, "generic")):
            questions = self._filled(book[situation], filling, formal)
            pairs = [(opening, question) for question in questions for opening in openings]
            name = filling["name"]
            pairs.sort(key=lambda pair: self._used(pair[0].replace(name, ""), pair[1]))
            for opening, question in pairs:
                text = f"{opening} {question}"
                yield opening.replace(name, ""), question, f"{text} {self._signature or ''}".rstrip()

    def _filled(self, lines: list[str], filling: dict[str, str], formal: bool) -> list[str]:
        """Return the lines that can be filled, in any order, those with their words before the others."""
        found = []
        for line in lines:
            slots = _SLOT.findall(line)
            if all(filling.get(slot) for slot in slots):
                said = _EITHER.sub(lambda match: match[2] if formal else match[1], line)
                found.append((len(set(slots) - {"name"}), _SLOT.sub(lambda match: filling[match[1]], said)))
        self._random.shuffle(found)
        return [said for _, said in sorted(found, key=lambda one: -one[0])]

    def _worst(self, text: str, item: Incoming, language: str) -> str | None:
        """How bad the worst is that the rules find in it: error, warning or nothing."""
        invitation = item.invitation
        context = Context(read=(f"Their note to me: “{invitation.message}”",) if invitation.message else ())
        brief = make_brief(
            Profile(name=invitation.name), replace(self._sender, posts=()), context,
            channel=CHANNELS["dm"], language=language,
        )  # fmt: skip
        claims = ground(text, brief)
        found = lint(text, brief, claims, strict=False, author="machine")
        levels = {one.severity for one in found if one.code not in _NOT_FOR_ANSWERS}
        return "error" if "error" in levels else "warning" if "warning" in levels else None


def _opening(situation: str, found: Evidence | None) -> str:
    """Which thanks it begins with: for the invitation, for a question, for being told, or for the note."""
    if situation == "none":
        return "opening_none"
    if situation == "asked":
        return "opening_asked"
    told = situation == "story" or situation.endswith("_known")
    return "opening_told" if told and not (found and found.question) else "opening"


def _filling(item: Incoming, verdict: Verdict, found: Evidence | None, distant: bool) -> dict[str, str]:
    greeting = greeting_for(item.invitation.name)
    filling = {"name": _distant(greeting) if distant else greeting.name}
    if found is None:
        return filling
    if found.works:
        filling["work"] = found.works[0][0].said
    if found.friends:
        filling["friend"] = found.friends[0]
    if found.shared or found.touched:
        filling["place"] = found.shared or found.touched[0]
    if 3 <= len(found.topic) <= _LONGEST_QUOTE:
        filling["topic"] = found.topic
    return filling


def _distant(greeting: Greeting) -> str:
    """The name for somebody who is addressed formally and whose civil title nobody can know."""
    return f"{greeting.title} {greeting.family}" if greeting.title and greeting.family else greeting.full


@lru_cache(maxsize=len(LANGUAGES))
def _book(language: str) -> dict[str, list[str]]:
    file = Path(__file__).with_name("phrases") / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
