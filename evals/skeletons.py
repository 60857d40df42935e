"""Print how the offline writer's notes fill their room, and how far they are cast from one mould.

python evals/skeletons.py [SET or CASES.jsonl ...] [--language en] [-n N] [--list]

For each channel: cases without a note, with fewer than N variants, drafts that the rules keep back, the use
of the room (mean, least, most; the best note of each case), notes over the limit, subjects that no word of
the body takes up, skeletons that two cases share, frames (four words in a row) that most notes share.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from introwriter.api import write_from
from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS, length
from introwriter.composer.english.wording import content_words
from introwriter.composer.plan import room_of
from introwriter.evals.loading import load_cases
from introwriter.evals.sameness import sameness, skeleton
from introwriter.note import Note

_HERE = Path(__file__).parent
_SETS = ("own", "notebench", "fresh", str(_HERE / "blind" / "cases.jsonl"))
_CHANNELS = ("linkedin", "linkedin-premium", "dm", "email")


def briefs_of(names: list[str], language: str, channel: str) -> dict[str, Brief]:
    """Return the briefs of every case in ``language``, on ``channel``."""
    return {
        case.key: make_brief(
            case.brief.target, case.brief.sender, case.brief.context, channel=CHANNELS[channel],
            language=case.brief.language, tone=case.brief.tone,
        )
        for case in load_cases(names)
        if case.brief.language == language
    }  # fmt: skip


def unmentioned(note: Note) -> bool:
    """Whether no word of the subject that carries meaning occurs in the text."""
    subject = note.draft.subject
    return subject is not None and not content_words(subject) & content_words(note.text)


def moulds(
    best: dict[str, Note], briefs: dict[str, Brief]
) -> tuple[list[list[str]], float, float, Counter[str]]:
    """Return skeletons shared by several cases, mean and greatest sameness, and the commonest runs."""
    bones = {key: skeleton(note.text, briefs[key]) for key, note in best.items()}
    same: dict[tuple[str, ...], list[str]] = {}
    for key, bone in bones.items():
        same.setdefault(bone, []).append(key)
    shares = sameness(bones, {key: key for key in bones})
    runs = Counter(
        run
        for bone in bones.values()
        for run in {" ".join(bone[i : i + 4]) for i in range(len(bone) - 3) if bone[i : i + 4].count("_") < 2}
    )
    values = list(shares.values())
    return [keys for keys in same.values() if len(keys) > 1], sum(values) / len(values), max(values), runs


def show(names: list[str], language: str, channel: str, n: int, listed: bool) -> None:
    """Print the figures of one channel."""
    briefs = briefs_of(names, language, channel)
    blank, kept_back, few, over, lost = [], [], [], [], []
    best: dict[str, Note] = {}
    for key, brief in briefs.items():
        result, _ = write_from(brief, n=n)
        kept_back += [f"{key}: {e.code} {e.message}" for draft in result.rejected for e in draft.errors]
        if not result.notes:
            blank.append(key)
            continue
        best[key] = result.notes[0]
        few += [f"{key} ({len(result.notes)})"] if len(result.notes) < n else []
        limit = brief.channel.limit
        over += [key for note in result.notes if limit and length(note.text) > limit]
        lost += [f"{key}: {note.draft.subject}" for note in result.notes if unmentioned(note)]
    used = [length(note.text) / room_of(briefs[key]) for key, note in best.items()]
    words = [len(note.text.split()) for note in best.values()]
    shared, mean, most, runs = moulds(best, briefs)
    print(f"{channel}: {len(briefs)} cases, {len(blank)} without a note, {len(few)} with fewer than {n}")
    print(f"  room used {sum(used) / len(used):.0%} ({min(used):.0%} to {max(used):.0%}), "
          f"{sum(words) / len(words):.0f} words, {sum(u < 0.55 for u in used)} under 55 %, "
          f"{sum(u > 0.95 for u in used)} over 95 %, {len(over)} over the limit")  # fmt: skip
    print(f"  errors in drafts {len(kept_back)}, subjects not taken up {len(lost)}")
    print(f"  shared skeletons {len(shared)}, sameness mean {mean:.2f} most {most:.2f}")
    print("  commonest frames: " + ", ".join(f"“{run}” {k}" for run, k in runs.most_common(6) if k > 1))
    if listed:
        for title, rows in (
            ("no note", blank), ("few", few), ("kept back", kept_back), ("subject", lost),
            ("one skeleton", [" = ".join(keys) for keys in shared]),
        ):  # fmt: skip
            for row in rows:
                print(f"    {title}: {row}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("cases", nargs="*", default=list(_SETS))
    parser.add_argument("--language", default="en")
    parser.add_argument("--channel")
    parser.add_argument("-n", type=int, default=3)
    parser.add_argument("--list", action="store_true", help="name the cases behind each figure")
    options = parser.parse_args()
    for channel in (options.channel,) if options.channel else _CHANNELS:
        show(options.cases, options.language, channel, options.n, options.list)


if __name__ == "__main__":
    main()
