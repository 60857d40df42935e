"""A Dutch sentence as tokens, with the reader's names marked, and where its clauses begin and end."""

from __future__ import annotations

import re

from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["HIDDEN", "NAME", "OWN", "Line"]

NAME = "ƦƦ"
"""A name of the reader's, until the sentence is turned."""
HIDDEN = "ƨƨ"
"""Stands before a pronoun that is somebody else's (others.py)."""
OWN = {"she": ("haar", "d'r"), "he": ("zijn", "z'n"), "they": ("hun",)}
"""Possessives, which may be of the reader."""
_TOKEN = re.compile(r"['’](?:[smtnrk])\b|[^\W_]+(?:['’.\-/&][^\W_]+)*|\s+|.", re.UNICODE)
_TITLED = (
    r"(?:(?:mevrouw|meneer|mijnheer|de heer|heer|mevr\.?|mw\.?|dhr\.?|drs?\.?|ir\.?|prof\.?|professor"
    r"|dokter|juf|meester|zuster|notaris|wethouder|burgemeester|dominee|pastoor|pater|rector|rechter|agent"
    r"|directeur|voorzitter|conducteur|kapitein|coach|chef|pastor|imam|rabbijn|minister|commissaris) )+"
)
_ANY_TITLE = re.compile(_TITLED, re.IGNORECASE)
_PARTS = r"(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|el|al|'t) )*"


class Line:
    """The words of one sentence by their place; quotations are no words and stay as they are."""

    def __init__(self, sentence: str, cast: Cast, words: Words) -> None:
        self._cast, self._words = cast, words
        marked = self._marked(sentence)
        quotes = quoted_spans(marked)
        self._placed: set[int] = set()
        self._subjects: set[int] = set()
        self._tokens: list[str] = []
        self._at: list[int] = []
        for match in _TOKEN.finditer(marked):
            quoted = any(a <= match.start() < b for a, b in quotes)
            if not match.group().isspace() and not quoted:
                self._at.append(len(self._tokens))
            self._tokens.append(match.group())

    def _marked(self, sentence: str) -> str:
        if not any(name in sentence for name in (*self._cast.names, NAME)) or not self._cast.names:
            return sentence
        either = "|".join(map(re.escape, self._cast.names))
        title = rf"(?:(?i:{_TITLED}){_PARTS})?" if _ANY_TITLE.search(sentence) else ""
        name = re.compile(rf"(?<![\w-]){title}(?:{either})(?: {_PARTS}(?:{either}))*(?![\w-])")
        quotes = quoted_spans(sentence)
        called = re.search(r"\b(?:heet|heten|heette|heetten|noem\w*|genoemd|gedoopt)\b", sentence)
        only = called.end() if called else len(sentence)  # after "heet nu" it is somebody else's name as well

        def kept(match: re.Match[str]) -> bool:
            return any(a <= match.start() < b for a, b in quotes) or match.start() > only

        text = name.sub(lambda m: m.group() if kept(m) else NAME, sentence)
        thing = "|".join(OWN.get(self._cast.pronoun, ("haar", "zijn", "z'n", "d'r")))
        text = re.sub(rf"(?<!\w)(?:{either})s (?=[a-z])", f"{NAME}s ", text)
        text = re.sub(rf"{NAME}(?:['’]s|['’]) ", f"{NAME}s ", text)
        text = re.sub(rf"(?<!gaf )(?<!stuurde ){NAME} (?:{thing}) (?=\w)", f"{NAME}s ", text)
        text = re.sub(rf"{NAME} \([^()]*\)", NAME, text)
        return re.sub(rf"\b(?:de|het) ((?:\w+ )?\w+) van {NAME}(?![\w'’])", rf"{NAME}s \1", text, flags=re.I)

    def _word(self, place: int) -> str:
        return self._tokens[self._at[place]] if 0 <= place < len(self._at) else ""

    def _low(self, place: int) -> str:
        return self._word(place).lower().replace("’", "'")

    def _put(self, place: int, word: str) -> None:
        old = self._word(place)
        big = old[:1].isupper() and ((old != NAME and old != f"{NAME}s") or place == 0)
        self._tokens[self._at[place]] = word[:1].upper() + word[1:] if big else word
        self._placed.add(place)

    def _nominative(self, place: int) -> bool:
        """Whether a word can only be a subject, and is no "je" that was just put there."""
        low = self._low(place)
        return (
            low.startswith(HIDDEN)
            or place in self._subjects
            or (low in self._words["nominatives"] and place not in self._placed)
        )

    def _start(self, place: int) -> int:
        stops = {",", ";", ":", "-", "–", "("} | self._words["subordinators"] | self._words["coordinators"]
        return next((k + 1 for k in range(place - 1, -1, -1) if self._low(k) in stops), 0)

    def _end(self, place: int) -> int:
        marks = {",", ";", ":", "–", "(", ".", "want", "maar"}
        opens = self._words["subordinators"] - {"of", "wat"}
        known, seen = verbs(), False
        for k in range(place + 1, len(self._at)):
            low = self._low(k)
            early = low in ("die", "dat", "wie", "toen", "als")  # "dat ze toen heeft": no clause begins yet
            if low in marks or (low in opens and (seen or not early)):
                return k
            seen = seen or known.singular(low) or low in known.plural
        return len(self._at)
