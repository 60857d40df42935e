"""A note that says the same words twice, as a model in a loop does."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_RUN = 6
"""So many words in a row do not stand twice in a short note by chance."""


def _check(scene: Scene) -> Iterator[Hit]:
    tokens = [token for token in scene.tokens if token.word[0].isalnum()]
    words = [token.word for token in tokens]
    runs = list(zip(*(words[i:] for i in range(_RUN)), strict=False))
    if len(set(runs)) == len(runs):
        return
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(tokens) - _RUN + 1):
        run = tuple(token.word for token in tokens[at : at + _RUN])
        first = seen.setdefault(run, at)
        if first + _RUN <= at:
            start, end = tokens[at].start, tokens[at + _RUN - 1].end
            yield Hit(
                message=f"“{scene.text[start:end]}” stands twice.",
                hint="Say it once.",
                span=(start, end),
            )
            return


RULE = Rule(
    code="IW111",
    name="repeats-itself",
    summary="Six words in a row stand in the note twice.",
    why="A short note says a thing once; a text that circles was put together and not read.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Ines, I ring the bells in Narvik too. I ring the bells in Narvik all day."),
        Example(text="Ines, the gauge on your bridge held. So the gauge on your bridge held the winter."),
        Example(text="Ines, I'm not sure what it is, but I'm not sure what it is for.", author="person"),
    ),
    good=(
        Example(text="Ines, the gauge on your bridge held. Ours did not, and now we ring you."),
        Example(text="Ines, no, no, no, no, no: that gauge was ours."),
        Example(text="Ines, you rang the bells and I rang the bells, on two sides of one bridge."),
    ),
    check=_check,
)
