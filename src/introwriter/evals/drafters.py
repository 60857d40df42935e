"""Who writes: the offline writer, scripted models, recorded replies, finished texts, real models."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal

from introwriter.composer import Composer
from introwriter.drafter import Drafter
from introwriter.errors import InputError
from introwriter.evals.case import EvalCase
from introwriter.evals.replies import RecordedModel, Recorder, Tap, read_rows
from introwriter.models import ADVERSARIES, ModelDrafter, ScriptedModel, compose_from_facts, model_for
from introwriter.models.base import ChatModel
from introwriter.note import Draft
from introwriter.prompts import PromptLibrary
from introwriter.resources import evals_root

__all__ = ["DEFAULT", "Pen", "Spec", "Texts", "known", "spec_of"]

DEFAULT = ("offline", "mock", "adversaries", "recorded", "plain_chat")
"""What a run sends through the loop when nothing is asked for. None of them needs a network."""

Role = Literal["tested", "adversary", "baseline"]
_MOCKS: Mapping[str, Callable[..., Any]] = {mock.__name__: mock for mock in ADVERSARIES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Notes that somebody wrote elsewhere: judged as they stand."""

    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """What writes one case: a drafter (and the tap on its model), or finished texts."""

    drafter: Drafter | None = None
    tap: Tap | None = None
    texts: Texts | None = None


@dataclass(frozen=True, kw_only=True)
class Spec:
    """A drafter by name; ``pen(case, library)`` makes what writes a case, ``None`` where it has nothing."""

    name: str
    role: Role
    about: str
    pen: Callable[[EvalCase, PromptLibrary], Pen | None]
    lies: tuple[str, ...] = ()
    jobs: int = 1
    uses_prompts: bool = True
    options: Mapping[str, Any] = field(default_factory=dict)


def known() -> tuple[str, ...]:
    """Return the names that ``--drafter`` takes, beside ``provider:name`` and ``local:PATH``."""
    return ("offline", "mock", "adversaries", *_MOCKS, *_recordings(), "recorded", "plain_chat")


def spec_of(
    name: str,
    *,
    seed: int = 0,
    chat: ChatModel | None = None,
    recorder: Recorder | None = None,
    **options: Any,
) -> tuple[Spec, ...]:
    """Return the drafters that ``name`` stands for; ``adversaries`` and ``recorded`` stand for several.

    ``chat`` answers instead of the model that ``name`` names; ``recorder`` keeps its replies; ``options``
    are those of ``model_for()``. Raises InputError for a name that is not known.
    """
    if name == "offline":
        return (_offline(seed),)
    if name == "mock":
        return (_scripted(name, compose_from_facts, "tested"),)
    if name == "adversaries":
        return tuple(_scripted(mock, _MOCKS[mock], "adversary") for mock in _MOCKS)
    if name in _MOCKS:
        return (_scripted(name, _MOCKS[name], "adversary"),)
    if name == "recorded":
        return tuple(_recorded(path) for path in _recordings().values())
    if name in _recordings():
        return (_recorded(_recordings()[name]),)
    if name == "plain_chat":
        return (_texts(name, evals_root() / "notebench" / "plain_chat.jsonl", "notebench"),)
    if name.endswith(".jsonl"):
        return (_file(Path(name)),)
    if ":" in name or chat is not None:
        return (_model(name, chat or model_for(name, **options), recorder),)
    raise InputError(
        f"There is no drafter {name!r}.", f"Use {', '.join(known())}, provider:name or local:PATH."
    )


@lru_cache(maxsize=1)
def _told() -> dict[str, dict[str, Any]]:
    text = resources.files("introwriter.evals").joinpath("data/drafters.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _offline(seed: int) -> Spec:
    def pen(case: EvalCase, library: PromptLibrary) -> Pen:
        return Pen(drafter=Composer(seed))

    return Spec(name="offline", role="tested", about=_told()["offline"]["about"], pen=pen, uses_prompts=False)


def _scripted(name: str, mock: Callable[..., Any], role: Role) -> Spec:
    def pen(case: EvalCase, library: PromptLibrary) -> Pen:
        return _tapped(ScriptedModel(mock, name=name), case, library)

    told = _told().get(name, {})
    about = told.get("about") or (mock.__doc__ or "").strip().partition("\n")[0]
    return Spec(name=name, role=role, about=about, pen=pen, lies=tuple(told.get("lies", ())))


def _model(name: str, chat: ChatModel, recorder: Recorder | None) -> Spec:
    def pen(case: EvalCase, library: PromptLibrary) -> Pen:
        return _tapped(chat, case, library, recorder)

    return Spec(name=name, role="tested", about=f"the model {chat.name}", pen=pen, jobs=4)


def _recordings() -> dict[str, Path]:
    return {path.stem: path for path in sorted((evals_root() / "replies").glob("*.jsonl"))}


def _recorded(path: Path) -> Spec:
    rows = read_rows(path)

    def pen(case: EvalCase, library: PromptLibrary) -> Pen | None:
        mine = rows.get(case.key)
        return _tapped(RecordedModel(mine, name=path.stem), case, library) if mine else None

    models = sorted({str(row.get("model", "a model")) for each in rows.values() for row in each})
    return Spec(name=path.stem, role="tested", about=f"recorded replies of {', '.join(models)}", pen=pen)


def _file(path: Path) -> Spec:
    """A file of recorded replies, whose rows name their prompt, or of finished notes."""
    rows = [row for each in read_rows(path).values() for row in each]
    return _recorded(path) if any("prompt" in row for row in rows) else _texts(path.stem, path, None)


def _texts(name: str, path: Path, suite: str | None) -> Spec:
    rows = read_rows(path)

    def pen(case: EvalCase, library: PromptLibrary) -> Pen | None:
        mine = rows.get(case.key) or (rows.get(case.id, []) if suite in (None, case.suite) else [])
        return Pen(texts=Texts(drafts=tuple(_draft(row) for row in mine))) if mine else None

    about = "notes that a plain chat assistant wrote" if suite else f"the notes of {path.name}"
    return Spec(name=name, role="baseline", about=about, pen=pen, uses_prompts=False)


def _draft(row: Mapping[str, Any]) -> Draft:
    return Draft(text=str(row["text"]), subject=row.get("subject"))


def _tapped(chat: ChatModel, case: EvalCase, library: PromptLibrary, recorder: Recorder | None = None) -> Pen:
    tap = Tap(chat, case.key, recorder)
    return Pen(drafter=ModelDrafter(tap, library), tap=tap)
