"""What a stranger does not mention: family, health, looks, faith, politics, age, money, love."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.density import intimate
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.note import Span
from introwriter.people import Context, Position, Profile

_SUBJECTS = {
    "family": "their family",
    "health": "their health",
    "looks": "their looks",
    "faith": "their faith",
    "politics": "politics",
    "age": "their age",
    "money": "their money",
    "private": "their private life",
}


def _check(scene: Scene) -> Iterator[Hit]:
    taken: list[Span] = []
    for table, subject in _SUBJECTS.items():
        for span in scene.spans(table):
            if any(start < span[1] and span[0] < end for start, end in taken) or _theirs_to_tell(scene, span):
                continue
            taken.append(span)
            yield Hit(
                message=f"“{scene.quote(span)}” touches {subject}.",
                hint="Leave it out: a stranger who knows it is alarming, and a friend need not say it here.",
                span=span,
            )
    if not taken:
        yield from _between_the_lines(scene)


def _between_the_lines(scene: Scene) -> Iterator[Hit]:
    """A word of body, illness, bed or purse in a sentence to them, in a turn that no table foresees."""
    if span := intimate(scene):
        yield Hit(
            message=f"“{scene.quote(span)}” may come too near.",
            hint="Leave it out, unless they made it public and it is why you write.",
            span=span,
            severity="warning",
        )


def _theirs_to_tell(scene: Scene, span: Span) -> bool:
    """Say whether the sender told it in the context, or it is the target's trade."""
    words = scene.words_in(span)
    telling = [word for word in words if word not in scene.listed("stop") and word not in scene.listed("you")]
    work = scene.known.context | scene.known.trade
    return bool(telling) and all(word in work or word.rstrip("s") in work for word in telling)


_NURSE = Profile(
    name="Ines Duarte",
    headline="Children's therapist",
    positions=(Position(title="Therapist for children and mental health", company="Casa Azul"),),
)

RULE = Rule(
    code="IW501",
    name="private-life",
    summary="It touches family, health, looks, faith, politics, age, money or love.",
    why="Readers found such notes creepy: 25 of 100, however kindly meant.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Ines, how is your daughter settling in?"),
        Example(text="Ines, I hope your surgery went well."),
        Example(text="Ines, you have a beautiful smile in that photo."),
        Example(text="Ines, I see that your church is near ours."),
        Example(text="Ines, you must be nearly sixty by now."),
        Example(text="Wie geht es Ihrer Tochter nach der Scheidung?", language="de"),
        Example(text="¿Cómo está tu hija?", language="es"),
        Example(text="Comment va votre fille ?", language="fr"),
        Example(text="Como vai a sua filha?", language="pt"),
        Example(text="Come sta tua figlia?", language="it"),
        Example(text="Hoe gaat het met je dochter?", language="nl"),
    ),
    good=(
        Example(text="Ines, the family of cracks on pier 4 has grown."),
        Example(text="Ines, your work with children is why I write.", target=_NURSE),
        Example(
            text="Ines, your daughter sold me the gauge at the fair.",
            context=Context(met="Her daughter sold me the gauge at the fair"),
        ),
        Example(text="Ines, my daughter rings bells too."),
    ),
    check=_check,
)
