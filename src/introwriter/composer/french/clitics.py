"""The French pronouns before a verb that are the reader: "lui", "le", "la", "l'"."""

from __future__ import annotations

import re

from introwriter.composer.french.names import DATIVE, OBJECT
from introwriter.composer.french.scene import noun_phrase
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
            if verbal and not self._new_clause(i):
                return  # the reader does it for somebody else
            if not (fresh or verbal):
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
        elsewhere = self.seen.topic_people and line.low(0) not in ("si", "s'")
        if verbal and elsewhere and not (self.seen.here or they) and line.low(i) != DATIVE:
            raise Unclear
        if not verbal or (self.seen.other_person("lui") and line.low(i) != DATIVE and not they):
            raise Unclear
        topical = self.seen.topic and not self.seen.reader
        if line.low(i) != DATIVE and topical and not self.words.opens("dative_verb", self.meaning(at)):
            return
        self._give_to_reader(i, at)

    def _give_to_reader(self, i: int, at: int) -> None:
        line, word = self.line, self.line.low(at)
        new = "vous" if self.formal else "te"
        if line.low(i - 1) in ("le", "la", "les") and i > 0:
            old = line.words[i - 1].lower()
            self.set_reader(i - 1, new)
            line.put(i, old if not (old != "les" and re.match("[aeiouéèêh]", word)) else "l'")
            if line.words[i] == "l'" and at == i + 1:
                line.gaps[at] = ""
        else:
            self.set_reader(i, new)

    def _new_clause(self, i: int) -> bool:
        """Whether a subject of its own stands between the last joining word and ``i``."""
        k = i - 1
        while k > 0 and self.line.low(k) not in ("et", "mais", "car", ",", ":", ";"):
            k -= 1
        return k > 0 and any(noun_phrase(self.line, n, self.words) for n in range(k + 1, i))

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

    def _of_another_gender(self, i: int) -> bool:
        """Whether the participle after "l'a" cannot agree with the reader, as the sender writes of them."""
        told = re.match(
            r"(?:(?:pas|déjà|bien|toujours|aussi|jamais) )*(?P<v>[^\W\d_]+)", self.line.after(i + 1)
        )
        if self.line.low(i + 1) not in _AUX or not told or not self.seen.things:
            return False
        feminine = bool(re.search(r"(?:ée|ie|ue|te|se)$", told.group("v")))
        plain = bool(re.search(r"(?:é|i|u|t|s)$", told.group("v")))
        return (self.cast.pronoun == "she" and plain) or (self.cast.pronoun == "he" and feminine)

    def object(self, i: int, low: str) -> None:
        """Make "la" before a verb of meeting or thanking the reader's; raises Unclear."""
        if self.subject == "reader" and low != OBJECT:
            return
        if low == "l'" and self._of_another_gender(i):
            return  # "on l'a appelé Quatre": a calf, not her
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
