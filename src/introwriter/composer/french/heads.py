"""What is left of a French sentence whose tail is unclear or nobody's business: it is cut at a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["each_asked", "heads", "only_wished", "without_private", "without_source"]

_JOINT = re.compile(
    r",? (?:parce qu|car |alors qu|pendant qu|tandis qu|quand |lorsqu|puisqu|avant (?:que|qu'|de )|depuis qu"
    r"|pour qu|au cas où |ce qui |histoire de )"
    r"|,? (?:et|puis|du coup|donc) (?=(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|ça|c'|mon|ma|mes|notre|nos"
    r"|le|la|les|l'|un|une|son|sa|ses|qu[ei'])\b)"
    r"|, |;? ?: |; | [–—] "
)
_FEWEST = 4
_ASKED = re.compile(
    r"(?P<one>(?:.*\b)?(?P<ask>lui demander) (?!si |s'|comment |où |quand |ce |pourquoi |quel)[^;]+?),? et"
    r" (?P<two>(?:si |s'il|comment |où |quand |ce qu|quel).+)$",
    re.I,
)
_NOT_BUT = re.compile(
    r"^(?:je|on|nous) (?:ne |n')(?:veux|veut|voulons|voudrais|cherche|viens|souhaite)\b[^,;.]{2,60}"
    r"(?:, | mais |, mais )(?:mais )?(?=(?:juste|seulement|simplement|plutôt|je (?:veux|voudrais)) )",
    re.I,
)
_SOURCE = re.compile(
    r",? ?\((?:(?:vu|lu|entendu|trouvé|paru)e?s? (?:dans|sur|à|au|chez|via|en)|cf\.?|source ?:|dixit|via)"
    r" [^()]*\)"
)


def heads(sentence: str, words: Words) -> Iterator[str]:
    """Yield a sentence, then what stands before one of its joints, long to short."""
    yield sentence
    quotes = quoted_spans(sentence)
    end = " ?" if sentence.endswith("?") else ""
    cuts = [m for m in _JOINT.finditer(sentence) if not any(a < m.start() < b for a, b in quotes)]
    for cut in reversed(cuts):
        head, tail = sentence[: cut.start()].rstrip(" ,;:"), sentence[cut.end() :]
        if words.find("keep", tail) or not _stands(head, words):
            continue
        yield head + end


def without_private(sentence: str, words: Words) -> str:
    """Return the part of a sentence before the clause that touches something private, else the sentence."""
    if not words.find("sensitive", sentence):
        return sentence
    parts = (part for part in heads(sentence, words) if not words.find("sensitive", part))
    return next(parts, sentence)


def only_wished(sentence: str) -> str:
    """Return what a sender does want, of "je ne veux pas la plaindre, juste lui dire que …"."""
    return _NOT_BUT.sub("", sentence)


def each_asked(sentence: str) -> list[str]:
    """Cut "lui demander un devis et si nous pouvons commencer" into the two that are asked."""
    match = _ASKED.match(sentence)
    return [match.group("one"), f"{match.group('ask')} {match.group('two')}"] if match else [sentence]


def without_source(sentence: str) -> str:
    """Take out where it was read, in brackets: the reader knows what they wrote."""
    return _SOURCE.sub("", sentence)


def _stands(head: str, words: Words) -> bool:
    parts = head.split()
    few = _FEWEST - 1 if words.opens("wishing", head) else _FEWEST
    if len(parts) < few or parts[-1].lower() in words["dangling"]:
        return False
    if head.count("(") != head.count(")") or (words.opens("subordinate", head) and "," not in head):
        return False
    return is_finite(head, words) or bool(words.opens("wishing", head))
