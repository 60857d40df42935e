"""Spanish clitics and possessives: le, se lo, -le, su, when the reader is addressed as tú or vos."""

from __future__ import annotations

import re

from introwriter.composer.spanish.enclitics import enclitic
from introwriter.composer.spanish.objects import (
    clause_end,
    doubled,
    earlier_person,
    nobody_else,
    object_is,
    thing_of,
    write,
)
from introwriter.composer.spanish.owners import possessive
from introwriter.composer.spanish.sentence import Known, Sentence, Verb
from introwriter.composer.tongues.words import Words

__all__ = ["pronouns"]
_ENCLITIC = re.compile(r"(?P<verb>[^\W\d_]*?(?:[aeiáéí]r|[aáeé]ndo))(?P<end>se|sel[oa]s?|l[eoa]s?|os)", re.I)


_MISSED = re.compile(r"(?:ech[^\W\d_]+ (?:mucho |tanto |un montón )?(?:de menos|en falta)|extrañ[^\W\d_]+)\b")
_HAD = re.compile(r"(?:tengo|tuve|tenía|tenemos|tuvimos) (?:de|como|por) [^\W\d_]+")
_VEZ = re.compile(r"\bvez que $")


def pronouns(s: Sentence, register: str, words: Words, known: Known) -> bool:
    """Turn the pronouns that mean the reader, in place; ``False`` where one is unclear. Usted keeps them."""
    if register == "usted":
        return True
    for at in s.words:
        word = s.low[at]
        if word == "le":
            sure = _dative(s, at, words, known)
        elif word == "se":
            sure = _se(s, at, words)
        elif word in ("la", "lo"):
            sure = word == known.not_theirs or _accusative(s, at, words, known)
        elif word in ("su", "sus"):
            sure = possessive(s, at, words, known.works)
        elif re.fullmatch(r"suy[oa]s?", word) and any(p < at for p in s.people if p != s.before(at)):
            continue
        elif re.fullmatch(r"suy[oa]s?", word):
            write(s, at, f"tuy{word[3:]}")
            sure = True
        elif match := _ENCLITIC.fullmatch(s.tokens[at]):
            sure = match.group("end").lower() == known.not_theirs or enclitic(s, at, match, words, known)
        else:
            continue
        if not sure:
            return False
    return True


def _verb_of(s: Sentence, at: int) -> Verb | None:
    return next((verb for verb in s.verbs if verb.start <= at <= verb.at), None)


_DONE = frozenset(
    ["hecho", "puesto", "cambiado", "quitado", "pintado", "pegado", "cosido", "soldado", "añadido"]
)
_LACKING = re.compile(r"(?:sobr|falt|qued|cab[ei]|crec|sal[ií]|cuelg|colg)[^\W\d_]*$")
_OWN = re.compile(r"\b(?:mi|nuestr[oa]|la|el|una?|est[ea]|es[ea]) [a-záéíóúñ]{4,}")


def _of_a_thing(s: Sentence, at: int) -> bool:
    """Whether "le" goes with a thing named before ("no cambiara la caldera, que le quedaban cinco años")."""
    if not _LACKING.match(s.word(s.after(at))):
        return False
    told = "".join(s.tokens[:at])
    return bool(re.search(r"(?:\bque|:) (?:ya |no )?$", told) and _OWN.search(told))


def _dative(s: Sentence, at: int, words: Words, known: Known) -> bool:
    verb = _verb_of(s, at)
    if re.match(
        r"\s*(?:doy|di|damos|dimos|he dado|sigo dando|daba) (?:muchas )?vueltas", "".join(s.low[at + 1 :])
    ):
        return True  # "todavía le doy vueltas"
    if _of_a_thing(s, at) or (
        s.word(s.before(at)) == "y" and _LACKING.match(s.word(s.after(at))) and "le" in s.low[:at]
    ):
        return True
    fronted = s.low[s.words[0]] in ("a", "al") and not any(v.at < at for v in s.verbs if v is not verb)
    if fronted and verb and verb.who in ("thing", "human", "plural"):
        return True  # "al del vecino le cayó un álamo"
    if verb and verb.who == "first" and verb.form and _to_a_thing(s, at, verb, words, known):
        return True
    if doubled(s, at, words) or (earlier_person(s, at) and not (verb and verb.joint == "que")):
        return True
    if (
        verb
        and verb.who == "reader"
        and re.search(r"\b(?:al|a (?:la|los|las|un|una)) ", "".join(s.low[verb.at :]))
    ):
        return True  # "no le cree al modelo"
    if verb and verb.who == "reader" and verb.form and verb.form.kind != "thing":
        return bool([p for p in s.people if p < at])
    write(s, at, "te")
    return True


def _to_a_thing(s: Sentence, at: int, verb: Verb, words: Words, known: Known) -> bool:
    """Whether "le" is a thing: "le eché la culpa al regulador", "al bajarla le hice un rasguño"."""
    assert verb.form is not None
    n, end = s.after(verb.at), clause_end(s, at, words)
    while 0 <= n < end:
        if verb.form.verb in words["blame"] and s.low[n] == "al" and s.after(n) not in s.people:
            return s.word(s.after(n)) not in ("final", "día", "menos", "fin", "revés", "principio")
        n = s.after(n)
    done = s.word(s.after(verb.at)) if verb.form.verb == "haber" else ""
    if verb.form.verb not in words["manual"] and done not in _DONE:
        return False
    told = "".join(s.tokens[:at])
    if re.search(r"\b(?:mi|nuestr[oa]) [a-záéíóúñ]{4,}", known.before) and not any(p < at for p in s.people):
        return True  # "puntuó mi garnacha … . Le quité la madera"
    return bool(re.search(r"\b(?:el|la|un|una|del|al|tu|mi|su) [a-záéíóúñ]{4,}", told))


def _se(s: Sentence, at: int, words: Words) -> bool:
    """Turn "Se lo dije" is "te lo dije"; any other "se" was settled with its verb."""
    nxt = s.word(s.after(at))
    verb = _verb_of(s, at)
    if nxt not in ("lo", "la", "los", "las") or verb is None or verb.who == "reader":
        return True
    if doubled(s, at, words) or earlier_person(s, at):
        return True
    own = verb.who == "human" and verb.form and verb.form.verb in words["to_oneself"]
    if verb.who in ("first", "human", "plural") and not own:
        write(s, at, "te")
    return True


def _accusative(s: Sentence, at: int, words: Words, known: Known) -> bool:
    word, verb = s.low[at], _verb_of(s, at)
    tail = "".join(s.low[at + 1 :]).strip()
    missed = _MISSED.match(tail) or _HAD.match(tail)
    if missed and (known.theirs in ("", word)):
        write(s, at, "te")
        return True
    if (
        _VEZ.search("".join(s.low[:at]))
        and word in (known.theirs, "la", "lo")
        and words.opens("person_too", s.word(s.after(at)))
    ):
        write(s, at, "te")
        return True
    if verb is None or verb.at == at or s.word(s.before(at)) in ("se", "te", "me", "nos"):
        return True
    if verb.who == "reader":
        return True
    mine = _acting(s, verb)
    if verb.who == "first" and nobody_else(s, at, at, mine, words, known):
        write(s, at, "te")
        return True
    n = s.after(verb.at)
    while n >= 0 and s.word(n) != mine and mine != s.low[verb.at]:
        n = s.after(n)
    n = s.after(n) if mine != s.low[verb.at] else n
    while n >= 0 and s.low[n] in ("a", "de", "que"):
        n = s.after(n)
    if mine != s.low[verb.at] and thing_of(word, known.before) and words.opens("maybe_object", mine):
        return True  # "su obra … . La volví a ver"
    return object_is(s, at, at, mine, n, words)


def _acting(s: Sentence, verb: Verb) -> str:
    """Return the verb that acts: "visitar" of "la puedo visitar", "busco" of "la busco"."""
    if verb.form is None or verb.form.verb not in _MODAL:
        return s.low[verb.at]
    n = s.after(verb.at)
    n = s.after(n) if s.word(n) in ("a", "que") else n
    n = s.after(s.after(n)) if s.word(n) in ("volver", "poder", "ir") and s.word(s.after(n)) == "a" else n
    return s.word(n) if re.search(r"[aeií]r$", s.word(n)) else s.low[verb.at]


_MODAL = frozenset(
    ["poder", "querer", "deber", "ir", "volver", "venir", "soler", "pensar", "intentar", "tener"]
)
