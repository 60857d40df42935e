"""Orders to a machine in disguise: 1gn0re, i-g-n-o-r-e, backwards, in base64."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

__all__ = ["disguised_in"]

_LEET = str.maketrans("0134578@$", "oieastbas")
_DROPPED = str.maketrans(dict.fromkeys((chr(code) for code in range(128) if not chr(code).isalnum()), None))
_IGNORE = (
    r"(?:ignor[ae]?[zd]?|ignoriere|disregard|forget|override|bypass|vergiss|olvida|oublie[zs]?|esqueca"
    r"|dimentica|negeer|vergeet)"
)
_BETWEEN = r"(?:all|any|the|your|of|alle|deine|todas|las|tus|toutes|les|vos|tes|as|suas|tutte|le|tue|je){0,3}"
_RULES = (
    r"(?:instructions?|prompts?|rules|guidelines|commands|anweisungen|befehle|instrucciones|consignes|instrucoes"
    r"|istruzioni|instructies)"
)
_FORMER = (
    r"(?:previous|prior|above|earlier|system|vorherigen|bisherigen|obigen|anteriores|precedentes|precedenti"
    r"|eerdere|vorige|bovenstaande)"
)
_OVERRIDE = f"{_IGNORE}{_BETWEEN}(?:{_FORMER}{_RULES}|{_RULES}{_FORMER})"
_PLAIN = rf"\b{_IGNORE}\b.*\b{_RULES}\b"
_ENCODED = re.compile(r"(?<![\w+/=])[A-Za-z0-9+/]{24,4000}={0,2}(?![\w+/=])")
_END = re.compile(r"[.!?\n]|\Z")


def disguised_in(text: str, plain: str, positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the spans of ``text`` that hold a disguised order; ``plain`` is its skeleton with positions."""
    for encoded in _ENCODED.finditer(text):
        if _decodes(encoded.group()):
            yield encoded.span()
    compact = plain.translate(_LEET).translate(_DROPPED)
    for turned in (compact, compact[::-1]):
        match = re.search(_OVERRIDE, turned)
        if match is None:
            continue
        start, end = match.span()
        if turned is not compact:
            start, end = len(compact) - end, len(compact) - start
        kept = [i for i, char in enumerate(plain) if char.translate(_LEET).translate(_DROPPED)]
        first, last = kept[start], kept[end - 1] + 1
        if turned is compact and re.search(_PLAIN, plain[first:last]):
            continue
        ending = _END.search(plain, last)
        last = ending.end() if ending and ending.end() > last else last
        yield positions[first], positions[last - 1] + 1


def _decodes(encoded: str) -> bool:
    """Whether base64 hides a sentence."""
    import base64
    import binascii

    try:
        decoded = base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True).decode("utf-8")
    except (binascii.Error, ValueError):
        return False
    return decoded.isprintable() and decoded.count(" ") >= 2
