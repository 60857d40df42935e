"""Run every rule over a note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from introwriter.brief import Brief
from introwriter.errors import InputError
from introwriter.grounding import Declared
from introwriter.lint.rule import Hit, Rule
from introwriter.lint.rules import RULES
from introwriter.lint.scene import scene_of
from introwriter.note import Claim, Finding, Severity

__all__ = ["RULES", "lint", "rule_named"]

_ORDER = {"error": 0, "warning": 1, "hint": 2}


def lint(
    text: str,
    brief: Brief,
    claims: Sequence[Claim],
    *,
    subject: str | None = None,
    strict: bool = True,
    author: Literal["machine", "person"] = "machine",
    declared: Declared = (),
) -> tuple[Finding, ...]:
    """Return what the rules find in a note, by place and, at one place, the worst first.

    ``claims`` are the note's statements as grounding judged them; ``strict`` makes every unsupported one an
    error, else only a contradicted one. ``author`` decides how hard style is judged: a machine must do
    better than a person. ``declared`` is what a model says that its statements rest on. Findings on the
    whole note (no span) come first.
    """
    scene = scene_of(text, brief, claims, subject=subject, strict=strict, author=author, declared=declared)
    found = {
        _finding(rule, hit, usual): None for rule, usual in _rules_for(author) for hit in rule.check(scene)
    }
    return tuple(sorted(found, key=_place))


def rule_named(code_or_name: str) -> Rule:
    """Return the rule of that code (``IW203``) or name (``stock-opener``).

    Raises InputError when there is none.
    """
    wanted = code_or_name.strip().casefold()
    for rule in RULES:
        if wanted in (rule.code.casefold(), rule.name):
            return rule
    raise InputError(f"There is no rule {code_or_name!r}.", "`introwriter rules` lists them all.")


@lru_cache(maxsize=2)
def _rules_for(author: Literal["machine", "person"]) -> tuple[tuple[Rule, Severity], ...]:
    """The rules that hold for an author's notes, each with how bad a hit is there."""
    return tuple((rule, usual) for rule in RULES if (usual := rule.severity_for(author)) is not None)


def _finding(rule: Rule, hit: Hit, usual: Severity) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=hit.severity or usual,
        message=hit.message,
        hint=hit.hint,
        span=hit.span,
    )


def _place(finding: Finding) -> tuple[tuple[int, int], int, str]:
    return finding.span or (-1, -1), _ORDER[finding.severity], finding.code
