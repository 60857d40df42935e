"""German: Sie and du, capitals, and verbs that move."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.german.acts import acted, things_joined, wishes_apart
from introwriter.composer.german.cases import accusative, nominative
from introwriter.composer.german.letter import (
    closing_of,
    is_swiss,
    said_already,
    subject_from,
    ways_for,
)
from introwriter.composer.german.meant import GermanScene, heads_of, is_for_reader
from introwriter.composer.german.names import as_it_was, as_owner, by_trade, untitled
from introwriter.composer.german.order import verb_first
from introwriter.composer.german.owned import their_own
from introwriter.composer.german.people import cast_in_german, is_formal, role_in, title_for
from introwriter.composer.german.spoken import family_of
from introwriter.composer.german.things import is_of_thing, may_be_another, may_be_thing, may_own
from introwriter.composer.german.tones import in_tone
from introwriter.composer.german.turn import Turning, Unclear
from introwriter.composer.german.typed import spoken_out, with_subject, without_lead_in
from introwriter.composer.german.verbs import is_first, is_participle
from introwriter.composer.german.wants import in_its_place, kept_wants
from introwriter.composer.material import Material
from introwriter.composer.tongue import Patterns, Tongue
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.plain import PlainTongue
from introwriter.composer.tongues.words import Words
from introwriter.composer.units import Unit

__all__ = ["TONGUE"]

_POLITE = re.compile(r"(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)")
_PEOPLE = re.compile(
    r",? und (?=(?:Herr|Frau|er|sie|[A-ZÄÖÜ]\w+) (?:hat|ist|war|kam|[a-zäöü]+te)\b|(?:Herr|Frau) )"
)
_ONE = re.compile(r"\b(?:er|ihn|sie)\b")
_DROPPED = re.compile(
    r"(?:Hab|Habe|Bin|Brauche?|Suche?|Musste|Wusste|Komme?|Kenne?)\b(?! (?:ich|wir|Sie|du)\b)"
)


@lru_cache(maxsize=1)
def _patterns(words: Words) -> Patterns:
    found = words.patterns
    return replace(super(German, German()).patterns, news=found["news"], who=found["who"])


class German(PlainTongue):
    """German; the register is Sie unless something says du (``people.is_formal``)."""

    code = "de"

    @property
    def patterns(self) -> Patterns:
        """What the planning half looks for, with what brings a thing up and what says who writes."""
        return _patterns(self.words)

    def is_formal(self, brief: Brief) -> bool:
        """Whether the note says Sie."""
        return is_formal(brief, self.words)

    def cast_for(self, brief: Brief) -> Cast:
        """Find the reader in the context."""
        return cast_in_german(brief, self.words, formal=self.is_formal(brief))

    def turn(self, sentence: str, cast: Cast) -> str | None:
        """Return the sentence with the reader as Sie or du, an announced message or question carried out."""
        return self._turned(sentence, cast, of_thing=False)

    def _turned(self, sentence: str, cast: Cast, *, of_thing: bool) -> str | None:
        sentence = with_subject(sentence, cast)
        sentence = as_it_was(as_owner(without_lead_in(sentence, cast), cast), cast)
        sentence = their_own(sentence, cast)
        try:
            return acted(Turning(sentence, cast, self.words, of_thing=of_thing).done(), formal=cast.formal)
        except Unclear:
            return None

    def turn_after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the sentence turned, or as much of its beginning as is clear and stands alone."""
        turned = self._after(sentence, cast, before)
        for head in heads_of(sentence, self.words) if turned is None else ():
            if turned := self._after(head, cast, before):
                break
        return turned

    def _after(self, sentence: str, cast: Cast, before: str) -> str | None:
        """Return the sentence turned, unless its "sie" or "er" may be a thing of the sentence before."""
        meant = is_for_reader(sentence)
        if may_be_another(sentence, before, cast, self.words) and not meant:
            return None
        if not getattr(cast, "sure", True) and may_own(sentence, before, cast):
            return None
        last = before.rstrip().rsplit("\n", 1)[-1]
        if is_of_thing(sentence, before, cast):
            return self._turned(sentence, cast, of_thing=True)
        turned = self.turn(sentence, cast)
        thing = may_be_thing(sentence, last, cast) and not meant
        return None if thing and not _kept(turned or "", sentence) else turned

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say; what was read stands in the nominative."""
        material = super().gather(brief)
        readings = tuple(replace(reading, thing=nominative(reading.thing)) for reading in material.readings)
        offers = tuple(unit for unit in material.offers if not said_already(unit, brief, material, self))
        made = in_its_place(replace(material, readings=readings, offers=offers), self)
        return kept_wants(brief, made, self, formal=self.is_formal(brief))

    def scene(self, cast: Cast) -> Scene:
        """Return what keeps track of who else is about; whom a wish is for is the reader."""
        return GermanScene(cast, self.words)

    def offer_ways(self, thing: str) -> list[str]:
        """Return the phrases that hand over a thing: what goes by post, time together, anything else."""
        return ways_for(thing, self)

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject about them or the thing, else one out of the note's own words."""
        subject = super().subject_for(brief, material, told)
        subject = subject and nominative(subject)
        if subject and subject.endswith("?"):
            return subject_from(brief, told) or subject
        plain = str(self.phrases["subject"]["from"]).split("{")[0]
        if subject is None or not subject.startswith((plain, str(self.phrases["subject"]["note"]))):
            return subject
        return subject_from(brief, told) or subject

    def typed(self, text: str, cast: Cast) -> str:
        """Join "Ihr Vortrag über X. Ich hab ihn gehört"; "Kollegin Kurz" and "der Trainer" are the reader."""
        text = by_trade(untitled(text, cast), cast)
        return things_joined(text, cast, self.words)

    def split(self, sentence: str) -> list[str]:
        """Cut two wishes apart, and a wish from what is told before it."""
        told = spoken_out(sentence)
        if self.words.find("sensitive", told):
            return _PEOPLE.split(told)  # what may be told goes without what may not
        return [part for whole in super().split(told) for part in wishes_apart(whole)]

    def as_object(self, thing: str) -> str:
        """Return a thing in the accusative where its gender is known, else as it is."""
        return accusative(thing) or thing

    def is_noun(self, word: str) -> bool:
        """Whether a word keeps its capital: Sie and its kin; other words only lose it when seen small."""
        return bool(_POLITE.fullmatch(word))

    def small(self, clause: str) -> str:
        """Take the capital off a clause's first word unless it is a noun or Sie."""
        word = re.match(r"[^\W\d_]+", clause)
        return clause if word and self.is_noun(word.group()) else super().small(clause)

    def called(self, brief: Brief) -> str:
        """Return "Frau Dr. Kern" for Sie where the sender's words tell which, else the name."""
        name = super().called(brief)
        if not self.is_formal(brief):
            return name
        title = title_for(brief)
        family = family_of(brief)
        if title and family:
            degree = re.match(r"(?:Prof\. Dr\.|Prof\.|Dr\.|Mag\.)", brief.greeting.title or "")
            return " ".join(part for part in (title, degree.group() if degree else "", family) if part)
        return brief.greeting.full or name

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening: "Frau Kern, " on an invitation, a greeting elsewhere."""
        ways, name = self.phrases["address"], self.called(brief)
        if not name:
            return f"{ways['nobody']},\n\n" if mail else ""
        formal, titled = self.is_formal(brief), name.startswith(("Frau ", "Herr "))
        own = (brief.voice.greeting or "").lower()
        near = formal and own in ("hi", "hey", "servus", "hoi", "na")
        own = own if own in self.words["greetings"] and not near else ""
        if brief.channel.is_invitation and brief.tone != "formal" and (titled or not formal):
            return f"{name}, "
        if brief.tone == "formal" and titled:
            word = f"{ways['stiff']}{'r' if name.startswith('Herr') else ''}"
        elif own:
            word = own.capitalize()
        else:
            word = str(ways["tag" if formal else "greeting"])
        return f"{word} {name},\n\n" if mail else f"{word} {name}, "

    def role_of(self, brief: Brief) -> str:
        """Return the sender's trade with its capital, from the job they have now or the headline."""
        jobs = [job.title for job in brief.sender.positions[:1] if job.end is None]
        return next((role for text in (*jobs, brief.sender.headline) if (role := role_in(text))), "")

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off; in mail to somebody addressed as Sie with the full name."""
        first = brief.voice.signature or brief.sender_greeting.name
        full = brief.sender_greeting.full or first
        formal = self.is_formal(brief)
        if not first:
            return ""
        if not mail:
            role = self.role_of(brief) if with_role else ""
            tail = f", {role}" if role else ""
            return f" {full if formal and length(full) < 20 else first}{tail}"
        ways = self.phrases["closing"]
        kind = {"formal": "stiff", "plain": "plain"}.get(brief.tone, "formal" if formal else "familiar")
        closing = closing_of(brief, formal=formal) or str(ways[kind])
        closing = closing.replace("ß", "ss") if is_swiss(brief) else closing
        return f"\n\n{closing}\n{full if formal else first}"

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write "Hab" with its "Ich" unless the samples leave it out, and Swiss "ss" for a Swiss sender."""
        text = super().in_voice(unit, text, brief)
        samples = " ".join(brief.voice.samples)
        if _DROPPED.match(text) and not re.search(r"(?:^|[.!?] )(?:Hab|Habe|Bin|Mach)\b(?!e? ich)", samples):
            text = f"Ich {text[:1].lower()}{text[1:]}"
        text = in_tone(text, brief.tone, formal=self.is_formal(brief))
        return text.replace("ß", "ss") if is_swiss(brief) else text

    def mannered(self, text: str, brief: Brief) -> str:
        """Go on with a small letter after the comma of a greeting line."""
        return self.lower_first(text, brief) if brief.channel.has_subject else text

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after the address, but for nouns and Sie."""
        word = re.match(r"[^\W\d_]+", text)
        asked = re.match(r"[^\W\d_]+ (?:du|Sie|ihr|wir|ich|man|es)\b", text)
        if word and (asked or is_first(word.group()) or is_participle(word.group())):
            return text[:1].lower() + text[1:]
        return super().lower_first(text, brief)

    def placed(self, place: str, clause: str) -> str:
        """Put the scene before what the reader said, with the verb after it."""
        turned = verb_first(re.sub(r"^((?:Sie|[Dd]u) \w+ )(?:dort|da|damals|dabei) ", r"\1", clause))
        return f"{place[:1].upper()}{place[1:]} {turned}" if turned else clause


def _kept(turned: str, sentence: str) -> bool:
    """Whether each "er", "ihn" and "sie" that may be a thing is still there."""
    if re.search(r"\b(?:mit|auf|in|aus|an|unter) (?:Ihnen|dir)\b", turned):
        return False
    return _ONE.findall(turned.lower()) == _ONE.findall(sentence.lower()) and "Sie" not in turned.split()[1:]


TONGUE: Tongue = German()
