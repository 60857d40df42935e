"""Prints the bars of the main job for a file of labelled cases (NoteBench's form).

Run: python evals/bars.py [FILE.jsonl …]; without a file, NoteBench, the fresh and the blind cases.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import introwriter as iw
from introwriter.api import prepare, template_library

HERE = Path(__file__).resolve().parent
DEFAULT = [HERE / name / "cases.jsonl" for name in ("notebench", "fresh", "blind")]
TRUE_KINDS = {"excellent", "good"}
UNTRUE_KINDS = {"ungrounded", "false_first_person"}


def judge_case(case: dict[str, Any], count: Counter[str]) -> None:
    """Count what retrieval, common ground and the offline writer make of one case."""
    brief = prepare(case["target"], case["sender"], case["context"], channel=case["channel"])
    ranked = [match.prompt.situation for match in template_library().match(brief)]
    count["cases"] += 1
    count["template first"] += ranked[0] == case["situation"]
    count["template in three"] += case["situation"] in ranked[:3]
    if case["shared"]:
        count["with shared"] += 1
        count["ground in three"] += case["shared"][0]["kind"] in [g.kind for g in brief.ground[:3]]
    if case["language"] == "en":
        count["english"] += 1
        result = iw.write(case["target"], case["sender"], case["context"], channel=case["channel"])
        count["blank"] += not result.notes
        count["notes"] += len(result.notes)
        count["notes with an error"] += sum(not note.passes for note in result.notes)


def judge_note(case: dict[str, Any], label: dict[str, Any], count: Counter[str]) -> None:
    """Count what ``check`` makes of one labelled note, as a person's and as a machine's."""
    given = (label["text"], case["target"], case["sender"], case["context"])
    person = iw.check(*given, channel=case["channel"], subject=label.get("subject"))
    found = person.draft.findings
    about_truth = [f for f in found if f.code[:3] in ("IW3", "IW6") and f.severity != "hint"]
    strict = iw.check(*given, channel=case["channel"], subject=label.get("subject"), strict=True)
    refused = any(error.code[:3] in ("IW3", "IW6") for error in strict.draft.errors)
    if label["kind"] in TRUE_KINDS:
        count["true"] += 1
        count["true with an error"] += not person.passes
        count["true warned of truth"] += bool(about_truth)
        count["true that pass strict"] += not refused
    if label["kind"] in UNTRUE_KINDS:
        count["untrue"] += 1
        count["untrue found"] += bool(about_truth)
        count["untrue refused strict"] += refused
    if label["kind"] in ("default", "generic"):
        count["default and generic"] += 1
        count["default and generic found"] += any(f.severity != "hint" for f in found)
    types = {defect["type"] for defect in label["defects"]}
    if label["kind"] in ("over_limit", "placeholder") or "wrong_name" in types:
        count["form defects"] += 1
        count["form defects that are errors"] += not person.passes


SHARES = (
    ("template first", "cases"),
    ("template in three", "cases"),
    ("ground in three", "with shared"),
    ("blank", "english"),
    ("notes with an error", "notes"),
    ("form defects that are errors", "form defects"),
    ("default and generic found", "default and generic"),
    ("true with an error", "true"),
    ("true warned of truth", "true"),
    ("true that pass strict", "true"),
    ("untrue found", "untrue"),
    ("untrue refused strict", "untrue"),
)


def main() -> None:
    for path in [Path(name) for name in sys.argv[1:]] or DEFAULT:
        count: Counter[str] = Counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            judge_case(case, count)
            for label in case["notes"]:
                judge_note(case, label, count)
        print(path.parent.name)
        for name, whole in SHARES:
            share = count[name] / max(1, count[whole])
            print(f"  {name:<30} {count[name]:3d} of {count[whole]:3d}  {share:6.1%}")


if __name__ == "__main__":
    main()
