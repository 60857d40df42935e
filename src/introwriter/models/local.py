"""Any GGUF model file, run in this process by llama.cpp: no key, no network, nothing leaves the machine.

    LocalModel("~/models/qwen3-4b.gguf")          --model local:~/models/qwen3-4b.gguf

xllamacpp (the extra ``introwriter[local]``) is imported when the model is asked for the first time.
"""

from __future__ import annotations

import atexit
import secrets
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from introwriter.errors import InputError, MissingPackage, ModelError, ModelReplyUnusable, ModelUnreachable
from introwriter.models.base import Finish, Reply
from introwriter.models.patience import StalledTimeout, bounded
from introwriter.models.replies import finished_notes, json_in
from introwriter.models.schema import kept_short

if TYPE_CHECKING:
    from introwriter.prompts import Message

__all__ = ["LocalModel"]

T = TypeVar("T")
_MAGIC = b"GGUF"
_GRACE = 5.0
"""Seconds beyond the timeout that the engine gets to notice that it should stop."""
_FINISH: dict[str, Finish] = {"stop": "stop", "tool_calls": "stop", "length": "length"}
_LAST_WAIT = 60.0
"""Seconds that a program which ends waits for the engine; it stops at its next step, mostly in one or two."""
_loading = threading.Lock()
_running: set[threading.Event] = set()


class LocalModel:
    """The chat model in the GGUF file at ``path``, through xllamacpp.

    ``context`` is the most tokens that prompt and reply may have together (a model trained on fewer has
    fewer), ``max_tokens`` the most that a reply may have; ``threads`` is the engine's own choice when None.
    Loading and answering may take ``timeout`` seconds each. ``options`` go to the engine with each request
    (``top_p``, ``repeat_penalty``). The same ``seed`` gives the same reply on the same machine.

    The engine is shared by all models of one file and kept until another file is loaded. Raises InputError
    when there is no such file or it is not GGUF.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        context: int = 8192,
        max_tokens: int = 1536,
        seed: int = 0,
        temperature: float = 0.7,
        threads: int | None = None,
        timeout: float = 60.0,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self._path = _gguf_at(path)
        self.name = f"local:{self._path.name}"
        self._context = context
        self._threads = threads
        self._timeout = timeout
        self._asks: dict[str, Any] = {
            "max_tokens": max_tokens, "seed": seed, "temperature": temperature, **(options or {}),
        }  # fmt: skip

    @property
    def identity(self) -> dict[str, Any]:
        """Whatever can change the reply: the file by its name, size and time, not by its folder."""
        size, changed = _stamp(self._path)
        return {
            "model": self.name, "size": size, "changed": changed,
            "context": self._context, "options": self._asks,
        }  # fmt: skip

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer ``messages``, as JSON that cannot but follow ``schema``.

        Raises MissingPackage without xllamacpp, ModelError when the file cannot be loaded or the prompt is
        too long, ModelUnreachable when it takes longer than its time.
        """
        stopped = threading.Event()
        try:
            engine = bounded(lambda: _ended(self._engine), self._timeout)
            until = time.monotonic() + self._timeout
            request = self._request(messages, schema)
            return bounded(
                lambda: _ended(lambda: _answer(engine, request, until, stopped, self.name)),
                self._timeout + _GRACE,
            )
        except StalledTimeout:
            raise ModelUnreachable(
                f"{self.name} did not answer within {self._timeout:.0f} s.",
                "Give it longer (INTROWRITER_TIMEOUT=180), ask for one note (-n 1), or take a smaller model.",
            ) from None
        finally:
            stopped.set()

    def _engine(self) -> Any:
        with _loading:
            try:
                return _loaded(str(self._path), *_stamp(self._path), self._context, self._threads)
            except ImportError:
                raise MissingPackage(
                    "A local model needs the package xllamacpp, which is not installed.",
                    "Install it with: pip install 'introwriter[local]'",
                ) from None
            except (RuntimeError, ValueError, OSError, MemoryError):
                raise ModelError(
                    f"{self.name} could not be loaded.",
                    "Is it whole, of a kind that the installed xllamacpp knows, and smaller than the memory?",
                ) from None

    def _request(self, messages: Sequence[Message], schema: Mapping[str, Any] | None) -> dict[str, Any]:
        request: dict[str, Any] = {
            "messages": [{"role": message.role, "content": message.content} for message in messages],
            "stream": True,
            "stream_options": {"include_usage": True},
            "return_progress": True,
            # A prompt that is partly remembered is summed up in another order, which can change the reply.
            "cache_prompt": False,
            # The schema has its own room for thoughts, before the text.
            "chat_template_kwargs": {"enable_thinking": False},
            **self._asks,
        }
        if schema is not None:
            form = {"name": "reply", "strict": True, "schema": kept_short(schema)}
            request["response_format"] = {"type": "json_schema", "json_schema": form}
        return request


def _gguf_at(path: Path | str) -> Path:
    """The file as a full path. Raises InputError when there is none or it is something else."""
    try:
        file = Path(path).expanduser().absolute()
        if file.is_dir():
            raise InputError(
                f"{path} is a folder, not a model file.", "Give the .gguf file itself: local:PATH/model.gguf."
            )
        with file.open("rb") as opened:
            magic = opened.read(len(_MAGIC))
    except FileNotFoundError:
        raise InputError(
            f"There is no model file {path}.", "Write local:PATH with the path of a .gguf file."
        ) from None
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise InputError(
            f"The model file {path} cannot be read ({reason}).", "Check its path and permissions."
        ) from None
    if magic != _MAGIC:
        raise InputError(
            f"{path} is not a GGUF file.", "Give a model in GGUF form (llama.cpp's), or convert it first."
        )
    return file


def _stamp(path: Path) -> tuple[int, int]:
    """Size in bytes, and when it was last changed in nanoseconds."""
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns


@lru_cache(maxsize=1)
def _loaded(path: str, _size: int, _changed: int, context: int, threads: int | None) -> Any:
    """The engine with the model in it, silent.

    xllamacpp also opens a port on the loopback interface, which nothing here uses: a key that nobody knows
    keeps other users of the machine out.
    """
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = path
    params.model_alias = {Path(path).name}
    params.n_ctx = context
    params.n_parallel = 1
    params.n_batch = params.n_ubatch = 512
    params.verbosity = -1
    params.warmup = False
    params.cache_ram_mib = 0
    params.hostnames = ["127.0.0.1"]
    params.api_keys = [secrets.token_urlsafe(32)]
    params.ui = params.endpoint_slots = params.endpoint_props = False
    if threads:
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    return xllamacpp.Server(params)


def _ended(call: Callable[[], T]) -> T:
    """Return what ``call`` returns; a program that ends while it runs waits for it.

    The engine is native code, which must not run on while the interpreter goes away under it.
    """
    over = threading.Event()
    _running.add(over)
    _watch_the_end()
    try:
        return call()
    finally:
        _running.discard(over)
        over.set()


@lru_cache(maxsize=1)
def _watch_the_end() -> None:
    atexit.register(lambda: [over.wait(_LAST_WAIT) for over in tuple(_running)])


def _answer(
    engine: Any, request: Mapping[str, Any], until: float, stopped: threading.Event, name: str
) -> Reply:
    """Ask, gather the pieces of the reply, and stop the engine when its time is over."""
    heard = _Heard(lambda: stopped.is_set() or time.monotonic() > until)
    try:
        engine.handle_chat_completions(dict(request), heard.take)
    except (RuntimeError, ValueError) as error:
        raise _failure(name, {"message": str(error)}) from None
    if heard.error is not None:
        raise _failure(name, heard.error)
    if heard.given_up:
        raise StalledTimeout
    return heard.reply(structured="response_format" in request)


class _Heard:
    """What the engine has said so far."""

    def __init__(self, enough: Callable[[], bool]) -> None:
        self._enough = enough
        self._pieces: list[str] = []
        self._finish: str | None = None
        self._usage: Mapping[str, Any] = {}
        self.error: Mapping[str, Any] | None = None
        self.given_up = False

    def take(self, chunk: Mapping[str, Any]) -> bool:
        """Take one piece; true tells the engine to stop."""
        if error := chunk.get("error"):
            self.error = error if isinstance(error, Mapping) else {"message": str(error)}
            return True
        self._usage = chunk.get("usage") or self._usage
        for choice in chunk.get("choices") or ():
            self._pieces.append((choice.get("delta") or {}).get("content") or "")
            self._finish = choice.get("finish_reason") or self._finish
        if self._finish is None and self._enough():
            self.given_up = True
        return self.given_up

    def reply(self, *, structured: bool) -> Reply:
        text, finish = "".join(self._pieces), _FINISH.get(self._finish or "", "other")
        data = json_in(text) if structured and finish == "stop" else None
        if structured and finish == "length" and (data := finished_notes(text)):
            finish = "stop"
        return Reply(
            text=text,
            data=data,
            finish=finish,
            prompt_tokens=int(self._usage.get("prompt_tokens") or 0),
            completion_tokens=int(self._usage.get("completion_tokens") or 0),
        )


def _failure(name: str, error: Mapping[str, Any]) -> ModelError:
    if error.get("type") == "exceed_context_size_error" or "context size" in str(error.get("message")):
        counted = f" ({error['n_prompt_tokens']} tokens)" if "n_prompt_tokens" in error else ""
        room = f" of {error['n_ctx']} tokens" if "n_ctx" in error else ""
        return ModelError(
            f"The prompt{counted} is too long for {name}, whose context has room{room}."
            if room
            else f"The prompt{counted} is too long for the context of {name}.",
            "Give a shorter profile (fewer posts and descriptions), or a model with a larger context.",
        )
    said = " ".join(str(error.get("message") or "").split())[:200]
    return ModelReplyUnusable(
        f"{name} could not answer" + (f": {said}" if said else "."), "Try another model, or --model offline."
    )
