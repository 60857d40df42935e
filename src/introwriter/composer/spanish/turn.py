"""A Spanish sentence about the reader, said to the reader: tú, vos or usted."""

from __future__ import annotations

import re

from introwriter.composer.spanish.clause import read
from introwriter.composer.spanish.naming import STRESSED, Register, phrased
from introwriter.composer.spanish.pronouns import pronouns
from introwriter.composer.spanish.sentence import READER, Known, Sentence, Verb
from introwriter.composer.spanish.typing import named, typed
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["Register", "turned"]


def turned(
    sentence: str,
    cast: Cast,
    words: Words,
    register: Register,
    *,
    before: str = "",
    other: bool = False,
    story: str = "",
) -> str | None:
    """Return ``sentence`` with the reader addressed; ``None`` where it is unclear who is meant.

    ``before`` is the sentence before it, ``story`` all that came before. ``other`` says that it goes on
    about somebody else: then only what names the reader is turned.
    """
    text, quotes = _without_quotes(typed(sentence, words))
    marked = named(text, cast, words, other=other)
    if marked is None:
        return None
    theirs = _owned_by(marked, before, register)
    if theirs is None:
        return None
    text = phrased(theirs, cast, register)
    parsed = read(text, words, cast.others, _bound(marked), opening=not story)
    if other:
        for verb in parsed.verbs:
            verb.who = "human" if verb.dropped and verb.who in ("reader", "unclear") else verb.who
    if not _verbs(parsed, register, words):
        return None
    known = Known(getattr(cast, "works", frozenset()), cast.pronoun, before, story or before)
    if not other and not pronouns(parsed, register, words, known):
        return None
    result = re.sub(r" {2,}", " ", "".join(parsed.tokens)).strip()
    result = re.sub(r"\s+([,.;:?!)])", r"\1", re.sub(r"([¿¡(])\s+", r"\1", result))
    if READER in result:
        return None
    for i, quote in enumerate(quotes):
        result = result.replace(f"\ue001{i}\ue001", quote)
    return result[:1].upper() + result[1:] if sentence[:1].isupper() else result


_IS_OF = re.compile(rf"\b(?P<is>es|era|sea|son|eran|fue) de {READER}")
_NOUN = re.compile(r"\b(?P<m>un|el|este|ese|mi|del|al)?(?P<f>una|la|esta|esa)? (?=[a-záéíóúñ]{3,})", re.I)


def _owned_by(marked: str, before: str, register: Register) -> str | None:
    """Say "es de Amparo" as "es tuyo", by the gender of the last thing; ``None`` where there is none."""
    match = _IS_OF.search(marked)
    if not match:
        return marked
    things = [
        m for m in _NOUN.finditer(f"{before} {marked[: match.start()]}") if m.group("m") or m.group("f")
    ]
    if not things:
        things = [m for m in _NOUN.finditer(before) if m.group("m") or m.group("f")]
    if not things:
        return None
    mine = re.search(r"\b(?P<m>un|el)\b|\b(?P<f>una|la)\b", before, re.I) or things[-1]
    ending = ("a" if mine.group("f") else "o") + ("s" if match.group("is") in ("son", "eran") else "")
    root = "suy" if register == "usted" else "tuy"
    return f"{marked[: match.start()]}{match.group('is')} {root}{ending}{marked[match.end() :]}"


def _bound(marked: str) -> int:
    """Return up to where a verb without a subject has another one than the reader, who is its object."""
    at = marked.find(READER)
    late = at > 0 and re.search(r"\b(?:de|a|para|sobre) $", marked[:at])
    return at if late and not re.search(r"[,;:]|\b(?:y|pero|que)\b", marked[:at]) else -1


def _without_quotes(text: str) -> tuple[str, list[str]]:
    quotes = []
    for i, (start, end) in enumerate(reversed(quoted_spans(text))):
        quotes.append(text[start:end])
        text = f"{text[:start]}\ue001{i}\ue001{text[end:]}"
    return text, quotes


def _verbs(s: Sentence, register: Register, words: Words) -> bool:
    """Set the reader's verbs in the second person; ``False`` where one of them is unclear."""
    said = False
    for verb in s.verbs:
        if verb.who == "unclear" and register != "usted":
            return False
        if verb.who != "reader":
            continue
        if verb.form is None:
            return False
        _subject(s, verb, register, words, said)
        said = True
        if register == "usted":
            continue
        new = verb.form.vos if register == "vos" else verb.form.tu
        if not new:
            return False
        s.tokens[verb.at] = new.capitalize() if s.tokens[verb.at][:1].isupper() else new
        for i in range(verb.start, verb.at):
            if s.low[i] == "se" and not _to_another(s, i, verb, words):
                s.tokens[i] = "Te" if s.tokens[i][0] == "S" else "te"
    return True


def _to_another(s: Sentence, at: int, verb: Verb, words: Words) -> bool:
    """Whether "se" is somebody whom the reader gives it to ("mi hermano …, que se la enseñe él")."""
    given = s.word(s.after(at)) in ("la", "lo", "las", "los")
    return given and bool(verb.form and verb.form.verb in words["tellers"])


def _subject(s: Sentence, verb: Verb, register: Register, words: Words, said: bool) -> None:
    """Say or drop the pronoun: dropped with tú save for contrast; said once with usted."""
    subject = STRESSED[register][0]
    before, after = _named_before(s, verb), s.after(verb.at)
    if before >= 0 or s.word(after) == READER:
        at = before if before >= 0 else after
        joint = s.word(s.before(at))
        contrast = at == before and joint in ("y", "pero", "e") and s.verbs[0] is not verb
        focus = s.word(s.after(at)) in ("quien", "la", "el") and verb.form and verb.form.verb in ("ser", "ir")
        contrast = (
            contrast or bool(focus) or (joint == "que" and said and bool([p for p in s.people if p < at]))
        )
        contrast = (
            contrast
            or joint in ("también", "tampoco", "como", "según")
            or s.word(s.after(at)) in ("también", "tampoco", "misma", "mismo", "sí", "sola", "solo")
        )
        ends = at == after and (s.after(at) < 0 or s.tokens[s.after(at)] in ".,;")
        hoped = (
            ends
            and s.tokens[-1] != "?"
            and verb.joint == "que"
            and bool(verb.form and verb.form.person == "13")
        )
        keep = register == "usted" or contrast or hoped
        _put(s, at, subject if keep else "")
    elif register == "usted" and verb.dropped and not said and not _asks(s, verb, words):
        at = verb.start
        low = s.tokens[at][:1].lower() + s.tokens[at][1:]
        s.tokens[at] = f"Usted {low}" if s.tokens[at][:1].isupper() else f"usted {s.tokens[at]}"


def _named_before(s: Sentence, verb: Verb) -> int:
    """Where the reader is named as the subject of ``verb``, -1 for nowhere."""
    at = s.before(verb.start)
    earlier = max((v.at for v in s.verbs if v.at < verb.at), default=-1)
    while at > earlier and s.low[at] != READER:
        at = s.before(at)
    return at if at > earlier else -1


def _asks(s: Sentence, verb: Verb, words: Words) -> bool:
    return (
        s.tokens[-1] == "?"
        or verb.joint in words["asking"]
        or verb.joint == "si"
        or bool(verb.form and verb.form.person == "13" and len(s.verbs) > 1)
    )


def _put(s: Sentence, at: int, text: str) -> None:
    first = s.before(at) < 0 or s.tokens[s.before(at)] in "¿¡"
    s.tokens[at] = text.capitalize() if first else text
    after = s.after(at)
    if not text and first and after >= 0:
        s.tokens[after] = s.tokens[after][:1].upper() + s.tokens[after][1:]
