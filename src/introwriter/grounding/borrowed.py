"""What a drafter may not borrow: words that no fact knows, and theirs told as the sender's own.

A person who writes "I keep bees too" knows whether it is so. A model says it of whatever stands in the
other's profile; so in a drafter's note what the sender is, has and does rests on the sender's own lines.
"""

from __future__ import annotations

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.persons import no_friend
from introwriter.grounding.stories import deeds_of
from introwriter.grounding.words import words_of

__all__ = ["borrowed"]

_WORTH = 0.8
_NEAR = 6
"""Words from "I" on among which what is promised is looked for."""
_ROLE = 4
"""Words before a title among which "as", or "I", is looked for."""
_FAR = 1000
_MANY = 2
"""Unknown words in a question or a wish, from which it takes for granted what nobody said."""


def borrowed(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> str:
    """Return why the words of a drafter's clause are not its own to use, or ""."""
    if not evidence.lexicon.lists["stop"]:
        return ""
    if why := _offered(clause, items, evidence):
        return why
    told = [item for item in items if item.kind in ("word", "name", "number") and item.weight >= _WORTH]
    unknown = [item for item in told if not item.places and not evidence.is_shared(item.word)]
    if clause.mood in ("question", "wish"):
        return _presumed(clause, unknown, told, evidence)
    if unknown and len(unknown) == len(told):
        return f"no fact says “{unknown[0].word.text}”"
    return (
        _entitled(clause, evidence, own)
        or _former_title(clause, evidence)
        or _left(clause, told, evidence)
        or no_friend(told, evidence)
        or _mine(clause, evidence)
        or _idle(clause, items, evidence, own)
        or _done(clause, told, evidence)
        or _theirs(clause, told, evidence, own)
        or _liked(clause, told, evidence)
    )


def _presumed(clause: Clause, unknown: list[Item], told: list[Item], evidence: Evidence) -> str:
    """A question about things of which nothing is known, or one that gives the sender something."""
    lists = evidence.lexicon.lists
    for item in unknown:
        before = {word.low for word in clause.words[max(0, item.at - 2) : item.at]}
        if before & lists["possessing"]:
            return f"no fact says that you have “{item.word.text}”"
    if len(unknown) >= _MANY and len(unknown) * 2 > len(told):
        return f"no fact says “{unknown[0].word.text}”, “{unknown[1].word.text}”"
    return ""


def _offered(clause: Clause, items: list[Item], evidence: Evidence) -> str:
    """What the sender promises is for the context to offer ("I'll give you a copy")."""
    if clause.first < 0 or clause.second < clause.first:
        return ""
    offering, marking = evidence.lexicon.lists["offering"], evidence.lexicon.lists["marking"]
    lows = [word.low for word in clause.words]
    near = range(max(clause.first, 1), min(clause.first + _NEAR, len(lows)))
    at = next((at for at in near if lows[at] in offering and lows[at - 1] not in marking), -1)
    things = [item for item in items if item.at > at]
    if at < 0 or not things:
        return ""
    bearing = (evidence.context - evidence.read) | evidence.sender
    if any(item.places & bearing or evidence.is_shared(item.word) for item in things):
        return ""
    return f"nothing in the context offers “{things[0].word.text}”"


def _entitled(clause: Clause, evidence: Evidence, own: set[int]) -> str:
    """A role or a title that says little elsewhere ("the Resident Judge", "you're a judge"), in no fact."""
    lists = evidence.lexicon.lists
    lows = [word.low for word in clause.words]
    for at, word in enumerate(clause.words[1:], 1):
        weak = word.low in lists["soft"] or word.low in lists["faint"]
        if not weak or evidence.knowing(word) & own:
            continue
        felt = word.low in lists["feelings"] and at > clause.first >= 0
        titled = (
            word.text.istitle() and word.low not in lists["proper"] and not evidence.lexicon.capital_nouns
        )
        role = word.low in lists["roles"] and not lists["articled"].isdisjoint(lows[max(0, at - 4) : at])
        if titled or felt or (role and not lists["being"].isdisjoint(lows[max(0, at - 6) : at])):
            return f"no fact says “{word.text}”"
    return ""


def _idle(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> str:
    """What they are said to do in words that say little and no fact holds ("you write short notes")."""
    lists = evidence.lexicon.lists
    if clause.subject != "target" or clause.first >= 0 or not lists["unsaid"]:
        return ""
    verb = next(
        (word for word in clause.words[clause.second + 1 :] if word.low not in lists["adverbs"]), None
    )
    starts = clause.words[max(clause.second, 0)].low in lists["nominative"]
    if clause.second < 0 or not starts or verb is None or verb.low in lists["unsaid"]:
        return ""
    said = [item for item in items if item.word is not verb]
    if not said or any(item.places & own or evidence.is_shared(item.word) for item in said):
        return ""
    return f"no fact says that they {verb.text} “{said[-1].word.text}”"


def _done(clause: Clause, told: list[Item], evidence: Evidence) -> str:
    """A deed of theirs in a verb that says little ("the men you asked for"), which no line tells of them."""
    lists = evidence.lexicon.lists
    if clause.second < 0 or clause.words[clause.second].low not in lists["nominative"]:
        return ""
    verb = next(
        (word for word in clause.words[clause.second + 1 :] if word.low not in lists["adverbs"]), None
    )
    if verb is None or not evidence.lexicon.is_past(verb.low) or verb.low in lists["perfect"]:
        return ""
    small = any(verb.low in lists[name] for name in ("stop", "soft", "faint"))
    excused = any(verb.low in lists[name] for name in ("light", "mental", "told_by_posts"))
    if not small or excused:
        return ""
    known = evidence.knowing(verb) & evidence.target
    rest = [item for item in told if item.word is not verb]
    held = max((sum(item.weight for item in rest if place in item.places) for place in known), default=-1.0)
    if 2 * held >= sum(item.weight for item in rest):
        return ""
    return (
        ""
        if deeds_of(evidence).doers.get(evidence.key(verb), set())
        else f"no fact says that they {verb.text}"
    )


def _former_title(clause: Clause, evidence: Evidence) -> str:
    """A title of theirs that is over, word by word in the present, where another one holds now."""
    lists = evidence.lexicon.lists
    lows = [word.low for word in clause.words]
    if clause.second < 0 or lows[clause.second + 1 : clause.second + 2] not in (["are"], ["re"]):
        return ""
    behind = clause.second + 2
    while lows[behind : behind + 1] and lows[behind] in lists["articled"]:
        behind += 1
    said = f"{' '.join(lows[behind:])} "
    now = [f"{_title(place, evidence)} " for place in sorted(evidence.jobs - evidence.over)]
    for place in sorted(evidence.over):
        title = f"{_title(place, evidence)} "
        if title.strip() and said.startswith(title) and not any(said.startswith(one) for one in now):
            return f"{evidence.facts[place].id} ended ({evidence.facts[place].when}), another title holds now"
    return ""


def _left(clause: Clause, told: list[Item], evidence: Evidence) -> str:
    """A job that the sender has left, told in the present ("I work as a sorter")."""
    near = clause.words[clause.first + 1 : clause.first + 4]
    employed = evidence.lexicon.lists["employed"]
    if clause.subject != "sender" or clause.first < 0 or not any(word.low in employed for word in near):
        return ""
    jobs = {place for place in evidence.sender if evidence.facts[place].kind == "position"}
    ended = {
        place for place in jobs if (when := evidence.facts[place].when) and not when.ongoing and when.end
    }
    working = {
        place for place in evidence.context
        if any(word.low in employed for word in words_of(evidence.facts[place].text))
    }  # fmt: skip
    holding = (jobs - ended) | working
    gone = next((item for item in told if item.places & ended and not item.places & holding), None)
    if gone is None:
        return ""
    fact = evidence.facts[min(gone.places & ended)]
    return f"{fact.id} ended ({fact.when}), the note says it of the present"


def _title(place: int, evidence: Evidence) -> str:
    return " ".join(word.low for word in words_of(evidence.facts[place].text.split(" at ")[0]))


def _mine(clause: Clause, evidence: Evidence) -> str:
    """A work called the sender's ("my article") or a day ("yesterday") that only a drafter can have set."""
    lists = evidence.lexicon.lists
    bearing = (evidence.context - evidence.read) | evidence.sender
    for at, word in enumerate(clause.words):
        if word.low in lists["near_days"] and not evidence.knowing(word) & bearing:
            return f"no fact says “{word.text}”"
        if word.low in lists["possessing"]:
            work = next((one for one in clause.words[at + 1 : at + 3] if one.low in lists["works"]), None)
            if work is not None and not evidence.knowing(work) & bearing:
                return f"no fact says that “{work.text}” is yours"
    return ""


def _theirs(clause: Clause, told: list[Item], evidence: Evidence, own: set[int]) -> str:
    """What only the target's lines know, told of the sender ("I keep bees too", "I work as a judge")."""
    lists = evidence.lexicon.lists
    if clause.subject != "sender" or any(word.low in lists["reading"] for word in clause.words):
        return ""
    said = [item for item in told if not 0 <= clause.second < item.at]
    for part in (said, *_parts(clause, said, evidence)):
        theirs = [item for item in part if not _is_own(clause, item, evidence, own)]
        most = 2 * sum(item.weight for item in theirs) >= sum(item.weight for item in part)
        if theirs and (len(theirs) == len(part) or (part is said and most)):
            return f"“{theirs[0].word.text}” is theirs in the input, not yours"
    return ""


def _parts(clause: Clause, said: list[Item], evidence: Evidence) -> list[list[Item]]:
    """What the sender is ("as …"), and where ("at …"), each by itself."""
    lists = evidence.lexicon.lists
    cuts = lists["at"] | lists["role"]
    parts: list[list[Item]] = []
    for at, word in enumerate(clause.words):
        if word.low in cuts:
            end = next((i for i in range(at + 1, len(clause.words)) if clause.words[i].low in cuts), _FAR)
            parts.append([item for item in said if at < item.at < end])
    return [part for part in parts if part]


def _is_own(clause: Clause, item: Item, evidence: Evidence, own: set[int]) -> bool:
    """Whether the sender may say it of themselves; behind "as" it takes a line that says it of them."""
    if evidence.is_shared(item.word) or item.places & evidence.sender:
        return True
    lists = evidence.lexicon.lists
    before = [word.low for word in clause.words[max(0, item.at - _ROLE) : item.at]]
    if lists["role"].isdisjoint(before):
        return bool(item.places & own)
    return any(
        not lists["first"].isdisjoint(word.low for word in words[max(0, at - _ROLE) : at])
        for place in item.places & own
        for words in [evidence.words[place]]
        for at, word in enumerate(words)
        if evidence.key(word) == evidence.key(item.word)
    )


def _liked(clause: Clause, told: list[Item], evidence: Evidence) -> str:
    """To have loved or enjoyed what is theirs takes having met with it ("I loved your bread")."""
    lists = evidence.lexicon.lists
    if clause.subject != "sender" or clause.second < 0 or not lists["liking"]:
        return ""
    near = {word.low for word in clause.words[max(clause.first, 0) : clause.second]}
    after = [item for item in told if item.at > clause.second]
    if not near & lists["liking"] or near & lists["conditional"]:
        return ""
    earned = evidence.context | evidence.sender | evidence.opened
    if any(item.places & earned for item in after) or (not after and evidence.context):
        return ""
    return "nothing in the context says that you know it"
