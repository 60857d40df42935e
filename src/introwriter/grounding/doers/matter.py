"""What the input tells of the same matter as a verb of a clause: the acts that share most words with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from introwriter.grounding.claims import Clause
from introwriter.grounding.doers.acts import Act, Piece, Reader
from introwriter.grounding.doers.told import Told, beside, roles_of, telling, to_whom
from introwriter.grounding.known import Evidence

__all__ = ["Matter", "matter_of"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Matter:
    """A verb of a clause and the acts of the input that have it: all, and the ones about the same.

    ``roles`` are who does it, ``to`` to whom, in the clause. ``shared`` counts the telling words that the
    best acts have in their piece and in their sentence. ``light`` is a verb such as to be or to let, which
    alone tells nothing, ``wide`` one such as to say, which is said of many matters.
    """

    act: Act
    roles: int
    to: int
    word: str
    told: list[Told]
    near: list[Told]
    best: list[Told]
    piece: frozenset[str]
    sentence: frozenset[str]
    shared: tuple[int, int]
    light: bool
    wide: bool

    @property
    def apart(self) -> bool:
        """Whether the verb is all that they share: its object may be a pronoun in the input."""
        return not any(self.shared)

    @property
    def same(self) -> bool:
        """Whether they are sure to tell of the same."""
        enough = 1 + self.light
        whole = any(self.piece <= one.piece for one in self.best)
        return self.apart or self.shared[0] >= enough or (self.shared[0] > 0 and whole)

    @property
    def counts(self) -> bool:
        """Whether they tell enough of the same to speak against the clause."""
        if not self.best or (self.light and (self.act.meant or self.apart or not self.same)):
            return False
        if not self.apart:
            return True
        return not (self.light or self.wide) and self.sentence <= self.best[0].whole


def matter_of(
    act: Act, acts: Sequence[Act], told: list[Told], clause: Clause, reader: Reader, evidence: Evidence
) -> Matter:
    """Return what the acts ``told`` of one verb have to do with it as it stands in ``clause``."""
    piece = telling(clause.words, act.piece, acts, evidence) | beside(act, acts)
    sentence = telling(clause.words, Piece(0, len(clause.words), False), acts, evidence)
    shares = [(len(piece & one.piece), len(sentence & one.sentence)) for one in told]
    most = max(shares)
    near = [one for one, share in zip(told, shares, strict=True) if share == most]
    lists = reader.grammar.lists
    return Matter(
        act=act,
        roles=roles_of(act.persons, "note", evidence),
        to=to_whom(clause.words, act, reader),
        word=clause.words[act.at].text,
        told=told,
        near=near,
        best=[one for one in near if one.place in evidence.context],
        piece=piece,
        sentence=sentence,
        shared=most,
        light=not act.keys.isdisjoint(lists["light"] | lists["causing"]),
        wide=not act.keys.isdisjoint(lists["wide"]),
    )
