"""Pairs of notes for blind readers, and what their answers say.

python evals/pairs.py make FOLDER [--cases CASES.jsonl]   writes pairs.md (to read) and key.json (not to read)
python evals/pairs.py count FOLDER ANSWERS…               each answers file: lines "12 A" or "12 B"

Each pair sets the offline writer's first note beside another note for the same case: one labelled ``good``,
``plain_true`` or ``excellent``, a plain assistant's (``plain_chat.jsonl``, where there is one) or a mail
merge's. Order is drawn by a seed; nothing says which is whose.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from pathlib import Path
from typing import Any

import introwriter as iw

_HERE = Path(__file__).parent
_RIVALS = ("good", "plain_true", "excellent")


def _merge(case: dict[str, Any]) -> str:
    """What a template filler sends: first name, headline and company, pasted."""
    target, sender = case["target"], case["sender"]
    job = (target.get("positions") or [{}])[0]
    first = target["name"].split()[0]
    text = (
        f"Hi {first}, I came across your profile and was impressed by your work as "
        f"{job.get('title', 'a leader')} at {job.get('company', 'your company')}. "
        f"As a {sender.get('headline', 'professional')}, I'd love to connect!"
    )
    return text[:297] + "..." if len(text) > 300 else text


def _chats(folder: Path) -> dict[str, str]:
    path = folder / "plain_chat.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def make(folder: Path, cases: Path) -> None:
    """Write the pairs and their key."""
    draw = random.Random(11)
    chats = _chats(cases.parent)
    pairs: list[dict[str, str]] = []
    for case in map(json.loads, cases.read_text(encoding="utf-8").splitlines()):
        if case["language"] != "en":
            continue
        result = iw.write(case["target"], case["sender"], case["context"], channel=case["channel"], n=1)
        ours = result.notes[0].text if result.notes else ""
        rivals = {
            kind: next(
                (note["text"] for note in case["notes"] if note.get("kind", note.get("label")) == kind), ""
            )
            for kind in _RIVALS
        }
        rivals |= {"chat": chats.get(case["id"], ""), "merge": _merge(case)}
        about = {key: case[key] for key in ("target", "sender", "context", "channel")}
        for kind, text in rivals.items():
            if ours and text:
                first = draw.random() < 0.5
                a, b = (ours, text) if first else (text, ours)
                pairs.append({"case": case["id"], "kind": kind, "ours": "A" if first else "B", "a": a, "b": b,
                              "about": json.dumps(about, ensure_ascii=False)})  # fmt: skip
    draw.shuffle(pairs)
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for i, pair in enumerate(pairs, 1):
        lines += [
            f"## {i}",
            "",
            f"Situation: {pair['about']}",
            "",
            f"A: {pair['a']}",
            "",
            f"B: {pair['b']}",
            "",
        ]
    (folder / "pairs.md").write_text("\n".join(lines), encoding="utf-8")
    key = {str(i): {k: pair[k] for k in ("case", "kind", "ours")} for i, pair in enumerate(pairs, 1)}
    (folder / "key.json").write_text(json.dumps(key), encoding="utf-8")
    print(f"{len(pairs)} pairs in {folder / 'pairs.md'}")


def count(folder: Path, answers: list[Path]) -> None:
    """Print how often ours was taken, with a 95 % Wilson interval."""
    key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
    won: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    lost: dict[str, list[str]] = {}
    for path in answers:
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = line.split()
            if len(parts) >= 2 and parts[0] in key and parts[1] in ("A", "B"):
                pair = key[parts[0]]
                seen[pair["kind"]] += 1
                won[pair["kind"]] += pair["ours"] == parts[1]
                if pair["ours"] != parts[1]:
                    lost.setdefault(pair["kind"], []).append(pair["case"])
    for kind in seen:
        low, high = _wilson(won[kind], seen[kind])
        share = f"{won[kind]} of {seen[kind]}, {won[kind] / seen[kind]:.0%} ({low:.0%} to {high:.0%})"
        print(f"{kind:<11} ours taken {share}  lost: {' '.join(lost.get(kind, []))}")


def _wilson(won: int, seen: int) -> tuple[float, float]:
    share, z = won / seen, 1.96
    middle = (share + z * z / (2 * seen)) / (1 + z * z / seen)
    half = z * math.sqrt(share * (1 - share) / seen + z * z / (4 * seen * seen)) / (1 + z * z / seen)
    return middle - half, middle + half


def main() -> None:
    """Make pairs or count answers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("make", "count"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("answers", nargs="*", type=Path)
    parser.add_argument("--cases", type=Path, default=_HERE / "notebench" / "cases.jsonl")
    options = parser.parse_args()
    if options.what == "make":
        make(options.folder, options.cases)
    else:
        count(options.folder, options.answers)


if __name__ == "__main__":
    main()
