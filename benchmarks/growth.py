"""How the time of ``check()`` and of reading a profile grows with the size of the text.

Run: python -m benchmarks.growth
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import introwriter as iw
from introwriter.api import check_against, prepare
from introwriter.resources import evals_root

BAR = 15.0
NOTE = "Hi Lena, your talk on 40 ships at Delft in 2019 was fun; I've used Quill since v2, and so has Ann. "
SHAPES = {
    "a note again and again": NOTE,
    "one word": "a",
    "names": "Anna Bell-Smith of Delft ",
    "numbers": "1,204 2019 forty-two ",
    "no sentence end": "and I read your post ",
    "commas": "you, I, we, ",
    "quotation marks": "“so ‘it ",
    "brackets": "[[{{((",
    "emoji": "👩‍🚀🇳🇱",
    "line breaks": "\n\n- \n",
    "long words": "x" * 60 + " ",
}


def seconds(call: Callable[[], Any], at_least: float = 0.15) -> float:
    """The least CPU time of a call, over several."""
    best, began = float("inf"), time.process_time()
    while time.process_time() - began < at_least:
        start = time.process_time()
        call()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    line = (evals_root() / "notebench" / "cases.jsonl").read_text(encoding="utf-8").splitlines()[0]
    case = json.loads(line)
    brief = prepare(case["target"], case["sender"], case["context"])
    print(f"check(), ms{'':18}200 c   2,000 c  20,000 c   growth of the last step (bar {BAR:.0f})")
    for name, piece in SHAPES.items():
        texts = [(piece * (size // len(piece) + 1))[:size] for size in (200, 2_000, 20_000)]
        took = [seconds(lambda text=text: check_against(text, brief)) for text in texts]  # type: ignore[misc]
        row = "".join(f"{1000 * one:10.1f}" for one in took)
        print(f"{name:25}{row}{max(took[1] / took[0], took[2] / took[1]):10.1f}")
    for name, count in (("positions", 1_000), ("positions", 10_000), ("characters", 1_000_000)):
        about = "Bakes bread. " * (count // 13) if name == "characters" else ""
        jobs = [
            {"title": "Baker", "company": f"Mill {i}"} for i in range(count if name == "positions" else 1)
        ]
        target = {"name": "Ada Fox", "about": about, "positions": jobs}
        began = time.process_time()
        try:
            iw.check("Hi Ada, good to see the new oven.", target)
            outcome = "read"
        except iw.IntrowriterError as error:
            outcome = f"refused: {error.message}"
        print(f"{count:>9,} {name:12} {time.process_time() - began:6.2f} s  {outcome[:90]}")


if __name__ == "__main__":
    main()
