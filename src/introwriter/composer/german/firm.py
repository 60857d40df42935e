"""The reader's people: "wie sie die Schichten einteilen", "machen sie …?"."""

from __future__ import annotations

from introwriter.composer.german.owners import Owners
from introwriter.composer.german.sentence import Unclear
from introwriter.composer.german.tokens import Clause, has
from introwriter.composer.german.verbs import as_you_all

__all__ = ["Firm"]


class Firm(Owners):
    """Turns a plural "sie" and "ihnen", where they can only be the reader's people."""

    def _to_their_firm(self, i: int, clause: Clause) -> None:
        """Turn "ihnen": "bei ihnen" to somebody called Sie is "bei Ihnen"."""
        named = any(t.text[:1].isupper() for t in self.tokens[1:i])
        if self.formal and self._word(i - 1) == "bei" and not named:
            self._put(i, "Ihnen")
        else:
            self._their_firm(i, clause)

    def _asked_all(self, i: int) -> None:
        """Ask the reader what "machen sie …?" asks of the reader's people."""
        made = "" if self.formal else as_you_all(self.tokens[i - 1].low)
        if self.formal:
            self._put(i, "Sie")
        elif made:
            self._put(i, "ihr")
            self._put(i - 1, made)
        else:
            raise Unclear

    def _their_firm(self, i: int, clause: Clause) -> None:
        """Turn "dass sie in Hagen … halten" to the reader's people, when nobody else came up."""
        told_by = next((k for k in range(i - 1, -1, -1) if k in self.changes), None)
        last = self.tokens[clause.b - 1]
        if not clause.sub or told_by is None or self._word(clause.a) not in ("dass", "wie", "warum", "wo"):
            return
        between = range(told_by + 1, i)
        if any(
            self.tokens[k].opaque
            or (
                self.tokens[k].text[:1].isupper()
                and not self._after_preposition(k)
                and not (self._word(k - 1) in ("der", "dem", "den") and self._after_preposition(k - 1))
                and self._word(k - 1) not in ("ein", "einen", "eine", "einem", "einer", "das", "dem")
            )
            for k in between
        ) or not has(self.tokens, Clause(0, clause.a, sub=False, joined=False), "human"):
            return
        if self._word(i) == "ihnen":
            self._put(i, "Ihnen" if self.formal else "euch")
        elif self.formal:
            self._put(i, "Sie")
        elif made := as_you_all(last.text):
            self._put(i, "ihr")
            self.changes[clause.b - 1] = made
