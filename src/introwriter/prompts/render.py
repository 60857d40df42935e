"""From a template to messages: the only home of Jinja2, sandboxed and strict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from introwriter.errors import TemplateError
from introwriter.prompts.prompt import Message, Prompt

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["render"]

USER_MARK = "+++ user +++"


def render(prompt: Prompt, values: Mapping[str, Any], folders: Sequence[Path]) -> tuple[Message, ...]:
    """Render both halves of the body: a system message above the line ``+++ user +++``, a user message below.

    ``folders`` are where ``_partials/`` are looked for, first hit wins. Raises TemplateError (``file:line``)
    for a syntax error, an undefined variable, and anything the sandbox forbids.
    """
    system, found, user = prompt.body.partition(f"{USER_MARK}\n")
    halves = [("system", system, prompt.line)] if found else []
    halves.append(("user", user if found else system, prompt.line + (system.count("\n") + 1 if found else 0)))
    messages = [
        Message(role="system" if role == "system" else "user", content=text)
        for role, source, line in halves
        if (text := _rendered(prompt.path, source, line, values, tuple(folders)))
    ]
    return tuple(messages)


def _rendered(
    path: Path, source: str, line: int, values: Mapping[str, Any], folders: tuple[Path, ...]
) -> str:
    import jinja2

    try:
        text: str = _template(source, path, line, folders).render(values)
        return text.strip()
    except jinja2.TemplateSyntaxError as error:
        where = f"{error.filename or path}:{error.lineno}"
        raise TemplateError(f"{where}: {error.message}", "Jinja2 cannot read this line.") from None
    except jinja2.TemplateNotFound as error:
        hint = "Partials are looked for in the template's own folder and in the shipped one."
        raise TemplateError(f"{path}:{line}: there is no partial {error.message!r}.", hint) from None
    except jinja2.UndefinedError as error:
        known = ", ".join(sorted(values))
        raise TemplateError(f"{_place(error, path)}: {error.message}.", f"Known: {known}.") from None
    except Exception as error:  # whatever a template of a stranger does, it ends as one error with its line
        hint = "The sandbox allows reading the variables, and nothing else."
        raise TemplateError(f"{_place(error, path)}: {error}.", hint) from None


def _place(error: Exception, path: Path) -> str:
    """Where in a template the error arose: Jinja2 rewrites tracebacks so that they name template lines."""
    import traceback

    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename.endswith(".j2"):
            return f"{frame.filename}:{frame.lineno}"
    return f"{path}:1"


@lru_cache(maxsize=128)
def _template(source: str, path: Path, line: int, folders: tuple[Path, ...]) -> Any:
    """Compile a half with the line numbers of its file."""
    environment = _environment(folders)
    code = environment.compile("\n" * (line - 1) + source, name=str(path), filename=str(path))
    return environment.template_class.from_code(environment, code, environment.make_globals(None))


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=False,  # the output is a prompt, no page; values are made safe before they come here
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
