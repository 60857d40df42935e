"""followups_of(): from an export to the people, the shares and the drafts, straight down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from introwriter.errors import InputError
from introwriter.export import Export
from introwriter.followups.drafting import Pen, drafted
from introwriter.followups.limits import limits_of
from introwriter.followups.order import in_order, with_reasons
from introwriter.followups.records import Followup, Followups, Reason, Stand
from introwriter.followups.shares import by_note, cohorts, overall
from introwriter.followups.standings import day_of, standings
from introwriter.inputs import Person, as_sender
from introwriter.language import language_code, language_of
from introwriter.people import Sender

if TYPE_CHECKING:
    from introwriter.models import ChatModel

__all__ = ["followups_of"]

_MOST_DRAFTS = 100
_DAYS = 36_500
_MESSAGED = (Stand.waiting, Stand.recent, Stand.yours)
_NAMESAKE = "a message is from somebody of this name, and the export does not say from whom"
_UNKNOWN = "Have you two written to each other already? Look before you write."


def followups_of(
    export: Export,
    sender: Person | None = None,
    *,
    n: int = 10,
    wait_days: int = 30,
    settle_days: int = 90,
    model: str | ChatModel = "offline",
    base_url: str | None = None,
    prompts: Path | None = None,
    language: str | None = None,
    tone: str = "warm",
    seed: int = 0,
) -> Followups:
    """Tell which connections were never followed up, and draft a message to the first ``n`` to write to.

    ``sender`` is who writes (as of write()), else the export's owner. A last word of theirs waits from
    ``wait_days`` on; whoever connected less than ``settle_days`` ago is in no share. Both are counted from
    the export's last day, not from today. Nothing is logged or cached.

    Raises InputError for a number out of bounds, and as write() does. When a model fails, the rest stands:
    ``failure`` says so, and there are questions instead of drafts.
    """
    _check(n, wait_days, settle_days)
    code = language_code(language) if language else None
    if language and code is None:
        raise InputError(f"There is no language {language!r}.", "Use a code such as en, de, nl or fr.")
    me = as_sender(sender) if sender is not None else export.owner.profile
    until = day_of(export)
    people = [with_reasons(one, me, until) for one in standings(export, until, wait_days)]
    lists = {stand: [one for one in people if one.stand is stand] for stand in Stand}
    pen = Pen(model=model, base_url=base_url, prompts=prompts, language=code, tone=tone, seed=seed)
    ranked = in_order([*lists[Stand.never], *lists[Stand.waiting]], me)
    first, failure, withheld = drafted(ranked[:n], me, until, home=code or _home(export, me), pen=pen)
    ranked[: len(first)] = first
    shares, untold = by_note(people, until, settle_days)
    return Followups(
        owner=export.owner, until=until, has_messages=export.exchanges is not None, named=len(people),
        never=_of(ranked, Stand.never), waiting=_of(ranked, Stand.waiting),
        unknown=tuple(_unsure(one, export) for one in in_order(lists[Stand.unknown], me)),
        messaged=tuple(one.person.key for one in people if one.stand in _MESSAGED),
        recent=len(lists[Stand.recent]), yours=len(lists[Stand.yours]), first=first,
        overall=overall(people, until, settle_days), cohorts=cohorts(people, until, settle_days),
        by_note=shares, no_invitation=untold,
        undated=sum(one.person.connected_on is None for one in people), tally=export.tally,
        wait_days=wait_days, settle_days=settle_days, limits=limits_of(export, until, settle_days),
        failure=failure, notices=(*export.warnings, *_said(failure, withheld)),
    )  # fmt: skip


def _said(failure: str, withheld: int) -> Iterator[str]:
    if failure:
        yield failure
    if withheld:
        yield (
            f"The model's drafts for {withheld} of these people failed the checks and are not shown; "
            "there are questions in their place."
        )


def _check(n: int, wait_days: int, settle_days: int) -> None:
    if not 0 <= n <= _MOST_DRAFTS:
        raise InputError(f"n is {n}.", f"Ask for 0 to {_MOST_DRAFTS} drafts.")
    for name, days in (("wait", wait_days), ("settle", settle_days)):
        if not 0 <= days <= _DAYS:
            raise InputError(f"{days} days to {name} is out of bounds.", f"Use 0 to {_DAYS} days.")


def _home(export: Export, me: Sender) -> str:
    """The language that the owner writes in: as of the messages they sent, else of their own profile."""
    return (
        language_of(" ".join(export.sent[:40])[:4000])
        or language_of(" ".join((*me.voice_samples, me.about, me.headline)))
        or "en"
    )


def _unsure(one: Followup, export: Export) -> Followup:
    """Say of somebody unknown why that is, and ask what the owner can look up."""
    why = "the export holds no messages" if export.exchanges is None else _NAMESAKE
    return replace(one, question=_UNKNOWN, reasons=(Reason(text=why), *one.reasons))


def _of(people: list[Followup], stand: Stand) -> tuple[Followup, ...]:
    return tuple(one for one in people if one.stand is stand)
