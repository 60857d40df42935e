"""Every case written by every entry, case by case: what is indexed for a case serves all entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from introwriter.evals.case import EvalCase
from introwriter.evals.drafters import Spec
from introwriter.evals.engine import Run, run_all
from introwriter.evals.measures import Evaluate, Figure
from introwriter.evals.tools import Tools
from introwriter.evals.writing import Written, write_case
from introwriter.prompts import PromptLibrary

__all__ = ["Entry", "take_turns"]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What is run on every case: a drafter, with one template or the best match, out of one library.

    ``library`` is the tools' own where it is ``None``; ``prompts`` names it in the report.
    """

    name: str
    spec: Spec
    template: str | None = None
    library: PromptLibrary | None = None
    prompts: str | None = None


@dataclass(frozen=True, kw_only=True)
class _Turn:
    """One case in one entry's hands."""

    case: EvalCase
    entry: Entry

    @property
    def key(self) -> str:
        return f"{self.entry.name} on {self.case.key}"


def take_turns(
    cases: Sequence[EvalCase],
    entries: Sequence[Entry],
    tools: Tools,
    evaluators: Sequence[Evaluate],
    *,
    n: int,
    jobs: int | None = None,
    done: Callable[[str], None] = lambda key: None,
) -> dict[str, tuple[Run[EvalCase, Written], ...]]:
    """Return, for each entry by name, its runs in the order of the cases.

    Raises InputError for a template that is not in an entry's library.
    """
    for entry in entries:
        if entry.template:
            (entry.library or tools.library).get(entry.template)

    def write(turn: _Turn) -> Written:
        entry = turn.entry
        library = entry.library or tools.library
        return write_case(turn.case, entry.spec, tools, library, entry.template, n)

    turns = [_Turn(case=case, entry=entry) for case in cases for entry in entries]
    many = jobs or max((entry.spec.jobs for entry in entries), default=1)
    measured = [_of_turn(evaluate) for evaluate in evaluators]
    found: dict[str, list[Run[EvalCase, Written]]] = {entry.name: [] for entry in entries}
    for run in run_all("writing", turns, write, measured, jobs=many, done=done):
        of_case = Run(item=run.item.case, output=run.output, figures=run.figures, seconds=run.seconds)
        found[run.item.entry.name].append(of_case)
    return {name: tuple(runs) for name, runs in found.items()}


def _of_turn(evaluate: Evaluate) -> Callable[[_Turn, Written], Iterable[Figure]]:
    return lambda turn, written: evaluate(turn.case, written)
