"""The subject that a Spanish verb has beside it: before its group, or after it."""

from __future__ import annotations

import re

from introwriter.composer.spanish.sentence import GAP, READER, Sentence, Who
from introwriter.composer.spanish.verbs import Kind
from introwriter.composer.tongues.words import Words

__all__ = ["Left", "left_of", "right_of"]

_HAVING = frozenset(["tener", "necesitar", "buscar", "querer", "conocer", "contratar", "formar", "dirigir"])
_BECOMING = frozenset(["ser", "hacerse", "volverse", "parecer"])
_DONE = re.compile(r"(?<!ten)(?:ado|ido)$")
_LONGEST_NAME = 4  # words of an apposition
_ONES = frozenset(["una", "otra", "otro", "dos", "tres"])

_SEASONS = frozenset(
    ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
     "noviembre", "diciembre", "verano", "invierno", "otoño", "primavera"]
)  # fmt: skip

Left = tuple[str, str, int]
"""What stands before a verb group ("reader", "noun" or nothing), its joint, and where the noun is."""


def left_of(s: Sentence, start: int, words: Words) -> Left:
    """Return what stands before the verb group that begins at ``start``."""
    chunk, joint = _chunk(s, start, words)
    if not chunk and joint == "," and (person := _apposed(s, start)) >= 0:
        return "noun", joint, person  # "un compañero, Quique, hizo …"
    if not chunk:
        return "", joint, -1
    low = [s.low[at] for at in chunk]
    last = s.verbs[-1] if s.verbs else None
    if low == [READER] and joint == "verb" and last and last.joint == "que" and last.who == "reader":
        return "noun", joint, -1  # "la hoja que hizo Marta pone …"
    if low[-1] == READER and (len(low) == 1 or low[-2] not in words["prepositions"]):
        return "reader", joint, chunk[-1]
    if joint != "verb" and low[0] == READER and len(low) > 1 and low[1] in words["prepositions"]:
        return "reader", joint, chunk[0]
    if joint in words["asking"] and not set(low) & words["determiners"]:
        return "", joint, -1
    noun = _noun(s, chunk, joint, words)
    return ("noun", joint, noun) if noun >= 0 else ("", joint, -1)


def _apposed(s: Sentence, start: int) -> int:
    """Return the person that an apposition between commas before a verb explains, -1 for none."""
    b = s.before(s.before(start))
    names = 0
    while b >= 0 and s.tokens[b] != "," and names < _LONGEST_NAME:
        if s.tokens[b] == READER or any(verb.at == b for verb in s.verbs):
            return -1
        b, names = s.before(b), names + 1
    if b < 0 or not names or s.tokens[b] != ",":
        return -1
    before = [s.before(b), s.before(s.before(b))]
    held = next((at for at in before if at in s.people), -1)
    return -1 if s.word(s.before(s.before(held))) in ("a", "con", "de", "para") else held


def _chunk(s: Sentence, start: int, words: Words) -> tuple[list[int], str]:
    """Return the words between a verb group and the mark, conjunction or verb before it."""
    verbs = {verb.at for verb in s.verbs}
    chunk: list[int] = []
    b = s.before(start)
    while b >= 0 and not GAP.match(s.tokens[b]) and s.low[b] not in words["joints"] and b not in verbs:
        chunk.insert(0, b)
        b = s.before(b)
    return chunk, "verb" if b in verbs else s.word(b)


def _noun(s: Sentence, chunk: list[int], joint: str, words: Words) -> int:
    """Return where the head of a noun phrase without a preposition stands, -1 for nowhere."""
    if len(chunk) == 1 and joint == "que" and s.low[chunk[0]] in _SEASONS:
        return chunk[0]  # "dijo que abril iba a ser seco"
    held, noun = "", -1
    for i, at in enumerate(chunk):
        word = s.low[at]
        before = s.low[chunk[i - 1]] if i else ""
        if word in words["prepositions"] or word in ("del", "al"):
            held = word if noun < 0 or word not in ("de", "del") else held
        elif _stands_alone(word, at == chunk[-1], words) and before not in words["prepositions"]:
            noun = at
        elif joint == "verb" and re.search(r"..[aeií]r(?:l[aeo]s?|se|me)?$", word):
            continue
        elif held == "de" and noun < 0 and re.search(r"..[aei]r(?:l[aeo]s?|se|me)?$", word):
            held = "to"  # "antes de cambiar un turno pregunta": what follows is what one changes
        elif held == "to" and word in words["determiners"]:
            continue
        elif word in words["determiners"]:
            noun = _headed(s, chunk, i, noun, words)
        elif i and noun < 0 and not held and s.tokens[at][:1].isupper() and s.tokens[at] != READER:
            noun = at  # "el sábado Oier llegó"
        elif _is_bare(word, i, words) or (word in words["people"] and noun < 0 and not held):
            noun = at
    return noun


def _stands_alone(word: str, last: bool, words: Words) -> bool:
    return word in words["somebody"] or (last and word in _ONES)


def _is_bare(word: str, i: int, words: Words) -> bool:
    return i == 0 and word not in words["openers"] and not word.isdigit() and word not in words["times"]


def _headed(s: Sentence, chunk: list[int], i: int, noun: int, words: Words) -> int:
    """Return the noun that the determiner at ``i`` opens, else ``noun``."""
    after = s.low[chunk[i + 1]] if i + 1 < len(chunk) else ""
    before = s.low[chunk[i - 1]] if i else ""
    inside = before in words["prepositions"] or before in words["determiners"]
    if inside or not after or any(s.low[at] in words["times"] for at in chunk[i + 1 : i + 4]):
        return noun
    return chunk[i + 1] if after not in words["determiners"] else chunk[min(i + 2, len(chunk) - 1)]


def _is_named(s: Sentence, at: int, n: int) -> bool:
    """Whether a name follows a verb that has its object before it."""
    given = {s.word(s.before(at)), s.word(s.before(s.before(at)))} & {"me", "nos"}
    return bool(given) and n >= 0 and s.tokens[n][:1].isupper() and s.tokens[n] != READER


def right_of(s: Sentence, at: int, kind: Kind, verb: str, words: Words) -> Who | None:
    """Return who stands as the subject after the verb ("sigue entera la manga", "dijo mi jefe")."""
    n = s.after(at)
    hops = 0
    if _is_named(s, at, n):
        return "human"  # "nos presentó Amparo"
    while n >= 0 and hops < 4 and not GAP.match(s.tokens[n]) and s.low[n] not in words["joints"]:
        word = s.low[n]
        if word in _BECOMING or (_DONE.search(word) and s.word(s.after(n)) == "que"):
            return None  # "quería ser capitana", "ha conseguido que mi abuelo …"
        if word.endswith(("ado", "ido", "ndo")) or re.search(r"[aeií]r(?:l[aeo]s?)?$", word):
            n = s.after(n)
            n = s.after(n) if s.word(n) in ("que", "a", "de") else n
            continue
        if word == "a" and s.word(s.before(at)) == "se" and re.search(r"..[aeií]r$", s.word(s.after(n))):
            n = s.after(s.after(n))  # "se largó a llorar la fila entera"
            continue
        if word in words["prepositions"] or word in ("al", "del"):
            return None
        if word in words["determiners"]:
            head = s.after(n)
            if s.word(head) in words["times"]:
                n, hops = s.after(head), hops + 1  # "se quedó dos horas más"
                continue
            if (
                verb in _HAVING
                and s.word(s.before(n)) == s.low[at]
                and s.low[n] not in ("el", "la", "los", "las")
            ):
                return None  # "tiene otra tía"
            if head in s.people or s.after(head) in s.people:
                return "human"
            falls = s.word(s.before(at)) == "se" and verb not in ("dejar", "olvidar")  # "se dejó el guion"
            moves = (verb in words["movers"] or falls) and s.low[head] not in words["times"]
            return "thing" if kind == "thing" or moves else None
        if n in s.people:
            return "human"
        n, hops = s.after(n), hops + 1
    return None
