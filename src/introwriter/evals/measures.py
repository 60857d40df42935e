"""What is measured of one case that a drafter wrote. The best note is the first; a share is over all of them.

Each function yields ``Figure``s: a number, and in words what is wrong when it is not as good as it can be.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import resources
from math import log10
from typing import Any, NamedTuple

from introwriter.channels import length
from introwriter.evals.case import EvalCase
from introwriter.evals.report import MeasureInfo
from introwriter.evals.wording import covers, says
from introwriter.evals.writing import Written
from introwriter.language import language_of
from introwriter.note import Note
from introwriter.scores import rank
from introwriter.voice import nearness

__all__ = ["EVALUATORS", "Evaluate", "Figure", "hard_measures", "measure_infos"]


class Figure(NamedTuple):
    """One measured value; ``wrong`` says what is missing, or is empty."""

    measure: str
    value: float
    wrong: str = ""


Evaluate = Callable[[EvalCase, Written], Iterable[Figure]]


@lru_cache(maxsize=1)
def measure_infos() -> dict[str, MeasureInfo]:
    """Return what every measure means, by name."""
    infos = _table()
    return {
        name: MeasureInfo(**{key: value for key, value in info.items() if key != "hard"})
        for name, info in infos.items()
    }


@lru_cache(maxsize=1)
def hard_measures() -> frozenset[str]:
    """Return the measures that fail a case when they are below 1."""
    return frozenset(name for name, info in _table().items() if info.get("hard"))


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, Any]]:
    text = resources.files("introwriter.evals").joinpath("data/measures.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def verdict(case: EvalCase, written: Written) -> Iterator[Figure]:
    """Whether there is a note, and whether there should be."""
    given = bool(written.notes)
    yield Figure("notes", float(given))
    blank = case.expect.blank
    if blank is None or written.role != "tested" or written.outcome == "skipped":
        return
    right = given != blank
    wrong = "" if right else "there is a note, and nothing to say" if blank else _why_none(written)
    yield Figure("verdict", float(right), wrong)


def _why_none(written: Written) -> str:
    if written.error:
        return f"there is no note: {written.error}"
    codes = sorted({error.code for draft in written.rejected for error in draft.errors})
    if codes:
        return f"there is no note: every draft was rejected ({', '.join(codes)})"
    return f"there is no note: it was asked “{written.question}”"


def scores(case: EvalCase, written: Written) -> Iterator[Figure]:
    """Warmth and specificity of the best note, both in one, and in how few people's place it holds."""
    for note in written.notes[:1]:
        yield Figure("warmth", note.scores.warmth.value)
        yield Figure("specificity", note.scores.specificity.value)
        yield Figure("rank", rank(note.scores))
        if note.scores.specificity.fits:
            yield Figure("theirs", log10(max(1, note.scores.specificity.fits.one_in)))


def truth(case: EvalCase, written: Written) -> Iterator[Figure]:
    """How many of the notes' statements are supported."""
    stated = [c for note in written.notes for c in note.draft.claims if c.status != "neutral"]
    if stated:
        false = [claim for claim in stated if claim.status == "unsupported"]
        told = "; ".join(f"“{claim.text}”: {claim.why}" for claim in false[:3])
        yield Figure("truth", 1 - len(false) / len(stated), f"not supported: {told}" if false else "")


def rules(case: EvalCase, written: Written) -> Iterator[Figure]:
    """How many notes are without an error, and how many warnings they have."""
    notes = written.notes
    if not notes:
        return
    found = [f for note in notes for f in note.draft.findings]
    errors = sorted({f"{f.code} {f.name}" for f in found if f.severity == "error"})
    clean = sum(note.passes for note in notes) / len(notes)
    yield Figure("clean", clean, f"errors: {', '.join(errors)}" if errors else "")
    yield Figure("warnings", sum(f.severity == "warning" for f in found) / len(notes))


def size(case: EvalCase, written: Written) -> Iterator[Figure]:
    """The best note's length, and how many notes fit."""
    if not written.notes:
        return
    yield Figure("length", float(length(written.notes[0].text)))
    limit = case.brief.channel.limit
    if limit:
        over = [count for note in written.notes if (count := length(note.text)) > limit]
        wrong = f"{max(over)} characters where {limit} are allowed" if over else ""
        yield Figure("fits", 1 - len(over) / len(written.notes), wrong)


def language(case: EvalCase, written: Written) -> Iterator[Figure]:
    """Whether the best note is in the right language, where its text is long enough to tell."""
    for note in written.notes[:1]:
        seen = language_of(note.text)
        if seen is not None:
            right = seen == case.brief.language
            yield Figure("language", float(right), "" if right else f"it reads as {seen}")


def voice(case: EvalCase, written: Written) -> Iterator[Figure]:
    """How near the best note's habits come to the sender's samples."""
    for note in written.notes[:1]:
        near = nearness(note.text, case.brief.voice)
        if near is not None:
            yield Figure("voice", near.value)


def expected(case: EvalCase, written: Written) -> Iterator[Figure]:
    """What should be said, used or asked, and what must not."""
    expect = case.expect
    best = written.notes[0] if written.notes else None
    if best:
        said = [says(best.text, entry) for entry in expect.should_say]
        yield from _share("should_say", said, expect.should_say, "it does not say")
        used = [covers(entry, _facts(best)) for entry in expect.should_use]
        yield from _share("should_use", used, expect.should_use, "it does not rest on")
    elif written.question and expect.blank:
        asked = [says(written.question, entry) for entry in expect.should_ask]
        yield from _share("should_ask", asked, expect.should_ask, "the question does not say")
    if written.notes and (expect.must_not_say or expect.must_not_use):
        wrong = list(_forbidden(case, written))
        yield Figure("must_not", float(not wrong), "; ".join(dict.fromkeys(wrong)))


def _facts(note: Note) -> list[str]:
    return [fact for claim in note.draft.claims for fact in claim.facts]


def _share(measure: str, held: Sequence[bool], entries: Sequence[str], wrong: str) -> Iterator[Figure]:
    if entries:
        missing = [entry for entry, holds in zip(entries, held, strict=True) if not holds]
        told = f"{wrong}: {', '.join(missing)}" if missing else ""
        yield Figure(measure, sum(held) / len(held), told)


def _forbidden(case: EvalCase, written: Written) -> Iterator[str]:
    for note in written.notes:
        text = f"{note.subject}\n{note.text}" if note.subject else note.text
        yield from (f"it says “{entry}”" for entry in case.expect.must_not_say if says(text, entry))
        facts = _facts(note)
        yield from (f"it rests on {entry}" for entry in case.expect.must_not_use if covers(entry, facts))


def honest(case: EvalCase, written: Written) -> Iterator[Figure]:
    """Whether the drafter's own lie was let through."""
    if written.lies and written.outcome != "skipped":
        told = [
            lie for lie in written.lies for note in written.notes if lie.casefold() in note.text.casefold()
        ]
        yield Figure("honest", float(not told), f"let through: {', '.join(told)}" if told else "")


def cost(case: EvalCase, written: Written) -> Iterator[Figure]:
    """Calls and tokens."""
    if written.usage is not None and written.prompt is not None:
        yield Figure("calls", float(written.usage.calls))
        tokens = written.usage.prompt_tokens + written.usage.completion_tokens
        if tokens:
            yield Figure("tokens", float(tokens))


EVALUATORS: tuple[Evaluate, ...] = (
    verdict, scores, truth, rules, size, language, voice, expected, honest, cost,
)  # fmt: skip
"""What is measured of each case; sameness, which needs all cases, is in ``sameness.py``."""
