"""A deed told of another person, denied or only meant in the input: "I saw it" does not prove "you saw it".

Every verb of a clause is looked up among the acts of the input (doers). Those count that are told
of the same matter: of which the clause, or else the sentence, shares most words. Where all of them have
another doer, or were not done, or not yet, the clause is not proved, whatever else the facts say.
"""

from __future__ import annotations

from introwriter.grounding.claims import Clause
from introwriter.grounding.doers.acts import OTHER, Act, Piece, Reader
from introwriter.grounding.doers.matter import Matter, matter_of
from introwriter.grounding.doers.told import (
    ANYBODY,
    ELSE,
    READER,
    SENDER,
    Told,
    reader_of,
    roles_of,
    telling,
    to_whom,
    told_acts,
)
from introwriter.grounding.doers.verbs import FIRST, SECOND, THIRD
from introwriter.grounding.known import Evidence

__all__ = ["exchanged_person", "unknown_month"]

_SAID = {SENDER: "you", READER: "they", ELSE: "somebody else"}
_SILENT = ("greeting", "closing", "question")


def exchanged_person(clause: Clause, evidence: Evidence) -> str:
    """Return why a deed of a clause is not so in the input, or ""."""
    reader = reader_of(evidence)
    if reader is None or clause.subject == "both" or clause.mood in _SILENT:
        return ""
    known = told_acts(evidence, reader)
    acts, joint = reader.acts(clause.words), evidence.lexicon.lists["joint"]
    for act in acts:
        words = clause.words[act.piece.begin : act.piece.end]
        if reader.grammar.has("conditions", words[0].low) or any(word.low in joint for word in words):
            continue
        told = _bearing(
            [one for key in sorted(act.keys) for one in known.get(key, ())], clause, act, evidence
        )
        if not told or _performs(act, clause, reader):
            continue
        matter = matter_of(act, acts, told, clause, reader, evidence)
        if why := _invented(matter, evidence) or _against(matter, clause, evidence):
            return why
    return ""


def unknown_month(clause: Clause, evidence: Evidence) -> str:
    """Return why the month of a clause is none that the input knows, or ""."""
    reader, months = reader_of(evidence), evidence.lexicon.lists["months"]
    if reader is None or clause.mood in _SILENT:
        return ""
    as_name = reader.grammar.has("month_case", "capital")
    for at, word in enumerate(clause.words):
        named = not as_name or (at > 0 and word.text[0].isupper())
        if word.low in months and named and not evidence.knowing(word):
            return f"no fact says “{word.text}”"
    return ""


def _performs(act: Act, clause: Clause, reader: Reader) -> bool:
    """Whether the note does what it says ("I'm writing to you", "te agradezco")."""
    if act.persons != FIRST or act.past or act.keys.isdisjoint(reader.grammar.lists["performing"]):
        return False
    before = clause.words[act.at - 1].low if act.at else ""
    return bool(to_whom(clause.words, act, reader) & SECOND) or reader.grammar.has("to_third", before)


def _bearing(told: list[Told], clause: Clause, act: Act, evidence: Evidence) -> list[Told]:
    """What was read is told by the sender, whoever wrote it: it speaks against nothing of the sender's."""
    if roles_of(act.persons, "note", evidence) != SENDER:
        return told
    reads = evidence.lexicon.has("reading", clause.words[act.at].low)
    own = evidence.context - evidence.read
    return [one for one in told if one.place in own or (not reads and one.place not in evidence.read)]


def _invented(matter: Matter, evidence: Evidence) -> str:
    """What no line tells as done: to the other of the two, or at all where it says "never"."""
    act, told = matter.act, matter.told
    if matter.light or not act.persons:
        return ""
    own = [one for one in told if one.roles & matter.roles]
    if own and not act.denied and all(one.act.never and one.place in evidence.context for one in own):
        return f"{evidence.facts[own[0].place].id} denies it (“{matter.word}”)"
    given = matter.roles == READER and matter.to & FIRST
    taken = matter.roles == SENDER and matter.to & SECOND
    between = act.past and (given or taken)
    if between and all(one.act.meant for one in own):
        return f"nothing says that it was done (“{matter.word}”)"
    return ""


def _against(matter: Matter, clause: Clause, evidence: Evidence) -> str:
    """Why the acts of the input that tell of the same matter speak against one of the clause, or ""."""
    if not matter.counts:
        return ""
    fact, roles = evidence.facts[matter.best[0].place].id, matter.roles
    if not any(one.roles & roles for one in matter.near):
        if _is_known(matter, clause, evidence):
            return ""
        doer = next((said for bit, said in _SAID.items() if matter.best[0].roles & bit), "")
        return f"{fact} says that {doer} did it (“{matter.word}”)"
    if not matter.act.persons or any(one.place not in evidence.context for one in matter.near):
        return ""
    best = [one for one in matter.best if one.roles & roles]
    if not matter.light and (why := _miscounted(matter, best, fact)):
        return why
    if roles == ELSE or not matter.same:
        return ""
    return _undone(matter, best, fact) or _to_another(matter, best, fact)


def _is_known(matter: Matter, clause: Clause, evidence: Evidence) -> bool:
    """Whether the profile of whom the clause tells it of bears it, in words that need no verb."""
    if matter.roles in (ELSE, ANYBODY):
        return False
    verb = evidence.knowing(clause.words[matter.act.at])
    for place in evidence.target if matter.roles & READER else evidence.sender:
        words = evidence.words[place]
        held = telling(words, Piece(0, len(words), False), (), evidence)
        if (matter.light or place in verb) and len(matter.sentence & held) >= max(*matter.shared, 1):
            return True
    return False


def _miscounted(matter: Matter, best: list[Told], fact: str) -> str:
    """A deed that the input tells with other numbers."""
    numbers = {key for key in matter.piece if key.isdigit() and key != "1"}
    counted = {key for one in best for key in one.piece if key.isdigit()}
    if numbers and counted and not numbers & {key for one in best for key in one.sentence}:
        return f"{fact} tells it with another number (“{matter.word}”)"
    return ""


def _undone(matter: Matter, best: list[Told], fact: str) -> str:
    """A deed that the input denies, or only means to do."""
    act = matter.act
    if not act.meant and all(one.act.denied != act.denied for one in best):
        return f"{fact} {'does not deny it' if act.denied else 'denies it'} (“{matter.word}”)"
    if act.past and not matter.light and not act.meant and all(one.act.meant for one in best):
        return f"{fact} does not say that it was done (“{matter.word}”)"
    return ""


def _to_another(matter: Matter, best: list[Told], fact: str) -> str:
    """A deed done to one of the two that the input tells of as done to somebody else."""
    if matter.act.meant:
        return ""
    if matter.roles == READER and matter.to & FIRST and not any(one.to & FIRST for one in best):
        return f"{fact} does not say that it was done to you (“{matter.word}”)"
    another = all(one.to & OTHER and not one.to & (SECOND | THIRD) for one in best)
    if matter.roles == SENDER and matter.to & SECOND and another:
        return f"{fact} says that it was done to somebody else (“{matter.word}”)"
    return ""
