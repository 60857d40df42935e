"""Who did a deed: the subject of each past verb, in the input's stories and in a clause, compared.

No parser: the subject is looked for to the left of the verb, over adverbs, over "from Hitra", over "and" to
the verb before. Where it is not clear, nothing is said against the clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from introwriter.grounding.claims import Clause
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence
from introwriter.grounding.subjects import OTHER, SENDER, TARGET, Actor, Teller, actors_of
from introwriter.grounding.words import Word, by_sentence

__all__ = ["role_flaws"]

_STORIES = ("post", "about", "goal", "met", "read", "offer", "project", "publication", "position", "mutual")
_DOUBT = 1.2


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of a fact: who did it, the keys of its sentence, and those of the whole fact."""

    place: int
    actor: Actor
    told: frozenset[str]
    around: frozenset[str]


def role_flaws(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """Yield what is wrong with who does what in a clause that asserts something."""
    lists = evidence.lexicon.lists
    if not lists["third"] or clause.subject == "both":
        return
    telling = _keys(clause.words, evidence)
    teller = Teller(evidence, "", clause.opens and clause.subject == "sender")
    for at, actor in actors_of(clause.words, teller).items():
        verb = clause.words[at]
        known = _deeds_of(evidence).get(evidence.key(verb))
        if not actor.who or not known or not actor.person:
            continue
        needed = 2 if verb.low in lists["light"] else 1
        rest = telling - {evidence.key(verb)}
        near = [deed for deed in known if len(rest & deed.told) >= needed or len(rest & deed.around) > needed]
        if not near or any(_agree(actor, deed.actor) for deed in near):
            continue
        others = evidence.knowing(verb) - {deed.place for deed in known}
        if any(others & evidence.knowing(word) for word in clause.words if evidence.key(word) in rest):
            continue
        best = max(near, key=lambda deed: len(telling & deed.told))
        certain = len(rest & best.told) > needed and OTHER not in (actor.who, best.actor.who)
        fact = evidence.facts[best.place].id
        yield Flaw(_DOUBT, f"{fact} says that {_said(best.actor)} “{verb.text}”, not {_said(actor)}", certain)
        return


def _said(actor: Actor) -> str:
    return {TARGET: "they", SENDER: "you"}.get(actor.who, f"“{actor.text}”" if actor.text else actor.who)


def _agree(one: Actor, other: Actor) -> bool:
    if not other.who or not other.person:
        return True
    if one.who != other.who:
        return False
    return one.who != OTHER or not one.named or not other.named or bool(one.named & other.named)


def _deeds_of(evidence: Evidence) -> dict[str, list[Deed]]:
    """The deeds of the input's stories by the key of their verb, gathered once."""
    known = evidence.memo.get("roles")
    if isinstance(known, dict):
        return known
    found: dict[str, list[Deed]] = {}
    evidence.memo["roles"] = found
    for place, fact in enumerate(evidence.facts):
        if fact.kind not in _STORIES:
            continue
        group = fact.id.split(".", 1)[0]
        sentences = by_sentence(fact.text, evidence.words[place])
        around = _keys(evidence.words[place], evidence)
        before: tuple[Word, ...] = ()
        other = False
        for words in sentences:
            told = _keys(words, evidence)
            actors = actors_of(words, Teller(evidence, group, True, before, other))
            other = other or any(one.who == OTHER and one.person for one in actors.values())
            for at, actor in actors.items():
                deed = Deed(place, actor, told, around)
                found.setdefault(evidence.key(words[at]), []).append(deed)
            before += tuple(words)
    return found


def _keys(words: Iterable[Word], evidence: Evidence) -> frozenset[str]:
    stop = evidence.lexicon.lists["stop"]
    return frozenset(
        evidence.number(word) or evidence.key(word)
        for word in words
        if evidence.number(word) or (len(word.low) > 2 and word.low not in stop)
    )
