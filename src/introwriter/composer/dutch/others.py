"""Whose a pronoun is: the reader's, somebody else's who has come up, or a thing's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["Others", "is_owner", "notice", "shielded", "tokens_of", "unshielded"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_SHIELD = "Ƨ"
_OPPOSITE = {"she": frozenset(["hij", "hem"]), "he": frozenset(["zij", "haar"]), "they": frozenset[str]()}
_SUBJECTS = frozenset(["ze", "zij", "hij", "ie", "die"])
_CALLED = frozenset(["nu", "voortaan", "sindsdien", "thuis"])  # "we noemen hem nu Giraf"
_PERSONAL = re.compile(
    r"\b(?:zei|zegt|vertelde|vroeg|schreef|schrijft|had gelijk|heeft gelijk|gebruikt|vindt|denkt|weet)\b"
)


@dataclass
class Others:
    """Who else has come up: their gender, whether as a subject, whether in this sentence; a thing, too.

    ``beside`` is their gender while the reader's name leads the clause: "of Anna haar schrijft".
    """

    kind: str = ""
    leads: bool = False
    here: bool = False
    thing: bool = False
    beside: str = ""
    whole: set[str] = field(default_factory=set)


def tokens_of(text: str) -> list[re.Match[str]]:
    """Return the words outside quotations."""
    quotes = quoted_spans(text)
    return [m for m in _WORD.finditer(text) if not any(a <= m.start() < b for a, b in quotes)]


def shielded(sentence: str, before: str, cast: Cast, words: Words) -> tuple[str, list[str]] | None:
    """Hide the pronouns that are somebody else's or a thing's; ``None`` where that cannot be told.

    Returns the sentence with "ƧƧa", "ƧƧb" … for them, and what these stand for.
    """
    if not cast.pronoun:
        return (
            None
            if not before and re.match(r"(?:ze|zij|hij|haar|hun) ", sentence, re.IGNORECASE)
            else (sentence, [])
        )
    if words.opens("wish", sentence) or sentence.endswith("?"):
        return sentence, []
    others = Others()
    others.whole = {match.group().lower() for match in tokens_of(f"{before} {sentence}")}
    for earlier in before.split("\n"):
        if words.opens("wish", earlier):
            continue
        fresh = any(whose == "other" for _, whose in _walk(earlier, others, cast, words, opens=False))
        others.leads = others.leads and (others.here or fresh)
    hidden: list[str] = []
    parts, last = [], 0
    for match, whose in _walk(sentence, others, cast, words, opens=not before):
        if whose == "unclear" and hidden and others.here:
            whose = "other"
        if whose == "unclear":
            return None
        if whose == "other":
            parts.append(f"{sentence[last : match.start()]}{_SHIELD * 2}{chr(97 + len(hidden))}")
            hidden.append(match.group())
            last = match.end()
    return "".join([*parts, sentence[last:]]), hidden


def _walk(
    sentence: str, others: Others, cast: Cast, words: Words, *, opens: bool
) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each pronoun of the reader's kind with whose it is, in order."""
    others.beside = ""
    others.here, others.thing = (
        False,
        others.thing and bool(re.match(r"(?:hij|hem|ie)\b", sentence, re.IGNORECASE)),
    )
    tokens = tokens_of(sentence)
    for at, match in enumerate(tokens):
        low = match.group().lower().replace("’", "'")
        earlier = others.kind
        notice(tokens, at, sentence, others, cast, words)
        if earlier and not others.kind and _leads(tokens, at, words):
            others.beside = earlier
        if others.kind == "any" and others.whole & _OPPOSITE[cast.pronoun]:
            others.kind = "else"
        if low not in words[cast.pronoun] or (low in ("zijn", "die") and not others.kind):
            continue
        rest = sentence[match.end() :]
        if others.beside and low in ("hem", "haar", "'m") and not is_owner(low, rest, words):
            yield match, "other"
            continue
        whose = _whose(low, rest, others, cast, words, opens=opens and at == 0)
        if whose == "reader":
            others.leads = False
            others.kind = "" if low != "haar" and others.kind == "any" else others.kind
        yield match, whose


def _leads(tokens: list[re.Match[str]], at: int, words: Words) -> bool:
    """Whether a name opens a clause: "… tot Yvonne haar de bel liet luiden" is not about two Yvonnes."""
    return at == 0 or tokens[at - 1].group().lower() in words["subordinators"] | {"tot", "en", "maar"}


def unshielded(text: str, hidden: list[str]) -> str:
    """Put the hidden pronouns back."""
    for i, word in enumerate(hidden):
        text = re.sub(rf"{_SHIELD}{{2}}{chr(97 + i)}", word, text)
    return text


def _whose(low: str, after: str, others: Others, cast: Cast, words: Words, *, opens: bool) -> str:
    """Say whether a pronoun is the ``reader``'s, the ``other``'s (or a thing's), or ``unclear``."""
    clause = re.split(r"[,;:.]", after)[0].lower()
    said = set(re.findall(r"[^\W\d_]+", clause))
    if low == "hem" and (said & words["made"] or (not opens and said & _CALLED)):
        others.thing = True
        return "other"
    if low in ("hij", "ie") and not _PERSONAL.search(clause):
        if others.thing:
            return "other"
        if set(list(re.findall(r"[^\W\d_]+", clause))[:1]) & words["thing_verbs"]:
            return "unclear" if opens else "other"
    if others.kind not in (cast.pronoun, "any"):
        return "reader"
    if low == "zijn" and not re.match(r"\s+[^\W\d_]+", after):
        return "reader"
    if low in _SUBJECTS and (others.leads or others.here):
        return "other"
    if others.leads and others.here and low in ("hem", "haar") and not is_owner(low, after, words):
        return "reader"  # "Lisa raadde hem aan": not Lisa
    return "unclear"


def is_owner(low: str, after: str, words: Words) -> bool:
    """Whether "haar" stands before what is hers."""
    noun = re.match(r"\s+([^\W\d_]+)", after)
    little = words["prepositions"] | words["adverbs"] | words["determiners"] | words["infinitives"]
    return low == "haar" and noun is not None and noun.group(1).lower() not in little


def notice(
    tokens: list[re.Match[str]], at: int, sentence: str, others: Others, cast: Cast, words: Words
) -> None:
    """Note a person who comes up at a token, or the reader's name, which makes all clear again."""
    word, low = tokens[at].group(), tokens[at].group().lower()
    before = [match.group().lower() for match in tokens[max(0, at - 3) : at]]
    if any(word == part for name in cast.names for part in name.split() if part[:1].isupper()):
        others.kind, others.thing = "", False
        return
    person = low in words["women"] | words["men"] | words["people"] and bool(
        set(before[-2:])
        & {"mijn", "m'n", "onze", "ons", "een", "de", "die", "het", "andere", "vaste", "twee", "alle"}
        or low.endswith("en")
    )
    person = person or (low == "hen" and before[-2:] == ["een", "van"])
    if person and set(before[-1:]) & {"als"}:
        return
    if person:
        known = words["women"] | words["men"] | words["people"]
        plural = low in words["several"]
        many = (
            plural or (low.endswith("s") and low[:-1] in known) or (low.endswith("en") and low[:-2] in known)
        )
        one_of = ["een", "van"] in (before[-3:-1], before[-2:])
        others.kind = "any" if one_of else "they" if many else _gender(low, words)
    elif _is_stranger(tokens, at, sentence, cast, words):
        others.kind = "any"
    else:
        return
    others.here = True
    others.leads = not set(before) & (words["prepositions"] - {"naast"})


def _gender(low: str, words: Words) -> str:
    she, he = low in words["women"], low in words["men"]
    return "she" if she and not he else "he" if he and not she else "any"


def _is_stranger(tokens: list[re.Match[str]], at: int, sentence: str, cast: Cast, words: Words) -> bool:
    """Whether a name that is not the reader's comes up: a mutual contact, or "Els heeft het geprobeerd"."""
    word = tokens[at].group()
    if word in cast.others:
        return True
    if not word[:1].isupper() or at + 1 >= len(tokens) or at or len(word) < 3:
        return False
    known = words["stopwords"] | words["finite"] | words["times"] | words["adverbs"] | words["prepositions"]
    after = tokens[at + 1].group().lower()
    return (
        word.lower() not in known | words["subordinators"]
        and (
            after in ("heeft", "is", "was", "had", "zei", "wil", "kan")
            and len(word.split()) == 1
            and not word.isupper()
        )
        and not re.search(r"(?:ing|heid|tie|sen|ten|ken|gen|den|ren|len)$", word)
    )
