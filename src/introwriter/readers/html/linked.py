"""The people in a page's JSON-LD or microdata (schema.org), and which of them the page is about."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from introwriter.names.words import fold
from introwriter.readers.html.microdata import nodes_of
from introwriter.readers.html.page import Page, address
from introwriter.readers.values import joined, line

__all__ = ["Graph", "full_name", "graph_of", "kinds", "listed"]

_BLOCK = 1_000_000  # characters
_REPAIR = 200_000
_NODES = 50_000
_DEPTH = 30
_PLACES = {"@graph", "@list", "@set", "itemListElement", "item", "hasPart"}
_SUBJECT = {"mainEntity", "about", "mainEntityOfPage"}
_WRAPPED = re.compile(
    r"\A(?://|/\*)?[ \t]*(?:<!\[CDATA\[|<!--)[ \t]*(?:\*/)?|(?://|/\*)?[ \t]*(?:\]\]>|-->)[ \t]*(?:\*/)?\Z"
)
_SLIP = re.compile(r'("(?:[^"\\]|\\.)*+(?:"|\\?\Z))|,(?=\s*[}\]])', re.S)  # a text, or a comma before an end
_ORGANISATIONS = re.compile(r"(?:Organization|Corporation|Business|University|School|Store|NGO|Company)$")


@dataclass(kw_only=True)
class Graph:
    """What the blocks hold: people by how near they are to being the page's subject, and other nodes."""

    main: list[dict[str, Any]] = field(default_factory=list)
    top: list[dict[str, Any]] = field(default_factory=list)
    authors: list[dict[str, Any]] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    works: list[dict[str, Any]] = field(default_factory=list)
    by_id: dict[str, dict[str, Any]] = field(default_factory=dict)
    broken: int = 0

    def resolved(self, node: Any) -> Any:
        """Return the node that a bare ``{"@id": …}`` refers to."""
        if isinstance(node, dict) and set(node) <= {"@id", "@type"}:
            return self.by_id.get(str(node.get("@id")), node)
        return node

    def subjects(self, page: Page) -> list[dict[str, Any]]:
        """Return the people whom the page may be about, each whole; one, where the page says who."""
        for level in (self.main, self.top, self.authors):
            people = _merged(level)
            if len(people) > 1:
                people = _of_page(people, page) or people
            if people:
                more = [other for other in (*self.main, *self.top, *self.authors) if full_name(other)]
                return [_merged([one, *(m for m in more if _same(one, m))])[0] for one in people]
        return []


def graph_of(page: Page) -> Graph:
    """Read all blocks; a malformed one is counted and the others are read."""
    graph = Graph()
    roots: list[Any] = []
    for text in page.linked:
        found = _loaded(text)
        if found is None:
            graph.broken += 1
        else:
            roots.append(found)
    nodes = list(_walk([*roots, *nodes_of(page.soup)]))
    for node, _, _ in nodes:
        if isinstance(node.get("@id"), str) and len(set(node) - {"@id", "@type"}) > 0:
            graph.by_id.setdefault(node["@id"], node)
    for node, role, key in nodes:
        _sort(graph, node, role, key)
    return graph


def kinds(node: dict[str, Any]) -> set[str]:
    """Return the node's types without their vocabulary's prefix."""
    return {re.sub(r"^.*[/:#]", "", kind) for kind in listed(node.get("@type")) if isinstance(kind, str)}


def listed(value: Any) -> list[Any]:
    """Return a value that may be one or several as a list."""
    if isinstance(value, dict) and set(value) <= {"@list", "@set"}:
        value = value.get("@list", value.get("@set"))
    return value[:300] if isinstance(value, list) else [] if value is None else [value]


def full_name(node: dict[str, Any]) -> str:
    """Return a person's name."""
    names = [line(name) for name in listed(node.get("name"))]
    given, family = line(node.get("givenName")), line(node.get("familyName"))
    return next(filter(None, names), "") or joined(given, family, between=" ")


def _loaded(text: str) -> Any:
    """The value of a block: as JSON, else with the usual slips mended, else ``None``."""
    if len(text) > _BLOCK:
        return None
    try:
        return json.loads(text.strip(" \t\r\n\ufeff;"), strict=False)
    except (ValueError, RecursionError):
        pass
    if len(text) > _REPAIR:
        return None
    bare = _WRAPPED.sub("", text.strip(" \t\r\n;"))
    for form in (bare, _unescaped(bare)):
        mended = _SLIP.sub(lambda match: match[1] or "", form)
        try:
            return json.loads(mended.strip(" \t\r\n;"), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _unescaped(text: str) -> str:
    import html

    return html.unescape(text) if "&quot;" in text or "&#34;" in text else text


def _walk(roots: list[Any]) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Every object with how it stands: "top", "main" (a page's subject) or "nested", and its key."""
    stack: list[tuple[Any, str, str, int]] = [(root, "top", "", 0) for root in reversed(roots)]
    count = 0
    while stack and count < _NODES:
        node, role, key, depth = stack.pop()
        count += 1
        if depth > _DEPTH:
            continue
        if isinstance(node, list):
            stack.extend((entry, role, key, depth + 1) for entry in reversed(node))
        elif isinstance(node, dict):
            yield node, role, key
            page = any(kind.endswith("Page") for kind in kinds(node))
            person = "Person" in kinds(node)
            for name, value in reversed(list(node.items())):
                if isinstance(value, (dict, list)):
                    below = role if name in _PLACES else "main" if page and name in _SUBJECT else "nested"
                    below = "within" if person or role == "within" else below
                    stack.append((value, below, str(name), depth + 1))


def _sort(graph: Graph, node: dict[str, Any], role: str, key: str) -> None:
    whole = graph.resolved(node)
    types = kinds(whole)
    if "Person" in types:
        if not full_name(whole) or role == "within":
            return
        about = any(
            "ProfilePage" in kinds(graph.resolved(p))
            for p in listed(whole.get("mainEntityOfPage"))
            if isinstance(p, dict)
        )
        if role == "main" or (role == "top" and about):
            graph.main.append(whole)
        elif role == "top":
            graph.top.append(whole)
        elif key in ("author", "creator", "publisher"):
            graph.authors.append(whole)
    elif any(_ORGANISATIONS.search(kind) for kind in types) and role in ("top", "main"):
        graph.organisations.append(line(whole.get("name")))
    elif types & {"Article", "BlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "NewsArticle"}:
        graph.works.append(whole)


def _merged(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Nodes of the same person as one, the first one's values first."""
    found: list[dict[str, Any]] = []
    for person in people[:200]:
        same = next((i for i, other in enumerate(found) if _same(person, other)), None)
        if same is None:
            found.append(dict(person))
        else:
            found[same] = {**person, **{k: v for k, v in found[same].items() if v not in (None, "", [], {})}}
    return found


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if one.get("@id") and one.get("@id") == other.get("@id"):
        return True
    return fold(full_name(one)) == fold(full_name(other))


def _of_page(people: list[dict[str, Any]], page: Page) -> list[dict[str, Any]]:
    """The one of several whose address is the page's, or whom alone its title or heading names."""
    here = [
        person
        for person in people
        if any(
            address(url) in page.addresses
            for key in ("url", "@id", "mainEntityOfPage")
            for url in listed(person.get(key))
        )
    ]
    if len(here) == 1:
        return here
    for text in (page.heading, page.title):
        named = [person for person in people if fold(full_name(person)) in fold(text)]
        if len(named) == 1:
            return named
    return []
