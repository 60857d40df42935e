"""The French pronouns before a verb that are the reader: "lui", "le", "la", "l'"."""

from __future__ import annotations

import re

from introwriter.composer.french.names import DATIVE, OBJECT
from introwriter.composer.french.walk import INFINITIVE, Unclear, Walk

__all__ = ["Clitics"]

_AUX = frozenset(
    [
        "ai",
        "as",
        "a",
        "avons",
        "avez",
        "ont",
        "avais",
        "avait",
        "avions",
        "aurais",
        "aurait",
        "aurai",
        "avoir",
    ]
)


class Clitics(Walk):
    """A walk that also turns the objects of verbs."""

    def dative(self, i: int) -> None:
        """Make "lui" the reader's, before a verb or behind a preposition; raises Unclear."""
        line = self.line
        at = i + 1 if line.low(i + 1) not in ("en", "y") else i + 2
        word = line.low(at)
        verbal = bool(
            line.low(i) == DATIVE
            or (
                re.fullmatch(r"[^\W\d_]+", word) is not None
                and word not in self.words["not_verbs"]
                and (INFINITIVE.match(word) or not self.words.opens("preposition", line.low(i - 1)))
            )
        )
        if self.subject == "reader" and line.low(i) == "lui":
            fresh = any(line.low(k) in ("mais", "et", "car", ",", ":") for k in range(max(0, i - 4), i))
            if verbal:
                return  # the reader does it for somebody else
            if not fresh:
                raise Unclear
        if not verbal and self.words.opens("preposition", line.low(i - 1)):
            if self.cast.pronoun == "she" or self.seen.other_person("il"):
                raise Unclear
            self.set_reader(i, "vous" if self.formal else "toi")
            return
        they = self.subject == "person" and len(self.seen.people) == 1  # "il dit de lui demander"
        asks = line.words[-1] == "?" and line.low(i - 1) in ("je", "on")
        if verbal and asks and line.low(i) == "lui" and self.seen.people:
            return  # "je lui donne quoi maintenant ?": the son just named
        they = they or self.sure_wish(i)
        if verbal and self.seen.topic_people and not (self.seen.here or they) and line.low(i) != DATIVE:
            if line.low(0) not in ("si", "s'"):
                raise Unclear
        if not verbal or (self.seen.other_person("lui") and line.low(i) != DATIVE and not they):
            raise Unclear
        topical = self.seen.topic and not self.seen.reader
        if line.low(i) != DATIVE and topical and not self.words.opens("dative_verb", self.meaning(at)):
            return
        new = "vous" if self.formal else "te"
        if line.low(i - 1) in ("le", "la", "les") and i > 0:
            old = line.words[i - 1].lower()
            self.set_reader(i - 1, new)
            line.put(i, old if not (old != "les" and re.match("[aeiouéèêh]", word)) else "l'")
            if line.words[i] == "l'" and at == i + 1:
                line.gaps[at] = ""
        else:
            self.set_reader(i, new)

    def is_object(self, i: int) -> bool:
        """Whether "la" before a verb of meeting or thanking is a pronoun."""
        line, before = self.line, self.line.low(i - 1)
        at = i + 1 if line.low(i + 1) not in ("en", "y") else i + 2
        verb = line.low(at)
        if verb in _AUX:
            told = re.match(
                r"(?:(?:pas|déjà|bien|toujours|enfin|aussi|souvent|encore|jamais|juste) )*(?P<v>\S+)",
                line.after(at),
            )
            return bool(told and self.words.opens("object_verb", told.group("v")))
        if not self.words.opens("object_verb", verb):
            return False
        if INFINITIVE.match(verb):
            return before not in ("dans", "avec", "sur", "chez", "par")
        return before in ("ça", "cela", "je", "on", "nous", "qui", "ne", "tu", "vous") or (
            i == 0 and verb.endswith("e") is False
        )

    def object(self, i: int, low: str) -> None:
        """Make "la" before a verb of meeting or thanking the reader's; raises Unclear."""
        if self.subject == "reader" and low != OBJECT:
            return
        pronoun = {"le": "il", "la": "elle"}.get(low, "")
        wrong = (
            pronoun
            and self.cast.pronoun
            and pronoun != {"she": "elle", "he": "il"}.get(self.cast.pronoun, pronoun)
        )
        they = self.subject == "person" and len(self.seen.people) == 1  # "Chloé conseille de l'appeler"
        they = they or self.sure_wish(i)
        seen_thing = INFINITIVE.match(self.line.low(i + 1)) and any(
            self.seen.fits(pronoun or "lui", gender) for gender, *_ in (*self.seen.things, *self.seen.gone)
        )
        if low != OBJECT and not they and seen_thing and self.words.opens("looked_at", self.line.low(i + 1)):
            raise Unclear  # "je suis allé la voir": a yard or a person
        if low != OBJECT and ((self.seen.other_person(pronoun or "lui") and not they) or wrong):
            raise Unclear
        self.set_reader(i, "vous" if self.formal else "te")
