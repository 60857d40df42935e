"""What the user should know of any profile, whatever format it came in."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from introwriter.names import greeting_of
from introwriter.people import Profile
from introwriter.untrusted import instructions_in

__all__ = ["doubts_of"]


def doubts_of(profile: Profile) -> list[str]:
    """What the user should know: a name that is no person's, text that addresses a machine."""
    found = []
    greeting = greeting_of(profile)
    if not greeting.name:
        found.append(f"name: {greeting.why}")
    for path, text in _texts(profile):
        for start, end in instructions_in(text):
            said = " ".join(text[start:end].split())
            said = said if len(said) <= 120 else f"{said[:117]}…"
            found.append(f"{path} addresses a machine; it is kept out of every note and prompt: “{said}”")
    return found


def _texts(profile: Profile) -> list[tuple[str, str]]:
    """Every text of a profile with its path."""
    found: list[tuple[str, str]] = []

    def walk(value: object, path: str) -> None:
        if isinstance(value, str):
            found.append((path, value))
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                walk(item, f"{path}.{i}")
        elif is_dataclass(value):
            for field in fields(value):
                walk(getattr(value, field.name), f"{path}.{field.name}" if path else field.name)

    walk(profile, "")
    return found
