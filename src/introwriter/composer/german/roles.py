"""Whether the reader is the subject or the object, and whether it is the reader at all."""

from __future__ import annotations

from introwriter.composer.german.sentence import (
    BETWEEN,
    MASCULINE,
    NOMINATIVE,
    OVER,
    PREPOSITIONS,
    Sentence,
    Unclear,
)
from introwriter.composer.german.things import is_somebody
from introwriter.composer.german.tokens import Clause, has, is_plural_verb
from introwriter.composer.german.verbs import is_finite3, is_first, is_participle, told

__all__ = ["Roles"]


_MAY = frozenset(["kann", "darf", "soll", "könnte"])
_GET = frozenset(["haben", "behalten", "bekommen", "mitnehmen", "abholen", "kriegen"])
_SAID = frozenset(
    ["gesagt", "gemeint", "erzählt", "geschrieben", "erklärt", "versprochen", "behauptet", "sagte"]
)


class Roles(Sentence):
    """Says what "sie", "er" or a name is in its clause."""

    def _role(self, i: int, clause: Clause) -> str:
        """Say whether "sie" or a name at ``i`` is ``nom``, ``acc`` or a ``plural`` somebody."""
        before = self._token(i - 1, clause)
        is_name = self.tokens[i].text[0] == "\x02"
        opener = clause.a + clause.joined
        if before and before.low in ("für", "durch", "ohne", "gegen", "um", *OVER):
            return "acc"
        if before and before.low == "wie" and any(self._is3(k, clause) for k in range(i + 1, i + 4)):
            return "nom"
        if clause.sub:
            return self._role_in_sub(i, clause)
        if self._is3(i - 1, clause):
            return self._inverted(i, i - 1, clause)
        if (
            before
            and is_plural_verb(before.text)
            and not is_participle(before.text)
            and not (is_first(before.text) and not before.text.endswith("en"))
            and not any(t.low == "wir" for t in self.tokens[clause.a : clause.b])
            and not is_name
        ):
            return "plural"
        if (i == opener or (before and not before.is_word)) and (role := self._role_in_front(i, clause)):
            return role
        if is_name or self.tokens[i].low == "er":
            k = i - 1
            while k > clause.a and self.tokens[k].low in BETWEEN:
                k -= 1
            if k < i - 1 and self._is3(k, clause):
                return self._inverted(i, k, clause)
        if before and before.low in ("wie", "als") and i + 1 == clause.b:
            return "nom"
        if self._by_first(clause) or self._infinitive(clause) or self._own_subject(clause):
            return "acc"
        raise Unclear

    def _role_in_sub(self, i: int, clause: Clause) -> str:
        """Say what "sie" or a name is in a subordinate clause."""
        opener = clause.a + clause.joined
        if any(t.text[:1].isupper() or t.low in NOMINATIVE for t in self.tokens[opener + 1 : i]):
            return "acc"
        last = self.tokens[clause.b - 1]
        is_name = self.tokens[i].text[0] == "\x02"
        plural = is_plural_verb(last.text) and not is_finite3(last.text) and not is_name
        return "plural" if plural else "nom"

    def _role_in_front(self, i: int, clause: Clause) -> str:
        """Say what "sie" or a name is at the start of a main clause, empty where its verb is unknown."""
        after, next_one = self._token(i + 1, clause), self._token(i + 2, clause)
        if after and (is_finite3(after.text) or told(after.text, formal=True)):
            return "nom"
        if after and is_plural_verb(after.text) and self.tokens[i].text[0] != "\x02":
            return "plural"
        between = after is not None and after.low in BETWEEN | {"selbst"}
        return "nom" if between and next_one and is_finite3(next_one.text) else ""

    def _inverted(self, i: int, verb: int, clause: Clause) -> str:
        """Tell "Gestern hat sie …", the subject, from "Mein Chef kennt sie"."""
        opener = clause.a + clause.joined
        first = self._word(opener)
        if verb == opener:  # verb first: a question, or "I" left out
            ambiguous = self.tokens[verb].low.endswith("te") or self.tokens[verb].low in (
                "war",
                "würde",
                "wäre",
                "hätte",
                "könnte",
            )
            if ambiguous and opener == 0 and not self.text.endswith("?"):
                return "acc"
            return "nom"
        if first in NOMINATIVE or (first in MASCULINE and opener + 1 < verb):
            return "acc"
        own = first in ("meine", "unsere") or (
            first in ("das", "es", "die", "eine") and has(self.tokens, clause, "feelings")
        )
        if own and first in ("meine", "unsere"):
            raise Unclear
        return "acc" if own else "nom"

    def _certain(self, i: int, clause: Clause) -> None:
        """Refuse a pronoun that may stand for a thing or for somebody else."""
        woman = self.cast.pronoun == "she"
        people = self.words["women" if woman else "men"] | self.words["people"]
        mine = self.tokens[:i]
        if any(
            t.low in people or t.text in self.cast.others or is_somebody(t, self.cast, self.words)
            for t in mine
        ):
            raise Unclear
        if self._word(i - 1) == "wie" and self._word(i + 1) in ("es", "das"):
            return  # "wie sie es zeigt": only people do things like that
        if self._reader_before(i) and any(
            t.low in _SAID for t in self.tokens[max(0, clause.a - 2) : clause.a]
        ):
            return  # "Sie haben gesagt, Sie gehen jetzt essen"
        if not self._things(i) or self._is_human(clause):
            return
        if not self._reader_before(i) or clause.a > 0:
            raise Unclear

    def _is_human(self, clause: Clause) -> bool:
        """Whether a clause says what only people do or get: "den Turm kann er haben"."""
        gets = has(self.tokens, clause, _MAY) and has(self.tokens, clause, _GET)
        return gets or any(has(self.tokens, clause, kind) for kind in ("human", "people_only"))

    def _introduced(self, i: int) -> bool:
        """Whether the sentence has just brought in somebody else, whom "er" means then."""
        if self._reader_before(i):
            return False
        return any(
            is_somebody(t, self.cast, self.words) and self._word(k - 1) in ("einem", "einen", "einer")
            for k, t in enumerate(self.tokens[:i])
        )

    def _is_thing(self, i: int, clause: Clause) -> bool:
        """Whether an object pronoun stands for a thing named before; raises Unclear if both may be meant."""
        if (
            (has(self.tokens, clause, "accusative") and not self._after_thing(i, clause))
            or has(self.tokens, clause, "feelings")
            or self._word(i - 1) in PREPOSITIONS
        ):
            return False
        if not self._things(i):
            return has(self.tokens, clause, "handled")
        if self._reader_before(i) and self._things(i) < max(k for k in range(i) if k in self.changes):
            raise Unclear
        return True

    def _after_thing(self, i: int, clause: Clause) -> bool:
        """Whether a thing that one sees, hears or finds came up since the reader did."""
        if has(self.tokens, clause, "people_only"):
            return False
        last = max((k for k in range(i) if k in self.changes), default=-1)
        return self._things(i) > last + 1 and clause.a > 0

    def _object_case(self, clause: Clause) -> str:
        if has(self.tokens, clause, "accusative"):
            return "acc"
        if has(self.tokens, clause, "dative"):
            return "dat"
        raise Unclear
