"""Profiles, scores, templates, rules and the cache, printed as lists."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from introwriter.cli.terminal import WIDTH, notice, print_json, short, style

if TYPE_CHECKING:
    from introwriter.lint import Rule
    from introwriter.note import Scores
    from introwriter.people import Profile
    from introwriter.prompts import Match, Prompt, PromptLibrary
    from introwriter.readers import Reading

__all__ = [
    "profile_json", "show_cache", "show_matches", "show_profile", "show_rule", "show_rules", "show_scores",
    "show_template", "show_templates",
]  # fmt: skip


def show_scores(scored: Sequence[tuple[str, Scores]], *, as_json: bool) -> None:
    """Print scores with their weightiest reasons."""
    if as_json:
        print_json([{"text": text, **scores.to_json()} for text, scores in scored])
        return
    for text, scores in scored:
        print(style(short(text), "1"))
        for name, value in (("warmth", scores.warmth), ("specificity", scores.specificity)):
            reasons = ", ".join(f"{reason.text} {reason.weight:+.2f}" for reason in value.reasons[:5])
            print(f"  {name:<12} {value.value:.2f}  {style(reasons, '2')}")


def show_profile(reading: Reading, *, as_json: bool) -> None:
    """Print what was understood of a profile."""
    from dataclasses import fields

    from introwriter.names import greeting_of

    if as_json:
        print_json(profile_json(reading))
        return
    person = reading.profile
    greeting = greeting_of(person)
    print(f"{style(person.name or '(no name)', '1')}  read as {reading.format}")
    print(f"  greeting       {greeting.name or '(none)'}  {style(greeting.why, '2')}")
    for label, entries in _profile_lines(person):
        for i, entry in enumerate(entries):
            print(f"  {label if i == 0 else '':<15}{short(entry, 100)}")
    if reading.context is not None:
        for part in fields(reading.context):
            if said := getattr(reading.context, part.name):
                print(f"  {part.name:<15}{short(said if isinstance(said, str) else '; '.join(said), 100)}")
    for warning in reading.warnings:
        notice(f"warning: {warning}")


def profile_json(reading: Reading) -> dict[str, Any]:
    """What was understood of a profile, as plain data."""
    from dataclasses import asdict

    from introwriter.names import greeting_of

    data = {
        "format": reading.format,
        "greeting": greeting_of(reading.profile).name,
        "profile": asdict(reading.profile),
        "warnings": list(reading.warnings),
    }
    return data if reading.context is None else {**data, "context": asdict(reading.context)}


def _profile_lines(person: Profile) -> Iterator[tuple[str, list[str]]]:
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
    yield "voice samples", list(getattr(person, "voice_samples", ()))


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
        print(f"{match.score:5.2f}  {match.prompt.name:<24} {style('; '.join(match.reasons), '2')}")


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
    print(f"{style(f'{rule.code} {rule.name}', '1')} ({rule.severity})\n")
    print(textwrap.fill(rule.summary, WIDTH))
    print(textwrap.fill(rule.why, WIDTH))
    for label, examples in (("Bad", rule.bad), ("Good", rule.good)):
        print(f"\n{label}")
        for example in examples:
            print(f"  - {short(example.text, 160)}")


def show_cache(info: dict[str, Any], *, as_json: bool) -> None:
    """Print where the kept replies are and how much they take."""
    if as_json:
        print_json(info)
        return
    for key, value in info.items():
        print(f"{key:<10} {value}")
