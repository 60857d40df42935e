"""Whether each pronoun of a sentence has a noun of its own sentence to stand for."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily

__all__ = ["may_mean", "unbound"]

_PRONOUN = lazily(
    r"\b(?:it|its|them|they|those|these|that['’]s|this|their|theirs)\b|\bone$"
    r"|(?<!are )(?<!is )(?<!['’]s )(?<!['’]re )(?<!be )(?<!at )\b(?:yours|ours|hers)\b(?! of|[^?]*\?$)",
    re.I,
)
_MANY = frozenset(["they", "them", "their", "theirs", "those", "these"])
_WORD = lazily(r"[^\W_][\w'’-]*")
_PLURAL = lazily(
    r"(?:(?<!s)(?<!u)(?<!i)s|people|men|children|teeth|feet|mice|sheep|fish|geese|cattle"
    r"|folk)$"
)
_NUMBER = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "some",
     "both", "several", "many", "few", "all", "these", "those", "twenty", "thirty", "forty", "fifty", "sixty",
     "hundred"]
)  # fmt: skip
_SAYING = frozenset(
    ["said", "says", "told", "thinks", "thought", "asked", "reckons", "swears", "wrote", "laughed", "called"]
)
_ORDER = frozenset(
    ["first", "second", "third", "fourth", "fifth", "last", "next", "half", "lot", "few", "rest", "others"]
)
_DEGREES = frozenset(["so", "very", "too", "quite", "really", "rather", "pretty", "felt", "dead", "got"])
_OF = lazily(
    r"\b(?:(?:an?|the|my|our) ((?:[\w'’-]+ )?))?([\w'’-]+)"
    r" (?:of|from|off|in|on|inside|about|for|with|at|by|behind) $"
)
_FRONTED = lazily(
    r"^(?:(?:and|but|so|then|now|today|finally|luckily|sadly|twice|once|still|only|even) )*"
    r"(?:(?:in|on|at|by|for|from|with|without|after|before|during|since|until|within|over|under|despite|first"
    r"|last|next|one|every|this|that|the (?:very )?(?:first|second|third|next|last|other|same|following)) "
    r"[^,]*|[a-z]+ly),? $",
    re.I,
)
_JOINED = lazily(r"\w+ and (?:a|an|the|my|our|your|his|her|two|three) \w+")
_TO_WHOM = lazily(
    r"\b(?:sent|send|gave|give|showed|show|told|tell|lent|offered|brought|asked|paid|sold|taught)"
    r" (?:the|my|our|a|an|your) ([\w'’-]+) (?:a|an|the|my|our|two|three|some|\d+) ",
    re.I,
)


@lru_cache(maxsize=4096)
def unbound(text: str) -> bool:
    """Whether a pronoun of ``text`` stands for something that the sentence has not named before it.

    A time ("the first night it paged") is nothing that "it" can stand for, nor are people or the one who was
    sent a thing; "a film of it" is not a film of a film; "they" and "them" need more than one.
    """
    quotes = quoted_spans(text)
    matches = [m for m in _PRONOUN.finditer(text) if not any(a < m.start() < b for a, b in quotes)]
    free = (match for match in matches if not _determines(text, match))
    return any(not _bound(text, match) for match in islice(free, 1))


def may_mean(before: str, text: str) -> bool:
    """Whether the sentence ``before`` names something that the loose pronoun of ``text`` can stand for."""
    match = next((m for m in _PRONOUN.finditer(text) if not _determines(text, m)), None)
    if match is None or match.group().lower() in ("one", "this", "their", "theirs", "they"):
        return True
    many = match.group().lower() in _MANY
    words = _WORD.findall(before)
    own = any(_PRONOUN.finditer(before))
    return own or any(_may_be(words, i, many=many, barred=set()) for i in range(len(words)))


def _determines(text: str, match: re.Match[str]) -> bool:
    """Whether "this" or "those" goes with a noun ("this season")."""
    word = _WORD.match(text, match.end() + 1)
    low = word.group().lower() if word and match.group().lower() in ("this", "those", "these") else ""
    lex = lexicon()
    return bool(low) and not (
        low in lex["aux"] or low in lex["stopwords"] or low in lex["after_object"] or low in lex.past
        or low in lex["adverbs"]
    )  # fmt: skip


def _bound(text: str, match: re.Match[str]) -> bool:
    before, pronoun = text[: match.start()], match.group().lower()
    many = pronoun in _MANY
    if _FRONTED.match(before) and not _has_verb(before) and pronoun in ("it", "they"):
        return False
    barred = {m.group(1).lower() for m in _TO_WHOM.finditer(before)}
    barred |= {
        word.lower() for m in _OF.finditer(before) for word in f"{m.group(1) or ''}{m.group(2)}".split()
    }
    if many and _JOINED.search(before):
        return True
    words = _WORD.findall(before)
    return any(_may_be(words, i, many=many, barred=barred) for i in range(len(words)))


def _may_be(words: list[str], i: int, *, many: bool, barred: set[str]) -> bool:
    """Whether word ``i`` is a noun that the pronoun can stand for."""
    lex, low = lexicon(), words[i].lower().replace("’", "'")
    if low in barred or low in _ORDER or low.removesuffix("'s") in lex["times"]:
        return False
    if len(low) < 3 or low[0].isdigit():
        return False
    if low in lex["persons"] or low in lex["bodies"]:
        return many
    before = words[i - 1].lower() if i else ""
    if not i and words[0][0].isupper() and len(words) > 1 and words[1].lower() in _SAYING:
        return many  # "Sjef said it does 4"
    if not many and words[i][0].isupper() and i and not before.isdigit() and words[i][1:].islower():
        return before in ("the", "a", "an", "our", "my", "your")
    determined = before in lex["determiners"] and before not in ("that", "this", "all", "both", "more")
    further = words[i - 2].lower() if i > 1 else ""
    if further in lex["determiners"] and not lex.is_past(before) and before not in lex["aux"]:
        determined = True  # "my first grant"
    common = not (lex.is_verb(low) and low not in lex["noun_verbs"]) and not any(
        low in lex[kind] for kind in ("stopwords", "adverbs", "nameless", "aux", "after_object", "pronouns")
    )
    if common and not determined and (before in lex["aux"] or before in _DEGREES):
        return False  # "I was sore about it"
    if not (common or (determined and low not in lex["stopwords"])):
        return False
    plural = bool(_PLURAL.search(low)) or before in _NUMBER or before.isdigit()
    return plural if many else not (plural and not low.endswith("'s"))


def _has_verb(before: str) -> bool:
    lex = lexicon()
    return any(
        word in lex["aux"] or word in lex.past or (word in lex.present and word not in lex["noun_verbs"])
        or word in ("i", "we", "you")
        for word in (w.lower() for w in _WORD.findall(before))
    )  # fmt: skip
