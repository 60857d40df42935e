"""A second reader's opinions laid over the claims, by the rule of docs/truth.md ("A second reader")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from introwriter.brief import Brief
from introwriter.grounding.carry import known_by, may_bear, telling_words
from introwriter.grounding.evidence import Evidence, evidence_of
from introwriter.note import Claim

__all__ = ["Opinion", "merge"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a second reader says of one claim: the id of the fact that carries it, or ``None`` for no fact.

    ``claim`` is the claim's place among the note's claims, from 0.
    """

    claim: int
    fact: str | None


def merge(
    claims: Sequence[Claim], opinions: Iterable[Opinion], brief: Brief, *, strict: bool = False
) -> tuple[Claim, ...]:
    """Return the claims as two readers see them. Claims without an opinion stay as they are.

    No opinion makes a claim contradicted, or changes one that is ``settled``: the input speaks against it,
    or lacks a name, a number, a time, a tense or a deed in it. Where every statement must be proved
    (``strict``) an opinion is no proof, so it lifts nothing; it can only add doubt.
    """
    said = {opinion.claim: opinion.fact for opinion in opinions}
    evidence = evidence_of(brief)
    return tuple(
        _merged(claim, said[i], brief, evidence, strict) if i in said else claim
        for i, claim in enumerate(claims)
    )


def _merged(claim: Claim, fact: str | None, brief: Brief, evidence: Evidence, strict: bool) -> Claim:
    if claim.status == "unsupported":
        return claim if strict or fact is None else _lifted(claim, fact, brief, evidence)
    return _doubted(claim, evidence) if fact is None else claim


def _doubted(claim: Claim, evidence: Evidence) -> Claim:
    """Doubt a claim that the second reader finds no fact for: slightly where the facts hold all its words."""
    words = telling_words(claim.text, evidence)
    if not words:
        return claim
    firm = claim.status == "supported" and len(known_by(words, claim.facts, evidence)) == len(words)
    near = f"; the words are those of {', '.join(claim.facts)}" if claim.facts else ""
    return replace(
        claim,
        status="unsupported",
        facts=(),
        why=f"the second reader finds no fact that says it{near}",
        slight=firm,
    )


def _lifted(claim: Claim, fact_id: str, brief: Brief, evidence: Evidence) -> Claim:
    """Raise a claim that is merely not found by one step: doubted to slight, slight to supported."""
    fact = brief.by_id.get(fact_id)
    if claim.contradicted or claim.settled or fact is None:
        return claim
    if not may_bear(claim.text, claim.about, fact, evidence):
        return claim
    if not known_by(telling_words(claim.text, evidence), (fact_id,), evidence):
        return claim
    if claim.slight:
        return replace(
            claim,
            status="supported",
            facts=(fact_id,),
            why=f"rests on {fact_id}, says the second reader",
            slight=False,
        )
    return replace(claim, slight=True, why=f"{claim.why}; the second reader ties it to {fact_id}")
