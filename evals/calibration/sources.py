"""The rated texts that the scores are fitted on and measured against."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path

from corpus import rows

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Rated texts of one origin. ``weight`` is what each text counts in the fit; 0 is measured only."""

    name: str
    texts: list[str]
    rated: list[float]
    weight: float
    other: list[float] | None = None


def plain_tweet(text: str) -> str:
    """Undo the tokenisation of the tweets and drop their masks, so that they read like other text."""
    text = re.sub(r"<(USER|URL)>", " ", text)
    text = re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    text = re.sub(r" ([.,!?;:)%])", r"\1", text)
    text = re.sub(r"([#@($]) ", r"\1", text)
    return " ".join(text.split())


def _tweets(path: Path, name: str, weight: float) -> Source:
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]]
    return Source(
        name=name,
        texts=[plain_tweet(line[2]) for line in lines],
        rated=[float(line[3]) for line in lines],
        weight=weight,
    )


def _csv(path: Path, name: str, text: str, rated: str, weight: float, other: str = "") -> Source:
    with path.open(encoding="utf-8", newline="") as lines:
        given = [row for row in csv.DictReader(lines) if row[text].strip()]
    return Source(
        name=name, texts=[row[text] for row in given], rated=[float(row[rated]) for row in given],
        weight=weight, other=[float(row[other]) for row in given] if other else None,
    )  # fmt: skip


def _own(name: str, column: str, weight: float, *more: str) -> Source:
    """Our own rated texts of the file ``name``, and of the files ``more``."""
    given: list[dict[str, str]] = []
    for file in (name, *more):
        lines = (HERE / f"{file}.tsv").read_text(encoding="utf-8").splitlines()
        head = lines[0].split("\t")
        given += [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]
    return Source(
        name=name,
        texts=[row["text"] for row in given],
        rated=[float(row[column]) for row in given],
        weight=weight,
    )


def other_notes() -> list[str]:
    """Return the notes of our own briefs: texts only, their ratings belong to the fit with a brief."""
    cases = json.loads((HERE / "own_briefs.json").read_text(encoding="utf-8"))
    return [text for case in cases for _, _, text in case["notes"]]


def _domain(kind: str, weight: float) -> Source:
    """Our ratings of sentences of a kind, named by their row in the archive (``corpus.py``)."""
    lines = (HERE / "own_domains.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rated = [(line.split("\t")[0], int(line.split("\t")[2])) for line in lines if f"\t{kind}\t" in line]
    return Source(
        name=f"{kind} sentences",
        texts=[rows(kind)[row] for _, row in rated],
        rated=[float(rating) for rating, _ in rated],
        weight=weight,
    )


def competence() -> list[float]:
    """Return how competent the writers of our own introductions seem, in the order of their source."""
    return _own("own_intros", "competence", 0).rated


def _notebench(column: str) -> Source:
    cases = [
        json.loads(line)
        for line in (HERE.parent / "notebench" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    notes = [note for case in cases for note in case["notes"]]
    return Source(
        name="notebench", texts=[note["text"] for note in notes],
        rated=[note["rating"][column] for note in notes], weight=0,
    )  # fmt: skip


def sources(which: str, data: Path) -> list[Source]:
    """Return the sources of one score: those that are fitted on, then those that are only measured."""
    if which == "specificity":
        return [
            _tweets(data / "specificity" / "gao2019_train.tsv", "tweets", 1.0),
            _own("own_sentences", "specificity", 3.0),
            *(_domain(kind, 2.0) for kind in ("news", "product", "film")),
            _own("own_notes", "specificity", 0, "own_notes_more"),
            _tweets(data / "specificity" / "gao2019_val.tsv", "tweets held out", 0),
            _notebench("specificity"),
        ]
    warm = data / "warmth"
    return [
        _csv(warm / "tydip_en_train.csv", "wikipedia", "sentence", "score", 1.0),
        _csv(warm / "stanford_stackoverflow.csv", "stackoverflow", "Request", "Normalized Score", 1.0),
        _csv(warm / "bowl_offers.csv", "bowl", "message", "condition", 0),
        _own("own_offers", "warm", 0),
        _own("own_notes", "warmth", 0, "own_notes_more"),
        _own("own_intros", "warmth", 0),
        _own("own_emails", "politeness", 0),
        _csv(warm / "intros_dev.csv", "intros", "bio", "RA_warm_AVG", 0, other="RA_comp_AVG"),
        _notebench("warmth"),
    ]
