"""A greeting without a name, or with half of one."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.phrasebook import fold
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.salutation import salutation_of
from introwriter.lint.scene import Scene
from introwriter.names import spelled_title
from introwriter.people import Profile


def _check(scene: Scene) -> Iterator[Hit]:
    opening = salutation_of(scene)
    if opening is None:
        return
    name = scene.brief.greeting.name or scene.brief.target.name
    if (
        opening.titles
        and not opening.names
        and not _carried(scene, opening.titles)
        and (opening.bare or _title_ends(scene, opening.span[1]))
    ):
        yield Hit(
            message=f"“{scene.quote(opening.span)}” greets a title without a name.",
            hint=f"Write {name}.",
            span=opening.span,
            severity=None if any(title.endswith(".") for title in opening.titles) else "warning",
        )
        return
    if _family_alone(scene, [fold(each) for each, _ in opening.names]) and not opening.titles:
        yield Hit(
            message=f"“{opening.names[0][0]}” alone is a family name.",
            hint=f"Write {name}, or put a title before the family name.",
            span=opening.names[0][1],
        )
        return
    after = scene.text[opening.span[0] :].split(maxsplit=2)[:2]
    word = fold(after[1].strip(",.!:")) if len(after) == 2 and opening.greeting else ""
    if not opening.names and word in scene.listed("nobody") and scene.brief.target.name:
        yield Hit(
            message=f"“{' '.join(after)}” could greet anybody.",
            hint=f"Write {name}.",
            span=opening.span,
            severity="hint",
        )


def _carried(scene: Scene, titles: tuple[str, ...]) -> bool:
    """Whether the title is written out and their own name bears it ("Professor,")."""
    return spelled_title(scene.brief.greeting.title or "") >= {fold(title) for title in titles}


def _title_ends(scene: Scene, end: int) -> bool:
    return scene.text[end : end + 2].strip(" ")[:1] in {",", "!", ":"}


def _family_alone(scene: Scene, names: list[str]) -> bool:
    greeting = scene.brief.greeting
    if len(names) != 1 or not greeting.family or not greeting.first:
        return False
    first = fold(greeting.first).split()
    return names[0] == fold(greeting.family) and names[0] not in first


RULE = Rule(
    code="IW105",
    name="unsafe-greeting",
    summary="The greeting has a title and no name, a family name alone, or nobody in it.",
    why="“Hi Dr.,” is what a split name field leaves behind; a family name alone is rude in most languages.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Hi Dr., your note on cracks helped me."),
        Example(text="Dear Prof., your note on cracks helped me."),
        Example(text="Hi there, your note on cracks helped me."),
        Example(text="Hello everyone, a word on cracks."),
        Example(text="Dear Professor, a word on cracks."),
    ),
    good=(
        Example(text="Hi Ines, your note on cracks helped me."),
        Example(text="Dear Dr Duarte, the ramps are fine."),
        Example(text="Dear Dr. Duarte, the ramps are fine."),
        Example(text="Hello Ines, is Dr. Abe there?", target=Profile(name="Ines Duarte")),
        Example(text="Hello from the ferry, Ines."),
        Example(text="Professor, the ramps are fine.", target=Profile(name="Prof. Ines Duarte")),
        Example(text="Captain, the ramps are fine.", target=Profile(name="Capt. Ines Duarte")),
    ),
    check=_check,
)
