"""The French pronouns before a verb that are the reader: "lui", "le", "la", "l'"."""

from __future__ import annotations

import re

from introwriter.composer.french.names import DATIVE, OBJECT
from introwriter.composer.french.owners import Owners
from introwriter.composer.french.scene import noun_phrase
from introwriter.composer.french.walk import INFINITIVE, Unclear

__all__ = ["Clitics"]

_AUX = frozenset(
    "ai as a avons avez ont avais avait avions aurais aurait aurai avoir".split()  # noqa: SIM905
)


class Clitics(Owners):
    """A walk that also turns the objects of verbs."""

    def cleft(self, i: int, low: str) -> bool:
        """Turn "c'est lui qui m'a confié …", and whether it stood here; raises Unclear for another."""
        line = self.line
        was = line.low(i - 1) in ("est", "était") and line.low(i - 2) in ("c'", "ce")
        if not was or line.low(i + 1) not in ("qui", "que", "qu'"):
            return False
        pronoun = "il" if low == "lui" else low
        at = self.verb_at(i + 1)
        acts = (
            line.low(i + 1) == "qui" and at is not None and self.words.opens("person_verb", self.meaning(at))
        )
        wrong = pronoun != {"she": "elle", "he": "il"}.get(self.cast.pronoun, pronoun)
        if wrong or self.seen.other_person(pronoun) or (self.seen.thing(pronoun) and not acts):
            raise Unclear
        self.set_reader(i, "vous" if self.formal else "toi")
        return True

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
        if self.subject == "reader" and line.low(i) == "lui" and self._for_somebody(i, verbal=verbal):
            self.seen.given = 2
            return
        if not verbal and self.words.opens("preposition", line.low(i - 1)):
            self._behind_preposition(i)
            return
        if verbal and self.words.find("fiction", self.told) and not self.sure_wish(i):
            raise Unclear  # the hero of a book
        they = self.subject == "person" and len(self.seen.people) == 1  # "il dit de lui demander"
        asks = line.words[-1] == "?" and line.low(i - 1) in ("je", "on")
        low_is_lui = line.low(i) == "lui"
        if verbal and asks and low_is_lui and self.seen.people:
            return  # "je lui donne quoi maintenant ?": the son just named
        they = they or self.sure_wish(i)
        suits = line.words[-1] == "?" and self.words.opens("suits", line.after(i))
        they = they or bool(suits or self.words.opens("said_to_reader", self.line.after(i)))
        if verbal and low_is_lui and not they and self._somebody_here(i):
            return  # "j'ai une stagiaire et je viens de lui faire recommencer"
        elsewhere = self.seen.topic_people and line.low(0) not in ("si", "s'")
        if verbal and elsewhere and not (self.seen.here or they) and line.low(i) != DATIVE:
            raise Unclear
        if not verbal or (self.seen.other_person("lui") and line.low(i) != DATIVE and not they):
            raise Unclear
        topical = self.seen.topic and not self.seen.reader
        if line.low(i) != DATIVE and topical and not self.words.opens("dative_verb", self.meaning(at)):
            return
        self._give_to_reader(i, at)

    def _for_somebody(self, i: int, *, verbal: bool) -> bool:
        """Whether the reader does it for somebody else; raises Unclear."""
        line = self.line
        mine = line.low(0) in ("je", "j'", "on", "nous", "mon", "ma")
        purpose = mine and any(line.low(k) == "pour" for k in range(max(0, i - 3), i))
        if verbal and not purpose and not self._new_clause(i):
            return True
        if not verbal and not any(
            line.low(k) in ("mais", "et", "car", ",", ":") for k in range(max(0, i - 4), i)
        ):
            raise Unclear
        return False

    def _behind_preposition(self, i: int) -> None:
        """Turn "pour lui"; raises Unclear where it may be another."""
        gift = self.words.find("meant_for", self.line.after(-1, i + 1))
        other = self.seen.other_person("il") and not self.spoken_of(i)
        if not gift and (self.cast.pronoun == "she" or other):
            raise Unclear
        self.set_reader(i, "vous" if self.formal else "toi")

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

    def _somebody_here(self, i: int) -> bool:
        """Whether this sentence is about one other person, named or "elle", and not about the reader."""
        if self.seen.here or self.seen.lost:
            return False
        named = len(self.seen.people) == self.known + 1 == 1
        told = self.seen.last == "person" and len(self.seen.people) < 2
        again = told and any(self.line.low(k) in ("elle", "il") for k in range(i))
        return (
            (named or again)
            and self.subject == "me"
            and any(self.line.low(k) in ("et", ",", "alors", "donc", "mais") for k in range(i))
        )

    def _new_clause(self, i: int) -> bool:
        """Whether a subject of its own stands between the last joining word and ``i``."""
        k = i - 1
        while k > 0 and self.line.low(k) not in ("et", "mais", "car", ",", ":", ";"):
            k -= 1
        return k > 0 and any(noun_phrase(self.line, n, self.words) for n in range(k + 1, i))

    def is_object(self, i: int) -> bool:
        """Whether "la" before a verb of meeting or thanking is a pronoun."""
        line, before, low = self.line, self.line.low(i - 1), self.line.low(i)
        at = i + 1 if line.low(i + 1) not in ("en", "y") else i + 2
        verb = line.low(at)
        if verb in _AUX:
            if self.words.opens("left_alone", line.after(at)):
                return True
            told = re.match(
                r"(?:(?:pas|déjà|bien|toujours|enfin|aussi|souvent|encore|jamais|juste|un peu|beaucoup|trop"
                r"|vraiment|même|quand même|vite) )*(?P<v>\S+)",
                line.after(at),
            )
            return bool(told and self.words.opens("object_verb", told.group("v")))
        if not self.words.opens("object_verb", verb):
            return False
        if low == "l'" and self.words.opens("awaits", f"{verb} "):
            return True  # "une photo l'attend"
        if before == "en" and verb.endswith("ant"):
            return True  # "en le citant"
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
        if low == "l'" and self.seen.last != "reader" and self.words.find("felt", self.line.after(i)):
            raise Unclear  # "je l'ai détesté": the course or the reader
        if low == "l'" and self.seen.things and self.words.find("seen_it", self.line.after(i)):
            raise Unclear  # "je ne l'avais jamais vu": what she does, or her
        pronoun = {"le": "il", "la": "elle"}.get(low, "")
        wrong = (
            pronoun
            and self.cast.pronoun
            and pronoun != {"she": "elle", "he": "il"}.get(self.cast.pronoun, pronoun)
        )
        they = self.subject == "person" and len(self.seen.people) == 1  # "Chloé conseille de l'appeler"
        asked = self.line.words[-1] == "?" and self.line.low(i - 1) in ("ça", "cela")  # "ça l'intéresse ?"
        asked = asked or (
            self.line.low(i - 1) == "en" and bool(self.line.edited)
        )  # "vos slides en le citant"
        they = they or asked or self.sure_wish(i) or self.line.low(i + 1) in ("remercier", "féliciter")
        things = (*self.seen.things, *self.seen.gone)
        fits = any(self.seen.fits(pronoun or "lui", gender) for gender, *_ in things)
        if low != OBJECT and fits and self.words.opens("praised", self.line.low(i + 1)):
            raise Unclear  # "je la recommande": the flour or the reader
        seen_thing = INFINITIVE.match(self.line.low(i + 1)) and any(
            self.seen.fits(pronoun or "lui", gender) for gender, *_ in (*self.seen.things, *self.seen.gone)
        )
        if low != OBJECT and not they and seen_thing and self.words.opens("looked_at", self.line.low(i + 1)):
            raise Unclear  # "je suis allé la voir": a yard or a person
        if low != OBJECT and ((self.seen.other_person(pronoun or "lui") and not they) or wrong):
            raise Unclear
        self.set_reader(i, "vous" if self.formal else "te")
