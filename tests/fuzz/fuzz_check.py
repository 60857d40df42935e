"""Fuzz ``check()`` and ``write()`` by coverage with atheris, outside CI: no crash, no note above one second.

Run: pip install atheris, then python tests/fuzz/fuzz_check.py -max_total_time=300
Every option of libFuzzer works; the folder given as the last argument keeps the corpus.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["introwriter"]):
    import introwriter as iw
    from introwriter.api import check_against, prepare, write_from

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 1.0
"""How long a note under 2,000 characters may take; instrumented code is several times slower."""


def _cases() -> list[dict[str, object]]:
    lines = (ROOT / "evals/notebench/cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


CASES = _cases()
WORDS = sorted({word for case in CASES for word in json.dumps(case, ensure_ascii=False).split()})
BRIEFS = [prepare(case["target"], case["sender"], case["context"]) for case in CASES]  # type: ignore[arg-type]


def _text(data: atheris.FuzzedDataProvider) -> str:
    """Real words of the cases and raw characters in any mixture, under 2,000 characters."""
    parts: list[str] = []
    while data.remaining_bytes() and len(parts) < 200:
        if data.ConsumeBool():
            parts.append(WORDS[data.ConsumeIntInRange(0, len(WORDS) - 1)])
        else:
            parts.append(data.ConsumeUnicode(data.ConsumeIntInRange(0, 24)))
    return " ".join(parts)[:1_999]


def one(raw: bytes) -> None:
    """Check one text against one case; now and then put it into the profile and write."""
    data = atheris.FuzzedDataProvider(raw)
    at = data.ConsumeIntInRange(0, len(CASES) - 1)
    into_profile = data.ConsumeIntInRange(0, 7) == 0
    text = _text(data)
    began = time.process_time()
    try:
        if into_profile:
            target = {**CASES[at]["target"], "about": text}
            brief = prepare(target, CASES[at]["sender"], {"goal": text, "met": text[:80]})
            write_from(brief, n=1)
        else:
            check_against(text, BRIEFS[at], strict=bool(len(text) % 2))
    except iw.IntrowriterError:
        pass
    if (took := time.process_time() - began) > SECONDS * (5 if into_profile else 1):
        raise TimeoutError(f"{took:.2f} s for {text!r}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
