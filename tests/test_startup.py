"""Starting is fast because nothing heavy is imported: proven on sys.modules in a new process."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = {
    "langchain",
    "langchain_core",
    "langchain_openai",
    "openai",
    "diskcache",
    "pydantic",
    "numpy",
    "jinja2",
}
EXAMPLES = [str(ROOT / "examples" / name) for name in ("maya.toml", "me.toml", "context.toml")]


def modules_after(arguments: list[str]) -> set[str]:
    """The top-level modules that are loaded after running the command line with ``arguments``."""
    script = (
        "import sys, json, contextlib, io\n"
        "from introwriter.cli import main\n"
        f"sys.argv = ['introwriter', *{arguments!r}]\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        "    main()\n"
        "print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout))


def test_help_imports_nothing_heavy() -> None:
    assert not modules_after(["--help"]) & HEAVY


@pytest.mark.parametrize("arguments", [["draft", "--help"], ["--version"], ["rules", "list"]])
def test_small_commands_import_nothing_heavy_of_ours(arguments: list[str]) -> None:
    """Typer itself imports pydantic when a command has parameters to convert."""
    assert not modules_after(arguments) & (HEAVY - {"pydantic"})


def test_an_offline_draft_never_imports_a_model_library() -> None:
    target, me, context = EXAMPLES
    loaded = modules_after(["draft", target, "--me", me, "--context", context])
    assert not loaded & {"langchain", "langchain_core", "langchain_openai", "openai", "diskcache", "numpy"}


def test_importing_the_package_loads_none_of_its_rooms() -> None:
    script = "import introwriter, sys; print([m for m in sys.modules if m.startswith('introwriter.')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
