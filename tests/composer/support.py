"""Builds briefs for the composer's tests out of plain data."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS, Channel
from introwriter.people import Context, Position, Post, Profile, School, Sender

_NESTED: dict[str, type] = {"positions": Position, "education": School, "posts": Post}


def person(cls: type, data: dict[str, Any]) -> Any:
    """A Profile, Sender or Context of plain data."""
    return cls(**{key: _value(key, value) for key, value in data.items()})


def _value(key: str, value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return tuple(_NESTED[key](**item) if key in _NESTED else item for item in value)


def brief_of(case: dict[str, Any], channel: Channel | None = None) -> Brief:
    return make_brief(
        person(Profile, case["target"]),
        person(Sender, case["sender"]),
        person(Context, case["context"]),
        channel=channel or CHANNELS[case["channel"]],
    )


def own_cases() -> list[dict[str, Any]]:
    text = (Path(__file__).parent / "cases.toml").read_text(encoding="utf-8")
    return list(tomllib.loads(text)["case"])


def table(name: str) -> Any:
    return tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
