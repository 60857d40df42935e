"""What a page shows, as lines: block elements break them, what only screen readers get is left out."""

from __future__ import annotations

import re
from typing import Any

from introwriter.readers.html.page import Page
from introwriter.readers.html.words import elements

__all__ = ["lines_of"]

_HIDDEN = re.compile(
    r"(?:^|\s)(?:visually-hidden|sr-only|screen-reader-text|a11y-text|artdeco-toasts\S*)(?:\s|$)"
)
_NONE = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")


def lines_of(page: Page) -> list[str]:
    """Return the visible lines, without empty ones."""
    from bs4.element import NavigableString, Tag

    parts: list[str] = []
    stack: list[Any] = [page.soup.body or page.soup]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            parts.append(node)
        elif isinstance(node, Tag):
            if node.name in elements("unshown") or _is_hidden(node):
                continue
            breaks = node.name in elements("block") or _stands_alone(node)
            if breaks:
                stack.append("\n")
            stack.extend(reversed(node.contents))
            if breaks:
                stack.append("\n")
        elif type(node) is NavigableString:
            parts.append(re.sub(r"\s+", " ", str(node)))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return [line for line in lines if line]


def _is_hidden(node: Any) -> bool:
    classes = node.get("class") or ()
    style = node.get("style")
    return (
        node.has_attr("hidden")
        or bool(_HIDDEN.search(classes if isinstance(classes, str) else " ".join(classes)))
        or bool(style and _NONE.search(str(style)))
    )


def _stands_alone(node: Any) -> bool:
    """Whether an inline element is the shown half of a pair, the other half being for screen readers."""
    if node.get("aria-hidden") != "true" or node.name != "span":
        return False
    return any(_is_hidden(other) for other in node.find_next_siblings(limit=1))
