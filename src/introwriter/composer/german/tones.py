"""What a tone changes in the words themselves: full forms in a formal note, short ones in a playful du."""

from __future__ import annotations

import re

__all__ = ["in_tone"]

_FULL = (
    (re.compile(r"\b([Ii]ch|[Ww]ir) hab\b"), r"\1 habe"),
    (re.compile(r"\b([Hh])ab (ich|wir)\b"), r"\1abe \2"),
    (re.compile(r"\b([Gg])ibt'?s\b"), r"\1ibt es"),
    (re.compile(r"\b([Ww])ar'?s\b"), r"\1ar es"),
    (re.compile(r"\b([Gg])eht'?s\b"), r"\1eht es"),
    (re.compile(r"^War (?=(?:mein|unser|ein|eine|kein|keine)\b)"), "Es war "),
    (re.compile(r"^Danke\b(?!,)"), "Vielen Dank"),
    (re.compile(r"^Danke, dass"), "Vielen Dank, dass"),
    (re.compile(r"^Können Sie (?=(?:mir|uns|sich|das|den|die)\b)"), "Könnten Sie "),
    (re.compile(r"!$"), ""),
)
_SHORT = (
    (re.compile(r"\b([Ii]ch) habe\b"), r"\1 hab"),
    (re.compile(r"\b([Hh])abe ich\b"), r"\1ab ich"),
    (re.compile(r"\b([Ii]ch) (schick|zeig|bring|back|koch|bau|leih)e\b"), r"\1 \2"),
    (re.compile(r"\b([Gg])ibt es\b"), r"\1ibts"),
    (re.compile(r"^Danke dafür$"), "Danke dir dafür"),
    (re.compile(r"^Könntest du\b"), "Kannst du"),
)
_DRY = (
    (re.compile(r"^Danke dafür$"), "Danke"),
    (re.compile(r"^Könnten Sie\b"), "Können Sie"),
    (re.compile(r"^Könntest du\b"), "Kannst du"),
)
_GLADLY = re.compile(r"^(Ich|Wir) (schicke|schicken|zeige|zeigen|bringe|bringen) Ihnen gern (?=\S)")


def in_tone(text: str, tone: str, *, formal: bool) -> str:
    """Return one sentence in the words of a tone: "formal", "playful" (only to du) or "plain"."""
    if tone == "formal":
        text = _GLADLY.sub(lambda m: f"Gern {m.group(2)} {m.group(1).lower()} Ihnen ", text)
    changes = {"formal": _FULL, "plain": _DRY, "playful": () if formal else _SHORT}.get(tone, ())
    for pattern, form in changes:
        text = pattern.sub(form, text)
    return text
