"""Who is meant in Spanish where the subject is only in the verb."""

from __future__ import annotations

import re

from introwriter.composer.spanish.around import (
    View,
    and_that,
    handled,
    has_done,
    has_object,
    hoped,
    is_asked,
    is_new,
    last_of,
    owner,
    to_me,
    to_them,
    wanted,
    whenever,
)
from introwriter.composer.spanish.being import being, by_somebody
from introwriter.composer.spanish.relative import complement, relative, the_one_that
from introwriter.composer.spanish.sentence import READER, Sentence, Verb, Who
from introwriter.composer.spanish.shared import seen, shared
from introwriter.composer.spanish.verbs import Kind, forms_of_verbs
from introwriter.composer.tongues.words import Words

__all__ = ["dropped"]
_LEFT = frozenset(["dejar", "olvidar"])  # "se dejó el guion en el asiento"
_TOWARDS = frozenset(["a", "al", "de", "con", "hasta", "en", "por", "hacia", ""])  # "fue a …" is no "was"
_GOING = frozenset(["ir", "quedar", "salir", "andar", "funcionar", "encajar", "sonar", "entrar"])
_STAYING = frozenset(["seguir", "estar", "continuar", "quedar", "permanecer", "durar", "aguantar", "caber"])
_MOVING = frozenset(["subir", "bajar", "cargar", "cubrir", "cortar", "echar"])  # a machine may do it too
_ASKED_OF = frozenset(["querer", "poder", "preferir", "saber", "tener"])


def dropped(s: Sentence, verb: Verb, kind: Kind, words: Words) -> Who:
    """Who is meant where the subject is only in the verb."""
    assert verb.form is not None
    tail = "".join(s.low[verb.at :])
    human = [p for p in s.people if p < verb.start and not owner(s, p, words)]
    told = [v.at for v in s.verbs if v.who == "reader"]
    group = {s.low[i] for i in range(verb.start, verb.at)}
    last = last_of(s, verb)
    coordinated = verb.joint in ("y", "e", "o", "ni", "pero", ",", "verb", ";", "(")
    coordinated = coordinated or and_that(s, verb)
    stays = coordinated and last == "reader" and "se" in group and words.opens("stays", tail)
    view = View(
        group=group,
        last=last,
        tail=tail,
        idiom=bool(stays or words.opens("reader_idiom", tail)),
        human=human,
        told=bool(told and human and max(told) > max(human)),
        coordinated=coordinated,
        asked=is_asked(s, verb, words),
    )
    for rule in (_clause, _plain_thing, _among_people, _with_se, shared, _by_kind, _by_neighbours):
        if who := rule(s, verb, kind, view, words):
            return who
    return "unclear"


def _clause(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    """What the clause alone decides: "quien …", "cuando quiera", "para que lo toque"."""
    if verb.joint in ("quien", "quienes", "quién", "quiénes"):
        return "thing"
    if seen(s, verb):
        return "reader"
    if verb.joint == "verb" and s.verbs[-1].joint == "que" and not complement(s, s.verbs[-1]):
        return "thing"
    if whenever(s, verb) or (verb.form and verb.form.verb == "ir" and words.opens("being_human", view.tail)):
        return "reader"
    if verb.joint != "que":
        return None
    if and_that(s, verb) and view.last == "reader" and not view.human:
        return "reader"
    if view.human and s.word(s.before(s.before(verb.start))) == "vez":
        return "human"  # "mi cliente dijo que era la primera vez que entendía"
    ruled = bool(s.verbs) and s.verbs[-1].form is not None and s.verbs[-1].form.verb in ("ser", "ir")
    if ruled and s.word(s.before(s.before(verb.start))) in ("la", "el", "lo", "los", "las"):
        return "thing"  # "fue la que lo destapó", "soy yo el que reta"
    if view.human and s.word(s.before(s.before(verb.start))) == "para" and to_them(s, s.verbs[-1]):
        return "human"
    if re.search(r"\bfalta que (?:no )?$", "".join(s.low[: verb.start])):
        return "reader"  # "no hace falta que responda"
    if hoped(s, verb, view, words) and not words.opens("impersonal", view.tail):
        return "reader"
    since = s.word(s.before(s.before(verb.start))) == "desde" and view.last == "first" and not view.human
    if since and {s.low[i] for i in range(s.verbs[-1].start, s.verbs[-1].at)} & {"la", "lo", "le", "te"}:
        return "reader"  # "la sigo desde que empezó"
    if view.last == "first" and not view.human and wanted(s, verb, kind, view.group):
        return "reader"
    return "thing" if s.verbs and the_one_that(s, verb) else None


def _plain_thing(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    """What is said of things: "funciona", "hace falta", "es verdad", "la hoja que usa"."""
    assert verb.form is not None
    going = s.word(s.after(verb.at)).endswith("ndo")  # "está buscando"
    then = s.word(s.after(verb.at))
    was = s.low[verb.at] in ("fue", "fuera", "fuese") and then.isalpha() and then not in _TOWARDS
    if (was or verb.form.verb in ("ser", "estar", "parecer")) and not (view.idiom or going):
        return being(s, verb, view, words)
    if words.opens("impersonal", view.tail) or (verb.joint == "cómo" and _goes(s, verb)):
        return "thing"
    if "se" in view.group and words.opens("impersonal_se", view.tail) and not view.idiom:
        return "thing"
    if kind == "thing" and not view.idiom:
        return "thing"
    if view.asked and "se" in view.group and not words.opens("human_se", view.tail):
        return "thing"  # "cómo se saca"
    if view.asked and not view.human:
        return "thing" if verb.form.verb in words["drifting"] and not going else "reader"
    if "le" in view.group and kind == "either" and not view.human and verb.joint == "que":
        return "thing"  # "la parte que le toca": the reader is "le"
    if verb.joint == "que" and not complement(s, verb) and s.word(s.before(s.before(verb.start))) != "vez":
        return relative(s, verb, kind, words)
    return None


def _goes(s: Sentence, verb: Verb) -> bool:
    """Whether "cómo va", "cómo queda" asks how a thing goes, and not "cómo va a hacerlo"."""
    after = s.word(s.after(verb.at))
    return verb.form is not None and verb.form.verb in _GOING and after not in ("a", "al", "con", "usted")


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
    goes_on = verb.joint in ("porque", "cuando", "aunque", "mientras", "si", "hasta") and view.last == "human"
    if goes_on and READER not in s.tokens[: verb.start] and not view.group & {"lo", "la", "le", "les"}:
        return "human"  # "mi hijo llegó llorando porque perdió …"
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
    if view.coordinated and view.last == "reader" and words.opens("stays", view.tail):
        return "reader"  # "vino y se quedó dos horas"
    things = verb.joint in (*words["asking"], "si", "que") or words.opens("se_thing", view.tail)
    return "thing" if things else "unclear"


def _is_kept(s: Sentence, verb: Verb, kind: Kind, view: View) -> bool:
    """Whether "y sigue …", "y acierta …" may be said of the thing that I handled just before."""
    if not (view.coordinated and view.last == "first" and s.verbs):
        return False
    if verb.form and verb.form.verb in _STAYING:
        return True
    led = s.verbs[-1]
    works = kind == "either" and not s.low[verb.at].endswith(("ó", "o", "ía", "aba"))
    return works and not {s.low[i] for i in range(led.start, led.at)} & {"le", "te", "la", "lo"}


def _by_kind(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    if verb.joint in words["asking"] and "cada" in s.low[: verb.start] and view.last != "reader":
        return None if view.asked else "human"
    if view.coordinated and view.last == "thing" and is_new(s, s.verbs[-1]):
        return "human"  # "un turista se quedó callado y me abrazó"
    if s.tokens[-1] == "?" and verb.form and verb.form.verb in _ASKED_OF and not view.human:
        return "reader"
    done = view.coordinated and view.last == "first" and handled(s, s.verbs[-1])
    if has_done(s, verb, view, words):
        return "reader"  # "ha cuadrado el presupuesto"
    if done and verb.form and verb.form.verb == "estar":
        return "thing"  # "la operamos, está comiendo"
    kept = _is_kept(s, verb, kind, view)
    if kept and not view.group and has_object(s, s.verbs[-1], words):
        return "thing"  # "le compré un cuadro y sigue en mi cocina"
    if kind == "human" or view.idiom:
        return "reader"
    if view.group & {"me", "nos"} and words.opens("carried", view.tail) and by_somebody(view):
        return "reader"  # "me bajó del monte"
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
    helped = view.last in (None, "first") and not view.human and words.opens("to_mine", view.tail)
    if helped and verb.form.person == "3":
        return "reader"  # "ayudó a mi mujer"
    taken = bool(view.group & {"la", "lo", "las", "los"})
    if (
        verb.form.verb in words["agents"]
        and (s.opening or s.verbs or verb.form.verb not in _MOVING or view.group & {"me", "nos", "le", "les"})
        and view.last in (None, "first")
        and (taken or has_object(s, verb, words))
    ):
        return "reader"
    if view.group & {"me", "nos"}:
        return "thing" if s.low[verb.at] in forms_of_verbs() else None
    return "reader" if "se" in view.group and words.opens("human_se", view.tail) else None
