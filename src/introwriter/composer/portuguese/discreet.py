"""What nobody needs to hear, cut from a Portuguese sentence: "um cliente que estava internado"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["heads", "public_part"]

_CLAUSE = re.compile(r",? (?P<how>que|porque|quando|enquanto|depois d[aeo]|por causa d[aeo]) ", re.IGNORECASE)


_TAIL = re.compile(
    r",? (?:quando|porque|enquanto|pois|que é que|já que|para que|pra que|antes que|desde que|até que"
    r"|assim que|sempre que)\b|, (?:que|e|mas|só que|onde|pois)\b| e (?=(?:el[ae]|del[ae])\b)",
    re.IGNORECASE,
)
_FEWEST = 4  # words of a head that says something


def heads(sentence: str, words: Words) -> Iterator[str]:
    """Yield a sentence, then what stands before each clause at its end, long to short.

    Never one that a cut would turn: with "não", or opening on a clause itself.
    """
    yield sentence
    quotes = quoted_spans(sentence)
    cuts = [m.start() for m in _TAIL.finditer(sentence) if not any(a < m.start() < b for a, b in quotes)]
    for at in reversed(cuts):
        head = sentence[:at].rstrip(" ,")
        turned = words.opens("subordinate", head) or re.search(r"\b(?:não|nunca|nem|se)\b", head, re.I)
        if len(head.split()) < _FEWEST or turned or head.split()[-1].lower() in words["dangling"]:
            continue
        if is_finite(head, words) and not sentence.endswith("?"):
            yield head


def public_part(sentence: str, words: Words) -> str:
    """Return a sentence without the clause at its end that touches somebody's health or the like.

    As it is where that clause is what is said ("ela disse que está doente") or nothing is left.
    """
    private = words.find("sensitive", sentence)
    clauses = [m for m in _CLAUSE.finditer(sentence) if private and m.end() <= private.start() + 1]
    if not clauses:
        return sentence
    head = sentence[: clauses[-1].start()]
    last = head.split()[-1].lower() if head.split() else ""
    said = clauses[-1].group("how").lower() == "que" and is_finite(last, words)
    if said or words.find("sensitive", head) or not is_finite(head, words) or last in words["dangling"]:
        return sentence
    return head
