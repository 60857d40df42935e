"""Spanish clauses with "que": what somebody says, and what is said of a thing."""

from __future__ import annotations

import re

from introwriter.composer.spanish.sentence import READER, Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind
from introwriter.composer.tongues.words import Words

__all__ = ["complement", "relative", "the_one_that"]

_INFINITIVE = re.compile(r"..[aeiáéí]r(?:[lt]e|me|nos|sel[oa]|tel[oa])$")
_SAY = frozenset(
    [
        "decir",
        "contar",
        "explicar",
        "publicar",
        "escribir",
        "comentar",
        "mencionar",
        "asegurar",
        "confesar",
        "recomendar",
        "ver",
        "leer",
        "oír",
        "escuchar",
        "saber",
        "enterar",
        "descubrir",
        "prometer",
        "jurar",
        "avisar",
        "enseñar",
    ]
)
_ALWAYS = frozenset(["nunca", "siempre", "jamás", "antes", "después", "luego", "hoy", "ayer", "también"])
_WHERE_ELSE = frozenset(
    ["abajo", "arriba", "detrás", "dentro", "encima", "ahí", "aquí", "delante", "allí", "acá"]
)
_FIRST_THING = frozenset(["primero", "último", "único", "mejor", "peor", "mismo", "poco", "más"])
_WHERE = frozenset(["en", "por", "durante", "hace", "ayer", "a", "ante", "una", "desde"])
_SAYERS = frozenset(
    [
        "es",
        "ya",
        "decir",
        "contar",
        "sé",
        "claro",
        "así",
        "seguro",
        "verdad",
        "usted",
        READER,
        "me",
        "parece",
        "consta",
    ]
)


def the_one_that(s: Sentence, verb: Verb) -> bool:
    """Whether it says what kind of person or thing one is ("era la única que leía", "que era de su tía")."""
    if complement(s, verb):
        return False
    ruling = s.verbs[-1]
    if ruling.form and ruling.form.verb == "ser" and ruling.who == "reader":
        return True
    b = s.before(verb.start)
    return bool(verb.form and verb.form.verb == "ser" and s.before(b) not in s.people)


def complement(s: Sentence, verb: Verb) -> bool:
    """Whether "que" follows a verb ("dijo que") and not a noun ("la hoja que")."""
    b = s.before(verb.start)
    while b >= 0 and s.low[b] != "que":
        b = s.before(b)
    before = s.before(b)
    while before > 0 and s.low[before] in _ALWAYS:
        before = s.before(before)
    if before < 0 or s.low[before] in ("para", "sin", "hasta", "desde", "de", "a"):
        return True
    near = {v.at for v in s.verbs[-2:]}
    last = s.verbs[-1] if s.verbs else None
    if last and last.form and last.form.verb in _SAY and s.word(s.after(last.at)) in _WHERE:
        return True  # "dijo en la radio que …"
    return (
        before in near
        or s.low[before] in _SAYERS
        or bool(_INFINITIVE.search(s.low[before]))
        or s.low[before].endswith(("ndo", "ado", "ido", "dicho"))
    )


def _of_state(s: Sentence, verb: Verb) -> bool:
    """Whether a thing is in a state: "lo que llevaba meses parado", "lo que está roto"."""
    known = verb.form is not None and verb.form.verb in ("llevar", "estar", "seguir", "quedar", "haber")
    return known and bool(
        re.search(r"^(?: [^\W\d_]+){1,3}?[^\W\d_]+[aist]d?o\b", "".join(s.low[verb.at + 1 :]))
    )


def _told_by(s: Sentence, verb: Verb) -> bool:
    """Whether "lo que (más) me ayudó" is what "fue …" then tells."""
    group = {s.low[i] for i in range(verb.start, verb.at)}
    return bool(group & {"me", "nos"}) and bool(set(s.low[verb.at :]) & {"fue", "es", "era", "ha"})


def _of_what(s: Sentence, verb: Verb, kind: Kind, before: int, words: Words) -> Who | None:
    """Who does it in "lo que …", and in what is said of some other thing ("otro pueblo que lo hizo")."""
    n = s.after(verb.at)
    superlative = s.low[before] in _FIRST_THING and s.word(s.before(before)) == "lo"
    some = s.word(s.before(before)) in ("un", "una", "otro", "otra", "algún", "alguna", "ningún", "ninguna")
    if some and verb.form and verb.form.person == "13" and not s.low[verb.at].endswith(("ía", "aba", "era")):
        return "thing"  # "otro pueblo que lo haya repetido"
    if s.low[before] == "lo" and (_of_state(s, verb) or _told_by(s, verb)):
        return "thing"  # "lo que llevaba meses parado", "lo que más me ayudó fue …"
    if s.low[before] == "lo" and kind != "human" and n >= 0 and s.low[n] in words["determiners"]:
        return "thing"  # "lo que me ayudó su charla"
    if s.low[before] == "lo" or superlative:  # "lo que cuenta", "lo primero que mira"
        return "reader" if kind != "thing" else "thing"
    return None


def relative(s: Sentence, verb: Verb, kind: Kind, words: Words) -> Who:
    """Who does it in "the sheet that …": the reader makes and says, a thing works."""
    b = s.before(verb.start)
    while b >= 0 and s.low[b] != "que":
        b = s.before(b)
    n = s.after(verb.at)
    object_follows = n >= 0 and (
        s.low[n] in words["determiners"] or s.low[n].isdigit() or (s.low[n].isalpha() and kind != "human")
    )
    before = s.before(s.before(b)) if s.word(s.before(b)) == "," else s.before(b)
    while s.low[before] in _WHERE_ELSE and s.before(before) >= 0:
        before = s.before(before)
    if s.low[before] in ("algo", "nada"):
        return "thing"  # "algo abajo que diga"
    if before in s.people or s.low[before] in words["recipients"]:
        return "human"
    if who := _of_what(s, verb, kind, before, words):
        return who
    group = {s.low[i] for i in range(verb.start, verb.at)}
    said = verb.form and verb.form.verb in ("decir", "poner")
    if s.word(s.before(before)) in ("de", "del") and s.word(s.before(s.before(s.before(before)))) in (
        "un",
        "una",
    ):
        before = s.before(s.before(before))  # "un modelo de mora que no usa …"
    if s.word(s.before(before)) in ("un", "una", "unos", "unas") and (
        said or group & {"me", "nos", "te", "le"}
    ):
        return "thing"  # "un programa que me dice", "un papel que decía"
    made = verb.form and verb.form.person == "3" and not s.low[verb.at].endswith(("ó", "jo", "zo", "so"))
    if made and s.word(s.before(before)) in ("un", "una", "unos", "unas") and before not in s.people:
        return "thing"  # "una aplicación que traduce del maya"
    if verb.form and verb.form.verb in words["makers"] and not (group & {"lo", "la"}):
        return "reader" if not object_follows else "unclear"
    if group & {"me", "nos", "no"} or object_follows:
        return "thing"
    return "unclear"
