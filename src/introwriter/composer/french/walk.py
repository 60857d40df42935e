"""The words of a French sentence one by one: who is named, whose a thing is, which verb agrees."""

from __future__ import annotations

import re

from introwriter.composer.french.line import Line
from introwriter.composer.french.names import OWN, OWN_F, OWNS
from introwriter.composer.french.scene import CLITICS, Mentions, Who, noun_phrase
from introwriter.composer.french.verbs import conjugated
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["BREAKS", "ENDS", "INFINITIVE", "OWNER", "Unclear", "Walk"]

ENDS = frozenset([".", "!", "?", ";", "…"])
BREAKS = frozenset(
    [
        ",",
        ":",
        "(",
        ")",
        "–",
        "—",
        "qui",
        "que",
        "qu'",
        "si",
        "quand",
        "lorsque",
        "lorsqu'",
        "mais",
        "car",
        "donc",
        "où",
        "dont",
        "parce",
        "puisque",
        "comme",
        "et",
        "ou",
        "puis",
    ]
)
OWNER = {
    "son": "ton",
    "sa": "ta",
    "ses": "tes",
    "sien": "tien",
    "sienne": "tienne",
    "siens": "tiens",
    "siennes": "tiennes",
}
INFINITIVE = re.compile(r"[^\W\d_]+(?:er|ir|re)$")


_AUXILIARIES = frozenset(["a", "avait", "aura", "aurait", "ait", "est", "était", "sera", "serait", "soit"])
_TITLES = {
    "mme": "f",
    "madame": "f",
    "mlle": "f",
    "monsieur": "m",
    "mr": "m",
    "m": "m",
    "dr": "?",
    "docteur": "?",
    "docteure": "f",
    "maître": "?",
}


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

    def told_reader(self, i: int) -> bool:
        """Whether the reader is told what follows: "vous dire qu'" stands right before."""
        line = self.line
        links = ("que", "qu'", "si", "s'", "où", "quand", "comment", "pourquoi")
        told = line.low(i - 2) in ("dire", "demander") and i - 3 in line.edited
        return told and line.low(i - 1) in links

    def asked_which(self, i: int) -> bool:
        """Whether the reader is asked for the very thing that comes before ("quelle colle elle prend")."""
        line, before = self.line, self.line.after(-1, i + 1)
        which = line.low(i - 2).startswith("quel") and not self.words.opens("preposition", line.low(i - 3))
        which = which or bool(re.search(r"quoi comme [^\W\d_]+ qu'$", before))
        return which and bool(self.words.find("asking", before))

    def sure_wish(self, i: int) -> bool:
        """Whether the sender wishes to ask, tell or thank here, and nobody else was named in the sentence."""
        line = self.line
        start = i - 1 if line.low(i - 1) in ("le", "les", "l'", "venir", "passer", "aller") else i
        wished = self.words.find("sure_wish", line.after(-1, start + 1) + " ")
        if not (wished or start == 0) or not self.words.opens(
            "plainly", line.low(i + 2 if line.low(i + 1) == "en" else i + 1)
        ):
            return False
        phrases = (noun_phrase(line, k, self.words) for k in range(i))
        named = any(word in self.cast.others for word in line.words[:i])
        return not named and not any(found and found[1] for found in phrases)

    def meaning(self, at: int) -> str:
        """Return the verb that tells what is done, with what follows: a participle counts."""
        return f"{self.line.words[at]} {self.line.after(at, 5)}".lower()

    def reflexive(self, i: int) -> None:
        """Give "se" the person of its subject."""
        if self.line.low(i) == "s'" and self.line.low(i + 1) in ("il", "ils"):
            self.subject = ""
            return
        if self.subject == "reader":
            self.line.put(i, "vous" if self.formal else "te")
        elif self.subject == "" and self.seen.reader and INFINITIVE.match(self.line.low(i + 1)):
            raise Unclear

    def possessive(self, i: int, low: str) -> None:
        """Make "son" the reader's; raises Unclear where it may be another's."""
        many = low in ("ses", OWNS) or low in ("siens", "siennes")
        if low in ("sien", "sienne", "siens", "siennes"):
            if self.subject in ("thing", "person") or self.seen.other_person("lui"):
                if self.subject == "person":
                    return
                raise Unclear
            self.line.put(i, ("vôtres" if many else "vôtre") if self.formal else OWNER[low])
            return
        if low in OWNER and self.relative and (self.subject == "person" or not self._work(i)):
            return  # "a patient who swallows his words"
        if low in OWNER and self.subject == "person" and self.line.low(i + 1) in self.words["ones_own"]:
            return  # "une dame a commandé son café"
        if low in OWNER and not self.is_theirs(i):
            raise Unclear
        if self.formal:
            self.line.put(i, "vos" if many else "votre")
        else:
            self.line.put(i, {OWN: "ton", OWN_F: "ta", OWNS: "tes"}.get(low) or OWNER[low])
        self.seen.reader = True
        self.named(i, low if low in OWNER else "son")

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
        if low in self.words["stopwords"] or low in self.words["not_verbs"] or low in self.words["finite"]:
            return ""
        speaks = line.low(i + 1) in ("m'", "me", "nous", "a") and self.words.opens("tells", line.after(i))
        return "?" if speaks else ""

    def _work(self, i: int) -> bool:
        """Whether the thing after ``i`` is a work of somebody's hands."""
        low = [self.line.low(k) for k in range(i + 1, i + 4)]
        return any(word.rstrip("s") in self.words["works"] or word in self.words["works"] for word in low)

    def is_theirs(self, i: int) -> bool:
        """Whether "son" is the reader's: nobody else is about, or it is a work of somebody's hands."""
        low = [self.line.low(k) for k in range(i + 1, i + 4)]
        work = self._work(i)
        if "propre" in low or "chacun" in self.line.after(-1, i + 1).lower():
            return False
        if self.seen.last == "person" and (self.seen.before or self.seen.people) and not work:
            return False
        if self.seen.people and work and len(self.seen.people) <= self.known and self.seen.reader:
            return True  # who came up in an earlier sentence
        if self.seen.people:
            given = self.words.find("handed_on", self.line.after(-1, i + 1))
            return bool(work and given)
        if self.subject == "thing" or (self.line.low(i - 1) in ("et", "ou") and self.seen.things):
            return work or (self.subject != "thing" and self.seen.last == "reader")
        return True

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
        elif gender := self._stranger(i, low, starts=starts):
            self.seen.people.append(gender)
            if starts:
                self.subject = self.seen.last = "person"
        elif line.words[i] in self.cast.others:
            if not (line.words[i - 1] in self.cast.others and i):
                self.seen.people.append("?")
            if starts:
                self.subject = self.seen.last = "person"
        elif (i not in line.edited or low in OWNER) and (found := noun_phrase(line, i, self.words)):
            gender, person, firm = found
            if person and line.low(i - 1) in ("étiez", "êtes", "étais", "es", "c'était"):
                return  # "vous étiez mon prof"
            if person and i < 3 and line.low(i - 2) == "c'":
                return
            if person:
                self.seen.people.append(gender)
            else:
                self.seen.things.append((gender, i + 1, firm))
            if starts and self.subject != "me":
                self.subject = self.seen.last = "person" if person else "thing"
                self.seen.topic = "" if person else gender
