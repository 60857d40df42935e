"""The offline writer: the sender's own words, chosen, turned to the reader and fitted."""

from __future__ import annotations

import random
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.craft import LIGHT, craft_score
from introwriter.composer.material import Material, lacking
from introwriter.composer.plan import Plan, plans_of
from introwriter.composer.tongue import LANGUAGES, Tongue, material_of, tongue_of
from introwriter.errors import LanguageError
from introwriter.language import NAMES
from introwriter.note import Draft, Usage

if TYPE_CHECKING:
    from introwriter.prompts import Prompt

__all__ = ["Composer"]


_MEMORY = 20
_USUAL = 3  # what one gets who asked for no number: fewer need no explanation
_FEW = (
    "{made} note{s}, not {n}: what you told gives no more that would differ. A line more in goal, met, read"
    " or offer would."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    plan: Plan
    draft: Draft
    score: float


class Composer:
    """Writes notes without a model: deterministic for a seed, nothing stated that the brief does not hold.

    It remembers the moulds of the last 20 notes it put first and prefers others, so that one composer for a
    batch of people does not write the same note to all of them; a new one remembers nothing.
    """

    kind: Literal["offline"] = "offline"
    model: str | None = None
    usage = Usage()
    notices: tuple[str, ...] = ()
    languages: frozenset[str] = LANGUAGES

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self._recent: deque[tuple[str, ...]] = deque(maxlen=_MEMORY)

    def draft(self, brief: Brief, prompt: Prompt, n: int) -> list[Draft]:
        """Return up to ``n`` drafts that differ in hook or shape, best first; none if nothing is personal.

        Raises LanguageError for a language that the composer does not have.
        """
        chosen = self._chosen(brief, n)
        if chosen:
            self._recent.append(_mould(chosen[0].plan))
        few = 0 < len(chosen) < n != _USUAL
        self.notices = (_FEW.format(made=len(chosen), s="s" if len(chosen) > 1 else "", n=n),) if few else ()
        return [candidate.draft for candidate in chosen]

    def revise(self, brief: Brief, prompt: Prompt, draft: Draft) -> Draft:
        """Return the best other draft without the words that the findings complain about, else ``draft``."""
        faults = tuple(_faults(draft))
        for candidate in self._ranked(brief, faults):
            text = candidate.draft.text
            if text != draft.text and not any(fault in text.lower() for fault in faults):
                return candidate.draft
        return draft

    def _chosen(self, brief: Brief, n: int) -> list[_Candidate]:
        ranked = self._unlike_the_last(_worthy(self._ranked(brief)))
        chosen: list[_Candidate] = []
        for strict in (2, 1, 0):
            for candidate in ranked:
                if len(chosen) >= n:
                    return chosen
                if all(_differ(candidate, other, strict) for other in chosen):
                    chosen.append(candidate)
        return chosen

    def _unlike_the_last(self, ranked: list[_Candidate]) -> list[_Candidate]:
        """Put those first whose mould and frames the last notes did not have."""
        if not self._recent:
            return ranked
        worn = {frame: 0.5 for mould in list(self._recent)[-6:] for frame in mould if _is_frame(frame)}

        def wear(candidate: _Candidate) -> float:
            mould = _mould(candidate.plan)
            again = mould in self._recent and any(_is_frame(frame) for frame in mould)
            return (3.0 if again else 0.0) + sum(worn.get(frame, 0.0) for frame in mould)

        return sorted(ranked, key=lambda candidate: wear(candidate) - candidate.score)

    def _ranked(self, brief: Brief, without: tuple[str, ...] = ()) -> list[_Candidate]:
        tongue = tongue_of(brief.language)
        if tongue is None:
            have = ", ".join(f"{NAMES[code]} ({code})" for code in sorted(self.languages))
            raise LanguageError(
                f"The offline writer has no {NAMES.get(brief.language, brief.language)}; it has {have}.",
                "Use --language with one it has, or --model with a language model.",
            )
        material = lacking(material_of(brief, tongue), without)
        if not material.personal:
            return []
        mail = brief.channel.has_subject
        plain = tongue.signature(brief, mail=mail, with_role=False)
        opening = tongue.address(brief, mail=mail)
        spare = length(opening) + length(plain)
        found: dict[str, _Candidate] = {}
        unwanted = _forbidden((*brief.voice.forbidden, *_foreign(brief)))
        for plan in plans_of(brief, material, tongue, spare):
            candidate = _written(brief, material, plan, opening, tongue)
            if candidate and candidate.draft.text not in found and not unwanted.search(candidate.draft.text):
                found[candidate.draft.text] = candidate
        order = random.Random(self.seed)
        return sorted(found.values(), key=lambda c: -c.score - 0.3 * order.random())


def _foreign(brief: Brief) -> tuple[str, ...]:
    """Return the words that the sender takes out of drafts and did not type for this note."""
    context = brief.context
    typed = " ".join((context.goal or "", context.met or "", context.offer or "", *context.read)).lower()
    return tuple(word for word in brief.voice.removed if word.lower() not in typed)


@lru_cache(maxsize=64)
def _forbidden(words: tuple[str, ...]) -> re.Pattern[str]:
    """Find the words that the sender never writes."""
    listed = "|".join(re.escape(word) for word in words if word.strip())
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)" if listed else r"(?!)", re.IGNORECASE)


def _mould(plan: Plan) -> tuple[str, ...]:
    """Return what a note is poured into: its hook, and the kind and frame of each sentence in order."""
    return (plan.hook, *(f"{unit.kind}:{unit.key}" for unit, _ in plan.picks))


def _is_frame(part: str) -> bool:
    """Whether a part of a mould is the composer's wording, not the sender's own."""
    kind, _, frame = part.partition(":")
    return bool(frame) or kind in ("scene", "read", "tie")


def _worthy(ranked: list[_Candidate]) -> list[_Candidate]:
    """Leave out notes that tell nothing when the best one tells something."""
    told = [any(unit.kind not in LIGHT for unit, _ in candidate.plan.picks) for candidate in ranked]
    return [c for c, tells in zip(ranked, told, strict=True) if tells] if told and told[0] else ranked


def _faults(draft: Draft) -> Iterator[str]:
    """Yield the words that errors and warnings point at, in small letters, without the marks around them."""
    for finding in draft.findings:
        if finding.span and finding.severity != "hint":
            words = draft.text[slice(*finding.span)].lower().strip(" .,;:!?–—\n")
            if len(words) > 2:
                yield words


def _written(brief: Brief, material: Material, plan: Plan, opening: str, tongue: Tongue) -> _Candidate | None:
    mail = brief.channel.has_subject
    body, close = [text for _, text in plan.body], [text for _, text in plan.close]
    if not all(tongue.is_sound(text) for text in (*body, *close)):
        return None
    called, called_name = False, tongue.called(brief)
    for i, text in enumerate(body):
        if (
            tongue.patterns.bare_thanks.match(text)
            and called_name
            and opening == f"{called_name}, "
            and brief.channel.is_invitation
            and not called
        ):
            body[i] = f"{text}, {called_name}"
            called = True
    first, last = tongue.join(body, addressed=not called), tongue.join(close, addressed=not body)
    text = (
        f"{first}\n\n{last}" if mail and first and last else " ".join(part for part in (first, last) if part)
    )
    if not text or not _facing(text, material, brief, tongue):
        return None
    text = tongue.mannered(text, brief)
    whole = _addressed(text, opening, brief, tongue, mail=mail, called=called)
    for with_role in (True, False) if plan.with_role else (False,):
        signed = whole + (
            ""
            if plan.hook == "here" and not mail
            else tongue.signature(brief, mail=mail, with_role=with_role)
        )
        if brief.channel.limit is None or length(signed) <= brief.channel.limit:
            draft = Draft(text=signed, subject=tongue.subject_for(brief, material, plan.picks))
            return _Candidate(plan=plan, draft=draft, score=craft_score(plan, signed, brief, tongue))
    return None


def _facing(text: str, material: Material, brief: Brief, tongue: Tongue) -> bool:
    """Whether the reader is in the note: a "you", a thing shared, a question, thanks or a work of theirs."""
    if tongue.patterns.facing.search(text) or material.let_in:
        return True
    target = brief.target
    works = " ".join(
        (target.headline, *(job.company for job in target.positions), *target.publications, *target.projects)
    )
    return any(
        re.search(rf"\b{name}\b", works) for name in set(re.findall(r"(?<!^)(?<![.!?] )\b[A-Z]\w{3,}", text))
    )


def _addressed(text: str, opening: str, brief: Brief, tongue: Tongue, *, mail: bool, called: bool) -> str:
    if called and brief.channel.is_invitation:
        return text
    if mail or not opening.endswith(", "):
        return opening + text
    return opening + tongue.lower_first(text, brief)


def _differ(one: _Candidate, other: _Candidate, strict: int) -> bool:
    """Whether two notes are worth showing together: another start, another length or other sentences."""
    if one.plan.hook != other.plan.hook and one.draft.text[:40] != other.draft.text[:40]:
        return True
    mine, theirs = ({unit.text for unit, _ in c.plan.picks if unit.kind != "offer"} for c in (one, other))
    offered = len({unit.kind == "offer" for c in (one, other) for unit, _ in c.plan.picks[-1:]}) > 1
    return len(mine ^ theirs) > strict or (strict < 2 and offered)
