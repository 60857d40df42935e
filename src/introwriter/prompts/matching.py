"""Which template fits a brief: what it needs first, then a score with its reasons."""

from __future__ import annotations

from collections.abc import Iterable

from introwriter.brief import Brief
from introwriter.prompts.conditions import holds
from introwriter.prompts.features import Feature, features_of
from introwriter.prompts.prompt import Match, Prompt

__all__ = ["rank"]

_REASONS = 4


def rank(prompts: Iterable[Prompt], brief: Brief) -> tuple[Match, ...]:
    """Return a match for every template, best first; those that lack something they need come last."""
    features = features_of(brief)
    matches = [_match(prompt, brief, features) for prompt in prompts]
    return tuple(sorted(matches, key=lambda match: -match.score))


def _match(prompt: Prompt, brief: Brief, features: dict[str, Feature]) -> Match:
    missing = _missing(prompt, brief, features)
    if missing:
        return Match(prompt=prompt, score=0.0, reasons=missing)
    total, told = prompt.base, []
    for condition in prompt.needs:
        need = holds(brief, features, condition)
        if not condition.startswith("not "):
            told.append((10.0, need.why))
    for condition, weight in prompt.signals:
        feature = holds(brief, features, condition)
        if feature.value:
            total += weight * feature.value
            if weight > 0 and not condition.startswith("not "):
                told.append((weight * feature.value, feature.why))
    told.sort(key=lambda pair: -pair[0])
    reasons = tuple(dict.fromkeys(why for _, why in told))[:_REASONS]
    return Match(prompt=prompt, score=_squashed(total), reasons=reasons or (prompt.summary,))


def _missing(prompt: Prompt, brief: Brief, features: dict[str, Feature]) -> tuple[str, ...]:
    """What keeps the template from being used at all."""
    missing = []
    if prompt.channels and brief.channel.name not in prompt.channels:
        missing.append(f"it is for {', '.join(prompt.channels)}, not for {brief.channel.name}")
    if prompt.languages and brief.language.split("-")[0] not in prompt.languages:
        missing.append(f"it is for notes in {', '.join(prompt.languages)}")
    missing += [f"it needs: {need}" for need in prompt.needs if not holds(brief, features, need).value]
    return tuple(missing)


def _squashed(total: float) -> float:
    """Bring any sum into 0..1 without changing the order (a softsign, 0.5 for a sum of 0)."""
    return max(0.001, 0.5 + 0.5 * total / (1.0 + abs(total)))
