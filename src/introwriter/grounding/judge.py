"""ground(): every clause of a note, tied to the facts it rests on, or with the reason why it is not."""

from __future__ import annotations

from introwriter.brief import Brief
from introwriter.grounding.claims import Clause, clauses_of
from introwriter.grounding.evidence import evidence_of
from introwriter.grounding.weigh import Verdict, weigh
from introwriter.note import Claim

__all__ = ["ground"]


def ground(text: str, brief: Brief) -> tuple[Claim, ...]:
    """Return the claims of ``text`` in order, each supported, unsupported or neutral.

    Spans are in characters of ``text``. Never raises for any text. Method: docs/truth.md.
    """
    evidence = evidence_of(brief)
    clauses = clauses_of(text, evidence.lexicon, evidence.theirs, evidence.mine)
    return tuple(_claim(text, clause, weigh(clause, evidence)) for clause in clauses)


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
    )
