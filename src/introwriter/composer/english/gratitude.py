"""Thanks, an apology and a debt, where the sender says them outright."""

from __future__ import annotations

import re

from introwriter.composer.english.making import capital
from introwriter.composer.units import Unit
from introwriter.patterns import lazily

__all__ = ["gratitude"]

_THANKED = lazily(
    r"(?:(?:many )?thanks|thank you|ta|cheers)(?:$|[,!]| (?:for|so much|very much|a lot|again|anyway)\b)",
    re.I,
)
_OWED = lazily(
    r"(?:(?:i'm|i am) )?(?:so |very |really )?sorry (?:about|for|that|to)\b|(?:i|we) owe you\b", re.I
)
_ALL_SAY = lazily(
    r"(?:(?:the|my|our) (?:whole |entire )?[\w-]+|everybody|everyone) says? (?:thank you|thanks|ta)\b", re.I
)
_SAID = lazily(r"thank(?:s| you) (?:seems|is|was|would)\b", re.I)


def gratitude(turned: str, source: str) -> Unit | None:
    """Return "Thanks for the loan", "Sorry about the window", "I owe you a drink" as a unit of thanks."""
    if _THANKED.match(turned):
        head = turned.split(",")[0].rstrip("!")
        word = capital(head)
        forms = (capital(turned), word) if head != turned.rstrip("!") else (word,)
        return Unit(kind="thanks", forms=forms, weight=2 if len(word.split()) < 3 else 4, source=source)
    if _ALL_SAY.match(turned):
        return Unit(kind="thanks", forms=(capital(turned),), weight=4, source=source)
    if not (_OWED.match(turned) or _SAID.match(turned)):
        return None
    owed = re.match(r"(?:i|we) owe .+?(?= (?:for|because) )", turned, re.I)
    short = (capital(owed.group()),) if owed else ()
    return Unit(kind="thanks", forms=(capital(turned), *short), weight=4, source=source)
