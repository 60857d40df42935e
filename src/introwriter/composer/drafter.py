"""The offline writer: the sender's own words, chosen, turned to the reader and fitted."""

from __future__ import annotations

import random
import re
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.choice import (
    Candidate,
    best_plans,
    is_frame,
    mould_of,
    says_nothing,
    unlike,
    worthy,
)
from introwriter.composer.craft import craft_score
from introwriter.composer.material import Material, lacking
from introwriter.composer.plan import Plan, plans_of
from introwriter.composer.tone import shape_of, toned
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

    def __init__(self, seed: int = 0, *, asked: bool = False) -> None:
        """``asked`` says that somebody typed how many notes they want, so that fewer are always explained."""
        self.seed = seed
        self.asked = asked
        self._recent: deque[tuple[str, ...]] = deque(maxlen=_MEMORY)

    def draft(self, brief: Brief, prompt: Prompt, n: int) -> list[Draft]:
        """Return up to ``n`` drafts that differ in hook or shape, best first; none if nothing is personal.

        Raises LanguageError for a language that the composer does not have.
        """
        chosen = self._chosen(brief, n)
        if chosen:
            self._recent.append(mould_of(chosen[0].plan))
        few = 0 < len(chosen) < n and (self.asked or n != _USUAL)
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

    def _chosen(self, brief: Brief, n: int) -> list[Candidate]:
        return unlike(self._unlike_the_last(worthy(self._ranked(brief))), n)

    def _unlike_the_last(self, ranked: list[Candidate]) -> list[Candidate]:
        """Put those first whose mould and frames the last notes did not have."""
        if not self._recent:
            return ranked
        worn = {frame: 0.5 for mould in list(self._recent)[-6:] for frame in mould if is_frame(frame)}

        def wear(candidate: Candidate) -> float:
            mould = mould_of(candidate.plan)
            again = mould in self._recent and any(is_frame(frame) for frame in mould)
            return (3.0 if again else 0.0) + sum(worn.get(frame, 0.0) for frame in mould)

        return sorted(ranked, key=lambda candidate: wear(candidate) - candidate.score)

    def _ranked(self, brief: Brief, without: tuple[str, ...] = ()) -> list[Candidate]:
        tongue = tongue_of(brief.language)
        if tongue is None:
            have = ", ".join(f"{NAMES[code]} ({code})" for code in sorted(self.languages))
            raise LanguageError(
                f"The offline writer has no {NAMES.get(brief.language, brief.language)}; it has {have}.",
                "Use --language with one it has, or --model with a language model.",
            )
        told = toned(material_of(brief, tongue), brief.tone, tongue)
        material = lacking(told, without)
        if not material.personal:
            return []
        mail = brief.channel.has_subject
        plain = tongue.signature(brief, mail=mail, with_role=False)
        opening = tongue.address(brief, mail=mail)
        spare = length(opening) + length(plain)
        role = length(tongue.signature(brief, mail=mail, with_role=True)) - length(plain)
        found: dict[str, Candidate] = {}
        unwanted = _forbidden((*brief.voice.forbidden, *_foreign(brief)))
        for plan in best_plans(plans_of(brief, material, tongue, spare, role), brief, told, tongue):
            candidate = _written(brief, material, plan, opening, tongue)
            if brief.context.goal and says_nothing(plan, tongue):
                continue
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


def _faults(draft: Draft) -> Iterator[str]:
    """Yield the words that errors and warnings point at, in small letters, without the marks around them."""
    for finding in draft.findings:
        if finding.span and finding.severity != "hint":
            words = draft.text[slice(*finding.span)].lower().strip(" .,;:!?–—\n")
            if len(words) > 2:
                yield words


def _written(brief: Brief, material: Material, plan: Plan, opening: str, tongue: Tongue) -> Candidate | None:
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
    cut = _turn_of(plan) if mail and not close else len(body)
    body, close = body[:cut], body[cut:] or close
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
            return Candidate(
                plan=plan, draft=draft, score=craft_score(plan, brief, tongue) + shape_of(plan, brief.tone)
            )
    return None


def _turn_of(plan: Plan) -> int:
    """Return where a long story without a close goes on in a second paragraph."""
    units = [unit for unit, _ in plan.body]
    late = range(len(units) // 2, len(units)) if len(units) > 3 else ()
    return next((i for i in late if i and not units[i].needs), len(units))


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
