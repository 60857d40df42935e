"""Who the reader is in a Dutch context: the names, and the pronouns that are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from introwriter.brief import Brief
from introwriter.composer.dutch.others import Others, is_owner, notice, tokens_of
from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.cast import Cast, Scene, cast_of, name_in
from introwriter.composer.tongues.pieces import sentences
from introwriter.composer.tongues.words import Words

__all__ = ["DutchScene", "as_it_was", "cast_in_dutch", "named"]


_TITLE = r"\b(?:mevrouw|meneer|mijnheer|heer|dokter|professor)"


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
    small = len(first) > 2 and first.lower() not in words["stopwords"] | words["finite"] | words["people"]
    family = brief.greeting.family or ""
    small_family = bool(family) and bool(re.search(rf"{_TITLE} {re.escape(family.lower())}\b", told))
    names = {name for name in cast.names if name.lower() not in words["stopwords"] and name[:1].isupper()}
    if small and re.search(
        rf"(?<!\w)(?<!\bde )(?<!\been )(?<!\bhet ){re.escape(first.lower())}(?:'s|s)?\b", told
    ):
        names.add(first)
    if len(first) > 2 and re.search(rf"(?<!\w){re.escape(first)}(?:s|['’]s?)(?!\w)", told):
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
    titled = family and re.search(
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
    told = [
        part
        for whole in sentences(context.goal or "", words)
        for part in re.split(r",? (?:en|maar|dus) ", whole)
    ]
    for sentence in told:
        aimed = not re.search(r"\bhem\b", sentence) or any(
            t.group().lower() in words["infinitives"] for t in tokens_of(sentence)
        )
        if aimed and words.opens("wish", sentence) and (kind := next(_kinds(sentence, words), "")):
            return kind
    found = list(_sure_kinds(brief, cast, words))
    return next((kind for kind in found if kind != "they"), found[0] if found else "")


def _sure_kinds(brief: Brief, cast: Cast, words: Words) -> Iterator[str]:
    """Yield the sets of the goal's pronouns that are nobody else's, in order."""
    others = Others()
    for sentence in sentences(brief.context.goal or "", words):
        others.here = False
        tokens = tokens_of(sentence)
        for at, match in enumerate(tokens):
            low = match.group().lower()
            notice(tokens, at, sentence, others, cast, words)
            kind = _kind(low, tokens[at + 1].group().lower() if at + 1 < len(tokens) else "", words)
            thing = low == "hem" and {m.group().lower() for m in tokens} & words["made"]
            rest = sentence[match.end() :]
            aimed = low in ("hem", "haar") and others.leads and others.here and not is_owner(low, rest, words)
            if kind and not thing and (aimed or not others.kind or others.kind not in (kind, "any")):
                yield kind


def _kinds(text: str, words: Words) -> Iterator[str]:
    tokens = [match.group().lower() for match in tokens_of(text)]
    for low, after in pairwise([*tokens, ""]):
        if kind := _kind(low, after, words):
            yield kind


def _kind(low: str, after: str, words: Words) -> str:
    """Return the set a word belongs to; "ze" before a plural verb, "zijn" the verb and "die" say nothing."""
    if low in ("die", "zijn") or (low in ("ze", "zij") and (not after or after in verbs().plural)):
        known = (
            low == "zijn"
            and after
            and after not in words["adverbs"] | words["determiners"]
            and not (verbs().is_participle(after))
        )
        return "he" if known else ""
    return next((kind for kind in ("she", "he", "they") if low in words[kind]), "")


def as_it_was(sentence: str, cast: Cast) -> str:
    """Write "dat jij het was" for "dat het Nicolette Albers was"."""
    if not cast.names:
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
        sentence = re.sub(
            rf"({_TITLE} ){re.escape(name.lower())}\b", rf"\1{name}", sentence, flags=re.IGNORECASE
        )
        if re.search(r"\b(?:je|jij|jou|jouw|u|uw)\b", sentence):
            sentence = re.sub(rf"^{re.escape(name)}, (?=\w)", "", sentence)
        if " " in name or name.lower() in words["stopwords"]:
            continue
        sentence = re.sub(
            rf"(?<!\w)(?<!\bde )(?<!\been )(?<!\bhet ){re.escape(name.lower())}(?=(?:'s|s)?\b)",
            name,
            sentence,
        )
    return sentence
