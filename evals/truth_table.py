"""Print how grounding alone fares on the labelled notes: issue 3's bars 1, 2 and 4.

Usage: python evals/truth_table.py [first letters of the cases, e.g. ab] [-v]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from introwriter.brief import Brief, make_brief
from introwriter.channels import channel_named
from introwriter.grounding import ground
from introwriter.note import Claim
from introwriter.people import Context, Position, Post, Profile, School, Sender

FILE = Path(__file__).parent / "notebench" / "cases.jsonl"
UNTRUE = ("ungrounded", "false_first_person")
LISTS = ("skills", "languages", "interests", "volunteering", "certifications", "publications", "projects")


def person(data: dict[str, Any], kind: type[Profile]) -> Any:
    named: dict[str, Any] = {key: data.get(key) or "" for key in ("name", "headline", "location", "about")}
    named |= {key: tuple(data.get(key) or ()) for key in LISTS}
    named["positions"] = tuple(Position(**job) for job in data.get("positions", ()))
    named["education"] = tuple(School(**stay) for stay in data.get("education", ()))
    named["posts"] = tuple(Post(**post) for post in data.get("posts", ()))
    if kind is Sender:
        named["voice_samples"] = tuple(data.get("voice_samples", ()))
    return kind(**named)


def brief_of(case: dict[str, Any]) -> Brief:
    said = case["context"]
    context = Context(
        goal=said.get("goal") or None, met=said.get("met") or None, offer=said.get("offer") or None,
        mutuals=tuple(said.get("mutuals", ())), read=tuple(said.get("read", ())),
        avoid=tuple(said.get("avoid", ())),
    )  # fmt: skip
    return make_brief(
        person(case["target"], Profile), person(case["sender"], Sender), context,
        channel=channel_named(case["channel"]), language=case["language"],
    )  # fmt: skip


def overlaps(text: str, defects: list[dict[str, str]], spans: list[tuple[int, int]]) -> bool:
    for defect in defects:
        at = text.find(defect["span"]) if defect["span"] else -1
        if at >= 0 and any(start < at + len(defect["span"]) and at < end for start, end in spans):
            return True
    return False


def under(fact: str, named: list[str]) -> bool:
    plain = [path.replace("[", ".").replace("]", "") for path in named]
    return any(fact == path or fact.startswith(path + ".") for path in plain)


class Tally:
    """Counts hits out of tries by name, and prints them."""

    def __init__(self) -> None:
        self.rows: dict[str, list[int]] = {}

    def add(self, name: str, hit: bool) -> None:
        row = self.rows.setdefault(name, [0, 0])
        row[0] += hit
        row[1] += 1

    def show(self) -> None:
        for name, (hits, n) in self.rows.items():
            print(f"{name:40} {hits:4}/{n:<4} {100 * hits / n:5.1f} %")


def judge(note: dict[str, Any], claims: tuple[Claim, ...], tally: Tally) -> None:
    bad = [claim for claim in claims if claim.status == "unsupported"]
    warned = [claim for claim in bad if not claim.slight]
    wrong = any(claim.contradicted for claim in bad)
    if note["kind"] not in UNTRUE:
        tally.add("true: strict pass", not bad)
        tally.add("true: error", wrong)
        tally.add("true: warning", bool(warned))
        for claim in claims:
            if claim.status != "neutral":
                tally.add(
                    "true: claim has a labelled fact",
                    any(under(f, note["supported_by"]) for f in claim.facts),
                )
        return
    defects = [
        defect for defect in note["defects"] if defect["type"] in ("ungrounded_fact", "false_first_person")
    ]
    tally.add("strict: refused", bool(bad))
    tally.add(f"strict: refused {note['kind']}", bool(bad))
    tally.add("person: found", bool(warned))
    tally.add("person: error", wrong)
    if bad:
        tally.add("strict: span overlaps", overlaps(note["text"], defects, [claim.span for claim in bad]))
    if warned:
        tally.add("person: span overlaps", overlaps(note["text"], defects, [claim.span for claim in warned]))


def show(note: dict[str, Any], claims: tuple[Claim, ...]) -> None:
    print(f"\n{note['id']} {note['kind']} {note['text']!r}")
    for defect in note["defects"]:
        print("   !!", defect["type"], defect["span"])
    for claim in claims:
        mark = "C" if claim.contradicted else "s" if claim.slight else ""
        print(f"   {claim.status[:5]:5}{mark:1} {claim.about:6} {claim.text!r} {claim.facts} | {claim.why}")


def main(letters: str, verbose: bool) -> None:
    tally = Tally()
    for line in FILE.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["id"][0] not in letters:
            continue
        brief = brief_of(case)
        for note in case["notes"]:
            if note.get("disputed") or note["kind"] not in (*UNTRUE, "excellent", "good"):
                continue
            claims = ground(note["text"], brief)
            judge(note, claims, tally)
            if verbose:
                show(note, claims)
    tally.show()


if __name__ == "__main__":
    main(next((a for a in sys.argv[1:] if not a.startswith("-")), "abcd"), "-v" in sys.argv)
