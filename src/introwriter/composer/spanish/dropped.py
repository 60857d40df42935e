"""Who is meant in Spanish where the subject is only in the verb."""

from __future__ import annotations

import re

from introwriter.composer.spanish.sentence import READER, Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind
from introwriter.composer.tongues.words import Words

__all__ = ["dropped"]

_INFINITIVE = re.compile(r"..[aeiáéí]r(?:[lt]e|me|nos|sel[oa]|tel[oa])$")


def dropped(s: Sentence, verb: Verb, kind: Kind, words: Words) -> Who:
    """Who is meant where the subject is only in the verb."""
    assert verb.form is not None
    group = {s.low[i] for i in range(verb.start, verb.at)}
    last = s.verbs[-1].who if s.verbs else None
    tail = "".join(s.low[verb.at :])
    idiom = words.opens("reader_idiom", tail)
    human = [p for p in s.people if p < verb.start and not _owner(s, p, words)]
    told = [v.at for v in s.verbs if v.who == "reader"]
    coordinated = verb.joint in ("y", "e", "o", "ni", "pero", ",", "verb", ";", "(")
    if verb.joint in ("quien", "quienes"):
        return "thing"
    if verb.joint == "verb" and s.verbs[-1].joint == "que" and not _complement(s, s.verbs[-1]):
        return "thing"
    if _whenever(s, verb) or (verb.form.verb == "ir" and words.opens("being_human", tail)):
        return "reader"
    if verb.joint == "que" and last == "first" and not human and _wanted(s, verb, kind, group):
        return "reader"
    if verb.joint == "que" and s.verbs and _the_one_that(s, verb):
        return "thing"
    if verb.form.verb in ("ser", "estar", "parecer") and not idiom:
        return _being(last, coordinated, tail, words)
    if words.opens("impersonal", tail) or ("se" in group and words.opens("impersonal_se", tail)):
        return "thing"
    if kind == "thing" and not idiom:
        return "thing"
    if verb.joint == "que" and not _complement(s, verb):
        return _relative(s, verb, kind, words)
    if human and verb.form.person == "13" and verb.joint == "que" and group & {"le", "la", "lo", "se"}:
        return "first"
    if human and not (told and max(told) > max(human)):
        if coordinated and last == "reader":
            return "reader"
        return "human" if coordinated and last in ("human", "first") else "unclear"
    if "se" in group and group & {"me", "nos"} and kind != "human" and not words.opens("human_se", tail):
        return "thing"
    if "se" in group and verb.form.person == "3" and not idiom and not words.opens("human_se", tail):
        return (
            "thing"
            if verb.joint in (*words["asking"], "si", "que") or words.opens("se_thing", tail)
            else "unclear"
        )
    if verb.form.person == "13" and verb.joint == "que" and s.verbs and _to_me(s, s.verbs[-1]):
        return "first"
    if verb.form.person == "13" and not idiom:
        return _either_i(verb, kind, group, last, tail, words)
    if kind == "human" or idiom:
        return "reader"
    if coordinated and last in ("reader", "thing", "human"):
        return last
    if coordinated and last == "first" and ("ya" in group or _handled(s, s.verbs[-1])):
        return "thing"
    if verb.joint in words["asking"] or s.tokens[-1] == "?":
        return "reader"
    if last == "reader" and verb.joint in words["joints"]:
        return "reader"
    if verb.joint == "que" and last == "first":
        return "reader"
    if group & {"me", "nos"}:
        return "thing"
    if "se" in group and words.opens("human_se", tail):
        return "reader"
    return "unclear"


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


def _the_one_that(s: Sentence, verb: Verb) -> bool:
    """Whether it says what kind of person or thing one is ("era la única que leía", "que era de su tía")."""
    if _complement(s, verb):
        return False
    ruling = s.verbs[-1]
    if ruling.form and ruling.form.verb == "ser" and ruling.who == "reader":
        return True
    b = s.before(verb.start)
    return bool(verb.form and verb.form.verb == "ser" and s.before(b) not in s.people)


def _to_me(s: Sentence, verb: Verb) -> bool:
    """Whether something is said or asked "me" ("me decía que respirara")."""
    return bool({s.low[i] for i in range(verb.start, verb.at)} & {"me", "nos"})


def _handled(s: Sentence, verb: Verb) -> bool:
    """Whether something was done with a thing ("lo movimos y sigue …")."""
    return bool({s.low[i] for i in range(verb.start, verb.at)} & {"lo", "la", "los", "las"})


def _being(last: Who | None, coordinated: bool, tail: str, words: Words) -> Who:
    if words.opens("being_human", tail):
        return "reader"
    if words.opens("being_thing", tail) or (last is not None and words.opens("being_noun", tail)):
        return "thing"
    if coordinated and last in ("reader", "thing", "human"):
        return last
    return "unclear"


def _complement(s: Sentence, verb: Verb) -> bool:
    """Whether "que" follows a verb ("dijo que") and not a noun ("la hoja que")."""
    b = s.before(verb.start)
    while b >= 0 and s.low[b] != "que":
        b = s.before(b)
    before = s.before(b)
    if before < 0 or s.low[before] in ("para", "sin", "hasta", "desde", "de", "a"):
        return True
    near = {v.at for v in s.verbs[-2:]}
    return (
        before in near
        or s.low[before] in _SAYERS
        or bool(_INFINITIVE.search(s.low[before]))
        or (s.low[before].endswith(("ndo", "ado", "ido", "dicho")))
    )


_SAYERS = frozenset(
    ["es", "ya", "decir", "contar", "sé", "claro", "así", "seguro", "verdad", "usted", READER, "me", "parece"]
)


def _relative(s: Sentence, verb: Verb, kind: Kind, words: Words) -> Who:
    b = s.before(verb.start)
    while b >= 0 and s.low[b] != "que":
        b = s.before(b)
    n = s.after(verb.at)
    object_follows = n >= 0 and (
        s.low[n] in words["determiners"] or s.low[n].isdigit() or (s.low[n].isalpha() and kind != "human")
    )
    before = s.before(b)
    if before in s.people or s.low[before] in words["recipients"]:
        return "human"
    if s.low[before] in ("lo",):
        return "reader" if kind != "thing" else "thing"
    group = {s.low[i] for i in range(verb.start, verb.at)}
    if verb.form and verb.form.verb in words["makers"] and not (group & {"lo", "la"}):
        return "reader" if not object_follows else "unclear"
    if group & {"me", "nos", "no"} or object_follows:
        return "thing"
    return "unclear"


def _either_i(verb: Verb, kind: Kind, group: set[str], last: Who | None, tail: str, words: Words) -> Who:
    """A form that "I" and "she" share ("decía", "sabía")."""
    assert verb.form is not None
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
    if last in ("first", "reader"):
        return last
    return "first" if verb.form.verb in words["mine_first"] else "unclear"
