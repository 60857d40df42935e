"""Spanish verbs: which form of the second person answers to one of the third."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from introwriter.composer.tables import table

__all__ = ["Form", "Kind", "finite_forms", "forms_of_verbs", "guessed", "kind_of"]

Kind = Literal["human", "thing", "either"]
_KINDS: tuple[Kind, ...] = ("thing", "human", "either")
_ENDINGS = (  # of a verb that no list holds: third person, tú and vos, whether "I" has the same form
    (r"uvo$", "uviste", "uviste", False), (r"uso$", "usiste", "usiste", False),
    (r"ujo$", "ujiste", "ujiste", False), (r"yó$", "íste", "íste", False),
    (r"ió$", "iste", "iste", False), (r"ó$", "aste", "aste", False),
    (r"rá$", "rás", "rás", False), (r"ría$", "rías", "rías", True), (r"aba$", "abas", "abas", True),
    (r"ía$", "ías", "ías", True), (r"(?<=[bcdfghjklmnñpqrstvxyzií])a$", "as", "ás", False),
    (r"(?<=[bcdfghjklmnñpqrstvxyz])e$", "es", "", False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """One finite form: whose it is ("1" I, "3" he or she, "13" both), and the same for tú and for vos.

    ``kind`` says what a subject that is left out would be: "human", "thing" or "either".
    """

    verb: str
    person: str
    tu: str
    vos: str
    kind: Kind


@lru_cache(maxsize=1)
def forms_of_verbs() -> dict[str, Form]:
    """Return every singular form of the listed verbs, in small letters."""
    data = table("words", "es_verbs")
    found: dict[str, Form] = {}
    base = {verb: root for root, verbs in data["derived"].items() for verb in verbs.split()}
    for kind in reversed(_KINDS):
        for entry in data[kind].split():
            verb, _, change = entry.partition(":")
            root = base.get(verb, verb)
            spec = data["irregular"].get(root)
            rows = _irregular(verb, root, spec) if spec else _regular(verb, change)
            for word, person, tu, vos in rows:
                known = found.get(word)
                if known is None or (known.person == "1" and person != "1") or known.person == person:
                    found[word] = Form(verb, person, tu, vos, kind)
    return found


@lru_cache(maxsize=1)
def finite_forms() -> frozenset[str]:
    """Return the forms by which a clause is known to have a verb: none that is a noun as well ("nota")."""
    data = table("words", "es")
    lists = ("nouns_too", "never_verbs", "shy_verbs", "nouns_in_o")
    nouns = {word for name in lists for word in data[name].split()}
    found = set()
    for word, form in forms_of_verbs().items():
        if form.person == "1":
            found.add(word)
        elif form.person != "1":
            found |= {word, form.tu, form.vos} | ({f"{word}n"} if word[-1] in "aeá" else set())
    return frozenset(found - {"", "traje", "vino", "vinos"} - nouns)


Row = tuple[str, str, str, str]


def _irregular(verb: str, root: str, spec: str) -> Iterator[Row]:
    head = verb[: len(verb) - len(root)]
    present, preterite, future, subjunctive, past = (part.split() for part in spec.split("|"))
    third, tu, vos, first = (head + word for word in present)
    yield third, "3", tu, vos
    yield first, "1", "", ""
    third, tu, first = (head + word for word in preterite)
    yield third, "3", tu, tu
    yield first, "1", "", ""
    yield from _same(head + future[0], "3")
    yield from _same(f"{head}{future[0][:-1]}ía", "13")
    for word in (*subjunctive, *past, _imperfect(root)):
        yield from _same(head + word, "13")


def _imperfect(verb: str) -> str:
    known = {"ser": "era", "ir": "iba", "ver": "veía"}
    return known.get(verb) or (f"{verb[:-2]}aba" if verb.endswith("ar") else f"{verb[:-2]}ía")


def _same(word: str, person: str) -> Iterator[Row]:
    yield word, person, f"{word}s", f"{word}s"


def _regular(verb: str, change: str) -> Iterator[Row]:
    stem, end = verb[:-2], verb[-2:]
    strong = _stressed(stem, change)
    weak = stem
    if end == "ir" and change in ("ie", "ue", "i"):
        weak = _last(stem, "e", "i") if change != "ue" else _last(stem, "o", "u")
    if end in ("er", "ir") and stem.endswith("u") and not stem.endswith(("gu", "qu")):
        strong, weak = f"{stem}y", f"{stem}y"
    vowel = "a" if end == "ar" else "e"
    yield strong + vowel, "3", f"{strong}{vowel}s", stem + {"ar": "ás", "er": "és", "ir": "ís"}[end]
    yield _first(strong, end), "1", "", ""
    if end == "ar":
        yield f"{stem}ó", "3", f"{stem}aste", f"{stem}aste"
        yield f"{_spelt(stem, 'e')}é", "1", "", ""
        yield from _same(f"{stem}ara", "13")
    else:
        third = f"{weak}ó" if weak.endswith("y") else f"{weak}ió"
        yield third, "3", f"{stem}iste", f"{stem}iste"
        yield f"{stem}í", "1", "", ""
        yield from _same(f"{weak}{'era' if weak.endswith('y') else 'iera'}", "13")
    yield from _same(f"{verb}á", "3")
    yield from _same(f"{verb}ía", "13")
    yield from _same(_imperfect(verb), "13")
    if end == "ar":
        yield from _same(f"{_spelt(strong, 'e')}e", "13")
    else:
        yield from _same(f"{_first(strong, end)[:-1]}a", "13")


def _stressed(stem: str, change: str) -> str:
    pairs = {"ie": ("e", "ie"), "ue": ("o", "ue"), "i": ("e", "i"), "í": ("i", "í"), "ú": ("u", "ú")}
    return _last(stem, *pairs[change]) if change in pairs else stem


def _last(stem: str, old: str, new: str) -> str:
    at = stem.rfind(old)
    return stem if at < 0 else stem[:at] + new + stem[at + 1 :]


def _first(strong: str, end: str) -> str:
    if end in ("er", "ir"):
        if strong.endswith("g"):
            return f"{strong[:-1]}jo"
        if strong.endswith("gu"):
            return f"{strong[:-1]}o"
        if strong.endswith("c"):
            return f"{strong[:-1]}{'zc' if strong[-2] in 'aeiou' else 'z'}o"
    return f"{strong}o"


def _spelt(stem: str, before: str) -> str:
    for old, new in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(old) and before == "e":
            return stem[:-1] + new
    return stem


@lru_cache(maxsize=1)
def _kinds() -> dict[str, Kind]:
    data = table("words", "es_verbs")
    return {e.partition(":")[0]: kind for kind in ("either", "human", "thing") for e in data[kind].split()}


_PARTICIPLES = {
    "dicho": "decir", "hecho": "hacer", "escrito": "escribir", "visto": "ver", "puesto": "poner",
    "abierto": "abrir", "roto": "romper", "vuelto": "volver", "muerto": "morir", "resuelto": "resolver",
    "descrito": "describir", "propuesto": "proponer", "leído": "leer", "oído": "oír", "traído": "traer",
}  # fmt: skip


@lru_cache(maxsize=1024)
def kind_of(word: str) -> Kind | None:
    """Return the kind of an infinitive, gerund or participle; ``None`` for another word."""
    word = re.sub(r"(?<=r)(?:se|te|me|nos)?(?:l[eao]s?)?$", "", word)
    if word in _kinds():
        return _kinds()[word]
    if word in _PARTICIPLES:
        return _kinds()[_PARTICIPLES[word]]
    match = re.fullmatch(
        r"(\w+?)(ado|ando|ido|iendo|yendo)(?:se|me|te|nos)?(?:l[eao]s?)?", word.replace("á", "a")
    )
    if not match:
        return "either" if re.fullmatch(r"\w{2,}[aei]r", word) else None
    ends = ("ar",) if match.group(2)[0] == "a" else ("er", "ir")
    stems = (match.group(1), match.group(1)[::-1].replace("i", "e", 1)[::-1])
    known = (_kinds().get(stem + end) for stem in stems for end in ends)
    return next((kind for kind in known if kind), "either")


@lru_cache(maxsize=512)
def guessed(word: str) -> Form | None:
    """Return the form of a verb that no list holds, by its ending; only for a word that must be a verb."""
    for pattern, tu, vos, both in _ENDINGS:
        if re.search(pattern, word) and len(word) > 3:
            if pattern == r"ió$":  # "alivió" of aliviar or "cedió" of ceder
                return Form(word, "3", "", "", "either")
            stem = re.sub(pattern, "", word)
            return Form(word, "13" if both else "3", stem + tu, stem + vos if vos else "", "either")
    return None
