"""Objects in a Dutch sentence, and whose "haar" and "zijn" are."""

from __future__ import annotations

from introwriter.composer.dutch.line import Line
from introwriter.composer.dutch.verbs import verbs

__all__ = ["Owning"]


class Owning(Line):
    """Tells objects from owners, and things from people."""

    def _object(self, place: int) -> None:
        before, after = self._low(place - 1), self._low(place + 1)
        weak = before == "van" and after in (
            "gehad",
            "gekregen",
            "gekocht",
            "geleend",
            "ontvangen",
        )  # "een rondleiding van je gehad"
        stressed = (before in self._words["stressed"] and not weak) or (
            before == "bij" and after in ("in", "op", "thuis", "aan")
        )
        stressed = stressed or (place == 1 and before in self._words["prepositions"])
        self._put(place, "u" if self._cast.formal else "jou" if stressed else "je")

    def _is_thing(self, place: int, low: str) -> bool:
        """Whether "hem" is a thing that was made or used: "ik heb hem nagebouwd"."""
        ahead = {self._low(k) for k in range(place + 1, len(self._at))}
        first = {self._low(k) for k in range(self._start(place), place)} & {"ik", "we", "wij"}
        asked = self._low(place + 1) in self._words["infinitives"]
        if low == "hem" and first and not asked and "als" not in ahead and ahead & self._words["handled"]:
            return True
        return low == "hem" and not asked and bool(ahead & self._words["made"])

    def _reader_before(self, place: int) -> bool:
        """Whether the reader is the subject of the clause, so that "hem" is somebody or something else."""
        people = self._words.all_of("people", "women", "men")
        if self._low(place - 1) == "van" and self._low(place - 2) in people:
            return False  # "een gast van haar"
        return any(k in self._subjects for k in range(self._start(place), place))

    def _owned_by_another(self, place: int) -> bool:
        """Whether "zijn" belongs to the subject of a clause like "dat de engel zijn neus kwijt is"."""
        start = self._start(place)
        opens = self._low(start - 1) in self._words["subordinators"] - {"wat"}
        subject = self._low(start) in ("de", "het", "een", "die") and start + 1 < place
        return opens and subject and not self._reader_before(place)

    def _owns(self, place: int, low: str) -> bool:
        """Whether "haar", "zijn" stand before what is theirs."""
        before, after = self._low(place - 1), self._low(place + 1)
        if not after or not (after[0].isalnum() or after[0] in "'\"“‘„«"):
            return False
        if low in ("zijn", "z'n"):
            last = self._low(self._end(place) - 1)
            subordinate = before == "dat" or self._low(place - 2) in self._words["subordinators"]
            more = any(self._low(k) in verbs().plural for k in range(place + 1, self._end(place)))
            return self._his(
                before,
                after,
                place_after=subordinate and (more or last in verbs().plural or verbs().singular(last)),
            )
        if (
            after in (self._words.all_of("adverbs", "prepositions")) - {"want"}
            or after in self._words["determiners"]
        ):
            return False
        if (after in self._words["wished"] or after[0].isdigit()) and before not in self._words[
            "prepositions"
        ]:
            return False
        if after in self._words["infinitives"] or self._needs_infinitive(place):
            return before == "voor"
        if self._wanted(place):
            return False
        participle = verbs().is_participle(after) and after not in self._words["not_participles"]
        return not participle and not verbs().singular(after)

    def _needs_infinitive(self, place: int) -> bool:
        """Whether the word after "haar" is the infinitive of "ik wil met haar praten"."""
        known = verbs()
        if (
            self._low(place + 1) not in known.plural
            or self._low(place - 1) not in self._words["prepositions"]
        ):
            return False
        modal = any(self._low(k) in self._words["modals"] for k in range(self._start(place), place))
        return modal and not any(self._low(k) in known.plural for k in range(place + 2, self._end(place)))

    def _wanted(self, place: int) -> bool:
        """Whether the word after "haar" is the only infinitive of "ik wil haar uitdagen voor een biertje"."""
        known, end = verbs(), self._end(place)
        modal = any(self._low(k) in self._words["modals"] for k in range(self._start(place), place))
        ahead = [self._low(k) for k in range(place + 1, end)]
        wanted = [low for low in ahead if low in known.plural or known.whole(low)[0] in known.plural]
        return modal and wanted == ahead[:1]

    def _his(self, before: str, after: str, *, place_after: bool) -> bool:
        if after in self._words["counts"] and before in self._words["prepositions"] | {
            "ik",
            "je",
            "u",
            "hij",
            "we",
        }:
            return True  # "heb ik zijn drie stappen voorgelezen"
        late = place_after and before in ("we", "wij", "jullie", "dat")
        if (not late and before in ("we", "wij", "ze", "zij", "er", "dat", "dit", "jullie", "te", "die")) or (
            after in self._words.all_of("adverbs", "determiners") | {"we", "wij", "er"}
        ):
            return False
        plural = before.endswith(("en", "s")) and before not in self._words["prepositions"]
        return not (plural and before not in verbs().plural and before not in ("las", "was", "eens", "soms"))
