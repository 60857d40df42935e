"""The variables of a template: all of them plain texts and numbers, already made safe."""

from __future__ import annotations

from typing import Any

from introwriter.brief import Brief
from introwriter.channels import Channel, length
from introwriter.note import Draft
from introwriter.prompts.material import (
    facts_block,
    facts_for,
    goal_parts,
    may_be_told,
    one_line,
    without_contact,
)
from introwriter.prompts.prompt import Prompt
from introwriter.voice import told

__all__ = ["NOTE_VARIABLES", "REPAIR_VARIABLES", "budget", "note_values", "repair_values"]

NOTE_VARIABLES: dict[str, str] = {
    "facts": "the facts block, from `<facts>` to `</facts>`; put it in once",
    "shared": "what the two share, strongest first: a list of lines, each with the fact ids of both sides",
    "unsaid": "sentences of the goal that the writer must know and not say: a list",
    "avoid": "what the sender wants left out: a list",
    "greeting": "how the target may be addressed; empty when no name is safe",
    "signature": "the sender's first name where it is safe, else the full one",
    "channel": "the channel's name, such as `linkedin`",
    "invitation": "true when the note rides on a LinkedIn invitation",
    "has_subject": "true when the channel has a subject line",
    "limit": "the channel's hard limit in UTF-16 units, or none",
    "budget": "the length to aim at, in UTF-16 units, or none",
    "words": "the length to aim at in words, or none",
    "language": "the note's language by its English name",
    "tone": "`warm`, `plain`, `formal` or `playful`",
    "samples": "things the sender wrote, one a line: a list",
    "habits": "what the samples show of the sender's habits: a list of sentences",
    "situation": "the template's situation",
    "summary": "the template's summary",
    "n": "how many notes are asked for",
    "plans": "ways to build the note, a line each: what to say in which order, with fact ids",
}
REPAIR_VARIABLES: dict[str, str] = {
    "draft": "the note as it stands, on one line",
    "subject": "its subject line; empty when it has none",
    "length": "its length in UTF-16 units",
    "over": "by how many units it is over the limit, 0 when it fits",
    "findings": "what is wrong, one line each: the words it is about, what is wrong, what to do",
}
LANGUAGES = {
    "en": "English", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "nl": "Dutch",
    "pt": "Portuguese", "ja": "Japanese", "da": "Danish", "sv": "Swedish", "no": "Norwegian",
    "nb": "Norwegian",
    "fi": "Finnish", "pl": "Polish", "cs": "Czech", "hu": "Hungarian", "ro": "Romanian", "tr": "Turkish",
    "el": "Greek", "uk": "Ukrainian", "ru": "Russian", "ar": "Arabic", "he": "Hebrew", "hi": "Hindi",
    "zh": "Chinese", "ko": "Korean", "vi": "Vietnamese", "id": "Indonesian", "pt-br": "Brazilian Portuguese",
}  # fmt: skip
_SAMPLES = 5
_SHARED = 6
_MOST_DRAFT = 3000
_MOST_QUOTED = 160
_MOST_FINDINGS = 12
"""Bounds of what a repair prompt repeats, so that a model which echoes it cannot make the next one longer."""


def budget(channel: Channel) -> int | None:
    """The length to aim at, in UTF-16 units: 95 % of a short invitation, 85 % of a longer one."""
    if not channel.limit:
        return None
    return round(channel.limit * (0.95 if channel.limit <= 200 else 0.85))


def note_values(brief: Brief, prompt: Prompt, n: int) -> dict[str, Any]:
    """Return the variables of a note's template."""
    channel, facts = brief.channel, facts_for(brief, prompt)
    known = {fact.id for fact in facts}
    shared = [
        f"{one_line(without_contact(ground.text))} ({', '.join(ids)})"
        for ground in brief.ground
        if known.issuperset(ids := list(dict.fromkeys((*ground.theirs[:3], *ground.mine[:3]))))
        and may_be_told(ground.text, brief)
    ]
    return {
        "facts": facts_block(facts),
        "shared": shared[:_SHARED],
        "unsaid": [one_line(sentence) for sentence in goal_parts(brief).unsaid],
        "avoid": [one_line(entry) for entry in brief.context.avoid],
        "greeting": one_line(brief.greeting.name)[:60],
        "signature": one_line(brief.sender_greeting.first or brief.sender_greeting.full)[:60],
        "channel": channel.name,
        "invitation": channel.is_invitation,
        "has_subject": channel.has_subject,
        "limit": channel.limit,
        "budget": budget(channel),
        "words": channel.words,
        "language": LANGUAGES.get(brief.language.lower(), LANGUAGES.get(brief.language[:2], brief.language)),
        "tone": brief.tone,
        "samples": [one_line(without_contact(sample))[:300] for sample in brief.voice.samples[:_SAMPLES]],
        "habits": list(told(brief.voice)),
        "situation": prompt.situation,
        "summary": prompt.summary,
        "n": n,
        "plans": [],
    }


def repair_values(brief: Brief, prompt: Prompt, draft: Draft) -> dict[str, Any]:
    """Return the variables of the repair template."""
    limit = brief.channel.limit
    return {
        **note_values(brief, prompt, 1),
        "draft": one_line(draft.text)[:_MOST_DRAFT],
        "subject": one_line(draft.subject or ""),
        "length": length(draft.text),
        "over": max(0, length(draft.text) - limit) if limit else 0,
        "findings": [_finding(draft, i) for i in _weightiest(draft)],
    }


def _weightiest(draft: Draft) -> list[int]:
    """The places of the findings that are told, in order: errors before others where there are too many."""
    places = sorted(range(len(draft.findings)), key=lambda i: draft.findings[i].severity != "error")
    return sorted(places[:_MOST_FINDINGS])


def _finding(draft: Draft, i: int) -> str:
    finding = draft.findings[i]
    words = f'"{one_line(draft.text[slice(*finding.span)])[:_MOST_QUOTED]}": ' if finding.span else ""
    message = one_line(finding.message)[: 2 * _MOST_QUOTED]
    return f"{words}{message} {one_line(finding.hint)[: 2 * _MOST_QUOTED]}".strip()
