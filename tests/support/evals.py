"""Small cases, models and judges for the tests of the suite."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from introwriter.evals.case import EvalCase
from introwriter.evals.drafters import spec_of
from introwriter.evals.loading import load_cases
from introwriter.evals.measures import Figure
from introwriter.evals.suite import Entry
from introwriter.prompts import Message

SMALL = """
about = "They met on a night train."
tags = ["train"]
channel = "linkedin"
[target]
name = "Nadja Brenner"
headline = "Sleeper conductor"
[sender]
name = "Tom Achebe"
[context]
met = "on the night train to Zagreb in May"
goal = "She found my passport under berth 12. I want to thank her."
[expect]
situation = "met_at_event"
should_say = ["Zagreb"]
must_not_say = ["visa"]
should_use = ["context.met"]
[[order]]
score = "specificity"
better = "Hi Nadja, you found my passport under berth 12 on the night train to Zagreb. Thank you. Tom"
worse = "Hi Nadja, I came across your profile and would like to add you to my network. Best, Tom"
"""


def written(folder: Path, text: str = SMALL, name: str = "night-train") -> Path:
    """A case file in ``folder``."""
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def small_case(folder: Path, text: str = SMALL) -> EvalCase:
    (case,) = load_cases([str(written(folder, text))])
    return case


def some_cases(*ids: str) -> tuple[EvalCase, ...]:
    """Cases of NoteBench by their ids."""
    return tuple(case for case in load_cases(["notebench"]) if case.id in ids)


def entries(*names: str) -> tuple[Entry, ...]:
    return tuple(Entry(name=spec.name, spec=spec) for name in names for spec in spec_of(name))


def values(figures: Sequence[Figure]) -> dict[str, float]:
    return {figure.measure: figure.value for figure in figures}


def notes_in(messages: Sequence[Message]) -> tuple[str, str]:
    """The two notes that a judge is shown, in their order."""
    text = messages[-1].content
    return tuple(  # type: ignore[return-value]
        text.split(f"<note_{i}>\n")[1].split(f"\n</note_{i}>")[0] for i in (1, 2)
    )


def said(warmth: str, specificity: str) -> dict[str, Any]:
    """A judge's reply."""
    return {
        "warmth": {"why": "…", "better": warmth},
        "specificity": {"why": "…", "better": specificity},
    }


def knowing_judge(
    ratings: Mapping[str, Mapping[str, float]], *, right: bool = True
) -> Callable[[Sequence[Message]], dict[str, Any]]:
    """A judge that knows the ratings of every note, and says them, or the opposite of them."""

    def judge(messages: Sequence[Message]) -> dict[str, Any]:
        first, second = (ratings[note] for note in notes_in(messages))
        votes = ["1" if (first[w] > second[w]) == right else "2" for w in ("warmth", "specificity")]
        return said(*votes)

    return judge
