"""The heart: from a brief to notes that may be sent, or to an honest question.

    choose a template ─▶ draft ─▶ ground ─▶ lint ─▶ (second reader) ─▶ repair or revise ─▶ score ─▶ choose
                                    ▲                                            │
                                    ╰──────────────── ``rounds`` times ──────────╯

Every collaborator is passed in; nothing here reads a file, a setting or the network.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.personal import anything_personal, question_for
from introwriter.drafter import Drafter, SecondReader
from introwriter.grounding import ground, merge
from introwriter.lint import lint
from introwriter.note import Claim, Draft, Note, Result, TemplateChoice, Usage
from introwriter.prompts import Prompt, PromptLibrary
from introwriter.repair import drop_sentences
from introwriter.scores import rank, score

__all__ = ["NOTHING_PASSED", "judge", "reread", "write_note"]

_WORTH_GIVING = 0.6  # of a draft's length, for another beside good ones
_MOST_LEFT = 0.5  # of the words of a composed note must be left, when sentences are dropped
NOTHING_PASSED = "No draft could be handed over."


def write_note(
    brief: Brief,
    *,
    drafter: Drafter,
    prompts: PromptLibrary,
    n: int = 3,
    template: str | None = None,
    rounds: int = 2,
    verifier: SecondReader | None = None,
    warmth: float | None = None,
) -> Result:
    """Write up to ``n`` notes for ``brief``, best first.

    ``template`` names the template to use instead of the best match; ``rounds`` bounds how often a rejected
    draft goes back to the drafter; ``verifier`` reads every draft that passes the rules once more;
    ``warmth`` (0..1) orders the notes by the scores with that share of warmth, whoever wrote them. The
    result is ``blank`` with a question when there is nothing personal to say, and ``blank`` with the
    rejected drafts and the reasons when none of them may be handed over.

    Raises what the drafter and the verifier raise (LanguageError, ModelError), and TemplateError.
    """
    began = time.perf_counter()
    blank = Result(verdict="blank", brief=brief, drafter=drafter.kind, model=drafter.model)
    if drafter.kind == "model" and not anything_personal(brief):
        return replace(blank, question=question_for(brief))
    prompt, choice = _choose_template(brief, prompts, template)
    judged = [judge(draft, brief) for draft in drafter.draft(brief, prompt, n)]
    if not judged:
        return replace(blank, question=question_for(brief), template=choice, usage=drafter.usage)
    mended = _mended(judged, brief, prompt, drafter, rounds, verifier)
    notes = _choose_notes(mended, brief, drafter, n, warmth)
    result = replace(
        blank, verdict="send" if notes else "blank", notes=notes, template=choice,
        rejected=tuple(draft for draft in mended if draft.errors),
        usage=replace(_cost(drafter, verifier), seconds=time.perf_counter() - began),
    )  # fmt: skip
    reasons = () if notes else _reasons(result.rejected)
    return replace(result, notices=(*_misfit(choice), *_told(drafter, verifier), *reasons))


def judge(draft: Draft, brief: Brief, *, strict: bool = True, by_person: bool = False) -> Draft:
    """Return ``draft`` with the claims found in it and what the rules say of them.

    ``strict`` demands proof of every statement, as a machine's draft needs it; ``by_person`` applies the
    rules for a text that a person wrote.
    """
    claims = ground(draft.text, brief, drafted=not by_person, strict=strict)
    return _linted(draft, claims, brief, strict, by_person)


def reread(
    draft: Draft, brief: Brief, verifier: SecondReader, *, strict: bool = True, by_person: bool = False
) -> Draft:
    """Return a judged ``draft`` as it stands after the second reader's opinions (docs/truth.md)."""
    claims = merge(draft.claims, verifier.read(brief, draft), brief, strict=strict)
    return draft if claims == draft.claims else _linted(draft, claims, brief, strict, by_person)


def _linted(draft: Draft, claims: tuple[Claim, ...], brief: Brief, strict: bool, by_person: bool) -> Draft:
    findings = lint(
        draft.text,
        brief,
        claims,
        subject=draft.subject,
        strict=strict,
        author="person" if by_person else "machine",
        declared=draft.declared,
    )
    return replace(draft, claims=claims, findings=findings)


def _choose_template(brief: Brief, prompts: PromptLibrary, name: str | None) -> tuple[Prompt, TemplateChoice]:
    if name:
        prompt = prompts.get(name)
        match = next(match for match in prompts.match(brief) if match.prompt is prompt)
        return prompt, TemplateChoice(
            name=name, reasons=("you asked for it", *(() if match.score else match.reasons))
        )
    best = prompts.match(brief)[0]
    return best.prompt, TemplateChoice(name=best.prompt.name, reasons=best.reasons)


def _misfit(choice: TemplateChoice) -> tuple[str, ...]:
    """Say so when the template that was asked for is made for another situation."""
    lacking = "; ".join(reason for reason in choice.reasons if reason.startswith("it "))
    return (f"The template {choice.name!r} is made for another situation: {lacking}.",) if lacking else ()


def _mended(
    judged: Sequence[Draft],
    brief: Brief,
    prompt: Prompt,
    drafter: Drafter,
    rounds: int,
    verifier: SecondReader | None,
) -> list[Draft]:
    if drafter.kind == "offline" and verifier is None:
        least = _WORTH_GIVING if any(not draft.errors for draft in judged) else 0.0
        return [_another(draft, brief, prompt, drafter, rounds, least) for draft in judged]
    return [_mend(draft, brief, prompt, drafter, rounds, verifier) for draft in judged]


def _another(
    draft: Draft, brief: Brief, prompt: Prompt, drafter: Drafter, rounds: int, least: float
) -> Draft:
    """Return another whole note in place of one with errors: the offline writer's sentences hang together.

    Sentences are dropped only where most of the note is left; ``least`` is how much of the draft's length
    another must have.
    """
    first = draft
    for _ in range(rounds if draft.errors else 0):
        revised = drafter.revise(brief, prompt, draft)
        if revised.text == draft.text:
            break
        draft = judge(revised, brief)
        if not draft.errors:
            return draft if len(draft.text) >= least * len(first.text) else first
    shorter = drop_sentences(first, brief.channel.limit) if first.errors else None
    if shorter and len(shorter.text.split()) >= _MOST_LEFT * len(first.text.split()):
        repaired = judge(shorter, brief)
        return first if repaired.errors else repaired
    return first


def _mend(
    draft: Draft, brief: Brief, prompt: Prompt, drafter: Drafter, rounds: int, verifier: SecondReader | None
) -> Draft:
    """Repair or revise until no error stands; what costs nothing is tried first."""
    for attempt in range(rounds + 1):
        draft = _verified(draft, brief, verifier)
        if not draft.errors:
            return draft
        shorter = drop_sentences(draft, brief.channel.limit)
        if shorter and not (repaired := _verified(judge(shorter, brief), brief, verifier)).errors:
            return repaired
        if attempt == rounds:
            break
        revised = drafter.revise(brief, prompt, draft)
        if revised.text == draft.text and revised.subject == draft.subject:
            break
        draft = judge(revised, brief)
    return draft


def _verified(draft: Draft, brief: Brief, verifier: SecondReader | None) -> Draft:
    """Have a draft that passes read once more; one with errors goes back anyway."""
    return draft if verifier is None or draft.errors else reread(draft, brief, verifier)


def _cost(drafter: Drafter, verifier: SecondReader | None) -> Usage:
    return drafter.usage + verifier.usage if verifier else drafter.usage


def _told(drafter: Drafter, verifier: SecondReader | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*drafter.notices, *(verifier.notices if verifier else ()))))


def _choose_notes(
    drafts: Sequence[Draft], brief: Brief, drafter: Drafter, n: int, warmth: float | None
) -> tuple[Note, ...]:
    """Score what passed, drop repeats, best first: fewest warnings, then by score.

    The offline writer ranks its own drafts by craft that no score sees (decision 9), so its order stays
    unless the user weighs the scores.
    """
    passed = {draft.text: draft for draft in reversed(drafts) if not draft.errors}
    notes = [
        Note(draft=draft, scores=score(draft.text, brief, draft.claims), language=brief.language)
        for draft in reversed(passed.values())
    ]
    by_score = drafter.kind == "model" or warmth is not None
    share = 0.5 if warmth is None else warmth
    notes.sort(key=lambda note: (len(_warnings(note.draft)), -rank(note.scores, share) if by_score else 0))
    return tuple(notes[:n])


def _warnings(draft: Draft) -> list[str]:
    return [finding.code for finding in draft.findings if finding.severity == "warning"]


def _reasons(rejected: Sequence[Draft]) -> tuple[str, ...]:
    """One line for each different error that kept a draft back."""
    lines = (f"{e.code} {e.name}: {e.message}" for draft in rejected for e in draft.errors)
    return (NOTHING_PASSED, *dict.fromkeys(lines))
