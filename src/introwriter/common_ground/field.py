"""The trade, subject or thing that both sides' own words are about, found by the rare words they share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from introwriter.aliases.text import SMALL, key
from introwriter.common_ground.evidence import Side, Word, words_of
from introwriter.common_ground.ground import CommonGround, GroundKind
from introwriter.common_ground.rarity import is_broad, is_common, rarity
from introwriter.facts import Fact

__all__ = ["shared_field"]

_WEIGHT = {
    "skill": 1.0, "headline": 1.0, "position": 0.9, "school": 0.6, "certification": 0.8, "about": 0.75,
    "post": 0.65, "publication": 0.9, "project": 0.9, "volunteering": 0.6, "interest": 0.5,
    "goal": 0.6, "offer": 0.8, "read": 0.3,
}  # fmt: skip
_TRADE = frozenset(
    {"skill", "headline", "position", "school", "certification", "about", "publication", "project"}
)
_PROSE = frozenset({"about", "post", "goal", "offer", "read"})
"""Texts in which a capital in mid-sentence means a name; a headline writes every word so."""

_ENOUGH = 0.55

Seen = dict[str, list[tuple[float, Word, Fact]]]


def shared_field(target: Side, sender: Side, said: list[Fact]) -> Iterator[CommonGround]:
    """Yield the shared field, if the words they have in common carry one.

    ``said`` are the context's goal and offer: what the sender says of themselves there counts, though less.
    It is a ``skill`` when the sender's own profile shows it too, else an ``interest``.
    """
    theirs = _stems(target, target.facts)
    mine = _stems(sender, (*sender.facts, *said))
    people = target.own_names | sender.own_names
    both = [s for s in sorted(theirs.keys() & mine.keys()) if theirs[s][0][1].plain not in people]
    shared = {s: _weight(s, theirs[s], mine[s]) for s in both}
    shared = {s: w for s, w in shared.items() if w > 0}
    if not shared:
        return
    own = {s: w for s, w in shared.items() if _in_trade(theirs[s]) and _in_trade(mine[s])}
    kind: GroundKind = "skill" if _score(own) >= _ENOUGH else "interest"
    if kind == "skill":
        told, score = own, 0.7 * _score(own) + 0.3 * _score(shared)
    else:
        told, score = shared, _score(shared)
    if score < _ENOUGH:
        return
    words = ", ".join(_surface(theirs[s]) for s in sorted(told, key=lambda s: -told[s])[:4])
    yield CommonGround(
        kind=kind,
        name=_phrase(told, theirs, mine),
        text=f"Both deal with {words}" if kind == "skill" else f"You both speak of {words}",
        theirs=_ids(told, theirs),
        mine=_ids(told, mine),
        strength=min(0.78, 0.34 + 0.12 * score) if kind == "skill" else min(0.6, 0.26 + 0.1 * score),
    )


def _score(shared: dict[str, float]) -> float:
    return sum(sorted(shared.values(), reverse=True)[:6])


def _in_trade(entries: list[tuple[float, Word, Fact]]) -> bool:
    return any(fact.kind in _TRADE for _, _, fact in entries)


@lru_cache(maxsize=64)
def _stems(side: Side, facts: tuple[Fact, ...]) -> Seen:
    """Return where each telling stem stands, the names of schools and employers left out."""
    seen: Seen = {}
    for fact in facts:
        weight = _WEIGHT.get(fact.kind)
        if weight is None or (fact.kind == "skill" and not rarity("skill", fact.text)):
            continue
        skip = _stay_words(side, fact)
        for word in words_of(fact.text):
            if _telling(word) and word.plain not in skip:
                seen.setdefault(word.stem, []).append((weight, word, fact))
    return seen


def _telling(word: Word) -> bool:
    plain = word.plain
    if len(plain) < 3 or is_common(word.stem):
        return False
    return plain.isalpha() or not any(c.isdigit() for c in plain)


def _stay_words(side: Side, fact: Fact) -> frozenset[str]:
    """Return the words of the company or school that a fact names, which are no subject of work."""
    if fact.kind not in ("position", "school"):
        return frozenset()
    i = int(fact.id.rsplit(".", 1)[1])
    person = side.person
    name = person.positions[i].company if fact.kind == "position" else person.education[i].school
    return frozenset(key(name).split())


def _weight(stem: str, theirs: list[tuple[float, Word, Fact]], mine: list[tuple[float, Word, Fact]]) -> float:
    both = [(word, fact) for _, word, fact in (*theirs, *mine)]
    if all(word.proper for word, _ in both):
        return 0.0
    if any(word.proper and fact.kind in _PROSE for word, fact in both) and not any(
        word.raw.islower() for word, _ in both
    ):
        return 0.0
    them, me = max(w for w, _, _ in theirs), max(w for w, _, _ in mine)
    rare = 0.25 if is_broad(stem) else 1.0
    return rare * them * me


def _ids(shared: dict[str, float], seen: Seen) -> tuple[str, ...]:
    """Return the ids of the facts that carry the shared words, those with most of them first."""
    score: dict[str, float] = {}
    for stem, weight in shared.items():
        for fact in {f.id: f for _, _, f in seen[stem]}:
            score[fact] = score.get(fact, 0.0) + weight
    return tuple(sorted(score, key=lambda i: -score[i])[:5])


def _surface(entries: list[tuple[float, Word, Fact]]) -> str:
    return max(entries, key=lambda e: e[0])[1].raw


def _phrase(shared: dict[str, float], theirs: Seen, mine: Seen) -> str:
    """Return the weightiest run of words that both write, as the target writes it."""
    ours = {pair for stem in shared for _, _, f in mine[stem] for pair in _pairs(f.text)}
    best: tuple[float, str] = (0.0, "")
    for stem in shared:
        for weight, _, fact in theirs[stem]:
            words = words_of(fact.text)
            for run in _runs(words, shared, ours):
                value = sum(shared.get(w.stem, 0.0) for w in run) + 0.1 * weight + 0.01 * len(run)
                best = max(best, (value, _span(fact.text, run)))
    return best[1]


def _pairs(text: str) -> set[tuple[str, str]]:
    words = words_of(text)
    return {(a.stem, b.stem) for a, b in pairwise(words)}


def _runs(
    words: tuple[Word, ...], shared: dict[str, float], ours: set[tuple[str, str]]
) -> Iterator[list[Word]]:
    """Yield runs that begin and end with a shared word, each step of them also taken by the sender."""
    i = 0
    while i < len(words):
        if words[i].stem not in shared:
            i += 1
            continue
        run = [words[i]]
        j = i + 1
        while j < len(words) and (words[j - 1].stem, words[j].stem) in ours and words[j].plain not in SMALL:
            run.append(words[j])
            j += 1
        while len(run) > 1 and run[-1].stem not in shared and is_common(run[-1].stem):
            run.pop()
        yield run
        i = max(j, i + 1)


def _span(text: str, run: list[Word]) -> str:
    start = text.find(run[0].raw)
    end = text.find(run[-1].raw, start)
    found = text[start : end + len(run[-1].raw)]
    return found if 0 <= start <= end and len(found) < 60 and "\n" not in found else run[0].raw
