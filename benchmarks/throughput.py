"""Results and checks a second on one core, over the labelled cases, after one warm-up pass.

Run: python -m benchmarks.throughput
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import introwriter as iw
from introwriter.resources import evals_root

SECONDS = 4.0
Call = Callable[[], Any]


def rate(calls: list[Call]) -> float:
    """Calls a second of CPU, going round the calls until the time is up."""
    for call in calls:
        call()
    done, began = 0, time.process_time()
    while time.process_time() - began < SECONDS:
        for call in calls:
            call()
        done += len(calls)
    return done / (time.process_time() - began)


def write(case: dict[str, Any]) -> Any:
    return iw.write(case["target"], case["sender"], case["context"], channel=case["channel"])


def check(case: dict[str, Any], text: str) -> Any:
    return iw.check(text, case["target"], case["sender"], case["context"], channel=case["channel"])


def main() -> None:
    lines = (evals_root() / "notebench" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [case for line in lines if (case := json.loads(line))["language"] == "en"]
    writes: list[Call] = [partial(write, case) for case in cases]
    checks: list[Call] = [partial(check, case, note["text"]) for case in cases for note in case["notes"]]
    print(f"write() offline: {rate(writes):6.0f} results a second (bar 100)")
    print(f"check():         {rate(checks):6.0f} notes a second (bar 500)")


if __name__ == "__main__":
    main()
