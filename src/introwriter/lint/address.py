"""Familiar and formal address: du and Sie, tú and usted, tu and vous, tu and Lei, você and o senhor."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.lint.scene import Scene
from introwriter.note import Span

__all__ = ["far", "near"]

_OPENS = re.compile(r"(?:^|[.!?…:\n])[\s\"'“„«¡¿]*$")
_LOOKED_BACK = 6


def near(scene: Scene) -> list[Span]:
    """Return the words of the note such as du, tú, tu and je."""
    return scene.spans("address_near")


def far(scene: Scene) -> list[Span]:
    """Return the words of the note such as Sie, usted, vous, Lei, o senhor and u.

    A word that is polite only by its capital ("Sie", "Lei") counts only inside a sentence.
    """
    found = list(scene.spans("address_far"))
    polite = " ".join(book.tables.get("words_polite", "") for book in scene.books)
    if polite:
        found += [
            match.span()
            for match in _pattern(polite).finditer(scene.text)
            if not _OPENS.search(scene.text, max(0, match.start() - _LOOKED_BACK), match.start())
        ]
    return sorted(found)


@lru_cache(maxsize=8)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b")
