"""What every page is set with: the style, and templates that escape what they are given."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["stylesheet", "template_at"]


@lru_cache(maxsize=8)
def template_at(path: Path) -> Template:
    """Return the Jinja2 template in ``path``: everything is escaped, an unknown name is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(path.parent), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template(path.name)


@lru_cache(maxsize=1)
def stylesheet() -> str:
    """Return the style that the pages share."""
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")
