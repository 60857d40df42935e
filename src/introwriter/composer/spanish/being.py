"""Who is meant by a Spanish "es" without a subject, and by a form that "I" and "she" share."""

from __future__ import annotations

import re

from introwriter.composer.spanish.around import View, handled
from introwriter.composer.spanish.relative import complement
from introwriter.composer.spanish.sentence import Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind
from introwriter.composer.tongues.words import Words

__all__ = ["being", "by_somebody", "either_i"]


def _of_somebody(s: Sentence, verb: Verb, words: Words) -> bool:
    """Whether "es la directora", "es un sol" may speak of a person: a thing is said to be a thing."""
    n = s.after(s.after(verb.at))
    while s.word(n) in (
        "única",
        "único",
        "primera",
        "primer",
        "mejor",
        "peor",
        "gran",
        "última",
        "último",
        "misma",
    ):
        n = s.after(n)
    noun = s.word(n)
    return (
        n < 0
        or n in s.people
        or noun in words["people"]
        or not re.search(
            r"(?:[ts]ión|dad|aje|miento|ura|ata|ina|ema|ismo|anza|encia|ancia|ta|sa|na|la|ro|lo|to|no)$", noun
        )
    )


def _until(s: Sentence, verb: Verb) -> bool:
    """Whether "antes de que esté", "cuando esté" speaks of a thing named just before."""
    told = "".join(s.low[: verb.start])
    return bool(
        s.low[verb.at] in ("esté", "estuviera")
        and re.search(r"\b(?:antes de que|hasta que|cuando) (?:ya |no )?$", told)
        and re.search(r"\b(?:el|la|un|una|mi|este|esta|ese|esa) [^\W\d_]{3,}", told)
    )


_WELL = re.compile(
    r"est(?:á|aba|ará|aría) (?:bien|mejor|libre|disponible|dispuest|ocupad|content|en casa|de acuerdo)"
)


def being(s: Sentence, verb: Verb, view: View, words: Words) -> Who:
    """Who is meant by "es", "estaba" or "parece" without a subject."""
    if s.word(s.after(verb.at)) == "que" and verb.form and verb.form.verb == "ser":
        return "thing"  # "¿será que …?"
    if verb.form and verb.form.verb == "estar" and _until(s, verb):
        return "thing"  # "llevarle un ejemplar antes de que esté en las librerías"
    if words.opens("being_human", view.tail):
        return "reader"
    if words.opens("being_thing", view.tail):
        return "thing"
    if verb.joint in words["asking"] and not words.opens("being_somebody", view.tail) and not view.asked:
        return "thing"  # "qué hilo era"
    if words.opens("being_noun", view.tail) and (view.last is not None or not _of_somebody(s, verb, words)):
        return "thing"
    if view.coordinated and view.last in ("reader", "thing", "human"):
        return view.last
    if view.coordinated and view.last == "first" and any(handled(s, v) for v in s.verbs[-2:]):
        return "thing"  # "la operamos, está comiendo"
    said = verb.joint == "que" and view.last in ("thing", "human", "plural") and complement(s, verb)
    if said and not words.opens("being_somebody", view.tail):
        return "thing"  # "mi socio dice que es porcelana"
    if view.asked:
        well = _WELL.match(view.tail) or words.opens("being_somebody", view.tail)
        return "reader" if well else "thing"
    return "unclear"


def either_i(verb: Verb, kind: Kind, view: View, words: Words, *, met: bool, seen: bool = False) -> Who:
    """A form that "I" and "she" share ("decía", "sabía")."""
    assert verb.form is not None
    group, last, tail = view.group, view.last, view.tail
    if group & {"me", "nos"}:
        carried = words.opens("carried", tail) and by_somebody(view)
        return "reader" if kind == "human" or carried else "thing"
    if "se" in group and words.opens("se_thing", tail):
        return "thing"
    if "se" in group:
        return (
            "reader"
            if kind == "human" or verb.form.verb in ("poner", "acordar", "reír", "sentar")
            else "unclear"
        )
    if last == "first" and (met or seen):
        return "reader"  # "te paré y llevabas"
    if last in ("first", "reader"):
        return last
    return "first" if verb.form.verb in words["mine_first"] else "unclear"


def by_somebody(view: View) -> bool:
    """Whether no thing came just before that could have done it."""
    return not view.human and view.last in (None, "first", "reader", "plural")
