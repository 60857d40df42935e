"""Whom a Spanish story is about, sentence by sentence: the subject that the next one may leave out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from introwriter.composer.spanish.clause import read
from introwriter.composer.spanish.sentence import READER, Verb
from introwriter.composer.spanish.typing import named, typed
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["Topic", "is_given", "may_go_on", "topic_of"]

Topic = Literal["", "reader", "other", "both"]
_TO_OTHERS = re.compile(
    r"\b(?:le|se l[oa]s?) (?!(?:quit|serv|escrib|pregunt|ped|agrad|deb)\w+)"
    r"(?:\w+(?:é|í|mos)|di|hice|puse|traje|dije)\b",
    re.I,
)
_RIGHT = re.compile(r"(?:y |pues )?(?:ten[íi]a|tiene|tuvo) (?:toda la |mucha )?raz[oó]n\b|acert[óo]\b", re.I)
_JOINED = re.compile(r"\b[^\W\d_]+[aei]rle\b", re.I)


@lru_cache(maxsize=128)
def topic_of(before: str, cast: Cast) -> Topic:
    """Return who came up last in the sentences before, one a line: the reader, somebody else, or both."""
    topic: Topic = ""
    for sentence in before.split("\n"):
        if sentence.strip():
            topic = _after(sentence, topic, cast)
    return topic


def _after(sentence: str, topic: Topic, cast: Cast) -> Topic:
    words = words_of("es")
    marked = named(typed(sentence, words), cast, words)
    if marked is None:
        return "both"
    low = marked.lower()
    people = [m.start() for m in re.finditer(r"[^\W\d_]+", low) if m.group() in words["single"]]
    people += [m.start() for m in re.finditer(r"[^\W\d_]+", marked) if m.group() in cast.others]
    parsed = read(marked, words, cast.others)
    acts = any(verb.who == "reader" for verb in parsed.verbs)
    if topic == "other" and not people and _is_late(marked):
        return "other"  # "vio el vídeo de Pablo": the one before is who saw it
    if topic == "both" and not people and READER not in marked and any(map(_of_another, parsed.verbs)):
        return "both"  # "me dijo que no volvería a volar": the bird
    if not people:
        return "reader" if READER in marked or (acts and topic != "other") else topic
    if READER not in marked:
        return "both" if acts else "other"
    if marked.startswith(READER) and all(re.search(r"\bque ", marked[:at]) for at in people):
        return "reader"  # "NAME encuadernó las cartas que mi marido me escribió"
    return "reader" if marked.rfind(READER) > max(people) else "both"


def _of_another(verb: Verb) -> bool:
    """Whether a verb after "que" may have somebody else's doing in it."""
    return bool(verb.joint == "que" and verb.dropped and verb.form and verb.form.person == "13")


def _is_late(marked: str) -> bool:
    """Whether the reader only comes up as owner or object, so that the verb before has another subject."""
    at = marked.find(READER)
    return at > 0 and bool(re.search(r"\b(?:de|a|con|para|por|sobre|en) $", marked[:at]))


def is_given(sentence: str, cast: Cast, words: Words) -> bool:
    """Whether I did something to "le" without a name ("le hice una campana"): it may be either's."""
    marked = named(typed(sentence, words), cast, words)
    return bool(_TO_OTHERS.search(sentence)) and (marked is None or READER not in marked)


def may_go_on(sentence: str, topic: Topic, cast: Cast, words: Words) -> bool:
    """Whether "le doy …" or a verb without a subject may be about somebody who came up before.

    Where the reader came up too, what is done to "me" or "us" is the reader's.
    """
    marked = named(typed(sentence, words), cast, words, other=True)
    if sentence.endswith("?") and not re.search(r"\b(?:él|ella)\b", sentence):
        return False  # "¿tiene algo parecido?": the one who is written to
    if marked is None or words.opens("wishing", sentence) or words.opens("to_reader", sentence):
        return False
    if topic == "both" and _RIGHT.match(sentence):
        return False  # "tenía razón": the one who is written to
    if READER in marked and not _is_late(marked):
        return False
    if _TO_OTHERS.search(sentence):
        return True
    if topic == "other" and READER not in marked and _JOINED.search(sentence):
        return True  # "no supe qué decirle"
    parsed = read(marked, words, cast.others)
    first = parsed.verbs[0] if parsed.verbs else None
    if first is None or not first.dropped or first.who not in ("reader", "unclear", "human"):
        return False
    group = {parsed.low[i] for i in range(first.start, first.at)}
    return topic == "other" or not group & {"me", "nos"}
