"""A thing that can be given: its article, its number, and what is told of it after a comma."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.shorten import without_asides
from introwriter.patterns import lazily

__all__ = ["Thing", "thing_of"]

_PREP = lazily(
    r"\s(?:of|for|from|with|in|on|about|at|to|by|off|that|which|who|when|if|while|after|once|before|over"
    r"|under|until|showing|made|taken|written|called|i|we|you|my|our|her|his|their)\s|,|;| – | - |:",
    re.I,
)
_AND = lazily(r"\s(?:and|or|plus|&)\s", re.I)
_ALSO = lazily(r",? and (?:a|an|the|my|our|some|\d+) (\w+)")
_CERTAIN = lazily(
    r"\s(?:off|from|of) (?:the|our|my|your|that|this|(?:19|20)\d\d|[A-Z])|\s(?:that|which"
    r"|you|i|we) \w+|\s(?:19|20)\d\d\b",
    re.I,
)
_MAYBE = lazily(r"^(?:maybe|perhaps|possibly|probably|just|also|at least|e\.?g\.?)\s+", re.I)
_HEDGE = lazily(
    r"(?:^|[,;]?\s)(?:if (?:wanted|useful|helpful|interested|of (?:any )?(?:interest|use"
    r"|help)|any use|needed|required"
    r"|(?:you |it )?(?:like|want(?:s)?|helps?|need)s?(?: (?:it|them|one|any|some))?)"
    r"|if (?:that|it|this) (?:is|would be) (?:of )?(?:any )?(?:use|help|useful|helpful|interesting)"
    r"|free(?: of charge)?|no charge|for free|for nothing|gratis|no (?:fee|cost|strings)(?: attached)?"
    r"|(?<=, )(?:19|20)\d\d)\s*$",
    re.I,
)
_AN = lazily(r"(?:[aeio]|u(?!ni|se|su|k\b|ti|ro)|hour|honest|heir)", re.I)
_LETTERS_AN = lazily(r"[AEFHILMNORSX][A-Z0-9]*\b|[AEFHILMNORSX]{1}\d")
_PAIRS = frozenset(["set", "copy", "sheet", "page", "box", "bag", "folder", "pair", "batch", "stack"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """``text`` stands in a sentence; ``details`` and ``condition`` followed it ("when it is ready").

    ``plural`` is its number; ``kept`` says that it can be handed over, an hour or a bed cannot.
    """

    text: str
    details: str
    condition: str
    plural: bool
    kept: bool
    noun: str = ""

    def spoken_of(self) -> Thing:
        """The same thing where the note has just spoken of it: "the strip"."""
        return replace(self, text=f"the {self.noun}", details="", condition="")


def thing_of(turned: str) -> Thing | None:
    """Return what a noun phrase offers, ``None`` where it is none that can stand in a sentence."""
    text = _MAYBE.sub("", without_asides(turned))
    while (short := _HEDGE.sub("", text).strip(" ,;")) != text and short:
        text = short
    text = re.sub(r"(?<=\w)[,;]?\s+if needed\b|\s[-–—]\s(?:if|no|free)\b.*$", "", text)
    head, *rest = re.split(r"[,;]\s+|\s[-–—]\s|:\s+", text, maxsplit=1)
    tail = rest[0] if rest else ""
    if tail and (_goes_on(tail) or (len(head.split()) < 2 and _AND.search(tail))):
        head, tail = text, ""
    condition, details = _told(tail)
    noun = _head(head)
    if not noun or not re.match(r"[^\W_]", head) or _is_clause(head):
        return None
    head = _small(head)
    head = _determined(head, noun)
    return Thing(
        text=head,
        details=details,
        condition=condition,
        plural=_plural(noun, head),
        kept=not _fleeting(noun, head),
        noun=noun,
    )


def _goes_on(tail: str) -> bool:
    """Whether the tail is part of a list ("a coffee, a bun and a bed") and no remark on the thing."""
    return bool(re.match(r"(?:and|or|plus)\b", tail, re.I)) or bool(
        re.fullmatch(r"(?:(?:an?|the|my|our|some) )?[\w-]+(?: [\w-]+)?,? (?:and|or) .{3,40}", tail)
        and not re.match(r"(?:it|they|in|on|with|from|for|if|when|by|at)\b", tail, re.I)
    )


def _told(tail: str) -> tuple[str, str]:
    """Return the condition and the details in what follows the thing."""
    parts = re.split(r",\s+", tail) if tail else []
    when = [part for part in parts if re.match(r"(?:if|when|once|after|as soon as|until|before)\b", part)]
    rest = [part for part in parts if part not in when and not re.fullmatch(r"(?:19|20)\d\d", part)]
    details = ", ".join(rest)
    if re.match(r"(?:i|we|you|they|he|she|which|who)\b(?! pay| translat)", details, re.I):
        details = ""
    return (when[0] if when else ""), details


def _is_clause(head: str) -> bool:
    """Whether a subject and its verb stand in it before any relative clause."""
    main = re.split(
        r"\b(?:that|which|who|where|i|we|you|before|after|when|if|once)\b", head, maxsplit=1, flags=re.I
    )[0]
    return bool(re.search(r"\b(?:will|would|can|could|should|is|are|was|were|has|have|had)\b", main, re.I))


def _small(thing: str) -> str:
    word = thing.split()[0]
    if (not word[1:].islower() and len(word) > 1) or word[0].isdigit():
        return thing
    common = word.lower() in lexicon()["determiners"] or word.lower() in lexicon()["measures"]
    follows = thing.split()[1:2]
    named = bool(follows and follows[0][:1].isupper()) or "'" in word or "’" in word
    return thing if named and not common else thing[:1].lower() + thing[1:]


def _head(thing: str) -> str:
    words = _PREP.split(thing)[0].split()
    return words[-1].lower().strip("'’\"“”.") if words else ""


def _fleeting(noun: str, thing: str) -> bool:
    """Whether it is time, a place or an occasion, which nobody can carry away."""
    lex = lexicon()
    also = _ALSO.search(thing)
    words = {noun, also.group(1).lower() if also else ""}
    if re.match(r"(?:\S+ ){0,2}\S*(?:time|use|access|entry|run|space|room)\b", thing, re.I):
        return True
    return bool(words & (lex["events"] | lex["places"] | lex["services"]))


def _determined(thing: str, noun: str) -> str:
    """Supply the article that was left out."""
    lex = lexicon()
    words = re.findall(r"[^\W_][\w'’&.-]*", thing)
    first = words[0].lower()
    if first in lex["determiners"] or first[:1].isdigit() or re.search(r"['’]s?$", words[0]):
        return thing
    if noun in lex["papers_of_mine"]:
        return f"my {thing}"
    if first in lex["certain"] and words[1:2] == ["of"]:
        return f"the {thing}"
    conjunct = _AND.split(thing)[0]
    alone = _head(conjunct)
    counted = alone in lex["measures"] or alone in _PAIRS
    bare = (
        alone in lex["mass"] or first in lex["mass"] or (alone.endswith("ing") and alone not in lex["events"])
    )
    if not counted and (_plural_noun(alone) or bare):
        return thing
    if not counted and _CERTAIN.search(thing) and noun not in lex["events"]:
        return f"the {thing}"
    return f"{_a(words[0])} {thing}"


def _a(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "an" if _LETTERS_AN.match(word) else "a"
    return "an" if _AN.match(word) else "a"


def _plural_noun(noun: str) -> bool:
    if noun in ("people", "children", "men", "women", "feet", "teeth", "mice", "geese"):
        return True
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news", "series"))


def _plural(noun: str, thing: str) -> bool:
    if re.match(r"(?:one|this|that|each)\b", thing, re.I):
        return False
    if _ALSO.search(thing) or re.match(r"[\w'’ -]+ (?:and|plus|&) (?:my|our|the|an?) ", thing):
        return True
    if re.match(r"an?\b", thing, re.I):
        return False
    if _AND.search(_PREP.split(thing)[0]):
        return True
    if re.match(r"[^,]*\bof\b", thing) and noun in _PAIRS:
        return False
    return _plural_noun(noun) or noun in ("lots", "plenty", "dozen", "couple")
