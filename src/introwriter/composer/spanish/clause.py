"""Spanish sentences word by word: which verbs the reader is the subject of."""

from __future__ import annotations

import re

from introwriter.composer.spanish.dropped import dropped
from introwriter.composer.spanish.finite import form_at, is_person
from introwriter.composer.spanish.sentence import GAP, READER, TOKEN, Sentence, Verb, Who
from introwriter.composer.spanish.subject import left_of, right_of
from introwriter.composer.spanish.verbs import Form, Kind, kind_of
from introwriter.composer.tongues.words import Words

__all__ = ["read"]


def read(
    text: str, words: Words, others: frozenset[str], bound: int = -1, *, opening: bool = True
) -> Sentence:
    """Find the finite verbs of ``text`` and whose they are; "unclear" where nobody can tell.

    A verb without a subject that stands before ``bound`` has somebody else as its subject: the reader comes
    up as its object.
    """
    tokens = TOKEN.findall(text)
    low = [token.lower() for token in tokens]
    found = Sentence(tokens, low, [i for i, token in enumerate(tokens) if not token.isspace()])
    found.opening = opening
    found.people = [i for i in found.words if is_person(found, i, words, others)]
    found.mutuals = [i for i in found.people if tokens[i] in others]
    for at in found.words:
        person = form_at(found, at, words)
        if person:
            form, who = person
            verb = _verb(found, at, form, who, words)
            if verb.dropped and verb.who == "reader" and len("".join(tokens[:at])) < bound:
                verb.who = "unclear"
            found.verbs.append(verb)
    return found


def _moves(s: Sentence, verb: Verb, named: bool, words: Words) -> bool:
    """Whether a name that comes, goes or stays is somebody's ("Oier llegó a casa")."""
    return (
        named
        and verb.form is not None
        and verb.form.verb in words["movers"]
        and s.word(verb.subject) not in words["times"]
    )


def _verb(s: Sentence, at: int, form: Form | None, who: Who | None, words: Words) -> Verb:
    start = at
    while (b := s.before(start)) >= 0 and _in_group(s, b, words):
        start = b
    left, joint, subject = left_of(s, start, words)
    verb = Verb(at, start, form, who or "unclear", joint, dropped=False, subject=subject)
    if who or form is None:
        return verb
    if left == "reader":
        verb.who = "reader"
        return verb
    kind = _kind(s, at, form)
    if left == "noun" and subject not in s.people and _taken_up(s, verb, subject):
        left = ""  # "el hilo me lo tiene que decir"
    if left == "noun":
        named = subject > 0 and s.tokens[subject][:1].isupper() and s.tokens[subject][1:].islower()
        verb.who = (
            "human" if subject in s.people or kind == "human" or _moves(s, verb, named, words) else "thing"
        )
        new = subject >= 0 and subject not in s.people and s.low[subject] not in words["somebody"]
        if (verb.who == "human" or named) and new:
            s.people.append(subject)
        return verb
    nxt = s.after(at)
    if s.word(nxt) == READER:
        verb.who = "reader"
        return verb
    if joint == "qué" and _inverted(s, start, nxt):
        verb.who = "thing"  # "qué hace un químico"
        return verb
    me_too = form.verb in ("ser", "ir", "parecer") and words.opens("being_human", "".join(s.low[at:]))
    if not me_too and (right := right_of(s, at, kind, form.verb, words)):
        verb.who = right
        return verb
    verb.dropped = True
    verb.who = dropped(s, verb, kind, words)
    return verb


def _inverted(s: Sentence, start: int, nxt: int) -> bool:
    """Whether the subject follows in "qué hace un químico"."""
    before = s.word(s.before(s.before(start)))
    known = s.word(nxt) in ("un", "una", "el", "la", "los", "las")
    return known and s.word(s.before(start)) == "qué" and before not in ("por", "para")


def _taken_up(s: Sentence, verb: Verb, noun: int) -> bool:
    """Whether the noun before is the object, taken up by a pronoun beside "me"."""
    group = {s.low[i] for i in range(verb.start, verb.at)}
    end = "a" if s.low[noun].endswith(("a", "ión", "dad")) else "o"
    return bool(group & {"me", "nos"} and group & {f"l{end}", f"l{end}s"})


def _in_group(s: Sentence, at: int, words: Words) -> bool:
    word = s.low[at]
    return (
        word in words["clitics"]
        or word in words["verb_adverbs"]
        or (word.endswith("mente") and len(word) > 6)
    )


def _kind(s: Sentence, at: int, form: Form) -> Kind:
    """The kind of the main verb: "ha publicado", "está buscando", "suele decir" go by the last one."""
    if form.verb not in _PERIPHRASES:
        return form.kind
    n = s.after(at)
    for _ in range(3):
        if n < 0 or GAP.match(s.tokens[n]):
            break
        if s.low[n].endswith(("do", "dicho", "hecho", "escrito", "visto", "puesto", "to")) or re.search(
            r"(?:[aeií]r|ndo)(?:se|me|te|nos)?(?:l[eao]s?)?$", s.low[n]
        ):
            found = kind_of(s.low[n])
            if found and (
                form.verb == "haber" or not s.low[n].endswith(("ado", "ido", "to", "cho", "ada", "ida"))
            ):
                return found
        n = s.after(n)
    return "thing" if form.verb == "haber" else form.kind


_PERIPHRASES = frozenset(
    ["haber", "estar", "ir", "soler", "poder", "deber", "acabar", "volver", "seguir", "empezar", "tener",
     "llevar", "andar", "querer", "tratar", "intentar", "lograr", "conseguir", "ponerse", "terminar", "venir"]
)  # fmt: skip
