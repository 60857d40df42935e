"""From a model's reply to drafts: what is a note, what is a refusal, what cannot be used."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from introwriter.errors import ModelRefused, ModelReplyUnusable
from introwriter.models.base import Reply
from introwriter.note import Draft

__all__ = ["drafts_in", "finished_notes", "is_keepable", "json_in", "looks_refused"]

_LONGEST = 100_000
"""Characters of a reply that are looked at; a note is a few hundred."""

_LONGEST_NOTE = 4_000
"""Characters: twice what the roomiest channel takes. What is longer is a prompt or a profile, not a note."""

_TEXT_KEYS = ("text", "note", "message", "body")
_THOUGHTS = re.compile(r"\A\s*<(think|thinking|reasoning)>.*?</\1>\s*", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"\A```[\w-]*[ \t]*\n(.*?)\n?```\Z", re.DOTALL)
_SUBJECT = re.compile(
    r"\A(?:subject|betreff|asunto|objet|assunto|oggetto|onderwerp)[ \t]*:[ \t]*(\S[^\n]*)\n+", re.I
)
_QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "'": "'", "‘": "’"}
_TRY_AGAIN = "Run it again, try another --model, or use the offline writer with --model offline."


def drafts_in(reply: Reply, n: int, *, subject: bool) -> list[Draft]:
    """Return the notes of ``reply``, at most ``n``, in its order and without repeats.

    ``subject`` says whether the channel has a subject line; where it has none, subjects are dropped.

    Raises ModelRefused when the model declined, ModelReplyUnusable when the reply is empty, cut off, or
    holds no note.
    """
    if reply.finish == "refusal":
        raise ModelRefused(_refusal(reply.text), _REFUSED)
    if reply.finish == "length":
        raise ModelReplyUnusable(
            "The model's reply was cut off at its length limit.",
            "Ask for fewer variants (-n 1), or raise the limit of output tokens of the model or its server.",
        )
    text = _THOUGHTS.sub("", reply.text[:_LONGEST]).strip()
    data = reply.data if reply.data is not None else json_in(text)
    if data is None:
        return _fitting([_from_prose(text, subject)])
    found: dict[str, Draft] = {}
    for item in _items(data):
        if draft := _from_item(item, subject):
            found.setdefault(draft.text, draft)
    drafts = list(found.values())
    told = [draft for draft in drafts if not looks_refused(draft.text)]
    if drafts and not told:
        raise ModelRefused(_refusal(drafts[0].text), _REFUSED)
    if not told:
        raise ModelReplyUnusable("The model's reply holds no note.", _TRY_AGAIN)
    return _fitting(told)[:n]


def _fitting(drafts: list[Draft]) -> list[Draft]:
    """Leave out what is far too long to be a note. Raises ModelReplyUnusable when nothing is left."""
    short = [draft for draft in drafts if len(draft.text) <= _LONGEST_NOTE]
    if not short:
        longest = max(len(draft.text) for draft in drafts)
        raise ModelReplyUnusable(f"The model's reply is no note: it has {longest:,} characters.", _TRY_AGAIN)
    return short


def json_in(text: str) -> dict[str, Any] | None:
    """Return the JSON object in ``text``, bare or in a code fence or after a few words; ``None`` without one.

    A bare list becomes ``{"notes": list}``.
    """
    start = re.search(r"[{\[]", text)
    if start is None or not (start.start() == 0 or "```" in text or '"' in text[start.start() :]):
        return None
    try:
        found, _ = json.JSONDecoder().raw_decode(text, start.start())
    except (ValueError, RecursionError):
        return None
    if isinstance(found, list):
        return {"notes": found} if found and all(isinstance(item, dict | str) for item in found) else None
    return found if isinstance(found, dict) else None


def finished_notes(text: str) -> dict[str, Any] | None:
    """Return the notes that are whole in a JSON reply that was cut off, ``None`` without one."""
    begin = re.match(r'\s*\{\s*"notes"\s*:\s*\[', text)
    notes: list[Any] = []
    at = begin.end() if begin else len(text)
    while at < len(text):
        try:
            gap = re.compile(r"[\s,]*").match(text, at)
            note, at = json.JSONDecoder().raw_decode(text, gap.end() if gap else at)
        except (ValueError, RecursionError):
            break
        notes.append(note)
    return {"notes": notes} if notes else None


def looks_refused(text: str) -> bool:
    """Whether ``text`` is a model declining the task rather than a note."""
    return bool(_patterns().refusal.match(text.lstrip(" \t\n\"'“*")))


def is_keepable(reply: Reply) -> bool:
    """Whether ``reply`` is finished, so that asking again could give nothing better: it may be cached."""
    text = _THOUGHTS.sub("", reply.text[:_LONGEST]).strip()
    if reply.finish != "stop" or not text:
        return False
    if reply.data is None and text[0] in "{[`" and json_in(text) is None:
        return False
    return not looks_refused(text)


def _items(data: Mapping[str, Any]) -> list[Any]:
    for key in ("notes", "variants", "drafts", "messages", "options"):
        if isinstance(data.get(key), list):
            return list(data[key])
    inner = data.get("note")
    return [inner if isinstance(inner, Mapping) else data]


def _from_item(item: Any, subject: bool) -> Draft | None:
    if isinstance(item, str):
        item = {"text": item}
    if not isinstance(item, Mapping):
        return None
    words = next((item[key] for key in _TEXT_KEYS if isinstance(item.get(key), str)), "")
    text, line = _cleaned(words)
    given = item.get("subject")
    line = _one_line(given) if isinstance(given, str) else line
    if not text:
        return None
    return Draft(
        text=text, subject=line if subject and line else None, declared=_declared(item.get("claims"))
    )


def _declared(claims: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(claims, list):
        return ()
    declared = []
    for claim in claims:
        if isinstance(claim, Mapping) and isinstance(claim.get("text"), str):
            ids = claim.get("facts")
            facts = [i.strip("[] ") for i in ids if isinstance(i, str)] if isinstance(ids, list) else []
            declared.append((claim["text"], tuple(facts)))
    return tuple(declared)


def _from_prose(text: str, subject: bool) -> Draft:
    if not text:
        raise ModelReplyUnusable("The model sent an empty reply.", _TRY_AGAIN)
    if looks_refused(text):
        raise ModelRefused(_refusal(text), _REFUSED)
    words, line = _cleaned(text)
    if words[:1] in ("{", "[", "`") or '"notes"' in words or '"text":' in words:
        raise ModelReplyUnusable("The model's reply was cut off, or is not valid JSON.", _TRY_AGAIN)
    if not words or _patterns().not_a_note.search(words):
        raise ModelReplyUnusable("The model talked about the task instead of writing one note.", _TRY_AGAIN)
    return Draft(text=words, subject=line if subject else None)


def _cleaned(text: str) -> tuple[str, str | None]:
    """Return the note without what is surely wrapping, and the subject line found above it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if fenced := _FENCE.match(text):
        text = fenced[1].strip()
    if (talk := _patterns().preamble.match(text)) and text[talk.end() :].strip():
        text = text[talk.end() :].strip()
    line = None
    if found := _SUBJECT.match(text):
        line, text = _one_line(found[1]), text[found.end() :].strip()
    close = _QUOTES.get(text[:1])
    if close and len(text) > 2 and text.endswith(close):
        inner = text[1:-1]
        if text[0] not in inner and (close not in inner or close in "'’"):
            text = inner.strip()
    text = re.sub(r"[ \t\xa0]+", " ", text)
    return re.sub(r" ?\n ?", "\n", re.sub(r"\n\s*\n\s*", "\n\n", text)).strip(), line


def _one_line(text: str) -> str:
    return " ".join(text.split())


_REFUSED = "Change --goal or the facts it may use, try another --model, or use --model offline."


def _refusal(words: str) -> str:
    said = _one_line(words)
    said = f" It said: “{said[:160]}{'…' if len(said) > 160 else ''}”" if said else ""
    return f"The model declined to write the note.{said}"


class _Patterns:
    """The phrases of data/phrases.toml, compiled."""

    def __init__(self, table: Mapping[str, Mapping[str, list[str]]]) -> None:
        def joined(kind: str, flags: int = 0) -> re.Pattern[str]:
            parts = [part for phrases in table[kind].values() for part in phrases]
            return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE | flags)

        self.refusal = joined("refusals")
        self.preamble = joined("preambles")
        self.not_a_note = joined("not_a_note", re.MULTILINE)


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    source = resources.files("introwriter.models").joinpath("data/phrases.toml")
    return _Patterns(tomllib.loads(source.read_text(encoding="utf-8")))
