"""Where the shipped data lie: the only code that knows paths.

In a checkout they are the top-level folders ``prompts/`` and ``evals/``; in an installed wheel they are
copied below the package.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["evals_root", "prompts_root"]

_PACKAGE = Path(__file__).resolve().parent


def prompts_root() -> Path:
    """Return the folder of the shipped templates."""
    return _folder("prompts")


def evals_root() -> Path:
    """Return the folder of the shipped eval data."""
    return _folder("evals")


def _folder(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name
