"""Turning a Dutch sentence about the reader into one that speaks to the reader ("ze heeft" to "je hebt")."""

from __future__ import annotations

import re

from introwriter.composer.dutch.line import HIDDEN, NAME, OWN
from introwriter.composer.dutch.owning import Owning
from introwriter.composer.dutch.verbs import facing, verbs

__all__ = ["OWNED", "Turning"]

OWNED = "jeʃ"  # "your", told apart from "you" until the sentence is done
_OTHERS = frozenset(["het", "er", "hij", "ze", "dat", "dit"])
_AGREES = ("is", "heeft", "kan", "zal", "wil")
_OBJECT = {"she": ("haar", "d'r"), "he": ("hem",), "they": ("hen", "hun")}
_SUBJECT = {"she": ("ze", "zij"), "he": ("hij", "ie"), "they": ()}


class _UnclearError(Exception):
    """It cannot be told who is meant."""


class Turning(Owning):
    """One sentence on its way to the reader; ``text()`` gives it turned, ``None`` where it is unclear."""

    def text(self) -> str | None:
        """Return the sentence turned."""
        try:
            for place in range(len(self._at)):
                self._turn(place)
        except _UnclearError:
            return None
        text = re.sub(r" {2,}", " ", "".join(self._tokens)).strip()
        return None if NAME in text else text

    def _turn(self, place: int) -> None:
        low, who, formal = self._low(place), self._cast.pronoun, self._cast.formal
        if low == NAME.lower():
            self._name(place)
        elif low == f"{NAME}s".lower():
            self._put(place, "uw" if formal else OWNED)
        elif who and low in _SUBJECT[who]:
            self._pronoun(place, low)
        elif who and low in OWN[who] and self._owns(place, low):
            if self._owned_by_another(place):
                raise _UnclearError
            self._put(place, "uw" if formal else OWNED)
        elif (
            who and low in _OBJECT[who] and not self._is_thing(place, low) and not self._reader_before(place)
        ):
            self._object(place)
        elif low == {"she": "hare", "he": "zijne"}.get(who) and self._low(place - 1) in ("de", "het"):
            self._put(place, "uwe" if formal else "jouwe")
        elif low in ("haarzelf", "hemzelf") and who:
            self._put(place, "uzelf" if formal else "jezelf")
        elif low in ("zich", "zichzelf") and self._reader_acts(place):
            self._put(place, low if formal else "jezelf" if low == "zichzelf" else "je")

    # Subjects.

    def _pronoun(self, place: int, low: str) -> None:
        known, before, after = verbs(), self._low(place - 1), self._low(place + 1)
        if after in ("heet", "heette", "heten") and self._word(place + 2)[:1].isupper():
            return  # "Ze heet Brigitte": somebody else
        if self._alone(place, low):
            self._put(place, "u" if self._cast.formal else "jij")
            return
        mine = any(k in self._subjects for k in range(self._start(place), place))
        if low == "ze" and mine and not self._main_begins(place - 1):
            return  # "je hebt ze er uitgehaald"
        late = before in ("voor", "na", "tot") and any(
            known.singular(self._low(k)) for k in range(place + 1, self._end(place))
        )
        if before in self._words["prepositions"] - self._words["subordinators"] and not late:
            return
        if low in ("ze", "zij") and before in known.plural - known.past and not known.singular(before):
            return  # "nu wachten ze op mij"
        inverted = known.singular(before) or before in _AGREES or self._unknown_verb(place)
        if inverted and low in ("ze", "zij", "hij", "ie"):
            self._inverted(place)
            return
        mine = place < 2 or any(self._nominative(k) for k in range(self._start(place), place))
        if low in ("ze", "zij") and (
            before == "ik" or (mine and (before in known.first or before in known.plural))
        ):
            return
        clause = range(place + 1, self._end(place))
        singular = next((k for k in clause if self._of_one(self._low(k))), None)
        plural = next((k for k in clause if self._low(k) in known.plural and not self._counted(k)), None)
        if low in ("ze", "zij") and plural is not None and singular is None:
            return
        if singular is None and not (after and low in ("hij", "ie")):
            unknown = after.endswith(("t", "de", "te")) or any(self._low(k).endswith("t") for k in clause)
            if low in ("ze", "zij") and not unknown:
                raise _UnclearError
        if singular is not None:
            self._thing_check(singular)
        self._subject(place, "jij" if low == "zij" else "je")

    def _inverted(self, place: int) -> None:
        """Turn a pronoun behind its verb: "gisteren belde ze"."""
        kind = self._ahead(place - 1)
        if kind == "unclear":
            raise _UnclearError
        if kind != "subject":
            self._thing_check(place - 1)
            self._subject(place, "je", before=place - 1)

    def _of_one(self, low: str) -> bool:
        """Whether a word can be the finite verb of "she", with a separable part or without."""
        known = verbs()
        rest, part = known.whole(low)
        return known.singular(low) or (bool(part) and known.singular(rest))

    def _counted(self, place: int) -> bool:
        """Whether a word is a noun behind its article: "haar poppen"."""
        return self._low(place - 1) in self._words["determiners"] | {"je", "uw", "jeʃ"}

    def _alone(self, place: int, low: str) -> bool:
        """Whether a pronoun has no verb of its own: "iets anders dan hij", "zij een jaar hoger"."""
        if low not in ("zij", "hij"):
            return False
        end, known = self._end(place), verbs()
        rest = [self._low(k) for k in range(place + 1, end)]
        verbal = any(known.singular(w) or w in known.plural or known.is_participle(w) for w in rest)
        return not verbal and self._low(place - 1) in ("dan", "als", "zoals", ",") and place > 1

    def _unknown_verb(self, place: int) -> bool:
        """Whether the word before a pronoun looks like a verb that no list has: "in Ede tolkte ze"."""
        before, start = self._low(place - 1), self._start(place - 1)
        if place - 1 <= start or not re.fullmatch(
            r"[^\W\d_]{2,}(?:[kftsph]te|[lnrmgvbiw]de|[^aeiou]t)", before
        ):
            return False
        if before in self._words.all_of("adverbs", "stopwords") or verbs().is_participle(before):
            return False
        ahead = [self._low(k) for k in range(start, place - 1)]
        rest = range(place + 1, self._end(place))
        finite = any(verbs().singular(self._low(k)) or self._low(k) in _AGREES for k in rest)
        opens = ahead[0] in self._words.all_of("prepositions", "fronted", "adverbs")
        return opens and not finite and not any(self._nominative(k) for k in range(start, place - 1))

    def _name(self, place: int) -> None:
        known, before, after = verbs(), self._low(place - 1), self._low(place + 1)
        if after == "," and place == 0 and self._low(place + 2) in ("haar", "zijn", "hun"):
            self._put(place, "u" if self._cast.formal else "jij")
            return
        if after in ("en", "&") and (
            self._low(place + 2) in ("ik", "de", "mijn", "haar", "zijn", "z'n")
            or self._word(place + 2)[:1].isupper()
        ):
            self._put(place, "u" if self._cast.formal else "jij" if place == 0 else "jou")
            return
        if known.singular(before) and before not in self._words["prepositions"]:
            if self._ahead(place - 1) == "free" and not known.singular(after):
                self._subject(place, "je", before=place - 1)
            else:
                self._object(place)
            return
        mine = any(self._nominative(k) for k in range(self._start(place), place))
        leads = (
            not before or before in self._words["subordinators"] or before in ("en", "maar", "want", ",", ":")
        )
        if not mine and (leads or known.singular(after)) and before not in self._words["stressed"]:
            self._subject(place, "je")
        else:
            self._object(place)

    def _subject(self, place: int, word: str, before: int | None = None) -> None:
        formal = self._cast.formal
        self._put(place, "u" if formal else word)
        self._subjects.add(place)
        if before is not None:
            verb = self._at[before]
            self._tokens[verb] = facing(self._tokens[verb], before=True, formal=formal)
        else:
            self._agree(place + 1, self._end(place))
        for k in range(place + 1, len(self._at) - 1):
            joined = self._low(k) in ("en", "maar", ",") and self._low(k + 1) in _AGREES
            if joined and self._low(k + 2) not in self._words["nominatives"] | _OTHERS:
                self._agree(k + 1, k + 2)

    def _agree(self, start: int, end: int) -> None:
        if self._low(start) == "(":
            close = next((k for k in range(start, len(self._at)) if self._low(k) == ")"), start)
            start, end = close + 1, max(end, close + 2)
        for k in range(start, end):
            if self._low(k) in _AGREES:
                at = self._at[k]
                self._tokens[at] = facing(self._tokens[at], before=False, formal=self._cast.formal)
                return
            if verbs().singular(self._low(k)) and k == start:
                return

    def _ahead(self, verb: int) -> str:
        """Say what stands before a verb: ``subject``, ``free`` (an adverbial, nothing) or ``unclear``."""
        start = self._start(verb)
        ahead = [self._low(k) for k in range(start, verb)]
        mine = any(self._nominative(k) for k in range(start, verb))
        if self._main_begins(verb):
            return "free"
        if not ahead or ahead[0] in self._words.all_of("fronted", "prepositions"):
            return "subject" if mine else "free"
        if mine or ahead[0] in self._words["wholes"] or ahead[:2] in (["de", "hele"], ["het", "hele"]):
            return "subject"
        if set(ahead) & (self._words["times"] | self._words["adverbs"] - self._words["determiners"]):
            return "free"
        if set(ahead) & (self._words.all_of("people", "women", "men")):
            return "subject"
        return "unclear"

    def _main_begins(self, verb: int) -> bool:
        """Whether a verb opens the main clause behind another: "als ze wil mag ze komen"."""
        start = self._start(verb)
        ahead = {self._low(k) for k in range(start, verb)}
        fronted = start > 0 and self._low(start - 1) in self._words["subordinators"]
        return fronted and bool(ahead & self._words["finite"]) and verbs().singular(self._low(verb))

    def _thing_check(self, verb: int) -> None:
        if self._low(verb) in self._words["thing_verbs"]:
            raise _UnclearError

    def _reader_acts(self, place: int) -> bool:
        subjects = ("je", "jij", "u", "ze", "zij", "hij", "ik", "we", "wij")
        near = [self._low(k) for k in range(self._start(place), place)]
        last = next((low for low in reversed(near) if low in subjects or low.startswith(HIDDEN)), "")
        return last in ("je", "jij", "u")
