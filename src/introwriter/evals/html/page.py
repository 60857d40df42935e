"""What the page shows, made out of a report; the template only sets it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from introwriter.drawing import stylesheet, svg, template_at
from introwriter.evals.report import BarResult, CaseReport, Cell, Report, Variant

__all__ = ["html_page"]

_COLOURS = 6
_OUTCOMES = {"passed": 2, "mended": 1, "asked": 0, "refused": 4, "failed": 5}
"""Outcomes of cells with the colour of each; what was skipped is no outcome."""
_TOLD = {
    "passed": "a note as it came", "mended": "a note after mending", "asked": "a question instead of a note",
    "refused": "nothing could be handed over", "failed": "the model failed",
}  # fmt: skip
_PARTS = ("warmth", "specificity", "truth", "verdict", "voice", "sameness", "should_say", "should_use")
_MOST_CODES = 18
_BETWEEN = ("0..1", "share")


def html_page(report: Report) -> str:
    """Return ``report`` as one HTML page that needs nothing else and loads nothing."""
    writers = [variant for variant in report.variants if variant.role != "adversary"]
    colours = {variant.name: i % _COLOURS for i, variant in enumerate(writers)}
    return template_at(Path(__file__).with_name("page.html.j2")).render(
        report=report,
        style=stylesheet(),
        script=Path(__file__).with_name("page.js").read_text(encoding="utf-8"),
        writers=writers,
        colours=colours,
        columns=[m for m in report.measures if any(m in writer.summary for writer in writers)],
        missed=[bar for bar in report.bars if bar.passed is False],
        bars=[(bar, _wanted(bar)) for bar in report.bars],
        plots=list(_plots(report, writers, colours)),
        situations=_situations(report, writers),
        cases=[_case(report, case, writers) for case in report.cases],
        sets=sorted({case.suite for case in report.cases}),
        outcomes=_TOLD,
    )


def _wanted(bar: BarResult) -> str:
    if bar.at_least is not None:
        return f"at least {bar.at_least:g}"
    return f"at most {bar.at_most:g}" if bar.at_most is not None else ""


def _plots(report: Report, writers: Sequence[Variant], colours: dict[str, int]) -> Iterator[dict[str, Any]]:
    """Yield each plot with its title, a line that says how to read it, and its key."""
    key = [(colours[writer.name], writer.name) for writer in writers]
    for measure in ("warmth", "specificity"):
        rows = [(w.name, colours[w.name], [c.measures[measure] for c in w.cells if measure in c.measures])
                for w in writers]  # fmt: skip
        title = f"{measure.capitalize()} of the best note of each case"
        yield _plot(title, "One dot is one case, the line is the mean.", svg.distribution(title, rows))
    title = "Warmth against specificity"
    points = [
        (cell.measures["specificity"], cell.measures["warmth"], colours[w.name], _link(cell.case),
         f"{cell.case}, {w.name}: {cell.notes[0]['text'][:160]}")
        for w in writers for cell in w.cells
        if cell.notes and {"warmth", "specificity"} <= cell.measures.keys()
    ]  # fmt: skip
    yield _plot(title, "Choose a dot to read its note.", svg.scatter(title, points), key)
    title = "What became of the cases"
    shares = [(v.name, [(_OUTCOMES[o], float(v.outcomes.get(o, 0))) for o in _OUTCOMES])
              for v in report.variants]  # fmt: skip
    told = [(colour, _TOLD[outcome]) for outcome, colour in _OUTCOMES.items()]
    yield _plot(title, "Of each drafter; the liars should have nothing let through.",
                svg.shares(title, shares), told)  # fmt: skip
    yield from _found(writers)
    yield from _compared(report)


def _found(writers: Sequence[Variant]) -> Iterator[dict[str, Any]]:
    notes: Counter[str] = Counter()
    rejected: Counter[str] = Counter()
    for writer in writers:
        for finding in writer.findings:
            notes[f"{finding.code} {finding.name}"] += finding.notes
            rejected[f"{finding.code} {finding.name}"] += finding.rejected
    codes = [code for code, _ in (notes + rejected).most_common(_MOST_CODES)]
    if codes:
        title = "Findings by rule"
        rows = [(code, [(0, float(notes[code])), (4, float(rejected[code]))]) for code in codes]
        yield _plot(
            title, "In how many notes; the commonest first.", svg.bars(title, rows),
            [(0, "notes that were handed over"), (4, "drafts that were rejected")],
        )  # fmt: skip


def _compared(report: Report) -> Iterator[dict[str, Any]]:
    for (a, b), group in groupby(report.comparisons, key=lambda one: (one.a, one.b)):
        rows = [
            (report.measures[one.measure].label, one.mean_a, one.mean_b, one.verdict)
            for one in group
            if one.measure in report.measures and report.measures[one.measure].unit in _BETWEEN
        ]
        if rows:
            title = f"Before and after: {a} → {b}"
            about = "From the ring to the dot; green is better, red is worse, grey may be chance."
            yield _plot(title, about, svg.change(title, rows))


def _plot(title: str, about: str, drawing: str, key: Sequence[tuple[int, str]] = ()) -> dict[str, Any]:
    from markupsafe import Markup

    # The drawing's texts were escaped where they were set (svg.py).
    return {"title": title, "about": about, "drawing": Markup(drawing), "key": key}


def _situations(report: Report, writers: Sequence[Variant]) -> dict[str, Any]:
    """One row for each situation and each measure between 0 and 1, of the first writer."""
    if not writers:
        return {"columns": [], "rows": [], "writer": ""}
    columns = [m for m in _PARTS if m in report.measures and m in writers[0].summary]
    rows = [
        (name, [means.get(column) for column in columns])
        for name, means in sorted(writers[0].by_situation.items())
    ]
    return {
        "columns": [report.measures[column].label for column in columns],
        "rows": [(name, [(value, _wash(value)) for value in values]) for name, values in rows],
        "writer": writers[0].name,
    }


def _wash(value: float | None) -> str:
    """The tint of a table's cell: the fuller, the nearer to 1."""
    return "" if value is None else f"--share:{round(100 * min(max(value, 0.0), 1.0))}%"


def _link(case: str) -> str:
    return "case-" + "".join(char if char.isalnum() else "-" for char in case)


def _case(report: Report, case: CaseReport, writers: Sequence[Variant]) -> dict[str, Any]:
    """One case with what each writer made of it, and the liars whose words were let through."""
    cells = [(w, cell) for w in writers for cell in w.cells if cell.case == case.id]
    liars = [
        (v.name, cell) for v in report.variants if v.role == "adversary"
        for cell in v.cells if cell.case == case.id and cell.failures
    ]  # fmt: skip
    failures = [f"{v.name}: {line}" for v, cell in cells for line in cell.failures]
    failures += [f"{name}: {line}" for name, cell in liars for line in cell.failures]
    misses = [*case.misses, *(f"{v.name}: {line}" for v, cell in cells for line in cell.misses)]
    wrong = [pair for pair in case.pairs if not pair.right]
    states: set[str] = {cell.outcome for _, cell in cells if cell.outcome != "skipped"}
    states |= {"failing"} if failures else set()
    states |= {"missing"} if misses or wrong else set()
    text = " ".join(
        (case.id, case.about, case.target, case.sender, case.language, case.channel, *case.tags,
         *case.situation, *(note["text"] for _, cell in cells for note in cell.notes))
    )  # fmt: skip
    return {
        "case": case, "link": _link(case.id), "text": " ".join(text.lower().split()),
        "states": " ".join(sorted(states)), "failures": failures, "misses": misses, "wrong": wrong,
        "written": [_written(w, cell) for w, cell in cells if cell.outcome != "skipped"],
        "liars": [(name, _cell(cell)) for name, cell in liars],
    }  # fmt: skip


def _written(writer: Variant, cell: Cell) -> dict[str, Any]:
    return {"writer": writer.name, **_cell(cell)}


def _cell(cell: Cell) -> dict[str, Any]:
    return {"cell": cell, "notes": [{**note, "pieces": list(_pieces(note))} for note in cell.notes]}


def _pieces(note: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the note's text in pieces: (text, status of the claim it is, why)."""
    text, at = note["text"], 0
    for claim in sorted(note["claims"], key=lambda one: one["span"][0]):
        start, end = claim["span"]
        if claim["status"] == "neutral" or start < at:
            continue
        if start > at:
            yield text[at:start], "", ""
        yield text[start:end], claim["status"], claim["why"]
        at = end
    if at < len(text):
        yield text[at:], "", ""
