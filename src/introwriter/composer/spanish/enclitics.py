"""Spanish pronouns joined to a verb: "contarle", "devolvérselo", "verla"."""

from __future__ import annotations

import re

from introwriter.composer.spanish.objects import (
    MARK,
    doubled,
    earlier_person,
    nobody_else,
    noun_before,
    thing_of,
)
from introwriter.composer.spanish.sentence import Known, Sentence, Verb
from introwriter.composer.tongues.words import Words

__all__ = ["enclitic"]


_LIKING = frozenset(["gustar", "encantar", "apetecer", "interesar"])


_LETTING = frozenset(["dejar", "permitir", "pedir", "impedir", "prohibir"])


def enclitic(s: Sentence, at: int, match: re.Match[str], words: Words, known: Known) -> bool:
    """Turn the pronouns joined to the verb at ``at``; ``False`` where one is unclear."""
    verb, end = match.group("verb"), match.group("end").lower()
    ruling = [v for v in s.verbs if v.at < at]
    if end == "le":
        return _enclitic_le(s, at, verb, ruling, words)
    if end == "se":
        _oneself(s, at, verb, ruling[-1] if ruling else None)
    elif end.startswith("se"):
        liked = ruling and ruling[-1].form and ruling[-1].form.verb in _LIKING
        others = ruling and ruling[-1].who in ("thing", "human")
        if liked or not (others or doubled(s, at, words)):
            s.tokens[at] = f"{verb}te{end[2:]}"
    elif end in ("la", "lo"):
        tail = s.after(at)
        mine = ruling and (ruling[-1].who == "first" or (ruling[-1].form and ruling[-1].form.verb in _LIKING))
        if mine and nobody_else(s, -1, at, verb, words, known):
            s.tokens[at] = f"{verb}te"
            return True
        plain = verb.lower().replace("á", "a").replace("é", "e").replace("í", "i")
        if (
            words.opens("person_object", plain)
            and not (noun_before(s, at, words) and words.opens("thing_too", plain))
            and not earlier_person(s, at)
        ):
            s.tokens[at] = f"{verb}te"
        elif plain == "leer" and end == "lo":
            return True
        elif words.opens("maybe_object", plain) and thing_of(end, known.story):
            return True  # "una crítica … . Si prefiere no leerla"
        elif words.opens("maybe_object", plain) and not noun_before(s, at, words):
            if not words.opens("person_tail", "".join(s.low[tail:]) if tail >= 0 else ""):
                return False
            s.tokens[at] = f"{verb}te"
    return True


def _oneself(s: Sentence, at: int, verb: str, last: Verb | None) -> None:
    """Turn "-se" where the reader does it: "agradecerle por quedarse", "invitarla a peinarse"."""
    done_to = last and last.who == "first" and "te" in s.low[last.start : last.at]
    if re.search(r"\bagradec\w+(?: mucho)? por (?:no )?$", "".join(s.low[:at])):
        s.tokens[at] = f"{verb}te"  # "agradecerle por quedarse"
    if re.search(r"[aei]rte a(?: que)? $", "".join(s.tokens[:at])):
        s.tokens[at] = f"{verb}te"  # "invitarla a peinarse"
    elif last and (last.who == "reader" or done_to):  # "te acusé de haberte quedado con …"
        s.tokens[at] = f"{verb}te"


def _enclitic_le(s: Sentence, at: int, verb: str, ruling: list[Verb], words: Words) -> bool:
    sure = words.opens("sure_dative", verb.lower()) and ruling and ruling[-1].who == "first"
    if doubled(s, at, words) or (earlier_person(s, at) and not sure):
        return True
    if ruling and ruling[-1].who == "human" and s.people and not sure:
        return True  # "cuando mi padre enfermó vino a leerle el periódico"
    if ruling and ruling[-1].who == "reader" and not MARK.match(s.tokens[s.before(at)]):
        group = {s.low[i] for i in range(ruling[-1].start, ruling[-1].at)}
        if ruling[-1].form and ruling[-1].form.verb in _LETTING and group & {"me", "nos"} and not s.people:
            s.tokens[at] = f"{verb}te"  # "no me dejó pagarle"
            return True
        return bool(s.people)
    s.tokens[at] = f"{verb}te"
    return True
