"""What becomes of a model's drafts in the whole loop: counted, and its passed texts kept for reading."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from introwriter.api import prepare, template_library, write_with_model
from introwriter.brief import Brief
from introwriter.composer import Composer
from introwriter.errors import ModelError
from introwriter.evals.writing import Watched
from introwriter.models import ModelDrafter
from introwriter.models.base import ChatModel, Renderer

HERE = Path(__file__).parent
SETS = ("notebench", "fresh")
OUTCOMES = ("passed", "repaired", "replaced", "refused")
"""Let through as it came; let through after mending; written by the offline writer; no note at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """``texts`` are the model's own words that were let through, ``first`` its first drafts."""

    kind: str
    texts: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    why: str = ""


def outcome_of(brief: Brief, chat: ChatModel, *, n: int = 1, prompts: Renderer | None = None) -> Outcome:
    """Write for ``brief`` with ``chat``, and with the offline writer where that gives nothing."""
    library = template_library()
    drafter = Watched(ModelDrafter(chat, prompts or library))
    try:
        result = write_with_model(brief, drafter, library, n=n)
    except ModelError as error:
        why = error.message
    else:
        texts = tuple(note.text for note in result.notes)
        if texts:
            kind = "passed" if set(texts) <= set(drafter.first) else "repaired"
            return Outcome(kind=kind, texts=texts, first=drafter.first)
        why = "; ".join(dict.fromkeys(e.code for draft in result.rejected for e in draft.errors)) or "asked"
    instead = write_with_model(brief, Composer(0), library, n=n)
    return Outcome(kind="replaced" if instead.notes else "refused", first=drafter.first, why=why)


def english_cases(name: str = "notebench") -> Iterator[dict[str, Any]]:
    """The English cases of one of SETS."""
    for line in (HERE / name / "cases.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["language"] == "en":
            yield case


def brief_of(case: dict[str, Any]) -> Brief:
    """A case as the command would read it."""
    return prepare(
        case["target"], case["sender"], case["context"],
        channel=case["channel"], language=case["language"],
    )  # fmt: skip


def english_briefs(name: str = "notebench") -> Iterator[tuple[dict[str, Any], Brief]]:
    """The English cases of one of SETS, each with its brief."""
    for case in english_cases(name):
        yield case, brief_of(case)


class Table:
    """How often each outcome came, by row."""

    def __init__(self) -> None:
        self.rows: dict[str, Counter[str]] = {}

    def add(self, row: str, outcome: Outcome) -> None:
        self.rows.setdefault(row, Counter())[outcome.kind] += 1

    def show(self) -> None:
        print(f"\n{'':32}" + "".join(f"{name:>10}" for name in OUTCOMES))
        for name, counts in self.rows.items():
            print(f"{name:32}" + "".join(f"{counts[kind]:>10}" for kind in OUTCOMES))
