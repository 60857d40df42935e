"""Print how the rules do on evals/notebench: ``python evals/lint_table.py [ab|cd|abcd] [-v] [--ground]``.

Truth (IW3xx) is left out (the notes are linted without claims) unless ``--ground`` is given.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS
from introwriter.grounding import ground
from introwriter.lint import lint
from introwriter.note import Finding
from introwriter.people import Context, Position, Post, Profile, School, Sender

CASES = Path(__file__).parent / "notebench" / "cases.jsonl"
FAMILIES = {
    "over_limit": ("IW101",),
    "placeholder": ("IW102",),
    "wrong_name": ("IW104", "IW105"),
    "language_mismatch": ("IW109",),
    "generic_phrase": ("IW201", "IW203", "IW204", "IW205", "IW207"),
    "cliche": ("IW204", "IW203", "IW205", "IW403", "IW407"),
    "no_reason": ("IW202", "IW206", "IW207"),
    "pitch": ("IW401", "IW402"),
    "pushy_ask": ("IW402", "IW401"),
    "empty_flattery": ("IW403", "IW204"),
    "about_me_only": ("IW404",),
    "tone_mismatch": ("IW4",),
    "ai_tell": ("IW407", "IW203", "IW204", "IW403"),
    "creepy_personal": ("IW5",),
    "instruction_leak": ("IW6",),
}
TONE = ("IW401", "IW402", "IW403", "IW404", "IW405", "IW406", "IW407", "IW5")


def person(data: dict[str, Any], kind: type[Profile] = Profile) -> Profile:
    """Build a person from the native schema."""
    made: dict[str, Any] = {}
    for key, value in data.items():
        if key == "positions":
            value = tuple(Position(**item) for item in value)
        elif key == "education":
            value = tuple(School(**item) for item in value)
        elif key == "posts":
            value = tuple(Post(**item) for item in value)
        elif isinstance(value, list):
            value = tuple(value)
        if value is not None:
            made[key] = value
    return kind(**made)


def brief_of(case: dict[str, Any]) -> Brief:
    """Return the brief of one case."""
    context = {key: tuple(v) if isinstance(v, list) else v for key, v in case["context"].items()}
    return make_brief(
        person(case["target"]),
        person(case["sender"], Sender),  # type: ignore[arg-type]
        Context(**context),
        channel=CHANNELS[case["channel"]],
        language=case["language"][:2],
    )


def overlaps(finding: Finding, text: str, defect: dict[str, str]) -> bool:
    """Say whether a finding stands where the defect does."""
    if finding.span is None or not defect["span"]:
        return True
    at = text.find(defect["span"])
    return at < 0 or (finding.span[0] < at + len(defect["span"]) and at < finding.span[1])


def main() -> None:
    """Print the table."""
    half = next((arg for arg in sys.argv[1:] if not arg.startswith("-")), "abcd")
    verbose = "-v" in sys.argv
    caught: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    clean, errors, tone = 0, Counter[str](), 0
    notes, spent = 0, 0.0
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["id"][0] not in half:
            continue
        brief = brief_of(case)
        for note in case["notes"]:
            start = time.perf_counter()
            claims = ground(note["text"], brief) if "--ground" in sys.argv else ()
            found = lint(
                note["text"], brief, claims, subject=note.get("subject"), strict=False, author="person"
            )
            spent += time.perf_counter() - start
            notes += 1
            serious = [finding for finding in found if finding.severity != "hint"]
            kinds[note["kind"]][0] += 1
            kinds[note["kind"]][1] += bool(serious)
            kinds[note["kind"]][2] += any(finding.severity == "error" for finding in found)
            if note["kind"] in ("excellent", "good"):
                clean += 1
                errors.update({f.code for f in found if f.severity == "error"})
                tone += any(f.severity == "error" and f.code.startswith(TONE) for f in found)
                for finding in serious if verbose else ():
                    where = f"{case['id']} {note['kind']}"
                    print(f"  {where}: {finding.code} {finding.severity} {finding.message}")
            for defect in note["defects"]:
                codes = FAMILIES.get(defect["type"])
                if codes is None:
                    continue
                right = [finding for finding in serious if finding.code.startswith(codes)]
                placed = [finding for finding in right if overlaps(finding, note["text"], defect)]
                row = caught[defect["type"]]
                row[0] += 1
                row[1] += bool(right)
                row[2] += bool(placed)
                if verbose and not placed:
                    said = defect["span"] or note["text"]
                    print(f"  {case['id']} {note['kind']}: missed {defect['type']}: {said}")
    print(f"{'defect':20} labelled  found in note  at its span")
    for name, (total, right, placed) in sorted(caught.items()):
        print(f"{name:20} {total:8} {right:14} {placed:12}  {placed / total:5.0%}")
    print(f"\n{'kind':20} notes  with error or warning  with error")
    for name, (total, some, error) in sorted(kinds.items()):
        print(f"{name:20} {total:5} {some:22} {error:11}")
    print(f"\nexcellent and good: {clean}; with an error by code: {dict(errors)}; of tone or tact: {tone}")
    print(f"{1000 * spent / notes:.2f} ms a note")


if __name__ == "__main__":
    main()
