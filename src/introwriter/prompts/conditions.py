"""Conditions of front matter: a feature, a text with phrases, ``not`` of one, or either of several."""

from __future__ import annotations

from functools import lru_cache

from introwriter.brief import Brief
from introwriter.prompts.cues import CueIndex
from introwriter.prompts.features import SCOPES, Feature, feature_names, scope_text

__all__ = ["condition_error", "holds"]

_NOTHING = Feature(0.0, "")


def condition_error(condition: str) -> tuple[str, str] | None:
    """Return what is wrong with a condition and what to do about it, or ``None``."""
    for part in condition.split(" | "):
        name = part.removeprefix("not ").strip()
        scope, colon, phrases = name.partition(":")
        options = SCOPES if colon else feature_names()
        wanted = scope.strip() if colon else name
        if wanted not in options:
            from difflib import get_close_matches

            close = get_close_matches(wanted, options, n=1)
            hint = f"Did you mean {close[0]!r}?" if close else "docs/templates.md lists them."
            return f"there is no {'text' if colon else 'feature'} {wanted!r}.", hint
        if colon and not phrases.strip():
            return (
                f"{condition!r} names no phrase.",
                "Write the text, a colon and phrases: goal: mentor*, advice",
            )
    return None


def holds(brief: Brief, features: dict[str, Feature], condition: str) -> Feature:
    """Return how much a condition holds (0..1) and why; of ``a | b`` the stronger."""
    if condition.isidentifier():
        return features.get(condition, _NOTHING)
    best = _NOTHING
    for part in condition.split(" | "):
        name = part.strip()
        positive = name.removeprefix("not ")
        in_text = ":" in positive
        feature = _text_feature(brief, positive) if in_text else features.get(positive, _NOTHING)
        if positive != name:
            feature = _NOTHING if feature.value else Feature(1.0, f"{positive} does not hold")
        if feature.value > best.value:
            best = feature
    return best


def _text_feature(brief: Brief, condition: str) -> Feature:
    scope, _, phrases = condition.partition(":")
    found = _phrase_index(phrases).find(scope_text(brief, scope.strip()))
    return Feature(1.0, f"{scope.strip()} says “{found['here']}”") if found else _NOTHING


@lru_cache(maxsize=256)
def _phrase_index(phrases: str) -> CueIndex:
    index = CueIndex()
    index.add("here", (phrase.strip() for phrase in phrases.split(",") if phrase.strip()))
    return index
