"""What an eval run found, as plain data: the contract of ``introwriter eval --format json``.

    Report
    ├── measures      what each figure means, and which way is better
    ├── cases[]       who writes to whom, what was expected, and what needs no drafter (retrieval, …)
    ├── checks[]      the figures that need no drafter, over all cases and for each set of cases
    ├── variants[]    one drafter with one way of choosing templates
    │   ├── summary       each measure: mean, 95 % interval, number of cases
    │   ├── findings[]    how many notes each rule found something in
    │   └── cells[]       one case: the notes with their evidence, the measures, what failed
    ├── comparisons[] paired differences between two variants
    ├── bars[]        what had to hold, and whether it did
    ├── judge         what a model judged, and how far it agrees with the ratings; null without one
    └── timing        the only part that differs between two runs on the same data

Every field is text, number, truth value, null, or a list or object of those; ``saved.py`` reads it back.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

__all__ = [
    "BarResult", "CaseReport", "Cell", "Check", "Comparison", "FindingCount", "JudgeReport", "MeasureInfo",
    "Outcome", "PairReport", "Report", "Summary", "Timing", "Variant",
]  # fmt: skip

Outcome = Literal["passed", "mended", "asked", "refused", "failed", "skipped"]
"""What became of a case: notes as they came; notes after mending; a question, since nothing is personal yet;
no draft that could be handed over; the model failed; this drafter has nothing for this case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureInfo:
    """What a figure means. ``better`` is ``up``, ``down`` or ``none``; ``unit`` as in ``share``, ``0..1``."""

    label: str
    about: str
    better: Literal["up", "down", "none"]
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairReport:
    """Two notes that the score should put in order; ``right`` when the better one scored higher."""

    score: str
    better: str
    worse: str
    better_value: float
    worse_value: float
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """One case. ``facts`` are the input's lines by path; ``retrieval`` the three best templates with scores.

    ``tallies`` hold (hits, tries) of each check that needs no drafter; ``misses`` say what went wrong there.
    ``situation`` are the templates that may come first; ``hash`` changes whenever the case does.
    """

    id: str
    suite: str
    about: str
    tags: tuple[str, ...]
    situation: tuple[str, ...]
    language: str
    channel: str
    limit: int | None
    target: str
    sender: str
    facts: dict[str, str]
    expect: dict[str, Any]
    retrieval: tuple[dict[str, Any], ...]
    pairs: tuple[PairReport, ...]
    tallies: dict[str, tuple[int, int]]
    misses: tuple[str, ...]
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A figure that needs no drafter, over one set of cases (``all``, ``own``, ``notebench``, …)."""

    measure: str
    cases: str
    value: float
    hits: int | None
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One case written by one variant.

    ``notes`` are elements of ``notes`` of ``draft --format json`` (claims with the ids of their facts,
    findings, scores with reasons), each with ``passes``; the first is the one measured. ``rejected`` are
    drafts that were not handed over: the beginning of their ``text``, and the ``findings`` that forbade it.
    ``failures`` must not happen, ``misses`` count towards a share. ``prompt`` and ``reply`` are hashes of
    what a model was asked and what it answered; ``stale`` is a recorded reply to another prompt.
    """

    case: str
    outcome: Outcome
    notes: tuple[dict[str, Any], ...] = ()
    rejected: tuple[dict[str, Any], ...] = ()
    question: str | None = None
    template: str | None = None
    notices: tuple[str, ...] = ()
    measures: dict[str, float] = field(default_factory=dict)
    failures: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    prompt: str | None = None
    reply: str | None = None
    stale: bool = False
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A measure over the cases that have it: mean, bootstrap interval of 95 %, number of cases."""

    mean: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingCount:
    """In how many notes that were handed over, and in how many rejected ones, a rule found something."""

    code: str
    name: str
    severity: str
    notes: int
    rejected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One drafter with one way of choosing templates.

    ``role`` is ``tested``, ``adversary`` (it lies on purpose: what counts is what gets through) or
    ``baseline`` (judged as it stands, never mended). ``outcomes`` counts cells by outcome;
    ``by_situation`` and ``by_suite`` hold means of measures.
    """

    name: str
    drafter: str
    template: str | None
    prompts: str | None
    role: Literal["tested", "adversary", "baseline"]
    about: str
    outcomes: dict[str, int]
    stale: int
    summary: dict[str, Summary]
    by_situation: dict[str, dict[str, float]]
    by_suite: dict[str, dict[str, Summary]]
    findings: tuple[FindingCount, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """B against A on the cases that both have: ``difference`` is the mean of B minus A, with its interval.

    ``verdict`` is ``better``, ``worse`` or ``same`` (the interval holds 0, or no way is better).
    """

    a: str
    b: str
    measure: str
    mean_a: float
    mean_b: float
    difference: float
    low: float
    high: float
    n: int
    verdict: Literal["better", "worse", "same"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarResult:
    """One thing that had to hold; ``passed`` is null when this run did not measure it."""

    name: str
    measure: str
    drafter: str | None
    cases: str
    at_least: float | None
    at_most: float | None
    value: float | None
    n: int
    passed: bool | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeReport:
    """What a model said of pairs of notes that it saw blind, each in both orders.

    ``agreement`` (by score) is the share of rated pairs in which it and the ratings prefer the same note,
    out of ``rated`` pairs it decided; ``undecided`` the share of pairs that it judged differently when the
    order was swapped, or called equal; ``first_place`` the share of its votes that went to the note shown
    first (0.5 is fair); ``unusable`` how many replies could not be read. ``contests`` are variants against
    each other: ``{"score", "a", "b", "a_wins", "b_wins", "undecided"}``.
    """

    model: str
    agreement: dict[str, float | None]
    rated: dict[str, int]
    undecided: dict[str, float]
    first_place: float | None
    pairs: int
    unusable: int
    contests: tuple[dict[str, Any], ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Seconds of the whole run, and for each variant the total, the median and the 95th percentile."""

    seconds: float
    variants: dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole run. ``format`` is the version of this contract."""

    format: int
    introwriter: str
    options: dict[str, Any]
    measures: dict[str, MeasureInfo]
    cases: tuple[CaseReport, ...]
    checks: tuple[Check, ...]
    variants: tuple[Variant, ...]
    comparisons: tuple[Comparison, ...]
    bars: tuple[BarResult, ...]
    judge: JudgeReport | None = None
    notices: tuple[str, ...]
    timing: Timing

    @property
    def passed(self) -> bool:
        """Whether no bar was missed."""
        return not any(bar.passed is False for bar in self.bars)

    def to_json(self, *, timing: bool = True) -> dict[str, Any]:
        """Return the report as plain data; without ``timing``, two runs on the same data are equal."""
        data = {"passed": self.passed, **asdict(self)}
        if not timing:
            del data["timing"]
        return data
