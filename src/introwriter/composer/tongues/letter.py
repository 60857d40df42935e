"""Address, sign-off, sentences set together, subject, and the question where nothing is personal."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.material import Material
from introwriter.composer.reader import latest_post, short
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import is_finite, without_asides
from introwriter.composer.units import Unit
from introwriter.dates import parse_date

__all__ = ["address", "as_subject", "join", "lower_first", "question_for", "signature", "subject_for"]

_SUBJECT = 60  # UTF-16 units of a subject that a phone shows whole


def address(brief: Brief, speech: Speech, *, mail: bool) -> str:
    """Return the opening: "Maya, " on an invitation, a greeting line in mail, a greeting in a message.

    The phrases are ``address.familiar``, ``formal`` (first name unknown or a title) and ``nobody``.
    """
    ways, name = speech.phrases["address"], speech.called(brief)
    if not name:
        return f"{ways['nobody']},\n\n" if mail else ""
    formal = speech.is_formal(brief)
    known = (
        brief.voice.greeting if (brief.voice.greeting or "").lower() in speech.words["greetings"] else None
    )
    if brief.channel.is_invitation and (brief.tone != "formal" or known):
        return f"{name}, "
    way = str(ways["formal" if formal and (known is None or brief.tone == "formal") else "familiar"])
    return way.format(name=name, greeting=known or ways["greeting"]) + ("\n\n" if mail else " ")


def signature(brief: Brief, speech: Speech, *, mail: bool, with_role: bool) -> str:
    """Return the sign-off with the break before it, or an empty text when the sender has no name."""
    first = brief.voice.signature or brief.sender_greeting.name
    full = brief.sender_greeting.full or first
    name = full if mail and _is_stranger(brief, speech) else first
    if not name:
        return ""
    role = speech.role_of(brief) if with_role else ""
    tail = f", {role}" if role and not mail else ""
    if not mail:
        return f" {name}{tail}"
    ways = speech.phrases["closing"]
    closing = brief.voice.closing or ways["formal" if speech.is_formal(brief) else "familiar"]
    return f"\n\n{closing}\n{name}" if closing else f"\n\n{name}"


def _is_stranger(brief: Brief, speech: Speech) -> bool:
    """Whether nothing says that the two have met or are connected."""
    met = brief.context.met or ""
    return not met or bool(speech.words.opens("not_met", met))


def join(texts: list[str]) -> str:
    """Set the texts as sentences with capitals and full stops."""
    return " ".join(_stopped(text) for text in texts if text)


def _stopped(text: str) -> str:
    text = re.sub(
        r"^([¿¡\"“„«'(]*)(\w)", lambda m: m.group(1) + m.group(2).upper(), text.strip(" ,;:–—-"), count=1
    )
    return text if re.search(r"[?!.…][\"”“»«’']?$", text) else f"{text}."


def lower_first(text: str, brief: Brief, speech: Speech) -> str:
    """Take the capital off the first word after "NAME, " unless it is a name."""
    word = re.match(r"([¿¡]?)([^\W\d_][\w'’-]*)", text)
    if not word:
        return text
    low = word.group(2).lower()
    context = brief.context
    fields = (context.goal or "", context.met or "", context.offer or "", *context.read)
    known = low in speech.words["stopwords"] or low in speech.words["finite"]
    seen = any(re.search(rf"(?<![.!?] )(?<!^)\b{re.escape(low)}\b", field) for field in fields)
    if not (known or seen) or speech.is_noun(word.group(2)):
        return text
    at = len(word.group(1))
    return text[:at] + text[at : at + 1].lower() + text[at + 1 :]


def subject_for(
    brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...], speech: Speech
) -> str | None:
    """Return a subject that is about them or the thing: the question, the work, the scene, the offer."""
    if not brief.channel.has_subject:
        return None
    for idea in _ideas(material, told, brief, speech):
        if text := as_subject(idea, brief):
            return text
    full = brief.sender_greeting.full
    return (
        str(speech.phrases["subject"]["from"]).format(name=full)
        if full
        else str(speech.phrases["subject"]["note"])
    )


def as_subject(idea: str, brief: Brief) -> str | None:
    """Return ``idea`` as it stands on a subject line, or None where it is one word or too long for it."""
    most = min(brief.channel.subject_limit or _SUBJECT, _SUBJECT)
    text = re.sub(r"\s+", " ", idea).strip(" .,;:")
    return text[:1].upper() + text[1:] if len(text.split()) > 1 and length(text) <= most else None


def _ideas(material: Material, told: tuple[tuple[Unit, str], ...], brief: Brief, speech: Speech) -> list[str]:
    ideas = []
    for reading in material.readings:
        if topic := speech.words.find("topic", without_asides(reading.thing)):
            ideas.append(topic.group("topic"))
        if quoted := re.search(r"[\"“„«'‘](.{6,60}?)[\"”“»'’](?!\w)", reading.thing):
            ideas.insert(0, quoted.group(1))
        ideas.append(without_asides(reading.thing))
    ideas += [
        text for unit, text in told if unit.kind == "question" and text.endswith("?") and not unit.needs
    ]
    if material.place:
        ideas.append(speech.words.patterns["at"].sub("", material.place, count=1))
    offer = re.split(r"[,;:]", without_asides(brief.context.offer or ""))[0]
    ideas += [] if is_finite(offer, speech.words) else [offer]
    return [idea for idea in ideas if not speech.words.opens("first", idea)]


def question_for(brief: Brief, speech: Speech) -> str:
    """Return the question to put to the sender, about this reader; gender is never inferred."""
    ways = speech.phrases["question"]
    who = brief.greeting.name or brief.target.name or str(ways["somebody"])
    post = latest_post(brief)
    if post:
        when = parse_date(post.date)
        dated = f" ({when.year})" if when else ""
        return str(ways["post"]).format(who=who, topic=short(post.text.split("\n")[0]), when=dated)
    work = next((text for text in (*brief.target.publications, *brief.target.projects) if text.strip()), "")
    if work:
        return str(ways["work"]).format(who=who, topic=short(work.strip()))
    company = next((job.company for job in brief.target.positions if job.company and job.end is None), "")
    return str(ways["role" if company else "none"]).format(who=who, topic=company)
