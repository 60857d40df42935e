"""Judge every reply that evals.local_model kept, first drafts and revisions; print what would leave.

Usage: python -m evals.judge_replies KEPT.jsonl [MORE.jsonl …]
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evals.outcomes import SETS, english_briefs
from introwriter.brief import Brief
from introwriter.errors import ModelError
from introwriter.models.base import Reply
from introwriter.models.replies import drafts_in
from introwriter.note import Draft
from introwriter.repair import drop_sentences
from introwriter.writer import judge

KINDS = ("replies", "unusable", "drafts", "passed", "mended", "held back")


def drafts_of(record: dict[str, Any], brief: Brief) -> list[Draft]:
    """The drafts in a recorded reply; none where the drafter would throw it away."""
    short = record["row"].startswith("short")
    finish = "stop" if short and record.get("finish") == "length" else record.get("finish", "other")
    try:
        reply = Reply(text=record["text"], data=record["data"], finish=finish)
        return drafts_in(reply, 1, subject=brief.channel.has_subject)
    except (KeyError, ModelError):
        return []


def left(draft: Draft, brief: Brief) -> Iterator[tuple[str, str]]:
    """What becomes of a draft, and the text that leaves, if any."""
    judged = judge(draft, brief)
    if not judged.errors:
        yield "passed", judged.text
        return
    shorter = drop_sentences(judged, brief.channel.limit)
    if shorter is not None and not judge(shorter, brief).errors:
        yield "mended", shorter.text
    else:
        yield "held back", ""


def main() -> None:
    briefs = {case["id"]: brief for name in SETS for case, brief in english_briefs(name)}
    rows: dict[str, Counter[str]] = {}
    for path in map(Path, sys.argv[1:]):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            style, case, seed = record["row"].split()
            name = f"{style}, seed {seed}, {'revisions' if record['step'] else 'first drafts'}"
            count = rows.setdefault(name, Counter())
            drafts = drafts_of(record, briefs[case])
            count.update(replies=1, unusable=not drafts, drafts=len(drafts))
            for draft in drafts:
                for kind, text in left(draft, briefs[case]):
                    count[kind] += 1
                    if text:
                        print(f"{record['row']} {record['step']} {kind}: {text!r}")
    print(f"\n{'':32}" + "".join(f"{kind:>10}" for kind in KINDS))
    for name, count in sorted(rows.items()):
        print(f"{name:32}" + "".join(f"{count[kind]:>10}" for kind in KINDS))


if __name__ == "__main__":
    main()
