"""Wishes as people type them: cut into their acts, and set in the words that the acts look for."""

from __future__ import annotations

import re

from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.pieces import is_finite, quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["apart", "asked_apart", "plain_wish"]

_AND = re.compile(r",? (?:en|maar|of) (?:(?:dan|ook|meteen|daarna|eventueel|misschien|tegelijk) )*|, ")
_WE = re.compile(r"(?:(?:en|maar|dus|nu) )*(?:we|wij|willen|zouden|hopen)\b", re.IGNORECASE)
_WHO = (
    r"(?:haar|hem|hen|hun|(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)*"
    r"|(?:mevrouw|meneer|de heer) (?-i:[A-Z])\w+)"
)
_TO = re.compile(
    rf"\b(?P<say>sorry zeggen|dank ?je ?wel zeggen|dank zeggen|merci zeggen|zeggen|vertellen)"
    rf" (?:tegen|aan) {_WHO}(?=$| (?:dat|voor|hoe|om)\b|[,:])",
    re.IGNORECASE,
)
_OFFERING = re.compile(
    rf"(?P<wish>.*?)\b(?:{_WHO} )?(?:aanbieden|voorstellen|aan te bieden) (?:aan {_WHO} )?"
    r"om (?P<x>.+?) te (?P<v>\w+)(?P<tail>.*)",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?P<act>bedanken|danken|bedank (?:haar|hem))(?:,? omdat| voor het feit dat) ", re.IGNORECASE
)
_LEADS = re.compile(r"^(?:(?:en|maar|dus|nu|ook) )+", re.IGNORECASE)


def apart(sentence: str, words: Words) -> list[str]:
    """Cut "ik wil haar bedanken en vragen of ze meeloopt" into its acts, each with the wish before it."""
    if other := words.patterns["wish_and_wonder"].fullmatch(sentence):
        return [*apart(other.group("one"), words), other.group("two")]
    if order := words.patterns["two_orders"].fullmatch(sentence):
        return [order.group("one"), *apart(order.group("two"), words)]
    if not words.opens("wishing", sentence) or sentence.endswith("?"):
        return [sentence]
    quotes = quoted_spans(sentence)
    will = "we willen" if _WE.match(sentence) else "ik wil"
    parts: list[str] = []
    start = 0
    for match in _AND.finditer(sentence):
        head, tail = sentence[start : match.start()], sentence[match.end() :]
        if any(a < match.start() < b for a, b in quotes) or not _has_act(head, words):
            continue
        if match.group().lstrip(", ").startswith("of") and not _is_act(tail, words):
            continue
        aside = match.group() == ", " and words.opens("own_clause", tail)
        if aside or (
            words.opens("new_clause", tail) and match.group() != ", " and words.find("act_ends", head)
        ):
            return [*parts, f"{will} {head}" if parts else head, tail]
        if _is_act(tail, words):
            parts.append(head if not parts else f"{will} {head}")
            start = match.end()
    last = sentence[start:]
    return [*parts, f"{will} {last}" if parts else last]


def asked_apart(sentence: str, words: Words) -> list[str]:
    """Cut a question from what is told before it: "Kim zoekt een instructeur, heeft ze nog plek?"."""
    if not sentence.endswith("?"):
        return [sentence]
    quotes = quoted_spans(sentence)
    for match in words.patterns["asks_on"].finditer(sentence):
        head = sentence[: match.start()].rstrip(" ,")
        inside = any(a < match.start() < b for a, b in quotes)
        if (
            not inside
            and len(head.split()) > 2
            and is_finite(head, words)
            and not words.opens("unfinished", head)
        ):
            return [head, sentence[match.start("q") :]]
    return [sentence]


def _has_act(text: str, words: Words) -> bool:
    return any(
        low in verbs().plural or low in words["infinitives"] or verbs().whole(low)[1]
        for low in re.findall(r"[^\W\d_]+", text.lower())
    )


def _is_act(text: str, words: Words) -> bool:
    """Whether what follows is an act of the sender's: "haar uitnodigen …", no clause of its own."""
    found = words.opens("act_ahead", text)
    if not found:
        return False
    ahead = re.findall(r"[^\W\d_]+", found.group("ahead").lower())
    known = verbs()
    return not any(
        known.singular(low)
        or low in words["nominatives"]
        or low in words["subordinators"] - {"of"}
        or low in known.first
        for low in ahead
        if low not in words["stopwords"] - {"is", "heeft", "ik", "we", "wil", "kan", "dat", "die"}
    )


def plain_wish(sentence: str, words: Words) -> str:
    """Set a wish in the words that its act is known by: "bedanken omdat" is "bedanken dat"."""
    if not words.opens("wishing", sentence):
        return sentence
    sentence = _LEADS.sub("", sentence)
    if not words.opens("will", sentence):
        sentence = f"ik wil {sentence[:1].lower() if sentence[1:2].islower() else sentence[:1]}{sentence[1:]}"
    sentence = _TO.sub(lambda m: m.group("say"), sentence)
    sentence = _BECAUSE.sub(r"\g<act> dat ", sentence)
    if match := _OFFERING.fullmatch(sentence):
        wish = match.group("wish").strip() or "ik wil"
        return f"{wish} {match.group('x')} {match.group('v')}{match.group('tail')}"
    return sentence
