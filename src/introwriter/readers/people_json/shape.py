"""Find the people in a tool's answer: bare, in a list, or wrapped; nested layouts laid flat."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.readers.values import items, line

__all__ = ["company", "keys", "records"]

_DEEP = 4  # envelopes within envelopes
_PEOPLE = 10_000


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    with (Path(__file__).parent / "keys.toml").open("rb") as file:
        return tomllib.load(file)


@lru_cache(maxsize=64)
def keys(table: str, role: str) -> tuple[str, ...]:
    """Return the names of one thing, best first."""
    found = _data()[table][role]
    return tuple(found.split() if isinstance(found, str) else found)


def records(value: Any, deep: int = 0) -> list[dict[str, Any]]:
    """Return the people that an answer holds, each as one flat object; [] when it holds none."""
    if isinstance(value, list):
        each = [_single(entry, deep) for entry in value[:_PEOPLE] if isinstance(entry, dict)]
        return [record for record in each if record is not None]
    if not isinstance(value, dict) or deep > _DEEP or "target" in value or "basics" in value:
        return []
    flat = _flat(value)
    if _is_person(flat):
        return [flat]
    for key in keys("envelope", "keys"):
        if isinstance(value.get(key), (dict, list)) and (found := records(value[key], deep + 1)):
            return found
    return []


def company(value: Any) -> str:
    """Return the name of the company that an answer is about, or ""."""
    for _ in range(_DEEP):
        if not isinstance(value, dict):
            return ""
        known = sum(key in value for key in keys("marks", "company"))
        name = line(value.get("name") or value.get("company_name"))
        if known >= 2 and name and not any(key in value for key in keys("person", "first")):
            return name
        inner = [
            value[key] for key in (*keys("envelope", "keys"), "company") if isinstance(value.get(key), dict)
        ]
        value = inner[0] if inner else None
    return ""


def _single(entry: dict[str, Any], deep: int) -> dict[str, Any] | None:
    found = records(entry, deep + 1)
    return found[0] if len(found) == 1 else None


def _is_person(record: dict[str, Any]) -> bool:
    """Whether an object names a person and has the marks of a tool."""
    if "login" in record:
        return False
    marks = sum(key in record for key in keys("marks", "keys"))
    if any(_says(record.get(key)) for role in ("full", "first") for key in keys("person", role)):
        return marks > 0 or any(key in record for key in keys("marks", "shared"))
    plain = _says(record.get("name"))
    firm = sum(key in record for key in keys("marks", "company"))
    return plain and marks >= 2 and firm < 3


def _says(value: Any) -> bool:
    return (isinstance(value, str) and bool(value.strip())) or isinstance(value, dict)


def _flat(value: dict[str, Any]) -> dict[str, Any]:
    """Lay the nested layouts flat: LinkedIn's own views, and a head beside lists."""
    if isinstance(value.get("included"), list):
        return _of_included(value["included"]) or value
    if isinstance(value.get("profile"), dict) and any(key.endswith("View") for key in map(str, value)):
        views = {
            str(key).removesuffix("View"): view.get("elements")
            for key, view in value.items()
            if str(key).endswith("View") and isinstance(view, dict)
        }
        return {**value["profile"], **_named(views)}
    for head in ("general", "userProfile", "basicInfo", "basic_info"):
        if isinstance(value.get(head), dict):
            inner = value[head]
            said = {"headline": inner.get("title")} if head == "userProfile" else {}
            return {**said, **inner, **{key: part for key, part in value.items() if key != head}}
    for outer, inner_key in (("positions", "positionHistory"), ("schools", "educationHistory")):
        if isinstance(value.get(outer), dict) and inner_key in value[outer]:
            value = {**value, inner_key: value[outer][inner_key]}
    return value


_KINDS = {
    "position": "experience",
    "education": "education",
    "skill": "skills",
    "language": "languages",
    "certification": "certifications",
    "volunteerExperience": "volunteer",
    "publication": "publications",
    "project": "projects",
}


def _named(views: dict[str, Any]) -> dict[str, Any]:
    return {_KINDS[kind]: found for kind, found in views.items() if kind in _KINDS and found}


def _of_included(included: list[Any]) -> dict[str, Any] | None:
    """LinkedIn's normalised answer: one list in which `$type` says what each entry is."""
    by_kind: dict[str, list[dict[str, Any]]] = {}
    for entry in items(included):
        kind = str(entry.get("$type", "")).rpartition(".")[2]
        by_kind.setdefault(kind[:1].lower() + kind[1:], []).append(entry)
    owners = [entry for entry in by_kind.get("profile", []) if "firstName" in entry]
    owners = [entry for entry in owners if "summary" in entry or "headline" in entry] or owners
    if len(owners) != 1:
        return None
    return {**owners[0], **_named(by_kind)}
