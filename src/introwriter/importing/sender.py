"""The sender as their export tells of them, with samples of their own messages that name nobody else."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from introwriter.errors import InputError
from introwriter.export import Export
from introwriter.importing.choosing import chosen
from introwriter.importing.cleaning import Others, cleaned
from introwriter.people import Sender

__all__ = ["Imported", "sender_of"]

MOST_SAMPLES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What was made: the ``sender``, from how many messages of theirs, and what the user should know."""

    sender: Sender
    messages: int
    notices: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return plain data: the sender in the native schema, the number of messages, the notices."""
        return {"sender": asdict(self.sender), "messages": self.messages, "notices": list(self.notices)}


def sender_of(export: Export, *, samples: int = MOST_SAMPLES) -> Imported:
    """Return the export's owner as a sender with at most ``samples`` voice samples.

    Samples are the owner's own one-to-one messages without the sentences that hold somebody else's name, an
    address, a number or a link. Raises InputError where the export does not say whose it is.
    """
    if not export.owner.name:
        raise InputError(
            "The export does not say whose it is: it holds no Profile.csv.",
            "Ask for a copy of your data with your profile, or answer a few questions: introwriter me init",
        )
    others = Others.of(export)
    texts = [text for sent in export.sent if (text := cleaned(sent, others))]
    found = chosen(texts, samples)
    return Imported(
        sender=replace(export.owner.profile, name=export.owner.name, voice_samples=found),
        messages=len(export.sent),
        notices=tuple(_notices(export, found, samples)),
    )


def _notices(export: Export, found: tuple[str, ...], wanted: int) -> list[str]:
    if not wanted:
        return []
    if export.exchanges is None:
        return ["The export holds no messages.csv, so there are no voice samples."]
    if not export.sent:
        return ["The export holds no one-to-one message of yours, so there are no voice samples."]
    if len(found) < min(3, wanted):
        yours = f"{len(export.sent)} message{'s'[: len(export.sent) != 1]} of yours"
        return [
            f"Voice samples: {len(found)}, from {yours}; no others can serve "
            "(long enough, and nobody named). Add some by hand: introwriter me edit"
        ]
    return []
