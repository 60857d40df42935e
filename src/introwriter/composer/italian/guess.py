"""Whose an Italian verb without a subject is, by what such verbs usually tell."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.italian.verbs import verbs
from introwriter.composer.tongues.words import words_of

__all__ = ["listed", "unsaid"]

_ON = frozenset(["e", "ed", "ma", ",", "o", "poi", "però", "che", "perché", "quando", "se"])
_ASKING = frozenset(["che", "quando", "se", "come", "dove", "quanto", "cosa", "perché"])
_MANNER = frozenset(["se", "quando", "come", "quanto", "dove", "cosa", "quanti", "quante"])
_HABITS = frozenset(
    ["fa", "va", "viene", "passa", "sta", "dà", "torna", "tiene", "prende", "porta", "apre", "chiude"]
)

_PASSIVE = frozenset(["va", "andava", "andrà", "andrebbe", "viene", "veniva", "verrà", "venga"])
_PARTICIPLE_ANY = re.compile(r"(?:at|ut|it|tt|st|rs|rt|es|is|us|ss|nt|lt|ns)[oaie]$")
_PARTICIPLE = re.compile(r"(?:at|ut|it|tt|st|rs|rt|es|is|us|ss|nt|lt|ns)[oa]$")


def listed(name: str) -> frozenset[str]:
    """Return a word list of ``words/it.toml``."""
    return words_of("it")[name]


@lru_cache(maxsize=4)
def _starts(name: str) -> tuple[str, ...]:
    return tuple(listed(name))


def unsaid(
    low: str, own: list[str], after: list[str], joined: str, last: str, *, asked: bool = False,
    opening: bool = False, person: bool = False,
) -> str:  # fmt: skip
    """Return "reader", "other", or "?" where nothing tells.

    ``own`` are the words of the clause before the verb, ``after`` the next ones, ``joined`` the word or mark
    that opens the clause, ``last`` whose the verb before it was ("me", "reader", "other" or nothing).
    ``asked``: the sentence asks the reader something ("chiederti se …"); ``opening``: none was told before;
    ``person``: somebody else is what the sentence is about.
    """
    nearest = next((word for word in after if word not in listed("skipped")), "")
    inherits = last in ("reader", "other") and joined in _ON
    if low in ("va", "andava", "andrebbe") and {"ti", "le", "gli", "mi"} & set(own):
        return "other"
    if "c'" in own or (low in _PASSIVE and _PARTICIPLE.search(nearest)):
        return "other"
    if (
        low in ("ha", "è", "aveva", "era")
        and _comes_after(after)
        and not (inherits and nearest.startswith("fatt"))
    ):
        return "other" if nearest.startswith(("ris", "parlat", "telefonat", "dormit", "piant")) else "?"
    if low in ("ha", "aveva", "avrà", "abbia", "avesse", "avrebbe"):
        if last == "other" and joined in ("e", ",", "ma", "poi") and not person and {"mi", "ci"} & set(own):
            return _done_to_me(nearest)
        if made := _had_done(
            nearest, own, after, asked=asked, theirs=inherits and last == "other" and person
        ):
            return made
        return _of_have(nearest, own, after, joined, last, asked=asked, opening=opening)
    if low in ("è", "era", "sarà", "sia", "fosse", "sarebbe"):
        if asked and joined in _MANNER and nearest.startswith(_starts("going_participles")):
            return "?" if any(word in listed("determiners") for word in after[1:3]) else "reader"
        return _with_be(nearest, own, after, joined, last)
    if (
        asked
        and nearest
        and last == "me"
        and joined in _MANNER
        and "si" not in own
        and verbs().kind.get(low) != "thing"
    ):
        return "reader"
    return _of_plain_verb(low, own, after, joined, last)


def _had_done(nearest: str, own: list[str], after: list[str], *, asked: bool, theirs: bool) -> str:
    """Return "reader" for "ci ha fatto entrare" and "come ha fatto con …", nothing where it tells no more."""
    if nearest != "fatto" or theirs:
        return ""
    then = (after[after.index("fatto") + 1 :] or [""])[0]
    if asked and ("l'" in own or not then or then in ("a", "ad", "con", "per", "quando", "in", ",")):
        return "reader"
    does = then.endswith("re") and then not in listed("effect_infinitives")
    return "reader" if does and {"mi", "ci"} & set(own) else ""


def _done_to_me(nearest: str) -> str:
    """Return whose "e mi ha …" is after a thing's deed: the thing's effect, or what only a person does."""
    if nearest.startswith((*_starts("effect_participles"), *_starts("moving_participles"))):
        return "other"
    given = (*_starts("given_participles"), *_starts("person_participles"), "pres")
    return "reader" if nearest.startswith(given) else "?"


def _of_have(
    nearest: str, own: list[str], after: list[str], joined: str, last: str, *, asked: bool, opening: bool
) -> str:
    if "ce" in own and "l'" in own and nearest.startswith("fatt"):
        return "reader"  # farcela
    if opening and not joined and _PARTICIPLE.search(nearest) and _can_only_be_you(nearest, after):
        return "reader"
    if _gave_me(own, after):
        return "other"
    if asked and joined in (*_MANNER, "perché", "o") and _PARTICIPLE.search(nearest):
        return "other" if nearest.startswith(_starts("effect_participles")) else "reader"
    rest = [word for word in after if word not in listed("skipped") and word != "pure"][1:2]
    did = after[after.index(nearest) + 1 :] if nearest in after else []
    well = nearest == "fatto" and did[:1] in (["bene"], ["male"], ["benissimo"])
    return _with_have(
        nearest, own, joined, last, made=bool(rest) and rest[0] in listed("determiners"), well=well
    )


def _of_plain_verb(low: str, own: list[str], after: list[str], joined: str, last: str) -> str:
    nearest = next((word for word in after if word not in listed("skipped")), "")
    inherits = last in ("reader", "other") and joined in _ON
    if "si" in own:
        return "reader" if low in listed("self_verbs") else "other"
    kind = verbs().kind.get(low, "")
    if not nearest and low in ("conta", "pesa", "torna", "passa", "gira", "vale", "basta", "serve"):
        return "other"  # "capire se conta"
    if low in ("tiene", "teneva") and joined == "cui" and last == "reader":
        return "reader"  # "un libro a cui tieni"
    if nearest in ("comodo", "piacere", "bene", "male") and low.startswith(("f", "v")):
        return "other"
    if (
        low in ("tiene", "teneva")
        and joined == "che"
        and last == "reader"
        and after[:1]
        and (after[0] in listed("determiners"))
    ):
        return "reader"
    if kind == "thing" or (joined == "che" and not kind and ("mi" in own or "ci" in own)):
        return "other"
    if (
        kind == "person"
        and last == "me"
        and joined in ("e", ",", "ma")
        and not low.endswith(("ava", "eva", "iva"))
    ):
        return "?"  # "ho rifatto la spalla e adesso saluta": the robot, or the reader
    if joined == "se" and low == "fa" and {"mi", "ci"} & set(own) and nearest.endswith("re"):
        return "reader"  # "solo se mi fa ridere"
    if joined == "se" and not last and kind != "thing":
        return "reader"  # "se gira ancora a Chioggia, …"
    if kind == "person":
        return "reader" if last != "other" or not inherits or joined in _ASKING else "other"
    if inherits:
        return "?" if joined == "," else last
    if joined in _MANNER and (last == "reader" or low in _HABITS):
        return "reader"
    return "other" if last == "me" else "?"


def _can_only_be_you(nearest: str, after: list[str]) -> bool:
    """Whether a first verb without a subject tells a deed of the reader's, and no subject follows it."""
    follows = {"suo", "sua", "suoi", "sue", "tuo", "tua", "tuoi", "tue", "che", "anche", "di"} & set(after)
    return not follows and not nearest.startswith(_starts("moving_participles"))


def _gave_me(own: list[str], after: list[str]) -> bool:
    """Whether the giver follows his verb: "me le ha vendute il falegname"."""
    known = {"la", "le", "lo", "li", "l'", "ne"} & set(own)
    given = len(after) > 1 and _PARTICIPLE_ANY.search(after[0])
    return bool(known and given and after[1] in (listed("determiners") - {"tutti", "tutte", "ogni"}))


def _comes_after(after: list[str]) -> bool:
    """Whether the subject seems to follow: "ha riso anche l'ultima fila"."""
    too = next((i for i, word in enumerate(after[:3]) if word in ("anche", "pure", "perfino", "persino")), -1)
    return 0 <= too < len(after) - 1 and after[too + 1] in listed("determiners")


def _with_be(nearest: str, own: list[str], after: list[str], joined: str, last: str) -> str:
    if "si" in own:
        return "reader" if nearest.startswith(_starts("self_participles")) else "other"
    if last == "other" and joined in ("e", ",", "ma") and nearest.startswith("l'"):
        return "other"
    been = nearest in ("stata", "stato") and len(after) > 1 and after[1] in listed("kindly")
    if been or nearest in listed("kindly"):
        return "reader" if nearest not in ("la", "il", "l'") else "?"
    moved = nearest.startswith((*_starts("going_participles"), "tornat", "andat", "uscit"))
    if last == "reader" and joined in ("e", ",", "ma", "poi") and moved:
        return "reader"
    same = last == "reader" and joined in ("e", ",") and nearest in ("di", "in", "a")
    return "reader" if same else "other"


def _with_have(
    nearest: str, own: list[str], joined: str, last: str, *, made: bool = False, well: bool = False
) -> str:
    inherits = last in ("reader", "other") and joined in _ON
    if nearest in listed("right") or (well and not (inherits and last == "other")):
        return "reader"
    if nearest.startswith("fatt") and inherits and made:
        return last  # "e mi ha fatto il caffè"
    if nearest.startswith(_starts("effect_participles")):
        return "reader" if inherits and last == "reader" and not {"mi", "ci"} & set(own) else "other"
    if nearest.startswith(_starts("given_participles")):
        return "other" if inherits and last == "other" and joined in ("e", ",", "ma") else "reader"
    if inherits:
        return last
    if joined == ":":
        return "other"
    if joined in _MANNER and not _PARTICIPLE.search(nearest):
        return "reader"
    if joined == "che" and nearest.startswith(_starts("person_participles")) and not {"mi", "ci"} & set(own):
        return "reader"
    if joined in ("che", "quando", "come", "dove"):
        return "reader" if nearest.startswith("fatt") else "?"
    return "other" if last == "me" else "?"
