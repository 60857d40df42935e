"""Who is who in an export: one key for a person, however a row names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from introwriter.export.keys import folded, is_opaque, name_key
from introwriter.export.records import Connection

__all__ = ["Directory"]


class Directory:
    """The connections by slug and by name, and the slugs that other files give to names."""

    def __init__(self, connections: Iterable[Connection] = ()) -> None:
        self._keys: set[str] = set()
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._slugless: dict[str, list[str]] = defaultdict(list)
        self._slugs: dict[str, set[str]] = defaultdict(set)
        self.with_commas: set[str] = set()
        self._without_addresses = True
        for connection in connections:
            name = folded(connection.name)
            self._keys.add(connection.key)
            self._by_name[name].append(connection.key)
            if connection.url is None:
                self._slugless[name].append(connection.key)
            else:
                self._without_addresses = False
            if "," in connection.name:
                self.with_commas.add(connection.name.casefold())

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def knows(self, slug: str | None, name: str) -> bool:
        """Whether somebody is among the connections: by slug; by folded name where either side has none."""
        if slug:
            return slug in self._keys or bool(self._slugless.get(name))
        return name in self._by_name

    def learn(self, slug: str, name: str) -> None:
        """Remember that somebody of that folded name has that slug."""
        if name:
            self._slugs[name].add(slug)

    def keys_of(self, slug: str | None, name: str) -> tuple[str, ...]:
        """Return the key of somebody with that slug and folded name; several when they cannot be told apart.

        A slug that is a connection's decides. Where the export gives no addresses of connections, or a row no
        slug, they are known by a name that nobody else has.
        """
        if slug and slug in self._keys:
            return (slug,)
        if slug and not is_opaque(slug):
            same = self._slugless.get(name, [])
            return tuple(same if same and self._without_addresses else [*same, slug])
        found = list(self._by_name.get(name, ()))
        if not slug:
            strangers = {other for other in self._slugs.get(name, ()) if other not in self._keys}
            if not self._slugless.get(name):  # else the stranger is that connection
                found += sorted(strangers)
        return tuple(dict.fromkeys(found)) or ((slug,) if slug else (f"name:{name}",))

    @staticmethod
    def alone(name: str) -> str:
        """Return the key of somebody known by nothing but that name."""
        return name_key(name)
