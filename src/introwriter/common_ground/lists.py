"""Skills, certifications, languages and interests that both name, by whatever name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.aliases import same_certification, same_interest, same_skill
from introwriter.aliases.tables import table
from introwriter.aliases.text import key, parts
from introwriter.common_ground.evidence import Side, found_names
from introwriter.common_ground.ground import CommonGround, GroundKind
from introwriter.common_ground.rarity import rarity
from introwriter.facts import Fact

__all__ = ["shared_certifications", "shared_interests", "shared_languages", "shared_skills"]

_ISSUER = re.compile(r"\b[A-Z][A-Z&]{2,6}\b")
_NOT_AN_ISSUER = frozenset({"ISO", "THE", "AND", "LEVEL", "NVQ", "BTEC", "EN", "III", "DIN", "FOR"})
_JOIN = re.compile(r"\s*[,;/|·•]\s*|\s+(?:and|und|et|y|e|og|och)\s+", re.IGNORECASE)
_NATIVE = re.compile(
    r"\b(?:native|mother tongue|muttersprache|learn\w*|beginner|basic|school|rusty|bit of|little|a1|a2)\b",
    re.I,
)


def shared_skills(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield the skills that both have: listed by both, or listed by one and named in the other's trade."""
    found: dict[str, tuple[str, list[str], list[str]]] = {}
    for mine in sender.of("skill"):
        for theirs in target.of("skill"):
            if same_skill(theirs.text, mine.text):
                _add(found, key(theirs.text), theirs.text, theirs.id, mine.id)
    for group, (name, them, me) in _scanned(target, sender, "skills", _TRADE).items():
        label = table("skills").groups[group][0]
        for fact_id in them:
            for other in me:
                _add(found, label, name, fact_id, other)
    for name, theirs_ids, mine_ids in _merged(found):
        weight = rarity("skill", name)
        if weight > 0:
            yield _ground("skill", name, f"Both know {name}", theirs_ids, mine_ids, 0.16 + 0.42 * weight)


_TRADE = ("headline", "skill", "position", "school", "certification", "about", "project", "publication")


def _add(
    found: dict[str, tuple[str, list[str], list[str]]], label: str, name: str, them: str, me: str
) -> None:
    entry = found.setdefault(label, (name, [], []))
    for ids, fact_id in ((entry[1], them), (entry[2], me)):
        if fact_id not in ids:
            ids.append(fact_id)


def _merged(found: dict[str, tuple[str, list[str], list[str]]]) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each thing once, also when it was found under two of its names."""
    seen: list[tuple[str, list[str], list[str]]] = []
    for name, them, me in found.values():
        same = next((entry for entry in seen if same_skill(entry[0], name)), None)
        if same is None:
            seen.append((name, list(them), list(me)))
            continue
        same[1].extend(i for i in them if i not in same[1])
        same[2].extend(i for i in me if i not in same[2])
    yield from seen


def _scanned(
    target: Side, sender: Side, kind: str, where: tuple[str, ...]
) -> dict[int, tuple[str, list[str], list[str]]]:
    """Return the table's names that stand in both sides' facts, as the target writes them."""
    mine: dict[int, list[str]] = {}
    for fact in sender.of(*where):
        for group, _ in found_names(fact.text, kind):
            mine.setdefault(group, []).append(fact.id)
    found: dict[int, tuple[str, list[str], list[str]]] = {}
    for fact in target.of(*where):
        for group, raw in found_names(fact.text, kind):
            if group in mine:
                found.setdefault(group, (raw, [], mine[group]))[1].append(fact.id)
    return found


def shared_certifications(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield certifications of the same name, or two of one issuer (``ISA Certified``, ``ISA Master``)."""
    used: set[str] = set()
    for theirs in target.of("certification"):
        for mine in sender.of("certification"):
            if same_certification(theirs.text, mine.text):
                used |= {theirs.id, mine.id}
                weight = rarity("certification", theirs.text)
                yield _ground(
                    "certification",
                    theirs.text,
                    f"Both hold {theirs.text}",
                    [theirs.id],
                    [mine.id],
                    0.2 + 0.38 * weight,
                )
    scanned = _scanned(
        target, sender, "certifications", ("certification", "headline", "name", "volunteering")
    )
    for name, them, me in scanned.values():
        if not used.intersection(them):
            used.update((*them, *me))
            weight = rarity("certification", name)
            yield _ground("certification", name, f"Both hold {name}", them, me, 0.2 + 0.38 * weight)
    yield from _same_issuer(target, sender, used)


def _same_issuer(target: Side, sender: Side, used: set[str]) -> Iterator[CommonGround]:
    for theirs in target.of("certification"):
        for mine in sender.of("certification"):
            if theirs.id in used or mine.id in used:
                continue
            shared = set(_ISSUER.findall(theirs.text)) & set(_ISSUER.findall(mine.text)) - _NOT_AN_ISSUER
            for issuer in sorted(shared)[:1]:
                used |= {theirs.id, mine.id}
                weight = rarity("certification", issuer)
                text = f"Both are certified by {issuer}: {theirs.text}; {mine.text}"
                yield _ground("certification", issuer, text, [theirs.id], [mine.id], 0.18 + 0.32 * weight)


def shared_languages(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield languages both have, but not English and not the one both speak at home.

    The rarer the language, and the further from home one of them is in it, the more it says.
    """
    theirs, mine = _spoken(target), _spoken(sender)
    first = (next(iter(theirs), None), next(iter(mine), None))
    for group, (name, fact) in theirs.items():
        if group not in mine or (first[0] == first[1] == group):
            continue
        weight = rarity("language", table("languages").groups[group][0])
        learner = 0.08 if _NATIVE.search(fact.text) or _NATIVE.search(mine[group][1].text) else 0.0
        if weight > 0:
            text = f"Both speak {name}"
            yield _ground(
                "language", name, text, [fact.id], [mine[group][1].id], 0.1 + 0.32 * weight + learner
            )


def _spoken(side: Side) -> dict[int, tuple[str, Fact]]:
    spoken: dict[int, tuple[str, Fact]] = {}
    for fact in side.of("language"):
        for group, raw in found_names(fact.text, "languages"):
            spoken.setdefault(group, (raw, fact))
    return spoken


def shared_interests(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield hobbies that both name, one of them in the interests, the other perhaps elsewhere."""
    seen: list[str] = []
    for theirs in target.of("interest"):
        for mine in sender.of("interest"):
            for name, other in _pairs(theirs.text, mine.text):
                if same_interest(name, other) and not any(same_interest(name, old) for old in seen):
                    seen.append(name)
                    strength = 0.18 + 0.34 * rarity("interest", name)
                    yield _ground("interest", name, f"Both are into {name}", [theirs.id], [mine.id], strength)
    where = ("interest", "about", "post", "volunteering", "headline")
    for name, them, me in _scanned(target, sender, "interests", where).values():
        listed = any(".interests." in i for i in them) or any(".interests." in i for i in me)
        if listed and not any(same_interest(name, old) for old in seen):
            seen.append(name)
            yield _ground(
                "interest", name, f"Both are into {name}", them, me, 0.16 + 0.34 * rarity("interest", name)
            )


def _pairs(theirs: str, mine: str) -> Iterator[tuple[str, str]]:
    for name in _pieces(theirs):
        for other in _pieces(mine):
            yield name, other


def _pieces(text: str) -> list[str]:
    outside = parts(text)[:1] or (text,)
    return [piece for piece in _JOIN.split(outside[0]) if len(piece) > 1]


def _ground(
    kind: GroundKind, name: str, text: str, them: list[str], me: list[str], strength: float
) -> CommonGround:
    return CommonGround(
        kind=kind, name=name, text=text, theirs=tuple(them), mine=tuple(me), strength=strength
    )
