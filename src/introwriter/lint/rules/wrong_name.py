"""A greeting to somebody else."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from introwriter.lint.phrasebook import fold, words_of
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.salutation import Salutation, salutation_of
from introwriter.lint.scene import Scene
from introwriter.note import Span
from introwriter.people import Profile


def _check(scene: Scene) -> Iterator[Hit]:
    accepted = scene.known.accepted
    if not accepted:
        return
    opening = salutation_of(scene)
    reported: set[int] = set()
    if opening is not None and opening.names:
        wrong = _wrong(scene, opening, accepted)
        if wrong is not None:
            reported.add(wrong[1][0])
            yield _hit(scene, *wrong)
    for name, span in (*_called(scene, accepted), *_misspelt(scene, accepted)):
        if span[0] not in reported:
            reported.add(span[0])
            yield _hit(scene, name, span)


def _wrong(scene: Scene, opening: Salutation, accepted: frozenset[str]) -> tuple[str, Span] | None:
    """Return the name of the opening if it is not theirs; one strange word among theirs counts as well."""
    known = [all(part in accepted for part in _parts(name)) for name, _ in opening.names]
    whole = " ".join(name for name, _ in opening.names)
    if any(_parts(name) == _parts(whole) for name in accepted if " " in name):
        return None
    span = (opening.names[0][1][0], opening.names[-1][1][1])
    if all(known):
        return None
    if any(known):
        strange = [name for (name, _), fits in zip(opening.names, known, strict=True) if not fits]
        letters = any(len(name) <= 5 and name.isupper() for name in strange)
        mine = set(words_of(scene.brief.sender.name))
        introduced = any(set(_parts(name)) <= mine for name in strange)
        return None if not opening.bare or letters or introduced or not opening.greeting else (whole, span)
    name, first = opening.names[0]
    if opening.greeting or opening.titles:
        return (whole, span) if opening.bare else (name, first)
    if opening.bare and len(opening.names) == 1 and _near(fold(name), accepted):
        return name, first
    return None


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(name))


def _called(scene: Scene, accepted: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """Yield the names, not theirs, that a greeting further on calls ("Good news! Hi Marta, …")."""
    greet, sender = scene.listed("greet"), set(words_of(scene.brief.sender.name))
    for i, token in enumerate(scene.tokens[1:-1], start=1):
        if token.word not in greet or (
            scene.tokens[i - 1].word != "¶" and not scene.text[token.start].isupper()
        ):
            continue
        name = scene.tokens[i + 1]
        told = name.word in accepted or name.word in scene.known.context or name.word in sender
        known = name.word in scene.listed("nobody") or name.word in scene.listed("title")
        if told or known or not scene.text[name.start].isupper():
            continue
        if scene.text[name.end : name.end + 1] in {",", "!", ":", "\n"} or _near(name.word, accepted):
            yield scene.text[name.start : name.end], (name.start, name.end)


def _misspelt(scene: Scene, accepted: frozenset[str]) -> Iterator[tuple[str, Span]]:
    """Yield capitalised words that are one slip away from their name and stand nowhere in the input."""
    theirs = [part for part in accepted if len(part) >= 5]
    for token in scene.tokens:
        word = token.word
        if len(word) < 4 or word in accepted or not scene.text[token.start].isupper():
            continue
        if word in scene.known.all or word in scene.known.samples or word in scene.listed("stop"):
            continue
        for part in theirs:
            if part[0] == word[0] and abs(len(part) - len(word)) <= 1 and _slip(word, part):
                yield scene.text[token.start : token.end], (token.start, token.end)
                break


def _slip(one: str, other: str) -> bool:
    """Say whether one letter was lost, added or changed, or two were swapped."""
    if one.rstrip("s") == other.rstrip("s"):
        return False
    if len(one) == len(other):
        wrong = [i for i in range(len(one)) if one[i] != other[i]]
        swapped = len(wrong) == 2 and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
        return len(wrong) == 1 or swapped
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _near(word: str, accepted: frozenset[str]) -> bool:
    return any(
        word[:1] == part[:1] and difflib.SequenceMatcher(None, word, part).ratio() >= 0.7
        for part in accepted
        if len(part) >= 4
    )


def _hit(scene: Scene, name: str, span: Span) -> Hit:
    greeting = scene.brief.greeting.name or scene.brief.target.name
    short = len(name) >= 3 and any(part.startswith(fold(name)) for part in scene.known.accepted)
    return Hit(
        message=f"“{name}” is not their name: the profile says {scene.brief.target.name}.",
        hint=f"Write {greeting}.",
        span=span,
        severity="warning" if short and scene.author == "person" else None,
    )


_TAMSYN = Profile(name="Rhosyn Llewellyn-Akande")
_DR = Profile(name="Dr. Abebaw Tessema")

RULE = Rule(
    code="IW104",
    name="wrong-name",
    summary="The note greets somebody else, or misspells the name.",
    why="A wrong name is the one thing every reader sees, and it ends the conversation.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Hi Inez, your note on cracks helped me."),
        Example(text="Dear Marta, your note on cracks helped me."),
        Example(text="Hello Rosyhn, the rain has stopped.", target=_TAMSYN),
        Example(text="Rohsyn, the rain has stopped.", target=_TAMSYN),
        Example(text="Dear Dr Abera,\n\nthe water is back.", target=_DR),
        Example(text="Hi Ines Lopes! The ramps are fine."),
        Example(text="Tamarind! Hi Inga, the ramps are fine."),
        Example(text="Liebe Frau Duarde, danke für den Hinweis.", language="de"),
    ),
    good=(
        Example(text="Hi Ines, your note on cracks helped me."),
        Example(text="Ines! The ramps are fine."),
        Example(text="Dear Ms Duarte, the ramps are fine."),
        Example(text="Hello Rhosyn, the rain has stopped.", target=_TAMSYN),
        Example(text="Dear Dr Abebaw,\n\nthe water is back.", target=_DR),
        Example(text="Yesterday, the ramps were fine."),
        Example(text="Hello, hope the ramps are fine."),
    ),
    check=_check,
)
