"""Chat models: any provider that LangChain knows, any GGUF file, behind a cache; scripted ones for tests.

    model = model_for("openai:gpt-5-mini")
    model = model_for("local:~/models/qwen3-4b.gguf")
    drafter = ModelDrafter(model, prompts)

Names are loaded on first use; importing this package imports no provider, no LangChain and no cache.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from introwriter.models.base import ChatModel, Renderer, Reply
    from introwriter.models.cache import ReplyCache
    from introwriter.models.cached import CachedModel
    from introwriter.models.drafter import ModelDrafter
    from introwriter.models.langchain import LangChainModel, runnable
    from introwriter.models.local import LocalModel
    from introwriter.models.scripted import ADVERSARIES, ScriptedModel, compose_from_facts
    from introwriter.models.verifier import Verifier

__all__ = [
    "ADVERSARIES", "CachedModel", "ChatModel", "LangChainModel", "LocalModel", "ModelDrafter", "Renderer",
    "Reply", "ReplyCache", "ScriptedModel", "Verifier", "compose_from_facts", "model_for",
    "runnable",
]  # fmt: skip

_HOMES = {
    "ADVERSARIES": "scripted", "CachedModel": "cached", "ChatModel": "base", "LangChainModel": "langchain",
    "LocalModel": "local", "ModelDrafter": "drafter", "Renderer": "base", "Reply": "base",
    "ReplyCache": "cache", "ScriptedModel": "scripted", "Verifier": "verifier",
    "compose_from_facts": "scripted", "runnable": "langchain",
}  # fmt: skip


def model_for(
    spec: str,
    *,
    base_url: str | None = None,
    timeout: float = 60.0,
    retries: int = 2,
    cache: bool | ReplyCache = True,
    fresh: bool = False,
) -> ChatModel:
    """Return the model that ``spec`` (``provider:name`` or ``local:PATH``) names, behind the reply cache.

    ``base_url`` is an OpenAI-compatible server; ``timeout`` is in seconds for one try, ``retries`` the number
    of further tries; ``cache`` may be a cache of your own, or False; ``fresh`` asks the model anew.

    Raises InputError for a ``spec`` or ``base_url`` of the wrong form, or a PATH that is no model file.
    """
    model = _model(spec, base_url, timeout, retries)
    if cache is False:
        return model
    from introwriter.models.cache import ReplyCache
    from introwriter.models.cached import CachedModel

    return CachedModel(model, ReplyCache() if cache is True else cache, fresh=fresh)


def _model(spec: str, base_url: str | None, timeout: float, retries: int) -> ChatModel:
    from introwriter.models.spec import is_local, parse_spec

    if is_local(spec):
        from introwriter.errors import InputError
        from introwriter.models.local import LocalModel

        if base_url:
            raise InputError("A local model has no base URL.", "Leave out --base-url, or use openai:NAME.")
        return LocalModel(parse_spec(spec)[1], timeout=timeout)
    from introwriter.models.langchain import LangChainModel

    return LangChainModel(spec, base_url=base_url, timeout=timeout, retries=retries)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
