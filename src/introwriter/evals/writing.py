"""One case written by one drafter: the loop is run, and what comes out is judged anew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from introwriter.brief import Brief
from introwriter.drafter import Drafter
from introwriter.errors import LanguageError, ModelError, ModelUnauthorized
from introwriter.evals.case import EvalCase
from introwriter.evals.drafters import Pen, Spec
from introwriter.evals.report import Outcome
from introwriter.evals.tools import Tools
from introwriter.note import Draft, Note, Result, Usage
from introwriter.prompts import Prompt, PromptLibrary
from introwriter.writer import write_note

__all__ = ["Watched", "Written", "write_case"]


@dataclass(frozen=True, kw_only=True)
class Written:
    """What became of a case. ``notes`` are judged by the suite's own tools, not by the writer's word."""

    outcome: Outcome
    role: str
    lies: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    rejected: tuple[Draft, ...] = ()
    question: str | None = None
    template: str | None = None
    notices: tuple[str, ...] = ()
    usage: Usage | None = None
    prompt: str | None = None
    reply: str | None = None
    stale: bool = False
    error: str | None = None


class Watched:
    """A drafter that remembers its first drafts."""

    def __init__(self, inner: Drafter) -> None:
        self._inner = inner
        self.first: tuple[str, ...] = ()

    @property
    def kind(self) -> Literal["offline", "model"]:
        """As of the drafter inside."""
        return self._inner.kind

    @property
    def model(self) -> str | None:
        """As of the drafter inside."""
        return self._inner.model

    @property
    def usage(self) -> Usage:
        """As of the drafter inside."""
        return self._inner.usage

    @property
    def notices(self) -> tuple[str, ...]:
        """As of the drafter inside."""
        return self._inner.notices

    def draft(self, brief: Brief, prompt: Prompt, n: int) -> list[Draft]:
        """Draft, and remember the texts as they came."""
        drafts = self._inner.draft(brief, prompt, n)
        self.first = tuple(draft.text for draft in drafts)
        return drafts

    def revise(self, brief: Brief, prompt: Prompt, draft: Draft) -> Draft:
        """Revise as the drafter inside does."""
        return self._inner.revise(brief, prompt, draft)


def write_case(
    case: EvalCase, spec: Spec, tools: Tools, library: PromptLibrary, template: str | None, n: int
) -> Written:
    """Have ``spec`` write ``case`` with the templates of ``library``.

    A model that fails is part of the result. Raises what no other case would fare better with: InputError
    (a broken template, a missing package) and ModelUnauthorized.
    """
    pen = spec.pen(case, library)
    if pen is None:
        return Written(outcome="skipped", role=spec.role)
    if pen.texts is not None:
        notes = tuple(tools.note(draft, case.brief) for draft in pen.texts.drafts)
        return Written(outcome="passed", role=spec.role, notes=notes)
    assert pen.drafter is not None
    watched = Watched(pen.drafter)
    try:
        result = write_note(case.brief, drafter=watched, prompts=library, n=n, template=template)
    except LanguageError as error:
        return Written(outcome="skipped", role=spec.role, error=error.message)
    except ModelUnauthorized:
        raise
    except ModelError as error:
        failed = Written(outcome="failed", role=spec.role, lies=spec.lies, error=error.message)
        return _with_tap(replace(failed, usage=watched.usage), pen)
    return _with_tap(_written(result, case, spec, tools, watched), pen)


def _written(result: Result, case: EvalCase, spec: Spec, tools: Tools, watched: Watched) -> Written:
    return Written(
        outcome=_outcome(result, watched.first),
        role=spec.role,
        lies=spec.lies,
        notes=tuple(tools.note(note.draft, case.brief) for note in result.notes),
        rejected=result.rejected,
        question=result.question,
        template=result.template.name if result.template else None,
        notices=result.notices,
        usage=result.usage,
    )


def _outcome(result: Result, first: tuple[str, ...]) -> Outcome:
    if result.notes:
        return "passed" if set(first).issuperset(note.text for note in result.notes) else "mended"
    return "asked" if result.question else "refused"


def _with_tap(written: Written, pen: Pen) -> Written:
    if pen.tap is None:
        return written
    return replace(written, prompt=pen.tap.prompt, reply=pen.tap.reply, stale=pen.tap.stale)
