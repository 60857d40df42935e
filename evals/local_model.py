"""Send a real small model through the whole loop for every English case; print every text that left.

Usage: python -m evals.local_model FILE.gguf [--style full|short] [--seeds 3] [--minutes 60] [--cases a02,b08]

``full`` is the way of `introwriter draft --model local:FILE`. ``short`` asks in a few plain lines without a
schema, which even a tiny model answers in fluent prose: more and better lies for the checks to find.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from typing import Any

from evals.outcomes import Table, english_briefs, outcome_of
from introwriter.brief import Brief
from introwriter.models import LocalModel
from introwriter.models.base import Reply
from introwriter.note import Draft
from introwriter.prompts import Message, Prompt, facts_for


class ShortPrompts:
    """A few lines, and the facts that the template may use."""

    def render(self, prompt: Prompt, brief: Brief, n: int = 1) -> tuple[Message, ...]:
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

    def __init__(self, model: LocalModel) -> None:
        self._model = model
        self.name = model.name

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        reply = self._model.complete(messages)
        # What a cut-off reply says is worth checking here, though the drafter would throw it away.
        return Reply(text=reply.text, finish="stop" if reply.finish == "length" else reply.finish)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--style", choices=("full", "short"), default="full")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--cases", default="")
    given = parser.parse_args()
    table, began = Table(), time.monotonic()
    short = given.style == "short"
    for seed in range(given.seeds):
        for case, brief in english_briefs():
            if given.cases and case["id"] not in given.cases.split(","):
                continue
            if time.monotonic() - began > 60 * given.minutes:
                print("Out of time.")
                break
            model = LocalModel(
                given.file, seed=seed, max_tokens=160 if short else 900, timeout=120, threads=1,
                options={"cache_prompt": True},
            )  # fmt: skip
            chat = InProse(model) if short else model
            outcome = outcome_of(brief, chat, prompts=ShortPrompts() if short else None)
            table.add(f"{given.style}, seed {seed}", outcome)
            print(f"{case['id']} {seed} {outcome.kind:9} {outcome.why[:100]}", flush=True)
            if outcome.texts:
                print(f"     out: {list(outcome.texts)}", flush=True)
            print(f"     first: {[text[:300] for text in outcome.first]}", flush=True)
    table.show()
    print(f"{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
