"""What the suite judges with, passed in, so that a broken template, rule or scorer can take its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from introwriter.api import template_library
from introwriter.brief import Brief
from introwriter.grounding import ground
from introwriter.lint import RULES, Rule, lint
from introwriter.note import Claim, Draft, Finding, Note, Scores
from introwriter.prompts import PromptLibrary
from introwriter.scores import score

__all__ = ["Tools"]


class Grounding(Protocol):
    """As ``introwriter.grounding.ground``."""

    def __call__(
        self, text: str, brief: Brief, *, drafted: bool = ..., strict: bool = ...
    ) -> tuple[Claim, ...]:
        """Return the claims of a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The templates, the rules, the grounding and the scorer of a run."""

    library: PromptLibrary = field(default_factory=template_library)
    rules: Sequence[Rule] = RULES
    ground: Grounding = ground
    lint: Callable[..., tuple[Finding, ...]] = lint
    score: Callable[..., Scores] = score

    def judged(self, draft: Draft, brief: Brief, *, strict: bool = True, by_person: bool = False) -> Draft:
        """Return the draft with its claims and findings, whatever the writer thought of it."""
        claims = self.ground(draft.text, brief, drafted=not by_person, strict=strict)
        findings = self.lint(
            draft.text, brief, claims, subject=draft.subject, strict=strict,
            author="person" if by_person else "machine", declared=draft.declared,
        )  # fmt: skip
        return Draft(
            text=draft.text, subject=draft.subject, claims=claims, findings=findings, declared=draft.declared
        )

    def note(self, draft: Draft, brief: Brief) -> Note:
        """Return the draft judged as a machine's, with its scores."""
        judged = self.judged(draft, brief)
        scores = self.score(draft.text, brief, judged.claims)
        return Note(draft=judged, scores=scores, language=brief.language)
