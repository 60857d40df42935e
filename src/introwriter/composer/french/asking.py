"""What a French sender wants to know, and of whom: the clauses in which a pronoun is the one who is asked."""

from __future__ import annotations

import re

from introwriter.composer.french.names import SUBJECT
from introwriter.composer.french.scene import noun_phrase
from introwriter.composer.french.verbs import of_them
from introwriter.composer.french.walk import Unclear, Walk

__all__ = ["Asking"]


class Asking(Walk):
    """A walk that also sees who is asked."""

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

    def said_by_other(self, i: int) -> bool:
        """Whether what stands before is what a common contact says ("Simon dit qu'")."""
        if self.seen.people == ["?"]:
            return True
        said = self.words.opens("says_that", self.line.after(-1, i + 1))
        return bool(said) and self.line.words[0] in self.cast.others

    def spoken_of(self, i: int) -> bool:
        """Whether the one other person in the sentence speaks to me of somebody: not of themselves."""
        if self.subject != "person" or len(self.seen.people) != 1:
            return False
        return bool(self.words.find("speaks_of", self.line.after(-1, i + 1)))

    def surely_them(self, i: int, low: str, verb: str, *, asking: bool) -> bool:
        """Whether the reader is meant by what is said of them, whoever else was named."""
        if self.if_they(i, low, verb) or self.asked_for_me(i, low) or self.words.opens("welcome", verb):
            return True
        before = self.line.after(-1, i + 1)
        if self.line.low(i - 1) in ("si", "s'") and self.words.opens("there", verb) and self.seen.reader:
            return low == {"she": "elle", "he": "il"}.get(self.cast.pronoun)
        wrong = low != {"she": "elle", "he": "il"}.get(self.cast.pronoun, low)
        if not wrong and self.words.opens("her_wish", before):
            return True
        takes = not wrong and self.words.opens("takes", verb)
        return asking and bool(takes or self.words.opens("does_it", self.line.after(i)))

    def if_they(self, i: int, low: str, verb: str) -> bool:
        """Whether "si elle a des caisses à porter, j'ai un fourgon" speaks of the reader's needs."""
        line = self.line
        if i != 1 or line.low(0) not in ("si", "s'") or self.words.opens("thing_verb", verb):
            return False
        if low != {"she": "elle", "he": "il"}.get(self.cast.pronoun) or self.seen.other_person(low):
            return False
        mine = self.words.find("then_mine", line.after(-1, len(line.words) + 1))
        return bool(mine) and not self.words.opens("thing_does", verb)

    def asked_for_me(self, i: int, low: str) -> bool:
        """Whether "est-ce qu'il accepterait de me donner …" asks the reader, whoever else was told of."""
        line = self.line
        wrong = low != {"she": "elle", "he": "il"}.get(self.cast.pronoun, low)
        begins = line.after(-1, i + 1).lower() in ("est-ce qu'", "est-ce que")
        if not begins or wrong:
            return False
        if self.words.opens("for_me", line.after(i, 12)):
            return True
        at = self.verb_at(i)
        verb = self.meaning(at) if at is not None else ""
        either = self.words.opens("either_verb", verb) and not self.words.opens("takes", verb)
        unsure = either or self.words.opens("thing_verb", verb)
        return self.seen.reader and not unsure and bool(self.words.opens("person_verb", verb))

    def at_their_place(self, i: int) -> bool:
        """Say "chez vous" for "chez eux" where nobody else was named; whether it was so."""
        line = self.line
        if line.low(i - 1) != "chez" or self.seen.people or self.words.find("many", line.after(-1, i + 1)):
            return False
        self.set_reader(i, "vous")
        return True

    def asked_of_them(self, i: int) -> bool:
        """Ask the reader what "ils" do, who are the reader's team; whether it was so."""
        line, at = self.line, self.verb_at(i)
        before = line.after(-1, i + 1)
        wanted = self.words.find("asking", before) or re.search(r"expliqu|racont|montr", before)
        asked = wanted and line.low(i - 2) == "est-ce"
        asked = asked or (wanted and line.low(i - 1) in (
            "comment", "pourquoi", "où", "quand", "si", "s'", "avec", "quoi",
        ))  # fmt: skip
        told = f"{self.told} {line.after(-1, i + 1)}"
        theirs = self.seen.team or (self.seen.reader and not self.words.find("many_people", told))
        verb = of_them(line.words[at]) if asked and theirs and at is not None else None
        if at is None or not verb:
            return False
        line.put(at, verb)
        self.set_reader(i, "vous")
        self.subject = self.seen.last = "reader"
        return True

    def _behind(self, i: int, mine: bool | None) -> bool | None:
        """Whether "elle" behind a preposition is the reader, given what else speaks for it."""
        before = self.line.after(-1, i + 1)
        if self.words.find("comes_with", before) and self.seen.before + self.seen.people:
            return False  # nobody comes to the reader with the reader
        if self.words.find("meant_for", before):
            return True  # "le dessin est pour elle"
        told = mine is None and self.line.low(i - 1) in ("de", "d'") and self.spoken_of(i)
        return True if told else mine

    def whose(self, i: int, low: str, verb: str, *, stressed: bool) -> bool | None:
        """Whether the pronoun at ``i`` is the reader; ``None`` where it is unclear. Raises Unclear."""
        line, at = self.line, self.verb_at(i)
        told = line.low(i - 1) in ("que", "qu'") and self.subject != "thing" and self.said_by_other(i)
        asking = self.words.find("asking", line.after(-1, i + 1)) and (
            line.low(i - 1) in ("si", "s'", "comment", "pourquoi", "où", "quand")
            or line.low(i - 2) == "est-ce"
        )
        told_of = not (asking or stressed or self.words.opens("pure_preposition", line.low(i - 1)))
        mine = (
            True
            if low == SUBJECT or (told and self.cast.pronoun)
            else self.seen.is_reader(low, verb, goes_on=told_of)
        )
        if mine is True and low != SUBJECT and self.seen.given and not asking:
            mine = None  # "Nora lui a dit de … Elle a regardé": either of them
        if stressed:
            mine = self._behind(i, mine)
        if mine is not True and self.surely_them(i, low, verb, asking=bool(asking)):
            mine = True
        joined = line.low(i - 1) in ("et", "puis", "mais") and self.seen.last == "reader"
        if mine is None and joined and self.seen.here and self.subject != "person":
            mine = True  # "il est passé voir mon fils et il a fait semblant …"
        if mine is None and joined and not self.seen.other_person(low):
            mine = True  # "elle s'est levée pour ma vache et elle n'a pas …"
        if mine is None and self.words.opens("person_verb", verb) and self.asked_which(i):
            mine = not self.seen.other_person(low) or None  # "quelle colle elle prend"
        done = verb.startswith(("a ", "avait ")) and at is not None and line.low(at - 1) in ("l'", "les")
        if mine is None and done and not self.seen.other_person(low):
            mine = True  # "elle l'a sorti": a road takes nothing out
        if mine is None and asking and self.seen.reader and not self.seen.other_person(low):
            mine = True
        if (
            mine is False
            and low == {"she": "elle", "he": "il"}.get(self.cast.pronoun)
            and self.told_reader(i)
        ):
            raise Unclear  # "vous dire qu'il est resté …": the bus or the reader
        return mine
