"""Read people from files, pastes and objects.

Each format is one module with `sniff(source) -> bool` and `read(source) -> Reading`; `FORMATS` lists them
in the order in which they are tried. One that can hold several people also has `people(source)`: their names
in order, "" for one without, None where there is nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from types import ModuleType

from introwriter.errors import ReadError
from introwriter.people import Context, Profile, Sender
from introwriter.readers import (
    case,
    github,
    html,
    jsonresume,
    linkedin_export,
    linkedin_pdf,
    native,
    pasted,
    people_json,
    targets,
    vcard,
)
from introwriter.readers.doubts import doubts_of
from introwriter.readers.native import Checker
from introwriter.readers.source import Input, Reading, Source, source_of

__all__ = [
    "FORMATS",
    "Input",
    "Reading",
    "Source",
    "read",
    "read_all",
    "read_case",
    "read_context",
    "read_profile",
    "read_sender",
    "source_of",
]

FORMATS: tuple[ModuleType, ...] = (
    linkedin_export,
    linkedin_pdf,
    html,
    vcard,
    targets,
    people_json,
    github,
    case,
    jsonresume,
    native,
    pasted,
)

_NEEDS = {
    "case": "an object with `target`",
    "github": "an account as GitHub's API gives it",
    "html": "a saved web page",
    "jsonresume": "an object with `basics`",
    "linkedin_export": "a zip or a folder that LinkedIn's data export made",
    "linkedin_pdf": "a PDF that LinkedIn made (More > Save to PDF)",
    "native": "an object with `name` and the like",
    "pasted": "a profile page's text, with its name line and headings such as Experience",
    "people_json": "a person as Proxycurl, People Data Labs or linkedin-api give one",
    "targets": "a table with a header that names its columns (Name, Company, Title, …)",
    "vcard": "a vCard",
}
_CALLED = {
    "case": "a case",
    "jsonresume": "JSON Resume",
    "linkedin_pdf": "LinkedIn's PDF",
    "pasted": "a pasted page",
    "targets": "a table",
}


def read(
    source: Input,
    format: str | None = None,
    *,
    row: int | str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> Reading:
    """Read whatever a file, paste or object holds, and say how it was understood.

    ``format`` names a reader (case, jsonresume, native, pasted, targets, …) instead of the automatic choice;
    ``row`` says who of several is meant: 1 for the first, or a name; ``mapping`` a table's field -> column.
    Raises ReadError when it cannot be read, when there is no person in it, or several and no ``row``.
    """
    taken = replace(source_of(source), row=row, mapping=mapping or {})
    module = _reader(taken, format)
    _fits(module, taken)
    return _checked(module.read(taken), taken)


def read_all(
    source: Input, format: str | None = None, *, mapping: Mapping[str, str] | None = None
) -> Iterator[tuple[int, str, Reading | ReadError]]:
    """Yield everybody whom a file holds as (row, name, reading), or the ReadError of one that is unreadable.

    Raises ReadError when the file as a whole cannot be read.
    """
    taken = replace(source_of(source), mapping=mapping or {})
    module = _reader(taken, format)
    _fits(module, taken)
    people = getattr(module, "people", None)
    if people is None:
        reading = _checked(module.read(taken), taken)
        yield 1, reading.profile.name, reading
        return
    for number, label in enumerate(people(taken), 1):
        if label is None:
            continue
        one = taken.at(number)
        try:
            yield number, label, _checked(module.read(one), one)
        except ReadError as error:
            yield number, label, error


def read_profile(
    source: Input,
    *,
    format: str | None = None,
    row: int | str | None = None,
    mapping: Mapping[str, str] | None = None,
) -> Profile:
    """Read one person: of a case, the target; of several, the one that ``row`` means. Raises ReadError."""
    return read(source, format, row=row, mapping=mapping).profile


def read_sender(source: Input) -> Sender:
    """Read the person who writes; their own native file may hold `voice_samples`. Raises ReadError."""
    taken = source_of(source)
    module = next((module for module in FORMATS if module.sniff(taken)), None)
    tree = taken.tree if module in (case, native, None) else None
    if tree is None:
        return _as_sender((module or _reader(taken, None)).read(taken).profile)
    if "sender" in tree and "name" not in tree:
        tree = tree["sender"]
    checker = Checker(taken.name)
    sender = checker.take(Sender, tree)
    checker.finish()
    return sender


def read_context(source: Input) -> Context:
    """Read what only the sender can know: goal, met, mutuals, read, offer, avoid. Raises ReadError."""
    taken = source_of(source)
    if taken.tree is None:
        raise ReadError(
            f"{taken.name} is not JSON, YAML or TOML", "A context is an object with goal, met, read, …"
        )
    tree = taken.tree.get("context", taken.tree)
    checker = Checker(taken.name)
    context = checker.take(Context, tree)
    checker.finish()
    return context


def read_case(source: Input) -> tuple[Profile, Sender | None, Context | None]:
    """Read a target with its sender and context, or a person alone. Raises ReadError."""
    reading = read(source)
    return reading.profile, reading.sender, reading.context


def _checked(reading: Reading, source: Source) -> Reading:
    if not reading.profile.name.strip():
        raise ReadError(
            f"{source.name}: no person in it, as {_name(reading.format)} it holds no name",
            f"Add the person's name, or choose another format of {', '.join(map(_format_name, FORMATS))}.",
        )
    return replace(reading, warnings=(*reading.warnings, *doubts_of(reading.profile)))


def _fits(module: ModuleType, source: Source) -> None:
    """Refuse to choose among people or columns where a format has none of them."""
    if source.mapping and module is not targets:
        raise ReadError(
            f"{source.name} has no columns, it is {_name(_format_name(module))}",
            "Leave out the mapping of columns (--map).",
        )
    if source.row not in (None, 1, "1") and not hasattr(module, "people"):
        raise ReadError(f"{source.name} holds one person only", "Leave out the row (--row).")


def _reader(source: Source, format: str | None) -> ModuleType:
    names = {_format_name(module): module for module in FORMATS}
    if format is not None:
        if format not in names:
            raise ReadError(f"There is no format {format!r}", f"Choose one of {', '.join(names)}.")
        if format in ("case", "jsonresume", "native") and source.tree is None:
            raise ReadError(
                f"{source.name} is not JSON, YAML or TOML", f"It cannot be read as {_name(format)}."
            )
        return names[format]
    for module in FORMATS:
        if module.sniff(source):
            return module
    tried = "; ".join(f"{name} needs {need}" for name, need in _NEEDS.items())
    raise ReadError(
        f"{source.name} is in no format that introwriter reads (tried: {tried})",
        "Write the few lines you know as `name:`, `headline:` and so on, or paste the whole profile page.",
    )


def _format_name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def _name(format: str) -> str:
    return {
        "jsonresume": "JSON Resume",
        "pasted": "a pasted page",
        "case": "a case",
        "targets": "a table",
        "linkedin_pdf": "LinkedIn's PDF",
        "html": "a web page",
        "vcard": "a vCard",
        "github": "a GitHub account",
        "people_json": "a person in another tool's JSON",
    }.get(format, "a native file")


def _as_sender(profile: Profile) -> Sender:
    return Sender(**{field.name: getattr(profile, field.name) for field in fields(Profile)})
