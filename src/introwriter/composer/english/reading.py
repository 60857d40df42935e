"""What `read` tells: the reader's work in the sender's hands."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.antecedents import brings_in, without_quotes
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.leaning import alone, leans
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.making import capital
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.sentences import sentences
from introwriter.composer.english.shorten import forms_of
from introwriter.composer.english.sound import is_sound
from introwriter.composer.english.story import allowed, sound_unit, story_units
from introwriter.composer.english.tagging import WEIGHTS
from introwriter.composer.english.works import owned, undated, verb_for
from introwriter.composer.material import Reading
from introwriter.composer.units import Unit
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["readings_of"]

_SPLIT = lazily(r"\s*(?:\((?P<in>[^()]*)\)\s*$|:\s+|,\s+|\s[–—-]\s+|;\s+|\s->\s+)")
_BRACKET = lazily(r"\s*\((?P<in>[^()]{12,})\)\s*$")
_BY = lazily(
    r"(?!(?:i|we|you|he|she|they|it)\b)(?P<done>\w+)(?: \w+){0,2} by (?:my |our |the )?(?!\w+ing\b)\w+", re.I
)
_LINK = lazily(r"(?:https?://|www\.)\S+")
_IT = lazily(r"\b(?:it|them)\b", re.I)
_TIMES = lazily(
    r"(?:twice|once|thrice|\w+ times|again|(?:all|most|half|the whole|both|parts) of (?:it"
    r"|them)|all|cover to cover"
    r"|(?:from )?start to finish|(?:section|chapter|page|part|episode)s? \w+(?: (?:twice|\w+ times))?"
    r"|(?:the )?(?:second|third) time .+)(?:,|$)",
    re.I,
)
_VAGUE = lazily(
    r"(?:(?:all |some of )?(?:your |the )?(?:linkedin |own )?(?:profile|website|web ?site"
    r"|page|bio|cv|resume|posts?|stuff|work"
    r"|everything|github|feed|things)(?: on (?:linkedin|here|github)| here)?|everything"
    r"|all|lots|some|various|many|nothing.*|none|n/a|not yet.*"
    r"|no|\W*)",
    re.I,
)
_USING = lazily(r"(?:(?:have|has)(?: been)?|(?:still |now |often |always )?[a-z]+)\b", re.I)
_TELLING = ("deed", "effect", "reaction", "theirs", "background")
_RELATIVE = lazily(r"\b(?:where|that|which|who|when|how|why|what|i|we|you|asking)\b", re.I)


def readings_of(context: Context, cast: Cast) -> list[Reading]:
    """Return what the sender read, used or heard, entry by entry."""
    found = []
    for i, entry in enumerate(context.read):
        text = re.sub(r"\s+", " ", _LINK.sub("", entry)).strip(" .;:,-–—")
        if not text or not allowed(text, context):
            continue
        reading = _reading(text, f"context.read.{i}", cast, context)
        if reading:
            found.append(reading)
    return found


def _reading(text: str, source: str, cast: Cast, context: Context) -> Reading | None:
    bracket = _BRACKET.search(text)
    told = sentences(text[: bracket.start()] if bracket else text)
    if not told:
        return None
    first, rest = told[0], told[1:]
    aside = bracket.group("in") if bracket else ""
    # "(read aloud by Hilde)" is how it came to the sender, not a thing the sender did.
    rest += [] if _done_by_another(aside) else sentences(aside)
    head = first
    if brings_in(first, cast):
        # Somebody else comes up in it, whom a later "she" could mean: only what was read is sure.
        head = _SPLIT.split(first)[0]
        rest = rest if head == first else []
    turned = turn(undated(head), cast)
    if turned is None:
        return None
    reading = _deed(turned, source) or _thing(turned, source)
    return _with_more(reading, rest, source, cast, context)


def _deed(turned: str, source: str) -> Reading | None:
    """Read an entry that is a sentence already: "tried it", "your answer fixed my tractor"."""
    lex = lexicon()
    word = turned.split()[0].lower().strip(",")
    if word in ("i", "we"):
        return Reading(thing="", unit=_told(turned, source), bare=None)
    if word == "subscribed":
        return Reading(thing="", unit=None, bare=None)
    if word in ("read", "reading", "watched", "following", "using"):
        body = re.sub(r"^\w+\s+", "", turned)
        and_then = re.search(r"\s+and (?=([a-z]+)\b)", body)
        does = and_then and lex.is_past(and_then.group(1))
        if does or (word == "watched" and re.search(r" (?:twice|times|again)\b", body)):
            return Reading(thing="", unit=_told(f"I {turned[:1].lower()}{turned[1:]}", source), bare=None)
        return _thing(body, source) if body != turned else Reading(thing="", unit=None, bare=None)
    if lex.is_past(word):
        return Reading(thing="", unit=_told(f"I {turned[:1].lower()}{turned[1:]}", source), bare=None)
    used = re.match(
        r"((?:have|has) (?:been )?\w+|(?:still |now |often |always )?\w+)(?: \w+)? your\b", turned, re.I
    )
    last = used.group(1).lower().split()[-1] if used else ""
    if used and (last in lex["verbs"] or used.group(1).lower().startswith("ha")) and last not in lex["works"]:
        return Reading(thing="", unit=_told(f"I {turned[:1].lower()}{turned[1:]}", source), bare=None)
    if re.match(r"you\b", turned, re.I) and is_clause(turned):
        unit = _told(turned, source)
        return Reading(thing="", unit=unit and replace(unit, kind="theirs"), bare=None)
    main = _RELATIVE.split(without_quotes(turned))[0].strip(" ,")
    main = "" if re.match(r"your (?:[\w-]+ ){1,3}(?:on|about|of) [a-z]+ing\b", main, re.I) else main
    # "Your post on the lead role" only looks like a clause: what a work did stands in a verb's own form.
    inside = main.lower().split()[1:]
    inside = inside[:-1] if inside and inside[-1] in lex.past and not inside[-1].endswith("ed") else inside
    acts = any(w in lex.past or w in lex.present or w in lex["aux"] for w in inside)
    if re.match(r"your\b", main, re.I) and not _SPLIT.search(main) and acts and is_clause(main):
        return Reading(thing="", unit=_told(turned, source), bare=None)
    return None


def _thing(turned: str, source: str) -> Reading:
    split = _SPLIT.search(turned)
    head, tail = (
        (turned[: split.start()], split.group("in") or turned[split.end() :]) if split else (turned, "")
    )
    if head.count("'") == 1 or head.count('"') == 1 or head.count("“") != head.count("”"):
        head, tail = turned, ""
    if _VAGUE.fullmatch(head.strip()):
        return Reading(thing="", unit=None, bare=None)
    thing = owned(head.strip())
    unit = _from_tail(thing, tail.strip(" ()"), source) if tail else None
    more = () if unit or not tail else _more(tail.strip(" ()"), source)
    return Reading(thing=thing, unit=unit, bare=_bare(thing, tail, source), more=more)


def _with_more(reading: Reading, rest: list[str], source: str, cast: Cast, context: Context) -> Reading:
    """Add the sentences that follow the thing, as the story of what came of it."""
    if rest and reading.thing and reading.unit is None:
        turned = turn(rest[0], cast)
        unit = _from_tail(reading.thing, turned, source) if turned and allowed(rest[0], context) else None
        reading, rest = (replace(reading, unit=unit), rest[1:]) if unit else (reading, rest)
    if not rest:
        return reading
    units = story_units(". ".join(rest), source, cast, context)
    units = [unit for unit in units if unit.kind in _TELLING]
    return replace(reading, more=(*reading.more, *units))


def _from_tail(thing: str, tail: str, source: str) -> Unit | None:
    """Make the deed in a tail a sentence: "(it hangs on the door)" gives "Your post hangs on the door"."""
    lex = lexicon()
    part = re.sub(r"^(?:printed|saved|bookmarked|and|which|that),?\s+", "", tail)
    words = part.split()
    first = words[0].lower() if words else ""
    if re.match(r"it\b", part, re.I) and len(words) > 2:
        return _told(f"{capital(thing)} {part[3:]}", source)
    match = _IT.search(part)
    if first in ("i", "we") and match and _at_once(part[: match.start()]):
        return _told(part[: match.start()] + thing + part[match.end() :], source)
    if lex.is_past(first) and match and _at_once(part[: match.start()]):
        return _told(f"I {part[:1].lower()}{part[1 : match.start()]}{thing}{part[match.end() :]}", source)
    if first == "in" and words[1:2] == ["use"]:
        return _told(f"{capital(thing)} {'has been' if 'since' in part else 'is'} {part}", source)
    return None


def _at_once(before: str) -> bool:
    """Whether nothing else comes up before "it" that it could mean."""
    return "," not in before and not re.search(r"\b(?:and|but|then|because|so)\b", before)


def _done_by_another(tail: str) -> bool:
    match = _BY.match(tail)
    return match is not None and lexicon().is_past(match.group("done").lower())


def _more(tail: str, source: str) -> tuple[Unit, ...]:
    """Keep a tail that is a deed of its own ("sat in the third row"), to be told after the thing."""
    first = tail.split()[0].lower() if tail.split() else ""
    if _done_by_another(tail) or (first not in ("i", "we") and not lexicon().is_past(first)):
        return ()
    text = tail if first in ("i", "we") else f"I {tail[:1].lower()}{tail[1:]}"
    unit = sound_unit(_told(text, source))
    return (replace(unit, needs=True),) if unit and len(text.split()) > 3 else ()


def _bare(thing: str, tail: str, source: str) -> Unit | None:
    """Say plainly that it was read or heard, with how often if that is told."""
    if not thing.startswith(("your ", "the ")):
        return None
    verb = verb_for(thing)
    if not verb:
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


def _told(text: str, source: str) -> Unit | None:
    forms = tuple(form for form in forms_of(capital(text)) if is_sound(form))
    if not forms:
        return None
    return Unit(
        kind="deed",
        forms=forms,
        weight=WEIGHTS["deed"],
        source=source,
        needs=leans(forms[0]),
        alone=alone(forms),
    )
