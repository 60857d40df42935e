"""A language of the offline writer: everything of the composer that depends on words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any, Protocol

from introwriter.brief import Brief, SameBrief
from introwriter.composer.material import Material
from introwriter.composer.units import Unit

__all__ = ["LANGUAGES", "Patterns", "Tongue", "material_of", "tongue_of"]

_ROOMS = {
    "en": "introwriter.composer.english.tongue",
    "de": "introwriter.composer.german.tongue",
    "es": "introwriter.composer.spanish.tongue",
    "it": "introwriter.composer.italian.tongue",
    "nl": "introwriter.composer.dutch.tongue",
    "fr": "introwriter.composer.french.tongue",
    "pt": "introwriter.composer.portuguese.tongue",
}
LANGUAGES: frozenset[str] = frozenset(_ROOMS)
"""The languages that the offline writer writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """What the planning half looks for in sentences that are already turned to the reader.

    ``reader`` finds any mention of the reader; ``facing`` also a question, thanks or "both"; ``said``
    matches at the start of "you said …", ``acted`` of any deed of theirs; ``loose`` finds a word for a
    thing; ``first`` finds sentences that start with I; ``person`` matches a start on I, we or you;
    ``scene`` the "We met " before a place and ``at`` the preposition that opens one; ``bare_thanks`` a
    thank-you without a reason; ``owned`` the start of a thing of the reader's ("your "); ``mine`` any mention
    of the sender (a language that does not say takes every sentence for one); ``news`` a thing that comes up
    for the first time (without it, any words may bring one); ``who`` a sentence in which the sender says who
    they are (without it, whatever is told only as background may be one); ``work`` a work of the reader's
    that is named without saying whose ("the ballot post").
    """

    reader: re.Pattern[str]
    facing: re.Pattern[str]
    said: re.Pattern[str]
    acted: re.Pattern[str]
    loose: re.Pattern[str]
    first: re.Pattern[str]
    person: re.Pattern[str]
    scene: re.Pattern[str]
    at: re.Pattern[str]
    bare_thanks: re.Pattern[str]
    owned: re.Pattern[str]
    mine: re.Pattern[str] = re.compile("")
    news: re.Pattern[str] = re.compile("")
    who: re.Pattern[str] = re.compile("")
    work: re.Pattern[str] = re.compile("(?!)")


class Tongue(Protocol):
    """One language. ``phrases`` are its hand-written joins and fills (``phrases/<code>.toml``)."""

    @property
    def code(self) -> str:
        """The two-letter code."""

    @property
    def phrases(self) -> dict[str, Any]:
        """The hand-written joins and fills."""

    @property
    def patterns(self) -> Patterns:
        """What the planning half looks for."""

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say, turned to the reader."""

    def called(self, brief: Brief) -> str:
        """Return the name to address, or an empty text where only a handle is known."""

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening: "Maya, " on an invitation, a greeting line in mail."""

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off with the break before it, or an empty text without a name."""

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Return a form of a unit with the sender's habits: contractions, exclamation marks."""

    def mannered(self, text: str, brief: Brief) -> str:
        """Return the note's sentences as the sender would set them: short forms, joins, marks."""

    def is_sound(self, text: str) -> bool:
        """Whether one sentence, without its full stop, can be sent as it is."""

    def join(self, texts: list[str], *, addressed: bool) -> str:
        """Set the texts as sentences; ``addressed`` says that the first one follows the address."""

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after "NAME, " where the language has none there."""

    def small(self, clause: str) -> str:
        """Take the capital off a clause that goes on after a colon, unless it is a name."""

    def content_words(self, text: str) -> frozenset[str]:
        """Return the stems of the words that carry meaning."""

    def definites(self, text: str) -> tuple[tuple[frozenset[str], str], ...]:
        """Return the things that ``text`` takes as known ("the bell"): stems, and the text before each."""

    def placed(self, place: str, clause: str) -> str:
        """Put the scene before what the reader said: "In the queue for coffee you said …"."""

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject that is about them or the thing, on channels that have one."""

    def question_for(self, brief: Brief) -> str:
        """Return the one question that would change "nothing personal to say yet"."""


@lru_cache(maxsize=8)
def tongue_of(code: str) -> Tongue | None:
    """Return the language of a two-letter code, ``None`` for one that the offline writer does not have."""
    if code not in _ROOMS:
        return None
    tongue: Tongue = import_module(_ROOMS[code]).TONGUE
    return tongue


def material_of(brief: Brief, tongue: Tongue) -> Material:
    """Return what a note for ``brief`` may say, gathered once for all who ask."""
    return _gathered(SameBrief(brief), tongue.code)


@lru_cache(maxsize=8)
def _gathered(key: SameBrief, code: str) -> Material:
    tongue = tongue_of(code)
    assert tongue is not None
    return tongue.gather(key.brief)
