"""What stands around a Spanish verb without a subject, and what that says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.composer.spanish.sentence import Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind, kind_of
from introwriter.composer.tongues.words import Words

__all__ = [
    "View",
    "and_that",
    "last_of",
    "has_done",
    "handled",
    "has_object",
    "hoped",
    "is_asked",
    "is_new",
    "met",
    "owner",
    "to_me",
    "to_them",
    "wanted",
    "whenever",
]


@dataclass(frozen=True, slots=True)
class View:
    """What stands around a verb without a subject.

    ``group`` are the words of its group before it, ``last`` is who did what came before, ``tail`` the text
    from the verb on, ``human`` where people came up; ``told`` whether the reader did something after them.
    """

    group: set[str]
    last: Who | None
    tail: str
    idiom: bool
    human: list[int]
    told: bool
    coordinated: bool
    asked: bool


_ASKING = re.compile(r"(?:pregunt|consult|averigu|saber$|d[ií]ga|dime|cuént)")


_INFINITIVE = re.compile(
    r"(?!re[íi]r|llorar|pensar|sentir|recordar|dudar|sonreír|ver\b)[^\W\d_]+[aeií]r(?:l[oae]s?|me|nos)?$"
)


_HOPES = frozenset(
    [
        "queremos",
        "quisiéramos",
        "querríamos",
        "esperamos",
        "necesito",
        "necesitamos",
        "quiero",
        "quisiera",
        "quería",
        "querría",
        "espero",
        "encantaría",
        "gustaría",
    ]
)


_PRESENT = frozenset(["estar", "venir", "ir", "ver", "volver"])


def is_asked(s: Sentence, verb: Verb, words: Words) -> bool:
    """Whether the verb stands in what the reader is asked ("preguntarle si lo tiene")."""
    if verb.joint != "si" and verb.joint not in words["asking"]:
        return False
    return any(_ASKING.match(word) for word in s.low[: verb.start])


def has_object(s: Sentence, verb: Verb, words: Words) -> bool:
    """Whether a thing follows, "me puso una silla", and not a feeling, "me dio pena"."""
    n = s.after(verb.at)
    if n < 0:
        return False
    then = s.low[s.after(n)] if s.low[n] == "a" and s.after(n) >= 0 else s.low[n]
    lets = verb.form and verb.form.verb in ("hacer", "dejar", "poner") and _INFINITIVE.match(then)
    return bool(s.low[n] in words["determiners"] or s.low[n].isdigit() or lets)


def is_new(s: Sentence, verb: Verb) -> bool:
    """Whether the subject of a verb has just come up ("un turista …")."""
    return verb.subject >= 0 and s.word(s.before(verb.subject)) in ("un", "una")


def hoped(s: Sentence, verb: Verb, view: View, words: Words) -> bool:
    """Whether I hope that the reader does it: "quiero que esté"."""
    if not s.verbs or s.verbs[-1].at != s.before(s.before(verb.start)) or s.low[s.verbs[-1].at] not in _HOPES:
        return False
    oneself = "se" in view.group and verb.form is not None and verb.form.person == "13"
    known = oneself or (verb.form and (verb.form.verb in words["agents"] or verb.form.verb in _PRESENT))
    return bool(known) and not view.human and not words.opens("being_thing", view.tail)


def wanted(s: Sentence, verb: Verb, kind: Kind, group: set[str]) -> bool:
    """Whether I give or want it so that the reader does it ("para que lo toque", "quiero que sepa")."""
    if verb.form is None or verb.form.person != "13" or s.low[verb.at].endswith(("ía", "aba")):
        return False
    b = s.before(verb.start)
    wanted = s.word(s.before(b)) == "para" or s.low[s.verbs[-1].at] in (
        "quiero",
        "quisiera",
        "quería",
        "espero",
    )
    return wanted and kind != "thing" and (kind == "human" or bool(group & {"lo", "la", "los", "las"}))


def owner(s: Sentence, person: int, words: Words) -> bool:
    """Whether somebody only owns a thing ("que era de su abuela") and does nothing."""
    before = s.before(person)
    before = s.before(before) if s.word(before) in words["determiners"] else before
    return s.word(before) in ("de", "del")


_PASSING = frozenset(["pasa", "viene", "anda", "baja", "sube", "pase", "venga", "ande", "baje", "suba"])


def whenever(s: Sentence, verb: Verb) -> bool:
    """Whether the reader is left to choose: "cuando quiera", "si gusta", "lo que prefiera"."""
    word = s.low[verb.at]
    if (
        verb.joint == "si"
        and s.word(s.after(verb.at)) != "ser"
        and word in ("puede", "quiere", "prefiere", "necesita")
        and not verb.subject >= 0
    ):
        return not [p for p in s.people if p < verb.start]  # "si no puede, no pasa nada"
    if (
        word in _PASSING
        and verb.joint in ("si", "cuando")
        and s.word(s.after(verb.at)) in ("por", "a", "cerca")
    ):
        return True  # "si pasa por aquí"
    return word in (
        "diga",
        "mande",
        "disponga",
        "convenga",
        "guste",
        "quiera",
        "prefiera",
        "pueda",
        "gusta",
    ) and (verb.joint in ("cuando", "donde", "como") or (verb.joint == "si" and word == "gusta"))


def to_me(s: Sentence, verb: Verb) -> bool:
    """Whether something is said or asked "me" ("me decía que respirara")."""
    return bool({s.low[i] for i in range(verb.start, verb.at)} & {"me", "nos"})


def to_them(s: Sentence, verb: Verb) -> bool:
    """Whether something is given to somebody, who then does it ("le dio la linterna para que mirara")."""
    return "le" in {s.low[i] for i in range(verb.start, verb.at)}


def handled(s: Sentence, verb: Verb) -> bool:
    """Whether something was done with a thing ("lo movimos y sigue …")."""
    return bool({s.low[i] for i in range(verb.start, verb.at)} & {"lo", "la", "los", "las"})


def met(s: Sentence, verb: Verb) -> bool:
    """Whether I met or stopped the reader just before, and the verb then describes them."""
    if verb.joint != "y" or not s.verbs or not re.search(r"(?:é|í|mos)$", s.low[s.verbs[-1].at]):
        return False
    return "te" in {s.low[i] for i in range(s.verbs[-1].start, s.verbs[-1].at)}


def and_that(s: Sentence, verb: Verb) -> bool:
    """Whether "y que …" goes on with what the same person is said to do."""
    b = s.before(verb.start)
    while b >= 0 and s.low[b] != "que":
        b = s.before(b)
    return verb.joint == "que" and s.word(s.before(b)) in ("y", "e", "ni", "pero")


def _is_verbal(s: Sentence, at: int) -> bool:
    """Whether "que" follows a verb, so that what comes is said and no clause about a noun."""
    return any(v.at == at for v in s.verbs) or s.word(at).endswith(("ndo", "ado", "ido", "dicho"))


def last_of(s: Sentence, verb: Verb) -> Who | None:
    """Who did what came before, but for an aside ("la hice con datos, como él dice, y fue mejor")."""
    if not s.verbs:
        return None
    if (
        verb.joint in (",", "y")
        and s.verbs[-1].joint == "que"
        and s.verbs[-1].who in ("thing", "human")
        and len(s.verbs) > 1
    ):
        b = s.before(s.verbs[-1].start)
        while b >= 0 and s.low[b] != "que":
            b = s.before(b)
        noun = s.word(s.before(b))
        if s.verbs[-2].who == "reader" and noun not in ("lo",) and not _is_verbal(s, s.before(b)):
            return "reader"  # "me trajo una carta que llevaba …, vino en barca"
    aside_clause = s.verbs[-1].joint in ("cuando", "porque", "aunque", "mientras")
    if verb.joint == "y" and aside_clause and s.verbs[-1].who in ("plural", "first"):
        main = [v for v in s.verbs if v.joint not in ("cuando", "porque", "aunque", "mientras", "que")]
        if main and main[-1].who == "reader" and verb.form and verb.form.person == "3":
            return "reader"  # "me dejó la suya cuando me robaron la mía y no me puso fecha"
    aside = s.verbs[-1].joint in ("como", "según") and s.word(s.before(s.before(verb.start))) == ","
    return s.verbs[-2 if aside and len(s.verbs) > 1 else -1].who


_PARTICIPLE = {
    "puesto": "poner",
    "hecho": "hacer",
    "abierto": "abrir",
    "conseguido": "conseguir",
    "traído": "traer",
}


def has_done(s: Sentence, verb: Verb, view: View, words: Words) -> bool:
    """Whether "ha …" tells what somebody did, where no one else came up."""
    done_so = s.word(s.after(verb.at))  # "ha cuadrado el presupuesto"
    if verb.form and verb.form.verb == "haber" and done_so.endswith("ado") and not (view.human or view.group):
        known = kind_of(done_so) or done_so[:-3] + "ar" in words.all_of("drifting", "movers")
        if not known and s.word(s.after(s.after(verb.at))) in words["determiners"]:
            return True
    if verb.form and verb.form.verb == "haber" and not (view.human or view.group or s.verbs):
        main = _PARTICIPLE.get(done_so) or re.sub(r"ado$", "ar", re.sub(r"(?<=u)ido$", "ir", done_so))
        if main in words["agents"] | {"conseguir", "lograr"} and s.word(s.after(s.after(verb.at))) in (
            *words["determiners"],
            "que",
        ):
            return True  # "ha conseguido que mi abuelo use el móvil"
    return False
