"""The brief: the one thing that templates, drafters, rules and scorers all see."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

from introwriter.channels import CHANNELS, Channel
from introwriter.common_ground import CommonGround, find_common_ground
from introwriter.facts import Fact, facts_of
from introwriter.names import Greeting, greeting_for, greeting_of
from introwriter.people import Context, Profile, Sender
from introwriter.voice import Voice, voice_of

__all__ = ["Brief", "Tone", "make_brief", "SameBrief"]

Tone = Literal["warm", "plain", "formal", "playful"]


@dataclass(frozen=True, kw_only=True)
class Brief:
    """Everything that is known before a note is written.

    ``ground`` is what the two people share, strongest first; ``language`` is the note's, as a two-letter
    code; ``greeting`` is how the target may be addressed and ``voice`` how the sender writes.
    """

    target: Profile
    sender: Sender
    context: Context
    facts: tuple[Fact, ...]
    ground: tuple[CommonGround, ...]
    channel: Channel
    language: str
    tone: Tone
    greeting: Greeting
    sender_greeting: Greeting
    voice: Voice = field(default_factory=Voice)

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.facts}


class SameBrief:
    """A brief as a cache key: the same object, not an equal one (hashing a whole profile is slow)."""

    __slots__ = ("brief",)

    def __init__(self, brief: Brief) -> None:
        self.brief = brief

    def __hash__(self) -> int:
        return id(self.brief)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameBrief) and self.brief is other.brief


def make_brief(
    target: Profile,
    sender: Sender | None = None,
    context: Context | None = None,
    *,
    channel: Channel = CHANNELS["linkedin"],
    language: str = "en",
    tone: Tone = "warm",
) -> Brief:
    """Gather the facts of all three, find what the two people share, and learn the sender's voice.

    Equal arguments give the same object (the last 64 are kept), so that what later stages index once for a
    brief serves every note that is checked against it.
    """
    return _made(target, sender or Sender(), context or Context(), channel, language, tone)


@lru_cache(maxsize=64)
def _made(
    target: Profile, sender: Sender, context: Context, channel: Channel, language: str, tone: Tone
) -> Brief:
    facts = (*facts_of(target, "target"), *facts_of(sender, "sender"), *facts_of(context))
    return Brief(
        target=target,
        sender=sender,
        context=context,
        facts=facts,
        ground=find_common_ground(target, sender, context),
        channel=channel,
        language=language,
        tone=tone,
        greeting=greeting_of(target),
        sender_greeting=greeting_for(sender.name),
        voice=voice_of(sender.voice_samples, sender.name, sender.voice),
    )
