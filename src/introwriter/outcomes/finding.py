"""From an export to the fate of each invitation that its owner sent, judged by the rules for any note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from introwriter.api import check, score
from introwriter.errors import InputError
from introwriter.export import Direction, Export, Invitation
from introwriter.outcomes.fates import EARLY, Fates
from introwriter.outcomes.groups import comparisons_of, group_of, groups_of
from introwriter.outcomes.records import Fate, Outcomes, SentNote
from introwriter.outcomes.words import words_of
from introwriter.people import Context, Profile

__all__ = ["note_key", "outcomes_of"]

_JUDGED = ("IW1", "IW2", "IW4")
"""Form, cliché and tone. Of what was true between the two the export says nothing, so truth is not judged."""

_RENEW = "Ask LinkedIn for a new copy of your data, with connections, invitations and messages."


def outcomes_of(
    export: Export, *, templates: Mapping[str, str] | None = None, early: int = EARLY
) -> Outcomes:
    """Tell what became of the invitations that the owner sent, and what the numbers can show.

    ``templates`` gives the template of a kept draft by its ``note_key``; ``early`` is in days before the
    export's last day. Raises InputError where the export holds no invitations or no connections.
    """
    _must_tell(export)
    sent = [one for one in export.invitations if one.direction is Direction.outgoing]
    fates = Fates(export, sent, early)
    notes = tuple(_sent_note(one, fates, export, templates or {}) for one in sent if one.message.strip())
    bare = tuple(_sent_note(one, fates, export, {}) for one in sent if not one.message.strip())
    with_note, without = group_of("note", "with a note", notes), group_of("note", "without a note", bare)
    groups = groups_of(notes)
    comparisons = comparisons_of(((with_note, without), *groups))
    return Outcomes(
        owner=export.owner.name,
        until=export.until,
        notes=notes,
        with_note=with_note,
        bare=without,
        groups=tuple(group for several in groups for group in several),
        comparisons=comparisons,
        words=words_of(with_note, without, comparisons, export),
        left_out=dict(
            Counter(one.fate.name for one in (*notes, *bare) if one.fate in (Fate.early, Fate.unknown))
        ),
    )


def note_key(text: str) -> str:
    """Return a note without case and spacing, as it is looked up among kept drafts."""
    return " ".join(text.casefold().split())


def _must_tell(export: Export) -> None:
    if not export.has_invitations:
        raise InputError("The export holds no Invitations.csv, so it does not tell what you sent.", _RENEW)
    if not export.has_connections:
        raise InputError("The export holds no Connections.csv, so it does not tell who accepted.", _RENEW)


def _sent_note(one: Invitation, fates: Fates, export: Export, templates: Mapping[str, str]) -> SentNote:
    fate, talk_known = fates.of(one)
    text = one.message.strip()
    scores = score(text) if text else None
    return SentNote(
        key=one.key,
        name=one.name,
        sent_at=one.sent_at,
        text=text,
        fate=fate,
        talk_known=talk_known,
        warmth=scores.warmth.value if scores else None,
        specificity=scores.specificity.value if scores else None,
        findings=_findings(text, one.name, export) if text else (),
        template=templates.get(note_key(text), ""),
    )


def _findings(text: str, name: str, export: Export) -> tuple[str, ...]:
    """The names of what the rules find, with the note's own words taken as told: they are the user's."""
    note = check(
        text, Profile(name=name), export.owner.profile, Context(goal=text), channel="linkedin-premium"
    )
    found = (one for one in note.draft.findings if one.code.startswith(_JUDGED) and one.severity != "hint")
    return tuple(dict.fromkeys(f"{one.code} {one.name}" for one in found))
