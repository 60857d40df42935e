"""A tone that is not the channel's, the language's or the sender's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.address import far, near
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.people import Sender

_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_SHOUT = re.compile(r"!{2,}|\?!|!\?")
_CAPITALS = re.compile(r"\b[A-Z]{4,}(?:\s+[A-Z]{3,}){2,}\b")


def _check(scene: Scene) -> Iterator[Hit]:
    for span in scene.spans("formal") if scene.brief.channel.is_invitation else ():
        yield Hit(
            message=f"“{scene.quote(span)}” is a form letter's tone.",
            hint="Write as you would say it to them.",
            span=span,
        )
    yield from _out_of_place(scene)
    samples = "\n".join(scene.brief.voice.samples)
    for match in _SHOUT.finditer(scene.text):
        if not _SHOUT.search(samples):
            yield Hit(
                message="Shouting: one mark is enough.", hint="Use one, or a full stop.", span=match.span()
            )
    for match in _CAPITALS.finditer(scene.text):
        if match.group() not in scene.known.source:
            yield Hit(message="Capitals shout.", hint="Write it in small letters.", span=match.span())
    emoji = _EMOJI.search(scene.text)
    if emoji and samples and not _EMOJI.search(samples) and not _EMOJI.search(scene.brief.context.goal or ""):
        yield Hit(message="You use no emoji in your samples.", hint="Leave it out.", span=emoji.span())
    yield from _mixed_address(scene)
    yield from _pile(scene)


def _out_of_place(scene: Scene) -> Iterator[Hit]:
    """Find chat slang and chancery language that the sender's samples do not have."""
    for table, what, hint in (
        ("stilted", "is an office's language of long ago", "Write as you would say it to them."),
        ("casual", "is chat slang", "Write it out, as to somebody you have just met."),
    ):
        for span in scene.spans(table):
            known = scene.known.samples | scene.known.context
            if not known.issuperset(scene.words_in(span)):
                yield Hit(message=f"“{scene.quote(span)}” {what}.", hint=hint, span=span)


def _mixed_address(scene: Scene) -> Iterator[Hit]:
    """Find du and Sie (tú and usted, tu and vous …) in one note."""
    if scene.language in (None, "en"):
        return
    familiar, formal = near(scene), far(scene)
    if familiar and formal:
        fewer = familiar if len(familiar) <= len(formal) else formal
        yield Hit(
            message=f"Familiar and formal address are mixed (“{scene.quote(fewer[0])}”).",
            hint="Keep one form throughout.",
            span=fewer[0],
        )


def _pile(scene: Scene) -> Iterator[Hit]:
    """Find a note that is little but stock phrases: its tone is a brochure's."""
    stock = scene.spans("default", "opener", "cliche", "connect", "flattery", "stock_close")
    covered = sum(end - start for start, end in stock)
    if len(stock) >= 2 and covered > 0.3 * len(scene.text):
        yield Hit(
            message="The tone is a brochure's: stock phrase on stock phrase.", hint="Say one thing plainly."
        )
    elif len(scene.spans("flattery")) >= 2:
        yield Hit(message="The tone gushes.", hint="Say one thing plainly, and what it did for you.")


RULE = Rule(
    code="IW406",
    name="register",
    summary="The tone is foreign to the channel, to the form of address or to your samples.",
    why="Slightly warm works, effusive does not; and a reader who knows you hears that it is not you.",
    severity="warning",
    for_people="warning",
    bad=(
        Example(text="Dear Sir, the ramps are fine."),
        Example(text="Ines, the ramps are fine!!"),
        Example(
            text="Ines, the ramps are fine 🎉",
            sender=Sender(name="Oskar", voice_samples=("Ramp is wet. Bring salt.",)),
        ),
        Example(text="Liebe Ines, ich habe dein Buch gelesen und danke Ihnen für die Hilfe.", language="de"),
        Example(text="You are a true visionary and a living legend, Ines."),
    ),
    good=(
        Example(text="Ines, the ramps are fine!"),
        Example(text="Dear Ms Duarte, the ramps are fine.", channel="email"),
        Example(text="Liebe Ines, ich habe dein Buch gelesen und danke dir für die Hilfe.", language="de"),
    ),
    check=_check,
)
