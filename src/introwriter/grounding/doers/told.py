"""The acts of a brief by their keys: who did each, to whom, and the words that tell of what it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from introwriter.facts import Fact
from introwriter.grounding.doers.acts import OTHER, TARGET, Act, Piece, Reader
from introwriter.grounding.doers.formed import FormReader
from introwriter.grounding.doers.left import LeftReader
from introwriter.grounding.doers.second import SecondReader
from introwriter.grounding.doers.verbs import FIRST, SECOND, THIRD, grammar_of
from introwriter.grounding.known import MULTIPLES, Evidence
from introwriter.grounding.pronouns import elses_of
from introwriter.grounding.words import Word, by_sentence

__all__ = [
    "ANYBODY",
    "ELSE",
    "READER",
    "SENDER",
    "Told",
    "beside",
    "did",
    "reader_of",
    "roles_of",
    "telling",
    "to_whom",
    "told_acts",
]

SENDER, READER, ELSE = 1, 2, 4
"""Who may have done it, as bits."""
ANYBODY = SENDER | READER | ELSE
_STORIES = ("post", "about", "goal", "met", "read", "offer", "project", "publication", "mutual", "voice")
_ROLES = {
    "context": {FIRST: SENDER, SECOND: ANYBODY, THIRD: READER | ELSE, OTHER: ELSE, TARGET: READER},
    "target": {FIRST: READER, SECOND: ANYBODY, THIRD: ELSE, OTHER: ELSE, TARGET: READER},
    "sender": {FIRST: SENDER, SECOND: ANYBODY, THIRD: ELSE, OTHER: ELSE, TARGET: READER},
    "note": {FIRST: SENDER, SECOND: READER, THIRD: ELSE, OTHER: ELSE, TARGET: READER},
}
"""Who each person is in whose words."""
_READERS: dict[str, type[Reader]] = {"form": FormReader, "left": LeftReader, "second": SecondReader}
_ENCLITIC = re.compile(r"(?:[aei]r|ndo)(?:l[aoei]s?|gli|gliel[aoie]|lhes?|sel[ao]s?|[oa]s?)$")
_OBJECT = 4
"""Words behind a verb among which whom it was done to is looked for."""


class Told(NamedTuple):
    """An act of the input: its fact, who may have done it, to whom, and the telling words around it."""

    place: int
    act: Act
    roles: int
    to: int
    piece: frozenset[str]
    sentence: frozenset[str]
    whole: frozenset[str]


def reader_of(evidence: Evidence) -> Reader | None:
    """Return what reads the acts of texts in the language of a brief, or None."""
    known = evidence.memo.get("reader")
    if not isinstance(known, Reader):
        grammar = grammar_of(evidence.lexicon.language)
        if grammar is None:
            return None
        known = _READERS[grammar.order](
            grammar, evidence.lexicon, evidence.theirs, evidence.mine, _names(evidence), elses_of(evidence)
        )
        evidence.memo["reader"] = known
    return known


def _names(evidence: Evidence) -> frozenset[str]:
    """The words that name somebody or something else: mutual contacts, and capitals in a sentence."""
    mutual = {
        word.low
        for place in evidence.context
        if evidence.facts[place].kind == "mutual"
        for word in evidence.words[place]
        if word.text[0].isupper()
    }
    return frozenset(mutual if evidence.lexicon.capital_nouns else mutual | evidence.names)


def told_acts(evidence: Evidence, reader: Reader) -> dict[str, list[Told]]:
    """Return the acts of the input by their keys, gathered once."""
    known = evidence.memo.get("acts")
    if isinstance(known, dict):
        return known
    found: dict[str, list[Told]] = {}
    evidence.memo["acts"] = found
    for place, fact in enumerate(evidence.facts):
        if fact.kind not in _STORIES:
            continue
        group = fact.id.split(".", 1)[0]
        group = group if group in ("target", "sender") else "context"
        bare, before = reader.grammar.order == "form" and fact.text.isascii(), 0
        lines = telling(evidence.words[place], Piece(0, len(evidence.words[place]), False), (), evidence)
        for words in by_sentence(fact.text, evidence.words[place]):
            acts = reader.acts(words, bare=bare, before=before)
            before = acts[-1].persons if acts else before
            whole = telling(words, Piece(0, len(words), False), acts, evidence)
            for act in acts:
                roles = roles_of(act.persons, group, evidence, fact)
                piece = telling(words, act.piece, acts, evidence) | beside(act, acts)
                told = Told(place, act, roles, to_whom(words, act, reader), piece, whole, lines)
                for key in act.keys:
                    found.setdefault(key, []).append(told)
    return found


def did(word: Word, evidence: Evidence, *, to_me: bool = False) -> bool:
    """Whether the context tells the deed ``word`` as one of theirs, and done to the sender if ``to_me``."""
    reader = reader_of(evidence)
    reading = reader.grammar.reading(word.text) if reader else None
    if reader is None or reading is None:
        return False
    known = told_acts(evidence, reader)
    acts = [one for key in sorted(reading.keys) for one in known.get(key, ())]
    done = [one for one in acts if one.place in evidence.told_of and not one.act.meant]
    theirs = [one for one in done if one.roles & READER and not one.roles & SENDER]
    return any(one.to & FIRST for one in theirs) if to_me else bool(theirs)


def roles_of(persons: int, group: str, evidence: Evidence, fact: Fact | None = None) -> int:
    """Return who may have done an act, as bits; anybody where no person is told."""
    table = _ROLES[group]
    if not persons:
        return ANYBODY
    roles = 0
    for bit, role in table.items():
        roles |= role if persons & bit else 0
    if persons == SECOND | THIRD:  # who is thanked, or the polite "Lei" that begins a sentence
        return READER if group in ("note", "context") else ANYBODY
    if group == "note" and persons & THIRD and evidence.lexicon.drops_pronouns:
        roles |= READER
    if fact is not None and fact.kind == "met" and persons & FIRST:
        roles |= READER
    return roles


def to_whom(words: Sequence[Word], act: Act, reader: Reader) -> int:
    """Return the persons of the pronouns that an act may be done to, and OTHER for "my brother"."""
    grammar = reader.grammar
    found = 0
    for at in range(act.piece.begin, act.piece.end):
        low = words[at].low
        found |= FIRST if grammar.has("to_first", low) else 0
        found |= SECOND if grammar.has("to_second", low) or _may_be_you(words, at, act, reader) else 0
        if low in reader.theirs or grammar.has("to_third", low) or _ENCLITIC.search(low):
            found |= OTHER if low in reader.elses else THIRD
        if grammar.has("mine", low) and act.at != at and not act.persons & OTHER:
            near = words[at + 1 : min(at + _OBJECT, act.piece.end)]
            found |= OTHER if any(grammar.has("others", one.low) for one in near) else 0
    return found


def _may_be_you(words: Sequence[Word], at: int, act: Act, reader: Reader) -> bool:
    """Whether a pronoun that may be a subject too stands where the sender is the subject."""
    return act.persons == FIRST and at != act.at and reader.pronoun(words, at) == SECOND


def telling(words: Sequence[Word], piece: Piece, acts: Iterable[Act], evidence: Evidence) -> frozenset[str]:
    """Return the keys of the words of a piece that tell what it is about: no verb, and neither name."""
    verbs = {act.at for act in acts if act.persons or act.past}
    stop = evidence.lexicon.lists["stop"]
    return frozenset(
        _number(words, at, evidence) or evidence.key(word)
        for at, word in enumerate(words[piece.begin : piece.end], piece.begin)
        if at not in verbs
        and (evidence.number(word) or (len(word.low) > 2 and word.low not in stop))
        and word.low not in evidence.theirs
        and word.low not in evidence.mine
    )


def _number(words: Sequence[Word], at: int, evidence: Evidence) -> str:
    """The value of a number, of both words where it has two ("9 mil")."""
    value = evidence.number(words[at])
    if at and words[at].low in MULTIPLES and (before := evidence.number(words[at - 1])).isdigit():
        return str(int(before) * MULTIPLES[words[at].low])
    after = words[at + 1].low if value.isdigit() and at + 1 < len(words) else ""
    return str(int(value) * MULTIPLES[after]) if after in MULTIPLES else value


def beside(act: Act, acts: Iterable[Act]) -> frozenset[str]:
    """Return the keys of the other verbs of an act's piece."""
    return frozenset(
        f"={key}" for one in acts if one is not act and one.piece == act.piece for key in one.keys
    )
