"""Who the reader is in a Dutch context: the names, and the pronouns that are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from introwriter.brief import Brief
from introwriter.composer.dutch.strangers import Others, is_owner, notice, tokens_of
from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.cast import Cast, Scene, cast_of, name_in
from introwriter.composer.tongues.pieces import sentences
from introwriter.composer.tongues.words import Words

__all__ = ["DutchScene", "as_it_was", "cast_in_dutch", "named"]


_ASKED = re.compile(r"(?:[^\W\d_]+ )?[^\W\d_]+ (?P<who>ze|zij|hij)\b(?! \w+en\b)")
_TITLE = r"\b(?:mevrouw|meneer|mijnheer|heer|dokter|professor)"
_TITLED = re.compile(rf"{_TITLE} ", re.IGNORECASE)


class DutchScene(Scene):
    """Leaves it to the turning to see who is meant, word by word (``shielded``)."""

    __slots__ = ()

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns can only mean the reader: the turning says so itself."""
        return True


def cast_in_dutch(brief: Brief, words: Words, *, formal: bool) -> Cast:
    """Find out how the sender speaks of the reader; a first name may be typed small."""
    context = brief.context
    cast = cast_of(brief, words, formal=formal)
    told = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))
    first = brief.greeting.first or ""
    common = any(first.lower() in words[name] for name in ("stopwords", "finite", "people"))
    small = len(first) > 2 and not common
    family = brief.greeting.family or ""
    small_family = (
        bool(family)
        and family.lower() in told
        and bool(re.search(rf"{_TITLE} {re.escape(family.lower())}\b", told))
    )
    names = {name for name in cast.names if name.lower() not in words["stopwords"] and name[:1].isupper()}
    if (
        small
        and first.lower() in told
        and re.search(rf"(?<!\w)(?<!\bde )(?<!\been )(?<!\bhet ){re.escape(first.lower())}(?:'s|s)?\b", told)
    ):
        names.add(first)
    if len(first) > 2 and first in told and re.search(rf"(?<!\w){re.escape(first)}(?:s|['’]s?)(?!\w)", told):
        names.add(first)  # "Noors affiche": the name occurs as an owner only
    if small_family:
        names.add(f"{family[:1].upper()}{family[1:]}")
    return replace(
        cast,
        names=tuple(sorted(names, key=len, reverse=True)),
        pronoun=_pronoun_of(brief, replace(cast, names=tuple(names)), words),
    )


def _pronoun_of(brief: Brief, cast: Cast, words: Words) -> str:
    """Return how the reader is spoken of in `read`, `met`, `offer`, else by the goal's first sure word."""
    context = brief.context
    goal = context.goal or ""
    family = brief.greeting.family or ""
    named_so = family and re.search(re.escape(family), goal, re.I)
    titled = named_so and re.search(
        rf"\b(mevrouw|mevr\.?|mw\.?|meneer|mijnheer|heer|dhr\.?) (?:\w+\.? ){{0,3}}?{re.escape(family)}",
        goal,
        re.I,
    )
    if titled:
        return "she" if titled.group(1).lower().startswith(("mev", "mw")) else "he"
    calls = any(re.match(rf"{re.escape(name)}, .*\b(?:je|jij|jou|jouw|u|uw)\b", goal) for name in cast.names)
    if calls or re.search(r"\b(?:jij|jou|jouw|uw)\b", goal):
        return ""
    for text in (*context.read, context.met or "", context.offer or ""):
        if kind := next(_kinds(text, words), ""):
            return kind
    if cast.others and any(name_in(entry) in (context.goal or "") for entry in context.mutuals):
        return next(_kinds(context.goal or "", words), "")
    if kind := _asked_kind(goal, cast, words):
        return kind
    found = list(_sure_kinds(brief, cast, words))
    return next((kind for kind in found if kind != "they"), found[0] if found else "")


def _asked_kind(goal: str, cast: Cast, words: Words) -> str:
    """Return how the reader is called where the sender asks, wishes or reports something to them."""
    if report := words.find("reported", goal):
        return "he" if report.group("who").lower() == "hem" else "she"
    whole = sentences(goal, words)
    for sentence in whole:
        asks = sentence.endswith("?") and not words.find("advice", sentence)
        who = _ASKED.match(sentence) if asks else None
        if who and verbs().singular(who.group().split()[-2].lower()):
            return "he" if who.group("who") == "hij" else "she"
    for sentence in (part for one in whole for part in re.split(r",? (?:en|maar|dus) ", one)):
        hoping = words.opens("hoping", sentence)
        aimed = hoping or not re.search(r"\bhem\b", sentence)
        aimed = aimed or any(t.group().lower() in words["infinitives"] for t in tokens_of(sentence))
        wishes = aimed and (hoping or words.opens("wish", sentence)) and not words.find("advice", sentence)
        if wishes and (kind := next(_sure_in(sentence, Others(), cast, words), "")):
            return kind
    return ""


def _sure_kinds(brief: Brief, cast: Cast, words: Words) -> Iterator[str]:
    """Yield the sets of the goal's pronouns that are nobody else's, in order."""
    others = Others()
    for sentence in sentences(brief.context.goal or "", words):
        yield from _sure_in(sentence, others, cast, words)
        if (
            others.here
            and others.owns
            and any(sentence.lower().startswith(f"{n} ".lower()) for n in cast.names)
        ):
            others.kind = ""  # "Anna maakte de mixer van mijn oma": the next "ze" is Anna


def _sure_in(sentence: str, others: Others, cast: Cast, words: Words) -> Iterator[str]:
    """Yield the sets of a sentence's pronouns that are no other person's."""
    others.here = False
    tokens = tokens_of(sentence)
    said = {match.group().lower() for match in tokens} & {"hij", "zij", "ze"}
    for at, match in enumerate(tokens):
        low = match.group().lower()
        notice(tokens, at, sentence, others, cast, words)
        if others.here and others.kind == "any" and others.leads and not others.inside and len(said) == 1:
            others.kind = "he" if said == {"hij"} else "she"  # "mijn maat Sjaak … dat hij"
        kind = _kind(low, tokens[at + 1].group().lower() if at + 1 < len(tokens) else "", words)
        thing = low == "hem" and {m.group().lower() for m in tokens} & words["made"]
        rest = sentence[match.end() :]
        aimed = low in ("hem", "haar") and others.leads and others.here and not is_owner(low, rest, words)
        mine = low == "haar" and not others.here and re.search(r"\b(?:ik|we|wij)\b", sentence)
        aimed = aimed or bool(mine and not is_owner(low, rest, words))
        if kind and not thing and (aimed or not others.kind or others.kind not in (kind, "any")):
            yield kind


def _kinds(text: str, words: Words) -> Iterator[str]:
    tokens = [match.group().lower() for match in tokens_of(text)]
    for low, after in pairwise([*tokens, ""]):
        if kind := _kind(low, after, words):
            yield kind


def _kind(low: str, after: str, words: Words) -> str:
    """Return the set a word belongs to; "ze" before a plural verb, "zijn" the verb and "die" say nothing."""
    several = not after or after in verbs().plural or (after.endswith("en") and after not in words["adverbs"])
    if low in ("die", "zijn") or (low in ("ze", "zij") and several):
        known = (
            low == "zijn"
            and after
            and after not in words.all_of("adverbs", "determiners")
            and not (verbs().is_participle(after))
        )
        return "he" if known else ""
    return next((kind for kind in ("she", "he", "they") if low in words[kind]), "")


def as_it_was(sentence: str, cast: Cast) -> str:
    """Write "dat jij het was" for "dat het Nicolette Albers was"."""
    if not any(f"t {name}" in sentence for name in cast.names):
        return sentence
    either = "|".join(map(re.escape, cast.names))
    you = ("u het", "was", "bent") if cast.formal else ("jij het", "was", "bent")
    return re.sub(
        rf"\b(?:het|dat) (?:{either})(?: (?:{either}))* (was|is)\b(?= ?$|[,.])",
        lambda match: f"{you[0]} {you[1] if match.group(1) == 'was' else you[2]}",
        sentence,
    )


def named(sentence: str, cast: Cast, words: Words) -> str:
    """Give the reader's first name its capital ("sietske zei" is "Sietske zei")."""
    for name in cast.names:
        if _TITLED.search(sentence):
            sentence = re.sub(
                rf"({_TITLE} ){re.escape(name.lower())}\b", rf"\1{name}", sentence, flags=re.IGNORECASE
            )
        if sentence.startswith(f"{name}, ") and re.search(r"\b(?:je|jij|jou|jouw|u|uw)\b", sentence):
            sentence = re.sub(rf"^{re.escape(name)}, (?=\w)", "", sentence)
        if " " in name or name.lower() in words["stopwords"] or name.lower() not in sentence:
            continue
        sentence = re.sub(
            rf"(?<!\w)(?<!\bde )(?<!\been )(?<!\bhet ){re.escape(name.lower())}(?=(?:'s|s)?\b)",
            name,
            sentence,
        )
    return sentence
