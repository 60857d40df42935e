"""What was found in a note to the user, as one record."""

from __future__ import annotations

from dataclasses import dataclass

from introwriter.brief import Brief
from introwriter.inbox.cues import Work
from introwriter.inbox.records import Statement
from introwriter.note import Draft, Note
from introwriter.scores import score

__all__ = ["Evidence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was found in one note.

    ``statements`` are about the user, each found in their data, against it, or not told there; ``known`` says
    whether anything of the user's own is in the note, ``touched`` the places and things of theirs that it
    names; ``substance`` counts the words that no template has; ``question`` is what they ask the user.
    """

    text: str
    language: str
    draft: Draft
    brief: Brief
    statements: tuple[Statement, ...] = ()
    touched: tuple[str, ...] = ()
    shared: str = ""
    """The place of the user's where the two were together, as the note says."""
    works: tuple[tuple[Work, bool | None], ...] = ()
    topic: str = ""
    kin: str = ""
    """Where they say whose mother, son or neighbour they are."""
    met: str = ""
    together: str = ""
    friends: tuple[str, ...] = ()
    stranger_name: str = ""
    misspelt: str = ""
    wrong: tuple[str, ...] = ()
    stale: str = ""
    question: str = ""
    open_question: bool = False
    asks_back: bool = False
    """Whether any of its sentences is a question, however small ("Coffee?")."""
    pitches: tuple[str, ...] = ()
    pushes: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    """What is offered and what is asked for it, where the note has the shape of a pitch (``shape.py``)."""
    asks: bool = False
    """Whether it asks for a yes, a look or a slot, as sellers do."""
    studies: bool = False
    """Whether somebody asks for their school or their research."""
    alike: bool = False
    substance: int = 0
    stock: int = 0
    hollow: int = 0
    """How many words it has that every form letter has ("network", "insights")."""
    overlap: int = 0
    orders: bool = False
    gap: str = ""
    loss: bool = False
    """Whether it speaks of a death or the like, which no draft should answer."""
    judged: bool = True
    familiar: bool | None = None
    """Whether they say du, tú, tu, je (``None``: the note does not show)."""

    @property
    def note(self) -> Note:
        """The note with its scores, which take as long as all the rest."""
        scores = score(self.text, self.brief, self.draft.claims)
        return Note(draft=self.draft, scores=scores, language=self.language)

    @property
    def known(self) -> bool:
        """Whether something that it says of the user is in the user's own data."""
        return any(statement.found for statement in self.statements) or bool(self.friends)

    @property
    def close(self) -> bool:
        """Whether it knows more of the user than a name and an employer, which every list has."""
        told = self.friends or self.kin or self.met or self.together or self.alike
        return bool(told) or any(mine for _, mine in self.works)
