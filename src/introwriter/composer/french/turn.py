"""Turning a French sentence to the reader: pronouns, possessives, verbs, inversion."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.french.clitics import Clitics
from introwriter.composer.french.line import Line, masked, unmasked
from introwriter.composer.french.names import (
    DATIVE,
    OBJECT,
    OWN,
    OWN_F,
    OWNS,
    STRESSED,
    SUBJECT,
    without_names,
)
from introwriter.composer.french.scene import CLITICS, noun_phrase
from introwriter.composer.french.verbs import conjugated, is_known_verb
from introwriter.composer.french.walk import BREAKS, ENDS, OWNER, Unclear
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of

__all__ = ["turned"]

_JOINS = frozenset(["et", "ou", "mais", "puis", ",", "ni"])
_INVERTED = re.compile(r"(?P<verb>[^\W\d_]+)-(?:t-)?(?P<who>il|elle|iel)$")


@lru_cache(maxsize=1024)
def turned(sentence: str, before: str, cast: Cast) -> str | None:
    """Return ``sentence`` with the reader addressed, ``before`` what was written before it.

    ``None`` where it is unclear who is meant or the form cannot be told. Quotations stay as they are.
    """
    words = words_of("fr")
    walk = _Turning(cast, words)
    for part in re.split(r"(?<=[.!?;])\s+|\n+", before)[-3:]:
        if part.strip():
            walk.of(part)
    return walk.of(sentence)


class _Turning(Clitics):
    """Goes through sentences word by word, remembering who and what they named."""

    def of(self, sentence: str) -> str | None:
        """Turn one sentence and keep in mind what it names."""
        text, quotes = masked(sentence.replace("’", "'"))
        bare = without_names(text, self.cast, self.words)
        if bare is None:
            self.seen.reader, self.seen.last = True, "reader"
            self.seen.things.append(("?", 1, False))  # what it named, nobody knows
            return None
        self.line, self.subject, self.relative = Line.of(bare), "", False
        self.known, self.seen.here = len(self.seen.people), False
        now = self.words.opens("about_now", bare)
        self.seen.now = "" if not now else "f" if re.search(r"(?i)\bma\b", now.group()) else "m"
        lost = bool(self.words.find("unclear", bare))
        for i in range(len(self.line.words)):
            try:
                self._at(i)
            except Unclear:
                lost = True
        self.seen.end()
        self.seen.lost = lost
        self.told += f" {bare}"
        self._keep_topic(bare, lost=lost)
        return None if lost else unmasked(self.line.text(), quotes)

    def _at(self, i: int) -> None:
        line, low = self.line, self.line.low(i)
        if i in line.edited:
            return
        if low in ENDS:
            self.subject = ""
        elif low in BREAKS:
            self._break(i, low)
        elif low in ("elle", "lui", "il") and self.cleft(i, low):
            return
        elif low in ("il", "elle", "iel") or low == SUBJECT:
            self._pronoun(i, low)
        elif (low in ("eux", "elles") and self.at_their_place(i)) or (
            low in ("ils", "elles") and self.asked_of_them(i)
        ):
            return
        elif match := _INVERTED.match(low):
            self._inverted(i, match)
        elif low in ("lui", DATIVE):
            self.dative(i)
        elif low == OBJECT or (low in ("le", "la", "l'") and self.is_object(i)):
            self.object(i, low)
        elif low in ("le", "la") and self._stands_for_a_thing(i):
            self.seen.things.append(("m" if low == "le" else "f", i + 1, True))
        elif low == STRESSED:
            self.set_reader(i, "vous" if self.formal else "toi")
        elif low in ("elle-même", "lui-même"):
            line.put(i, "vous-même" if self.formal else "toi-même")
        elif low in ("se", "s'"):
            self.reflexive(i)
        elif low in (OWN, OWNS, OWN_F) or low in OWNER:
            self.possessive(i, low)
        else:
            self.named(i, low)

    def _keep_topic(self, bare: str, *, lost: bool) -> None:
        """Remember somebody else whom the sentence was about: "Mon frère a 52 ans"."""
        about = self.words.find("about_somebody", bare)
        if about and not self.words.find("told_me", bare):
            feminine = about.group().lower().split()[0].endswith(("a", "une"))
            self.seen.topic_people = ["f" if feminine else "m"]
            self.seen.last = "reader" if lost else "person"

    def _stands_for_a_thing(self, i: int) -> bool:
        """Whether "la" stands for a thing: "je la travaille au couteau"."""
        verb = self.line.low(i + 1)
        before = self.line.low(i - 1)
        return before in ("je", "on", "nous", "ils", "ne", "elles") and is_known_verb(verb)

    def _break(self, i: int, low: str) -> None:
        """A new clause; after "et" the reader goes on as the subject when a verb follows at once."""
        was = self.subject
        if low == "qui":
            before = self.line.low(i - 1) if self.line.low(i - 1) != "," else self.line.low(i - 2)
            if i - 1 in self.line.edited and before in ("vous", "toi"):
                self.subject = "reader"
                self.agree(i)
                return
            near = (noun_phrase(self.line, k, self.words) for k in range(max(0, i - 4), i))
            human = any(found and found[1] for found in near) or self.line.words[i - 1] in self.cast.others
            self.subject, self.relative = "person" if human else "thing", True
            return
        self.relative = False
        if low in ("que", "qu'", "si", "quand", "car", "dont", "où", ":", "parce", "comme", "lorsque"):
            self.subject = ""
        if was == "reader" and low in _JOINS:
            at = self.verb_at(i)
            if at == i + 1 and self.compound and self.line.low(at).endswith(("it", "is")):
                self.subject = was  # "vous aviez dit et écrit": a second participle
            elif at is not None and is_known_verb(self.line.words[at]):
                self.agree(i)
            elif low not in (",",):
                self.subject = was

    def _pronoun(self, i: int, low: str) -> None:
        line = self.line
        if self._orders(i):
            raise Unclear  # "…, qu'il les garde"
        if low == "il" and self.words.opens("impersonal", line.after(i)):
            self.subject = "thing"
            return
        at = self.verb_at(i)
        verb = self.meaning(at) if at is not None else ""
        if line.low(i - 1) == "comme" and self.words.opens("as_said", f"comme {verb}"):
            verb = f"comme {verb}"
        elif at is not None and line.low(at - 1) == "y":
            verb = f"y {verb}"
        stressed = at is None or (
            conjugated(line.words[at], formal=self.formal) is None
            and low != SUBJECT
            and not line.low(at).endswith(("a", "t"))
        )
        if self.words.opens("pure_preposition", line.low(i - 1)) or (
            line.low(i + 1) == "et" and line.low(i + 2) == "moi"
        ):
            stressed = True
        elif line.low(i + 1) == "et" or (line.low(i + 1) == "," and line.low(i + 2) in ("il", "elle")):
            raise Unclear
        mine = self.whose(i, low, verb, stressed=stressed)
        if mine is None:
            raise Unclear
        if not mine:
            self.subject = "person" if self.seen.other_person(low) else "thing"
            self.seen.last = self.subject
            if self.subject == "thing":  # what "il" stood for here it may stand for again
                self.seen.topic = "m" if low == "il" else "f"
                self.seen.things.append((self.seen.topic, i + 1, True))
            return
        if stressed:
            self._stressed(i)
            return
        self.agree(i)
        self.set_reader(i, "vous" if self.formal else "tu")
        self._go_on()

    def _orders(self, i: int) -> bool:
        line = self.line
        free = i == 1 or line.low(i - 2) in (",", ";", ":", "(", "et")
        that = free and line.low(i - 1) in ("que", "qu'")
        return that and not self.words.find("wants_that", line.after(-1, i + 1))

    def _go_on(self) -> None:
        """The reader is the subject: what came up before is further away now."""
        self.subject = self.seen.last = "reader"
        self.seen.gone, self.seen.things = [*self.seen.gone, *self.seen.things][-3:], []
        self.seen.topic = ""

    def _stressed(self, i: int) -> None:
        if self.line.low(i + 1) == "qui" or self.words.opens("preposition", self.line.low(i - 1)) or i == 0:
            self.set_reader(i, "vous" if self.formal else "toi")
            return
        raise Unclear

    def _inverted(self, i: int, match: re.Match[str]) -> None:
        verb = match.group("verb")
        if match.group("who") == "il" and self.words.opens("impersonal", f"{verb} {self.line.after(i)}"):
            return
        k = i - 1
        while self.line.low(k) in CLITICS:
            k -= 1
        if self.line.low(k) == SUBJECT:
            self.line.words[k], self.line.gaps[k] = "", ""
        elif self.line.low(k) == "y" or self.seen.is_reader(match.group("who"), verb) is not True:
            raise Unclear
        new = conjugated(verb, formal=self.formal)
        if not new:
            raise Unclear
        self.set_reader(i, f"{new}-{'vous' if self.formal else 'tu'}")
        for j in range(max(0, k + 1), i):
            if self.line.low(j) in ("se", "s'"):
                self.line.put(j, "vous" if self.formal else "te")
        self._go_on()
