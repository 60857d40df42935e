"""The people that a page marks with microdata (`itemscope`, `itemprop`), as nodes like those of JSON-LD.

Only a Person that is no part of another item counts, or the subject of a page's item: authors and
commentators are parts of what they wrote.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

__all__ = ["nodes_of"]

_ITEMS = 2_000
_PARTS = 500  # tags and texts inside one value
_VALUES = 5_000
_LONG = 20_000  # characters of one value
_FROM = {"meta": "content", "a": "href", "link": "href", "img": "src", "time": "datetime", "data": "value"}


def nodes_of(soup: Any) -> list[dict[str, Any]]:
    """Return the nodes of a page's tree that may say whom it is about."""
    if soup.find(attrs={"itemscope": True}) is None:
        return []
    nodes: list[dict[str, Any]] = []
    top: list[dict[str, Any]] = []
    stack: list[tuple[Any, dict[str, Any] | None]] = [(soup, None)]
    values = 0
    while stack and len(nodes) < _ITEMS and values < _VALUES:
        tag, owner = stack.pop()
        inner, said = owner, str(tag.get("itemprop") or "").split()[:5]
        if tag.get("itemscope") is not None:
            inner = {"@type": str(tag.get("itemtype") or "").split()[:5]}
            nodes.append(inner)
            if owner is None or not said:
                top.append(inner)
        if owner is not None and said:
            values += 1
            value = _value(tag) if inner is owner else inner
            for name in said:
                owner.setdefault(name, []).append(value)
        stack.extend((child, inner) for child in reversed(tag.find_all(True, recursive=False)))
    for node in nodes:
        node.update({name: found[0] for name, found in node.items() if len(found) == 1})
    return [node for node in top if any(kind.endswith(("/Person", "Page")) for kind in _kinds(node))]


def _value(tag: Any) -> str:
    kept = str(tag.get("content") or tag.get(_FROM.get(tag.name, "content")) or "")
    inner = (str(child)[:_LONG] for child in islice(tag.descendants, _PARTS) if isinstance(child, str))
    shown = " ".join(" ".join(inner).split())
    links = tag.name in ("a", "link", "img") and "url" not in str(tag.get("itemprop")).casefold()
    return (shown or kept if links else kept or shown)[:_LONG]


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node["@type"]
    return kinds if isinstance(kinds, list) else [kinds]
