"""How a user names a model: ``provider:name`` or ``local:PATH``, and perhaps a server's address."""

from __future__ import annotations

from urllib.parse import urlsplit

from introwriter.errors import InputError

__all__ = ["EXAMPLES", "checked_url", "is_local", "parse_spec"]

EXAMPLES = "openai:gpt-5-mini, anthropic:claude-haiku-4-5, ollama:llama3.2, local:model.gguf"


def parse_spec(spec: str) -> tuple[str, str]:
    """Return provider and name of ``provider:name``. Raises InputError for anything else."""
    provider, colon, name = (part.strip() for part in spec.partition(":"))
    if not (provider and colon and name):
        raise InputError(f"{spec!r} is not a model.", f"Write provider:name, such as {EXAMPLES}.")
    return provider.replace("-", "_").lower(), name


def is_local(spec: str) -> bool:
    """Whether ``spec`` names a model file rather than a provider."""
    return spec.partition(":")[0].strip().lower() == "local"


def checked_url(url: str) -> str:
    """Return ``url`` if it is an http(s) address without a password in it. Raises InputError otherwise."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(
            "The base URL is not an http(s) address.", "Write it like http://localhost:11434/v1."
        )
    if parts.username or parts.password:
        raise InputError("The base URL holds a user name or password.", "Give the key in the environment.")
    return url
