"""Reading cases: a folder of TOML files that people edit, and JSON Lines in NoteBench's form."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from introwriter.errors import InputError, IntrowriterError
from introwriter.evals.case import EvalCase
from introwriter.evals.labelled import labelled_case
from introwriter.evals.written import written_case
from introwriter.resources import evals_root

__all__ = ["SETS", "chosen", "load_cases"]

SETS = ("own", "notebench", "fresh")
"""The shipped sets of cases; ``all`` is all of them."""


def load_cases(names: Sequence[str] = ("all",)) -> tuple[EvalCase, ...]:
    """Return the cases of sets (own, notebench, fresh, all), of folders and of files, in order, each once.

    Raises InputError for what is not there and for a file that does not hold cases, naming file and key.
    """
    sets = [name for given in names for name in (SETS if given == "all" else (given,))]
    cases = {case.key: case for name in dict.fromkeys(sets) for case in _set(name)}
    if not cases:
        raise InputError(
            f"There are no cases in {', '.join(names)}.", "evals/README.md shows how to add one."
        )
    return tuple(cases.values())


def chosen(cases: Iterable[EvalCase], words: Sequence[str]) -> tuple[EvalCase, ...]:
    """Return the cases whose id, set, tags, language, channel or situation hold every one of ``words``.

    A word with ``!`` before it must not be held. Raises InputError when no case is left.
    """
    found = tuple(case for case in cases if all(_holds(case, word) for word in words))
    if not found:
        raise InputError(
            f"No case matches {' '.join(words)!r}.",
            "A filter is a part of a case's id, or its set, a tag, language, channel or situation.",
        )
    return found


def _holds(case: EvalCase, word: str) -> bool:
    wanted = word.removeprefix("!").casefold()
    exact = (case.suite, *case.tags, case.language, case.channel, *case.expect.situation)
    held = wanted in case.id.casefold() or wanted in (name.casefold() for name in exact)
    return held != word.startswith("!")


def _set(name: str) -> Iterator[EvalCase]:
    if name == "own":
        return _folder(evals_root() / "cases", "own")
    if name in SETS:
        return _lines(evals_root() / name / "cases.jsonl", name)
    path = Path(name)
    if path.is_dir():
        return _folder(path, path.name)
    if path.suffix == ".jsonl":
        return _lines(path, path.stem)
    if path.suffix == ".toml":
        return iter((_file(path, path.parent.name or "file"),))
    raise InputError(
        f"There are no cases {name!r}.",
        f"Use {', '.join(SETS)}, all, a folder of .toml files, a .toml or a .jsonl file.",
    )


def _folder(folder: Path, suite: str) -> Iterator[EvalCase]:
    return (_file(path, suite) for path in sorted(folder.glob("*.toml")))


def _file(path: Path, suite: str) -> EvalCase:
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}.", "evals/README.md shows the form of a case.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}).", "A case is a text file in UTF-8.") from None
    return written_case(data, path.stem, suite, str(path))


def _lines(path: Path, suite: str) -> Iterator[EvalCase]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}).", "Give a JSON Lines file in UTF-8.") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _labelled(line, suite, f"{path}:{number}")


def _labelled(line: str, suite: str, where: str) -> EvalCase:
    try:
        data: Any = json.loads(line)
        return labelled_case(data, suite)
    except IntrowriterError as error:
        raise InputError(f"{where}: {error.message}", error.hint) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            f"{where}: is not a labelled case ({type(error).__name__}: {error}).",
            "evals/notebench/README.md shows the form.",
        ) from None
