"""The words of a French sentence one by one: who is named, whose a thing is, which verb agrees."""

from __future__ import annotations

import re

from introwriter.composer.french.cast import FrenchCast
from introwriter.composer.french.line import Line
from introwriter.composer.french.scene import CLITICS, Mentions, Who, noun_phrase
from introwriter.composer.french.verbs import conjugated, is_infinitive, is_known_verb
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["BREAKS", "ENDS", "INFINITIVE", "OWNER", "Unclear", "Walk"]

ENDS = frozenset([".", "!", "?", ";", "…"])
BREAKS = frozenset(
    [*",:()–—", "qui", "que", "qu'", "si", "quand", "lorsque", "lorsqu'", "mais", "car", "donc", "où", "dont",
     "parce", "puisque", "comme", "et", "ou", "puis"]
)  # fmt: skip
OWNER = {
    "son": "ton", "sa": "ta", "ses": "tes", "sien": "tien", "sienne": "tienne", "siens": "tiens",
    "siennes": "tiennes",
}  # fmt: skip
INFINITIVE = re.compile(r"[^\W\d_]+(?:er|ir|re)$")


_AUXILIARIES = frozenset(["a", "avait", "aura", "aurait", "ait", "est", "était", "sera", "serait", "soit"])
_TITLES = {
    "mme": "f", "madame": "f", "mlle": "f", "monsieur": "m", "mr": "m", "m": "m", "dr": "?", "docteur": "?",
    "docteure": "f", "maître": "?",
}  # fmt: skip


class Unclear(Exception):
    """Who is meant, or how to say it, cannot be told."""


class Walk:
    """Where the walk is, whom it has met, and the changes that need no look at pronouns."""

    def __init__(self, cast: Cast, words: Words) -> None:
        self.cast, self.words, self.formal = cast, words, cast.formal
        self.seen = Mentions(cast, words)
        self.line = Line([], [])
        self.subject: Who = ""
        self.known = 0  # people that came up before this sentence
        self.compound = False  # the clause's verb is an auxiliary
        self.told = ""  # what was written before this sentence
        self.relative = False  # inside "… qui …" of something else

    def set_reader(self, i: int, word: str) -> None:
        """Put a word for the reader; who came up before is no longer meant."""
        self.line.put(i, word)
        self.seen.before += self.seen.people
        self.seen.reader, self.seen.here, self.seen.people = True, True, []

    def verb_at(self, i: int) -> int | None:
        """Return the place of the verb after a subject at ``i``, past the little words between."""
        j = i + 1
        while self.line.low(j) in CLITICS or self.line.low(j) in ("aussi", "même"):
            j += 1
        word = self.line.low(j)
        return j if re.fullmatch(r"[^\W\d_]+", word) and word not in self.words["not_verbs"] else None

    def agree(self, i: int) -> None:
        """Give the verb after ``i`` the reader's ending, and its reflexive the reader's pronoun."""
        at = self.verb_at(i)
        before = self.line.after(-1, i + 1) if i else ""
        wished = self.line.low(i - 1) in ("que", "qu'") and bool(self.words.find("subjunctive", before))
        verb = at is not None and conjugated(self.line.words[at], formal=self.formal, wished=wished)
        if at is None or not verb:
            raise Unclear
        being = self.line.low(at) in ("est", "était", "sera", "serait", "soit")
        known = self.cast.pronoun == "she"  # the sender wrote "elle est restée"
        if (
            not known
            and (being or self.line.low(i + 1) in ("s'", "se"))
            and self.words.opens("past_participle_e", self.line.after(at))
        ):
            raise Unclear
        self.compound = self.line.low(at) in _AUXILIARIES
        self.line.put(at, verb)
        for k in range(i + 1, at):
            if self.line.low(k) in ("se", "s'"):
                self.line.put(k, "vous" if self.formal else "te")

    def meaning(self, at: int) -> str:
        """Return the verb that tells what is done, with what follows: a participle counts."""
        return f"{self.line.words[at]} {self.line.after(at, 5)}".lower()

    def _stranger(self, i: int, low: str, *, starts: bool) -> str:
        """Return the gender of somebody else named here ("Mme Robert", "Lucie m'a dit"), or nothing."""
        line = self.line
        if low in _TITLES:
            following = line.words[i + 1 : i + 3]
            named = following and (
                following[0][:1].isupper() or (following[0] == "." and following[-1][:1].isupper())
            )
            return _TITLES[low] if named else ""
        if not starts or not line.words[i][:1].isupper() or line.words[i] in self.cast.others:
            return ""
        known = isinstance(self.cast, FrenchCast) and line.words[i] in self.cast.named
        if known and line.words[i].lower() not in self.words["stopwords"] and self._acts(i):
            return "?"
        if low in self.words["stopwords"] or low in self.words["not_verbs"] or low in self.words["finite"]:
            return ""
        speaks = line.low(i + 1) in ("m'", "me", "nous", "a") and self.words.opens("tells", line.after(i))
        return "?" if speaks or self._acts(i) else ""

    def _made_do(self, i: int) -> bool:
        """Whether somebody is named whom one lets do something ("laissé Mateo toucher …"), or a child."""
        line = self.line
        if isinstance(self.cast, FrenchCast) and line.words[i] in self.cast.kin:
            return True
        name = (
            line.words[i][:1].isupper() and len(line.words[i]) > 2 and line.words[i] not in self.cast.others
        )
        return name and i > 1 and is_infinitive(line.words[i + 1]) if i + 1 < len(line.words) else False

    def _acts(self, i: int) -> bool:
        """Whether a bare name does something ("Jules l'a consolé", "Kenza, qui …")."""
        line = self.line
        if low_title := line.low(i) in (
            "tout",
            "rien",
            "chacun",
            "chacune",
            "celui",
            "celle",
            "certains",
            "autre",
        ):
            return not low_title
        if len(line.words[i]) < 3 or self.words.opens("agent", line.low(i)):
            return False
        if line.low(i + 1) == "," and line.low(i + 2) == "qui":
            return True
        at = self.verb_at(i)
        return at is not None and (line.low(at) in _AUXILIARIES or is_known_verb(line.words[at]))

    def _a_person(self, word: str) -> bool:
        return any(word in self.words[kind] for kind in ("women", "men", "people"))

    def _one_of_mine(self, i: int) -> bool:
        """Whether "un de mes petits patients" names somebody here."""
        line = self.line
        if line.low(i + 1) != "de" or line.low(i + 2) not in ("mes", "nos", "ces", "leurs", "vos", "tes"):
            return False
        return any(self._a_person(line.low(k).rstrip("s")) for k in range(i + 3, i + 6))

    def named(self, i: int, low: str) -> None:
        """Keep in mind who or what comes up here."""
        line = self.line
        starts = i == 0 or line.low(i - 1) in BREAKS or line.low(i - 1) in ENDS
        goes_on = low == "on" and self.words.opens("plain_verb", line.low(i + 1))
        if low in ("je", "j'", "nous", "on") and (starts or goes_on or low in ("je", "j'")):
            self.subject = "me"
        elif low in ("ça", "cela", "c'", "ce") and starts:
            self.subject = "thing"
        elif low in ("vous", "tu") and starts:
            self.subject = self.seen.last = "reader"
            self.seen.reader = True
        elif starts and low in ("mes", "les", "nos", "ces", "des") and i + 1 < len(line.words):
            self.subject = "thing"  # "mes clients parlent de lui"
        elif gender := self._stranger(i, low, starts=starts):
            if line.words[i] not in self.seen.names or not self.seen.people:
                self.seen.people.append(gender)
            self.seen.names.add(line.words[i])
            if starts:
                self.subject = self.seen.last = "person"
        elif self._made_do(i):
            self.seen.people.append("?")
        elif line.words[i] in self.cast.others:
            if not (i and (line.words[i - 1] in self.cast.others or self._a_person(line.low(i - 1)))):
                self.seen.people.append("?")  # "mon voisin Gilbert" is one
            if starts:
                self.subject = self.seen.last = "person"
        elif low in ("un", "une") and self._one_of_mine(i):
            self.seen.people.append("m" if low == "un" else "f")
            if starts:
                self.subject = self.seen.last = "person"
        elif (i not in line.edited or low in OWNER) and (found := noun_phrase(line, i, self.words)):
            self._noun(i, found, starts=starts)

    def _noun(self, i: int, found: tuple[str, bool, bool], *, starts: bool) -> None:
        """Keep in mind a person or a thing that a noun names."""
        line = self.line
        gender, person, firm = found
        being = ("étiez", "êtes", "étais", "es", "été", "devenu", "devenue", "c'était")
        if person and (line.low(i - 1) in being or (i < 3 and line.low(i - 2) == "c'")):
            return  # "vous étiez mon prof"
        if person:
            self.seen.people.append(gender)
            self.seen.names.update(word for word in line.words[i + 2 : i + 4] if word[:1].isupper())
        else:
            self.seen.things.append((gender, i + 1, firm))
        if starts and self.subject != "me":
            self.subject = self.seen.last = "person" if person else "thing"
            self.seen.topic = "" if person else gender
