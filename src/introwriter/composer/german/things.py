"""Whether "sie" and "er" are a thing that came up before."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.german.cases import gender_of, may_mean
from introwriter.composer.german.tokens import Token, tokens_of
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
    if not any(t.low in pronouns for t in tokens):
        return False
    known = verbs()["human"] | verbs()["accusative"] | verbs()["handled"]
    if any(t.low in known for t in tokens):
        return False
    articles = FEM_ALL if cast.pronoun == "she" else MASC_ALL
    earlier = tokens_of(before)
    return any(t.low in articles and names_thing(earlier[k + 1 : k + 4], cast) for k, t in enumerate(earlier))


def may_own(sentence: str, before: str, cast: Cast) -> bool:
    """Whether "ihre" or "seine" may mean that it belongs to a thing the sentences before have named."""
    owned = "ihr" if cast.pronoun == "she" else "sein"
    if not any(t.low.startswith(owned) and len(t.low) <= len(owned) + 2 for t in tokens_of(sentence)):
        return False
    articles = FEM_ALL if cast.pronoun == "she" else MASC_ALL
    earlier = tokens_of(before)
    return any(t.low in articles and names_thing(earlier[k + 1 : k + 4], cast) for k, t in enumerate(earlier))


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
        other = other or any(is_somebody(t, cast, words) for t in tokens_of(told)) or _names_one(told, cast)
    return other


def _names_one(line: str, cast: Cast) -> bool:
    """Whether somebody is named with an article, as in the South: "der Simon hat sie gefunden"."""
    article = r"[Dd]ie" if cast.pronoun == "she" else r"[Dd]er"
    acts = verbs()["human"] & {token.low for token in tokens_of(line)}
    return bool(acts) and any(
        gender_of(name) is None and name not in cast.names
        for name in re.findall(
            rf"\b{article} ([A-ZÄÖÜ][a-zäöüß]+) (?:hat|ist|war|will|[a-zäöüß]+te?)\b", line
        )
    )


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
    doing = [t for t in tokens if t.low in verbs()["inanimate"]]
    return sum(nouns) == 1 and bool(doing) and may_be_thing(sentence, before, cast)


def names_thing(after: list[Token], cast: Cast) -> bool:
    """Whether the noun after an article is a thing that the reader's pronoun could stand for."""
    noun = next((t for t in after if t.text[:1].isupper() and t.is_word and not t.opaque), None)
    return bool(noun and may_mean(noun.text, cast.pronoun))
