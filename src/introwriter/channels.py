"""Where a note goes: what each channel allows and how it counts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from introwriter.errors import InputError

__all__ = ["CHANNELS", "Channel", "channel_named", "length"]


def length(text: str) -> int:
    """Count ``text`` as LinkedIn does: in UTF-16 code units, so most emoji count two."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A channel and its limits.

    ``limit`` is a hard bound in UTF-16 units (``None``: no hard bound), ``words`` a soft target in words,
    ``subject_limit`` the bound of the subject line (``None``: the channel has no subject).
    """

    name: str
    limit: int | None = None
    words: int | None = None
    subject_limit: int | None = None

    @property
    def has_subject(self) -> bool:
        """Whether a note on this channel carries a subject line."""
        return self.subject_limit is not None

    @property
    def is_invitation(self) -> bool:
        """Whether the note rides on a LinkedIn invitation, so that being brief is everything."""
        return self.name.startswith("linkedin")


# LinkedIn's help pages and several tools' live checks (200 free, 300 Premium and Sales Navigator);
# InMail's from LinkedIn's own figures of 2022. They change: `--limit` and the config file override them.
CHANNELS: dict[str, Channel] = {
    channel.name: channel
    for channel in (
        Channel(name="linkedin", limit=200),
        Channel(name="linkedin-premium", limit=300),
        Channel(name="inmail", limit=1900, words=90, subject_limit=200),
        Channel(name="email", words=90, subject_limit=78),
        Channel(name="dm", words=60),
    )
}


def channel_named(name: str, limit: int | None = None) -> Channel:
    """Return the channel of that name, with its hard limit replaced when ``limit`` is given.

    Raises InputError for a name that is no channel and for a limit below 40 units.
    """
    try:
        channel = CHANNELS[name]
    except KeyError:
        raise InputError(f"There is no channel {name!r}.", f"Use one of: {', '.join(CHANNELS)}.") from None
    if limit is None:
        return channel
    if limit < 40:
        raise InputError(f"A limit of {limit} leaves no room for a note.", "Use 40 or more.")
    return replace(channel, limit=limit)
