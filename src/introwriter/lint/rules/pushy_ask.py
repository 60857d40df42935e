"""Asking for too much, too soon."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from introwriter.grounding.lexicon import lexicon_of
from introwriter.lint.density import pressed
from introwriter.lint.phrase_rule import wanted
from introwriter.lint.phrasebook import words_of
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.note import Severity, Span
from introwriter.people import Context


def _check(scene: Scene) -> Iterator[Hit]:
    found = list(_asked(scene))
    yield from found
    if not found and (span := pressed(scene)):
        yield _hit(scene, span, "warning")


def _asked(scene: Scene) -> Iterator[Hit]:
    for span in scene.spans("pushy"):
        if not (_light(scene, span) or _wanted(scene, span) or _typed(scene, span) or _names(scene, span)):
            yield _hit(scene, span)
    hard = scene.spans("pushy")
    starts = [start for start, _ in hard]
    for span in scene.spans("ask"):
        i = bisect_left(starts, span[1])
        if i and hard[i - 1][1] > span[0]:
            continue
        if not (
            _softened(scene, span) or _goal_wants(scene, span) or _typed(scene, span) or _names(scene, span)
        ):
            yield _hit(scene, span)


def _names(scene: Scene, span: Span) -> bool:
    """Say whether "call" gives a thing its name ("they call it the wait rule") and asks nobody for a call."""
    if scene.quote(span).casefold() != "call":
        return False
    start, end = scene.sentence(span[0])
    before, after = scene.words_in((start, span[0])), scene.words_in((span[1], end))
    named = not scene.listed("named").isdisjoint(after[:1])
    return named and scene.listed("asking").isdisjoint(before[-_REACH:])


def _hit(scene: Scene, span: Span, severity: Severity | None = None) -> Hit:
    return Hit(
        severity=severity,
        message=f"“{scene.quote(span)}” asks for too much, too soon.",
        hint="Ask nothing yet, or one small thing that a line can answer, with a way out left open.",
        span=span,
    )


def _softened(scene: Scene, span: Span) -> bool:
    start, end = scene.sentence(span[0])
    return any(start <= soft[0] < end for soft in scene.spans("soft"))


def _light(scene: Scene, span: Span) -> bool:
    """Say whether a way out is left and nothing presses: no day, no hour, no "now"."""
    words = set(scene.words_in(span))
    return _softened(scene, span) and not words & scene.listed("press") and not any(map(str.isdigit, words))


def _goal_wants(scene: Scene, span: Span) -> bool:
    words = set(scene.words_in(span))
    telling = words - scene.listed("stop")
    return bool(telling & scene.once("goals", _goals))


def _wanted(scene: Scene, span: Span) -> bool:
    """Say whether the sender's lines use these words, and not to say that they are not wanted."""
    return wanted(scene, span) and scene.once("refused", _refused).isdisjoint(scene.words_in(span))


def _goals(scene: Scene) -> frozenset[str]:
    """The words of what the sender typed, without those that only a line with a "no" has."""
    return scene.known.goal - scene.once("refused", _refused)


def _refused(scene: Scene) -> frozenset[str]:
    """The telling words that the goal has only right behind a "no" ("no call, no meeting")."""
    negations = lexicon_of(scene.brief.language).lists["negations"]
    typed: set[str] = set()
    refused: set[str] = set()
    for part in _PART.split(scene.brief.context.goal or ""):
        words = words_of(part)
        at = next((at for at, word in enumerate(words) if word in negations), len(words))
        refused.update(words[at : at + _DENIED])
        typed.update((*words[:at], *words[at + _DENIED :]))
    return frozenset(refused - typed - negations) - scene.listed("stop")


def _typed(scene: Scene, span: Span) -> bool:
    """Say whether the request around ``span`` is in most of its words what the sender typed as the goal."""
    telling = set(scene.words_in(scene.sentence(span[0]))) - scene.listed("stop")
    typed = {word[:_STEM] for word in scene.once("goals", _goals)}
    return len(telling) > 1 and sum(word[:_STEM] in typed for word in telling) >= _TYPED * len(telling)


_PART = re.compile(r"[,.;:!?\n–—]+")
_REACH = 3  # words before "call" among which stands who is asked
_STEM = 4  # letters that the forms of a verb mostly share
_TYPED = 0.6
_DENIED = 7  # words from a "no" on that it rules out


RULE = Rule(
    code="IW402",
    name="pushy-ask",
    summary="A call, a coffee, fifteen minutes, a job, money, or anything by tomorrow.",
    why="A stranger who asks for a slot has said what the note is for. A light question, or none, "
    "keeps the door open.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Ines, do you have 15 minutes on Thursday?"),
        Example(text="Ines, can we hop on a quick call this week?"),
        Example(text="Ines, please send the drawings today."),
        Example(text="Ines, kindly confirm by tomorrow."),
        Example(text="Ines, could you refer me to your manager?"),
        Example(text="Haben Sie am Mittwoch 15 Minuten Zeit für ein Telefonat?", language="de"),
        Example(text="¿Tienes 15 minutos para una llamada esta semana?", language="es"),
        Example(text="Avez-vous 15 minutes pour un appel cette semaine ?", language="fr"),
        Example(text="Consegue uma call de 30 min esta semana?", language="pt"),
        Example(text="Hai 15 minuti per una chiamata questa settimana?", language="it"),
        Example(text="Heb je 15 minuten voor een belletje deze week?", language="nl"),
    ),
    good=(
        Example(text="Ines, if you ever cross our quay, the coffee is on."),
        Example(text="Ines, one question: which bolt? No hurry."),
        Example(
            text="Ines, may I have a call with you about ramps?",
            context=Context(goal="A call with her about ramps"),
        ),
        Example(text="Ines, the ramp took fifteen minutes to dry."),
        Example(text="Ines, on our quay they call it the wait-a-day rule."),
    ),
    check=_check,
)
