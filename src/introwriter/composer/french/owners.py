"""Whose a thing is in a French sentence: "son" is the reader's, somebody else's, or nobody can tell."""

from __future__ import annotations

from introwriter.composer.french.asking import Asking
from introwriter.composer.french.cast import works_of
from introwriter.composer.french.names import OWN, OWN_F, OWNS
from introwriter.composer.french.verbs import is_known_verb
from introwriter.composer.french.walk import BREAKS, INFINITIVE, OWNER, Unclear

__all__ = ["Owners"]


class Owners(Asking):
    """A walk that also turns what belongs to somebody."""

    def reflexive(self, i: int) -> None:
        """Give "se" the person of its subject."""
        if self.line.low(i) == "s'" and self.line.low(i + 1) in ("il", "ils"):
            self.subject = ""
            return
        if self.subject == "reader" and self._for_another(i):
            return  # "vous lui avez appris à tomber sans se faire mal"
        if self.subject == "reader":
            self.line.put(i, "vous" if self.formal else "te")
        elif self.subject == "" and self.seen.reader and INFINITIVE.match(self.line.low(i + 1)):
            raise Unclear

    def _for_another(self, i: int) -> bool:
        """Whether an infinitive is done by somebody whom the reader taught or made do it."""
        line, k = self.line, i - 1
        while k > 0 and line.low(k) not in BREAKS and k not in line.edited:
            named = line.low(k) in ("lui", "leur", "apprend", "appris", "aidé", "fait")
            held = line.low(k) in ("les", "l'") and is_known_verb(line.words[k + 1])
            if (named or held) and k != i - 1:
                return line.low(i - 1) in ("à", "de", "d'", "sans", "pour")
            k -= 1
        return False

    def possessive(self, i: int, low: str) -> None:
        """Make "son" the reader's; raises Unclear where it may be another's."""
        many = low in ("ses", OWNS) or low in ("siens", "siennes")
        if low in ("sien", "sienne", "siens", "siennes"):
            asked = i == 1 and self.line.words[-1] == "?"  # "Le sien aussi ?"
            if not asked and (self.subject in ("thing", "person") or self.seen.other_person("lui")):
                if self.subject == "person":
                    return
                raise Unclear
            self.line.put(i, ("vôtres" if many else "vôtre") if self.formal else OWNER[low])
            return
        if low in OWNER and self.relative and (self.subject == "person" or not self._work(i)):
            return  # "a patient who swallows his words"
        if low in OWNER and self.subject == "person" and self.line.low(i + 1) in self.words["ones_own"]:
            return  # "une dame a commandé son café"
        if low in OWNER and self.line.low(i + 1) in works_of(self.cast):
            self._own(i, low)
            return
        if low in OWNER and self.subject == "reader" and self._given_to_another(i):
            return  # "vous lui avez porté ses courses"
        asked = self.line.words[-1] == "?" and self.line.low(0) in ("est-ce", "puis-je", "je")
        if low in OWNER and asked and self._work(i) and self.subject == "me":
            self._own(i, low)  # "est-ce que je peux réutiliser ses slides ?"
            return
        kin = low in OWNER and self.line.low(i + 1) in self.words["kin"]
        if kin and self._just_told():
            return  # "un de mes patients a lu un roman. Sa maman pleurait"
        own = self.words.find("own_verb", f"{self.line.after(-1, i + 1)} ")
        if low in OWNER and own and self.subject == "person" and not self._work(i):
            return  # "elle veut toute sa bibliothèque comme ça"
        if low in OWNER and ((kin and self._anybody_else()) or not self.is_theirs(i)):
            raise Unclear
        self._own(i, low)

    def _given_to_another(self, i: int) -> bool:
        """Whether the reader does it for somebody else, "lui", in this clause."""
        k = i - 1
        while k > 0 and self.line.low(k) not in BREAKS:
            if self.line.low(k) == "lui" and k not in self.line.edited:
                return True
            k -= 1
        return False

    def _own(self, i: int, low: str) -> None:
        """Make a possessive the reader's."""
        if self.formal:
            self.line.put(i, "vos" if low in ("ses", OWNS) else "votre")
        else:
            self.line.put(i, {OWN: "ton", OWN_F: "ta", OWNS: "tes"}.get(low) or OWNER[low])
        self.seen.reader = True
        if any(self.line.low(k) in self.words["teams"] for k in (i + 1, i + 2)):
            self.seen.team = True
        count = len(self.seen.things)
        self.named(i, low if low in OWNER else "son")
        if len(self.seen.things) > count and self.seen.things[-1][0] == "?" and low in ("son", "sa"):
            vowel = self.line.low(i + 1)[:1] in "aeiouyéèêhœ"
            gender = "f" if low == "sa" else "?" if vowel else "m"
            self.seen.things[-1] = (gender, *self.seen.things[-1][1:])

    def _anybody_else(self) -> bool:
        """Whether anybody but the reader came up, whose mother or son it may be."""
        return bool(self.seen.people or self.seen.before or self.seen.topic_people)

    def _just_told(self) -> bool:
        """Whether the sentence before was about the only other person, and can be said."""
        others = len(self.seen.people) + len(self.seen.before)
        return others == 1 and self.seen.last == "person" and not (self.seen.here or self.seen.lost)

    def is_theirs(self, i: int) -> bool:
        """Whether "son" is the reader's: nobody else is about, or it is a work of somebody's hands."""
        low = [self.line.low(k) for k in range(i + 1, i + 4)]
        work = self._work(i)
        if (
            self.line.low(i - 1) in ("dans", "à", "chez", "avec", "de")
            and self.line.low(i + 1) in self.words["teams"]
        ):
            return len(self.seen.people) < 2  # "mon fils est dans son équipe"
        if "propre" in low and self.subject == "reader":
            return True
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

    def _work(self, i: int) -> bool:
        """Whether the thing after ``i`` is a work of somebody's hands."""
        low = [self.line.low(k) for k in range(i + 1, i + 4)]
        return any(word.rstrip("s") in self.words["works"] or word in self.words["works"] for word in low)
