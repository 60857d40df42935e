"""A short session at the terminal: a note, one key, the next; an answer to the question, and on.

The session knows nothing of files and models: it is given a brief and a way to write for a brief.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from introwriter.cli import answers
from introwriter.cli.screen import Screen
from introwriter.cli.terminal import complain, short, style, wrapped
from introwriter.errors import IntrowriterError

if TYPE_CHECKING:
    from introwriter.brief import Brief
    from introwriter.log import DraftLog
    from introwriter.note import Note, Result
    from introwriter.people import Context

__all__ = ["Session"]

_KEYS = (
    ("c", "copy"), ("n", "next"), ("w", "warmer"), ("p", "plainer"), ("s", "shorter"),
    ("h", "another hook"), ("e", "edit"), ("y", "why"), ("f", "to a file"), ("q", "quit"),
)  # fmt: skip
_SHORTER = 0.75
_SHORTEST = 60


@dataclass(slots=True)
class Session:
    """One person to write to. ``write`` gives a result for a brief and a seed; ``check`` judges a text.

    ``run()`` returns the exit code: 0 when there was a note, 1 when there was none.
    """

    brief: Brief
    write: Callable[[Brief, int], Result]
    check: Callable[[str, Brief], Note]
    screen: Screen
    log: DraftLog | None = None
    save: Callable[[str, str], str] | None = None
    seed: int = 0
    _at: int = 0
    _number: int = 0
    _result: Result | None = None
    _note: Note | None = None

    def run(self) -> int:
        """Show, ask for a key, do it, until the user leaves. Ctrl-C leaves, too."""
        try:
            if not self._begin():
                return 1
            while (key := self.screen.key()) not in ("q", "Q", "\x1b", "\x04", ""):
                self._do(key.lower())
        except KeyboardInterrupt:
            print()
        return 0 if self._note else 1

    def _begin(self) -> bool:
        """Write; with nothing personal to say, ask the one question and go on with the answer."""
        while True:
            result = self.write(self.brief, self.seed)
            if result.notes:
                self._take(result)
                return True
            answers.show_result(result, as_json=False)
            if not result.question:
                return False
            answer = self.screen.line("Your answer (Enter leaves): ")
            if not answer:
                return False
            self.brief = _told(self.brief, answer)

    def _do(self, key: str) -> None:
        acts: dict[str, Callable[[], None]] = {
            "c": self._copy, "n": self._next, "w": self._warmer, "p": self._plainer, "s": self._shorter,
            "h": self._hook, "e": self._edit, "y": self._why, "f": self._to_file,
        }  # fmt: skip
        try:
            acts.get(key, self._menu)()
        except IntrowriterError as error:
            complain(error)

    def _take(self, result: Result) -> None:
        self._result, self._at = result, 0
        self._show(result.notes[0])

    def _show(self, note: Note) -> None:
        self._note = note
        self._number = self._log(note)
        print()
        answers.show_note(note, self.brief)
        self._menu()

    def _menu(self) -> None:
        print(style("  ".join(f"[{key}] {name}" for key, name in _KEYS), "2"))

    def _next(self) -> None:
        """Show the next of this result, then what another seed gives."""
        assert self._result is not None
        self._at += 1
        if self._at < len(self._result.notes):
            self._show(self._result.notes[self._at])
            return
        self.seed += 1
        self._again(self.brief, "There is no other note. Try another hook [h] or tell more with --goal.")

    def _warmer(self) -> None:
        self._again(replace(self.brief, tone="warm"), "There is no warmer one.", by="warmth")

    def _plainer(self) -> None:
        self._again(replace(self.brief, tone="plain"), "There is no plainer one.")

    def _shorter(self) -> None:
        """Ask for three quarters of what the note has now."""
        assert self._note is not None
        from introwriter.channels import length

        most = int(length(self._note.text) * _SHORTER)
        channel = self.brief.channel
        if most < _SHORTEST:
            print("It is short already.")
            return
        tight = replace(self.brief, channel=replace(channel, limit=min(most, channel.limit or most)))
        self._again(tight, "Nothing shorter says it.", keep=False)

    def _again(self, brief: Brief, otherwise: str, *, by: str = "", keep: bool = True) -> None:
        """Write once more and show the best note that has not been shown; say so when there is none."""
        assert self._note is not None
        result = self.write(brief, self.seed)
        fresh = [note for note in result.notes if note.text != self._note.text]
        if by:
            value = getattr(self._note.scores, by).value
            fresh = [note for note in fresh if getattr(note.scores, by).value > value]
            fresh.sort(key=lambda note: -getattr(note.scores, by).value)
        if not fresh:
            print(otherwise)
            return
        if keep:
            self.brief = brief
        self._take(replace(result, notes=tuple(fresh)))

    def _hook(self) -> None:
        """Let the user choose what the note is about."""
        hooks = _hooks(self.brief)
        if len(hooks) < 2:
            print("There is only one thing to write about. Tell more with --goal, --met, --read or --offer.")
            return
        for i, (told, _) in enumerate(hooks, 1):
            print(f"  {i}  {short(told)}")
        answer = self.screen.line("Which? ")
        if answer.isdigit() and 1 <= int(answer) <= len(hooks):
            context = hooks[int(answer) - 1][1]
            self._again(_with(self.brief, context), "That gives no other note.", keep=False)

    def _edit(self) -> None:
        """Open the note in the editor; check it on return and show what changed."""
        assert self._note is not None
        before = self._note.text
        after = self.screen.edit(before)
        if after is None:
            print("Nothing was changed.")
            return
        for line in _difference(before, after):
            print(line)
        self._note = self.check(after, self.brief)
        answers.show_check(self._note, self.brief, as_json=False)
        if self.log:
            self.log.tell(self._number, "edited", after)
        self._menu()

    def _copy(self) -> None:
        assert self._note is not None
        way = self.screen.copy(self._note.text)
        if not way:
            print("There is no clipboard here. The note alone:\n")
            print(self._note.text)
            return
        print(f"Copied ({way}).")
        if self.log:
            self.log.tell(self._number, "copied")

    def _why(self) -> None:
        assert self._note is not None
        answers.show_reasons(self._note, self.brief)

    def _to_file(self) -> None:
        assert self._note is not None
        name = self.screen.line("File: ") if self.save else ""
        if name and self.save:
            print(f"Saved: {self.save(name, self._note.text)}")
            if self.log:
                self.log.tell(self._number, "saved")

    def _log(self, note: Note) -> int:
        if self.log is None or self._result is None:
            return 0
        from introwriter.log import entry_of

        try:
            return self.log.add(entry_of(note, self._result))
        except IntrowriterError as error:
            complain(error)
            self.log = None
            return 0


def _told(brief: Brief, answer: str) -> Brief:
    """The brief with the user's answer, which is what they did or read, in their own words."""
    return _with(brief, replace(brief.context, goal=f"{brief.context.goal or ''} {answer}".strip()))


def _with(brief: Brief, context: Context) -> Brief:
    from introwriter.brief import make_brief

    made = make_brief(
        brief.target, brief.sender, context, channel=brief.channel, language=brief.language, tone=brief.tone
    )
    return replace(made, voice=brief.voice)  # with the words that the log says are always taken out


def _hooks(brief: Brief) -> list[tuple[str, Context]]:
    """What the note could be about, each with the context that tells only that."""
    context = brief.context
    bare = replace(context, goal=None, met=None, read=(), mutuals=(), offer=None)
    found: list[tuple[str, Context]] = []
    for name in ("met", "goal", "offer"):
        if value := getattr(context, name):
            found.append((value, replace(bare, **{name: value})))
    found += [(one, replace(bare, read=(one,))) for one in context.read]
    found += [(f"{one}, whom you both know", replace(bare, mutuals=(one,))) for one in context.mutuals]
    if brief.ground:
        found.append((f"what you share: {brief.ground[0].text}", bare))
    return found


def _difference(before: str, after: str) -> list[str]:
    """The words that went and came, in one line of each."""
    old, new = before.split(), after.split()
    lines: list[str] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone, come = " ".join(old[a:b]), " ".join(new[c:d])
            lines += [style(wrapped(f"- {gone}"), "31")] if gone else []
            lines += [style(wrapped(f"+ {come}"), "32")] if come else []
    return lines
