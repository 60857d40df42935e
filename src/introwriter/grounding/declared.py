"""What a model said that its statements rest on, checked: a citation is a claim too."""

from __future__ import annotations

from introwriter.brief import Brief
from introwriter.grounding.carry import known_by, may_bear, telling_words
from introwriter.grounding.evidence import evidence_of
from introwriter.grounding.judge import ground

__all__ = ["Declared", "false_citations"]

Declared = tuple[tuple[str, tuple[str, ...]], ...]
"""(statement, ids of the facts that it is said to rest on), one pair for each statement."""


def false_citations(declared: Declared, brief: Brief) -> tuple[tuple[str, str, str], ...]:
    """Return (statement, id, what is wrong with citing it) for each citation that does not hold.

    A cited fact must exist, be about the right person and share a telling word with the statement. A
    statement that asserts nothing may cite anything.
    """
    evidence = evidence_of(brief)
    found: dict[tuple[str, str, str], None] = {}
    for statement, ids in declared:
        stated = [
            (claim, words)
            for claim in ground(statement, brief)
            if (words := telling_words(claim.text, evidence))
        ]
        for fact_id in ids:
            fact = brief.by_id.get(fact_id)
            if fact is None:
                found[statement, fact_id, "there is no such line"] = None
            elif stated and not any(
                may_bear(claim.text, claim.about, fact, evidence) and known_by(words, (fact_id,), evidence)
                for claim, words in stated
            ):
                found[statement, fact_id, "that line does not say it"] = None
    return tuple(found)
