"""Whether a pronoun in a sentence could mean somebody other than the reader."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.people import Cast
from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily

__all__ = ["brings_in", "mentions", "named_in", "names_reader", "unclear", "without_quotes"]

_PRONOUN = {
    "she": re.compile(r"\b(?:she|her|hers|herself)\b", re.I),
    "he": re.compile(r"\b(?:he|him|his|himself)\b", re.I),
    "they": re.compile(r"\b(?:they|them|their|theirs|themself|themselves)\b", re.I),
}
_DEFINITE = r"(?:my|our|the|this|that|his|her)"
_PLURAL = lazily(
    r"\b(?!this\b|his\b|is\b|was\b|has\b|does\b|us\b|yes\b|plus\b|always\b|[a-z]+us\b|[a-z]+ss\b"
    r"|class\b)[a-z]{2,}(?<!s)s\b|\b(?:people|children|women|men|folk|everyone|both|staff|council|team)\b"
)
_OTHER_NAME = lazily(
    r"(?<![.!?:\"'“] )(?<!^)\b([A-Z][a-zà-ÿ]+)(?= (?:says|said|told|tells|thinks|thought|sent"
    r"|mentioned|recommended|suggested|has|does|did|is|was|who|retires|wants|gave)\b)"
    r"|^(?!She |He |They |It |I |We |You |Who |Nobody |Everyone |Somebody |One )([A-Z][a-zà-ÿ]+)(?="
    r" (?:says|said|told|tells|thinks|thought|sent|mentioned|recommended|suggested|who)\b)"
)


def unclear(sentence: str, cast: Cast) -> bool:
    """Whether another person named before a pronoun may be the one it means."""
    if not cast.pronoun:
        return False
    outside = without_quotes(sentence)
    pronoun = _PRONOUN[cast.pronoun].search(outside)
    if not pronoun:
        return False
    last = [match.start() for match in _PRONOUN[cast.pronoun].finditer(outside)][-1]
    if any(re.search(rf"\b{re.escape(name)}\b", outside) for name in cast.others):
        return True
    before = outside[:last]
    if cast.pronoun != "they" and _ONE_OF.search(before):
        return True
    if cast.pronoun == "they":
        return bool(_PLURAL.search(re.sub(r"\b(?:their|them|they)\b.*", "", before)))
    acts = re.match(r"(?:she|he)\b", outside[last:], re.I)
    called = _OWNED_NAME.finditer(before) if acts else ()
    appended = _APPOSED.finditer(before + outside[last : last + 1])
    for match in (*_OTHER_NAME.finditer(before), *appended, *called):
        name = match.group(1) or match.group(2)
        if not (cast.reader and cast.reader.search(name)):
            return True
    return _person_before(before, cast.pronoun)


_OPPOSITE = {"she": "he", "he": "she"}
_SOMEBODY = lazily(
    r"\b(?:(?P<near>my|our|his|her|this|that|another|one of (?:my|our|the|his|her))|(?P<far>the|a|an))"
    r"(?= (?P<words>[\w'’-]+(?: [\w'’-]+){0,2}))",
    re.I,
)
_DEALT = lazily(
    r"\b(?:to|with|from|by|for|asked?|told|tell|met|meet|gave|give|showed|show|saw|see|heard|know|knew"
    r"|visited|called)"
    r" (?:the|a|an)$",
    re.I,
)
_CALLED = lazily(
    r"\b(?:Sister|Brother|Father|Mother|Auntie?|Uncle|Dr|Prof|Mr|Mrs|Ms|Miss|Capt|Captain|Chief|Nurse"
    r"|Old)\.? "
    r"([A-Z][a-zà-ÿ]+)"
)
_SUBJECT_NAME = lazily(
    r"(?:^|[,;&] |\b(?:and|but|that|because|so|when|if|where) )([A-Z][a-zà-ÿ]{2,})(?= (?:says|said|told"
    r"|tells|thinks|thought|sent"
    r"|mentioned|recommended|suggested|reckons|swears|showed|shows|gave|does|did|has|had|is (?:my|our"
    r"|the|a|his|her)"
    r"|was (?:my|our|the|a|his|her)|sings|sang|knows|knew|works|worked|runs|ran|retires|wants|asked"
    r"|asks|taught"
    r"|brought|came|lives|lived|plays|played|helped|helps|made|makes|wrote|writes|took|keeps|kept)\b)"
)

_BESIDE = lazily(r"\b([A-Z][a-zà-ÿ]{2,})(?= and (?:me|I|my)\b)|(?:\b(?:me|us|I) and )([A-Z][a-zà-ÿ]{2,})")
_ONE_OF = lazily(
    r"(?:^|[,;] |\b(?:and|but|because|that) )(?:(?:one|another|each|either|neither)"
    r" of (?:them|us|the|my|our|these|those))\b",
    re.I,
)
_APPOSED = lazily(
    r"\b(?:[Mm]y|[Oo]ur|[Oo]ne of (?:my|our|the|his|her|them|us|these|those)|[Aa]n?|[Aa]nother)"
    r"(?! (?:[\w'’-]+ )*?(?:in|at|from|near|on|to)\b)(?: [\w'’-]+){0,4}, ([A-Z][a-zà-ÿ]{2,})(?=,)"
    r"|\b(?:called|named) ([A-Z][a-zà-ÿ]{2,})(?=[,.]| (?:who|and|came|said|told|asked|tried|did|had|was)\b|$)"
)
_LOOSE_NAME = lazily(
    r"\b(?:with|asked|met|told|saw|helped|taught|called|rang|married|thanks to|and) ([A-Z][a-zà-ÿ]{2,})\b"
)

_OWNED_NAME = lazily(r"\b(?:[Mm]y|[Oo]ur) [a-z-]+ ([A-ZÀ-Þ][a-zà-ÿ]{2,})\b(?!['’]s)()")
_NAMING = (_CALLED, _SUBJECT_NAME, _BESIDE, _LOOSE_NAME, _APPOSED)


def mentions(sentence: str, cast: Cast) -> bool:
    """Whether the pronoun for the reader stands in ``sentence``, outside quotation marks."""
    return bool(cast.pronoun and _PRONOUN[cast.pronoun].search(without_quotes(sentence)))


def names_reader(sentence: str, cast: Cast) -> bool:
    """Whether the reader is named in ``sentence`` before any pronoun for them."""
    named = cast.reader.search(sentence) if cast.reader else None
    pronoun = _PRONOUN[cast.pronoun].search(sentence) if cast.pronoun else None
    return named is not None and (pronoun is None or named.start() < pronoun.start())


def named_in(text: str, cast: Cast) -> list[tuple[int, int]]:
    """Return where the names of people other than the reader stand in ``text``."""
    spans = {
        match.span(k)
        for pattern in (*_NAMING, _OWNED_NAME)
        for match in pattern.finditer(text)
        for k in range(1, pattern.groups + 1)
        if match.group(k) and _may_name(match.group(k), cast)
    }
    for name in cast.others:
        spans |= {match.span() for match in re.finditer(rf"\b{re.escape(name)}\b", text)}
    return sorted(spans)


def brings_in(sentence: str, cast: Cast) -> bool:
    """Whether somebody else comes up whom a pronoun in the next sentence could mean.

    Nobody does who is only called by the other pronoun ("my supervisor (she)", for a reader called "he").
    """
    outside = without_quotes(sentence)
    if cast.pronoun == "they":
        return False
    others = bool(_OPPOSITE.get(cast.pronoun)) and _PRONOUN[_OPPOSITE[cast.pronoun]].search(outside)
    if others:
        return False
    if any(re.search(rf"\b{re.escape(name)}\b", outside) for name in cast.others):
        return True
    for pattern in _NAMING:
        for match in pattern.finditer(outside):
            if _may_name(next(filter(None, match.groups())), cast):
                return True
    return any(_counts(match, outside, cast) for match in _SOMEBODY.finditer(outside))


def _counts(match: re.Match[str], text: str, cast: Cast) -> bool:
    """Whether "my boss", or "the boss" where the boss does something or is dealt with, comes up."""
    lex = lexicon()
    at = match.end()
    for word in match.group("words").lower().split():
        at += 1 + len(word)
        if (being := word.removesuffix("'s").removesuffix("’s")) in lex["creatures"]:
            owned = match.group("near") and match.group("near").lower() in ("her", "his")
            return not owned and being not in lex["he_persons" if cast.pronoun == "she" else "she_persons"]
        if word in lex["persons"] or word.split("-")[0] in lex["persons"]:  # a mother-in-law
            break
        if word in lex["stopwords"]:
            return False
    else:
        return False
    rest = text[at:]
    if word in lex["he_persons" if cast.pronoun == "she" else "she_persons"] or re.match(
        r" and (?:I|me)\b", rest
    ):
        return False
    if match.group("near"):
        return True
    follows = re.match(r",? ?\(?([\w']+)", rest)
    after = follows.group(1).lower() if follows else ""
    acts = after in ("who", "she", "he") or after in lex["aux"] or after in lex.past or after in lex.present
    going_on = after in lex.gerunds and mentions(rest, cast)
    return acts or bool(_DEALT.search(text[: match.end()]) and not going_on)


def _may_name(name: str, cast: Cast) -> bool:
    """Whether a capitalised word before a verb may be a person other than the reader."""
    if cast.reader and cast.reader.search(name):
        return False
    lex, low = lexicon(), name.lower()
    common = low in lex["stopwords"] or low in lex["nameless"] or low in lex["adverbs"] or low in lex["works"]
    return not (common or low in lex["times"] or lex.is_verb(low) or low in lex["small_openers"])


def _person_before(before: str, pronoun: str) -> bool:
    lex = lexicon()
    others = lex["he_persons"] if pronoun == "she" else lex["she_persons"]
    for match in re.finditer(rf"\b{_DEFINITE} (?=([\w-]+)(?: ([\w-]+))?)", before, re.I):
        first, second = (word.lower() if word else "" for word in match.groups())
        word = first if first in lex["persons"] else second
        rest = before[match.end() + before[match.end() :].lower().find(word) + len(word) :] if word else ""
        known = word in lex["persons"] and word not in others and first not in lex["stopwords"]
        goes_on = re.match(r"['’]s\b.*[,;] (?:and |so |but )?(?:he|she)$", rest + pronoun)
        if known and (goes_on or not re.match(r"['’]s| and I\b| and me\b", rest)):
            return True
    return False


def without_quotes(text: str) -> str:
    """Return ``text`` with blanks where quotations stand."""
    for start, end in reversed(quoted_spans(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
