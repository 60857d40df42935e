"""How an Italian note opens and is signed: titles, "Gentile …", the sender's own sign-off."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.italian.belongings import TITLED
from introwriter.composer.italian.patterns import pattern
from introwriter.composer.tables import table
from introwriter.composer.tongues.words import words_of

__all__ = ["signed", "title_alone", "title_of", "told_text"]


def told_text(brief: Brief) -> str:
    """Return all that the context tells."""
    context = brief.context
    return " ".join((context.goal or "", context.met or "", context.offer or "", *context.read))


def title_alone(brief: Brief) -> str:
    """Return the title that the context gives the reader's name and then uses without it ("al maestro")."""
    told = told_text(brief)
    family = brief.greeting.family or brief.greeting.full.split()[-1]
    found = re.search(
        rf"\b(?:[Ii]l|[Ll]a|[Aa]l|[Aa]lla|[Cc]ol|[Cc]on il|[Cc]on la|del|della) (\w{{4,}})"
        rf" {re.escape(family)}\b",
        told,
    )
    title = found.group(1) if found else ""
    alone = title and re.search(rf"\b(?:[Ii]l|[Ll]a|[Aa]l|[Aa]lla|del|della) {title}\b(?! [A-Z])", told)
    return title if alone and title.islower() else ""


def title_of(brief: Brief) -> str:
    """Return the title that the context itself uses before the reader's family name, with it."""
    if clergy := _clergy(brief):
        return clergy
    shorts = table("words", "it_patterns")["titles_in_full"]
    titles = words_of("it").patterns["titles"].pattern
    listed = "|".join(map(re.escape, brief.greeting.full.split()))
    short = "|".join(sorted(map(re.escape, shorts), key=len, reverse=True))
    found = (
        re.search(rf"\b(?i:({short}|{titles}))\.? ((?:(?:{listed})\b ?)+)", told_text(brief))
        if listed
        else None
    )
    if not found:
        title, family = brief.greeting.title or "", brief.greeting.family
        return f"{title.lower()} {family}" if family and title.lower() in TITLED else ""
    family = found.group(2).strip().removeprefix(f"{brief.greeting.first} ")
    if family == brief.greeting.first:
        return ""
    title = found.group(1).lower()
    return f"{shorts.get(title, title)} {family}"


def _clergy(brief: Brief) -> str:
    """Return "don Luigi", "suor Agnese" as the context or the profile says it."""
    first = brief.greeting.first or brief.greeting.full.split()[-1]
    text = f"{told_text(brief)}\n{brief.target.name}"
    found = re.search(rf"\b([Dd]on|[Ss]uor|[Ff]ra|[Pp]adre|[Mm]adre) {re.escape(first)}\b", text)
    return f"{found.group(1).lower()} {first}" if found else ""


def signed(text: str, brief: Brief, *, formal: bool) -> str:
    """Return a sign-off with the sender's own closing, and their name as the samples sign it.

    Nobody signs with the family name alone, as samples that end on the whole name seem to; a formal mail
    has the whole name.
    """
    if call := re.match(r"(?:suor|don|fra|padre|madre) \w+", brief.sender.name or "", re.IGNORECASE):
        return re.sub(r"(?<=[\n ])(?:[Ss]uor|[Dd]on|[Ff]ra|[Pp]adre|[Mm]adre)(?=$|,)", call.group(), text)
    found = [m for sample in brief.voice.samples if (m := pattern("letters_closings").search(sample.strip()))]
    greeting = brief.sender_greeting
    first, family, full = greeting.first or greeting.name, greeting.family or "", greeting.full
    if family and brief.voice.signature == family:
        mail = text.startswith("\n\n")
        text = re.sub(rf"\b(?<!{re.escape(first)} ){re.escape(family)}\b", full if mail else first, text)
    elif text.startswith("\n\n") and formal and not brief.voice.signature and full:
        text = re.sub(rf"\n{re.escape(first)}$", f"\n{full}", text)
    if (
        found
        and not brief.voice.closing
        and text.startswith("\n\nCordiali saluti\n")
        and brief.tone != "formal"
    ):
        said = found[-1].group("c")
        warm = said.lower() == "un abbraccio"
        text = text if warm else text.replace("Cordiali saluti", said[:1].upper() + said[1:], 1)
    return text
