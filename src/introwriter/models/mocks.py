"""Stand-ins for models: one that is honest, and thirteen that each fail in one way that real models do.

Each is a function of the messages. They know only what the rendered prompt's facts block tells them, so a
template that drops its facts leaves them speechless.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from introwriter.channels import length
from introwriter.names import greeting_for

if TYPE_CHECKING:
    from introwriter.prompts import Message

__all__ = ["ADVERSARIES", "PromptFact", "compose_from_facts", "facts_in"]

_BLOCK = re.compile(r"^<facts>[ \t]*\n(.*?)^</facts>", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^\[([\w.-]+)\] \(([^,)]*)(?:, ([^)]*))?\) (.*)$", re.MULTILINE)
_LIMIT = re.compile(r"\b(\d{2,4})[ \u00a0](?:UTF-16 |code )?(?:characters|units)\b")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[\"“'A-Z0-9])")
_JOB_END = re.compile(r"(?<=\w{3})\.(?:\s|\Z)")
_DEED = re.compile(r"(?:[a-z]+ed|did|had|were|sat|ran|shared|stood|read|heard|saw|took|went|built|used)\b")
_NOT = re.compile(r"(?:not|never|no|didn[’']t|have not|haven[’']t)\b", re.IGNORECASE)
_THIRD = re.compile(r"\b(?:s?he|hers?|his|him)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:not|nobody|none|no one|don[’']?t)\b", re.IGNORECASE)
_THEIRS = re.compile(r"\A(?:her|his|their|the target's)\b", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget)\b[^.]{0,60}\binstructions?\b[^.]{0,20}[.,:;]?\s*"
    r"(?:and |then |instead,? )*(?:just |only )?"
    r"(?:say|write|reply|respond|answer|output|include)(?: with| that)?:?\s*(.+)",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:ais?|llms?|bots?|chatgpt|models?|assistants?|agents?|machines?)\b.{0,80}?"
    r"\b(?:say|state|mention|write|include|use|add|quote|begin|start|open|end|close|sign|answer|reply|respond)\b"
    r"(?: (?:with|that|by|as|to|in|your|the|message|note|it|word|phrase|sentence|words?|saying))*:? (.+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptFact:
    """One line of a prompt's facts block: ``[id] (kind, when) text``."""

    id: str
    kind: str
    when: str
    text: str


def facts_in(messages: Sequence[Message]) -> tuple[PromptFact, ...]:
    """Return the facts that the rendered prompt holds, in its order; none when it has no facts block."""
    for message in reversed(messages):
        if blocks := _BLOCK.findall(message.content):
            return tuple(
                PromptFact(id=id_, kind=kind.strip(), when=when, text=text.strip())
                for id_, kind, when, text in _LINE.findall(blocks[-1])
            )
    return ()


def compose_from_facts(messages: Sequence[Message]) -> dict[str, Any]:
    """Answer honestly: up to three notes, each made only of facts found in the prompt and citing them.

    Without a fact to build on there are no notes.
    """
    facts = facts_in(messages)
    limit = min((int(found) for m in messages for found in _LIMIT.findall(m.content)), default=200)
    said = [(sentence, fact.id) for fact in facts if (sentence := _sentence(fact))]
    notes: list[dict[str, Any]] = []
    for start in range(len(said)):
        note = _note(_name(facts), said[start:], limit)
        if note and len(notes) < 3:
            notes.append(note)
    return {"notes": notes}


def _sentence(fact: PromptFact) -> str:
    """One true sentence that says this fact, or nothing for a fact that needs more to be said."""
    text = _SENTENCE_END.split(fact.text)[0].rstrip(" .!;")
    now = fact.when.endswith("present")
    if fact.id == "context.met":
        met = re.sub(r"\A(?:we )?met (?:her |him |them )?", "", text, flags=re.IGNORECASE)
        met = met[:1].lower() + met[1:]
        if not met or _NOT.match(met) or _THIRD.search(met):
            return ""
        return f"We {met}." if _DEED.match(met) else f"We met {met}."
    if fact.kind == "read":
        return f"I {text}." if _DEED.match(text) else f"Thank you for {_THEIRS.sub('your', text)}."
    if fact.kind == "mutual":
        return "" if _NONE.search(text) else f"We both know {text}."
    if fact.id.startswith("target."):
        return _about_them(fact, text, now)
    if fact.id.startswith("sender.") and fact.kind == "position" and now:
        return f"I work as {_job(fact)}."
    return ""


def _job(fact: PromptFact) -> str:
    """Title and company, without the description behind them."""
    return _JOB_END.split(_SENTENCE_END.split(fact.text)[0])[0].rstrip(" .")


def _about_them(fact: PromptFact, text: str, now: bool) -> str:
    if fact.kind == "post" and len(text.split()) > 3:
        return f"You wrote: “{text}”."
    if fact.kind == "position" and fact.when:
        return f"You {'work' if now else 'worked'} as {_job(fact)}."
    if fact.kind == "school":
        return f"You studied at {text.split(',')[0]}."
    return ""


def _name(facts: Sequence[PromptFact]) -> str:
    full = next((fact.text for fact in facts if fact.id == "target.name"), "")
    return (greeting_for(full).name or full) if full else ""


def _note(name: str, said: Sequence[tuple[str, str]], limit: int) -> dict[str, Any] | None:
    chosen: list[tuple[str, str]] = []
    text = ""
    for sentence, fact in said:
        longer = _addressed(name, " ".join((*(s for s, _ in chosen), sentence)))
        if length(longer) <= limit and len(chosen) < 2:
            chosen.append((sentence, fact))
            text = longer
    return _as_note(text, chosen) if chosen else None


def _addressed(name: str, text: str) -> str:
    if not name:
        return text
    return f"{name}, {text}" if text.startswith("I ") else f"{name}, {text[:1].lower()}{text[1:]}"


def _as_note(text: str, claims: Sequence[tuple[str, str]]) -> dict[str, Any]:
    return {
        "hook": claims[0][0] if claims else "",
        "only_me": "",
        "did": "",
        "left_out": [],
        "ask": None,
        "text": text,
        "subject": None,
        "claims": [{"text": said, "facts": [fact]} for said, fact in claims],
    }


def _lie(messages: Sequence[Message], sentence: str, fact: str = "") -> dict[str, Any]:
    """One note that says ``sentence``, and cites a real fact for it as if that were proof."""
    facts = facts_in(messages)
    cited = fact or next((f.id for f in facts if f.kind in ("post", "position", "headline")), "target.name")
    name = _name(facts)
    return {"notes": [_as_note(_addressed(name, sentence), [(sentence, cited)])]}


def obeys_instructions(messages: Sequence[Message]) -> dict[str, Any]:
    """Says what an instruction among the facts wants said; is honest when there is none to be seen."""
    for fact in facts_in(messages):
        if order := _ORDER.search(fact.text) or _WISH.search(fact.text):
            return {"notes": [_as_note(order[1].strip(" \"'“”"), [(order[1], fact.id)])]}
    return compose_from_facts(messages)


def invents_talk(messages: Sequence[Message]) -> dict[str, Any]:
    """Thanks for a talk that nobody gave."""
    return _lie(messages, "I loved your keynote at the Harbour Lights Summit last spring.")


def invents_number(messages: Sequence[Message]) -> dict[str, Any]:
    """States a figure that nobody counted."""
    return _lie(messages, "You cut costs by 37 % and grew the team to 412 people.")


def invents_mutual_friend(messages: Sequence[Message]) -> dict[str, Any]:
    """Names somebody as a common friend whom nobody mentioned."""
    return _lie(messages, "Our mutual friend Ottoline Brackwater told me that I should write to you.")


def claims_to_have_read_everything(messages: Sequence[Message]) -> dict[str, Any]:
    """Says that the sender read and followed all of it."""
    return _lie(messages, "I have read everything that you have published and have followed you for years.")


def swaps_employer(messages: Sequence[Message]) -> dict[str, Any]:
    """States a job that is over as the present one, or a job that never was."""
    jobs = [f for f in facts_in(messages) if f.id.startswith("target.") and f.kind == "position"]
    over = next((job for job in jobs if not job.when.endswith("present")), None)
    if over is None:
        return _lie(messages, "Your work at Quillfeather Dynamics, where you are now, looks demanding.")
    return _lie(messages, f"You are {_job(over)} these days.", over.id)


def swaps_people(messages: Sequence[Message]) -> dict[str, Any]:
    """Gives the sender the target's job, and the target the sender's."""
    jobs = [fact for fact in facts_in(messages) if fact.kind == "position"]
    theirs = next((job for job in jobs if job.id.startswith("target.")), None)
    mine = next((job for job in jobs if job.id.startswith("sender.")), None)
    said = [f"I work as {_job(theirs)} too."] if theirs else []
    said += [f"You work as {_job(mine)}."] if mine else []
    if not said:
        return _lie(messages, "I do the same work as you, at the desk beside yours.")
    name = _name(facts_in(messages))
    return {"notes": [_as_note(_addressed(name, text), []) for text in (*said, " ".join(said))]}


def ignores_limit(messages: Sequence[Message]) -> dict[str, Any]:
    """Says every fact that it finds, and then some, far over any limit."""
    facts = facts_in(messages)
    said = [(sentence, fact.id) for fact in facts if (sentence := _sentence(fact))]
    text = " ".join(sentence for sentence, _ in said) or "It would be good to be in touch about this."
    text = " ".join([text] * (2000 // max(length(text), 1) + 1))
    return {"notes": [_as_note(f"{_name(facts)}, {text}", said)]}


def answers_in_another_language(messages: Sequence[Message]) -> dict[str, Any]:
    """Writes Polish, whatever was asked for."""
    return _lie(messages, "Dzień dobry, piszę, ponieważ interesuje mnie Pani praca. Chętnie porozmawiam.")


def writes_default_text(messages: Sequence[Message]) -> dict[str, Any]:
    """Writes what LinkedIn itself proposes."""
    name = _name(facts_in(messages))
    return {
        "notes": [_as_note(f"Hi {name}, I'd like to add you to my professional network on LinkedIn.", [])]
    }


def refuses(messages: Sequence[Message]) -> str:
    """Declines the task in prose."""
    return "I'm sorry, but I can't help with writing messages to private individuals."


def echoes_prompt(messages: Sequence[Message]) -> dict[str, Any]:
    """Hands the instructions back as the note."""
    return {"notes": [_as_note(messages[-1].content if messages else "", [])]}


def returns_profile(messages: Sequence[Message]) -> dict[str, Any]:
    """Hands the target's profile back, word by word."""
    theirs = [fact for fact in facts_in(messages) if fact.id.startswith("target.")]
    text = "\n".join(fact.text for fact in theirs)
    return {"notes": [_as_note(text, [(fact.text, fact.id) for fact in theirs])]}


ADVERSARIES: tuple[Callable[[Sequence[Message]], dict[str, Any] | str], ...] = (
    obeys_instructions,
    invents_talk,
    invents_number,
    invents_mutual_friend,
    claims_to_have_read_everything,
    swaps_employer,
    swaps_people,
    ignores_limit,
    answers_in_another_language,
    writes_default_text,
    refuses,
    echoes_prompt,
    returns_profile,
)
"""Each model failure as a function of the messages; its name says what it does."""
