"""A GitHub account as its API gives it (GET /users/NAME): every text may be null.

E-mail, web site, counts and other accounts are never taken.
"""

from __future__ import annotations

import re
from typing import Any

from introwriter.errors import ReadError
from introwriter.people import Position, Profile
from introwriter.readers.source import Reading, Source
from introwriter.readers.values import at, line

__all__ = ["read", "sniff"]

_MARKS = ("node_id", "public_repos", "followers_url", "avatar_url", "html_url", "avatarUrl", "site_admin")
_HEADLINE = 160  # what GitHub lets a bio have


def sniff(source: Source) -> bool:
    """Whether this is an object with a login and an account's other keys."""
    return bool(_account(source))


def read(source: Source) -> Reading:
    """Read one account. Raises ReadError for an organisation's or a machine's."""
    account = _account(source)
    if not account:
        raise ReadError(f"{source.name} is no GitHub account", "Give what the API says of one user, as JSON.")
    kind = line(account.get("type") or account.get("__typename")) or "User"
    login = line(account.get("login"))
    if kind.casefold() not in ("user", "mannequin"):
        what = {"organization": "an organisation", "bot": "a bot"}.get(kind.casefold(), "no person")
        raise ReadError(
            f"{source.name} is not a person's account: {login[:60]} is {what}",
            "Give the account of a person who works there.",
        )
    name = line(account.get("name"))
    bio = at(account, "bio")
    short = "\n" not in bio and len(bio) <= _HEADLINE
    profile = Profile(
        name=name or f"@{login}",
        headline=bio if short else "",
        about="" if short else bio,
        location=line(account.get("location")),
        positions=tuple(Position(company=company) for company in _companies(account)),
    )
    told = () if name else (f"name: the account states none, only its login {login[:60]}",)
    return Reading(profile=profile, format="github", warnings=told)


def _account(source: Source) -> dict[str, Any]:
    tree: Any = source.value
    if isinstance(tree, list) and len(tree) == 1:
        tree = tree[0]
    for key in ("data", "user", "viewer"):
        if isinstance(tree, dict) and "login" not in tree and isinstance(tree.get(key), dict):
            tree = tree[key]
    if not isinstance(tree, dict) or not line(tree.get("login")):
        return {}
    return tree if any(mark in tree for mark in _MARKS) or "bio" in tree else {}


def _companies(account: dict[str, Any]) -> list[str]:
    """The company field: free text, in which every word with an @ is an organisation's account."""
    text = line(account.get("company"))
    accounts = re.findall(r"@([A-Za-z0-9][A-Za-z0-9-]{0,38})", text)
    if accounts and not re.sub(r"@[A-Za-z0-9-]+|[\s,;/&+|]+", "", text):
        return list(dict.fromkeys(accounts))
    text = re.sub(r"(?<!\w)@(?=\w)", "", text).strip()
    return [text] if any(char.isalnum() for char in text) else []
