"""What the sender can give, handed over in a sentence that leaves the reader free."""

from __future__ import annotations

import re

from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.shorten import without_asides
from introwriter.composer.english.sound import is_sound
from introwriter.composer.english.story import allowed
from introwriter.composer.english.wording import content_words
from introwriter.composer.units import Unit
from introwriter.people import Context

__all__ = ["offer_units", "same_offer"]

_PREP = re.compile(
    r"\s(?:of|for|from|with|in|on|about|at|to|that|which|who|when|if|while|after|once)\s|,|;| – | - |:"
)
_HAVE_IT = re.compile(
    r",?\s+(?:and )?you (?:can|could|may) (?:have|keep|take|use) (?:it|them|one)\b.*$", re.I
)
_CAN_IT = re.compile(
    r"(?P<thing>[^,;]+),? (?:and )?you (?:can|could|may) (?P<verb>\w+) (?:it|them)\b(?P<rest>.*)$", re.I
)
_ALSO = re.compile(r",? and (?:a|an|the|my|our) (\w+)")
_AND = re.compile(r"\s(?:and|or|plus)\s|, and ")


def offer_units(context: Context, cast: Cast) -> list[Unit]:
    """Return the ways to make the offer, one unit each, best first (none when there is no offer)."""
    text = re.sub(r"\s+", " ", context.offer or "").strip(" .")
    if is_remark(text):
        text = re.split(r"[,;.]", text)[0].strip()
    if not text or not allowed(text, context) or is_remark(text):
        return []
    turned = turn(text, cast)
    if turned is None:
        return []
    return [
        Unit(kind="offer", forms=forms, weight=3.4 - 0.1 * i, source="context.offer")
        for i, ways in enumerate(_ways(turned))
        if (forms := tuple(way for way in ways if is_sound(way)))
    ]


def same_offer(units: list[Unit], offer: str) -> bool:
    """Whether a kept sentence makes the offer already: it shares half of the offer's words."""
    words = content_words(offer)
    said = frozenset[str]().union(*(content_words(unit.text) for unit in units)) if units else frozenset()
    return bool(words) and len(words & said) >= 0.5 * len(words)


def _ways(turned: str) -> list[tuple[str, ...]]:
    lex = lexicon()
    ways = phrases("en")["offer"]
    clause = re.match(r"(?:i|we)(?:'ll|’ll| will| can| could|'d| would| am|'m)\b", turned, re.I)
    if clause:
        lower = turned if re.match(r"I\b|I['’]", turned) else turned[:1].lower() + turned[1:]
        return [(ways["way_in"].format(clause=lower),), (_cap(turned),)]
    if re.match(r"(?:i|we|you|it|they|there)\b", turned, re.I) and is_clause(turned):
        return [(_cap(turned),)]
    act = re.sub(
        r"^(?:to|happy to|glad to|can|could|i can|willing to|will)\s+(?:also |happily )?",
        "",
        turned,
        flags=re.I,
    )
    base = lex.gerunds.get(act.split()[0].lower())
    if base and " " in act:
        act = " ".join([base, *act.split()[1:]])
    head = act.split()[0].lower()
    if act != turned or (head in lexicon()["giving"] and len(act.split()) > 1):
        return (
            [(ways["verb_if"].format(act=act),)]
            if " if " in act
            else [(way.format(act=act),) for way in ways["verb"]]
        )
    return _thing_ways(turned)


def _thing_ways(turned: str) -> list[tuple[str, ...]]:
    ways = phrases("en")["offer"]
    told = _CAN_IT.match(turned)
    if told and told.group("verb").lower() not in ("have", "keep", "take", "use"):
        return [
            (ways["clause"].format(verb=told.group("verb"), thing=told.group("thing") + told.group("rest")),)
        ]
    had = _HAVE_IT.sub("", turned)
    thing, short = (_small(text) for text in _trim(without_asides(had)))
    head = _head(thing)
    bare = len(thing)
    thing, known = _determined(thing, head)
    short = thing[: len(thing) - bare] + short
    if (
        not known
        or head in lexicon()["events"]
        or ((also := _ALSO.search(thing)) and also.group(1).lower() in lexicon()["events"])
        or head in lexicon()["places"]
        or (_AND.search(thing.split(",")[0]) and head in lexicon()["events"])
    ):
        return [(way.format(thing=thing),) for way in ways["event"]]
    plural = _plural(head, thing)
    words = {
        "they_are": "they're" if plural else "it's",
        "are": "are" if plural else "is",
        "them": "them" if plural else "it",
    }  # fmt: skip
    order = ways["noun"] if had == turned else [ways["noun"][2], ways["noun"][0]]
    texts = []
    for way in order:
        pair = (short,) if "{thing}," not in way and "," in thing else (thing, short)
        forms = [way.format(thing=t, Thing=_cap(t), **words) for t in dict.fromkeys(pair)]
        texts.append(tuple(forms))
    return texts


def _small(thing: str) -> str:
    return thing if thing[:2].isupper() or thing[:1].isdigit() else thing[:1].lower() + thing[1:]


def _determined(thing: str, head: str) -> tuple[str, bool]:
    """Supply the article where it is certain; say whether the thing can be the object of a sentence."""
    lex = lexicon()
    words = re.findall(r"[^\W_][\w'’-]*", thing.lower())
    first = words[0] if words else ""
    if first in lex["determiners"] or first[:1].isdigit():
        return thing, True
    if first in lex["certain"] and words[1:2] == ["of"]:
        return f"the {thing}", True
    if first in lex["measures"] and (
        words[1:2] == ["of"] or len(words) == 1 or not thing.split()[1][0].isalnum()
    ):
        return f"{'an' if first[0] in 'aeiou' else 'a'} {thing}", True
    return thing, _plural(head, thing) or head in lex["mass"] or first in lex["mass"]


def _trim(thing: str) -> tuple[str, str]:
    """Return the thing without a sentence hung on it ("our sheet, it splits the veg"), and a shorter form."""
    thing = re.sub(r"[,;]\s+(?:it|they|that|this|he|she|you|we|i|which)\b.*$", "", thing, flags=re.I)
    thing = re.sub(r",\s+(?:(?:19|20)\d\d|free(?: of charge)?|no charge)\s*$", "", thing, flags=re.I)
    short = re.split(r",\s+(?:with|if|from|in|for|so)\b|;", thing)[0]
    if "," in short and not _AND.search(short):
        short = short.split(", ")[0]
    if "," in short and len(short.split(", ")[0].split()) > 1:
        short = short.split(", ")[0]
    short = short if len(short.split()) > 1 else thing
    return thing, short


def _head(thing: str) -> str:
    words = _PREP.split(thing)[0].split()
    return words[-1].lower().strip("'’\"") if words else ""


def _plural(head: str, thing: str) -> bool:
    if re.match(r"(?:a|an|one|this|that|each)\b", thing, re.I):
        return False
    if (
        _ALSO.search(thing)
        or _AND.search(_PREP.split(thing)[0])
        or re.match(r"\w+ (?:and|plus) (?:my|our|the|a) ", thing)
    ):
        return True
    if re.match(r"[^,]*\bof\b", thing) and head in (
        "set",
        "list",
        "copy",
        "sheet",
        "page",
        "box",
        "bag",
        "folder",
        "pair",
    ):
        return False
    return (head.endswith("s") and not head.endswith(("ss", "us", "is", "news", "series"))) or (
        head in ("data", "people", "seed") and head != "seed"
    )


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
