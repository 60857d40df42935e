"""Everything a note may say, gathered from the brief once."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.english.acts import wish_in
from introwriter.composer.english.antecedents import mentions, names_reader
from introwriter.composer.english.informing import known_unit
from introwriter.composer.english.introducing import self_unit
from introwriter.composer.english.lexicon import phrases
from introwriter.composer.english.meeting import accepted, met_units, place_of
from introwriter.composer.english.offers import offer_units, same_offer
from introwriter.composer.english.people import Cast, cast_of, name_in, unaccented
from introwriter.composer.english.reading import readings_of
from introwriter.composer.english.remarks import guarded
from introwriter.composer.english.sentences import sentences
from introwriter.composer.english.story import story_units
from introwriter.composer.english.tagging import role_of_sentence
from introwriter.composer.english.ties import tie_units
from introwriter.composer.english.wording import content_words
from introwriter.composer.material import Material, Reading
from introwriter.composer.typed import Typed
from introwriter.composer.units import Unit, numbered
from introwriter.patterns import lazily

__all__ = ["gather"]

_TYPED = 30  # sentences of a goal in which a thing may have come up
_SCRAP = 4  # words: "Her gates." and "For six hours." are no sentences that bring something up
_MOST = 14  # sentences of a goal that are weighed; nobody's note holds more
_PROMISED = lazily(
    r"(?:(?:if|whenever|should) you (?:ever )?(?:like|want|wish|need|fancy|care|would like"
    r"|['’]d like)\b[^,]{0,30},? "
    r"(?:i|we)(?:['’](?:ll|d)| can| could| will| would)\b|you can have\b)",
    re.I,
)
_HANDED = lazily(
    r"\byou (?:can|could|may) (?:have|keep) (?:it|them|one|both|all)\b"
    r"|\b(?:it's|they're|it is|they are) yours\b",
    re.I,
)
_SUPPOSED = lazily(r"you (?:might|may|could|would)(?: well)? (?:like|want|enjoy|use|need)\b", re.I)
_TOLD = ("deed", "effect", "reaction", "theirs", "mutual", "background", "thanks")


def gather(brief: Brief) -> Material:
    """Collect the units of a brief."""
    context = guarded(brief.context)
    cast = cast_of(brief)
    companies = (*(job.company for job in brief.target.positions if job.company), brief.target.headline)
    story = numbered(story_units(context.goal or "", "context.goal", cast, context, companies))
    given = [unit for unit in story if unit.kind == "offer"]
    told, given = _promised([unit for unit in story if unit.kind in _TOLD][:_MOST], given)
    told, held = _held(told, context.offer or "")
    given += held
    told = _once_sorry(_unsupposed(told, context.offer or ""))
    said = frozenset[str]().union(*(content_words(unit.text) for unit in told))
    offers = offer_units(context, cast, brief.tone, said)
    if given and (not context.offer or same_offer(given, context.offer) or given[0].needs):
        offers = given
    elif context.offer and same_offer(
        [u for u in story if u.kind in ("question", "detail", "ask")], context.offer
    ):
        offers = []
    else:
        offers = offers or given
    readings = _to_the_point(readings_of(context, cast), context.goal or "")
    if all(unit.needs for unit in told) and offers and not context.met:
        told, offers = _about_it(readings, told, offers)
    return Material(
        reader=re.compile(r"\byour?\b", re.I),
        told=tuple(_named(unit, brief) for unit in told),
        met=tuple(unit for unit in met_units(context, cast) if not _again(unit, told)),
        place=place_of(context, cast),
        readings=tuple(_fresh(reading, told) for reading in readings),
        ties=tuple(tie for tie in tie_units(brief, context) if not _told_already(tie, told)),
        details=tuple(unit for unit in story if unit.kind == "detail"),
        questions=tuple(unit for unit in story if unit.kind in ("question", "ask")),
        offers=tuple(offers),
        wishes=_wishes(story, context.goal or "", cast),
        hello=next((unit for unit in story if unit.kind == "hello"), None),
        way_out=next((unit for unit in story if unit.kind == "way_out"), None),
        let_in=accepted(context),
        myself=self_unit(brief, context, tuple(told)),
        typed=_typed(brief, cast),
    )


def _wishes(story: list[Unit], goal: str, cast: Cast) -> tuple[Unit, ...]:
    """Return what the sender wishes for; where it is nothing else, that the reader knows what is told."""
    wishes = tuple(unit for unit in story if unit.kind == "wish")
    thanks = any(unit.kind == "thanks" for unit in story)
    known = None if wishes or thanks else known_unit(goal, cast)
    return (known,) if known else wishes


def _typed(brief: Brief, cast: Cast) -> Typed:
    """Return the goal's sentences; what the reader wrote of, and the sender says so, brings up nothing."""
    goal = brief.context.goal or ""
    typed = sentences(goal)[:_TYPED]
    target = brief.target
    known = content_words(
        " ".join((target.headline, target.about, *(post.text for post in target.posts), *target.publications))
    )
    brought = []
    for sentence in typed:
        words = frozenset(re.findall(r"[^\W_][\w'’-]*", sentence.lower()))
        silent = role_of_sentence(sentence) in ("limit", "tool") or wish_in(sentence) is not None
        theirs = names_reader(sentence, cast) or mentions(sentence, cast)
        if silent or sentence.endswith("?") or len(sentence.split()) < _SCRAP:
            words = frozenset()
        elif theirs:
            words = frozenset(word for word in words if not content_words(word) & known)
        brought.append(words)
    return Typed(sentences=tuple(content_words(sentence) for sentence in typed), brought=tuple(brought))


def _to_the_point(readings: list[Reading], goal: str) -> list[Reading]:
    """Put those works first that the goal speaks of; what the sender did with one goes before."""
    words = content_words(goal)
    return sorted(readings, key=lambda r: -len(content_words(r.thing) & words) if r.bare else -99)


def _about_it(readings: list[Reading], told: list[Unit], offers: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Hang the offer on their work where nothing else is told: "About your map: if you like, I can …"."""
    thing = next((r.thing for r in readings if r.thing.startswith("your ") and not (r.unit or r.bare)), "")
    if not thing:
        return told, offers
    way = phrases("en")["read"]["about"][0]
    for offer in offers:
        forms = tuple(
            way.format(thing=thing, clause=f"{form[:1].lower()}{form[1:]}")
            for form in offer.forms
            if re.match(r"if|you", form, re.I) and not form.startswith("Yours")
        )
        if forms:
            capital = tuple(f[:1].upper() + f[1:] for f in forms)
            return [replace(offer, kind="read", forms=capital, needs=False)], []
    return told, offers


def _again(scene: Unit, told: list[Unit]) -> bool:
    """Whether the story itself says that the two met or talked."""
    if scene.key == "talked":
        return bool(told)
    return scene.text.startswith("We met") and any(re.match(r"(?:i )?met you\b", u.text, re.I) for u in told)


def _once_sorry(told: list[Unit]) -> list[Unit]:
    """Leave a bare "I'm sorry" out where the story says what for."""
    said = any(
        re.match(r"(?:(?:i['’]m|i am) )?(?:so |very )?sorry (?:for|about|that|to)\b", u.text, re.I)
        for u in told
    )
    return [unit for unit in told if not (said and unit.text.lower() in ("i'm sorry", "i am sorry"))]


def _promised(told: list[Unit], given: list[Unit]) -> tuple[list[Unit], list[Unit]]:
    """Take "If you want I can send the tickets" out of the story: it is the offer."""
    mine = [unit for unit in told if _PROMISED.match(unit.text) or _HANDED.search(unit.text)]
    kept = [unit for unit in told if unit not in mine]
    return kept, [*given, *(replace(u, kind="offer", weight=3.5) for u in mine)]


def _held(told: list[Unit], offer: str) -> tuple[list[Unit], list[Unit]]:
    """Take "I've a page of feedback" out of the story where it is what is offered, and make it the offer."""
    way = phrases("en")["offer"]["held"]
    held = []
    for unit in told[-1:]:
        if re.match(
            r"(?:i|we)(?:['’]ve| have)(?: got)? (?:a|an|the|our|my|some)\b", unit.text, re.I
        ) and same_offer([unit], offer):
            them = "them" if re.search(r"ve(?: got)? (?:our|my|some|the) \w+s\b", unit.text) else "it"
            held.append(
                replace(
                    unit,
                    kind="offer",
                    weight=3.5,
                    forms=(way.format(clause=unit.text, them=them),),
                    needs=unit.needs or (" of " in offer and " of " not in unit.text),
                )
            )
    return [unit for unit in told if not held or unit is not told[-1]], held


def _unsupposed(told: list[Unit], offer: str) -> list[Unit]:
    """Leave out "You might like the photograph" where the photograph is offered anyway."""
    thing = offer.split(" of ")[0]
    return [u for u in told if not (thing and _SUPPOSED.match(u.text) and same_offer([u], thing))]


def _told_already(tie: Unit, told: list[Unit]) -> bool:
    """Whether the story names the mutual contact itself."""
    return tie.key == "mutual" and any(unit.kind == "mutual" for unit in told)


def _fresh(reading: Reading, told: list[Unit]) -> Reading:
    """Leave out "I read your post" where the story already speaks of their work."""
    spoken = any(re.search(r"\byour?\b", unit.text, re.I) and unit.kind != "thanks" for unit in told)
    worn = reading.bare is not None and spoken and "," not in reading.bare.text
    return replace(reading, bare=None) if worn else reading


def _named(unit: Unit, brief: Brief) -> Unit:
    """Give a mutual contact, called by the first name, the full name the reader will know."""
    if unit.kind != "mutual":
        return unit
    forms = unit.forms
    for entry in brief.context.mutuals:
        full = name_in(entry)
        for first in dict.fromkeys((full.split()[0], unaccented(full.split()[0])) if " " in full else ()):
            called = re.compile(rf"\b{re.escape(first)}\b(?! [A-ZÀ-Þ])")
            forms = tuple(called.sub(full, form, count=1) if full not in form else form for form in forms)
    return replace(unit, forms=forms)
