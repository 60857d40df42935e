"""What comes out: drafts with their claims and findings, scored notes, and the result that holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.facts import About

__all__ = [
    "Claim", "Draft", "Finding", "Fits", "Note", "Reason", "Result", "Score", "Scores", "Severity", "Span",
    "Status", "TemplateChoice", "Usage", "Verdict",
]  # fmt: skip

Span = tuple[int, int]
"""Start and end of a stretch of the note, in characters (Python's, not UTF-16)."""

Status = Literal["supported", "unsupported", "neutral"]
Severity = Literal["error", "warning", "hint"]
Verdict = Literal["send", "blank"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement of the note and the facts (by id) that it rests on.

    ``neutral`` is what asserts nothing: a greeting, a wish, a question, an offer. ``contradicted`` marks an
    unsupported claim that the input does not merely fail to show but speaks against.
    """

    span: Span
    text: str
    about: About
    status: Status
    facts: tuple[str, ...] = ()
    why: str = ""
    contradicted: bool = False
    slight: bool = False
    """Unsupported, but only for want of small words: a machine must prove it, a person is not warned."""
    settled: bool = False
    """Unsupported for a name, number, time, tense or deed: no second reader may overrule that."""

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one claim."""
        return {
            "span": list(self.span),
            "text": self.text,
            "about": self.about,
            "status": self.status,
            "facts": list(self.facts),
            "why": self.why,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found: where, how bad, and how to mend it. ``span`` is ``None`` for the whole note."""

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    span: Span | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one finding."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "message": self.message,
            "hint": self.hint,
            "span": list(self.span) if self.span else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a score is what it is: the words, how much they moved it (signed), and where they stand."""

    text: str
    weight: float
    span: Span | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one reason."""
        return {
            "text": self.text,
            "weight": round(self.weight, 3),
            "span": list(self.span) if self.span else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Fits:
    """About 1 in how many people a note would fit, and the ids of the facts that make it so."""

    one_in: int
    facts: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The same in words."""
        if self.one_in <= 1:
            return "fits anyone"
        return f"fits {'at most' if self.one_in >= 1_000_000 else 'about'} 1 in {self.one_in:,} people"

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for it."""
        return {"one_in": self.one_in, "facts": list(self.facts)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A value from 0 to 1 and the reasons for it, the weightiest first; ``fits`` where a brief was given."""

    value: float
    reasons: tuple[Reason, ...] = ()
    fits: Fits | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one score."""
        found = {"value": round(self.value, 3), "reasons": [reason.to_json() for reason in self.reasons]}
        return found if self.fits is None else {**found, "fits": self.fits.to_json()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The scores of a text; ``voice`` is how near it is to the sender's samples, where there are any."""

    warmth: Score
    specificity: Score
    voice: Score | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for the scores."""
        found = {"warmth": self.warmth.to_json(), "specificity": self.specificity.to_json()}
        return found if self.voice is None else {**found, "voice": self.voice.to_json()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text on its way to being a note: with the claims found in it and what the rules say."""

    text: str
    subject: str | None = None
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    declared: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """What a model said each statement rests on: (statement, fact ids). Checked, never believed."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep it from being handed over."""
        return tuple(finding for finding in self.findings if finding.severity == "error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a result cost."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    from_cache: bool = False
    seconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            calls=self.calls + other.calls,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            from_cache=self.from_cache or other.from_cache,
            seconds=self.seconds + other.seconds,
        )

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for the usage."""
        return {
            "calls": self.calls,
            "prompt_tokens": self.prompt_tokens,
            "completion_tokens": self.completion_tokens,
            "from_cache": self.from_cache,
            "seconds": round(self.seconds, 3),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A draft that was judged: its text, what it rests on, what the rules say, its scores."""

    draft: Draft
    scores: Scores
    language: str
    notices: tuple[str, ...] = ()
    """What the user should know of how it was judged, a line each."""

    @property
    def text(self) -> str:
        """The note itself."""
        return self.draft.text

    @property
    def subject(self) -> str | None:
        """The subject line, on channels that have one."""
        return self.draft.subject

    @property
    def passes(self) -> bool:
        """Whether no error-level finding stands."""
        return not self.draft.errors

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one note."""
        return {
            "text": self.text,
            "subject": self.subject,
            "length": length(self.text),
            "language": self.language,
            "claims": [claim.to_json() for claim in self.draft.claims],
            "findings": [finding.to_json() for finding in self.draft.findings],
            "scores": self.scores.to_json(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateChoice:
    """The template a note was written with, and why it came first."""

    name: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer: notes to choose from, best first, or nothing to send and why.

    ``verdict`` is ``blank`` when there is nothing personal to say yet (``question`` asks for what would
    change that) and when every draft was rejected (``rejected`` holds them, with their findings).
    """

    verdict: Verdict
    brief: Brief
    notes: tuple[Note, ...] = ()
    question: str | None = None
    template: TemplateChoice | None = None
    drafter: Literal["offline", "model"] = "offline"
    model: str | None = None
    rejected: tuple[Draft, ...] = ()
    notices: tuple[str, ...] = ()
    usage: Usage = field(default_factory=Usage)

    def to_json(self) -> dict[str, Any]:
        """Return the contract's JSON for ``draft`` as plain data."""
        template = self.template
        return {
            "verdict": self.verdict,
            "target": {"name": self.brief.target.name, "greeting": self.brief.greeting.name},
            "channel": {"name": self.brief.channel.name, "limit": self.brief.channel.limit},
            "template": template and {"name": template.name, "reasons": list(template.reasons)},
            "drafter": {"kind": self.drafter, "model": self.model},
            "notes": [note.to_json() for note in self.notes],
            "common_ground": [ground.to_json() for ground in self.brief.ground],
            "question": self.question,
            "notices": list(self.notices),
            "usage": self.usage.to_json(),
        }
