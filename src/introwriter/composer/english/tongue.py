"""English, as the composer's planning half sees it."""

from __future__ import annotations

import re
from typing import Any

from introwriter.brief import Brief
from introwriter.composer.english import manner, question, realise, subject
from introwriter.composer.english.definite import definites
from introwriter.composer.english.gather import gather
from introwriter.composer.english.introducing import SAID
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.sound import is_sound
from introwriter.composer.english.wording import content_words
from introwriter.composer.material import Material
from introwriter.composer.tables import phrases
from introwriter.composer.tongue import Patterns, Tongue
from introwriter.composer.units import Unit

__all__ = ["TONGUE", "English"]

_PATTERNS = Patterns(
    reader=re.compile(r"\byou", re.I),
    facing=re.compile(
        r"\?|\b(?:you|your|yours|both|together|thanks?|ta|cheers|sorry|we met|as well|sent me)\b", re.I
    ),
    said=re.compile(
        r"you (?:said|told|asked|mentioned|showed|explained|gave|suggested|warned|promised|lent"
        r"|recommended)\b",
        re.I,
    ),
    acted=re.compile(r"you \w+ed\b", re.I),
    loose=re.compile(r"\b(?:it|them|they|that)\b", re.I),
    first=re.compile(r"(?:^|[.!?]\s+)(?:I|I['’]\w+)\b"),
    person=re.compile(r"(?:i|we|you)\b", re.I),
    scene=re.compile(r"(?:we met )?", re.I),
    at=re.compile(r"(?:in|at|during|on) "),
    bare_thanks=re.compile(r"(Ta|Thank you|Thanks|Cheers)$"),
    owned=re.compile(r"your "),
    mine=re.compile(r"\b(?:i|me|my|mine|we|us|our|ours)\b", re.I),
    who=SAID,
    work=re.compile(
        r"\bthe (?:[\w'’-]+ ){0,3}(?:post|article|talk|paper|book|blog|video|newsletter|episode|thread"
        r"|podcast)\b",
        re.I,
    ),
    news=re.compile(
        r"\b(?:an?|my|our|your|some|another|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*)\b"
        r"|\b(?!(?:was|is|has|does|this|his|its|us|yes|always|thus)\b)[a-z]{3,}s\b",
        re.I,
    ),
)


class English:
    """The sender's English words, chosen, cut and turned by the modules of this room."""

    code = "en"
    patterns = _PATTERNS

    @property
    def phrases(self) -> dict[str, Any]:
        """The joins and fills."""
        return phrases("en")

    def gather(self, brief: Brief) -> Material:
        """Collect what the note may say, turned to the reader."""
        return gather(brief)

    def called(self, brief: Brief) -> str:
        """Return the name to address."""
        return realise.called(brief)

    def address(self, brief: Brief, *, mail: bool) -> str:
        """Return the opening."""
        return realise.address(brief, mail=mail)

    def signature(self, brief: Brief, *, mail: bool, with_role: bool) -> str:
        """Return the sign-off."""
        return realise.signature(brief, mail=mail, with_role=with_role)

    def in_voice(self, unit: Unit, text: str, brief: Brief) -> str:
        """Write with the sender's habits."""
        return realise.in_voice(unit, text, brief)

    def mannered(self, text: str, brief: Brief) -> str:
        """Set the sentences in the sender's manner."""
        return manner.mannered(text, brief)

    def is_sound(self, text: str) -> bool:
        """Whether a sentence can be sent as it is."""
        return is_sound(text)

    def join(self, texts: list[str], *, addressed: bool) -> str:
        """Set the texts as sentences."""
        return realise.join(texts, addressed=addressed)

    def lower_first(self, text: str, brief: Brief) -> str:
        """Take the capital off the first word after "NAME, "."""
        return realise.lower_first(text, brief)

    def small(self, clause: str) -> str:
        """Take the capital off a clause after a colon, and give it the subject it was typed without."""
        clause = realise.with_subject(clause)
        lex, first = lexicon(), clause.split()[0].lower() if clause.strip() else ""
        common = first in lex["stopwords"] | lex["small_openers"] | lex["hanging"]
        named = re.match(r"I\b|[A-Z]{2}", clause) or (re.match(r"[A-Z]\w+ [A-Z]", clause) and not common)
        return clause if named else clause[:1].lower() + clause[1:]

    def content_words(self, text: str) -> frozenset[str]:
        """Return the stems of the words that carry meaning."""
        return content_words(text)

    def definites(self, text: str) -> tuple[tuple[frozenset[str], str], ...]:
        """Return the things that a sentence takes as known."""
        return definites(text)

    def placed(self, place: str, clause: str) -> str:
        """Put the scene before what the reader said."""
        way = self.phrases["scene"]["said"]
        return str(way.format(Place=place[:1].upper() + place[1:], clause=clause[:1].lower() + clause[1:]))

    def subject_for(self, brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...]) -> str | None:
        """Return a subject that is about them or the thing."""
        return subject.subject_for(brief, material, told)

    def question_for(self, brief: Brief) -> str:
        """Return the question that would change "nothing personal to say yet"."""
        return question.question_for(brief)


TONGUE: Tongue = English()
