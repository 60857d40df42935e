"""Portuguese: Brazil and Portugal, você, tu, a senhora, or no pronoun at all."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from introwriter.brief import Brief
from introwriter.composer.material import Material, Reading
from introwriter.composer.once import once
from introwriter.composer.portuguese.asks import asked, wishes
from introwriter.composer.portuguese.discreet import heads, public_part
from introwriter.composer.portuguese.following import turned_after
from introwriter.composer.portuguese.gathering import rounded
from introwriter.composer.portuguese.manner import Manner, manner_of, written
from introwriter.composer.portuguese.names import (
    alone_titles,
    both_names,
    both_pronouns,
    is_title,
    told_of,
    trade_of,
    typed_name,
    with_rank,
)
from introwriter.composer.portuguese.opening import address, named_again_at, signature
from introwriter.composer.portuguese.people import Company
from introwriter.composer.portuguese.subjects import subject_for
from introwriter.composer.portuguese.turn import turned
from introwriter.composer.reader import plain_name
from introwriter.composer.tables import phrases
from introwriter.composer.tongue import Patterns, Tongue
from introwriter.composer.tongues import letter
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.typed_names import plain_letters
from introwriter.composer.tongues.words import Words, words_of
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "Portuguese"]

_ANY = Manner("br", "voce", False, True, "", "")
_NEVER = re.compile(r"(?!)")
_SHORT = 6  # words of a thing that a question can hold
_HAND = re.compile(r"\b([Aa]gradeço-(?:lhe|te)) (?:pel([oa]s?)|por(?= ter\b| me\b| \w+r\b))")


class Portuguese(PlainTongue):
    """Portuguese in one manner; what takes a brief speaks in the manner of that brief (``manner_of``)."""

    code = "pt"

    def __init__(self, manner: Manner | None = None, name: str = "") -> None:
        self.given, self.manner, self.name = manner, manner or _ANY, name
        self.leaning: set[str] = set()

    @property
    def words(self) -> Words:
        """The word lists and patterns, the frames' forms in this manner."""
        return _words(self.manner)

    @property
    def phrases(self) -> dict[str, Any]:
        """The joins and fills in this manner; ``in_voice`` settles the manner where none is given yet."""
        return _phrases(self.manner) if self.given else phrases("pt")

    @property
    def patterns(self) -> Patterns:
        """What the planning half looks for; a place keeps its preposition."""
        return _patterns()

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader addressed in this manner."""
        return turned(sentence, cast, self.manner, self.name)

    def cast_for(self, brief: Brief) -> Cast:
        """Find out who is who; an article before the name ("o Gaspar") tells the reader's pronoun best."""
        cast = super().cast_for(brief)
        told = frozenset(re.findall(r"[^\W\d_]+", told_of(brief)))
        for way in dict.fromkeys(
            (self.name.lower(), plain_letters(self.name), plain_letters(self.name).lower())
        ):
            if len(way) > 2 and way.lower() not in self.words["name_nouns"] and way in told:
                cast = replace(cast, names=(*cast.names, way))
        if " " in (both := both_names(brief, self.name)):
            cast = replace(cast, names=(both, *cast.names))
        if self.name and not brief.greeting.name:
            cast = replace(cast, names=(self.name,))
        names = [one for one in cast.names if not is_title(one)]
        cast = replace(cast, names=tuple(dict.fromkeys((*names, *alone_titles(brief, self.name)))))
        pronoun = {"f": "she", "m": "he"}.get(self.manner.gender, cast.pronoun)
        tied = not self.manner.gender and cast.pronoun and both_pronouns(told_of(brief))
        return replace(cast, pronoun=pronoun if cast.pronoun and not tied else "")

    def as_object(self, thing: str) -> str:
        """Return a thing as the object of "li"; Portugal puts the article before the possessive."""
        thing = re.sub(r"^(?:[OA]s?|Seus?|Suas?|Teus?|Tuas?)\b", lambda m: m.group().lower(), thing)
        if self.manner.region == "br":
            return thing
        return re.sub(r"^(?=[st](eu|ua)(s?)\b)", lambda m: _article(thing), thing)

    def split(self, sentence: str) -> list[str]:
        """Cut an announced wish from what is told before it, and one wish from the next."""
        told = super().split(public_part(sentence, self.words))
        parts = (part for one in told for part in wishes(one, self.words, self.manner))
        return [asked(part, self.manner, self.name) for part in parts]

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after "NAME, ", a verb's too; the name is not said twice."""
        if again := named_again_at(text, brief):
            return text[again:]
        if self.words.opens("first", text) or self.words.opens("common_start", text):
            return text[:1].lower() + text[1:]
        return letter.lower_first(text, brief, self)

    def mannered(self, text: str, brief: Brief) -> str:
        """Do not say the reader's name again right after the address."""
        again = named_again_at(text, brief) if brief.greeting.name else 0
        return text[again : again + 1].upper() + text[again + 1 :] if again else text

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the sentence turned, or its head where only its tail is unclear."""
        manner, name, leaning = self.manner, self.name, self.leaning
        ways = (
            turned_after(part, cast, before, manner, name, leaning) for part in heads(sentence, self.words)
        )
        return next((way for way in ways if way), None)

    def is_formal(self, brief: Brief) -> bool:
        """Whether the address is formal; ``manner_of`` says which pronoun the reader gets."""
        return manner_of(brief).formal

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say, in the manner of this sender."""
        way = _fresh_for(brief)  # it remembers what this story leans on
        return rounded(PlainTongue.gather(way, brief), brief, way, way.manner, way.name, way.leaning)

    def scene(self, cast: Cast) -> Company:
        """Return what keeps track of who else is about."""
        return Company(cast, self.words)

    def called(self, brief: Brief) -> str:
        """Return the name to address, a rank with its name."""
        return both_names(brief, with_rank(plain_name(brief), brief.target.name)) or typed_name(brief)

    def offer_ways(self, thing: str) -> list[str]:
        """Return the phrases that hand over a thing; which comes first differs from thing to thing."""
        if standing := self.words.opens("standing", thing):
            rest = thing[standing.end() :]
            be = "estão" if standing.group("noun").endswith("s") else "está"
            return [f"{standing.group()} {be} à disposição{rest}"]
        ways = super().offer_ways(thing)
        if "," in thing or len(thing.split()) > _SHORT:  # too long to be asked about
            return [ways[0], ways[1], ways[3]]
        turn = len(thing) % 3
        return ways[turn:3] + ways[:turn] + ways[3:]

    def small(self, clause: str) -> str:
        """Take the capital off a clause after a colon, a verb's too."""
        common = self.words.opens("first", clause) or self.words.opens("common_start", clause)
        return clause[:1].lower() + clause[1:] if common else super().small(clause)

    def _fresh(self, reading: Reading, told: tuple[Unit, ...]) -> Reading:
        """Leave "li o seu artigo" out where the story says what the reader wrote, without a pronoun too."""
        if any(self.words.opens("wrote", unit.text) for unit in told):
            return Reading(thing=reading.thing, unit=reading.unit, bare=None)
        return super()._fresh(reading, told)

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write what the planning half joined in this manner, and "agradeço-lhe o" for "pelo"."""
        text = written(super().in_voice(unit, text, brief), manner_of(brief))
        return _HAND.sub(lambda m: f"{m.group(1)} {m.group(2)}" if m.group(2) else m.group(1), text)

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening; a sender whose samples never greet does not greet in a message either."""
        return address(brief, _for(brief), manner_of(brief), mail=mail)

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off."""
        return signature(brief, _for(brief), mail=mail, with_role=with_role)

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject that is about them or the thing."""
        return subject_for(brief, material, told, _for(brief))

    def question_for(self, brief: Brief) -> str:
        """Return the question that would change "nothing personal to say yet"."""
        return letter.question_for(brief, _for(brief))

    def role_of(self, brief: Brief) -> str:
        """Return the sender's trade, small as within a sentence, and town."""
        job = next(iter(brief.sender.positions), None)
        trade = trade_of(brief, job.title if job and job.end is None else "")
        town = brief.sender.location.split(",")[0].strip()
        near = town if len(town.split()) < _SHORT - 1 else ""
        return ", ".join(part for part in (trade, near) if part) if trade else ""


def _article(thing: str) -> str:
    word = thing.split()[0]
    return ("a" if "ua" in word else "o") + ("s " if word.endswith("s") else " ")


@lru_cache(maxsize=1)
def _patterns() -> Patterns:
    found: Patterns = replace(super(Portuguese, Portuguese()).patterns, at=_NEVER)
    return found


@once
def _for(brief: Brief) -> Portuguese:
    return _fresh_for(brief)


def _fresh_for(brief: Brief) -> Portuguese:
    greeting = brief.greeting
    name = greeting.first or greeting.name or typed_name(brief)
    if is_title(name):
        name = next((part for part in brief.target.name.split() if not is_title(part)), name)
    name = both_names(brief, name)
    return Portuguese(manner_of(brief), name)


@lru_cache(maxsize=64)
def _words(manner: Manner) -> Words:
    words = words_of("pt")
    frames = {
        name: tuple(replace(frame, form=written(frame.form, manner)) for frame in rows)
        for name, rows in words.frames.items()
    }
    return replace(words, frames=frames)


@lru_cache(maxsize=64)
def _phrases(manner: Manner) -> dict[str, Any]:
    def told(value: Any) -> Any:
        if isinstance(value, str):
            return written(value, manner)
        if isinstance(value, list):
            return [told(item) for item in value]
        return {name: told(item) for name, item in value.items()}

    found: dict[str, Any] = told(phrases("pt"))
    if manner.gender and manner.formal:
        dear = "Prezad" if manner.region == "br" else "Car"
        end = "a" if manner.gender == "f" else "o"
        found["address"]["formal"] = f"{dear}{end} {{name}},"
    return found


TONGUE: Tongue = Portuguese()
