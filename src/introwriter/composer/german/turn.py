"""Turning a German sentence to the reader."""

from __future__ import annotations

import re

from introwriter.composer.german.cases import name_case
from introwriter.composer.german.firm import Firm
from introwriter.composer.german.sentence import MASCULINE, NOMINATIVE, OVER, PREPOSITIONS, Unclear
from introwriter.composer.german.tokens import Clause, has
from introwriter.composer.german.verbs import agreed, is_finite3, told, verbs

__all__ = ["Turning", "Unclear"]

_IS = frozenset(["hat", "ist", "war", "wird", "kann", "will", "hatte"])
_POSSESSIVE = re.compile(r"(?:ihr|sein)(e|em|en|er|es)?")


class Turning(Firm):
    """One sentence, turned clause by clause."""

    def done(self) -> str:
        """Return the turned sentence; raises Unclear."""
        for clause in self.clauses:
            self._clause(clause)
        if self.text.startswith("Sie ") and 0 not in self.changes and self._word(1) in _IS:
            self.changes[0] = "Die"  # a thing: "Sie war" would read as a slip
        pieces, at = [], 0
        for i, token in enumerate(self.tokens):
            pieces += [self.text[at : token.start], self.changes.get(i, token.text)]
            at = token.end
        text = "".join(pieces) + self.text[at:]
        if "\x02" in text:
            raise Unclear
        return text[:1].upper() + text[1:] if self.text[:1].isupper() or self.text[:1] == "\x02" else text

    def _clause(self, clause: Clause) -> None:
        subject = False
        for i in range(clause.a, clause.b):
            token = self.tokens[i]
            if token.opaque:
                continue
            if token.text[0] == "\x02":
                subject = self._name(i, clause) or subject
            elif token.low in ("sie", "ihr", "er", "ihn", "ihm", "ihnen") or _POSSESSIVE.fullmatch(token.low):
                subject = self._pronoun(i, clause) or subject
        if subject:
            self._sich(clause)
            self.reader_last = self.reader_last or not clause.sub
        elif self._elided(clause):
            self._agree(clause.a + clause.joined)
            self._sich(clause)
        elif not clause.sub and self._own_subject(clause):
            self.reader_last = False

    def _pronoun(self, i: int, clause: Clause) -> bool:
        """Turn a pronoun; say whether it is the subject."""
        token, low = self.tokens[i], self.tokens[i].low
        if token.text[0].isupper() and i > 0 and self._middle(i) and low != "er":
            return self._addressed()
        she, he = self.cast.pronoun == "she", self.cast.pronoun == "he"
        if low == "ihnen":
            self._to_their_firm(i, clause)
            return False
        if self.of_thing and low in ("sie", "er", "ihn") and (low == "sie") == she:
            return False
        if low == "sie" and he and not self.of_thing:
            self._their_firm(i, clause)
            return False
        if self._is_another(i, clause):
            return False
        if low == "sie" and she:
            return self._sie(i, clause)
        if low == "er" and he:
            self._certain(i, clause)
            self._as_subject(i, clause)
            return True
        if he and low in ("ihn", "ihm"):
            if self._is_subject_in(clause, i) or (low == "ihn" and self._is_thing(i, clause)):
                return False
            self._put(i, self._you("acc" if low == "ihn" else "dat"))
        elif low == "ihr" and she and not self._is_possessive(i, clause):
            self._put(i, self._you("dat"))
        elif (match := _POSSESSIVE.fullmatch(low)) and ((low[0] == "i" and she) or (low[0] == "s" and he)):
            self._possessive(i, match.group(1) or "", clause)
        return False

    def _is_another(self, i: int, clause: Clause) -> bool:
        """Whether a pronoun can only be a thing, or somebody who was just brought in."""
        low, after = self.tokens[i].low, self._word(i + 1)
        if low in ("sie", "ihn") and after in ("ihr", "ihm") and not clause.sub:
            return True  # "sie ihr übergeben": a thing comes before the one who gets it
        if low not in ("er", "sie"):
            return False
        does = bool(self._things(i)) and has(self.tokens, clause, verbs()["only_things"])
        return does or self._introduced(i) or after in ("heißt", "heisst", "hieß")

    def _is_subject_in(self, clause: Clause, i: int) -> bool:
        """Whether the reader is this clause's subject already: then "sie" is somebody or something else."""
        places = [k for k in range(clause.a, i) if self.changes.get(k, "").lower() in ("sie", "du")]
        return bool(places) and not any(t.low in NOMINATIVE for t in self.tokens[places[-1] + 1 : i])

    def _sie(self, i: int, clause: Clause) -> bool:
        if self._is_subject_in(clause, i):
            return False
        role = self._role(i, clause)
        if role == "plural":
            if self.formal and i == 0:
                raise Unclear
            if self.text.endswith("?") and i > clause.a and not self._reader_before(i):
                self._asked_all(i)
                return False
            self._their_firm(i, clause)
            return False
        if role == "acc":
            if not self._is_thing(i, clause):
                self._put(i, self._you("acc"))
            return False
        self._certain(i, clause)
        self._as_subject(i, clause)
        return True

    def _name(self, i: int, clause: Clause) -> bool:
        article, genitive = self.names[int(self.tokens[i].text[1:-1])]
        if genitive:
            self._genitive(i, clause)
            return False
        before = self._word(i - 1) if i > clause.a else ""
        if before in PREPOSITIONS or article in ("zu", "bei", "von"):
            case = PREPOSITIONS.get(before or article) or ("acc" if before in OVER else "dat")
            prefix = f"{article} " if article in ("zu", "bei", "von") else ""
            self._put(i, prefix + self._you(case))
            return False
        case = name_case(article, self.cast.pronoun)
        if article == "der" and i == clause.a + clause.joined and self._is3(i + 1, clause):
            case = "nom"
        role = "nom" if case == "nom" else self._role(i, clause) if case in ("", "nomacc") else case
        if role == "plural":
            raise Unclear
        if role == "nom":
            self._as_subject(i, clause)
            return True
        self._put(i, self._you(self._object_case(clause) if role == "acc" and not case else role))
        return False

    def _as_subject(self, i: int, clause: Clause) -> None:
        """Put the reader in as the subject and make the verb agree."""
        self._put(i, self._you("nom"))
        if self._is3(i - 1, clause) and not clause.sub:
            self._agree(i - 1)
            return
        if clause.sub:
            self._final(i, clause)
            return
        if i + 1 < clause.b and (
            is_finite3(self.tokens[i + 1].text) or told(self.tokens[i + 1].text, formal=True)
        ):
            self._agree(i + 1)
            return
        for k in (i + 2, *((i + 3,) if self._word(i - 1) == "wie" else ()), i - 2, i - 3):
            if clause.a <= k < clause.b and self._is3(k, clause):
                self._agree(k)
                return
        before = self._word(i - 1)
        if before in ("wie", "als") and clause.b == i + 1:
            return
        raise Unclear

    def _final(self, i: int, clause: Clause) -> None:
        """Make the verb at the end of a subordinate clause agree, and those of clauses joined to it."""
        last = clause.b - 1
        if self._weil(i, clause):
            self._agree(i + 1)
        elif is_finite3(self.tokens[last].text) and last != i:
            self._agree(last)
        else:
            raise Unclear
        at = self.clauses.index(clause)
        for other in self.clauses[at + 1 :]:
            if (
                not (other.joined and other.sub)
                or self.tokens[other.a].start - self.tokens[clause.b - 1].end > 2
            ):
                break
            if self._own_subject(other) or not is_finite3(self.tokens[other.b - 1].text):
                break
            self._agree(other.b - 1)

    def _weil(self, i: int, clause: Clause) -> bool:
        """Whether it is spoken order: "weil sie hat gesagt"."""
        nxt = self._token(i + 1, clause)
        return bool(nxt and nxt.low in ("hat", "ist", "war", "hatte", "wird") and clause.b - 1 > i + 1
                    and not is_finite3(self.tokens[clause.b - 1].text))  # fmt: skip

    def _elided(self, clause: Clause) -> bool:
        """Whether a main clause goes on with the reader as its unspoken subject.

        "Sie hat …, stand in der Zeitung" goes on with the news itself.
        """
        at = clause.a + clause.joined
        if not clause.joined and at < clause.b and self._word(at) in verbs()["impersonal"]:
            return False
        last = self.clauses.index(clause) - 1
        if last >= 0 and self._word(self.clauses[last].a) in ("wer", "was", "wo", "wenn", "als"):
            return False  # "wer sammelt, soll zählen"
        if not self.reader_last or clause.sub or at >= clause.b or at in self.changes:
            return False
        after = self._word(at + 1) if at + 1 < clause.b else ""
        return self._is3(at, clause) and after not in NOMINATIVE | MASCULINE

    def _sich(self, clause: Clause) -> None:
        """Make "sich" fit du: "dir" beside another object, else "dich"."""
        if self.formal:
            return
        inside = range(clause.a, clause.b)
        beside = any(self.tokens[k].low in verbs()["beside_dative"] for k in inside)
        for k in inside:
            if self.tokens[k].low == "sich":
                self._put(k, "dir" if beside else "dich")

    def _agree(self, k: int) -> None:
        word = self.tokens[k].text
        self.changes[k] = told(word, formal=self.formal) or agreed(word, formal=self.formal)

    def _addressed(self) -> bool:
        """The sender speaks to the reader already; that must fit the register."""
        if not self.formal:
            raise Unclear
        return False
