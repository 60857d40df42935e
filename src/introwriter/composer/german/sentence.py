"""One German sentence on its way to the reader: its words, and what is around each of them."""

from __future__ import annotations

from introwriter.composer.german.names import marked
from introwriter.composer.german.things import FEM_ALL, MASC_ALL, names_thing
from introwriter.composer.german.tokens import (
    Clause,
    Token,
    clauses_of,
    is_plural_verb,
    is_verb,
    tokens_of,
)
from introwriter.composer.german.verbs import is_finite3, is_first, is_participle, told
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["BETWEEN", "FEMININE", "MASCULINE", "NOMINATIVE", "OVER", "PREPOSITIONS", "Sentence", "Unclear"]

NOMINATIVE = frozenset(["ich", "wir", "er", "es", "man", "niemand", "jemand", "keiner", "wer"])
MASCULINE = frozenset(["der", "ein", "mein", "unser", "kein", "dieser", "jeder"])
FEMININE = frozenset([
    "die", "eine", "meine", "unsere", "keine", "diese", "jede", "alle", "beide", "viele", "einige",
    "zwei", "drei",
])  # fmt: skip
BETWEEN = frozenset([
    "mir", "mich", "uns", "es", "das", "dann", "ja", "auch", "mal", "damals", "gestern", "heute", "da",
    "dort", "noch", "schon", "sogar", "gerade", "wohl", "halt", "eben", "also",
])  # fmt: skip
PREPOSITIONS = {
    **dict.fromkeys(
        [
            "mit",
            "von",
            "bei",
            "zu",
            "aus",
            "nach",
            "seit",
            "gegenüber",
            "außer",
            "im",
            "am",
            "beim",
            "vom",
            "zum",
            "zur",
        ],
        "dat",
    ),
    **dict.fromkeys(["für", "durch", "ohne", "gegen", "um"], "acc"),
    **dict.fromkeys(["an", "auf", "über", "in", "neben", "vor", "hinter", "unter", "zwischen"], ""),
}
OVER = frozenset(["über", "an", "auf"])  # with a person they take the accusative, but for "an ihr"


class Unclear(Exception):
    """Nobody can tell who is meant, or how the word would have to end."""


class Sentence:
    """A sentence in its words and clauses, with the words that are changed so far."""

    def __init__(self, sentence: str, cast: Cast, words: Words, *, of_thing: bool = False) -> None:
        self.of_thing = of_thing
        self.cast, self.words, self.formal = cast, words, cast.formal
        self.works = words["works"] | getattr(cast, "works", frozenset())
        self.small = sentence.islower()
        self.text, self.names = marked(sentence, cast)
        self.tokens = tokens_of(self.text)
        self.clauses = clauses_of(self.tokens)
        self.changes: dict[int, str] = {}
        self.reader_last = False

    def _token(self, k: int, clause: Clause) -> Token | None:
        return self.tokens[k] if clause.a <= k < clause.b else None

    def _word(self, k: int) -> str:
        return self.tokens[k].low if 0 <= k < len(self.tokens) else ""

    def _middle(self, i: int) -> bool:
        """Whether a capital at ``i`` is not the start of something."""
        return i > 0 and self.tokens[i - 1].text not in '„“"«»:.!?…([–—-'

    def _is3(self, k: int, clause: Clause) -> bool:
        token = self._token(k, clause)
        if token is None or token.opaque or not is_finite3(token.text, start=k == 0):
            return False
        return not (is_participle(token.text) and k == clause.b - 1 and k > clause.a + 1)

    def _after_preposition(self, k: int) -> bool:
        return self._word(k - 1) in PREPOSITIONS

    def _by_first(self, clause: Clause) -> bool:
        return any(
            t.low in ("ich", "wir") or (is_first(t.text) and t.text.islower())
            for t in self.tokens[clause.a : clause.b]
        ) or (is_first(self.tokens[clause.a].text))

    def _infinitive(self, clause: Clause) -> bool:
        last = self.tokens[clause.b - 1]
        return is_plural_verb(last.text) and not any(
            is_verb(t) and not is_participle(t.text) for t in self.tokens[clause.a : clause.b - 1]
        )

    def _own_subject(self, clause: Clause) -> bool:
        """Whether a clause shows a subject of its own that is not the reader."""
        for k in range(clause.a, clause.b):
            token = self.tokens[k]
            if token.opaque or k in self.changes:
                continue
            if token.low in NOMINATIVE or (
                token.low in MASCULINE | FEMININE | {"das", "die"} and not self._after_preposition(k)
            ):
                reported = any(
                    told(t.text, formal=True) or t.low == "sei" for t in self.tokens[clause.a : clause.b]
                )
                return not reported or token.low in ("ich", "wir")
        return False

    def _things(self, i: int) -> int:
        """Return the place (from 1) of the nearest thing before ``i`` that the pronoun may mean, or 0."""
        she = self.cast.pronoun == "she"
        articles = FEM_ALL if she else MASC_ALL
        for k in range(i - 1, -1, -1):
            if self.tokens[k].low == "der" and self._after_preposition(k):
                continue  # "auf der Messe" is no "er"
            if self.tokens[k].low in articles and names_thing(self.tokens[k + 1 : min(k + 4, i)], self.cast):
                return k + 1
        return 0

    def _reader_before(self, i: int) -> bool:
        return any(k in self.changes for k in range(i))

    def _put(self, i: int, word: str) -> None:
        token = self.tokens[i].text
        first = not self._middle(i) and (token[:1].isupper() or token[:1] == "\x02")
        self.changes[i] = word[:1].upper() + word[1:] if first else word

    def _you(self, case: str) -> str:
        if self.formal:
            return "Ihnen" if case == "dat" else "Sie"
        return {"nom": "du", "acc": "dich", "dat": "dir"}[case]
