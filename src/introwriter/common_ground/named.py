"""Things with a proper name that both write about: a project, a band, a fellowship, a fair."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from introwriter.aliases.tables import table
from introwriter.aliases.text import SMALL, key
from introwriter.common_ground.evidence import Side, Word, found_names, words_of
from introwriter.common_ground.ground import CommonGround, GroundKind
from introwriter.common_ground.rarity import is_common, vocabulary
from introwriter.facts import Fact

__all__ = ["shared_groups", "shared_names"]

_TOLD = (
    "headline",
    "about",
    "position",
    "skill",
    "interest",
    "volunteering",
    "certification",
    "post",
    "publication",
    "project",
)
_STRENGTH: dict[str, float] = {
    "project": 0.8, "group": 0.74, "volunteering": 0.66, "certification": 0.62, "skill": 0.55,
    "interest": 0.52, "event": 0.56,
}  # fmt: skip


def shared_groups(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield communities of the table (OpenStreetMap and its teams, …) that both name."""
    mine: dict[int, list[str]] = {}
    for fact in sender.of(*_TOLD):
        for group, _ in found_names(fact.text, "groups"):
            mine.setdefault(group, []).append(fact.id)
    theirs: dict[int, tuple[str, list[str]]] = {}
    for fact in target.of(*_TOLD):
        for group, raw in found_names(fact.text, "groups"):
            if group in mine:
                theirs.setdefault(group, (raw, []))[1].append(fact.id)
    for group, (name, them) in theirs.items():
        held = all(".certifications." in fact_id for fact_id in (*them, *mine[group]))
        yield CommonGround(
            kind="certification" if held else "group",
            name=name,
            text=f"Both are certified by {name}" if held else f"Both are part of {name}",
            theirs=tuple(dict.fromkeys(them)),
            mine=tuple(dict.fromkeys(mine[group])),
            strength=0.76,
        )


def shared_names(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield proper names that stand in both sides' facts, the longest of those inside one another."""
    theirs, mine = _names(target), _names(sender)
    people = target.own_names | sender.own_names
    shared = [label for label in theirs.keys() & mine.keys() if people.isdisjoint(label.split())]
    shared.sort(key=lambda label: (-len(label.split()), label))
    taken: list[str] = []
    for label in shared:
        if any(f" {label} " in f" {longer} " for longer in taken):
            continue
        taken.append(label)
        name, them = theirs[label]
        me = mine[label][1]
        kind = _kind(label, them, me)
        yield CommonGround(
            kind=kind,
            name=name,
            text=f"Both name {name}",
            theirs=tuple(dict.fromkeys(fact.id for fact in them)),
            mine=tuple(dict.fromkeys(fact.id for fact in me)),
            strength=_strength(kind, label, {fact.kind for fact in (*them, *me)}),
        )


def _strength(kind: str, label: str, told_in: set[str]) -> float:
    """Return less for one word alone, and little for a name (perhaps a person's) that is only talked of."""
    if told_in <= {"post", "about", "headline"} and kind != "event":
        return 0.3
    return _STRENGTH.get(kind, 0.5) - (0.0 if " " in label else 0.06)


def _kind(label: str, them: list[Fact], me: list[Fact]) -> GroundKind:
    """Return what kind of thing a name is, by where the two of them tell of it."""
    kinds = [{fact.kind for fact in side} for side in (them, me)]
    both = kinds[0] & kinds[1]
    either = kinds[0] | kinds[1]
    if not vocabulary("event").isdisjoint(label.split()):
        return "event"
    if "certification" in either:
        return "certification"
    if all(kind & {"project", "position", "publication"} for kind in kinds):
        return "project"
    if "volunteering" in either or not vocabulary("group").isdisjoint(label.split()):
        return "group"
    if "interest" in either:
        return "group" if "about" in either or "position" in either else "interest"
    if both & {"skill", "headline"} or "skill" in either:
        return "skill"
    return "project" if either & {"project", "position"} else "interest"


@lru_cache(maxsize=64)
def _names(side: Side) -> dict[str, tuple[str, list[Fact]]]:
    """Return the proper names in a side's facts by key: runs of capitalised words in mid-sentence."""
    found: dict[str, tuple[str, list[Fact]]] = {}
    skip = _own_words(side)
    for fact in side.of(*_TOLD):
        for run in _runs(words_of(fact.text), skip):
            for label, raw in _labels(run):
                entry = found.setdefault(label, (raw, []))
                entry[1].append(fact)
    return found


def _own_words(side: Side) -> frozenset[str]:
    """Return the words of the person's own name and of all their schools and employers."""
    names = [job.company for job in side.person.positions] + [stay.school for stay in side.person.education]
    return side.own_names.union(word for name in names for word in key(name).split())


def _runs(words: tuple[Word, ...], skip: frozenset[str]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for i, word in enumerate(words):
        opens = word.raw[0].isupper() and i + 1 < len(words) and words[i + 1].proper
        named = (word.proper or opens) and word.plain not in skip
        if named and (not run or word.at == run[-1].at + 1):
            run.append(word)
            continue
        if run:
            yield run
        run = [word] if named else []
    if run:
        yield run


def _labels(run: list[Word]) -> Iterator[tuple[str, str]]:
    """Yield the run and its parts as names; one word alone must be rare and no place, language or skill."""
    for i in range(len(run)):
        for j in range(len(run), i, -1):
            piece = run[i:j]
            label = " ".join(w.plain for w in piece if w.plain not in SMALL)
            if _is_name(piece, label):
                yield label, " ".join(w.raw for w in piece)


def _is_name(piece: list[Word], label: str) -> bool:
    if len(label) < 4 or label.isdigit() or all(is_common(w.stem) or w.plain.isdigit() for w in piece):
        return False
    if table("places").ids(label) or table("languages").ids(label) or table("places", "countries").ids(label):
        return False
    return not (vocabulary("calendar") >= set(label.split())) and not table("skills").ids(label)
