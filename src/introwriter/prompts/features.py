"""What a brief is about: named features with values from 0 to 1, each with its reason.

Features come from three places: what the context holds, the common ground by kind, and cues (phrases in
``cues.toml``, each tied to the texts that it is looked for in). Front matter refers to them by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.people import Profile
from introwriter.prompts.cues import CueIndex, cue_data
from introwriter.prompts.fields import field_overlap, job_overlap
from introwriter.prompts.stories import (
    known_mutuals,
    made_thing,
    mutual_place,
    off_duty,
    our_opening,
    pay,
    read_hiring,
    read_named,
    said_school,
    their_side,
)
from introwriter.prompts.times import long_ago

__all__ = ["SCOPES", "Feature", "feature_names", "features_of", "scope_text"]

SCOPES: tuple[str, ...] = (
    "goal", "met", "read", "offer", "mutuals", "sender.role", "sender.about",
    "target.role", "target.about", "target.posts",
)  # fmt: skip
"""The texts of a brief that a cue or a condition may look in."""

GROUNDS: tuple[str, ...] = (
    "event", "mutual", "school", "employer", "project", "group", "volunteering", "certification",
    "skill", "interest", "place", "language",
)  # fmt: skip
_BUILT: tuple[str, ...] = (
    "goal", "met", "read", "offer", "mutuals", "mutual_named", "long_ago", "publishes",
    "same_job", "same_field", "said_school", "made_thing", "off_duty", "their_side",
    "pay", "our_opening", "read_hiring", "read_named", "ground", *(f"ground.{kind}" for kind in GROUNDS),
)  # fmt: skip
_PASSING = frozenset({"place", "language", "skill", "interest"})
"""Kinds that many people share, so that on their own they are no tie between two."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that holds of a brief: how much (0..1), and why, as a clause for a reader."""

    value: float
    why: str


@lru_cache(maxsize=1)
def feature_names() -> tuple[str, ...]:
    """Return every name that a condition may use."""
    return (*_BUILT, *(name for name, cue in cue_data().items() if cue.get("in")))


def features_of(brief: Brief) -> dict[str, Feature]:
    """Return the features that hold of the brief; one that is missing has the value 0."""
    found = dict(_context_features(brief))
    found.update(_ground_features(brief))
    jobs = job_overlap(brief.target, brief.sender)
    if jobs:
        found["same_job"] = Feature(
            1.0 if len(jobs) > 1 else 0.8, f"you do the same work ({', '.join(jobs[:3])})"
        )
    field = field_overlap(brief.target, brief.sender)
    if field:
        found["same_field"] = Feature(
            min(1.0, len(field) / 5), f"both profiles speak of {', '.join(field[:3])}"
        )
    says = _explanations()
    for scope in _cue_indexes():
        text = scope_text(brief, scope)
        for cue, words in (_cues_in(scope, text) if text else {}).items():
            found.setdefault(cue, Feature(1.0, f"{says[cue]} (“{words}”)"))
    found.update(_story_features(brief, hiring="hiring" in found))
    if "not_met" in found:
        found.pop("met", None)
    return found


def scope_text(brief: Brief, scope: str) -> str:
    """Return the text that a scope names; entries of a list stand on lines of their own."""
    context = brief.context
    match scope:
        case "goal" | "met" | "offer":
            return getattr(context, scope) or ""
        case "read" | "mutuals":
            return "\n".join(getattr(context, scope))
        case "sender.role" | "target.role":
            return _role(brief.sender if scope[0] == "s" else brief.target)
        case "sender.about":
            return brief.sender.about
        case "target.about":
            return brief.target.about
        case "target.posts":
            return "\n".join(post.text for post in brief.target.posts)
    raise KeyError(scope)


def _role(person: Profile) -> str:
    """The headline and the jobs that last, each on a line of its own."""
    jobs = [job for job in person.positions if job.end is None] or person.positions[:1]
    return "\n".join([person.headline, *(f"{job.title}\n{job.company}" for job in jobs)])


def _context_features(brief: Brief) -> dict[str, Feature]:
    context, found = brief.context, {}
    if context.goal:
        found["goal"] = Feature(1.0, "you said what it is for")
    if context.met:
        found["met"] = Feature(1.0, f"you met: {_short(context.met)}")
    if context.read:
        found["read"] = Feature(1.0, f"you know work of theirs: {_short(context.read[0])}")
    if context.offer:
        found["offer"] = Feature(1.0, f"you have something to give: {_short(context.offer)}")
    mutuals = known_mutuals(brief)
    if mutuals:
        found["mutuals"] = Feature(1.0, f"you both know {_short(mutuals[0])}")
        named, weight = mutual_place(brief)
        if named:
            found["mutual_named"] = Feature(weight, f"you say what {_short(named)} has to do with it")
    if long_ago(brief):
        found["long_ago"] = Feature(1.0, "what you did together lies years back")
    if brief.target.publications:
        found["publishes"] = Feature(1.0, "they publish")
    return found


def _story_features(brief: Brief, *, hiring: bool) -> dict[str, Feature]:
    found: dict[str, Feature] = {}
    if school := said_school(brief):
        found["said_school"] = Feature(1.0, f"you name the school ({school})")
    thing, sure = made_thing(brief)
    if thing:
        found["made_thing"] = Feature(sure, f"you speak of a thing that they made ({thing})")
    if both := off_duty(brief):
        found["off_duty"] = Feature(
            min(1.0, 0.4 + 0.3 * len(both)), f"beside work you share {', '.join(both[:3])}"
        )
    if side := their_side(brief):
        found["their_side"] = Feature(1.0, f"{_short(side)} deals with you for them")
    if place := our_opening(brief):
        found["our_opening"] = Feature(1.0, f"you have a place for one of their trade (“{place}”)")
    if hiring and read_hiring(brief):
        found["read_hiring"] = Feature(1.0, "you name the post in which they look for people")
    if word := read_named(brief):
        found["read_named"] = Feature(1.0, f"the goal speaks of what you know of theirs ({word})")
    if told := pay(brief):
        found["pay"] = Feature(1.0, f"you say what the job offers (“{_short(told, 30)}”)")
    return found


def _ground_features(brief: Brief) -> dict[str, Feature]:
    found: dict[str, Feature] = {}
    tie = 0.0
    for ground in brief.ground:
        if ground.kind in _PASSING and ground.mine[0].startswith("context."):
            continue  # what the sender says of them (their post, their words) is no tie between the two
        name = f"ground.{ground.kind}"
        if name not in found or found[name].value < ground.strength:
            found[name] = Feature(ground.strength, f"you share: {_short(ground.text)}")
        tie = max(tie, ground.strength * (0.3 if ground.kind in _PASSING else 1.0))
    if tie:
        found["ground"] = Feature(tie, "you two share something")
    return found


def _short(text: str, limit: int = 70) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rsplit(" ", 1)[0] + "…"


@lru_cache(maxsize=512)
def _cues_in(scope: str, text: str) -> dict[str, str]:
    return _cue_indexes()[scope].find(text)


@lru_cache(maxsize=1)
def _cue_indexes() -> dict[str, CueIndex]:
    """One index for each scope that a cue of the data file looks in."""
    indexes: dict[str, CueIndex] = {}
    for name, cue in cue_data().items():
        for scope in cue.get("in", "").split():
            index = indexes.setdefault(scope, CueIndex())
            for key, phrases in cue.items():
                if key not in ("in", "says"):
                    index.add(name, (line for line in phrases.split("\n") if line))
    return indexes


@lru_cache(maxsize=1)
def _explanations() -> dict[str, str]:
    return {name: cue["says"] for name, cue in cue_data().items() if cue.get("in")}
