"""Send a real small model through the whole loop for every English case; print every text that left.

Usage: python -m evals.local_model FILE.gguf [--style full|short] [--set notebench|fresh] [--seeds 0,1,2]
                                   [--minutes 60] [--cases a02,b08] [--replies FILE.jsonl]
       python -m evals.local_model --replies FILE.jsonl …      judge recorded replies again, without a model

``full`` is the way of `introwriter draft --model local:FILE`. ``short`` asks in a few plain lines without a
schema, which even a tiny model answers in fluent prose: more and better lies for the checks to find.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.outcomes import SETS, Table, english_briefs, outcome_of
from evals.recorded import Recorded, Replies
from introwriter.brief import Brief
from introwriter.models import LocalModel
from introwriter.models.base import ChatModel, Reply
from introwriter.note import Draft
from introwriter.prompts import Message, Prompt, facts_for


class ShortPrompts:
    """A few lines, and the facts that the template may use."""

    def render(
        self, prompt: Prompt, brief: Brief, n: int = 1, plans: Sequence[str] = ()
    ) -> tuple[Message, ...]:
        facts = "\n".join(
            f"- {fact.id.split('.')[0]}: {fact.text[:160]}" for fact in facts_for(brief, prompt)
        )
        limit = min(brief.channel.limit or 600, 600)
        return (
            Message(role="system", content="You write short personal notes in the first person."),
            Message(
                role="user",
                content=f"I am {brief.sender.name or 'the sender'}. Write a note of at most {limit} "
                f"characters from me to {brief.target.name}. Use these facts, and nothing else:\n{facts}\n\n"
                "Write only the note.",
            ),
        )

    def render_repair(self, prompt: Prompt, brief: Brief, draft: Draft) -> tuple[Message, ...]:
        wrong = "\n".join(f"- {error.message} {error.hint}" for error in draft.errors[:4])
        asked = f"The note was: {draft.text}\n\nMend it:\n{wrong}\n\nWrite only the new note."
        return (*self.render(prompt, brief), Message(role="user", content=asked))


class InProse:
    """The model without a schema."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model
        self.name = model.name

    @property
    def unwritten(self) -> bool:
        """Whether even the first draft was not on file."""
        return bool(getattr(self._model, "unwritten", False))

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        reply = self._model.complete(messages)
        # What a cut-off reply says is worth checking here, though the drafter would throw it away.
        return Reply(text=reply.text, finish="stop" if reply.finish == "length" else reply.finish)


def chat_for(given: argparse.Namespace, replies: Replies, row: str, seed: int) -> InProse | Recorded:
    """The model with this seed, behind the replies that are on file; without a file name only those."""
    short, model = given.style == "short", None
    if given.file:
        model = LocalModel(
            given.file, seed=seed, max_tokens=160 if short else 900, timeout=240, threads=1,
            options={"cache_prompt": True},
        )  # fmt: skip
    kept = Recorded(model, replies, row)
    return InProse(kept) if short else kept


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", default="", help="a .gguf file; not needed to judge again")
    parser.add_argument("--style", choices=("full", "short"), default="full")
    parser.add_argument("--seeds", default="0,1,2")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--cases", default="", help="ids of cases; all when not given")
    parser.add_argument("--set", choices=SETS, default="notebench")
    parser.add_argument("--replies", type=Path, help="a file to keep replies in, and to take them from")
    given = parser.parse_args()
    if not given.file and not given.replies:
        parser.error("give a model file, or --replies with a file of recorded replies")
    return given


def main() -> None:
    given = arguments()
    replies = Replies(given.replies)
    table, began, chosen = Table(), time.monotonic(), {name for name in given.cases.split(",") if name}
    for seed in map(int, given.seeds.split(",")):
        for case, brief in english_briefs(given.set):
            if chosen and case["id"] not in chosen:
                continue
            if time.monotonic() - began > 60 * given.minutes:
                print("Out of time.")
                break
            row = f"{given.style} {case['id']} {seed}"
            chat = chat_for(given, replies, row, seed)
            outcome = outcome_of(brief, chat, prompts=ShortPrompts() if given.style == "short" else None)
            if chat.unwritten:
                continue
            table.add(f"{given.set}, {given.style}, seed {seed}", outcome)
            print(f"{case['id']} {seed} {outcome.kind:9} {outcome.why[:100]}", flush=True)
            if outcome.texts:
                print(f"     out: {list(outcome.texts)}", flush=True)
            print(f"     first: {[text[:300] for text in outcome.first]}", flush=True)
    table.show()
    print(f"{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
