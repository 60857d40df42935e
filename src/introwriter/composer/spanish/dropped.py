"""Who is meant in Spanish where the subject is only in the verb."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.composer.spanish.relative import complement, relative, the_one_that
from introwriter.composer.spanish.sentence import Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind
from introwriter.composer.tongues.words import Words

__all__ = ["dropped"]

_ASKING = re.compile(r"(?:pregunt|consult|averigu|saber$|d[ií]ga|dime|cuént)")


_INFINITIVE = re.compile(
    r"(?!re[íi]r|llorar|pensar|sentir|recordar|dudar|sonreír|ver\b)[^\W\d_]+[aeií]r(?:l[oae]s?|me|nos)?$"
)
_ASKED_OF = frozenset(["querer", "poder", "preferir", "saber", "tener"])
_HOPES = frozenset(["quiero", "quisiera", "quería", "querría", "espero"])
_PRESENT = frozenset(["estar", "venir", "ir", "ver", "volver"])


@dataclass(frozen=True, slots=True)
class _View:
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


def dropped(s: Sentence, verb: Verb, kind: Kind, words: Words) -> Who:
    """Who is meant where the subject is only in the verb."""
    assert verb.form is not None
    tail = "".join(s.low[verb.at :])
    human = [p for p in s.people if p < verb.start and not _owner(s, p, words)]
    told = [v.at for v in s.verbs if v.who == "reader"]
    view = _View(
        group={s.low[i] for i in range(verb.start, verb.at)},
        last=s.verbs[-1].who if s.verbs else None,
        tail=tail,
        idiom=bool(words.opens("reader_idiom", tail)),
        human=human,
        told=bool(told and human and max(told) > max(human)),
        coordinated=verb.joint in ("y", "e", "o", "ni", "pero", ",", "verb", ";", "("),
        asked=_is_asked(s, verb, words),
    )
    for rule in (_clause, _plain_thing, _among_people, _with_se, _shared, _by_kind, _by_neighbours):
        if who := rule(s, verb, kind, view, words):
            return who
    return "unclear"


def _clause(s: Sentence, verb: Verb, kind: Kind, view: _View, words: Words) -> Who | None:
    """What the clause alone decides: "quien …", "cuando quiera", "para que lo toque"."""
    if verb.joint in ("quien", "quienes"):
        return "thing"
    if verb.joint == "verb" and s.verbs[-1].joint == "que" and not complement(s, s.verbs[-1]):
        return "thing"
    if _whenever(s, verb) or (verb.form and verb.form.verb == "ir" and words.opens("being_human", view.tail)):
        return "reader"
    if verb.joint != "que":
        return None
    if view.human and s.word(s.before(s.before(verb.start))) == "para" and _to_them(s, s.verbs[-1]):
        return "human"
    if s.verbs and s.verbs[-1].at == s.before(s.before(verb.start)) and s.low[s.verbs[-1].at] in _HOPES:
        known = verb.form and (verb.form.verb in words["agents"] or verb.form.verb in _PRESENT)
        if known and not view.human and not words.opens("being_thing", view.tail):
            return "reader"  # "quiero que esté"
    if view.last == "first" and not view.human and _wanted(s, verb, kind, view.group):
        return "reader"
    return "thing" if s.verbs and the_one_that(s, verb) else None


def _plain_thing(s: Sentence, verb: Verb, kind: Kind, view: _View, words: Words) -> Who | None:
    """What is said of things: "funciona", "hace falta", "es verdad", "la hoja que usa"."""
    assert verb.form is not None
    going = s.word(s.after(verb.at)).endswith("ndo")  # "está buscando"
    if verb.form.verb in ("ser", "estar", "parecer") and not (view.idiom or going):
        return _being(s, verb, view, words)
    if words.opens("impersonal", view.tail):
        return "thing"
    if "se" in view.group and words.opens("impersonal_se", view.tail):
        return "thing"
    if kind == "thing" and not view.idiom:
        return "thing"
    if view.asked and not view.human:
        return "thing" if verb.form.verb in words["drifting"] else "reader"
    if "le" in view.group and kind == "either" and not view.human and verb.joint == "que":
        return "thing"  # "la parte que le toca": the reader is "le"
    if verb.joint == "que" and not complement(s, verb) and s.word(s.before(s.before(verb.start))) != "vez":
        return relative(s, verb, kind, words)
    return None


def _among_people(s: Sentence, verb: Verb, kind: Kind, view: _View, words: Words) -> Who | None:
    """Whose it is where somebody else came up in the sentence."""
    assert verb.form is not None
    if not view.human:
        return None
    if verb.form.person == "13" and verb.joint == "que" and view.group & {"le", "la", "lo", "se"}:
        return "first"
    if verb.joint in words["asking"] and "cada" in s.low[: verb.start] and not view.asked:
        return "human"
    if verb.joint == "que" and view.human[-1] in s.mutuals and _to_me(s, s.verbs[-1]) and complement(s, verb):
        return "reader"  # what a mutual contact said is about the reader
    if view.told:
        return None
    if view.coordinated and view.last == "reader":
        return "reader"
    return "human" if view.coordinated and view.last in ("human", "first") else "unclear"


def _with_se(s: Sentence, verb: Verb, kind: Kind, view: _View, words: Words) -> Who | None:
    """With "se": "se me cayó" is a thing, "se rompió" too where nothing says otherwise."""
    assert verb.form is not None
    if "se" not in view.group or words.opens("human_se", view.tail):
        return None
    if view.group & {"me", "nos"} and kind != "human":
        return "thing"
    if verb.form.person != "3" or view.idiom:
        return None
    things = verb.joint in (*words["asking"], "si", "que") or words.opens("se_thing", view.tail)
    return "thing" if things else "unclear"


def _shared(s: Sentence, verb: Verb, kind: Kind, view: _View, words: Words) -> Who | None:
    """A form that "I" and "she" share."""
    assert verb.form is not None
    if verb.form.person != "13":
        return None
    if verb.joint == "que" and s.word(s.before(s.before(verb.start))) == "vez":
        return "first"  # "era la primera vez que tocaba"
    if "le" in view.group and kind != "thing" and not view.human:
        return "first"  # "porque le llevaba fruta": the reader is "le"
    if verb.joint == "que" and s.verbs and _to_me(s, s.verbs[-1]):
        return "first"
    return None if view.idiom else _either_i(verb, kind, view, words, met=_met(s, verb))


def _by_kind(s: Sentence, verb: Verb, kind: Kind, view: _View, words: Words) -> Who | None:
    if verb.joint in words["asking"] and "cada" in s.low[: verb.start] and view.last != "reader":
        return None if view.asked else "human"
    if view.coordinated and view.last == "thing" and _is_new(s, s.verbs[-1]):
        return "human"  # "un turista se quedó callado y me abrazó"
    if s.tokens[-1] == "?" and verb.form and verb.form.verb in _ASKED_OF and not view.human:
        return "reader"
    done = view.coordinated and view.last == "first" and _handled(s, s.verbs[-1])
    if done and verb.form and verb.form.verb == "estar":
        return "thing"  # "la operamos, está comiendo"
    if kind == "human" or view.idiom:
        return "reader"
    if view.coordinated and view.last in ("reader", "thing", "human"):
        return view.last
    if view.coordinated and view.last == "first" and ("ya" in view.group or _handled(s, s.verbs[-1])):
        return "thing"
    return None


def _by_neighbours(s: Sentence, verb: Verb, kind: Kind, view: _View, words: Words) -> Who | None:
    assert verb.form is not None
    if verb.joint in words["asking"] or s.tokens[-1] == "?":
        return "reader"
    if view.last == "reader" and verb.joint in words["joints"]:
        return "reader"
    if verb.joint == "que" and view.last == "first":
        return "reader"
    if verb.form.verb in words["agents"] and view.last in (None, "first") and _has_object(s, verb, words):
        return "reader"
    if view.group & {"me", "nos"}:
        return "thing"
    return "reader" if "se" in view.group and words.opens("human_se", view.tail) else None


def _is_asked(s: Sentence, verb: Verb, words: Words) -> bool:
    """Whether the verb stands in what the reader is asked ("preguntarle si lo tiene")."""
    if verb.joint != "si" and verb.joint not in words["asking"]:
        return False
    return any(_ASKING.match(word) for word in s.low[: verb.start])


def _has_object(s: Sentence, verb: Verb, words: Words) -> bool:
    """Whether a thing follows, "me puso una silla", and not a feeling, "me dio pena"."""
    n = s.after(verb.at)
    if n < 0:
        return False
    then = s.low[s.after(n)] if s.low[n] == "a" and s.after(n) >= 0 else s.low[n]
    lets = verb.form and verb.form.verb in ("hacer", "dejar", "poner") and _INFINITIVE.match(then)
    return bool(s.low[n] in words["determiners"] or s.low[n].isdigit() or lets)


def _is_new(s: Sentence, verb: Verb) -> bool:
    """Whether the subject of a verb has just come up ("un turista …")."""
    return verb.subject >= 0 and s.word(s.before(verb.subject)) in ("un", "una")


def _wanted(s: Sentence, verb: Verb, kind: Kind, group: set[str]) -> bool:
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


def _owner(s: Sentence, person: int, words: Words) -> bool:
    """Whether somebody only owns a thing ("que era de su abuela") and does nothing."""
    before = s.before(person)
    before = s.before(before) if s.word(before) in words["determiners"] else before
    return s.word(before) in ("de", "del")


def _whenever(s: Sentence, verb: Verb) -> bool:
    """Whether the reader is left to choose: "cuando quiera", "si gusta", "lo que prefiera"."""
    word = s.low[verb.at]
    return word in ("guste", "quiera", "prefiera", "pueda", "gusta") and (
        verb.joint in ("cuando", "donde", "como") or (verb.joint == "si" and word == "gusta")
    )


def _to_me(s: Sentence, verb: Verb) -> bool:
    """Whether something is said or asked "me" ("me decía que respirara")."""
    return bool({s.low[i] for i in range(verb.start, verb.at)} & {"me", "nos"})


def _to_them(s: Sentence, verb: Verb) -> bool:
    """Whether something is given to somebody, who then does it ("le dio la linterna para que mirara")."""
    return "le" in {s.low[i] for i in range(verb.start, verb.at)}


def _handled(s: Sentence, verb: Verb) -> bool:
    """Whether something was done with a thing ("lo movimos y sigue …")."""
    return bool({s.low[i] for i in range(verb.start, verb.at)} & {"lo", "la", "los", "las"})


def _being(s: Sentence, verb: Verb, view: _View, words: Words) -> Who:
    if words.opens("being_human", view.tail):
        return "reader"
    if words.opens("being_thing", view.tail):
        return "thing"
    if verb.joint in words["asking"] and not words.opens("being_somebody", view.tail) and not view.asked:
        return "thing"  # "qué hilo era"
    if view.last is not None and words.opens("being_noun", view.tail):
        return "thing"
    if view.coordinated and view.last in ("reader", "thing", "human"):
        return view.last
    if view.coordinated and view.last == "first" and _handled(s, s.verbs[-1]):
        return "thing"  # "la operamos, está comiendo"
    said = verb.joint == "que" and view.last in ("thing", "human") and complement(s, verb)
    if said and not words.opens("being_somebody", view.tail):
        return "thing"  # "mi socio dice que es porcelana"
    if view.asked:
        return "reader" if words.opens("being_somebody", view.tail) else "thing"
    return "unclear"


def _met(s: Sentence, verb: Verb) -> bool:
    """Whether I met or stopped the reader just before, and the verb then describes them."""
    if verb.joint != "y" or not s.verbs or not re.search(r"(?:é|í|mos)$", s.low[s.verbs[-1].at]):
        return False
    return "te" in {s.low[i] for i in range(s.verbs[-1].start, s.verbs[-1].at)}


def _either_i(verb: Verb, kind: Kind, view: _View, words: Words, *, met: bool) -> Who:
    """A form that "I" and "she" share ("decía", "sabía")."""
    assert verb.form is not None
    group, last, tail = view.group, view.last, view.tail
    if group & {"me", "nos"}:
        return "reader" if kind == "human" else "thing"
    if "se" in group and words.opens("se_thing", tail):
        return "thing"
    if "se" in group:
        return (
            "reader"
            if kind == "human" or verb.form.verb in ("poner", "acordar", "reír", "sentar")
            else "unclear"
        )
    if last == "first" and met:
        return "reader"  # "te paré y llevabas"
    if last in ("first", "reader"):
        return last
    return "first" if verb.form.verb in words["mine_first"] else "unclear"
