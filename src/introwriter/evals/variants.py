"""From the runs of one drafter to its part of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from introwriter.evals.case import EvalCase
from introwriter.evals.engine import Run
from introwriter.evals.measures import Figure, hard_measures
from introwriter.evals.report import Cell, FindingCount, Summary, Variant
from introwriter.evals.sameness import sameness, skeleton
from introwriter.evals.statistics import mean, rounded, summary
from introwriter.evals.turns import Entry
from introwriter.evals.writing import Written
from introwriter.note import Draft, Finding, Note

__all__ = ["variant_of"]

_SHOWN = 400
_MOST_DRAFTS = 3
_MOST_ERRORS = 5
"""What is kept of rejected drafts for the report: characters of each, drafts (and notices), errors."""


def variant_of(entry: Entry, runs: Sequence[Run[EvalCase, Written]], seed: int) -> Variant:
    """Return what one entry did: the cells, and over them the means, the findings, the outcomes."""
    spec, same = entry.spec, _sameness(runs)
    cells = tuple(_cell(run, same.get(run.item.key)) for run in runs)
    return Variant(
        name=entry.name,
        drafter=spec.name,
        template=entry.template,
        prompts=entry.prompts,
        role=spec.role,
        about=spec.about,
        outcomes=dict(sorted(Counter(cell.outcome for cell in cells).items())),
        stale=sum(cell.stale for cell in cells),
        summary=_summary(cells, seed),
        by_situation=_by_situation(runs, cells),
        by_suite={
            suite: _summary([c for c in cells if c.case.split("/")[0] == suite], seed)
            for suite in dict.fromkeys(run.item.suite for run in runs)
        },
        findings=_findings(runs),
        cells=cells,
    )


def _sameness(runs: Sequence[Run[EvalCase, Written]]) -> dict[str, float]:
    best = {run.item.key: (run.item, run.output.notes[0]) for run in runs if run.output.notes}
    if len(best) < 2:
        return {}
    skeletons = {key: skeleton(note.text, case.brief) for key, (case, note) in best.items()}
    return sameness(skeletons, {key: case.target.name for key, (case, _) in best.items()})


def _cell(run: Run[EvalCase, Written], same: float | None) -> Cell:
    written = run.output
    figures = [*run.figures, *([Figure("sameness", same)] if same is not None else [])]
    hard = hard_measures()
    failures = [f"{f.measure}: {f.wrong}" for f in figures if f.measure in hard and f.value < 1]
    cell = Cell(
        case=run.item.key,
        outcome=written.outcome,
        notes=tuple(note_json(note) for note in written.notes),
        rejected=tuple(_rejected_json(draft) for draft in written.rejected[:_MOST_DRAFTS]),
        question=written.question,
        template=written.template,
        notices=tuple(notice[:_SHOWN] for notice in written.notices[:_MOST_DRAFTS]),
        measures={f.measure: rounded(f.value) for f in sorted(figures)},
        failures=tuple(failures),
        misses=tuple(f"{f.measure}: {f.wrong}" for f in figures if f.wrong and f.measure not in hard),
        prompt=written.prompt,
        reply=written.reply,
        stale=written.stale,
        error=written.error,
    )
    return replace(cell, measures={}, failures=(), misses=()) if written.outcome == "skipped" else cell


def note_json(note: Note) -> dict[str, Any]:
    """Return a note as ``check --format json`` prints it."""
    return {**note.to_json(), "passes": note.passes}


def _rejected_json(draft: Draft) -> dict[str, Any]:
    inside = [error.to_json() for error in draft.errors if error.span is None or error.span[1] <= _SHOWN]
    return {"text": draft.text[:_SHOWN], "findings": inside[:_MOST_ERRORS]}


def _summary(cells: Iterable[Cell], seed: int) -> dict[str, Summary]:
    values: dict[str, list[float]] = {}
    for cell in cells:
        for measure, value in cell.measures.items():
            values.setdefault(measure, []).append(value)
    return {measure: summary(each, seed) for measure, each in sorted(values.items())}


def _by_situation(
    runs: Sequence[Run[EvalCase, Written]], cells: Sequence[Cell]
) -> dict[str, dict[str, float]]:
    grouped: dict[str, dict[str, list[float]]] = {}
    for run, cell in zip(runs, cells, strict=True):
        situation = run.item.expect.situation[0] if run.item.expect.situation else "(none)"
        for measure, value in cell.measures.items():
            grouped.setdefault(situation, {}).setdefault(measure, []).append(value)
    return {
        situation: {measure: rounded(mean(values)) for measure, values in measures.items()}
        for situation, measures in sorted(grouped.items())
    }


def _findings(runs: Sequence[Run[EvalCase, Written]]) -> tuple[FindingCount, ...]:
    """Count, by code and severity, the notes that a rule found something in; the commonest first."""
    given = Counter(e for run in runs for note in run.output.notes for e in _found(note.draft.findings))
    kept = Counter(e for run in runs for draft in run.output.rejected for e in _found(draft.findings))
    counts = [
        FindingCount(code=code, name=name, severity=severity, notes=given[key], rejected=kept[key])
        for key in {**given, **kept}
        for code, name, severity in (key,)
    ]
    return tuple(sorted(counts, key=lambda c: (-c.notes, -c.rejected, c.code, c.severity)))


def _found(findings: Sequence[Finding]) -> frozenset[tuple[str, str, str]]:
    return frozenset((f.code, f.name, f.severity) for f in findings)
