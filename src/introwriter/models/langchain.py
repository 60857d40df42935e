"""The one door to LangChain: any ``provider:name`` it knows, and the Runnable that other tools embed.

Nothing of LangChain is imported until a model is asked for the first time.
"""

from __future__ import annotations

import os
import re
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

from introwriter.errors import InputError, IntrowriterError, MissingPackage, ModelError
from introwriter.models.answers import reply_of
from introwriter.models.base import Reply
from introwriter.models.failures import failure_of, lacks_structure
from introwriter.models.patience import Patience
from introwriter.models.schema import in_words
from introwriter.models.spec import EXAMPLES, checked_url, parse_spec

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

    from introwriter.prompts import Message

__all__ = ["LangChainModel", "runnable"]

_NO_KEY = "not-needed"


class LangChainModel:
    """A chat model by ``provider:name``, with retries, bounded in time.

    ``base_url`` is an OpenAI-compatible server (OPENAI_BASE_URL serves for ``openai:``); ``api_key``
    overrides the provider's variable; ``timeout`` is in seconds for one try, and twice that for all;
    ``retries`` further tries are made when the server is busy or the connection fails. ``options`` go to the
    provider as they are (``temperature``, ``seed``, ``max_tokens``). ``tracing`` lets LangSmith see the
    calls where its own variables ask for it; without it nothing is traced.

    Raises InputError for a ``spec`` that is not ``provider:name`` and for a ``base_url`` that is not http(s).
    """

    def __init__(
        self,
        spec: str,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: float = 60.0,
        retries: int = 2,
        options: Mapping[str, Any] | None = None,
        tracing: bool = False,
        patience: Patience | None = None,
    ) -> None:
        self._provider, self._model = parse_spec(spec)
        self.name = f"{self._provider}:{self._model}"
        if self._provider == "openai":
            base_url = base_url or os.environ.get("OPENAI_BASE_URL") or os.environ.get("OPENAI_API_BASE")
        self._base_url = checked_url(base_url) if base_url else None
        self._api_key = api_key
        self._options = dict(options or {})
        self._tracing = tracing
        self._patience = patience or Patience(timeout=timeout, retries=retries)
        self._lock = threading.Lock()
        self._client: Any = None
        self._bound: list[tuple[Mapping[str, Any], Any]] = []
        self._plain = False

    @property
    def identity(self) -> dict[str, Any]:
        """Whatever can change the reply, apart from the messages and the schema."""
        return {"model": self.name, "base_url": self._base_url, "options": self._options}

    def complete(self, messages: Sequence[Message], schema: Mapping[str, Any] | None = None) -> Reply:
        """Answer ``messages``, as JSON after ``schema`` where the provider can.

        A server that rejects structured output is asked again in plain words, and so from then on.

        Raises InputError or MissingPackage for a provider that cannot be used, ModelError for the rest.
        """
        client = self._connected()
        asked: list[tuple[str, str]] = [(message.role, message.content) for message in messages]
        if schema is None:
            return self._said(client, asked)
        if not self._plain and (chain := self._structured(client, schema)) is not None:
            try:
                return self._said(chain, asked)
            except _Rejected as rejected:
                reply = self._plainly(client, asked, schema, rejected)
                self._plain = True
                return reply
        return self._plainly(client, asked, schema)

    def _plainly(
        self,
        client: Any,
        asked: list[tuple[str, str]],
        schema: Mapping[str, Any],
        why: _Rejected | None = None,
    ) -> Reply:
        role, words = asked[-1]
        try:
            return self._said(client, [*asked[:-1], (role, f"{words}\n\n{in_words(schema)}")])
        except _Rejected as error:
            raise (why or error).failure from None

    def _said(self, chain: Any, asked: list[tuple[str, str]]) -> Reply:
        """Ask with patience, and tell failures as our errors; _Rejected is a request that was refused."""

        def attempt() -> Any:
            with self._traced():
                return chain.invoke(asked)

        try:
            return reply_of(self._patience.call(attempt))
        except IntrowriterError:
            raise
        except Exception as error:
            if type(error).__name__ == "LengthFinishReasonError":
                return Reply(text="", finish="length")
            failure = failure_of(error, self.name, self._base_url)
            if type(failure) is ModelError and lacks_structure(error):
                raise _Rejected(failure) from None
            raise failure from None

    def _connected(self) -> Any:
        with self._lock:
            if self._client is None:
                self._client = self._connect()
            return self._client

    def _connect(self) -> Any:
        from langchain.chat_models import init_chat_model

        given: dict[str, Any] = {"timeout": self._patience.timeout, "max_retries": 0, **self._options}
        if self._base_url:
            given["base_url"] = self._base_url
        if self._api_key:
            given["api_key"] = self._api_key
        if self._provider == "openai" and self._base_url:
            given["use_responses_api"] = False
            if not self._api_key and not os.environ.get("OPENAI_API_KEY"):
                given["api_key"] = _NO_KEY
        try:
            return init_chat_model(self._model, model_provider=self._provider, **given)
        except ImportError as error:
            raise _missing(error, self._provider) from None
        except ValueError as error:
            if "nsupported provider" in str(error):
                raise InputError(
                    f"There is no model provider {self._provider!r}.",
                    f"Write provider:name, such as {EXAMPLES}.",
                ) from None
            raise failure_of(error, self.name, self._base_url) from None
        except Exception as error:
            raise failure_of(error, self.name, self._base_url) from None

    def _structured(self, client: Any, schema: Mapping[str, Any]) -> Any:
        """The client bound to ``schema``, or ``None`` where the provider has no structured output."""
        with self._lock:
            for known, chain in self._bound:
                if known is schema:
                    return chain
            chain = _bound_to(client, schema)
            self._bound.append((schema, chain))
            return chain

    def _traced(self) -> AbstractContextManager[Any]:
        if self._tracing:
            return nullcontext()
        from langsmith import tracing_context

        return tracing_context(enabled=False)


class _Rejected(Exception):
    """The server understood the way but not the request: perhaps it has no structured output."""

    def __init__(self, failure: ModelError) -> None:
        super().__init__(failure.message)
        self.failure = failure


def runnable(write: Callable[..., Any]) -> Runnable[dict[str, Any], dict[str, Any]]:
    """Return a LangChain Runnable around ``write``: a dict of its arguments in, the result's JSON out.

    The input holds ``target`` and may hold ``sender``, ``context`` and every option of ``write``.
    Raises InputError for an input without a target or with a key that ``write`` does not take.
    """
    import inspect

    from langchain_core.runnables import RunnableLambda

    known = tuple(inspect.signature(write).parameters)

    def introwriter(given: dict[str, Any]) -> dict[str, Any]:
        if unknown := sorted(set(given) - set(known)):
            raise InputError(
                f"The input has the unknown key {unknown[0]!r}.", f"It takes: {', '.join(known)}."
            )
        if "target" not in given:
            raise InputError("The input has no target.", "Give {'target': …, 'sender': …, 'context': …}.")
        result: dict[str, Any] = write(**given).to_json()
        return result

    return RunnableLambda(introwriter)


def _bound_to(client: Any, schema: Mapping[str, Any]) -> Any:
    """Bind ``schema`` as the provider wants it.

    Only the bound model of LangChain's chain is used: its parser raises on prose, ours does not. For OpenAI's
    chat completions the format goes in as ``extra_body``: what langchain-openai would send, without a second
    parse of the reply, which costs a third of the call.
    """
    openai = hasattr(client, "root_client")
    strict = {"strict": True} if openai else {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that an old model gets a tool instead is nothing to act on
            chain = client.with_structured_output(schema, method="json_schema", **strict)
    except (NotImplementedError, TypeError, ValueError):
        return None
    bound = getattr(chain, "first", None)
    form = getattr(bound, "kwargs", {}).get("response_format")
    if openai and form and not client.use_responses_api:
        return client.bind(extra_body={**(client.extra_body or {}), "response_format": form})
    return bound


def _missing(error: ImportError, provider: str) -> MissingPackage:
    found = re.search(r"pip install ([\w\[\]-]+)", str(error))
    package = found[1] if found else f"langchain-{provider.replace('_', '-')}"
    return MissingPackage(
        f"The provider {provider!r} needs the package {package}, which is not installed.",
        f"Install it with: pip install {package}",
    )
