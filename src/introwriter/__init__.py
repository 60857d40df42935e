"""Write the one short note that only you could send to only that person.

The public names are loaded on first use, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from introwriter.api import awrite, check, read_profile, score, write, write_many
    from introwriter.brief import Brief
    from introwriter.channels import Channel
    from introwriter.errors import InputError, IntrowriterError, ModelError
    from introwriter.export import read_export
    from introwriter.followups import followups_of
    from introwriter.importing import sender_of
    from introwriter.inbox import inbox_of
    from introwriter.models import ScriptedModel
    from introwriter.note import Claim, Finding, Note, Result, Score, Scores
    from introwriter.outcomes import outcomes_of
    from introwriter.people import Context, Position, Post, Profile, School, Sender

__version__ = "0.1.0"

_HOMES = {
    "api": ("awrite", "check", "read_profile", "score", "write", "write_many"),
    "brief": ("Brief",),
    "channels": ("Channel",),
    "errors": ("InputError", "IntrowriterError", "ModelError"),
    "export": ("read_export",),
    "followups": ("followups_of",),
    "importing": ("sender_of",),
    "inbox": ("inbox_of",),
    "models": ("ScriptedModel",),
    "outcomes": ("outcomes_of",),
    "note": ("Claim", "Finding", "Note", "Result", "Score", "Scores"),
    "people": ("Context", "Position", "Post", "Profile", "School", "Sender"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Brief", "Channel", "Claim", "Context", "Finding", "InputError", "IntrowriterError", "ModelError", "Note",
    "Position", "Post", "Profile", "Result", "School", "Score", "Scores", "ScriptedModel", "Sender",
    "awrite", "check", "followups_of", "inbox_of", "outcomes_of", "read_export", "read_profile", "score",
    "sender_of", "write", "write_many",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted((*__all__, "__version__"))
