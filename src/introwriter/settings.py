"""What the user may set: defaults < config file < INTROWRITER_* variables < arguments.

The config file is ``config.toml`` in the platform's config folder (or ``INTROWRITER_CONFIG``):

    channel = "linkedin-premium"
    tone = "plain"
    model = "openai:gpt-5-mini"
    me = "~/me.toml"
    [limits]
    linkedin = 200
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from introwriter.errors import InputError

__all__ = ["Settings", "config_folder", "load_settings", "unknown_variables"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default.

    ``me`` and ``prompts`` are a file and a folder; ``timeout`` is in seconds for one call to a model,
    ``retries`` how often a failed call is tried again; ``limits`` overrides channels' limits in UTF-16
    units; ``weigh`` orders notes by their scores, with a weight for each.
    """

    channel: str = "linkedin"
    language: str | None = None
    tone: str = "warm"
    n: int = 3
    model: str = "offline"
    base_url: str | None = None
    me: Path | None = None
    prompts: Path | None = None
    timeout: float = 60.0
    retries: int = 3
    cache: bool = True
    log: bool = True
    limits: Mapping[str, int] = field(default_factory=dict)
    weigh: Mapping[str, float] = field(default_factory=dict)


def config_folder() -> Path:
    """Return the folder of the user's config file, templates and ``me.toml``."""
    given = os.environ.get("INTROWRITER_CONFIG")
    if given:
        return Path(given).expanduser().parent
    from platformdirs import user_config_path

    return user_config_path("introwriter")


def load_settings(environ: Mapping[str, str], folder: Path) -> Settings:
    """Return the settings of ``folder``'s config.toml and of ``environ``.

    Raises InputError for an unreadable file, an unknown key or a value of the wrong type.
    """
    path = Path(environ.get("INTROWRITER_CONFIG") or folder / "config.toml").expanduser()
    settings = Settings()
    for name in ("me.toml", "me.yaml", "me.json"):
        if (folder / name).is_file():
            settings = replace(settings, me=folder / name)
            break
    if (folder / "prompts").is_dir():
        settings = replace(settings, prompts=folder / "prompts")
    if path.is_file():
        settings = replace(settings, **_checked(_read(path), str(path)))
    given = {
        key: environ[variable]
        for key in _KEYS
        if key not in _TABLES and (variable := f"INTROWRITER_{key.upper()}") in environ
    }
    return replace(settings, **_checked(given, "the environment"))


def unknown_variables(environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the INTROWRITER_* variables that set nothing, as a misspelt one would."""
    known = {f"INTROWRITER_{key.upper()}" for key in _KEYS if key not in _TABLES} | _FOLDERS
    return tuple(sorted(name for name in environ if name.startswith("INTROWRITER_") and name not in known))


_FOLDERS = {"INTROWRITER_CONFIG", "INTROWRITER_STATE", "INTROWRITER_CACHE_DIR"}
_KEYS = tuple(spec.name for spec in fields(Settings))
_TABLES: dict[str, type] = {"limits": int, "weigh": float}
_TYPES: dict[str, type] = {"n": int, "retries": int, "timeout": float, "me": Path, "prompts": Path}


_SWITCH = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: cannot be read as TOML ({error}).", "Mend it or remove it.") from error


def _checked(given: Mapping[str, Any], where: str) -> dict[str, Any]:
    checked: dict[str, Any] = {}
    for key, value in given.items():
        if key not in _KEYS:
            raise InputError(f"{where}: there is no setting {key!r}.", f"Settings are: {', '.join(_KEYS)}.")
        try:
            checked[key] = _converted(key, value)
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                f"{where}: {key} cannot be {value!r}.", "See docs/settings.md for what it takes."
            ) from error
    return checked


def _converted(key: str, value: Any) -> Any:
    if key in _TABLES:
        if not isinstance(value, Mapping):
            raise TypeError
        return {str(name): _TABLES[key](entry) for name, entry in value.items()}
    if key in ("cache", "log"):
        if isinstance(value, str):
            return _SWITCH[value.lower()]
        return bool(value)
    kind = _TYPES.get(key, str)
    if kind is Path:
        return Path(str(value)).expanduser()
    if isinstance(value, bool) or (kind is not str and not isinstance(value, int | float | str)):
        raise TypeError
    return kind(value)
