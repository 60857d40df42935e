"""What stands around a Spanish verb without a subject, and what that says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.composer.spanish.sentence import Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind
from introwriter.composer.tongues.words import Words

__all__ = [
    "View",
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
    known = verb.form and (verb.form.verb in words["agents"] or verb.form.verb in _PRESENT)
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
        word in _PASSING
        and verb.joint in ("si", "cuando")
        and s.word(s.after(verb.at)) in ("por", "a", "cerca")
    ):
        return True  # "si pasa por aquí"
    return word in ("guste", "quiera", "prefiera", "pueda", "gusta") and (
        verb.joint in ("cuando", "donde", "como") or (verb.joint == "si" and word == "gusta")
    )


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
