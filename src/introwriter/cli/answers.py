"""A note or a question, printed to be read: the text, its length, what it rests on, what is wrong with it."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from introwriter.channels import length
from introwriter.cli.terminal import notice, plain, print_json, short, style, wrapped

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.note import Finding, Note, Result
    from introwriter.prompts import Message

__all__ = ["show_check", "show_note", "show_reasons", "show_result"]


def show_result(result: Result, *, as_json: bool, explain: Sequence[Message] | None = None) -> None:
    """Print the notes with what they rest on, or the question, or why there is none."""
    if as_json:
        print_json(result.to_json())
    elif result.notes:
        _show_notes(result)
    elif result.question:
        print("Nothing personal to say yet.")
        print(f"\n  {style(result.question, '1')}\n")
        print("Answer with --met, --read, --mutual, --goal or --offer, in your own words.")
    for line in result.notices:
        notice(line)
    if explain is not None:
        _explain(result, explain)


def _show_notes(result: Result) -> None:
    first, *others = result.notes
    show_note(first, result.brief)
    _show_evidence(first, result.brief)
    _show_findings(first.draft.findings, first.text)
    for i, note in enumerate(others, 2):
        print(f"\n{style(f'Or ({i})', '2')}  {_measure(note, result.brief)}")
        if note.subject:
            print(textwrap.indent(f"Subject: {note.subject}", "  "))
        print(textwrap.indent(wrapped(note.text), "  "))


def show_note(note: Note, brief: Brief) -> None:
    """Print a note and its measures alone."""
    if note.subject:
        print(f"Subject: {note.subject}\n")
    print(style(wrapped(note.text), "1"))
    print(f"\n{_measure(note, brief)}")


def show_reasons(note: Note, brief: Brief) -> None:
    """Print why a note is as it is: what it rests on, the findings, the words behind its scores."""
    _show_evidence(note, brief)
    _show_findings(note.draft.findings, note.text)
    scores = note.scores
    for name, score in (
        ("Warmth", scores.warmth), ("Specificity", scores.specificity), ("Your voice", scores.voice)
    ):  # fmt: skip
        if score is None:
            continue
        reasons = ", ".join(f"{reason.text} {reason.weight:+.2f}" for reason in score.reasons[:6])
        print(f"\n{name} {score.value:.2f}  {style(reasons, '2')}")


def _measure(note: Note, brief: Brief) -> str:
    channel = brief.channel
    count = length(note.text)
    size = f"{count} of {channel.limit} characters" if channel.limit else f"{len(note.text.split())} words"
    scores = note.scores
    return style(
        f"{channel.name}: {size}. "
        f"Warmth {scores.warmth.value:.2f}, specificity {scores.specificity.value:.2f}"
        f"{f' ({fits.told})' if (fits := scores.specificity.fits) else ''}"
        f"{f', your voice {scores.voice.value:.2f}' if scores.voice else ''}.",
        "2",
    )


def _show_evidence(note: Note, brief: Brief) -> None:
    stated = [claim for claim in note.draft.claims if claim.status != "neutral"]
    if not stated:
        return
    print("\nWhat it rests on")
    for claim in stated:
        mark = style("✓", "32") if claim.status == "supported" else style("✗", "31")
        print(f"  {mark} {short(claim.text)}")
        if claim.status != "supported":
            print(f"      {plain(claim.why)}")
        for fact_id in claim.facts:
            fact = brief.by_id.get(fact_id)
            print(style(f"      {fact_id}: {short(fact.text) if fact else ''}", "2"))


def _show_findings(findings: Sequence[Finding], text: str) -> None:
    shown = [finding for finding in findings if finding.severity != "hint"]
    if not shown:
        return
    print("\nFindings")
    for finding in shown:
        colour = "31" if finding.severity == "error" else "33"
        quote = text[slice(*finding.span)] if finding.span else ""
        where = f' "{short(quote, 50)}"' if quote and quote not in finding.message else ""
        said = plain(f"{finding.code} {finding.name}:{where} {finding.message}")
        print(f"  {style(finding.severity, colour)} {said}")
        print(style(f"      {plain(finding.hint)}", "2"))


def _explain(result: Result, sent: Sequence[Message]) -> None:
    brief = result.brief
    notice(f"\nGreeting: {brief.greeting.name or '(none)'}. {brief.greeting.why}".rstrip())
    if result.template:
        notice(f"Template: {result.template.name}: {'; '.join(result.template.reasons)}")
    for ground in brief.ground:
        notice(f"Shared ({ground.strength:.2f}) {ground.kind}: {ground.text}")
    for draft in result.rejected:
        notice(f"Rejected: {short(draft.text, 120)}")
        for error in draft.errors:
            notice(f"  {error.code} {error.name}: {error.message}")
    if not sent:
        notice("Sent to a model: nothing.")
    for message in sent:
        notice(f"\nSent to the model ({message.role}):\n{message.content}")


def show_check(note: Note, brief: Brief, *, as_json: bool) -> None:
    """Print what a note rests on and what is wrong with it."""
    if as_json:
        print_json({**note.to_json(), "passes": note.passes})
        return
    print(_measure(note, brief))
    _show_evidence(note, brief)
    _show_findings(note.draft.findings, note.text)
    errors = len(note.draft.errors)
    warnings = sum(finding.severity == "warning" for finding in note.draft.findings)
    may = f"It may go out, with {warnings} warning{'s'[: warnings != 1]}." if warnings else "It may go out."
    verdict = may if note.passes else f"It should not go out: {errors} error{'s'[: errors != 1]}."
    print(f"\n{verdict}")
