"""What `read` tells: the reader's work in the sender's hands."""

from __future__ import annotations

import re

from introwriter.composer.english.antecedents import brings_in
from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.shorten import forms_of
from introwriter.composer.english.story import allowed
from introwriter.composer.english.tagging import WEIGHTS
from introwriter.composer.material import Reading
from introwriter.composer.units import Unit
from introwriter.people import Context

__all__ = ["readings_of"]

_SPLIT = re.compile(r"\s*(?:\((?P<in>[^()]*)\)\s*$|:\s+|,\s+|\s[–—-]\s+|;\s+)")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATED = re.compile(
    rf"(?:(?:,| -)\s+(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? \d{{4}})?"
    rf"|(?<! of)(?<!from)(?<! on)(?<!since)\s+\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?)$",
    re.I,
)
_IT = re.compile(r"\b(?:it|them)\b", re.I)
_TIMES = re.compile(
    r"(?:twice|once|\w+ times|(?:section|chapter|page|part|episode)s? \w+(?: (?:twice|\w+ times))?"
    r"|again|(?:the )?(?:second|third) time .+)\b",
    re.I,
)


def readings_of(context: Context, cast: Cast) -> list[Reading]:
    """Return what the sender read, used or heard, entry by entry."""
    found = []
    for i, entry in enumerate(context.read):
        text = re.sub(r"\s+", " ", entry).strip(" .;")
        if not text or not allowed(text, context):
            continue
        reading = _reading(text, f"context.read.{i}", cast)
        if reading:
            found.append(reading)
    return found


def _reading(text: str, source: str, cast: Cast) -> Reading | None:
    if brings_in(text, cast):
        # Somebody else comes up in it, whom a later "she" could mean: only what was read is sure.
        text = _SPLIT.split(text)[0]
    turned = turn(_DATED.sub("", text) if len(text.split()) > 3 else text, cast)
    if turned is None:
        return None
    lex = lexicon()
    first = turned.split()[0].lower().strip(",")
    if first in ("i", "we"):
        return Reading(thing="", unit=_told(turned, source), bare=None)
    if lex.is_past(first) and not first.startswith("read") and not re.match(r"subscribed\b", first):
        return Reading(thing="", unit=_told(f"I {turned[:1].lower()}{turned[1:]}", source), bare=None)
    if first in ("subscribed", "read", "reading", "following", "using", "watched"):
        body = re.sub(r"^(?:read|reading|watched|following|using|subscribed)\b\s*", "", turned, flags=re.I)
        return (
            Reading(thing="", unit=None, bare=None)
            if not body or first == "subscribed"
            else _thing(body, source)
        )
    return _thing(turned, source)


def _thing(turned: str, source: str) -> Reading:
    split = _SPLIT.search(turned)
    head, tail = (
        (turned[: split.start()], split.group("in") or turned[split.end() :]) if split else (turned, "")
    )
    if head.count("'") == 1 or head.count('"') == 1 or head.count("“") != head.count("”"):
        head, tail = turned, ""
    thing = _owned(head.strip())
    unit = _from_tail(thing, tail.strip(" ()"), source) if tail else None
    return Reading(thing=thing, unit=unit, bare=_bare(thing, tail, source))


def _owned(head: str) -> str:
    """Put "your" for "the" before a work of the reader's, and a small letter in front."""
    lex = lexicon()
    words = re.findall(r"[\w'’#-]+", head.lower())
    if words and words[0] == "your":
        return "your" + head[4:]
    noun = next(
        (
            w
            for w in words[1:]
            if w in ("about", "on", "of", "from", "with", "where", "for", "by", "in", "asking")
        ),
        "",
    )
    upto = words[: words.index(noun)] if noun else words
    if upto and upto[-1] in lex["works"] and upto[0] not in lex["determiners"] and _unnamed(head, len(upto)):
        return f"your {head}"
    if len(upto) > 1 and upto[0] == "the" and upto[-1] in lex["works"]:
        return re.sub(
            r"^the (?:whole )?",
            lambda m: "the whole of your " if "whole" in m.group() else "your ",
            head,
            flags=re.I,
        )
    return head


def _unnamed(head: str, count: int) -> bool:
    """Whether no name of somebody else's paper stands before the work ("the Guardian post")."""
    words = head.split()[:count]
    return all(word.islower() or word.lower() in lexicon()["times"] for word in words)


def _from_tail(thing: str, tail: str, source: str) -> Unit | None:
    """Make the deed in a tail a sentence: "(it hangs on the door)" gives "Your post hangs on the door"."""
    lex = lexicon()
    part = re.sub(r"^(?:printed|saved|bookmarked|and|which|that),?\s+", "", tail)
    words = part.split()
    first = words[0].lower() if words else ""
    if re.match(r"it\b", part, re.I) and len(words) > 2:
        return _told(f"{_cap(thing)} {part[3:]}", source)
    if first in ("i", "we") and (match := _IT.search(part)):
        return _told(part[: match.start()] + thing + part[match.end() :], source)
    if lex.is_past(first) and (match := _IT.search(part)):
        return _told(f"I {part[: match.start()]}{thing}{part[match.end() :]}", source)
    if first == "in" and words[1:2] == ["use"]:
        return _told(f"{_cap(thing)} {'has been' if 'since' in part else 'is'} {part}", source)
    return None


def _bare(thing: str, tail: str, source: str) -> Unit | None:
    """Say plainly that it was read or heard, with how often if that is told."""
    if not thing.startswith(("your ", "the ")):
        return None
    lex = lexicon()
    words = set(re.findall(r"[\w-]+", thing.lower()))
    if (words & lex["texts"] and not words & {"talk", "keynote", "slides"}) or "slides" in words:
        verb = phrases("en")["read"]["text"][0]
    elif words & lex["heard"]:
        verb = phrases("en")["read"]["heard"][0]
    else:
        return None
    together = re.match(r"(?:together )?with .*", tail) if tail else None
    often = (
        f" {together.group()}"
        if together
        else f", {tail}"
        if tail and _TIMES.match(tail) and "(" not in tail
        else ""
    )
    weight = WEIGHTS["read"] + (1.5 if often else 0)
    return Unit(
        kind="read", forms=forms_of(f"{verb.format(thing=thing)}{often}"), weight=weight, source=source
    )


def _told(text: str, source: str) -> Unit:
    return Unit(kind="deed", forms=forms_of(_cap(text)), weight=WEIGHTS["deed"], source=source)


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
