"""The reader, in any language: the name to call them by, and the post one may bring up."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.dates import parse_date
from introwriter.people import Post
from introwriter.prompts.material import tellable, without_contact

__all__ = ["latest_post", "plain_name", "short"]

_TITLES = frozenset(
    ["dr.", "prof.", "mr.", "mrs.", "ms.", "mx.", "capt.", "rev.", "fr.", "sr.", "sra.", "hon."]
)


def plain_name(brief: Brief) -> str:
    """Return the name to address, or an empty text where only a handle is known."""
    name, raw = brief.greeting.name.strip(), brief.target.name
    words = name.split()
    while len(words) > 1 and re.fullmatch(r"[^\W\d_]{2,5}\.", words[0]) and words[0].lower() not in _TITLES:
        words = words[1:]
    name = " ".join(words)
    if re.search(r"[\d_@]|\w\.\w|https?:", name) or (len(words) == 1 and len(name) > 14 and "-" not in name):
        return ""
    handle = re.sub(r"^@", "", raw.split(" ")[0]) if re.match(r"@|\S*[\d_]", raw) else ""
    told = f"{brief.target.headline} {brief.target.about}"
    if handle and name.lower() in handle.lower() and not re.search(rf"\b{re.escape(name)}\b", told):
        return ""
    return name


def _mentionable(i: int, brief: Brief) -> bool:
    """Whether a stranger may bring up that post: nothing of it is private, and it addresses no machine."""
    fact = brief.by_id.get(f"target.posts.{i}")
    return fact is not None and tellable(fact, brief) == without_contact(fact.text)


def latest_post(brief: Brief) -> Post | None:
    """Return the newest post that a stranger may bring up, the first one where no date tells."""
    told = [post for i, post in enumerate(brief.target.posts) if post.text.strip() and _mentionable(i, brief)]
    dated = [(when, post) for post in told if (when := parse_date(post.date))]
    return max(dated, key=lambda pair: pair[0])[1] if dated else next(iter(told), None)


def short(text: str, most: int = 60) -> str:
    """Return ``text`` cut at a word, with an ellipsis, where it is longer than ``most`` characters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + " …"
