"""The sender's own sentence, turned to face the reader, is proof of itself.

Somebody who notes "she ran the array cables on the farm I was on" may write "you ran the array cables on
the farm I was on", whatever else the profiles say. So a clause that would be doubted is supported after all
when a line of the context holds its words in the same order: every word that carries something, the reader
("you" for "she", "he" or their name), the sender, and any negation. Order keeps who did what to whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from introwriter.grounding.claims import Clause
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.stories import somebody_else
from introwriter.grounding.words import Word, words_of

__all__ = ["names_another", "told"]

_READER, _SENDER = "@reader", "@sender"
_FEWEST = 3
"""Words that carry something, below which an order proves nothing."""
_STARTS = ("", ".", "!", "?", ";", "(", ":")
_AGREEING = ({"is", "are"}, {"was", "were"}, {"has", "have"}, {"does", "do"})


def told(clause: Clause, evidence: Evidence) -> str:
    """Return the id of the context's line that tells the clause in its words, or ""."""
    said = [key for word in clause.words if (key := _key(word, evidence, (), "second"))]
    weighty = sum(not key.startswith("@") for key in said) >= _FEWEST
    for place in sorted(evidence.context):
        fact = evidence.facts[place]
        if fact.kind not in ("goal", "met", "read", "offer"):
            continue
        if (weighty and _holds(_line(place, evidence), said, fact.kind)) or _repeats(clause, place, evidence):
            return "" if _READER in said and names_another(fact.text, evidence) else fact.id
    return ""


def _repeats(clause: Clause, place: int, evidence: Evidence) -> bool:
    """Whether a clause is a stretch of a line word for word, little words too, but for who is "you"."""
    line, said = evidence.words[place], clause.words
    if next(_stretches(said, line, evidence), None) is not None:
        return True
    if not said or said[0].low not in evidence.lexicon.lists["doing"]:
        return False
    # Notes leave their own "I" out at the start of a sentence ("ran it past my mother-in-law").
    text = evidence.facts[place].text
    return any(text[: line[at].start].rstrip()[-1:] in _STARTS for at in _stretches(said[1:], line, evidence))


def _stretches(said: Sequence[Word], line: Sequence[Word], evidence: Evidence) -> Iterator[int]:
    """Yield where ``line`` holds ``said`` word for word."""
    if _FEWEST <= len(said) <= len(line):
        for at in range(len(line) - len(said) + 1):
            if all(_alike(line[at + i], word, evidence) for i, word in enumerate(said)):
                yield at


def _alike(typed: Word, said: Word, evidence: Evidence) -> bool:
    """Whether a word of the context became the word of the note: itself, turned, or agreeing with "you"."""
    if typed.low == said.low or {typed.low, said.low} in _AGREEING:
        return True
    if said.low in evidence.lexicon.lists["second"]:
        return typed.low in evidence.lexicon.lists["other_person"] or typed.low in evidence.theirs
    return bool(evidence.key(typed)) and evidence.key(typed) == evidence.key(said) and len(said.low) > _FEWEST


def _line(place: int, evidence: Evidence) -> list[str]:
    """The keys of a line of the context, its third persons and the target's name being the reader."""
    memo = evidence.memo.setdefault(f"told.{place}", [])
    assert isinstance(memo, list)
    if not memo:
        words = evidence.words[place]
        memo += [key for word in words if (key := _key(word, evidence, evidence.theirs, "other_person"))]
    return memo


def _key(word: Word, evidence: Evidence, names: frozenset[str] | tuple[str, ...], person: str) -> str:
    lists = evidence.lexicon.lists
    if word.low in lists[person] or word.low in lists["second"] or word.low in names:
        return _READER
    if word.low in lists["first"]:
        return _SENDER
    if word.low in lists["negations"]:
        return "@not"
    whole = word.low in lists["all_of"] or word.low in lists["totals"]
    return "" if word.low in lists["stop"] and not whole else evidence.number(word) or evidence.key(word)


def _holds(line: list[str], said: list[str], kind: str) -> bool:
    """Whether ``said`` stands in ``line`` in order, with no person and no "not" between that it leaves out.

    What was read is told by the sender, so there "I" may be new, and the line counts from its beginning.
    """
    if kind == "read":
        said = [key for key in said if key != _SENDER]
        line = [key for key in line if key != _SENDER]
    marks = [key for key in said if key.startswith("@")]
    for start in (at for at, key in enumerate(line) if key == said[0]):
        end = _end_of(line, said, start)
        stretch = line[0 if kind == "read" else start : end]
        if end and [key for key in stretch if key.startswith("@")] == marks:
            return True
    return False


def _end_of(line: list[str], said: list[str], start: int) -> int:
    """The place behind the last word of ``said`` when all of it stands in order from ``start``, else 0."""
    at = start
    for key in said:
        try:
            at = line.index(key, at) + 1
        except ValueError:
            return 0
    return at


def names_another(text: str, evidence: Evidence) -> bool:
    """Whether a line names a mutual contact, so that its "she" need not be the reader."""
    others = {
        word.low
        for fact in evidence.facts
        if fact.kind == "mutual"
        for word in words_of(fact.text)
        if word.text[0].isupper()
    }
    words = words_of(text)
    return any(word.low in others for word in words) or somebody_else(words, evidence)
