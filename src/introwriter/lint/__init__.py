"""Rules that a note is held to: form, sameness, truth, tone, tact, safety."""

from __future__ import annotations

from introwriter.lint.check import RULES, lint, rule_named
from introwriter.lint.rule import Example, Hit, Rule

__all__ = ["RULES", "Example", "Hit", "Rule", "lint", "rule_named"]
