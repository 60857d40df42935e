"""Put right-to-left text back into reading order when a PDF holds it as it is seen.

A PDF may hold Arabic or Hebrew as it is read or as it is seen, from left to right. Letters that only end
words (final forms, the Arabic feminine ending) tell which: in seen order they begin words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Direction", "direction_of"]

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_SHAPED = re.compile("[\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")
_ENDS = "\u0629\u0649\u05da\u05dd\u05df\u05e3\u05e5"  # teh marbuta, alef maksura, final kaf mem nun pe tsadi
_WORD = re.compile("[\u0590-\u08ff]{3,}")
_LEFT = "A-Za-z0-9\u00c0-\u024f"
_LEFT_RUN = re.compile(rf"[{_LEFT}]+(?:[ .,:/@&+'’-]+[{_LEFT}]+)*|[\u0660-\u0669\u06f0-\u06f9]+")
_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")


@dataclass(frozen=True, slots=True)
class Direction:
    """Whether right-to-left text is stored as it is seen."""

    seen: bool

    def restored(self, text: str) -> str:
        """Return one line in reading order."""
        if not _RTL.search(text):
            return text
        if _SHAPED.search(text):
            text = "".join(
                unicodedata.normalize("NFKC", char) if _SHAPED.match(char) else char for char in text
            )
        if not self.seen:
            return text
        turned = text[::-1].translate(_MIRROR)
        return _LEFT_RUN.sub(_left_again, turned)


def _left_again(run: re.Match[str]) -> str:
    """Turn back what is read from the left: words as a whole, numbers each by itself."""
    if re.search("[A-Za-z\u00c0-\u024f]", run[0]):
        return run[0][::-1]
    return re.sub(r"\d+", lambda number: number[0][::-1], run[0])


def direction_of(texts: Iterable[str]) -> Direction:
    """Return how a document holds right-to-left text."""
    read = seen = 0
    for text in texts:
        if not _RTL.search(text):
            continue
        whole = "".join(unicodedata.normalize("NFKC", char) if _SHAPED.match(char) else char for char in text)
        for word in _WORD.findall(whole):
            read += (word[-1] in _ENDS) + word.startswith("ال")
            seen += (word[0] in _ENDS) + word.endswith("لا")
    return Direction(seen > read)
