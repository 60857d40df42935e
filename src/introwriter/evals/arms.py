"""From what the user names to what is run: drafters, templates, and the two arms of a comparison."""

from __future__ import annotations

import subprocess
import tarfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from introwriter.api import template_library
from introwriter.errors import InputError
from introwriter.evals.drafters import Spec
from introwriter.evals.report import Variant
from introwriter.evals.saved import read_report
from introwriter.evals.suite import Entry
from introwriter.prompts import PromptLibrary
from introwriter.resources import prompts_root

__all__ = ["Plan", "compared", "entries_of", "library_at"]

MakeSpecs = Callable[[str], Sequence[Spec]]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What to run, which pairs to compare, and variants of earlier runs that take part in a comparison."""

    entries: tuple[Entry, ...]
    pairs: tuple[tuple[str, str], ...] = ()
    earlier: tuple[Variant, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Arm:
    """One side of a comparison: variants by the drafter they share with the other side."""

    entries: dict[str, Entry] = field(default_factory=dict)
    earlier: dict[str, Variant] = field(default_factory=dict)
    alone: str | None = None

    def name(self, drafter: str) -> str | None:
        if self.alone:
            return self.alone
        found = self.entries.get(drafter) or self.earlier.get(drafter)
        return found.name if found else None


def entries_of(
    specs: Sequence[Spec], templates: Sequence[str], library: PromptLibrary | None, prompts: str | None
) -> tuple[Entry, ...]:
    """Return each drafter with each template; ``each`` stands for all templates, none for the best match.

    A drafter that reads no template is run once.
    """
    named = [
        name
        for given in templates
        for name in ((library or template_library()).names if given == "each" else (given,))
    ]
    found: list[Entry] = []
    for spec in specs:
        for template in named if spec.uses_prompts and named else [None]:
            name = f"{spec.name} [{template}]" if template else spec.name
            found.append(Entry(name=name, spec=spec, template=template, library=library, prompts=prompts))
    return tuple(found)


def compared(sides: tuple[str, str], drafters: Sequence[str], make: MakeSpecs, stack: ExitStack) -> Plan:
    """Return the plan of comparing two sides with each other.

    A side is ``template:NAME``, a folder of templates, ``shipped`` (the shipped ones), ``git:REVISION`` (the
    templates as they were then), a report that was saved as JSON, or else a drafter or model. Templates are
    compared with each of ``drafters``. ``stack`` removes what had to be unpacked. Raises InputError.
    """
    specs = [spec for name in drafters for spec in make(name)]
    arms = [_arm(side, specs, make, stack) for side in sides]
    entries = {entry.name: entry for arm in arms for entry in arm.entries.values()}
    common = _drafters(arms)
    pairs = [(a, b) for key in common if (a := arms[0].name(key)) and (b := arms[1].name(key)) and a != b]
    if not pairs:
        raise InputError(f"{sides[0]} and {sides[1]} have no drafter in common.", "Name one with --drafter.")
    return Plan(
        entries=tuple(entries.values()),
        pairs=tuple(dict.fromkeys(pairs)),
        earlier=tuple(variant for arm in arms for variant in arm.earlier.values()),
    )


def _drafters(arms: Sequence[_Arm]) -> list[str]:
    """The drafters to pair by: one that was named, where the other side has it, else all of either side."""
    keys = [{**arm.entries, **arm.earlier} for arm in arms]
    named = [arm.alone for arm in arms if arm.alone and all(arm.alone in side for side in keys)]
    return named or list(dict.fromkeys(key for side in keys for key in side))


def _arm(side: str, specs: Sequence[Spec], make: MakeSpecs, stack: ExitStack) -> _Arm:
    kind, colon, rest = side.partition(":")
    if kind == "template" and colon:
        return _with_prompts(specs, side, template=rest)
    if kind == "git" and colon:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="introwriter-prompts-")))
        return _with_prompts(specs, side, library=library_at(rest, folder))
    if side == "shipped":
        return _with_prompts(specs, side, library=template_library())
    if Path(side).is_dir():
        return _with_prompts(specs, side, library=template_library(Path(side)))
    if side.endswith(".json"):
        variants = read_report(Path(side)).variants
        return _Arm(earlier={v.name: replace(v, name=f"{v.name} [{Path(side).name}]") for v in variants})
    made = make(side)
    if len(made) > 1:
        raise InputError(f"{side!r} is several drafters.", f"Name one: {', '.join(s.name for s in made)}.")
    return _Arm(entries={spec.name: Entry(name=spec.name, spec=spec) for spec in made}, alone=made[0].name)


def _with_prompts(
    specs: Sequence[Spec], side: str, *, library: PromptLibrary | None = None, template: str | None = None
) -> _Arm:
    useless = [spec.name for spec in specs if not spec.uses_prompts]
    if useless:
        raise InputError(
            f"{useless[0]} reads no templates, so they make no difference to it.",
            "Compare templates with --drafter mock, or with a model.",
        )
    return _Arm(
        entries={
            spec.name: Entry(
                name=f"{spec.name} [{side}]", spec=spec, template=template, library=library, prompts=side
            )
            for spec in specs
        }
    )


def library_at(revision: str, folder: Path, root: Path | None = None) -> PromptLibrary:
    """Unpack the templates as they were at a git revision into ``folder`` and load them, and no others.

    ``root`` is the folder ``prompts/`` of a checkout. Raises InputError without git, outside a checkout and
    for a revision that is not there.
    """
    prompts = root or prompts_root()
    if not revision or revision.startswith("-"):
        raise InputError(
            f"The templates at git:{revision} cannot be had: that is no revision.",
            "Name a commit, a tag or a branch, such as git:HEAD~1.",
        )
    command = ["git", "-C", str(prompts.parent), "archive", "--format=tar", f"{revision}:./{prompts.name}"]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError) as error:
        told = getattr(error, "stderr", None) or str(error).encode()
        raise InputError(
            f"The templates at git:{revision} cannot be had ({told.decode(errors='replace').strip()}).",
            "Name a revision of the checkout that introwriter runs from, such as git:HEAD~1.",
        ) from None
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    library = PromptLibrary.load(folder)
    own = {name: prompt for name, prompt in library.prompts.items() if folder in prompt.path.parents}
    return replace(library, prompts=own, folders=(folder,))
