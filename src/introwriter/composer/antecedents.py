"""Whether a pronoun in a sentence could mean somebody other than the reader."""

from __future__ import annotations

import re

from introwriter.composer.lexicon import lexicon
from introwriter.composer.people import Cast
from introwriter.composer.sentences import quoted_spans

__all__ = ["unclear"]

_PRONOUN = {
    "she": re.compile(r"\b(?:she|her|hers|herself)\b", re.I),
    "he": re.compile(r"\b(?:he|him|his|himself)\b", re.I),
    "they": re.compile(r"\b(?:they|them|their|theirs|themself|themselves)\b", re.I),
}
_DEFINITE = r"(?:my|our|the|this|that|his|her)"
_PLURAL = re.compile(
    r"\b(?!this\b|his\b|is\b|was\b|has\b|does\b|us\b|yes\b|plus\b|always\b"
    r"|class\b)[a-z]{2,}(?<!s)s\b|\b(?:people|children|women|men|folk|everyone|both|staff|council|team)\b"
)
_OTHER_NAME = re.compile(
    r"(?<![.!?:\"'“] )(?<!^)\b([A-Z][a-zà-ÿ]+)(?= (?:says|said|told|tells|thinks|thought|sent"
    r"|mentioned|recommended|suggested|has|does|did|is|was|who|retires|wants|gave)\b)"
    r"|^(?!She |He |They |It |I |We |You |Who |Nobody |Everyone |Somebody |One )([A-Z][a-zà-ÿ]+)(?="
    r" (?:says|said|told|tells|thinks|thought|sent|mentioned|recommended|suggested|who)\b)"
)


def unclear(sentence: str, cast: Cast) -> bool:
    """Whether another person named before a pronoun may be the one it means."""
    if not cast.pronoun:
        return False
    outside = _without_quotes(sentence)
    pronoun = _PRONOUN[cast.pronoun].search(outside)
    if not pronoun:
        return False
    last = [match.start() for match in _PRONOUN[cast.pronoun].finditer(outside)][-1]
    if any(re.search(rf"\b{re.escape(name)}\b", outside) for name in cast.others):
        return True
    before = outside[:last]
    if cast.pronoun == "they":
        return bool(_PLURAL.search(re.sub(r"\b(?:their|them|they)\b.*", "", before)))
    for match in _OTHER_NAME.finditer(before):
        name = match.group(1) or match.group(2)
        if not (cast.reader and cast.reader.search(name)):
            return True
    return _person_before(before, cast.pronoun)


def _person_before(before: str, pronoun: str) -> bool:
    lex = lexicon()
    others = lex["he_persons"] if pronoun == "she" else lex["she_persons"]
    for match in re.finditer(
        rf"\b{_DEFINITE} (?:[\w-]+ ){{0,1}}?([\w-]+)\b(?!['’]s)(?! and I\b)(?! and me\b)", before, re.I
    ):
        word = match.group(1).lower()
        if word in lex["persons"] and word not in others:
            return True
    return False


def _without_quotes(text: str) -> str:
    for start, end in reversed(quoted_spans(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
