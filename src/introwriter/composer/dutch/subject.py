"""A subject line out of a Dutch note's own words: "Je krukjes", "De hobbel op de Prinsentuin"."""

from __future__ import annotations

import re

from introwriter.composer.dutch.verbs import verbs
from introwriter.composer.tongues.words import Words

__all__ = ["subject_in"]

_THEIRS = re.compile(
    r"\b(?:[Jj]e|[Uu]w) (?P<noun>(?:nieuwe |oude |eerste |laatste )?[a-zëéï]{4,}"
    r"(?: (?:voor|over|van) [a-zëéï]{4,})?)\b"
)
_THING = re.compile(
    r"\b(?:de|het|[Mm]ijn|[Oo]ns|[Oo]nze) (?:[a-zëéï]+e )?(?P<noun>[a-zëéï]{4,})"
    r"(?: (?:op|in|van|bij|aan|over|voor) (?:(?:de|het|een) )?[A-Z][\w-]+)?(?= |$|[,.])"
)
_FIRST = 2  # sentences in which a thing is looked for


def subject_in(texts: list[str], words: Words) -> str:
    """Return a thing of the reader's, else one that the first sentences are about, or an empty text."""
    idea = next((found for text in texts if (found := _theirs_in(text, words))), "")
    things = [found for text in texts if (found := _thing_in(text, words))]
    mine = next((thing for thing in things if thing.lower().startswith(("mijn ", "ons ", "onze "))), "")
    idea = idea or next((found for text in texts[:_FIRST] if (found := _thing_in(text, words))), "")
    idea = idea or mine or next(iter(things), "")
    return idea[:1].upper() + idea[1:]


def _theirs_in(text: str, words: Words) -> str:
    for match in _THEIRS.finditer(text):
        nouns = match.group("noun").split()
        adjective = re.search(r"(?<!j)e$", nouns[0]) and re.match(r" [a-z]", text[match.end() :])
        little = set(nouns) & (_not_nouns(words) - {"voor", "over", "van"}) or verbs().singular(nouns[0])
        if not (adjective or little or nouns[0] in words["dull"] or verbs().is_participle(nouns[0])):
            return match.group()
    return ""


def _thing_in(text: str, words: Words) -> str:
    for match in _THING.finditer(text):
        noun = match.group("noun")
        verbal = noun.endswith("e") and _goes_on(text[match.end() :], words)
        verbal = verbal or verbs().singular(noun) or verbs().is_participle(noun) or noun in _not_nouns(words)
        if not verbal and noun not in words.all_of("dull", "times"):
            return match.group()
    return ""


def _goes_on(after: str, words: Words) -> bool:
    """Whether a word follows that may be the noun of an adjective."""
    word = re.match(r" ([a-zëéï]+)", after)
    return word is not None and not any(
        word.group(1) in words[name] for name in ("prepositions", "finite", "stopwords")
    )


def _not_nouns(words: Words) -> frozenset[str]:
    return words["stopwords"] | verbs().plural | words["adverbs"] | words["infinitives"]
