"""LinkedIn's own data export, a zip or a folder: given as a profile it is its owner's.

Connections, invitations and messages are not looked at for this; `read_export` reads those.
"""

from __future__ import annotations

from dataclasses import fields

from introwriter.errors import ReadError
from introwriter.people import Profile
from introwriter.readers.source import Reading, Source

__all__ = ["read", "sniff"]


def sniff(source: Source) -> bool:
    """Whether this is a folder or a zip file; which of them is an export shows only when it is opened."""
    return source.place is not None


def read(source: Source) -> Reading:
    """Read the owner's profile. Raises ReadError for what is no export, or one without Profile.csv."""
    if source.place is None:
        raise ReadError(f"{source.name} is no folder and no zip", "Give the export as LinkedIn sent it.")
    from introwriter.export import read_owner

    owner = read_owner(source.place)
    if not owner.profile.name:
        raise ReadError(
            f"{source.name} is an export without Profile.csv",
            "It does not say who its owner is: ask LinkedIn for Profile too, or write the profile yourself.",
        )
    profile = Profile(**{field.name: getattr(owner.profile, field.name) for field in fields(Profile)})
    return Reading(profile=profile, format="linkedin_export")
