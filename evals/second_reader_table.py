"""Print what second readers at their worst do to ``check`` on evals/notebench.

python evals/second_reader_table.py

One supports every statement, one doubts every statement. Counted are notes with a finding IW301 to IW306
above a hint; the untrue notes are those of the kinds ungrounded and false_first_person.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from introwriter.api import check_against, prepare
from introwriter.models import ScriptedModel
from introwriter.models.scripted import doubts_everything, supports_everything

CASES = Path(__file__).parent / "notebench" / "cases.jsonl"
READERS: dict[str, Any] = {
    "alone": None,
    "supports everything": supports_everything,
    "doubts everything": doubts_everything,
}
KINDS = {"untrue": {"ungrounded", "false_first_person"}, "true": {"excellent", "good"}}


def main() -> None:
    """Print the table."""
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
    for strict in (False, True):
        for label, kinds in KINDS.items():
            notes = [(note, case) for case in cases for note in case["notes"] if note["kind"] in kinds]
            row = [
                f"{name} {sum(flagged(*each, reader, strict) for each in notes)}"
                for name, reader in READERS.items()
            ]
            print(f"{'strict' if strict else 'person'}, {len(notes)} {label} notes: {', '.join(row)}")


def flagged(note: dict[str, Any], case: dict[str, Any], reader: Any, strict: bool) -> bool:
    """Whether the note has a finding of truth that a person sees."""
    brief = prepare(
        case["target"], case["sender"], case["context"], channel=case["channel"], language=case["language"]
    )
    model = ScriptedModel(reader) if reader else None
    judged = check_against(note["text"], brief, subject=note["subject"], strict=strict, model=model)
    return any(f.code.startswith("IW30") and f.severity != "hint" for f in judged.draft.findings)


if __name__ == "__main__":
    main()
