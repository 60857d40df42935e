"""Who did a deed, in languages whose verbs tell it ("du hast", "revisaste"): turned round, told by nobody.

No parser. A deed is a participle with its auxiliary, or a past form by its ending; its doer is the person of
that form, who else has to do with it a pronoun near it. Word lists: ``data/deeds/<language>.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from introwriter.grounding.claims import Clause
from introwriter.grounding.conjugated import turned_forms
from introwriter.grounding.doers.told import did
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.known import Evidence
from introwriter.grounding.lexicon import Lexicon
from introwriter.grounding.words import Word, by_sentence

__all__ = ["inflected_flaws"]

Person = Literal["first", "second", "third", ""]
_HEAVY = 1.2
_REACH = 14
"""Words between an auxiliary and the participle at its sentence's end."""
_NEAR = 3
_SHORTEST = 4
_ROOT = 6


class Deed(NamedTuple):
    """A verb, its root, who did it, and whether to one of the two."""

    verb: Word
    root: str
    doer: Person
    receiver: Person


def inflected_flaws(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """Yield what is wrong with who did what to whom in a clause that asserts something."""
    lists = evidence.lexicon.lists
    if not lists["doing"] or clause.subject == "both":
        return
    yield from _following(clause, evidence)
    yield from _all_of_theirs(clause, evidence)
    told = _told(evidence)
    firm = evidence.lexicon.drops_pronouns  # the form alone tells who did it
    for deed in _deeds(clause.words, evidence.lexicon):
        doers = told.get(deed.root)
        if doers == {"first"} and deed.doer == "second":
            if did(deed.verb, evidence):
                continue
            yield Flaw(_HEAVY, f"the input says that you did it, not they ({deed.verb.text})", firm=firm)
        elif (
            doers == {"third"} and deed.doer == "first" and not evidence.knowing(deed.verb) & evidence.sender
        ):
            yield Flaw(_HEAVY, f"the input says that they did it, not you ({deed.verb.text})", firm=firm)
        elif _between(deed) and doers is None and not _is_dull(deed, evidence):
            if deed.receiver == "first" and did(deed.verb, evidence, to_me=True):
                continue
            yield Flaw(_HEAVY, f"nothing in the context tells of it ({deed.verb.text})")
        else:
            continue
        return


def _between(deed: Deed) -> bool:
    return (deed.doer, deed.receiver) in (("second", "first"), ("first", "second"))


def _is_dull(deed: Deed, evidence: Evidence) -> bool:
    """Whether the deed is a thought, a reaction or a reading, or one that the sender's profile tells."""
    lists, low = evidence.lexicon.lists, deed.verb.low
    if low in lists["mental"] or low in lists["reading"]:
        return True
    places = evidence.knowing(deed.verb) & (evidence.context - evidence.read)
    return bool(places) or (deed.doer == "first" and bool(evidence.knowing(deed.verb) & evidence.sender))


def _following(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """To have followed them for years is for the context to say ("ich folge dir", "te sigo")."""
    lists = evidence.lexicon.lists
    for at, word in enumerate(clause.words):
        if word.low not in lists["following"]:
            continue
        near = clause.words[max(0, at - 2) : at + 3]
        if any(one.low in lists["to_second"] for one in near) and not evidence.knowing(word) & (
            evidence.context | evidence.sender
        ):
            yield Flaw(_HEAVY, f"nothing in the context says that you followed them ({word.text})")
            return


def _all_of_theirs(clause: Clause, evidence: Evidence) -> Iterator[Flaw]:
    """To have read or heard all of theirs ("alle deine Beiträge gelesen"), where the verb comes last."""
    lists = evidence.lexicon.lists
    if clause.subject != "sender" or not any(word.low in lists["reading"] for word in clause.words):
        return
    for whole, owner in pairwise(clause.words):
        if whole.low in lists["totals"] and owner.low in lists["your"]:
            if not evidence.knowing(whole) & evidence.context:
                yield Flaw(_HEAVY, f"nothing in the context says that it was {whole.text} of theirs")
            return


def _told(evidence: Evidence) -> dict[str, set[Person]]:
    """Who did each deed of the context, by its root, gathered once."""
    known = evidence.memo.get("inflected")
    if isinstance(known, dict):
        return known
    found: dict[str, set[Person]] = {}
    evidence.memo["inflected"] = found
    for place in sorted(evidence.context - evidence.read):
        for sentence in by_sentence(evidence.facts[place].text, evidence.words[place]):
            for deed in _deeds(sentence, evidence.lexicon):
                doer: Person = "third" if deed.doer == "second" else deed.doer
                for root in {deed.root, *_roots_turned(deed, evidence.lexicon)}:
                    found.setdefault(root, set()).add(doer)
    return found


def _roots_turned(deed: Deed, lexicon: Lexicon) -> Iterator[str]:
    """The roots of a deed of theirs as it is said to them, where the stem changes ("pidió", "pediste")."""
    if deed.doer == "third":
        if deed.verb.text.endswith("ió"):
            yield f"{deed.root}i"[:_ROOT]
        for form in turned_forms(deed.verb.text.casefold(), lexicon.language):
            yield _root(form, lexicon)


def _deeds(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Deed]:
    for at, doer in _verbs(words, lexicon):
        verb = words[at]
        yield Deed(verb, _root(verb.low, lexicon), doer, _receiver(words, at, doer, lexicon))


def _verbs(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, Person]]:
    """Yield the place of each past verb and the person of its doer."""
    lists = lexicon.lists
    for at, word in enumerate(words):
        doer = _person_of_auxiliary(words, at, lexicon)
        if doer is not None:
            verb = _participle(words, at, lexicon)
            if verb >= 0:
                yield verb, doer
        elif word.low not in lists["stop"] and len(word.low) >= _SHORTEST:
            low = word.text.casefold()
            if word.low in lists["first_verbs"] and word.low in lists["third_verbs"]:
                yield at, _person_by_subject(words, at, lexicon)
            elif low.endswith(lexicon.endings("first_past")) or word.low in lists["first_verbs"]:
                yield at, "first"
            elif low.endswith(lexicon.endings("second_past")):
                yield at, "second"
            elif _is_third(word, lexicon):
                near = {one.low for one in words[max(0, at - _NEAR) : at]}
                yield at, "second" if near & lists["polite_you"] else "third"


def _person_by_subject(words: Sequence[Word], at: int, lexicon: Lexicon) -> Person:
    """Who did a deed whose form is of two persons ("trouxe"): by what stands right before it."""
    before = words[at - 1] if at else None
    if before is None or before.low in lexicon.lists["doing"]:
        return "first"
    if before.text[0].isupper() or before.low in lexicon.lists["third_person"] | lexicon.lists["to_first"]:
        return "third"
    return "second" if before.low in lexicon.lists["polite_you"] else ""


def _is_third(word: Word, lexicon: Lexicon) -> bool:
    if word.low in lexicon.lists["third_verbs"]:
        return True
    return word.text.casefold().endswith(lexicon.endings("third_past")) and not word.text[0].isupper()


def _person_of_auxiliary(words: Sequence[Word], at: int, lexicon: Lexicon) -> Person | None:
    lists, word = lexicon.lists, words[at]
    persons: tuple[Person, ...] = ("first", "second", "third")
    if word.low in lists["aux_any"]:
        near = [words[i] for i in (at - 1, at + 1, at - 2, at + 2) if 0 <= i < len(words)]
        for one in near:
            if one.text in lexicon.polite:
                return "second"
            for person, name in zip(persons, ("doing", "nominative", "third_person"), strict=True):
                if one.low in lists[name]:
                    return person
        return "first" if word.low in lists["aux_first"] else "third"
    for person in persons:
        if word.low in lists[f"aux_{person}"]:
            polite = person == "third" and any(
                one.text in lexicon.polite for one in words[max(0, at - 2) : at]
            )
            return "second" if polite else person
    return None


def _participle(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """The place of the participle that belongs to the auxiliary at ``at``, or -1.

    Where the verb closes the sentence (``closing``) it is the last word that looks like one, else the first.
    """
    lists = lexicon.lists
    closing = bool(lists["closing"])
    reach = _REACH if closing else _NEAR + 1
    found = -1
    for i in range(at + 1, min(len(words), at + 1 + reach)):
        low = words[i].low
        if low in (lists["breaking"] or lists["conjunctions"]):
            break
        plain = low in lists["stop"] and not (closing and low.startswith(tuple(lists["prefix"])))
        if plain or len(low) < _SHORTEST or not low.endswith(lexicon.endings("participle")):
            continue
        if not closing:
            return i
        if low.startswith(tuple(lists["opening"])) or i + 1 == len(words):
            found = i
    return found


def _receiver(words: Sequence[Word], at: int, doer: Person, lexicon: Lexicon) -> Person:
    """Which of the two the deed was done to or for, by the pronouns of the sentence; "" if neither."""
    lists = lexicon.lists
    for i, word in enumerate(words):
        if doer != "first" and word.low in lists["to_first"]:
            return "first"
        if doer == "first" and word.low in lists["to_second"]:
            after = words[i + 1] if i + 1 < len(words) else None
            owner = word.low in lists["your"] and after is not None
            if not owner or after.low in lists["stop"] or after.low in lexicon.numbers or i + 1 == at:  # type: ignore[union-attr]
                return "second"
    return ""


def _root(low: str, lexicon: Lexicon) -> str:
    """What the forms of a verb have in common, at most six letters."""
    for start in lexicon.lists["prefix"]:
        if low.startswith(start) and len(low) - len(start) >= _SHORTEST:
            low = low[len(start) :]
            break
    for ending in sorted(lexicon.endings("verb"), key=len, reverse=True):
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST - 1:
            low = low[: -len(ending)]
            break
    low = f"{low[:-2]}c" if low.endswith("qu") else low[:-1] if low.endswith("gu") else low
    return low[:_ROOT]
