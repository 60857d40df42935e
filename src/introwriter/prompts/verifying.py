"""What a second reader is shown: a note, its statements by number, and the facts it may rest on."""

from __future__ import annotations

from typing import Any

from introwriter.brief import Brief
from introwriter.grounding.carry import telling_words
from introwriter.grounding.evidence import evidence_of
from introwriter.note import Claim, Draft
from introwriter.prompts.material import facts_block, facts_to_check, may_be_told, one_line, without_contact
from introwriter.prompts.prompt import Prompt

__all__ = ["VERIFY_VARIABLES", "statements_of", "verify_values", "whole_facts"]

VERIFY_VARIABLES: dict[str, str] = {
    "facts": "the facts block: what a note may use, and what this one rests on",
    "note": "the note on one line, without contact data and what may not be told",
    "statements": "the statements to tie to facts, in order; a number for each is its place, from 1",
}
_HIDDEN = "(…)"
_TACT = "IW5"
_QUESTION = "?？"


def statements_of(brief: Brief, draft: Draft) -> tuple[int, ...]:
    """Return which of the draft's claims a second reader is asked about, by their places from 0.

    Not asked about: what has no words to check (greetings, signatures), questions, and what may not be told
    to a model, which other rules judge.
    """
    return tuple(
        i
        for i, claim in enumerate(draft.claims)
        if not _asserts_nothing(claim, draft.text, brief) and not _is_hidden(claim, brief, draft)
    )


def verify_values(brief: Brief, prompt: Prompt, draft: Draft) -> dict[str, Any]:
    """Return the variables of the verify template."""
    return {
        "facts": facts_block(facts_to_check(brief, prompt, _cited(draft))),
        "note": _note(brief, draft),
        "statements": [_line(draft.claims[i].text) for i in statements_of(brief, draft)],
    }


def whole_facts(brief: Brief, prompt: Prompt, draft: Draft) -> dict[str, bool]:
    """Return the ids of the facts that are shown, and whether each is shown word for word."""
    return {
        fact.id: fact.text == brief.by_id[fact.id].text
        for fact in facts_to_check(brief, prompt, _cited(draft))
    }


def _cited(draft: Draft) -> frozenset[str]:
    return frozenset(fact_id for claim in draft.claims for fact_id in claim.facts)


def _asserts_nothing(claim: Claim, text: str, brief: Brief) -> bool:
    if claim.status != "neutral":
        return False
    if text[claim.span[1] :].lstrip(" \"'”’»)").startswith(tuple(_QUESTION)):
        return True
    return not telling_words(claim.text, evidence_of(brief))


def _is_hidden(claim: Claim, brief: Brief, draft: Draft) -> bool:
    """Whether a statement is private life, or the rules of tact found something in it."""
    start, end = claim.span
    tactless = (found.span for found in draft.findings if found.code.startswith(_TACT) and found.span)
    return any(a < end and start < b for a, b in tactless) or not may_be_told(claim.text, brief)


def _note(brief: Brief, draft: Draft) -> str:
    """The note with gaps where a statement may not be told."""
    parts, at = [], 0
    for claim in draft.claims:
        if _is_hidden(claim, brief, draft):
            parts += [draft.text[at : claim.span[0]], _HIDDEN]
            at = claim.span[1]
    return _line("".join([*parts, draft.text[at:]]))


def _line(text: str) -> str:
    return one_line(without_contact(text))
