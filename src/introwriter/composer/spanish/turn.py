"""A Spanish sentence about the reader, said to the reader: tú, vos or usted."""

from __future__ import annotations

import re
from typing import Literal

from introwriter.composer.spanish.clause import read
from introwriter.composer.spanish.pronouns import pronouns
from introwriter.composer.spanish.sentence import READER, Known, Sentence, Verb
from introwriter.composer.spanish.typing import named, typed
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import Words

__all__ = ["Register", "turned"]

Register = Literal["usted", "tu", "vos"]
_STRESSED = {
    "usted": ("usted", "usted", "con usted"),
    "tu": ("tú", "ti", "contigo"),
    "vos": ("vos", "vos", "con vos"),
}
_PREPOSITIONS = "a|de|para|por|sin|sobre|en|hacia|contra|ante|tras|desde|hasta"
_POSSESSED = re.compile(
    rf"\b(?P<det>el|la|los|las|del|al) (?P<noun>(?:(?:dos|tres|cuatro|cinco|seis|\\d+) )?[^\W\d_]+)"
    rf"(?P<more>(?: de (?!{READER})[^\W\d_]+)?(?: (?!de\b|que\b|y\b|en\b|a\b)[^\W\d_]+)?) de {READER}",
    re.I,
)
_INDEFINITE = re.compile(
    rf"\b(?P<det>un|una|unos|unas|otro|otra|algún|alguna|este|esta|ese|esa|aquel|aquella)"
    rf" (?P<noun>[^\W\d_]+(?: [^\W\d_]+)?) de {READER}",
    re.I,
)
_DATIVE = "|".join(
    ["escrib", "pregunt", "cont", "dec", "dij", "agradec", "envi", "mand", "enseñ", "ped",
     "d[aáeio]", "promet", "debo", "gust", "deb"]
)  # fmt: skip


def turned(
    sentence: str, cast: Cast, words: Words, register: Register, *, before: str = "", other: bool = False
) -> str | None:
    """Return ``sentence`` with the reader addressed; ``None`` where it is unclear who is meant.

    ``before`` is the sentence before it. ``other`` says that it goes on about somebody else: then only what
    names the reader is turned.
    """
    text, quotes = _without_quotes(typed(sentence, words))
    marked = named(text, cast, words, other=other)
    if marked is None:
        return None
    text = _phrases(marked, cast, register)
    parsed = read(text, words, cast.others, _bound(marked))
    if other:
        for verb in parsed.verbs:
            verb.who = "human" if verb.dropped and verb.who in ("reader", "unclear") else verb.who
    if not _verbs(parsed, register, words):
        return None
    works: frozenset[str] = getattr(cast, "works", frozenset())
    if not other and not pronouns(parsed, register, words, Known(works, cast.pronoun, before)):
        return None
    result = re.sub(r" {2,}", " ", "".join(parsed.tokens)).strip()
    result = re.sub(r"\s+([,.;:?!)])", r"\1", re.sub(r"([¿¡(])\s+", r"\1", result))
    if READER in result:
        return None
    for i, quote in enumerate(quotes):
        result = result.replace(f"\ue001{i}\ue001", quote)
    return result[:1].upper() + result[1:] if sentence[:1].isupper() else result


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


def _phrases(text: str, cast: Cast, register: Register) -> str:
    """Say the reader's name after a preposition or a noun as a pronoun."""
    subject, after, with_them = _STRESSED[register]
    your = "su" if register == "usted" else "tu"

    def owned(match: re.Match[str]) -> str:
        det = match.group("det")
        held = {"del": "de ", "al": "a "}.get(det.lower(), "")
        word = held + your + ("s" if det.lower() in ("los", "las") else "")
        return f"{word.capitalize() if det[0].isupper() else word} {match.group('noun')}{match.group('more')}"

    def one(match: re.Match[str]) -> str:
        det = match.group("det")
        many = "s" if det.lower() in ("unos", "unas") else ""
        root = "suy" if register == "usted" else "tuy"
        ending = "a" if det.lower() in ("una", "unas", "otra", "alguna", "esta", "esa", "aquella") else "o"
        return f"{det} {match.group('noun')} {root}{ending}{many}"

    text = _POSSESSED.sub(owned, text)
    text = _INDEFINITE.sub(one, text)
    text = re.sub(rf"\b(lo) de {READER}", f"lo {'suyo' if register == 'usted' else 'tuyo'}", text, flags=re.I)
    text = re.sub(rf"\bcon {READER}", with_them, text, flags=re.I)
    text = re.sub(
        rf"(?P<se>\b[Ss]e )?\b(?P<le>[Ll][aeo]) (?P<mid>[^,;:.]*?) a {READER}",
        lambda m: _doubled(m, register),
        text,
    )
    return _alone(_objects(text, cast, register), subject, after)


def _alone(text: str, subject: str, after: str) -> str:
    """Say the reader's name as a pronoun after a preposition and beside "yo", "como", "según"."""
    text = re.sub(
        rf"\b({_PREPOSITIONS}|gracias a|junto a|igual a|frente a) {READER}", rf"\1 {after}", text, flags=re.I
    )
    text = re.sub(
        rf"\b(?:entre {READER} y yo|entre yo y {READER})", f"entre {subject} y yo", text, flags=re.I
    )
    text = re.sub(
        rf"\b(como|salvo|menos|incluso|igual que|mejor que|más que|también|tampoco) {READER}(?=$|[,.;:)])",
        rf"\1 {subject}",
        text,
        flags=re.I,
    )
    text = re.sub(rf"\b([Ss]egún) {READER}", rf"\1 {subject}", text)
    return re.sub(rf"{READER} y yo\b", f"{subject} y yo", text)


def _doubled(match: re.Match[str], register: Register) -> str:
    """Leave "a Marta" out where a pronoun says it: "le escribí a Marta", "se lo debo a Marta"."""
    le = match.group("le")
    le = _like("te", le) if register != "usted" and le.lower() == "le" else le
    return f"{match.group('se') or ''}{le} {match.group('mid')}"


def _like(word: str, typed_as: str) -> str:
    return word.capitalize() if typed_as[:1].isupper() else word


def _objects(text: str, cast: Cast, register: Register) -> str:
    """Turn "Escuché a NAME": "te escuché", "la escuché" with usted, as the context speaks of the reader."""

    def clitic(verb: str) -> str:
        if register != "usted":
            return "te"
        if re.match(_DATIVE, verb, re.I):
            return "le"
        return {"she": "la", "he": "lo"}.get(cast.pronoun, "le")

    def named(match: re.Match[str]) -> str:  # "llamé mentiroso a NAME"
        return f"{finite(match)} {match.group('as')}"

    def infinitive(match: re.Match[str]) -> str:
        return f"{match.group(1)}{clitic(match.group(1))}"

    def finite(match: re.Match[str]) -> str:
        head = match.group("verb")
        low = head[:1].lower() + head[1:]
        return f"{clitic(head) if head[0].islower() else clitic(head).capitalize()} {low}"

    text = re.sub(rf"\b([^\W\d_]+[aeií]r) a {READER}", infinitive, text)
    text = re.sub(rf"\b(?P<verb>[Ll]lam(?:é|amos)) (?P<as>[^\W\d_]+) a {READER}", named, text)
    if READER not in text:
        return text
    return re.sub(
        rf"\b(?P<verb>[^\W\d_]+(?:é|í|o|mos|aron|ieron)|vi|leo|oí|sigo|hice|puse|di) a {READER}", finite, text
    )


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
            if s.low[i] == "se":
                s.tokens[i] = "Te" if s.tokens[i][0] == "S" else "te"
    return True


def _subject(s: Sentence, verb: Verb, register: Register, words: Words, said: bool) -> None:
    """Say or drop the pronoun: dropped with tú save for contrast; said once with usted."""
    subject = _STRESSED[register][0]
    before, after = _named_before(s, verb), s.after(verb.at)
    if before >= 0 or s.word(after) == READER:
        at = before if before >= 0 else after
        joint = s.word(s.before(at))
        contrast = at == before and joint in ("y", "pero", "e") and s.verbs[0] is not verb
        contrast = (
            contrast
            or joint in ("también", "tampoco")
            or s.word(s.after(at)) in ("también", "tampoco", "misma", "mismo", "sí", "sola", "solo")
        )
        keep = register == "usted" or contrast
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
