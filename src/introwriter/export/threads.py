"""One conversation while messages stream by: counts and the newest words, never the messages themselves."""

from __future__ import annotations

from dataclasses import dataclass

from introwriter.export.keys import is_opaque

__all__ = ["Thread"]


@dataclass(slots=True)
class Thread:
    """What is kept of one conversation. Times are texts that sort (``2026-02-01 08:00:00``) or ""."""

    name: str = ""
    slug: str | None = None
    slug_names: tuple[str, ...] = ()
    loose_names: tuple[str, ...] = ()
    group: bool = False
    messages: int = 0
    by_owner: int = 0
    first_at: str = ""
    last_at: str = ""
    last_by_owner: bool = False
    last_text: str = ""

    def meet(self, slug: str | None, name: str, written: str) -> None:
        """Note who the other one is; a second person makes it a group."""
        if slug is None:
            if name not in self.loose_names and len(self.loose_names) < 4:
                self.loose_names += (name,)
        else:
            if self.slug is None:
                self.slug, self.name = slug, written
            elif slug != self.slug and name not in self.slug_names:
                self.group = True
            elif is_opaque(self.slug):
                self.slug = slug
            if name not in self.slug_names and len(self.slug_names) < 4:
                self.slug_names += (name,)
        if not self.name:
            self.name = written

    def count_in_group(self) -> None:
        """Count a message that went to several people."""
        self.group = True
        self.messages += 1

    def count(self, by_owner: bool, at: str, text: str) -> None:
        """Count one message of the thread; ``at`` is its sortable time."""
        self.messages += 1
        self.by_owner += by_owner
        if at and (not self.first_at or at < self.first_at):
            self.first_at = at
        if self.messages == 1 or at > self.last_at:
            self.last_at, self.last_by_owner, self.last_text = at, by_owner, text

    @property
    def is_group(self) -> bool:
        """Whether more than one other person takes part.

        Beside somebody with an address, a name without one that shares a word is theirs (they married).
        """
        if self.group:
            return True
        if self.slug is None:
            return len(self.loose_names) > 1
        known = {word for name in self.slug_names for word in name.split()}
        return any(known.isdisjoint(name.split()) for name in self.loose_names)
