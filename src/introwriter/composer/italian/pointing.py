"""Whether an Italian sentence points back at something that only another sentence names."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.pronouns import pronoun_of
from introwriter.composer.italian.verbs import verbs
from introwriter.composer.tongues.words import words_of

__all__ = ["names_these", "points_back"]

_TIMES = frozenset(
    [
        "anno",
        "mese",
        "settimana",
        "mattina",
        "sera",
        "notte",
        "estate",
        "inverno",
        "autunno",
        "primavera",
        "volta",
        "weekend",
        "punto",
        "modo",
        "caso",
        "parte",
        "messaggio",
        "periodo",
        "stagione",
        "mattino",
        "pomeriggio",
        "lunedì",
        "martedì",
        "mercoledì",
        "giovedì",
        "venerdì",
        "sabato",
        "domenica",
        "mail",
        "riga",
        "cosa",
        "cose",
    ]
)


@lru_cache(maxsize=2048)
def points_back(text: str) -> bool:
    """Whether a pronoun or "quel …" of ``text`` means nothing that stands before it in the sentence."""
    return (
        bool(pattern("pointing_ordinal").match(text) or _there(text) or _they(text) or _did(text))
        or bool(_OF_THAT.search(text))
        or names_these(text)
        or bool(pronoun_of(text))
    )


_OF_THAT = re.compile(r"\bè (?:merito|colpa) (?:mi[oa]|su[oa]|tu[oa])\b|\blo sap(?:esse|essi|pia)\b", re.I)
_THEY = re.compile(
    r"\b(?:come|quanto|dove|perché|cosa|quando|quanti|quante) (?:non )?(?:(?:ci|lo|la|li|le|si|ne) )*"
    r"(?:hanno|avevano|fanno|sono|erano|(?!lontano|italiano|piano)[^\W\d_]{2,}(?:ano|ono))\b(?P<rest>.*)",
    re.I,
)
_MANY = re.compile(
    r"\b(?:i|gli|le|dei|degli|delle|due|tre|quattro|cinque|\d+|altri|tutti|molti) [^\W\d_]{3,}"
    r"|^(?:tutt[ie]|molt[ie]|in tanti)\b"
)


def _did(text: str) -> bool:
    """Whether something without a name did it to me: "in due anni mi ha tradito una volta"."""
    match = pattern("pointing_did").match(text)
    given = tuple(words_of("it")["given_participles"] | words_of("it")["person_participles"])
    return match is not None and not match.group("done").startswith((*given, "fatt"))


def _there(text: str) -> bool:
    """Whether "ci ho dormito" has no place before it."""
    match = pattern("pointing_there").search(text)
    return (
        match is not None
        and not pattern("pointing_somewhere").search(text[: match.start()])
        and not pattern("pointing_gendered").search(text[: match.start()])
    )


def _they(text: str) -> bool:
    """Whether some "they" without a name do something: "come facevano senza cannello"."""
    match = _THEY.search(text)
    return (
        match is not None
        and not _MANY.search(text[: match.start()])
        and not _MANY.match(match.group("rest").strip())
    )


def names_these(text: str) -> bool:
    """Whether "quel punto" stands for something that the sentence does not name."""
    for match in pattern("pointing_these").finditer(text):
        noun = match.group("n").lower()
        known = (
            noun in _TIMES
            or noun in verbs().second
            or noun in verbs().first
            or noun in words_of("it")["stopwords"]
        )
        if known or pattern("pointing_goes_on").match(match.group("rest")):
            continue
        if noun[:5] not in text[: match.start()].lower():
            return True
    return False
