"""Clauses without their subject, as people type them: "Tried it", "Would love to come", "Turns out I …"."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.patterns import lazily

__all__ = ["without_subject", "past_without_subject"]

_ELLIPTIC = lazily(
    r"(?:(?:only|just|also|finally|then|recently|already|never|since|still|once|nearly|almost"
    r"|even) )*([a-z'-]+)(?: ([^\s,.;:]+))?",
    re.I,
)
_IT_LEFT_OUT = lazily(
    r"(?:turns out|turned out|means|meant|looks like|looked like|seems|seemed|feels like|felt like"
    r"|sounds like"
    r"|goes to show|serves me right|makes sense)\b(?! of\b)(?= \w+ \w)",
    re.I,
)


def without_subject(text: str) -> bool:
    """Whether ``text`` is the sender's past, a wish or an outcome that lacks its "I" or "it"."""
    return past_without_subject(text) or _modal_without_subject(text) or bool(_IT_LEFT_OUT.match(text))


def past_without_subject(text: str) -> bool:
    """Whether it is the sender's own past as people write it ("Tried it", "Have cut you a strip")."""
    match = _ELLIPTIC.match(text)
    if not match:
        return False
    lex = lexicon()
    first, second = match.group(1).lower(), (match.group(2) or "").lower()
    if first in ("have", "had", "haven't", "havent", "hadn't"):
        return (
            second in lex["participles"]
            or second.endswith(("ed", "n"))
            or lex.is_past(second)
            or (
                first.startswith("had")
                and second in ("to", "a", "the", "no", "my", "our", "nothing", "two", "three")
            )
        )
    if first in lexicon()["finite"] or first in (
        "could",
        "might",
        "ground",
        "felt",
        "based",
        "called",
        "named",
        "related",
        "respected",
    ):
        return first in ("felt", "did", "couldn't", "didn't", "couldnt", "didnt") and bool(second)
    known = lex.is_past(first) or (first.endswith("ed") and len(first) > 4 and first not in lex["states"])
    return (
        known
        and bool(second)
        and second not in ("by", "of")
        and not (first.endswith("ed") and second.endswith("s") and not lex.is_past(first))
    )


def _modal_without_subject(text: str) -> bool:
    return bool(re.match(r"(?:would|'d) (?:love|like)(?: you)? to \w|would love you to ", text, re.I))
