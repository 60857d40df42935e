"""A voice in plain words, for its owner and for a model."""

from __future__ import annotations

from introwriter.voice.learned import Voice
from introwriter.voice.nearness import Difference

__all__ = ["told", "unlike"]

_THINGS = {
    "word_letters": ("longer words", "shorter words"),
    "short_sentences": ("more very short sentences", "fewer very short sentences"),
    "small_starts": ("more starts in small letters", "fewer starts in small letters"),
    "exclaims": ("more exclamation marks", "fewer exclamation marks"),
    "questions": ("more questions", "fewer questions"),
    "dashes": ("more dashes", "fewer dashes"),
    "commas": ("more commas", "fewer commas"),
    "brackets": ("more brackets", "fewer brackets"),
    "ellipses": ("more dots…", "fewer dots…"),
    "colons": ("more colons", "fewer colons"),
    "smiles": ("more emoji", "fewer emoji"),
    "bare_forms": ("apostrophes left out", "apostrophes written"),
    "contractions": ("more short forms (I'm)", "more full forms (I am)"),
    "greets": ("a greeting", "no greeting"),
    "closes": ("a closing phrase", "no closing phrase"),
}  # fmt: skip


def unlike(difference: Difference) -> str:
    """Say in a few words how a text differs from its sender's samples in one habit."""
    if difference.habit == "sentence_words":
        return f"sentences of {round(difference.text)} words, yours have {round(difference.voice)}"
    more, fewer = _THINGS[difference.habit]
    return f"{more if difference.text > difference.voice else fewer} than in your samples"


def told(voice: Voice) -> tuple[str, ...]:
    """Return what was learned, one short sentence a habit; empty where nothing was."""
    lines: list[str] = []
    if voice.sentence_words:
        lines.append(f"Sentences of about {round(voice.sentence_words)} words{_shape(voice)}.")
    if voice.contractions is not None:
        lines.append("Short forms (I'm, don't)." if voice.contractions else "Full forms (I am, do not).")
    lines += _marks(voice)
    if voice.greeting:
        lines.append(f"Opens with “{voice.greeting}”{_how_often(voice, 'greets')}.")
    elif voice.samples:
        lines.append("Starts without a greeting.")
    if voice.closing:
        lines.append(f"Closes with “{voice.closing}”.")
    if voice.signature:
        lines.append(f"Signs as {voice.signature}.")
    if voice.favourites:
        lines.append(f"Likes: {', '.join(voice.favourites)}.")
    if never := (*voice.forbidden, *voice.removed):
        lines.append(f"Never writes: {', '.join(never)}.")
    return tuple(lines)


def _shape(voice: Voice) -> str:
    habits = voice.habits
    if habits is None or voice.sentences < 2:
        return ""
    parts = []
    if habits.short_sentences >= 0.25:
        parts.append("some of two or three")
    if habits.small_starts >= 0.5:
        parts.append("starting in small letters")
    return f", {' and '.join(parts)}" if parts else ""


def _marks(voice: Voice) -> list[str]:
    lines = []
    if voice.exclaims is not None:
        lines.append("Exclamation marks now and then." if voice.exclaims else "No exclamation marks.")
    if voice.smiles is not None:
        lines.append("Emoji or smileys now and then." if voice.smiles else "No emoji.")
    if voice.habits and voice.habits.dashes >= 0.2:
        lines.append("Dashes.")
    if voice.habits and voice.habits.bare_forms > 0:
        lines.append("Leaves out apostrophes (dont).")
    return lines


def _how_often(voice: Voice, habit: str) -> str:
    share = getattr(voice.habits, habit, 0.0) if voice.habits else 0.0
    return "" if share >= 0.5 else " when there is a greeting at all"
