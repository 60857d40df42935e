"""What a rule is: a record that carries its own examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from introwriter.brief import Brief, make_brief
from introwriter.channels import channel_named
from introwriter.grounding import Declared
from introwriter.lint.scene import Author, Scene, scene_of
from introwriter.note import Claim, Severity, Span
from introwriter.people import Context, Position, Profile, Sender

__all__ = ["Author", "Check", "Example", "Hit", "Rule", "fired"]

_TARGET = Profile(
    name="Ines Duarte",
    headline="Bridge inspector at Ponte Norte",
    positions=(Position(title="Bridge inspector", company="Ponte Norte", start="2018"),),
    interests=("bellringing",),
)
_SENDER = Sender(
    name="Oskar Lind",
    headline="Ferry engineer at Fjordlinjen",
    positions=(Position(title="Ferry engineer", company="Fjordlinjen", start="2015"),),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Where a rule fired. ``severity`` overrides the rule's own."""

    message: str
    hint: str
    span: Span | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text that a rule must or must not fire on, and as much of the situation as matters for it."""

    text: str
    target: Profile = _TARGET
    sender: Sender = _SENDER
    context: Context = Context()  # noqa: RUF009 (frozen, so safe to share)
    channel: str = "linkedin-premium"
    language: str = "en"
    subject: str | None = None
    claims: tuple[Claim, ...] = ()
    declared: Declared = ()
    author: Author = "machine"
    strict: bool = True

    def brief(self) -> Brief:
        """Return the brief of the situation."""
        return make_brief(
            self.target,
            self.sender,
            self.context,
            channel=channel_named(self.channel),
            language=self.language,
        )

    def scene(self) -> Scene:
        """Return the example as rules see it."""
        return scene_of(
            self.text,
            self.brief(),
            self.claims,
            subject=self.subject,
            strict=self.strict,
            author=self.author,
            declared=self.declared,
        )


Check = Callable[[Scene], Iterable[Hit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thing that a note should not do.

    ``severity`` is how bad it is in a drafter's note, ``for_people`` in one that a person wrote (``None``:
    the rule is for drafters only); a hit may say otherwise. ``bad`` texts
    must fire it, ``good`` ones must not.
    """

    code: str
    name: str
    summary: str
    why: str
    severity: Severity
    for_people: Severity | None
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: Check

    def severity_for(self, author: Literal["machine", "person"]) -> Severity | None:
        """Return how bad a hit is in that author's note."""
        return self.severity if author == "machine" else self.for_people


def fired(rule: Rule, scene: Scene) -> tuple[Hit, ...]:
    """Run one rule; a rule that is for drafters only stays silent on a person's note."""
    if rule.severity_for(scene.author) is None:
        return ()
    return tuple(rule.check(scene))
