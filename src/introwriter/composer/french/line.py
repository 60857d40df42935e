"""A French sentence as words and gaps, and the elisions that a changed word asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from introwriter.composer.tongues.pieces import quoted_spans

__all__ = ["Line", "masked", "unmasked"]

_TOKEN = re.compile(r"\ue000\d+\ue000|[\ue001-\ue007]|[^\W\d_]+'|[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*\w*|\S")
_FULL = {
    "qu'": "que", "d'": "de", "j'": "je", "m'": "me", "t'": "te", "n'": "ne", "s'": "se", "l'": "le",
    "lorsqu'": "lorsque", "puisqu'": "puisque", "quoiqu'": "quoique", "jusqu'": "jusque",
}  # fmt: skip
_SHORT = {full: short for short, full in _FULL.items()}
_VOWEL = re.compile(r"[aeiouyàâéèêëîïôûœæ]|h(?:abi|ési|onor|éber|armo|umili|abill|ydra)", re.IGNORECASE)


def masked(text: str) -> tuple[str, list[str]]:
    """Return ``text`` with a mark for each quotation, and the quotations."""
    quotes: list[str] = []
    for start, end in reversed(quoted_spans(text)):
        quotes.append(text[start:end])
        text = f"{text[:start]}\ue000{len(quotes) - 1}\ue000{text[end:]}"
    return text, quotes


def unmasked(text: str, quotes: list[str]) -> str:
    """Put the quotations back."""
    return re.sub("\ue000(\\d+)\ue000", lambda m: quotes[int(m.group(1))], text)


@dataclass(slots=True)
class Line:
    """``words`` with the ``gaps`` before them; ``edited`` are the places that were changed."""

    words: list[str]
    gaps: list[str]
    edited: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, text: str) -> Line:
        """Take a text apart."""
        words, gaps, end = [], [], 0
        for match in _TOKEN.finditer(text):
            words.append(match.group())
            gaps.append(text[end : match.start()])
            end = match.end()
        return cls(words, gaps)

    def low(self, i: int) -> str:
        """Return a word in small letters, nothing beyond the ends."""
        return self.words[i].lower() if 0 <= i < len(self.words) else ""

    def after(self, i: int, most: int = 8) -> str:
        """Return the text that follows a place."""
        return "".join(
            g + w for g, w in zip(self.gaps[i + 1 : i + most], self.words[i + 1 : i + most], strict=True)
        ).strip()

    def put(self, i: int, word: str) -> None:
        """Change a word; a capital at the start stays."""
        old = self.words[i]
        self.words[i] = word[:1].upper() + word[1:] if old[:1].isupper() and i == 0 else word
        self.edited.add(i)

    def text(self, start: int = 0) -> str:
        """Return the words from ``start`` on as a text, elided where they must be."""
        words, gaps = list(self.words), list(self.gaps)
        for i in range(len(words) - 1):
            if i not in self.edited and i + 1 not in self.edited:
                continue
            low, following = words[i].lower(), words[i + 1]
            if not gaps[i + 1] and words[i][-1:].isalpha() and following[:1].isalpha():
                gaps[i + 1] = " "  # "l'ai" became "vous ai"
            vowel = bool(_VOWEL.match(following))
            if low in _FULL and not vowel and following[:1].isalpha():
                full = "si" if low == "s'" and self._was_if(i) else _FULL[low]
                words[i], gaps[i + 1] = _cased(full, words[i]), " "
            elif low in _SHORT and vowel and low not in ("le", "se", "que", "de"):
                words[i], gaps[i + 1] = _cased(_SHORT[low], words[i]), ""
        return "".join(gap + word for gap, word in zip(gaps[start:], words[start:], strict=True)).strip()

    def _was_if(self, i: int) -> bool:
        return self.words[i + 1].lower() in ("vous", "tu", "vous-même")


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
