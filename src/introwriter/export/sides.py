"""The two sides of a message: who wrote it, to whom, and whether the owner did."""

from __future__ import annotations

from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from introwriter.export.directory import Directory
from introwriter.export.keys import folded, slug_of, slugs_in
from introwriter.export.recipients import names_in

__all__ = ["Identity", "Other", "Sides", "is_nobody"]


@dataclass(frozen=True, slots=True)
class Identity:
    """The owner as messages know them: a slug, a folded name, either of which may be missing."""

    slug: str | None
    name: str


class Other(NamedTuple):
    """The other side of a message: slug, folded name, name as written; 0 ``recipients`` for oneself.

    Of a group only their number is told.
    """

    by_owner: bool
    recipients: int
    slug: str | None
    name: str
    written: str


_MEMBERS = frozenset(
    (
        "linkedin member", "linkedin mitglied", "linkedin lid", "membre de linkedin", "utilisateur linkedin",
        "miembro de linkedin", "usuario de linkedin", "membro di linkedin", "utente linkedin",
        "membro do linkedin", "usuário do linkedin",
    )
)  # fmt: skip


def is_nobody(name: str) -> bool:
    """Whether a folded name without an address is nobody's: LinkedIn Member in any language, LinkedIn."""
    words = name.split()
    return not name or name == "unknown" or ("linkedin" in words and len(words) <= 3)


class Sides:
    """Tells the sides of messages apart; each pair is worked out once."""

    def __init__(self, owner: Identity, directory: Directory) -> None:
        self._owner, self._directory = owner, directory
        self._known: dict[tuple[str, str, str, str, str], Other] = {}
        self._addressed: dict[tuple[str, str], Other] = {}
        self._blind = not (owner.slug or owner.name)

    def other(self, sender: str, url: str, to: str, urls: str, direction: str) -> Other:
        """Return the other side. ``direction`` is the column that exports had before 2020, else empty."""
        addressed = url and urls and "," not in to
        if addressed and (known := self._addressed.get((url, urls))) is not None:
            return known
        found = self._known.get((sender, url, to, urls, direction))
        if found is None:
            cells = intern(sender), intern(url), intern(to), intern(urls), intern(direction)
            found = self._work_out(*cells)
            if found.recipients < 2:  # groups are few, and their combinations many
                if addressed:
                    self._addressed[cells[1], cells[3]] = found
                else:
                    self._known[cells] = found
        return found

    def _work_out(self, sender: str, url: str, to: str, urls: str, direction: str) -> Other:
        count, to_slug, one = self._recipients(urls, to)
        if count > 1:
            return Other(False, count, None, "", to)
        slug, name, to_name = slug_of(url), folded(sender), folded(one)
        if direction.strip():
            by_owner = direction.strip().upper() in ("OUTGOING", "SENT")
        elif self._blind and not (
            self._directory.knows(slug, name) or self._directory.knows(to_slug, to_name)
        ):
            return Other(False, count, None, "", "")
        else:
            by_owner = self._is_owner(slug, name, to_slug, to_name)
        if not by_owner:
            return Other(False, count, slug, intern(name), sender)
        if to_slug and to_slug == self._owner.slug:
            return Other(True, 0, to_slug, to_name, one)
        return Other(True, count, to_slug, intern(to_name), one)

    def _is_owner(self, slug: str | None, name: str, to_slug: str | None, to_name: str) -> bool:
        """Whether the owner wrote it: by slug; by name when there is none, or it is an old slug of theirs."""
        owner = self._owner
        if slug and slug == owner.slug:
            return True
        if owner.name:
            if name != owner.name or to_name == owner.name:
                return False
            return slug is None or owner.slug is None or not self._directory.knows(slug, name)
        if owner.slug:
            return slug is None and to_slug is not None and to_slug != owner.slug
        return not self._directory.knows(slug, name) and self._directory.knows(to_slug, to_name)

    def _recipients(self, urls: str, to: str) -> tuple[int, str | None, str]:
        """Return how many people it went to, and the one: slug and name as written."""
        slugs = slugs_in(urls) if urls else ()
        if len(slugs) > 1:
            return len(slugs), None, to
        names = names_in(to, self._directory.with_commas) if "," in to else [to]
        if len(slugs) == 1 and _MEMBERS.isdisjoint(map(folded, names)):
            names = [to]
        return max(len(names), 1), slugs[0] if slugs else None, names[0] if names else ""
