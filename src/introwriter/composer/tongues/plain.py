"""A language of the offline writer that is a data file and a few lines of agreement."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.composer.material import Material, Reading
from introwriter.composer.tongue import Patterns
from introwriter.composer.tongues import letter
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.giving import offer_units
from introwriter.composer.tongues.scenes import is_let_in, met_units, place_of
from introwriter.composer.tongues.shared import tie_units
from introwriter.composer.tongues.telling import story_units
from introwriter.composer.tongues.words import Words
from introwriter.composer.tongues.works import readings_of
from introwriter.composer.units import Unit, numbered

__all__ = ["PlainTongue"]

_MOST = 14  # sentences of a goal that are weighed; nobody's note holds more
_TOLD = ("deed", "effect", "reaction", "theirs", "mutual", "background", "thanks")
_NEVER = re.compile(r"(?!)")


_NAMES = ("reader", "facing", "said", "acted", "loose", "person", "scene", "at", "bare_thanks", "owned")


@lru_cache(maxsize=8)
def _patterns(words: Words) -> Patterns:
    found = words.patterns
    return Patterns(first=found["starts_with_i"], **{name: found.get(name, _NEVER) for name in _NAMES})


class PlainTongue(Speech):
    """The composer's seam, filled from the data of a language."""

    @property
    def patterns(self) -> Patterns:
        """What the planning half looks for, from the data file's patterns of the same names."""
        return _patterns(self.words)

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say, turned to the reader."""
        context = brief.context
        cast = self.cast_for(brief)
        story = numbered(story_units(context.goal or "", "context.goal", cast, context, self))
        told = tuple(unit for unit in story if unit.kind in _TOLD)[:_MOST]
        given = [unit for unit in story if unit.kind == "offer"]
        offers = offer_units(context, cast, self)
        return Material(
            reader=self.words.patterns["reader"],
            told=told,
            met=tuple(unit for unit in met_units(context, cast, self) if not self._again(unit, told)),
            place=place_of(context, cast, self),
            readings=tuple(self._fresh(reading, told) for reading in readings_of(context, cast, self)),
            ties=tuple(tie_units(brief, cast, self)),
            questions=tuple(unit for unit in story if unit.kind in ("question", "ask")),
            details=tuple(unit for unit in story if unit.kind == "detail"),
            offers=tuple(given or offers),
            wishes=tuple(unit for unit in story if unit.kind == "wish"),
            hello=next((unit for unit in story if unit.kind == "hello"), None),
            way_out=next((unit for unit in story if unit.kind == "way_out"), None),
            let_in=is_let_in(context, self),
        )

    def _again(self, scene: Unit, told: tuple[Unit, ...]) -> bool:
        """Whether the story itself says where the two met."""
        frame = self.content_words(self.say(self.phrases["scene"]["met"][0], True, place=""))
        mine = self.content_words(scene.text) - frame
        return bool(mine) and any(len(mine & self.content_words(u.text)) >= 0.5 * len(mine) for u in told)

    def _fresh(self, reading: Reading, told: tuple[Unit, ...]) -> Reading:
        """Leave out "I read your post" where the story already speaks of their work."""
        spoken = any(self.words.find("reader", unit.text) and unit.kind != "thanks" for unit in told)
        return Reading(thing=reading.thing, unit=reading.unit, bare=None) if spoken else reading

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening."""
        return letter.address(brief, self, mail=mail)

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off."""
        return letter.signature(brief, self, mail=mail, with_role=with_role)

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write without exclamation marks for a sender whose samples have none."""
        exclaims = brief.voice.samples and brief.voice.exclaims is not False
        return text if exclaims else re.sub(r"!+$", "", text).replace("¡", "")

    def mannered(self, text: str, brief: Brief) -> str:
        """Leave the sentences as they are."""
        return text

    def join(self, texts: list[str], *, addressed: bool) -> str:
        """Set the texts as sentences."""
        return letter.join(texts)

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after "NAME, "."""
        return letter.lower_first(text, brief, self)

    def placed(self, place: str, clause: str) -> str:
        """Put the scene before what the reader said."""
        way = self.phrases["scene"]["said"]
        return str(way).format(Place=place[:1].upper() + place[1:], clause=self.small(clause))

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject that is about them or the thing."""
        return letter.subject_for(brief, material, told, self)

    def question_for(self, brief: Brief) -> str:
        """Return the question that would change "nothing personal to say yet"."""
        return letter.question_for(brief, self)
