"""The prompt library: the shipped templates and the user's, found, ranked and rendered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from introwriter.brief import Brief
from introwriter.errors import InputError
from introwriter.note import Draft
from introwriter.prompts.frontmatter import read_prompt
from introwriter.prompts.matching import rank
from introwriter.prompts.prompt import Match, Message, Prompt
from introwriter.resources import prompts_root

__all__ = ["PromptLibrary"]

SUFFIX = ".md.j2"
TASKS = ("repair", "verify", "judge")
"""Templates that are not for notes: they lie at the top of a folder and are never ranked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptLibrary:
    """Templates by name, and the folders that their partials come from, the user's first."""

    prompts: dict[str, Prompt]
    tasks: dict[str, Prompt]
    folders: tuple[Path, ...]

    @classmethod
    def load(cls, *extra: Path) -> PromptLibrary:
        """Read the user's folders and then the shipped one; of one name the first found wins.

        A folder holds templates at its top or in ``notes/``, and partials in ``_partials/``. Raises
        InputError for a folder that is not there and TemplateError for a file that cannot be used.
        """
        folders = (*(Path(folder) for folder in extra), prompts_root())
        prompts: dict[str, Prompt] = {}
        tasks: dict[str, Prompt] = {}
        for folder in folders:
            if not folder.is_dir():
                raise InputError(
                    f"There is no folder {folder}.", "Give a folder that holds *.md.j2 templates."
                )
            for path in _templates(folder):
                name = path.name.removesuffix(SUFFIX)
                shelf = tasks if name in TASKS else prompts
                if name not in shelf:
                    shelf[name] = read_prompt(path)
        return cls(prompts=prompts, tasks=tasks, folders=folders)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all note templates, the user's first."""
        return tuple(self.prompts)

    def get(self, name: str) -> Prompt:
        """Return the note template of that name. Raises InputError, with the nearest name, for any other."""
        if name in self.prompts:
            return self.prompts[name]
        from difflib import get_close_matches

        close = get_close_matches(name, self.names, n=1)
        hint = f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(self.names)}."
        raise InputError(f"There is no template {name!r}.", hint)

    def match(self, brief: Brief) -> tuple[Match, ...]:
        """Rank all note templates for the brief, best first; a score of 0 means that it cannot be used."""
        return rank(self.prompts.values(), brief)

    def render(
        self, prompt: Prompt, brief: Brief, n: int = 1, plans: Sequence[str] = ()
    ) -> tuple[Message, ...]:
        """Return what a model is told to write ``n`` notes; ``plans`` guide it. Raises TemplateError."""
        from introwriter.prompts.render import render
        from introwriter.prompts.values import note_values

        return render(prompt, {**note_values(brief, prompt, n), "plans": list(plans)}, self.folders)

    def render_repair(self, prompt: Prompt, brief: Brief, draft: Draft) -> tuple[Message, ...]:
        """Return what a model is told to mend a draft, by its findings. Raises TemplateError."""
        from introwriter.prompts.render import render
        from introwriter.prompts.values import repair_values

        return render(self.tasks["repair"], repair_values(brief, prompt, draft), self.folders)

    def render_verify(self, brief: Brief, draft: Draft) -> tuple[Message, ...]:
        """Return what a model is told to read a judged draft against its facts. Raises TemplateError."""
        from introwriter.prompts.render import render
        from introwriter.prompts.verifying import verify_values

        prompt = self.tasks["verify"]
        return render(prompt, verify_values(brief, prompt, draft), self.folders)


def _templates(folder: Path) -> Iterable[Path]:
    yield from sorted(folder.glob(f"*{SUFFIX}"))
    yield from sorted((folder / "notes").glob(f"*{SUFFIX}"))
