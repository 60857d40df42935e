"""Count the offline notes that speak of a thing whose sentence was left out.

python evals/dangling.py [SET or CASES.jsonl ...] [--channel NAME] [--list]

Read from the context and the note alone, by rules of its own (nothing of the composer's):

- Each sentence of the note is laid beside the goal's sentence that shares most of its words (half at least).
- *Loose word*: it has "it", "its", "this", "that", "these", "those", "they" or "them" (the last two are no
  determiners; "that" counts before a comma, the end, or "to", "and", "in", "on", "for"), or ends in
  "anything", "nothing", "neither", "half", "mine", "one", "the rest" or "the others", and nothing before it
  in the sentence is a thing ("a", "the", "my", "our", "your", "two" … and a word that is no time, place in
  a row or body of people), and the goal's sentence before it is nowhere in the note.
- *Known thing*: it has "the", "that", "this", "those" or "these" and a word that an earlier sentence of the
  goal has, that no sentence of the note before it has, and that neither the reader's page nor `read`, `met`
  or the note's own sentence (before it) has. What goes with "of", "that", "who" or "which" tells itself.

A note counts once. Both rules miss what only sense would show, and take some sound sentences for broken.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from introwriter.api import write_from
from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS
from introwriter.evals.loading import load_cases

_HERE = Path(__file__).parent
_SETS = ("own", "notebench", "fresh", str(_HERE / "blind" / "cases.jsonl"))
_CHANNELS = ("linkedin", "linkedin-premium", "dm", "email")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+|;\s+")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']+'(?!\w)")
_WORD = re.compile(r"[a-z0-9][\w'’-]*")
_SMALL = frozenset(
    """
a an the this that these those my our your his her their its i we you he she it they me him us them and
or but so then than as at by for from in into of off on out over to up down with about after before is
are was were be been has have had do does did will would can could not no if when what which who how
there here just only also very too all some any
""".split()  # noqa: SIM905
)
_LOOSE = re.compile(
    r"\b(?:it|its|they|them)\b|\b(?:this|that|these|those)(?=$|[,.!?]| (?:to|and|in|on|for|is|was)\b)"
    r"|\b(?:anything|nothing|neither|half|mine|one|the rest|the others?)(?=[.!?]?$)",
    re.I,
)
_THING = re.compile(
    r"\b(?:an?|the|my|our|your|one|two|three|four|five|six|\d[\d,.]*|some|another|each|every)"
    r"(?: (?!(?:first|last|next|night|day|week|month|year|time|morning|evening|afternoon|spring|summer|autumn"
    r"|winter|weekend|council|board|committee|school|boss|team|staff|partner|half)\b)[a-z][\w'’-]*)",
    re.I,
)
_KNOWN = re.compile(
    r"\b(?:the|that|those|these|this) ((?:[a-z][\w'’-]* ){0,2}?[a-z][\w'’-]*)"
    r"(?=$|[,.;:!?]| (?!of\b|that\b|which\b|who\b|you\b|i\b|we\b)(?:\w+))",
    re.I,
)
_REMARK = re.compile(
    r"\b(?:not asking|no ask|nothing to sell|just (?:want|tell|hello)|want to (?:tell|thank)"
    r"|tell (?:her|him|them))\b",
    re.I,
)


def words(text: str) -> list[str]:
    """Return the words that carry meaning, in small letters."""
    return [word for word in _WORD.findall(text.lower()) if word not in _SMALL]


def dangling(text: str, brief: Brief) -> list[str]:
    """Return the sentences of a note that speak of what was left out, each with the word that does."""
    goal = [part for part in _SENTENCE.split(brief.context.goal or "") if words(part)]
    said = [_QUOTED.sub("x", part).strip() for part in _SENTENCE.split(text) if part.strip()]
    beside = [_beside(part, goal) for part in said]
    told = set(beside) - {-1}
    target, context = brief.target, brief.context
    page = " ".join((target.headline, target.about, *(post.text for post in target.posts), *context.read,
                     context.met or ""))  # fmt: skip
    known = set(words(page))
    found = []
    for i, (part, at) in enumerate(zip(said, beside, strict=True)):
        if at < 0:
            continue
        before = at - 1
        while before >= 0 and _REMARK.search(goal[before]):
            before -= 1
        if (loose := _loose(part)) and before >= 0 and before not in told:
            found.append(f"{loose}: {part}")
        elif thing := _unknown(part, goal[:at], " ".join(said[:i]), known):
            found.append(f"{thing}: {part}")
    return found


def _beside(part: str, goal: list[str]) -> int:
    mine = set(words(part))
    shares = [len(mine & set(words(sentence))) for sentence in goal]
    best = max(shares, default=0)
    return shares.index(best) if best and best >= 0.5 * len(mine) else -1


def _loose(part: str) -> str:
    for match in _LOOSE.finditer(part):
        before = part[: match.start()]
        if not _THING.search(before) and not re.search(r"\b[A-Z]\w+ (?:\w+ )*$", before[1:]):
            return match.group()
        return ""
    return ""


def _unknown(part: str, earlier: list[str], said: str, known: set[str]) -> str:
    introduced = {word for sentence in earlier if not _REMARK.search(sentence) for word in words(sentence)}
    for match in _KNOWN.finditer(part):
        noun = match.group(1).split()[-1].lower()
        here = set(words(f"{said} {part[: match.start()]}"))
        if noun in introduced and noun not in here and noun not in known and noun not in _SMALL:
            return match.group()
    return ""


def main() -> None:
    """Print the counts of each channel, and with --list the notes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("cases", nargs="*", default=list(_SETS))
    parser.add_argument("--channel")
    parser.add_argument("--list", action="store_true", help="print the notes that count")
    options = parser.parse_args()
    cases = [case for case in load_cases(options.cases) if case.brief.language == "en"]
    figures = {}
    for channel in (options.channel,) if options.channel else _CHANNELS:
        notes = broken = blank = 0
        for case in cases:
            brief = make_brief(
                case.brief.target, case.brief.sender, case.brief.context, channel=CHANNELS[channel],
                language="en", tone=case.brief.tone,
            )  # fmt: skip
            result, _ = write_from(brief)
            blank += not result.notes
            for note in result.notes:
                found = dangling(note.text, brief)
                notes, broken = notes + 1, broken + bool(found)
                if found and options.list:
                    print(f"{case.key}: {json.dumps(found, ensure_ascii=False)}\n    {note.text}")
        figures[channel] = (notes, broken, blank)
    for channel, (notes, broken, blank) in figures.items():
        print(f"{channel}: {broken} of {notes} notes dangle ({blank} cases without a note)")


if __name__ == "__main__":
    main()
