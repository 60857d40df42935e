"""The offline writer's notes beside those rated ``good``: mean scores with the brief, English cases.

python evals/beside_good.py [CASES.jsonl…]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import mean

import introwriter as iw
from introwriter.api import check_against, prepare

_HERE = Path(__file__).parent


def main() -> None:
    """Print the means of warmth and specificity of ours and theirs, and in how many cases ours is above."""
    paths = [Path(name) for name in sys.argv[1:]] or [_HERE / "notebench" / "cases.jsonl"]
    ours: dict[str, list[float]] = {"warmth": [], "specificity": []}
    good: dict[str, list[float]] = {"warmth": [], "specificity": []}
    for line in (line for path in paths for line in path.read_text(encoding="utf-8").splitlines()):
        case = json.loads(line)
        texts = [note["text"] for note in case["notes"] if note.get("kind") == "good"]
        if case["language"] != "en" or not texts:
            continue
        result = iw.write(case["target"], case["sender"], case["context"], channel=case["channel"])
        if not result.notes:
            continue
        brief = prepare(
            case["target"],
            case["sender"],
            case["context"],
            channel=case["channel"],
            language="en",
            tone="warm",
        )
        for name in ours:
            ours[name].append(getattr(result.notes[0].scores, name).value)
            good[name].append(mean(getattr(check_against(text, brief).scores, name).value for text in texts))
    for name, values in ours.items():
        above = sum(a >= b for a, b in zip(values, good[name], strict=True))
        means = f"ours {mean(values):.3f}  good {mean(good[name]):.3f}"
        print(f"{name:<12} {means}  at or above in {above} of {len(values)}")


if __name__ == "__main__":
    main()
