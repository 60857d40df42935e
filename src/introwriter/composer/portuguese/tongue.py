"""Portuguese: Brazil and Portugal, você, tu, a senhora, or no pronoun at all."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from introwriter.brief import Brief
from introwriter.composer.material import Material, Reading
from introwriter.composer.portuguese.asks import asked, said_plainly, wishes
from introwriter.composer.portuguese.manner import Manner, manner_of, written
from introwriter.composer.portuguese.people import Company, after_a_thing, title_of, unnamed, with_rank
from introwriter.composer.portuguese.turn import turned
from introwriter.composer.reader import plain_name
from introwriter.composer.tables import phrases
from introwriter.composer.tongue import Patterns, Tongue
from introwriter.composer.tongues import letter
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.giving import both_given, in_order, offer_units, one_close
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.words import Words, words_of
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "Portuguese"]

_ANY = Manner("br", "voce", False, True, "", "")
_GIVING = frozenset(["quiser", "posso", "mandar", "mando", "enviar", "dou", "mostra"])
_NEVER = re.compile(r"(?!)")
_SHORT = 6  # words of a thing that a question can hold
_HAND = re.compile(r"\b([Aa]gradeço-(?:lhe|te)) (?:pel([oa]s?)|por(?= ter\b| me\b| \w+r\b))")


class Portuguese(PlainTongue):
    """Portuguese in one manner; what takes a brief speaks in the manner of that brief (``manner_of``)."""

    code = "pt"

    def __init__(self, manner: Manner | None = None, name: str = "") -> None:
        self.given, self.manner, self.name = manner, manner or _ANY, name

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
        pronoun = {"f": "she", "m": "he"}.get(self.manner.gender, cast.pronoun)
        return replace(cast, pronoun=pronoun if cast.pronoun else "")

    def as_object(self, thing: str) -> str:
        """Return a thing as the object of "li"; Portugal puts the article before the possessive."""
        thing = re.sub(r"^(?:[OA]s?|Seus?|Suas?|Teus?|Tuas?)\b", lambda m: m.group().lower(), thing)
        if self.manner.region == "br":
            return thing
        return re.sub(r"^(?=[st](eu|ua)(s?)\b)", lambda m: _article(thing), thing)

    def split(self, sentence: str) -> list[str]:
        """Cut an announced wish from what is told before it, and one wish from the next."""
        parts = (part for one in super().split(sentence) for part in wishes(one, self.words, self.manner))
        return [asked(part, self.manner, self.name) for part in parts]

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after "NAME, ", a verb's too; the name is not said twice."""
        if again := re.match(rf"[OA] {re.escape(plain_name(brief) or ' ')} (?=\w)", text):
            return text[again.end() :]
        if self.words.opens("first", text) or self.words.opens("common_start", text):
            return text[:1].lower() + text[1:]
        return letter.lower_first(text, brief, self)

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Refuse a pronoun right after a sentence about somebody else of that gender ("minha chefe")."""
        pronoun = {"she": "ela", "he": "ele"}.get(cast.pronoun)
        last = before.rsplit("\n", 1)[-1]
        epicene = "epicene_f" if pronoun == "ela" else "epicene_m"
        if pronoun and (self.words.find(epicene, last) or after_a_thing(last, pronoun, self.name)):
            named = cast.name is not None and cast.name.search(sentence)
            opens = re.match(
                rf"(?:(?:e|mas|depois|agora|hoje) )?(?:{pronoun}|d{pronoun})\b", sentence, re.IGNORECASE
            )
            if opens and not named:
                return None
        return self.turn(sentence, cast)

    def is_formal(self, brief: Brief) -> bool:
        """Whether the address is formal; ``manner_of`` says which pronoun the reader gets."""
        return manner_of(brief).formal

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say, in the manner of this sender."""
        way = _for(brief)
        material = PlainTongue.gather(way, brief)
        fuller = offer_units(brief.context, way.cast_for(brief), way)
        given = way.content_words(material.offers[0].text) - _GIVING if material.offers else frozenset()
        loose = material.offers and way.words.find("loose", material.offers[0].text)
        if fuller and (loose or given < way.content_words(fuller[0].text)):
            material = replace(material, offers=tuple(fuller))
        if brief.tone == "plain":
            material = replace(material, told=said_plainly(material.told, way.manner))
        if not material.questions:
            material = replace(material, offers=both_given(material.offers))
        if material.questions:  # one question is enough
            plain = tuple(unit for unit in material.offers if "?" not in unit.text)
            questions, offers = one_close(material.questions, plain or material.offers)
            material = replace(material, questions=questions, offers=offers)
        return replace(material, told=tuple(in_order(list(material.told))), ties=unnamed(material, brief))

    def scene(self, cast: Cast) -> Company:
        """Return what keeps track of who else is about."""
        return Company(cast, self.words)

    def called(self, brief: Brief) -> str:
        """Return the name to address, a rank with its name."""
        return with_rank(plain_name(brief), brief.target.name)

    def offer_ways(self, thing: str) -> list[str]:
        """Return the phrases that hand over a thing; which comes first differs from thing to thing."""
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
        way = _for(brief)
        if way.manner.formal and mail and not way.manner.gender:
            name = plain_name(brief)
            return f"Olá, {name},\n\n" if name else "Olá,\n\n"
        text, name = self._opening(brief, way, mail=mail), plain_name(brief)
        if name and (title := title_of(brief, way.manner.gender)):
            text = text.replace(name, f"{title} {name}", 1)
        return text[:1].upper() + text[1:]

    @staticmethod
    def _opening(brief: Brief, way: Portuguese, *, mail: bool) -> str:
        silent = len(brief.voice.samples) > 1 and brief.voice.greeting is None
        if brief.channel.name == "dm" and silent and not way.manner.formal:
            return f"{plain_name(brief)}, " if plain_name(brief) else ""
        return letter.address(brief, way, mail=mail)

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off."""
        text = letter.signature(brief, _for(brief), mail=mail, with_role=with_role)
        first = brief.voice.signature or brief.sender_greeting.name
        if first and text.endswith((f" {first}", f"\n{first}")):
            text = text[: -len(first)] + with_rank(first, brief.sender.name)
        return re.sub(r"^(\n\n[^\n]*\w)\n", r"\1,\n", text)

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject that is about them or the thing."""
        return letter.subject_for(brief, material, told, _for(brief))

    def question_for(self, brief: Brief) -> str:
        """Return the question that would change "nothing personal to say yet"."""
        return letter.question_for(brief, _for(brief))

    def role_of(self, brief: Brief) -> str:
        """Return the sender's trade, small as within a sentence."""
        role = super().role_of(brief)
        return role[:1].lower() + role[1:] if role and not role.isupper() else role


def _article(thing: str) -> str:
    word = thing.split()[0]
    return ("a" if "ua" in word else "o") + ("s " if word.endswith("s") else " ")


@lru_cache(maxsize=1)
def _patterns() -> Patterns:
    found: Patterns = replace(super(Portuguese, Portuguese()).patterns, at=_NEVER)
    return found


def _for(brief: Brief) -> Portuguese:
    greeting = brief.greeting
    name = greeting.first or greeting.name
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
