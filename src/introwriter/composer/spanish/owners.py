"""Spanish "su": the reader's, or somebody else's of the sentence."""

from __future__ import annotations

from introwriter.composer.spanish.sentence import Sentence
from introwriter.composer.tongues.words import Words

__all__ = ["possessive"]


_LIKED = frozenset(["gustar", "encantar", "apetecer", "interesar", "tocar", "faltar", "servir", "venir"])


def possessive(s: Sentence, at: int, words: Words, works: frozenset[str]) -> bool:
    """Turn "Su" is the reader's unless somebody else of the sentence may own the thing."""
    thing = s.word(s.after(at))
    if thing in works:
        return _owned(s, at)
    work = thing in words["works"]
    before = s.before(at)
    if s.word(before) == "de" and thing == "parte":
        return True if s.people else _owned(s, at)
    clause = [v for v in s.verbs if v.at < at]
    ruling = clause[-1] if clause else next((v for v in s.verbs if v.at > at), None)
    if s.word(before) in ("y", "e", "con") and not work:
        owner = s.before(before)
        if owner in s.people or s.before(owner) in s.people or s.word(s.before(owner)) == "cada":
            return True
    human = [p for p in s.people if p < at]
    if human and ruling and ruling.at < at and ruling.who in ("human", "plural"):
        handed = bool(words.opens("handed", s.low[ruling.at])) or "que" in s.low[ruling.at : at]
        return _owned(s, at) if handed and work else not handed
    if human and not (ruling and ruling.who == "reader"):
        return _owned(s, at) if work or (ruling and ruling.who == "first" and not human) else False
    liked = ruling and ruling.form and ruling.form.verb in _LIKED
    if ruling and ruling.at < at and not liked and ruling.who in ("human", "plural", "thing") and not work:
        if not human and ruling.who in ("thing", "plural") and any(v.who == "reader" for v in clause):
            return _owned(s, at)
        return False
    return _owned(s, at)


def _owned(s: Sentence, at: int) -> bool:
    word = "tu" if s.low[at] == "su" else "tus"
    s.tokens[at] = word.capitalize() if s.tokens[at][:1].isupper() else word
    return True
