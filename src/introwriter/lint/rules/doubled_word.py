"""The the slip of an edit."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.phrasebook import word_list
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene


def _check(scene: Scene) -> Iterator[Hit]:
    for one, two in zip(scene.tokens, scene.tokens[1:], strict=False):
        if (
            one.word != two.word
            or one.word == "¶"
            or one.word in word_list("may_double")
            or not one.word.isalpha()
        ):
            continue
        if scene.text[one.start : one.end].casefold() != scene.text[two.start : two.end].casefold():
            continue  # "e é": two words, one with an accent
        between = scene.text[one.end : two.start]
        name = scene.text[one.start].isupper() and len(one.word) > 3
        if not between.strip() and not name:
            yield Hit(message=f"“{one.word}” stands twice.", hint="Delete one.", span=(one.start, two.end))


RULE = Rule(
    code="IW110",
    name="doubled-word",
    summary="A word stands twice in a row.",
    why="It shows that the note was put together and not read.",
    severity="warning",
    for_people="warning",
    bad=(
        Example(text="Ines, the the ramps are fine."),
        Example(text="Ines, we went to to the ramps."),
        Example(text="Ines, ramps ramps are fine."),
    ),
    good=(
        Example(text="Ines, I know that that ramp had had paint."),
        Example(text="Ines, I sing in Duran Duran's shadow."),
        Example(text="Ines, I went. Went back, too."),
    ),
    check=_check,
)
