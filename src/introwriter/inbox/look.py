"""What a note to the user says of them, held against what their own data show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS
from introwriter.inbox.cues import JUDGED, cues_of, language_of_greeting, level, sentence_at, sentences
from introwriter.inbox.evidence import Evidence
from introwriter.inbox.matching import Held
from introwriter.inbox.owner import OwnData, stems_of
from introwriter.inbox.shape import shape_of
from introwriter.language import language_of
from introwriter.lint.address import far, near
from introwriter.lint.scene import scene_of
from introwriter.lint.substance import content_words, unspaced
from introwriter.names import greeting_of
from introwriter.note import Draft
from introwriter.people import Profile
from introwriter.untrusted import clean, instructions_in
from introwriter.writer import judge

__all__ = ["look_at"]

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[\"“„«»‚‘「]([^\"“”„«»‚‘」\n]{3,60})[\"“”»«’」]")
_LONG = re.compile(r"[^\W\d_]{3,}")
_ASKED = 3
_MISSPELT = 0.7
_OPENING = 30
_SIE = re.compile(r"(?<![.!?:\n]) (?:Sie|Ihnen|Ihr|Ihre[mnrs]?)\b")
_ROLE = re.compile(
    r"^\W*(?:SYSTEM|System(?: prompt| message)?|ASSISTANT|Assistant|DEVELOPER|AI|LLM)\s*[:>\]][^\n]*$", re.M
)
"""A line under the heading of a machine's role."""
_ACCEPT = re.compile(r"\b(?:ac+ept|aceit|acet|annehm|annahme|aceptar|accett|accepteer)\w*")
"""Whoever only asks to be accepted begs, and sells nothing."""
_MINUTES = re.compile(r"\bmin")
_LETTERS = 6
"""Characters for a word where words are not spaced."""
_STOCK = ("IW203", "IW204", "IW205", "IW403", "IW406")


def look_at(message: str, me: OwnData) -> Evidence:
    """Read one note as its receiver: what it says of the user, what it wants, what is its own."""
    text, orders = _without_orders(clean(message, 3000))
    language = language_of(text) or _sole(text) or language_of_greeting(text) or "en"
    brief = _brief(me.profile, language)
    draft = judge(Draft(text=text), brief, strict=False, by_person=True)
    if language not in JUDGED:
        return Evidence(text=text, language=language, draft=draft, brief=brief, orders=orders, judged=False)
    return _Look(language, draft, brief, me, orders).found()


def _without_orders(text: str) -> tuple[str, bool]:
    """Take out what addresses a machine; "your new role as head of X" to a person is no order."""
    kept, at, orders = [], 0, False
    language = language_of(text) or "en"
    cues = cues_of(language) if language in JUDGED else None
    for start, end in instructions_in(text):
        said = text[start:end]
        if cues and any(cues.employers_in(said, level(said))):
            continue
        kept.append(text[at:start])
        at, orders = end, True
    rest = "".join((*kept, text[at:]))
    bare = _ROLE.sub("", rest)
    return bare.strip(), orders or bare != rest


@lru_cache(maxsize=64)
def _brief(profile: Profile, language: str) -> Brief:
    return make_brief(profile, channel=CHANNELS["dm"], language=language)


def _sole(text: str) -> str | None:
    """The language that a single telling word gives away, else nothing."""
    return "ja" if re.search(r"[\u3040-\u30ff]", text) else None


class _Look:
    """One reading of one note."""

    def __init__(self, language: str, draft: Draft, brief: Brief, me: OwnData, orders: bool) -> None:
        self.text, self.low, self.me = draft.text, level(draft.text), me
        self.language, self.draft, self.brief = language, draft, brief
        self.cues = cues_of(language)
        self.scene = scene_of(draft.text, brief, draft.claims, strict=False, author="person")
        self.orders = orders
        self.content = content_words(self.scene)
        self.codes = [finding.code for finding in draft.findings]
        self.shape = shape_of(self.low, language)

    def found(self) -> Evidence:
        held = Held(self.draft, self.content, self.language, self.cues, self.me)
        works = tuple(
            (work, held.is_mine(work)) for work in self.cues.works_in(self.low) if not held.is_empty(work)
        )
        met, together = self._first(self.cues.met), self._first(self.cues.together)
        wrong, stale = held.wrong()
        places = list(dict.fromkeys(held.of_places(met or together, bool(works))))
        alike = () if works else tuple(held.alike())
        wrong += [one for one in places if one.found is False]
        return replace(
            self._worded(),
            statements=(
                *held.of_works(works),
                *alike,
                *(one for one in places if one.found is not False),
                *wrong,
            ),
            touched=tuple(held.touched()),
            shared=held.shared(met or together),
            works=works,
            kin=self._first(self.cues.kin),
            met=met,
            together=together,
            friends=tuple(friend.name for friend in self.me.friends_in(self.text)),
            wrong=tuple(one.text for one in wrong),
            stale=stale,
            alike=bool(alike),
            overlap=held.overlap(),
        )

    def _worded(self) -> Evidence:
        """What its own words show, whoever the user is."""
        stranger, misspelt = self._stranger()
        question = self._question()
        return Evidence(
            text=self.text,
            language=self.language,
            draft=self.draft,
            brief=self.brief,
            topic=self._topic(),
            stranger_name="" if misspelt else stranger,
            misspelt=stranger if misspelt else "",
            question=question,
            open_question=bool(self.cues.open.search(level(question))),
            asks_back="?" in self.text or "？" in self.text,
            pitches=tuple(self._pitches()),
            pushes=() if self.shape.studies else tuple(self._pressed()),
            offers=tuple(self._offers()),
            asks=bool(self.shape.asks),
            studies=self.shape.studies,
            substance=self._substance(),
            stock=sum(code in _STOCK for code in self.codes),
            hollow=len(self.cues.hollow.findall(self.low)),
            orders=self.orders,
            gap=self._message("IW102"),
            loss="IW503" in self.codes or bool(self.cues.loss.search(self.low)),
            familiar=self._familiar(),
        )

    def _substance(self) -> int:
        """How many telling words are neither names of places of the user's nor words of their jobs."""
        if unspaced(self.scene):
            return len(self.text) // _LETTERS
        named = {word for place in self.me.places for word in place.words}
        return sum(level(word) not in named and not stems_of(word) & self.me.titles for word in self.content)

    def _first(self, pattern: re.Pattern[str]) -> str:
        match = pattern.search(self.low)
        return sentence_at(self.text, match.start()) if match else ""

    def _message(self, code: str) -> str:
        for finding in self.draft.findings:
            if finding.code == code and finding.severity == "error":
                return self.text[slice(*finding.span)] if finding.span else code
        return ""

    def _question(self) -> str:
        """The first question that asks something of the user and wants nothing sold."""
        bad = {start for start, _ in self.scene.spans("pushy", "pitch", "connect", "default", "cliche")}
        for start, end in sentences(self.text):
            said = self.text[start:end].strip()
            if not said.endswith(("?", "？")) or any(start <= at < end for at in bad):
                continue
            if self.cues.ask.search(level(said)):
                continue
            if self.language == "ja" or (len(said.split()) > _ASKED and self._telling(said)):
                return " ".join(said.split())
        return ""

    def _telling(self, said: str) -> int:
        """How many words of a sentence tell something that a form letter does not."""
        content = {level(word) for word in self.content}
        empty = set(self.cues.hollow.findall(level(said)))
        return len((content & set(_WORD.findall(level(said)))) - empty)

    def _pitches(self) -> Iterator[str]:
        """What sells: the rules' phrases, and what only a stranger's sales note says."""
        for start, end in self.scene.spans("pitch"):
            yield self._words_at(start, end)
        if not self.shape.studies:
            yield from (words for words in self._pressed() if len(_LONG.findall(words)) > 1)
        for match in self.cues.pitch.finditer(self.low):
            if not (self.shape.studies and _MINUTES.search(match.group())):
                yield self._words_at(*match.span())

    def _offers(self) -> Iterator[str]:
        """What somebody gains and what is asked for it, where the note has both."""
        if self.shape.weight:
            spans = (*self.shape.gains, *self.shape.asks)
            yield from (self._words_at(*span) for span in spans[: self.shape.weight])

    def _words_at(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split())

    def _pressed(self) -> Iterator[str]:
        """What the rules call a price or a push; one word of it sells only where nothing else is said."""
        for finding in self.draft.findings:
            bare = finding.code == "IW402" and self.shape.against and not self.shape.gains
            if finding.code in ("IW401", "IW402") and finding.span and not bare:
                said = self._words_at(*finding.span)
                if not _ACCEPT.search(level(said)):
                    yield said

    def _stranger(self) -> tuple[str, bool]:
        """The name that it greets, if it is not the user's, and whether it is only misspelt."""
        name = self._message("IW104")
        mine = [level(word) for word in _WORD.findall(self.me.profile.name)]
        said = [level(word) for word in _WORD.findall(name)]
        near = all(
            any(SequenceMatcher(None, one, other).ratio() >= _MISSPELT for other in mine) for one in said
        )
        return ("", False) if self._message("IW102") and "[" in self.text else (name, near)

    def _familiar(self) -> bool | None:
        if self.language == "pt":  # "seu" and "lhe" are near in Brazil and polite in Portugal
            return True if re.search(r"\b(?:tu|teus?|tuas?|contigo)\b", self.low) else None
        close, polite = near(self.scene), far(self.scene)
        if self.language == "de" and _SIE.search(self.text):
            return bool(close)
        if close or polite:
            return len(close) >= len(polite)
        opening = self.low[:_OPENING]
        by_name = self.language == "de" and level(greeting_of(self.me.profile).first or "\n") in opening
        return True if by_name or opening.startswith("ciao") else None

    def _topic(self) -> str:
        quoted = _QUOTED.search(self.text)
        return quoted.group(1).strip() if quoted else ""
