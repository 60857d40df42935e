"""Whether "sie" and "er" are a thing that came up before."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.german.cases import gender_of, may_mean
from introwriter.composer.german.tokens import Token, clauses_of, tokens_of
from introwriter.composer.german.verbs import verbs
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = [
    "OF_SOMEBODY",
    "FEM_ALL",
    "MASC_ALL",
    "is_of_thing",
    "is_somebody",
    "may_be_another",
    "may_be_thing",
    "may_own",
    "names_thing",
]

OF_SOMEBODY = re.compile(r"\b([A-ZÄÖÜ]\w+) (?:mein|unser|dein)e[rs] (?:[a-zäöü]+en )?[A-ZÄÖÜ]\w+")
"""Somebody named as an owner only ("die Geburt meiner Tochter"), whom "sie" after it does not mean."""
_BEFORE_DATIVE = frozenset(
    ["bei", "in", "an", "auf", "mit", "von", "zu", "aus", "nach", "vor", "über", "unter", "seit"]
)
_ACTS = re.compile(r"hat|ist|war|will|[a-zäöüß]+te?")
_MANY = re.compile(r"\b(?:meine|unsere|ihre|alle|viele|die|zwei|drei|keine) [A-ZÄÖÜ]\w+(?:e|en|er|n|s)\b")
_PASSIVE = re.compile(
    r"\b(?:er|sie) (?:ist|war|wurde|wird)\b|\b(?:ist|war|wurde|wird) (?:er"
    r"|sie)\b",
    re.IGNORECASE,
)
FEM_ALL = frozenset(
    [
        "die",
        "eine",
        "einer",
        "meine",
        "meiner",
        "unsere",
        "unserer",
        "keine",
        "keiner",
        "diese",
        "dieser",
        "jede",
        "ihre",
        "ihrer",
        "alle",
        "beide",
        "viele",
        "zwei",
        "drei",
        "zur",
    ]
)
MASC_ALL = frozenset(
    [
        "der",
        "ein",
        "einen",
        "einem",
        "den",
        "dem",
        "mein",
        "meinen",
        "meinem",
        "unser",
        "unseren",
        "unserem",
        "kein",
        "keinen",
        "dieser",
        "diesen",
        "diesem",
        "jeder",
        "jeden",
        "sein",
        "seinen",
        "seinem",
        "zum",
        "am",
        "im",
        "beim",
        "vom",
    ]
)


def may_be_thing(sentence: str, before: str, cast: Cast) -> bool:
    """Whether "sie" or "er" may be a thing that the sentences before have named."""
    pronouns = ("sie",) if cast.pronoun == "she" else ("er", "ihn") if cast.pronoun == "he" else ()
    tokens = tokens_of(sentence)
    by = {"she": "ihr", "he": "ihm"}.get(cast.pronoun, "")
    used = by and re.search(rf"\b(?:mit|auf|in|aus|an|unter) {by}\b(?! [A-ZÄÖÜ])", sentence)
    if not used and not any(t.low in pronouns for t in tokens):
        return False
    if re.search(r"\b(?:sie|ihn) (?:keiner|niemand|man|jemand)\b", sentence) and (
        _any_thing(before, cast) or (cast.pronoun == "she" and _MANY.search(before))
    ):
        return True  # "findet sie keiner": the mistakes, as well as the reader
    if re.match(r"Ohne (?:sie|ihn) (?:w[äa]r|h[äa]tt)", sentence, re.IGNORECASE):
        return False
    if re.search(
        r"\b(?:kann|darf|soll|könnte|mag) (?:[a-zäöü]+ )*(?:haben|behalten|bekommen|abholen"
        r"|mitnehmen|nehmen|kriegen)\b",
        sentence,
    ):
        return False
    if re.search(r"\ban (?:sie|ihn) (?:denken|gedacht)\b|\bdenke? (?:\w+ )?an (?:sie|ihn)\b", sentence):
        return False
    if re.search(r"\b(?:hab|haben?|hätten?) (?:\w+ )*?ein\w* .*\bfür (?:sie|ihn)\b", sentence):
        return False
    known = verbs()["human"] | verbs()["accusative"]
    if not _PASSIVE.search(sentence):
        known = known | verbs()["handled"]
    if any(t.low in known for t in tokens):
        return False
    return _any_thing(before, cast)


def may_own(sentence: str, before: str, cast: Cast) -> bool:
    """Whether "ihre" or "seine" may mean that it belongs to a thing the sentences before have named."""
    owned = "ihr" if cast.pronoun == "she" else "sein"
    if not re.search(
        rf"\b{owned}(?:e|en|em|er|es)? (?:[a-zäöüß]+(?:e|en|er|es) )?[A-ZÄÖÜ]", sentence, re.IGNORECASE
    ):
        return False
    if not re.search(
        rf"\b[{owned[0]}{owned[0].upper()}]{owned[1:]}(?:e|en|em|er|es)? (?:(?!eine|meine|keine"
        rf"|unsere)[a-zäöüß]+(?:e|en|er|es) )?[A-ZÄÖÜ]",
        sentence,
    ):
        return False
    return _any_thing(before, cast)


def _any_thing(before: str, cast: Cast) -> bool:
    """Whether ``before`` names a thing of the reader's pronoun; "der" after a preposition is no "er"."""
    articles = FEM_ALL if cast.pronoun == "she" else MASC_ALL
    earlier = tokens_of(before)
    return any(
        t.low in articles
        and not (t.low == "der" and k and earlier[k - 1].low in _BEFORE_DATIVE)
        and names_thing(earlier[k + 1 : k + 4], cast)
        for k, t in enumerate(earlier)
    )


def may_be_another(sentence: str, before: str, cast: Cast, words: Words) -> bool:
    """Whether a pronoun may be somebody else who came up since the reader was named."""
    own = {"she": ("sie", "ihr"), "he": ("er", "ihn", "ihm")}.get(cast.pronoun, ())
    if not any(t.low in own for t in tokens_of(sentence)):
        return False
    if cast.name and cast.name.search(sentence):
        return False
    other = False
    for line in before.split("\n"):
        if cast.name and cast.name.search(line):
            other = False
        told = OF_SOMEBODY.sub(r"\1", line)
        other = other or _brings_one(told, cast, words) or _names_one(told, cast)
    return other


def _brings_one(line: str, cast: Cast, words: Words) -> bool:
    """Whether a line brings in a person of the reader's sex; "als Praktikantin" is the reader."""
    tokens = tokens_of(line)
    return any(
        is_somebody(t, cast, words) and not (k and tokens[k - 1].low == "als") for k, t in enumerate(tokens)
    )


def _names_one(line: str, cast: Cast) -> bool:
    """Whether somebody is named with an article, as in the South: "der Simon hat sie gefunden"."""
    tokens = tokens_of(line)
    if not verbs()["human"] & {token.low for token in tokens}:
        return False
    article = "die" if cast.pronoun == "she" else "der"
    for k, token in enumerate(tokens[:-2]):
        name, after = tokens[k + 1], tokens[k + 2]
        named = name.text[:1].isupper() and gender_of(name.text) is None and name.text not in cast.names
        free = k == 0 or tokens[k - 1].low not in _BEFORE_DATIVE
        if token.low == article and named and free and _ACTS.fullmatch(after.text):
            return True
    return False


def is_somebody(token: Token, cast: Cast, words: Words) -> bool:
    """Whether a noun is a person of the reader's sex ("Enkelin", "Hausmeister")."""
    if not token.text[:1].isupper() or token.opaque:
        return False
    low, she = token.low, cast.pronoun == "she"
    if (
        she
        and low.endswith("in")
        and len(low) > 5
        and low.endswith(("erin", "elin", "istin", "entin", "antin", "orin", "ogin"))
    ):
        return True
    return _is_kin(low, words["women" if she else "men"])


@lru_cache(maxsize=4096)
def _is_kin(low: str, kin: frozenset[str]) -> bool:
    """Whether a noun ends as one of the people or animals ``kin`` does, in any case."""
    forms = {low, low.removesuffix("n"), low.removesuffix("en"), low.removesuffix("s")}
    return any(form == word or (form.endswith(word) and len(word) > 4) for word in kin for form in forms)


def is_of_thing(sentence: str, before: str, cast: Cast) -> bool:
    """Whether "sie" or "er" can only be a thing that came up before: what it does, no person does."""
    tokens = tokens_of(sentence)
    nouns = [t.low in ("sie", "er", "ihn", "ihr", "ihm") for t in tokens]
    clause = next((c for c in clauses_of(tokens) if any(nouns[c.a : c.b])), None)
    low = {t.low for t in tokens[clause.a : clause.b]} if clause else set()
    doing = bool(low & verbs()["inanimate"]) or bool(
        low & {"ist", "sind", "war"} and low & verbs()["handled"]
    )
    return sum(nouns) == 1 and doing and may_be_thing(sentence, before, cast)


def names_thing(after: list[Token], cast: Cast) -> bool:
    """Whether the noun after an article is a thing that the reader's pronoun could stand for."""
    noun = next((t for t in after if t.text[:1].isupper() and t.is_word and not t.opaque), None)
    if any(t.text[:1].isdigit() for t in after[:1]):
        return False  # "unseren 14 Sensoren": more than one
    return bool(noun and noun.text not in cast.names and may_mean(noun.text, cast.pronoun))
