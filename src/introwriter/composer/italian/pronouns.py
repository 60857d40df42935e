"""Object pronouns of an Italian sentence, and whether something before them is what they mean."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.italian.verbs import is_many, verbs
from introwriter.composer.tables import table
from introwriter.composer.tongues.words import words_of

__all__ = ["named_in", "pronoun_of"]

_TOKEN = re.compile(r"[^\W_]+['’]?|[,;:—–()]")
_COUNTED = frozenset(
    [
        "due",
        "tre",
        "quattro",
        "cinque",
        "sei",
        "sette",
        "otto",
        "nove",
        "dieci",
        "venti",
        "trenta",
        "qualche",
        "ogni",
        "alcuni",
        "alcune",
        "molti",
        "molte",
        "tanti",
    ]
)
_OBJECTS = {"lo": "ms", "li": "mp", "l'": "?s", "ne": "??", "l’": "?s"}
_OF_SAYING = re.compile(
    r"(?:so|sa|sai|sap|dic|dis|det|fa|fec|pens|cred|sper|ammet|capi|immagin|promet|giur|ripet|scri)",
    re.IGNORECASE,
)
_EITHER = frozenset(("la", "le", "lo", "gli", "l'"))  # articles, or pronouns before a verb
_GIVEN = {"glielo": "ms", "gliela": "fs", "glieli": "mp", "gliele": "fp", "gliene": "??"}
_ENCLITIC = re.compile(
    r"\b(?P<v>[^\W\d_]+(?:ar|er|ir|ur))(?P<c>lo|li|ne|cela|celo|celi|tela|telo|melo|mela)\b", re.I
)
_HAVE = frozenset(["ho", "ha", "hai", "abbiamo", "hanno", "avevo", "aveva", "avevamo", "avevano"])
_NOUNISH = frozenset(
    words
    for words in ("prova", "nota", "domanda", "cura", "guida", "ricerca", "mostra", "posta", "fila", "scuola")
)
_FORMS = frozenset(
    [
        "ho",
        "ha",
        "hai",
        "abbiamo",
        "hanno",
        "avete",
        "avevano",
        "è",
        "sono",
        "fanno",
        "faceva",
        "hanno",
        "vanno",
        "stanno",
    ]
)


def pronoun_of(text: str) -> str:
    """Return the gender and number ("fs", "?s") of a pronoun that means nothing before it, or nothing."""
    return _read(text)[0]


def named_in(text: str, kind: str) -> bool:
    """Whether ``text`` names a thing that a pronoun of ``kind`` can mean."""
    return _means(kind, _read(text)[1], False)


def _read(text: str) -> tuple[str, list[str]]:
    """Return the first lone pronoun's kind, and the kinds of all things named."""
    tokens = [token.lower().replace("’", "'") for token in _TOKEN.findall(text)]
    seen: list[str] = []
    held: list[str] = []  # what the clause at hand names; it can be meant only after its verb
    finite, lone = False, ""
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        if token in ",;:—–()":
            seen, held = seen + held, []
            continue
        kind = _pronoun(token, tokens, i)
        now = [*seen, *held] if token in _GIVEN or _ENCLITIC.fullmatch(token) else seen
        said = finite and kind == "ms" and bool(_OF_SAYING.match(after))
        if kind and not lone and not _means(kind, now, said):
            lone = kind
        if token in _genders() and after.isalpha() and not (token in _EITHER and _is_verb(after)):
            held.append(_gender(token, after))
        elif token in _COUNTED and after.isalpha():
            held.append("?p")
        elif _is_verb(token) and token not in ("e", "a"):
            seen, held, finite = seen + held, [], True
    return lone, seen + held


def _pronoun(token: str, tokens: list[str], i: int) -> str:
    """Return the gender and number of an object pronoun at ``i``, nothing for the reader or a reflexive."""
    if clitic := _ENCLITIC.fullmatch(token):
        return {"lo": "ms", "li": "mp", "ne": "??", "la": "fs"}[clitic.group("c")[-2:]]
    after = tokens[i + 1] if i + 1 < len(tokens) else ""
    if not after or not _is_verb(after):
        return ""
    if token in _GIVEN:
        return _GIVEN[token]
    if token == "la" and tokens[i - 1 : i] in (["se"], ["me"], ["te"], ["ce"]):
        return ""
    if token == "la":
        return "" if _of_people(after) else "fs"
    if token == "ne" and tokens[i - 1 : i] in (["me"], ["se"], ["te"]):
        return ""
    if token == "l'" and after in _HAVE:
        done = next(
            (
                t
                for t in tokens[i + 2 : i + 4]
                if re.search(r"(?:at|ut|it|tt|st|rs|rt|es|is|us|ss|nt|lt)[oa]$", t)
            ),
            "",
        )
        return {"o": "ms", "a": "fs"}.get(done[-1:], "?s")
    return _OBJECTS.get(token, "")


def _of_people(verb: str) -> bool:
    """Whether "la" before a verb may be the reader: "la ringrazio", "la seguo"."""
    stem = re.sub(r"(?:iamo|avo|evo|ivo|[oaei])$", "", verb)
    return (
        bool(words_of("it").opens("whom", stem + "a") or words_of("it").opens("whom", stem))
        or verb in _NOUNISH
    )


def _gender(determiner: str, noun: str) -> str:
    kind = _genders()[determiner]
    if kind == "?s":
        return "fs" if noun.endswith(("a", "ione")) else "ms" if noun.endswith("o") else "?s"
    return kind


def _is_verb(token: str) -> bool:
    known = verbs()
    one = token in known.first or token in known.second or token in _seconds()
    return one or token in _FORMS or is_many(token)


@lru_cache(maxsize=1)
def _seconds() -> frozenset[str]:
    return frozenset(verbs().second.values())


def _means(kind: str, seen: list[str], said: bool) -> bool:
    """Whether one of the things ``seen`` agrees with a pronoun; ``said`` lets a whole clause be meant."""
    agree = any(
        (k[0] == kind[0] or "?" in (k[0], kind[0])) and (k[1] == kind[1] or "?" in (k[1], kind[1]))
        for k in seen
    )
    return agree or said


@lru_cache(maxsize=1)
def _genders() -> dict[str, str]:
    """Return the gender and number ("fs") that each determiner tells."""
    kinds = table("words", "it_patterns")["determiner_genders"]
    return {word: kind for kind, listed in kinds.items() for word in listed.split()}
