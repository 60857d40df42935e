"""One case in NoteBench's form (evals/notebench/README.md): labelled notes, and pairs made of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from introwriter.evals.case import Defect, EvalCase, Expectation, Label, Pair
from introwriter.language import language_code
from introwriter.people import Context, Sender
from introwriter.readers import read_case

__all__ = ["labelled_case"]

_ORDER = (("specificity", "generic"), ("warmth", "pitch"), ("warmth", "default"))
"""The excellent note is more specific than the generic one, and warmer than pitch and default text."""


def labelled_case(data: Mapping[str, Any], suite: str) -> EvalCase:
    """Make a case of one line's data. Raises what Python and the readers raise for a line of another form."""
    target, sender, context = read_case({key: data[key] for key in ("target", "sender", "context")})
    labels = tuple(_label(note) for note in data["notes"])
    return EvalCase(
        id=str(data["id"]),
        suite=suite,
        target=target,
        sender=sender or Sender(),
        context=context or Context(),
        language=language_code(data["language"]) or data["language"],
        channel=data["channel"],
        about=" ".join(filter(None, (context.goal, context.met))) if context else "",
        expect=Expectation(
            situation=(data["situation"],),
            blank=False,
            shared=tuple(ground["kind"] for ground in data["shared"]),
        ),
        pairs=tuple(_pairs(labels)),
        labels=labels,
        source=data,
    )


def _label(note: Mapping[str, Any]) -> Label:
    return Label(
        text=note["text"],
        kind=note["kind"],
        subject=note.get("subject"),
        defects=tuple(Defect(type=d["type"], span=d.get("span") or "") for d in note["defects"]),
        supported_by=tuple(p.replace("[", ".").replace("]", "") for p in note.get("supported_by", ())),
        rating=dict(note.get("rating") or {}),
        disputed=bool(note.get("disputed")),
    )


def _pairs(labels: Sequence[Label]) -> Iterator[Pair]:
    for better in (label for label in labels if label.kind == "excellent"):
        for score, kind in _ORDER:
            for worse in (label for label in labels if label.kind == kind):
                yield Pair(score=score, better=better.text, worse=worse.text)  # type: ignore[arg-type]
