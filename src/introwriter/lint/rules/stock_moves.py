"""The plain assistant's moves: harmless one by one, together they give a machine away.

Counted over 29 cases: the best notes have 0.7 of these a note, a plain assistant's 3.6.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from introwriter.lint.phrase_rule import phrases, wanted
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.salutation import salutation_of
from introwriter.lint.scene import Scene
from introwriter.note import Span

__all__ = ["RULES"]


def _sampled(scene: Scene, span: Span) -> bool:
    """Say whether the sender writes so: in the samples or in the context."""
    words = scene.words_in(span)
    return all(word in scene.known.samples or word in scene.known.context for word in words)


def _intensifiers(scene: Scene) -> Iterator[Hit]:
    known, opening = scene.listed("intensifier"), salutation_of(scene)
    start = opening.span[1] if opening else 0  # "Sehr geehrter Herr Lund" praises nothing
    for token in scene.tokens:
        if (
            token.start >= start
            and token.word in known
            and token.word not in scene.known.samples | scene.known.context
        ):
            yield Hit(
                message=f"“{scene.text[token.start : token.end]}” adds volume, not meaning.",
                hint="Delete it.",
                span=(token.start, token.end),
            )


def _greeting_word(scene: Scene) -> Iterator[Hit]:
    opening = salutation_of(scene)
    if scene.brief.channel.is_invitation and opening is not None and opening.greeting:
        yield Hit(
            message="A greeting word costs room in an invitation.",
            hint="Write the name and a comma, or begin at once.",
            span=opening.span,
        )


def _no_reason_to(_: Scene, __: Span) -> bool:
    return False


def _later(scene: Scene, span: Span) -> bool:
    """Whether a sentence stands before it: the note does not open with it."""
    return re.search(r"[.!?][\"”’')]*\s+\S", scene.text[: span[0]] + "x") is not None


def _move(
    code: str, name: str, summary: str, why: str, bad: tuple[str, ...], good: tuple[str, ...],
    *, table: str, message: str, hint: str, unless: Callable[[Scene, Span], bool] = _no_reason_to,
    drafters_only: bool = False,
) -> Rule:  # fmt: skip
    return Rule(
        code=code,
        name=name,
        summary=summary,
        why=why,
        severity="hint" if drafters_only else "warning",
        for_people=None if drafters_only else "hint",
        bad=tuple(Example(text=text) for text in bad),
        good=tuple(Example(text=text) for text in good),
        check=phrases(table, message=message, hint=hint, unless=unless),
    )


RULES: tuple[Rule, ...] = (
    _move(
        "IW208", "verdict", "A verdict on their work in place of what it did.",
        "The best notes let the compliment be inferred from use; a plain assistant says “loved”.",
        ("Ines, I really enjoyed your talk.", "Ines, loved your note on "
            "cracks.", "Ines, great post on ramps!"),
        ("Ines, your talk is why the ramp is dry.", "Ines, my crew loves the "
            "ramp.", "Ines, the great ramp leaks."),
        table="verdict", message="{} is a verdict.", hint="Say what you did with it and what came of it.",
        unless=_sampled,
    ),
    _move(
        "IW209", "wish-reported", "A wish announced and not performed.",
        "“I wanted to say thank you” is not yet a thank-you.",
        ("Ines, I wanted to thank you for the gauge.", "Ines, I'd love to hear more.", "Ines, I'd "
            "like to ask one thing."),
        ("Ines, thank you for the gauge.", "Ines, what is it made of?", "Ines, they wanted to sink "
            "the ramp."),
        table="wish", message="{} announces what it could do.", hint="Do it: thank, ask, offer.",
        unless=wanted,
    ),
    Rule(
        code="IW210", name="intensifier", summary="“Really”, “especially”, “truly” and their kin.",
        why="None of the best notes has one; five of 29 good ones and nine of a plain assistant's do.",
        severity="warning", for_people="hint",
        bad=(
            Example(text="Ines, the ramp is really dry."),
            Example(text="Ines, truly a dry ramp."),
            Example(text="Ines, extremely dry, that ramp."),
        ),
        good=(
            Example(text="Ines, the ramp is dry."),
            Example(text="Ines, reality is a wet ramp."),
            Example(text="Ines, dry at last."),
        ),
        check=_intensifiers,
    ),
    _move(
        "IW212", "explains-back", "Their own words explained to them.",
        "They wrote it and know it; name it in a few words and add something of your own.",
        (
            "Ines, in your post about ramps you wrote that salt creeps.",
            "Ines, you recently shared an article on salt.",
            "Ines, your article about how salt creeps is here.",
        ),
        ("Ines, salt creeps here too.", "Ines, your article is on the wall.", "Ines, you asked for "
            "photos of salt."),
        table="explains", message="{} tells them what they wrote.", hint="Name it in a few words "
            "and answer it.",
    ),
    _move(
        "IW213", "chore-offer", "An offer that leaves them with a chore.",
        "An offer that needs an answer first is a request; the best ones are theirs to take or leave.",
        (
            "Ines, I have the photos. Where should I send them?",
            "Ines, let me know if you want them.",
            "Ines, what's the best address?",
        ),
        ("Ines, if you want it, it's yours.", "Ines, no hurry with it.", "Ines, shall I bring salt?"),
        table="chore", message="{} hands them a chore.", hint="Make it theirs to take: “if you ever "
            "want it, it's yours”.",
    ),
    Rule(
        code="IW214", name="greeting-word", summary="A greeting word in an invitation.",
        why="The best invitations open on the name or on the story: 17 of 19 have no greeting word.",
        severity="hint", for_people=None,
        bad=(
            Example(text="Hi Ines, the ramp is dry."),
            Example(text="Hello Ines, the ramp is dry."),
            Example(text="Dear Ines, the ramp is dry."),
        ),
        good=(
            Example(text="Ines, the ramp is dry."),
            Example(text="Hi Ines, the ramp is dry.", channel="email"),
            Example(text="Hi Ines, the ramp is dry.", author="person"),
        ),
        check=_greeting_word,
    ),
    _move(
        "IW215", "role-opening", "It opens on the sender's job.",
        "The sender's job belongs in a verb or the signature; the reader cares first about the story.",
        ("Ines, I'm a ferry engineer.", "I work as an engineer on ferries, Ines.", "My name is Oskar, Ines."),
        ("Ines, the ramp is dry. Oskar, ferry engineer", "Ines, the ramp is dry. I'm a ferry engineer.",
             "Ines, I keep ferries dry.", "Ines, I am glad."),
        unless=_later, table="role", message="{} puts the sender first.",
        hint="Say the job as a verb, late, or in the signature.", drafters_only=True,
    ),
    _move(
        "IW216", "your-post", "“Your recent post” in place of the thing itself.",
        "Speak of the thing, not of the post about the thing.",
        ("Ines, your recent post made me laugh.", "Ines, your article on salt is "
            "here.", "Ines, I read your posts."),
        ("Ines, your salt made me laugh.", "Ines, the post by the ramp is wet.", "Ines, post me the salt."),
        table="your_post", message="{} speaks of the post, not the thing.", hint="Name the thing.",
        drafters_only=True,
    ),
)  # fmt: skip
