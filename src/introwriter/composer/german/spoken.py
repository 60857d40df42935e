"""How the sender speaks of the reader: "sie" or "er" as of a person, or an office ("der Bürgermeister")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from introwriter.brief import Brief
from introwriter.composer.german.things import OF_SOMEBODY, is_somebody
from introwriter.composer.german.tokens import Token, is_plural_verb, tokens_of
from introwriter.composer.german.verbs import is_finite3, verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["family_of", "fields_of", "likely_pronoun", "office_of", "sure_pronoun", "unquoted"]

_OWNED = re.compile(r"\s*(ihre?[nmrs]?|seine?[nmrs]?)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:ihr|sein)(?:e|en|em|er|es)?")
_LEADING = re.compile(r"[^A-ZÄÖÜ]*(?:(Ihr|Sein)|\b(ihr|sein))(?:e[nmrs]?)?\b")
_THIRD = {"sie": "she", "ihr": "she", "er": "he", "ihn": "he", "ihm": "he"}
_ANYBODY = frozenset(["keiner", "jemand", "niemand", "einer", "wer", "jeder", "man"])
_WIFE = re.compile(r"\b((?:[Mm]ein|[Uu]nser|[Ee]in|[Ss]ein|[Dd]i)e[nr]?) Frau\b(?! [A-ZÄÖÜ])")


def sure_pronoun(brief: Brief, cast: Cast, words: Words) -> str:
    """Return "she" or "he" where the sender's words speak so of the reader as of a person.

    An empty text where nothing does, or where both seem to: a name alone never decides.
    """
    found = {
        "she" if match.group(1)[0] in "iI" else "he"
        for entry in brief.context.read
        if (match := _OWNED.match(entry))
    }
    for kind, clause in _clauses(brief, cast, words):
        low = [token.low for token in clause]
        near = [
            low[k + 1] for k, word in enumerate(low[:-1]) if word == "bei" and low[k + 1] in ("ihm", "ihr")
        ]
        ends = near and not (low[-1] != near[-1] and clause[low.index(near[-1]) + 1].text[:1].isupper())
        if ends and _THIRD[near[-1]] == kind:
            found.add(kind)
        if (verbs()["human"] | verbs()["done_to"]) & set(low):
            found |= {kind for i in range(len(clause)) if _means_one(clause, i) == kind}
        found |= {
            kind
            for one, after in pairwise(low)
            if _POSSESSIVE.fullmatch(one) and _kind_of(one) == kind and _is_work(after, words)
        }
    if match := _LEADING.match(brief.context.goal or ""):
        found.add(_kind_of((match.group(1) or match.group(2)).lower()))
    return found.pop() if len(found) == 1 else ""


def likely_pronoun(brief: Brief, cast: Cast, words: Words) -> str:
    """Return the pronoun that the context uses most where nobody else came up, or an empty text."""
    counts = {"she": 0, "he": 0}
    for kind, clause in _clauses(brief, cast, words):
        counts[kind] += sum(
            (2 if _acts(clause, i) else 1) * (_means_one(clause, i) == kind)
            or bool(_POSSESSIVE.fullmatch(t.low) and _kind_of(t.low) == kind)
            for i, t in enumerate(clause)
        )
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else ""


def _clauses(brief: Brief, cast: Cast, words: Words) -> Iterator[tuple[str, list[Token]]]:
    """Yield each clause with the kind of pronoun that can only mean the reader there."""
    known = {kind: replace(cast, pronoun=kind) for kind in ("she", "he")}
    other = dict.fromkeys(known, False)
    for part in re.split(r"[.!?;,:\n]|\b(?:und|aber|dass|ob|wie)\b", unquoted(fields_of(brief))):
        clause = tokens_of(_WIFE.sub(r"\1 Nachbarin", OF_SOMEBODY.sub(r"\1", part)))
        if cast.name and cast.name.search(part):
            other = dict.fromkeys(known, False)
        for kind, as_kind in known.items():
            if other[kind]:
                continue
            at = next((i for i, token in enumerate(clause) if is_somebody(token, as_kind, words)), None)
            other[kind] = at is not None
            yield kind, clause[:at]


def _means_one(clause: list[Token], i: int) -> str:
    """Return the kind of a pronoun that stands for one person, empty for "Sie" and a plural."""
    token = clause[i]
    if token.low in ("er", "ihm", "ihn") and any(t.low in _ANYBODY for t in clause[:i]):
        return ""
    if token.low == "sie":
        beside = [*clause[max(0, i - 1) : i], *clause[i + 1 : i + 2]]
        polite = i > 0 and token.text[0].isupper()
        if polite or any(is_plural_verb(t.text) and t.low not in verbs()["done_to"] for t in beside):
            return ""
    return _THIRD.get(token.low, "")


def _acts(clause: list[Token], i: int) -> bool:
    """Whether "er" or "sie" is the subject of a verb in the singular, or "ihm" and "ihr" are given to."""
    if clause[i].low in ("ihm", "ihr"):
        return True
    beside = [*clause[max(0, i - 1) : i], *clause[i + 1 : i + 2]]
    return clause[i].low in ("er", "sie") and any(is_finite3(t.text) for t in beside)


def _kind_of(possessive: str) -> str:
    return "she" if possessive.startswith("ihr") else "he"


def _is_work(noun: str, words: Words) -> bool:
    return noun in words["works"] or any(len(work) > 3 and noun.endswith(work) for work in words["works"])


def office_of(brief: Brief, words: Words) -> str:
    """Return the reader's office where the context names it ("der Bürgermeister"), or an empty text."""
    headline, context = brief.target.headline or "", fields_of(brief)
    role = re.match(r"[A-ZÄÖÜ][a-zäöüß]{4,}(?=$|[,|(]| (?:von|der|des|in)\b)", headline)
    if not role or role.group().lower() in words["women"] | words["men"]:
        return ""
    said = rf"\b[Dd](?:er|ie|en|em) {role.group()}\b(?! (?:von|aus|in|der|des)\b)"
    return role.group() if re.search(said, context) else ""


def unquoted(text: str) -> str:
    """Return ``text`` without its quotations."""
    for start, end in reversed(quoted_spans(text)):
        text = text[:start] + text[end:]
    return text


def family_of(brief: Brief) -> str | None:
    """Return the reader's family name, if need be the last word that the context says "Frau" or "Herr" to."""
    if brief.greeting.family:
        return brief.greeting.family
    last = brief.target.name.split()[-1] if len(brief.target.name.split()) > 1 else ""
    hailed = last.isalpha() and re.search(
        rf"\b(?:Frau|Herrn?) (?:\w+\.? "
        rf")*{re.escape(last)}\b",
        fields_of(brief),
    )
    return last if hailed else None


def fields_of(brief: Brief) -> str:
    """Return all that the sender typed about the reader, a field a line."""
    context = brief.context
    return "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))
