"""What the user sees: text made to be read, or the contract's JSON."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from introwriter.channels import length
from introwriter.errors import IntrowriterError

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.lint import Rule
    from introwriter.note import Finding, Note, Result, Scores
    from introwriter.prompts import Match, Message, Prompt, PromptLibrary
    from introwriter.readers import Reading

_WIDTH = 88


def print_json(data: Any, *, compact: bool = False) -> None:
    """Print plain data as JSON on standard output."""
    print(json.dumps(data, ensure_ascii=False, indent=None if compact else 2))


def notice(text: str) -> None:
    """Tell something on standard error."""
    print(text, file=sys.stderr)


def complain(error: IntrowriterError) -> None:
    """Print an error: what is wrong, and what to do."""
    notice(f"{_style('introwriter:', '31', sys.stderr)} {error.message}")
    if error.hint:
        notice(f"  {error.hint}")


@contextmanager
def progress(waiting_for: str | None) -> Iterator[None]:
    """Show that a model is working while it is, on a terminal's standard error."""
    if waiting_for is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"Waiting for {waiting_for} …"):
        yield


def show_result(result: Result, *, as_json: bool, explain: Sequence[Message] | None = None) -> None:
    """Print the notes with what they rest on, or the question, or why there is none."""
    if as_json:
        print_json(result.to_json())
    elif result.notes:
        _show_notes(result)
    elif result.question:
        print("Nothing personal to say yet.")
        print(f"\n  {_style(result.question, '1')}\n")
        print("Answer with --met, --read, --mutual, --goal or --offer, in your own words.")
    for line in result.notices:
        notice(line)
    if explain is not None:
        _explain(result, explain)


def _show_notes(result: Result) -> None:
    first, *others = result.notes
    if first.subject:
        print(f"Subject: {first.subject}\n")
    print(_style(_wrapped(first.text), "1"))
    print(f"\n{_measure(first, result.brief)}")
    _show_evidence(first, result.brief)
    _show_findings(first.draft.findings, first.text)
    for i, note in enumerate(others, 2):
        print(f"\n{_style(f'Or ({i})', '2')}  {_measure(note, result.brief)}")
        if note.subject:
            print(textwrap.indent(f"Subject: {note.subject}", "  "))
        print(textwrap.indent(_wrapped(note.text), "  "))


def _measure(note: Note, brief: Brief) -> str:
    channel = brief.channel
    count = length(note.text)
    size = f"{count} of {channel.limit} characters" if channel.limit else f"{len(note.text.split())} words"
    scores = note.scores
    return _style(
        f"{channel.name}: {size}. "
        f"Warmth {scores.warmth.value:.2f}, specificity {scores.specificity.value:.2f}.",
        "2",
    )


def _show_evidence(note: Note, brief: Brief) -> None:
    stated = [claim for claim in note.draft.claims if claim.status != "neutral"]
    if not stated:
        return
    print("\nWhat it rests on")
    for claim in stated:
        mark = _style("✓", "32") if claim.status == "supported" else _style("✗", "31")
        print(f"  {mark} {_short(claim.text)}")
        if claim.status != "supported":
            print(f"      {claim.why}")
        for fact_id in claim.facts:
            fact = brief.by_id.get(fact_id)
            print(_style(f"      {fact_id}: {_short(fact.text) if fact else ''}", "2"))


def _show_findings(findings: Sequence[Finding], text: str) -> None:
    shown = [finding for finding in findings if finding.severity != "hint"]
    if not shown:
        return
    print("\nFindings")
    for finding in shown:
        colour = "31" if finding.severity == "error" else "33"
        quote = text[slice(*finding.span)] if finding.span else ""
        where = f' "{_short(quote, 50)}"' if quote and quote not in finding.message else ""
        print(f"  {_style(finding.severity, colour)} {finding.code} {finding.name}:{where} {finding.message}")
        print(_style(f"      {finding.hint}", "2"))


def _explain(result: Result, sent: Sequence[Message]) -> None:
    brief = result.brief
    notice(f"\nGreeting: {brief.greeting.name or '(none)'}. {brief.greeting.why}".rstrip())
    if result.template:
        notice(f"Template: {result.template.name}: {'; '.join(result.template.reasons)}")
    for ground in brief.ground:
        notice(f"Shared ({ground.strength:.2f}) {ground.kind}: {ground.text}")
    for draft in result.rejected:
        notice(f"Rejected: {_short(draft.text, 120)}")
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
    verdict = (
        "It may go out." if note.passes else f"It should not go out: {errors} error{'s'[: errors != 1]}."
    )
    print(f"\n{verdict}")


def show_scores(scored: Sequence[tuple[str, Scores]], *, as_json: bool) -> None:
    """Print scores with their weightiest reasons."""
    if as_json:
        print_json([{"text": text, **scores.to_json()} for text, scores in scored])
        return
    for text, scores in scored:
        print(_style(_short(text), "1"))
        for name, value in (("warmth", scores.warmth), ("specificity", scores.specificity)):
            reasons = ", ".join(f"{reason.text} {reason.weight:+.2f}" for reason in value.reasons[:5])
            print(f"  {name:<12} {value.value:.2f}  {_style(reasons, '2')}")


def show_profile(reading: Reading, *, as_json: bool) -> None:
    """Print what was understood of a profile."""
    from dataclasses import asdict

    from introwriter.names import greeting_for

    person = reading.profile
    greeting = greeting_for(person.name, person.about)
    if as_json:
        print_json(
            {
                "format": reading.format,
                "greeting": greeting.name,
                "profile": asdict(person),
                "warnings": list(reading.warnings),
            }
        )
        return
    print(f"{_style(person.name or '(no name)', '1')}  read as {reading.format}")
    print(f"  greeting    {greeting.name or '(none)'}  {_style(greeting.why, '2')}")
    for label, entries in _profile_lines(person):
        for i, entry in enumerate(entries):
            print(f"  {label if i == 0 else '':<12}{_short(entry, 100)}")
    for warning in reading.warnings:
        notice(f"warning: {warning}")


def _profile_lines(person: Any) -> Iterator[tuple[str, list[str]]]:
    for name in ("headline", "location", "about"):
        if value := getattr(person, name):
            yield name, [value]
    yield (
        "positions",
        [_dates(job) + " at ".join(filter(None, (job.title, job.company))) for job in person.positions],
    )
    yield (
        "education",
        [
            _dates(stay) + ", ".join(filter(None, (stay.school, stay.degree, stay.field)))
            for stay in person.education
        ],
    )
    for name in ("skills", "languages", "interests"):
        if values := getattr(person, name):
            yield name, [", ".join(values)]
    for name in ("volunteering", "certifications", "publications", "projects"):
        yield name, list(getattr(person, name))
    yield "posts", [f"{post.date or '':<12}{post.text}".lstrip() for post in person.posts]


def _dates(entry: Any) -> str:
    if not entry.start and not entry.end:
        return ""
    return f"{entry.start or '?'} to {'now' if entry.end is None else entry.end or '?'}: "


def show_templates(library: PromptLibrary, *, as_json: bool) -> None:
    """Print the templates, one a line."""
    prompts = [library.get(name) for name in library.names]
    if as_json:
        print_json([{"name": p.name, "situation": p.situation, "summary": p.summary} for p in prompts])
        return
    for prompt in prompts:
        print(f"{prompt.name:<24} {prompt.summary}")


def show_template(prompt: Prompt) -> None:
    """Print a template's file."""
    print(prompt.path.read_text(encoding="utf-8"), end="")


def show_matches(matches: Sequence[Match], *, as_json: bool) -> None:
    """Print the ranking of the templates with its reasons."""
    if as_json:
        print_json(
            [
                {
                    "name": match.prompt.name,
                    "situation": match.prompt.situation,
                    "score": round(match.score, 3),
                    "reasons": list(match.reasons),
                }
                for match in matches
            ]
        )
        return
    for match in matches:
        print(f"{match.score:5.2f}  {match.prompt.name:<24} {_style('; '.join(match.reasons), '2')}")


def show_rules(rules: Sequence[Rule], *, as_json: bool) -> None:
    """Print the rules, one a line."""
    if as_json:
        print_json(
            [{"code": r.code, "name": r.name, "severity": r.severity, "summary": r.summary} for r in rules]
        )
        return
    for rule in rules:
        print(f"{rule.code}  {rule.severity:<8} {rule.name:<24} {rule.summary}")


def show_rule(rule: Rule) -> None:
    """Print one rule with its reason and examples."""
    print(f"{_style(f'{rule.code} {rule.name}', '1')} ({rule.severity})\n")
    print(textwrap.fill(rule.summary, _WIDTH))
    print(textwrap.fill(rule.why, _WIDTH))
    for label, examples in (("Bad", rule.bad), ("Good", rule.good)):
        print(f"\n{label}")
        for example in examples:
            print(f"  - {_short(example.text, 160)}")


def show_cache(info: dict[str, Any], *, as_json: bool) -> None:
    """Print where the kept replies are and how much they take."""
    if as_json:
        print_json(info)
        return
    for key, value in info.items():
        print(f"{key:<10} {value}")


def _plain(text: str) -> str:
    """Without control characters: a text of somebody else's must not steer the terminal."""
    return "".join(char for char in text if char in "\n\t" or char.isprintable())


def _wrapped(text: str) -> str:
    lines = (textwrap.fill(line, _WIDTH, break_long_words=False) for line in _plain(text).split("\n"))
    return "\n".join(lines)


def _short(text: str, most: int = 96) -> str:
    line = _plain(" ".join(text.split()))
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def _style(text: str, code: str, stream: Any = None) -> str:
    stream = stream or sys.stdout
    if not text or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return text
    return f"\x1b[{code}m{text}\x1b[0m"
