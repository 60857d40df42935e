"""Whose a Spanish form is that "I" and "she" share ("decía", "quería", "venga")."""

from __future__ import annotations

import re

from introwriter.composer.spanish.around import View, met, to_me
from introwriter.composer.spanish.being import either_i
from introwriter.composer.spanish.relative import complement
from introwriter.composer.spanish.sentence import READER, Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Kind
from introwriter.composer.tongues.words import Words

__all__ = ["seen", "shared"]


_MINDING = frozenset(["importar", "molestar", "parecer", "preferir"])


_MAY = re.compile(
    r"(?:podría|podrías|querría|sabría|tendría|vendría|estaría|haría|daría|dejaría|aceptaría)\b"
)


def _in_clause(s: Sentence, verb: Verb, kind: Kind, view: View) -> Who | None:
    """Whose it is after "que": what I am asked to mind, what they said of themselves."""
    if verb.joint != "que":
        return None
    minded = verb.joint == "que" and s.verbs and s.verbs[-1].form and s.verbs[-1].form.verb in _MINDING
    if minded and view.group & {"la", "lo", "le", "se"} and not view.human:
        return "first"  # "¿le importaría que la citara?"
    if verb.joint == "que" and s.low[s.words[0]] == "que" and not s.verbs:
        return "reader"  # "que tenga un feliz verano"
    told = verb.joint == "que" and view.last == "reader" and complement(s, verb) and not to_me(s, s.verbs[-1])
    if told and not view.human and not view.group & {"me", "nos", "le", "la", "lo"} and kind != "thing":
        return "reader"  # "dijo que nunca había fallado tanto"
    said = s.word(s.before(s.before(verb.start)))
    if (
        verb.joint == "que"
        and view.last == "reader"
        and re.search(r"(?:decir|contar|explicar|avisar)(?:me|nos|le)$", said)
    ):
        return "reader"  # "me llamó para decirme que había llegado"
    return None


def shared(s: Sentence, verb: Verb, kind: Kind, view: View, words: Words) -> Who | None:
    """A form that "I" and "she" share."""
    assert verb.form is not None
    if verb.form.person != "13":
        return None
    if verb.joint == "que" and s.word(s.before(s.before(verb.start))) == "vez":
        return "first"  # "era la primera vez que tocaba"
    if (
        verb.joint == "si"
        and s.low[verb.at].endswith(("ara", "era"))
        and words.opens("wishing", "".join(s.low))
    ):
        return "reader"  # "decirle que si alguna vez tocara …"
    if s.tokens[-1] == "?" and not s.verbs and _MAY.match(view.tail):
        return "reader"  # "¿podría mandarme …?"
    if who := _in_clause(s, verb, kind, view):
        return who
    if s.tokens[-1] == "?" and view.group & {"me", "nos"} and verb.form.verb in words["agents"]:
        return "reader"  # "¿nos haría tres más?"
    if "le" in view.group and kind != "thing" and not view.human:
        return "first"  # "porque le llevaba fruta": the reader is "le"
    if re.search(r"(?:,? (?:como|igual que)|tanto como) yo\b", view.tail) and not view.human and not s.verbs:
        return "reader"  # "quería ser astronauta, como yo"
    if verb.joint == "que" and s.verbs and to_me(s, s.verbs[-1]):
        return _told_me(s, verb)
    if READER in s.tokens[verb.at :] and s.word(s.before(s.tokens.index(READER, verb.at))) in (
        "pero",
        "aunque",
    ):
        return "first"  # "venía de la guardia, pero él no lo sabía"
    return None if view.idiom else either_i(verb, kind, view, words, met=met(s, verb), seen=seen(s, verb))


def seen(s: Sentence, verb: Verb) -> bool:
    """Whether it is what I saw of the reader ("la primera vez que la vi llevaba un casco")."""
    if (
        not s.verbs
        or verb.joint != "verb"
        or s.low[s.verbs[-1].at] not in ("vi", "vimos", "conocí", "encontré")
    ):
        return False
    return bool({s.low[i] for i in range(s.verbs[-1].start, s.verbs[-1].at)} & {"la", "lo", "le", "te"})


def _told_me(s: Sentence, verb: Verb) -> Who:
    """Whose it is in what I was told: "me pidió que fuera" is mine, "me contó que quería" theirs."""
    word, said = s.low[verb.at], s.verbs[-1]
    if not word.endswith(("ía", "aba", "era")) or word.endswith(("iera", "yera")):
        return "first"
    if said.who == "reader" and said.form and said.form.verb in ("contar", "confesar", "explicar"):
        return "reader"
    mine = re.search(
        r"\b(?:y|pero) (?:no )?(?:(?:me|lo|la|le|se) )*[^\W\d_]+[éí]\b", "".join(s.low[verb.at :])
    )
    return "first" if said.who != "reader" or (mine and word.endswith("ría")) else "unclear"
