"""What the sender can give, handed over in a sentence that leaves the reader free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.making import capital
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.sound import is_sound
from introwriter.composer.english.story import allowed
from introwriter.composer.english.things import Thing, thing_of
from introwriter.composer.english.wording import content_words, stem
from introwriter.composer.units import Unit
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["offer_units", "same_offer"]

_MOST = 6
_NOTHING = lazily(
    r"(?:no(?:ne|thing|pe)?|n/?a|-+|none really|nothing (?:really|much|yet|special|in particular)"
    r"|not (?:much|really|sure|yet).*|no offer.*|whatever\b.*|anything\b.*|tbd|\?+)\W*",
    re.I,
)
_HAVE_IT = lazily(r",?\s+(?:and )?you (?:can|could|may) (?:have|keep|take|use) (?:it|them|one)\b.*$", re.I)
_CAN_IT = lazily(
    r"(?P<thing>[^,;]+),? (?:and )?you (?P<can>can |could |may |will )?(?P<verb>\w+) (?:it"
    r"|them)\b(?P<rest>.*)$",
    re.I,
)
_PROMISE = lazily(r"(?:i|we)(?:'ll|’ll| will| can| could|'d| would| am| are|'m|'re|’m|’re)\b", re.I)
_PERSON = lazily(r"(?:i|we|you|it|they|there|if|whenever|any time)\b", re.I)
_TO_ACT = lazily(
    r"^(?:(?:we |i )?(?:would be |am |are |'d be |'m |'re )?(?:very |more than "
    r"|only too )?(?:happy|glad|willing|able|free|ready|pleased) to"
    r"|to|can|could|i can|we can|will|would)\s+(?:also |happily |gladly )?",
    re.I,
)
_SUBJECT = lazily(
    r"(?:(?:my|our|the) )?[A-Za-z][\w'’-]*(?: [a-z][\w'’-]*)? (?:will|can|could|would"
    r"|knows|has|is happy to)\b"
)
_OBJECT = lazily(
    r"(?:an?|the|my|our|your|you|them|it|him|her|this|that|these|those|some|any|with|for|to|at|round|around"
    r"|about|what|how|where|\d+|one|two|three)\b",
    re.I,
)


_FACT = lazily(
    r"(?:(?:on|at|from|by) )?(?:(?:next |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december))\b"
    r"|[£$€]\s?\d|\d[\d.,  ]*(?:k\b|%|£|\$|€|(?:euros?|pounds|dollars|kr|chf|usd|gbp|eur)\b"
    r"|(?:,\d{3}|000)\b.*\b(?:a|per) (?:year|month|week|day|hour)\b)"
    r"|(?:[\w'’-]+ ){0,4}?(?:fees?|fares?|wages?|salary|expenses|honorarium|per diem|rate|pay)"
    r"(?=$|[,;.]| (?:and|plus)\b)|\d+\+? (?:years?|yrs?)['’]? (?!of )"
    r"|(?:\w+ )?(?:days?|hours?|evenings?) (?:a|per) (?:week|month|day)\b|(?:an? )?start (?:in|on|from)\b)",
    re.I,
)
_MOST_BETWEEN = 7  # words of a thing that may stand between "if" and its verb
_LENT = lazily(r"(?P<thing>.+) to (?P<verb>borrow|keep|use|try|read|copy|reuse)$", re.I)
_HANGS = lazily(
    r"(?:with|without|in|on|from|for|by|at|including|plus|ready|free|signed|[a-z]+ed|half|mostly|all)\b", re.I
)


def offer_units(
    context: Context, cast: Cast, tone: str = "warm", said: frozenset[str] = frozenset()
) -> list[Unit]:
    """Return the ways to make the offer, one unit each, best first (none when there is no offer).

    Which way comes first depends on the offer's own words, so that notes of different people differ.
    ``said`` are the stems of what the note tells: a thing that comes up there is only "the strip" here.
    """
    text = re.sub(r"\s+", " ", context.offer or "").strip(" .")
    if is_remark(text):
        text = re.split(r"[,;.]", text)[0].strip()
    if not text or _NOTHING.fullmatch(text) or not allowed(text, context) or is_remark(text):
        return []
    turned = turn(text, cast)
    if turned is None:
        return []
    made = [
        (frame, sound)
        for frame, forms in _ways(turned.rstrip("!"), tone, said)
        if (sound := tuple(form for form in dict.fromkeys(forms) if is_sound(form)))
    ]
    return [
        Unit(kind="offer", forms=forms, weight=3.4 - 0.1 * i, source="context.offer", key=frame)
        for i, (frame, forms) in enumerate(made[:_MOST])
    ]


def same_offer(units: list[Unit], offer: str) -> bool:
    """Whether a kept sentence makes the offer already: it shares half of the offer's words."""
    words = content_words(offer)
    said = frozenset[str]().union(*(content_words(unit.text) for unit in units)) if units else frozenset()
    return bool(words) and len(words & said) >= 0.5 * len(words)


def _ways(turned: str, tone: str, said: frozenset[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the name of a frame and its forms, long to short."""
    lex, ways = lexicon(), phrases("en")["offer"]
    if _PROMISE.match(turned) and not _TO_ACT.match(turned):
        lower = turned if re.match(r"I\b|I['’]", turned) else turned[:1].lower() + turned[1:]
        yield "way_in", (ways["way_in"].format(clause=lower),)
        yield "clause", (capital(turned),)
        return
    if is_clause(turned) and (_PERSON.match(turned) or _SUBJECT.match(turned)):
        yield "clause", (capital(turned),)
        return
    act = _TO_ACT.sub("", turned)
    act = "help" if act.lower() in ("help", "my help", "a hand") else act
    word, _, rest = act.partition(" ")
    base = lex.gerunds.get(word.lower())
    does = act != turned and (word.lower() in lex["verbs"] or bool(_OBJECT.match(rest)))
    if base and rest and not rest.startswith(("of ", "and ", "or ")):
        act, does = f"{base} {rest}", True
    if act == "help" or does or (word.lower() in lex["giving"] and _OBJECT.match(rest)):
        act = act[:1].lower() + act[1:]
        if re.search(r"\bif\b", act):
            yield "act_if", (ways["verb_if"].format(act=act),)
        else:
            yield from _turned_round(
                act, [(f"act{i}", (way.format(act=act),)) for i, way in _listed("verb", tone)]
            )
        return
    if _FACT.match(turned):
        yield from _fact_ways(turned)
        return
    yield from _thing_ways(turned, tone, said)


def _fact_ways(turned: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Offer a wage, a day or an hour as what it is: nobody can be given "a Tuesday 14 June"."""
    ways = phrases("en")["offer"]["fact"]
    thing = f"a {turned}" if turned.lower().startswith("start ") else turned
    fits = [way for way in ways if not (way.startswith("Would") and ("," in thing or len(thing.split()) > 7))]
    yield from _turned_round(
        thing, [(f"fact{i}", (way.format(thing=thing, Thing=capital(thing)),)) for i, way in enumerate(fits)]
    )


def _thing_ways(turned: str, tone: str, said: frozenset[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    ways = phrases("en")["offer"]
    told = _CAN_IT.match(turned)
    if told and told.group("verb").lower() not in ("have", "keep", "take", "use"):
        can = told.group("can") or ""
        thing = thing_of(told.group("thing"))
        if thing:
            yield "clause", (f"You {can}{told.group('verb')} {thing.text}{told.group('rest')}",)
        return
    lent = _LENT.match(turned)
    thing = thing_of(lent.group("thing") if lent else _HAVE_IT.sub("", turned))
    if thing is None:
        return
    if _half_said(thing, said):
        thing = thing.spoken_of()
    words = {
        "they_are": "they're" if thing.plural else "it's", "are": "are" if thing.plural else "is",
        "them": "them" if thing.plural else "it",
    }  # fmt: skip
    if lent:
        made = [
            (f"lent{i}", _forms(way, thing, {**words, "verb": lent.group("verb")}))
            for i, way in enumerate(ways["lent"])
        ]
    elif thing.condition:
        made = [("when", _forms(f"{ways['when']} {thing.condition}", thing, words))]
    else:
        made = [(name, _forms(way, thing, words)) for name, way in _frames(thing, tone)]
    yield from _turned_round(thing.text, made)


def _half_said(thing: Thing, said: frozenset[str]) -> bool:
    """Whether the note speaks of the thing already, by its noun and half of its words."""
    words = content_words(thing.text)
    return bool(words) and stem(thing.noun) in said and len(words & said) >= 0.5 * len(words)


def _frames(thing: Thing, tone: str) -> Iterator[tuple[str, str]]:
    kind = "thing" if thing.kept else "event"
    definite = re.match(r"(?:the|my|our|your)\b|\w+['’]s", thing.text, re.I) or (
        " and " in thing.text and thing.plural
    )
    for name, way in _listed(kind, tone):
        split = (
            re.match(r"(?:If|Should) \{thing\} (?!,)|Would ", way) and len(thing.text.split()) > _MOST_BETWEEN
        )
        treat = thing.noun in lexicon()["treats"] and re.search(r"\buse\b", way)
        if not (split or treat or (definite and way.startswith("There"))):
            yield f"{kind}{name}", way


def _listed(kind: str, tone: str) -> list[tuple[str, str]]:
    """The frames of a kind as (number, frame), those of the tone alone where it has its own."""
    ways = phrases("en")["offer"]
    own = ways.get(tone, {}).get(kind) if isinstance(ways.get(tone), dict) else None
    return [(f"{tone if own else ''}{i}", way) for i, way in enumerate(own or ways[kind])]


def _forms(way: str, thing: Thing, words: dict[str, str]) -> tuple[str, ...]:
    """Fill a frame, first with what is told of the thing, then without."""
    text = thing.text
    bare = way.format(thing=text, Thing=capital(text), **words)
    if not thing.details or bare.endswith(("?", " say")) or "any use" in bare:
        return (bare,)
    if _HANGS.match(thing.details):
        inside = re.search(r"\{[Tt]hing\}(?:,|$)", way)
        more = f"{text}, {thing.details}"
        return (way.format(thing=more, Thing=capital(more), **words), bare) if inside else (bare,)
    return (f"{bare}: {thing.details}", bare)


def _turned_round(
    text: str, made: list[tuple[str, tuple[str, ...]]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Begin at another frame for another offer; equal offers begin at the same one."""
    start = crc32(text.encode()) % len(made) if made else 0
    yield from (*made[start:], *made[:start])
