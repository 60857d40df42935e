"""Who is meant in Spanish where the subject is only in the verb."""

from __future__ import annotations

from introwriter.composer.spanish.around import (
    View,
    handled,
    has_object,
    hoped,
    is_asked,
    is_new,
    met,
    owner,
    to_me,
    to_them,
    wanted,
    whenever,
)
from introwriter.composer.spanish.relative import complement, relative, the_one_that
from introwriter.composer.spanish.sentence import Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind, kind_of
from introwriter.composer.tongues.words import Words

__all__ = ["dropped"]
_LEFT = frozenset(["dejar", "olvidar"])  # "se dejó el guion en el asiento"
_ASKED_OF = frozenset(["querer", "poder", "preferir", "saber", "tener"])


def dropped(s: Sentence, verb: Verb, kind: Kind, words: Words) -> Who:
    """Who is meant where the subject is only in the verb."""
    assert verb.form is not None
    tail = "".join(s.low[verb.at :])
    human = [p for p in s.people if p < verb.start and not owner(s, p, words)]
    told = [v.at for v in s.verbs if v.who == "reader"]
    view = View(
        group={s.low[i] for i in range(verb.start, verb.at)},
        last=s.verbs[-1].who if s.verbs else None,
        tail=tail,
        idiom=bool(words.opens("reader_idiom", tail)),
        human=human,
        told=bool(told and human and max(told) > max(human)),
        coordinated=verb.joint in ("y", "e", "o", "ni", "pero", ",", "verb", ";", "("),
        asked=is_asked(s, verb, words),
    )
    for rule in (_clause, _plain_thing, _among_people, _with_se, _shared, _by_kind, _by_neighbours):
        if who := rule(s, verb, kind, view, words):
            return who
    return "unclear"


def _clause(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    """What the clause alone decides: "quien …", "cuando quiera", "para que lo toque"."""
    if verb.joint in ("quien", "quienes", "quién", "quiénes"):
        return "thing"
    if verb.joint == "verb" and s.verbs[-1].joint == "que" and not complement(s, s.verbs[-1]):
        return "thing"
    if whenever(s, verb) or (verb.form and verb.form.verb == "ir" and words.opens("being_human", view.tail)):
        return "reader"
    if verb.joint != "que":
        return None
    if view.human and s.word(s.before(s.before(verb.start))) == "para" and to_them(s, s.verbs[-1]):
        return "human"
    if hoped(s, verb, view, words):
        return "reader"
    if view.last == "first" and not view.human and wanted(s, verb, kind, view.group):
        return "reader"
    return "thing" if s.verbs and the_one_that(s, verb) else None


def _plain_thing(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
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
    if view.asked and "se" in view.group and not words.opens("human_se", view.tail):
        return "thing"  # "cómo se saca"
    if view.asked and not view.human:
        return "thing" if verb.form.verb in words["drifting"] else "reader"
    if "le" in view.group and kind == "either" and not view.human and verb.joint == "que":
        return "thing"  # "la parte que le toca": the reader is "le"
    if verb.joint == "que" and not complement(s, verb) and s.word(s.before(s.before(verb.start))) != "vez":
        return relative(s, verb, kind, words)
    return None


def _among_people(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    """Whose it is where somebody else came up in the sentence."""
    assert verb.form is not None
    if not view.human:
        return None
    if verb.form.person == "13" and verb.joint == "que" and view.group & {"le", "la", "lo", "se"}:
        return "first"
    if verb.joint in words["asking"] and "cada" in s.low[: verb.start] and not view.asked:
        return "human"
    if verb.joint == "que" and view.human[-1] in s.mutuals and to_me(s, s.verbs[-1]) and complement(s, verb):
        return "reader"  # what a mutual contact said is about the reader
    if view.told:
        return None
    if view.coordinated and view.last == "reader":
        return "reader"
    return "human" if view.coordinated and view.last in ("human", "first") else "unclear"


def _with_se(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    """With "se": "se me cayó" is a thing, "se rompió" too where nothing says otherwise."""
    assert verb.form is not None
    if "se" not in view.group or words.opens("human_se", view.tail):
        return None
    if view.group & {"me", "nos"} and kind != "human":
        return "thing"
    if verb.form.person != "3" or view.idiom:
        return None
    if (
        verb.form.verb in _LEFT
        and verb.joint in ("y", "pero", "verb", "")
        and words.opens("se_thing", view.tail)
    ):
        return "reader" if view.last in ("first", "reader", None) else "unclear"
    things = verb.joint in (*words["asking"], "si", "que") or words.opens("se_thing", view.tail)
    return "thing" if things else "unclear"


def _shared(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    """A form that "I" and "she" share."""
    assert verb.form is not None
    if verb.form.person != "13":
        return None
    if verb.joint == "que" and s.word(s.before(s.before(verb.start))) == "vez":
        return "first"  # "era la primera vez que tocaba"
    if s.tokens[-1] == "?" and view.group & {"me", "nos"} and verb.form.verb in words["agents"]:
        return "reader"  # "¿nos haría tres más?"
    if "le" in view.group and kind != "thing" and not view.human:
        return "first"  # "porque le llevaba fruta": the reader is "le"
    if verb.joint == "que" and s.verbs and to_me(s, s.verbs[-1]):
        return "first"
    return None if view.idiom else _either_i(verb, kind, view, words, met=met(s, verb))


def _by_kind(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    if verb.joint in words["asking"] and "cada" in s.low[: verb.start] and view.last != "reader":
        return None if view.asked else "human"
    if view.coordinated and view.last == "thing" and is_new(s, s.verbs[-1]):
        return "human"  # "un turista se quedó callado y me abrazó"
    if s.tokens[-1] == "?" and verb.form and verb.form.verb in _ASKED_OF and not view.human:
        return "reader"
    done = view.coordinated and view.last == "first" and handled(s, s.verbs[-1])
    done_so = s.word(s.after(verb.at))  # "ha cuadrado el presupuesto"
    if verb.form and verb.form.verb == "haber" and done_so.endswith("ado") and not (view.human or view.group):
        known = kind_of(done_so) or done_so[:-3] + "ar" in words["drifting"] | words["movers"]
        if not known and s.word(s.after(s.after(verb.at))) in words["determiners"]:
            return "reader"
    if done and verb.form and verb.form.verb == "estar":
        return "thing"  # "la operamos, está comiendo"
    if kind == "human" or view.idiom:
        return "reader"
    if view.coordinated and view.last in ("reader", "thing", "human"):
        return view.last
    if view.coordinated and view.last == "first" and ("ya" in view.group or handled(s, s.verbs[-1])):
        return "thing"
    return None


def _by_neighbours(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    assert verb.form is not None
    if verb.joint in words["asking"] or s.tokens[-1] == "?":
        return "reader"
    if view.last == "reader" and verb.joint in words["joints"]:
        return "reader"
    if verb.joint == "que" and view.last == "first":
        return "reader"
    met = bool(s.verbs) and "te" in s.low[s.verbs[-1].start : s.verbs[-1].at]
    if verb.joint in ("cuando", "porque", "aunque", "mientras") and view.last == "first" and met:
        return "reader"  # "insulté a NAME cuando anuló el gol"
    taken = bool(view.group & {"la", "lo", "las", "los"})
    if (
        verb.form.verb in words["agents"]
        and view.last in (None, "first")
        and (taken or has_object(s, verb, words))
    ):
        return "reader"
    if view.group & {"me", "nos"}:
        return "thing"
    return "reader" if "se" in view.group and words.opens("human_se", view.tail) else None


def _being(s: Sentence, verb: Verb, view: View, words: Words) -> Who:
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
    if view.coordinated and view.last == "first" and handled(s, s.verbs[-1]):
        return "thing"  # "la operamos, está comiendo"
    said = verb.joint == "que" and view.last in ("thing", "human", "plural") and complement(s, verb)
    if said and not words.opens("being_somebody", view.tail):
        return "thing"  # "mi socio dice que es porcelana"
    if view.asked:
        return "reader" if words.opens("being_somebody", view.tail) else "thing"
    return "unclear"


def _either_i(verb: Verb, kind: Kind, view: View, words: Words, *, met: bool) -> Who:
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
