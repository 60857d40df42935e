"""What a case is: somebody who writes to somebody, and what is expected of the note."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from introwriter.brief import Brief
from introwriter.inputs import prepare
from introwriter.people import Context, Profile, Sender

__all__ = ["Defect", "EvalCase", "Expectation", "Label", "Pair", "Which"]

Which = Literal["warmth", "specificity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the note should be; empty where nothing is expected.

    ``should_use`` and ``must_not_use`` are paths of the input, ``should_say``, ``must_not_say`` and
    ``should_ask`` words; each entry may hold alternatives between ``|``. ``shared`` are kinds of common
    ground, of which the first should be among the three strongest that are found.
    """

    situation: tuple[str, ...] = ()
    blank: bool | None = None
    should_use: tuple[str, ...] = ()
    must_not_use: tuple[str, ...] = ()
    should_say: tuple[str, ...] = ()
    must_not_say: tuple[str, ...] = ()
    should_ask: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two notes that a score must put in order."""

    score: Which
    better: str
    worse: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """What is wrong with a labelled note: its kind and the words, empty for the whole note."""

    type: str
    span: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A note that a careful reader labelled: ``kind``, defects, what its true parts rest on, mean ratings."""

    text: str
    kind: str
    subject: str | None = None
    defects: tuple[Defect, ...] = ()
    supported_by: tuple[str, ...] = ()
    rating: dict[str, float] = field(default_factory=dict)
    disputed: bool = False


@dataclass(frozen=True, kw_only=True)
class EvalCase:
    """One case: ``suite`` is the set it belongs to (own, notebench, fresh, or a file's name)."""

    id: str
    suite: str
    target: Profile
    sender: Sender
    context: Context
    language: str
    channel: str = "linkedin"
    tone: str = "warm"
    about: str = ""
    tags: tuple[str, ...] = ()
    expect: Expectation = field(default_factory=Expectation)
    pairs: tuple[Pair, ...] = ()
    labels: tuple[Label, ...] = ()
    source: Any = field(default=None, compare=False, repr=False)
    """What the case was made from, as plain data; its hash tells two versions of a case apart."""

    @property
    def key(self) -> str:
        """``suite/id``, which no two cases share."""
        return f"{self.suite}/{self.id}"

    @cached_property
    def brief(self) -> Brief:
        """Everything that is known before the note is written."""
        return prepare(
            self.target,
            self.sender,
            self.context,
            channel=self.channel,
            language=self.language,
            tone=self.tone,
        )
