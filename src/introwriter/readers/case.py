"""One file that holds a target, a sender and a context, each in the native schema."""

from __future__ import annotations

from introwriter.people import Context, Profile, Sender
from introwriter.readers.native import Checker
from introwriter.readers.source import Reading, Source

__all__ = ["read", "sniff"]

_PARTS = ("target", "sender", "context")


def sniff(source: Source) -> bool:
    """Whether this is an object with a target."""
    return source.tree is not None and "target" in source.tree


def read(source: Source) -> Reading:
    """Read all three. Raises ReadError naming the path of each wrong field."""
    tree = source.tree or {}
    checker = Checker(source.name)
    target = checker.take(Profile, tree.get("target"), "target")
    sender = checker.take(Sender, tree["sender"], "sender") if tree.get("sender") is not None else None
    context = checker.take(Context, tree["context"], "context") if tree.get("context") is not None else None
    for key in tree:
        if key not in _PARTS:
            _stray(str(key), checker)
    checker.finish()
    return Reading(
        profile=target, sender=sender, context=context, format="case", warnings=tuple(checker.warnings)
    )


def _stray(key: str, checker: Checker) -> None:
    from difflib import get_close_matches

    near = get_close_matches(key.lower(), _PARTS, n=1, cutoff=0.75)
    if near:
        checker.problems.append(f"{key} is not a part of a case (did you mean {near[0]}?)")
