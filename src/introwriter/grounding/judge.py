"""ground(): every clause of a note, tied to the facts it rests on, or with the reason why it is not."""

from __future__ import annotations

from dataclasses import replace

from introwriter.brief import Brief
from introwriter.grounding.claims import Clause, clauses_of
from introwriter.grounding.evidence import Evidence, evidence_of
from introwriter.grounding.persons import copied_person
from introwriter.grounding.proof import quotations, quoted
from introwriter.grounding.weigh import Verdict, weigh
from introwriter.note import Claim, Span

__all__ = ["ground"]


def ground(text: str, brief: Brief, *, drafted: bool = False) -> tuple[Claim, ...]:
    """Return the claims of ``text`` in order, each supported, unsupported or neutral.

    ``drafted`` holds the text to what a drafter must prove (proof.py). Spans are in characters of ``text``.
    Never raises for any text. Method: docs/truth.md.
    """
    evidence = evidence_of(brief)
    clauses = clauses_of(text, evidence.lexicon, evidence.theirs, evidence.mine)
    marked = quotations(text)
    return tuple(_claim(text, clause, _weighed(clause, marked, evidence, drafted)) for clause in clauses)


def _weighed(clause: Clause, marked: list[Span], evidence: Evidence, drafted: bool) -> Verdict:
    if marked and (fact := quoted(clause, marked, evidence)):
        return Verdict(status="supported", facts=(fact,), why=f"quotes {fact}")
    if drafted and clause.mood == "guess" and _surmises(clause, evidence):
        clause = replace(clause, mood="assert")
    verdict = weigh(clause, evidence, drafted=drafted)
    if drafted and verdict.status != "unsupported" and (why := copied_person(clause, evidence)):
        return Verdict(status="unsupported", why=why, slight=True, settled=True)
    return verdict


def _surmises(clause: Clause, evidence: Evidence) -> bool:
    """Whether a guess says how things are ("it seems that you left"), which a drafter must prove."""
    return not evidence.lexicon.lists["surmise"].isdisjoint(word.low for word in clause.words)


def _claim(text: str, clause: Clause, verdict: Verdict) -> Claim:
    return Claim(
        span=(clause.start, clause.end),
        text=text[clause.start : clause.end],
        about="target" if clause.subject == "open" else clause.subject,
        status=verdict.status,
        facts=verdict.facts,
        why=verdict.why,
        contradicted=verdict.contradicted,
        slight=verdict.slight,
        settled=verdict.settled,
    )
