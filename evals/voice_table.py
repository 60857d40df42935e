"""Whose voice a draft has: five senders write the same notes; to whose samples is each nearest?

python evals/voice_table.py [--channel NAME]…
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path

from introwriter.api import write
from introwriter.people import Profile
from introwriter.readers import read_context, read_profile, read_sender
from introwriter.voice import nearness, voice_of

_HERE = Path(__file__).parent
_CASES = 30


def main() -> None:
    """Print, for each sender and channel, the share of drafts nearest to the sender's own samples."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--channel", action="append")
    parser.add_argument("--show", action="store_true", help="print every draft")
    options = parser.parse_args()
    path = _HERE.parent / "tests" / "voice" / "senders.toml"
    senders = tomllib.loads(path.read_text(encoding="utf-8"))["sender"]
    voices = {one["name"]: voice_of(one["samples"], one["name"]) for one in senders}
    cases = [json.loads(line) for line in (_HERE / "notebench" / "cases.jsonl").open(encoding="utf-8")]
    cases = [case for case in cases if case["language"] == "en"][:_CASES]
    for channel in options.channel or ("linkedin", "linkedin-premium", "dm", "email"):
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for one in senders:
            me = read_sender({"name": one["name"], "voice_samples": one["samples"]})
            for case in cases:
                target: Profile = replace(read_profile(case["target"]))
                result = write(target, me, read_context(case["context"]), channel=channel, n=1)
                for note in result.notes:
                    values = {name: nearness(note.text, voice) for name, voice in voices.items()}
                    best = max(values, key=lambda name: values[name].value if values[name] else 0.0)
                    total[one["name"]] += 1
                    right[one["name"]] += best == one["name"]
                    if options.show:
                        print(f"{one['name']:>10} -> {best:<10} {note.text!r}")
        shares = "  ".join(f"{name} {right[name]}/{total[name]}" for name in total)
        print(f"{channel:<17} {sum(right.values()) / max(1, sum(total.values())):.0%}   {shares}")


if __name__ == "__main__":
    main()
