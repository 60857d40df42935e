"""How a person may be addressed."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Greeting", "greeting_for"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """How to address somebody.

    ``name`` is what a note may put after "Hi" (the first name where it is safe, else the full name or a
    title with the family name; empty when there is no person's name), ``full`` the whole cleaned name,
    ``first`` the first name only when it is safe, ``family`` the family name when it is known, ``title``
    an academic or civil title that the name itself carries ("Dr."), ``why`` one line for `profile`.
    """

    name: str = ""
    full: str = ""
    first: str | None = None
    family: str | None = None
    title: str | None = None
    why: str = ""


def greeting_for(raw: str, about: str = "") -> Greeting:
    """Return how to address the person whose profile says ``raw`` (and perhaps "Call me Anh")."""
    first = raw.split()[0] if raw.split() else ""
    return Greeting(name=first, full=raw, first=first or None)
