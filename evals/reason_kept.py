"""Count the offline notes at 200 characters that lost what the sender asks or why they write.

python evals/reason_kept.py [SET or CASES.jsonl ...] [--channel linkedin] [--list]

Read from the context alone, not from the composer's own plan:

- An *ask* is a sentence of the goal that ends in "?" or announces a question, a request, thanks, an apology
  or a good wish ("ask", "know if", "thank", "say sorry", "congratulate", "invite", "borrow", "would like to
  meet" …), and the offer, unless it says that there is none. What is only an order to the writer ("keep it
  short", "no ask", "just tell her") is no ask.
- The note *keeps an ask* where it has a "?" or half of a question's words, a word of thanks (sorry, luck …)
  for thanks, half of the words of the thing offered (a third of a long offer).
- A note lost its ask where the context asks a question and the note keeps none, or where it asks none and the
  note keeps no thanks, request or offer although the context has one.
- A note lost its reason where it holds not one sentence with half of the words of a sentence of the goal, or
  of what they met over, read or share.

Every note that is handed over counts, not only the first of a case. What the words cannot show (whether the
half that was kept is the half that matters) is not counted: the figure is a floor.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from introwriter.api import write_from
from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.composer.english.wording import content_words
from introwriter.evals.loading import load_cases
from introwriter.people import Context

_HERE = Path(__file__).parent
_SETS = ("own", "notebench", "fresh", str(_HERE / "blind" / "cases.jsonl"))
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+|;\s+")
_NO_ASK = re.compile(
    r"\b(?:no (?:ask|question|favou?r)|not ask|nothing to ask|don'?t ask|dont ask|without asking|never ask"
    r"|won'?t ask|not (?:a )?question|will not ask|not asking)\b", re.I,
)  # fmt: skip
_ASKS = re.compile(
    r"\?\s*$|\b(?:ask (?:her|him|them|if|whether|how|what|which|where|when|why|for|about|one)"
    r"|(?:to )?know (?:if|whether|how|what|which|where|why)|invite (?:her|him|them)|borrow"
    r"|could (?:she|he|they)|would (?:she|he|they)|request|(?:like|love) (?:her|him|them) to)\b", re.I,
)  # fmt: skip
_THANKS = re.compile(
    r"\b(?:thank(?:s|ing)?|say (?:ta|cheers)|apologi[sz]e|sorry|congratulat\w+"
    r"|wish (?:her|him|them) (?:luck|well|all)|good luck)\b",
    re.I,
)
_KEPT_THANKS = re.compile(
    r"\b(?:thank|thanks|ta|cheers|sorry|apolog\w+|congratulat\w+|luck|wish you)\b", re.I
)
_NO_OFFER = re.compile(r"(?:no(?:ne|thing|pe)?|n/?a|-+|none really|nothing\b.*|no offer.*|tbd|\?+)\W*", re.I)


def lost(text: str, context: Context) -> list[str]:
    """Return what a note lost: ``ask``, ``reason``, both or none."""
    goal = [part for part in _SENTENCE.split(context.goal or "") if part.strip()]
    answered = [re.match(r"(?:yes|no|nope)\b", after, re.I) is not None for after in goal[1:]] + [
        False
    ] * bool(goal)
    questions = [
        part for part, known in zip(goal, answered, strict=True)
        if _ASKS.search(part) and not _NO_ASK.search(part) and not known
    ]  # fmt: skip
    said = content_words(text)
    missing = []
    if questions:
        if "?" not in text and not any(_shares(said, part, 0.5) for part in questions):
            missing.append("ask")
    else:
        thanked = any(_THANKS.search(part) and not _NO_ASK.search(part) for part in goal)
        offer = re.split(r"[,(:;]", context.offer or "")[0].strip()
        offer = "" if _NO_OFFER.fullmatch(offer) else offer
        named = offer and not content_words(offer) and offer.lower() in text.lower()
        kept = named or (thanked and _KEPT_THANKS.search(text)) or (offer and _shares(said, offer, 0.34))
        if (thanked or offer) and not kept:
            missing.append("ask")
    ground = [*goal, *context.read, *context.mutuals, *_SENTENCE.split(context.met or "")]
    if any(content_words(part) for part in ground) and not any(_shares(said, part, 0.5) for part in ground):
        missing.append("reason")
    return missing


def _shares(said: frozenset[str], part: str, share: float) -> bool:
    words = content_words(part)
    return bool(words) and len(words & said) >= share * len(words)


def main() -> None:
    """Print the counts, and with --list the notes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("cases", nargs="*", default=list(_SETS))
    parser.add_argument("--channel", default="linkedin")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    notes = firsts = asks = reasons = first_asks = blank = 0
    for case in load_cases(options.cases):
        brief = case.brief
        if brief.language != "en":
            continue
        brief = make_brief(
            brief.target, brief.sender, brief.context, channel=CHANNELS[options.channel], language="en",
            tone=brief.tone,
        )  # fmt: skip
        result, _ = write_from(brief)
        blank += not result.notes
        firsts += bool(result.notes)
        for i, note in enumerate(result.notes):
            missing = lost(note.text, brief.context)
            notes += 1
            asks += "ask" in missing
            reasons += "reason" in missing
            first_asks += bool(missing) and i == 0
            if missing and options.list:
                print(f"{case.key} [{i + 1}] lost {' and '.join(missing)}: {note.text}")
                print(f"    goal: {brief.context.goal} | offer: {brief.context.offer}")  # fmt: skip
    print(f"{options.channel}: {notes} notes of {firsts} cases ({blank} without a note)")
    print(f"  lost the ask {asks}, lost the reason {reasons}; first notes that lost either {first_asks}")


if __name__ == "__main__":
    main()
