"""Print what the offline writer makes of every English case, to be read aloud.

python evals/print_offline_notes.py [CASES.jsonl] [--channel NAME] [--id CASE] [-n N]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, cast

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS, length
from introwriter.composer import Composer, question_for
from introwriter.people import Context, Position, Post, Profile, School, Sender

_NESTED: dict[str, type] = {"positions": Position, "education": School, "posts": Post}


def person(cls: type, data: dict[str, Any]) -> Any:
    """Build a person or a context out of plain data."""
    fields = {
        key: tuple(_NESTED[key](**item) if key in _NESTED else item for item in value)
        if isinstance(value, list)
        else value
        for key, value in data.items()
    }
    return cls(**fields)


def main() -> None:
    """Print the notes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", nargs="?", default=str(Path(__file__).parent / "notebench" / "cases.jsonl"))
    parser.add_argument("--channel")
    parser.add_argument("--id")
    parser.add_argument("-n", type=int, default=3)
    options = parser.parse_args()
    composer = Composer()
    for line in Path(options.cases).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["language"] != "en" or options.id not in (None, case["id"]):
            continue
        channel = CHANNELS[options.channel or case["channel"]]
        brief = make_brief(
            person(Profile, case["target"]),
            person(Sender, case["sender"]),
            person(Context, case["context"]),
            channel=channel,
        )
        print(f"== {case['id']} {channel.name} | {case['context'].get('goal')}")
        drafts = composer.draft(brief, cast(Any, None), options.n)
        if not drafts:
            print("   BLANK:", question_for(brief))
        for draft in drafts:
            print(
                f"   [{length(draft.text)}]",
                f"<{draft.subject}> " if draft.subject else "",
                draft.text.replace("\n", "\n      "),
            )


if __name__ == "__main__":
    main()
