"""The opening of a note taken apart: greeting word, title, name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from introwriter.lint.phrasebook import fold
from introwriter.lint.scene import Scene
from introwriter.note import Span

__all__ = ["Salutation", "salutation_of"]

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?", re.UNICODE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Salutation:
    """What the note opens with.

    ``greeting`` is the greeting word or "", ``titles`` the forms of address, ``names`` what was written as
    the name (each with its span), ``bare`` whether a comma, "!" or ":" follows directly.
    """

    greeting: str
    titles: tuple[str, ...]
    names: tuple[tuple[str, Span], ...]
    span: Span
    bare: bool


def salutation_of(scene: Scene) -> Salutation | None:
    """Return the note's opening, or ``None`` when it does not open with an address."""
    return scene.once("salutation", _salutation)


def _salutation(scene: Scene) -> Salutation | None:
    text = scene.text
    head = re.match(r"\s*[^,!?:;\n—–]{0,80}", text)
    if head is None:
        return None
    words = list(_WORD.finditer(head.group()))
    if not words:
        return None
    greet, lead = scene.listed("greet"), scene.listed("greet_lead")
    folded = [fold(word.group().rstrip(".")) for word in words]
    at = 0
    while at < len(words) and (folded[at] in greet or folded[at] in lead):
        at += 1
    greeting = " ".join(folded[:at])
    if greeting and not any(word in greet for word in folded[:at]):
        return None
    titles_known, nobody = scene.listed("title"), scene.listed("nobody")
    titles = []
    while at < len(words) and (folded[at] in titles_known or folded[at] in scene.listed("join")):
        titles.append(words[at].group())
        at += 1
    names: list[tuple[str, Span]] = []
    while at < len(words) and len(names) < 5:
        word = words[at].group()
        own = fold(word.rstrip(".")) in scene.known.accepted or all(
            part in scene.known.accepted for part in re.split(r"[-'’.]", fold(word)) if part
        )
        if folded[at] in nobody or not (own or word[0].isupper()) or (word == "I" and not own):
            break
        names.append((word.rstrip("."), (words[at].start(), words[at].start() + len(word.rstrip(".")))))
        at += 1
        if word.endswith(".") and len(word) > 3:
            break
    end = names[-1][1][1] if names else (words[at - 1].end() if at else 0)
    rest = text[end : end + 2].lstrip(" .")
    return Salutation(
        greeting=greeting,
        titles=tuple(titles),
        names=tuple(names),
        span=(words[0].start(), max(end, words[0].end() if at else words[0].start() + 1)),
        bare=rest[:1] in {",", "!", ":", "\n", "–", "—", "."} or end >= len(text.rstrip()),
    )
