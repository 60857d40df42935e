"""ground(): every clause of a note, tied to the facts it rests on, or with the reason why it is not."""

from __future__ import annotations

from dataclasses import replace

from introwriter.brief import Brief
from introwriter.grounding.claims import Clause, clauses_of
from introwriter.grounding.evidence import Evidence, evidence_of
from introwriter.grounding.exchanged import exchanged_person, unknown_month
from introwriter.grounding.persons import copied_person
from introwriter.grounding.proof import quotations, quoted
from introwriter.grounding.weigh import Verdict, weigh
from introwriter.grounding.whose import wrong_owner
from introwriter.note import Claim, Span

__all__ = ["ground"]

_MOST_KNOWN = 4096  # clauses of one brief whose verdicts are kept


def ground(text: str, brief: Brief, *, drafted: bool = False, strict: bool = False) -> tuple[Claim, ...]:
    """Return the claims of ``text`` in order, each supported, unsupported or neutral.

    ``drafted`` holds the text to what a drafter must prove (proof.py), ``strict`` asks of a person's too that
    every deed is told of the right one (exchanged.py). Spans are in characters of ``text``.
    Never raises for any text. Method: docs/truth.md.
    """
    evidence = evidence_of(brief)
    clauses = clauses_of(text, evidence.lexicon, evidence.theirs, evidence.mine)
    marked = quotations(text)
    known = evidence.memo.setdefault(f"weighed.{drafted}.{strict}", {})
    assert isinstance(known, dict)
    if len(known) > _MOST_KNOWN:
        known.clear()
    claims = []
    for clause in clauses:
        key = _looks(clause)  # the drafts of one brief share their sentences: each is weighed once
        verdict = None if marked else known.get(key)
        if verdict is None:
            verdict = _weighed(clause, marked, evidence, drafted, strict)
            if not marked:
                known[key] = verdict
        claims.append(_claim(text, clause, verdict))
    return tuple(claims)


def _looks(clause: Clause) -> tuple[object, ...]:
    """All that a clause is judged by, wherever in the note it stands."""
    words = tuple((word.text, word.start - clause.start) for word in clause.words)
    return (words, clause.mood, clause.subject, clause.opens, clause.first, clause.second, clause.reacts)


def _weighed(clause: Clause, marked: list[Span], evidence: Evidence, drafted: bool, strict: bool) -> Verdict:
    if marked and (fact := quoted(clause, marked, evidence)):
        return Verdict(status="supported", facts=(fact,), why=f"quotes {fact}")
    if drafted and clause.mood == "guess" and _surmises(clause, evidence):
        clause = replace(clause, mood="assert")
    verdict = weigh(clause, evidence, drafted=drafted)
    if (drafted or strict) and verdict.status != "unsupported" and (why := _wrong(clause, evidence, drafted)):
        return Verdict(status="unsupported", why=why, slight=True, settled=True)
    return verdict


def _wrong(clause: Clause, evidence: Evidence, drafted: bool) -> str:
    """Why the words of a clause are known and it is still not proved: another person, month or owner."""
    if drafted and (why := copied_person(clause, evidence)):
        return why
    if clause.mood == "guess" and not drafted:
        return ""
    why = exchanged_person(clause, evidence) or wrong_owner(clause, evidence, drafted=drafted)
    return why or unknown_month(clause, evidence)


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
