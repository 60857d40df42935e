"""Somebody else in an Italian story: "mio figlio", and the sentences that go on about him."""

from __future__ import annotations

import re

from introwriter.composer.italian.verbs import verbs
from introwriter.composer.tongues.cast import Cast, Scene
from introwriter.composer.tongues.words import Words

__all__ = ["ItalianScene", "about_another"]

_NO_SUBJECT = re.compile(
    r"(?:(?:sabato|domenica|lunedì|martedì|mercoledì|giovedì|venerdì"
    r"|ieri|oggi|adesso|ora|poi|alla \w+|dopo \w+"
    r"|un giorno|il giorno dopo|stamattina),? )?"
    r"(?:(?:e|ma|poi|non|ne|lo|la|li|le|si|mi|ci) |l')*(?P<verb>[^\W\d_]+)"
)


class ItalianScene(Scene):
    """After a daughter came up, "come ci aveva insegnato lei" is still the reader."""

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns of ``sentence`` can only mean the reader."""
        sure = super().clear(sentence)
        return sure or bool(self._words.find("as_taught", sentence))


def about_another(sentence: str, earlier: str, words: Words, cast: Cast) -> str:
    """Return "theirs" where a sentence goes on about somebody else just named, "unclear" where it may."""
    named = list(words.patterns["somebody"].finditer(earlier))
    if cast.name and cast.name.search(sentence):
        return ""
    if not named or words.opens("wish", sentence) or words.find("as_taught", sentence):
        return ""
    low = sentence.lower()
    start = _NO_SUBJECT.match(low)
    if start and start.group("verb") in verbs().second and not re.search(r"\b(?:lei|lui)\b", low):
        last = earlier.rpartition("\n")[2]
        goes_on = words.opens("about_somebody", last) and not words.find("told_me", last)
        return "theirs" if goes_on else "unclear"
    theirs = "gli" if named[-1].group().endswith(("o", "e", "re")) else "le"
    if re.search(rf"\b{theirs}\b|\bgliel|\bgliene", low) and not words.find("sure_wish", sentence):
        asks = re.match(rf"(?:che|cosa|che cosa|quale|quanto) {theirs} \w+o\b", low)
        return "theirs" if asks else "unclear"
    if words.opens("somebody", earlier) and words.find("own_thing", sentence):
        return "unclear"
    return ""
