"""The frame of a French letter: how the reader is addressed, who signs, what the subject line says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.brief import Brief
from introwriter.composer.french.wording import TITLES, title_in
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import is_finite
from introwriter.composer.units import Unit

__all__ = ["called", "greeted", "role_of", "signed", "subject_of"]

_SORRY = re.compile(r"Je (?:vous|te) dois (?:\w+ )*excuses|Je m'excuse|Désolée?|Pardon$|Toutes mes excuses")
_RANKS = ("capitaine", "commandant", "commandante", "colonel", "colonelle", "lieutenant", "adjudant", "major")
_FIRST_HALVES = ("Cheick", "Cheikh", "El", "Mame", "Serigne", "Sokhna", "Abdoul", "Sidi", "Moulaye", "Pape")
_CLAUSE = re.compile(r",? (?:parce qu|et|mais|quand|pendant|qui|où)\b")
_SUBJECT = 55
_SEGMENT = re.compile(r"\s*(?:[;/|(–—•·@]|\s-\s|\bchez\b|\bau sein\b).*$")
_KNOWN = re.compile(
    r"\b(?:m'a|m'avait|m'avez|nous a|nous avait|ensemble|se tutoie"
    r"|on s'est (?:vu|parl|crois|connu|rencontr|retrouv)\w*"
    r"|(?:était|été|est) (?:mon|ma|notre)|mon ancien|mon ex-|je l'ai (?:vue?|rencontr|crois|connu|entend)"
    r"|je (?:lui|vous|te) dois"
    r"|promis|dans (?:sa|son) (?:classe|équipe|cours|groupe|promo)|chez (?:elle|lui)|je suis (?:le|la|un|une)"
    r"|mes excuses|m'excuse|pardon)\b",
    re.I,
)
_NOUNS = (
    r"(?P<of>(?: (?:de |d'|du |des |en |à |au |aux |sur |pour |entre |sans )(?:la |le |les |l')?"
    r"(?!(?:un|une|mon|ma|mes|notre|nos|leurs?|ce|cette|cet|ces|votre|vos|ton|ta|tes|chaque|quelques?"
    r"|toute?s?|tous|qui|que|et|ou|deux|trois|plus|moi|vous|toi|nous)\b|\d)[\w'-]+){1,2})"
    r"(?=$|[,.;:!?…]| (?:qui|que|où|et|mais|pour|pendant|depuis|quand|dans|avec|chez|a|est|avait|était|ne|se"
    r"|me|nous|au|aux|sous|la semaine|\d)\b| (?:qu|m|n|s)')"
)
_VAGUE = "part|avis|nom|ordres|équipe|service|aide|côté|place|façon|tour|compte|accord"
_TOPICS = (
    re.compile(rf"\b(?:votre|vos|ton|ta|tes) (?!(?:{_VAGUE})\b)[\w-]+{_NOUNS}", re.I),
    re.compile(rf"\b(?:un|une) (?!peu\b|fois\b|jour\b|de\b|des\b)[\w-]+{_NOUNS}", re.I),
)


def called(name: str, brief: Brief) -> str:
    """Return the name to address, with the title written out: "Madame Favre", "Cheick Oumar"."""
    parts = brief.greeting.full.split()
    if name in _FIRST_HALVES and len(parts) > 2 and parts[0] == name:
        return " ".join(parts[:2])
    if name.lower() in _RANKS and len(parts := brief.target.name.split()) > 2:
        return f"{name} {' '.join(parts[2:])}"
    if name.lower() in ("sœur", "frère", "père", "mère"):
        return " ".join(brief.target.name.split()[:2])
    if name in TITLES:  # a title alone is no way to address anybody
        family = brief.greeting.full.split()[-1]
        return f"{TITLES[name]} {family}" if family != name else ""
    for short, full in TITLES.items():
        if name.startswith(f"{short} "):
            return f"{full}{name[len(short) :]}"
    return name


def greeted(text: str, brief: Brief, name: str, *, formal: bool) -> str:
    """Return the opening with the title that the sender uses; who says tu says "Salut"."""
    if formal and not brief.channel.is_invitation and (title := title_in(brief)):
        text = re.sub(rf"^(\w+)(?: {re.escape(name)})?,", rf"\1 {title},", text) if name else text
    known = (brief.voice.greeting or "").lower() in ("bonjour", "bonsoir")
    if not formal and not known:
        return re.sub(r"^Bonjour\b", "Salut", text)
    return text


def role_of(brief: Brief, *, mail: bool) -> str:
    """Return the sender's trade as a signature has it: by the running job, else by the headline."""
    job = brief.sender.positions[0] if brief.sender.positions else None
    if not _needs_role(brief):
        return ""
    head = (job.title if job and job.end is None else "") or brief.sender.headline
    parts = [part.strip() for part in _SEGMENT.sub("", head).split(",")]
    role = parts[0]
    if not 0 < len(role.split()) < 6 or re.search(r"\d|[!?…]", role) or role.isupper():
        return ""
    if mail:
        more = (
            parts[1]
            if len(parts) == 2 and re.fullmatch(r"[^\W\d_][\w'-]*(?: [\w'-]+){0,2}", parts[1])
            else ""
        )
        return f"{role}, {more}" if more else role
    return role if re.match(r"\w+[A-Z]|[A-Z]{2}", role) else role[:1].lower() + role[1:]


def _needs_role(brief: Brief) -> bool:
    """Whether nothing that was typed tells the reader who writes: they never met, and no trade is named."""
    context = brief.context
    told = " ".join((context.goal or "", *context.read))
    if context.met and not re.search(r"\bjamais\b", context.met):
        return False
    role = re.findall(r"[^\W\d_]{5,}", brief.sender.headline.lower())[:1]
    return not _KNOWN.search(told) and not any(word[:7] in told.lower() for word in role)


def signed(text: str, brief: Brief, stock: str, role: str) -> str:
    """Return a mail's sign-off: the sender's own closing, a plain one where the tone is formal, the name."""
    own = "" if (brief.voice.closing or "").lower() == "merci" else brief.voice.closing
    if own == "":  # thanks are said in the note, or not
        return re.sub(r"\n\n[Mm]erci,?\n", "\n\n", text, count=1) + role
    if own:
        closing = own[:1].upper() + own[1:] + ("" if own.endswith(",") else ",")
        return text.replace(f"\n\n{own}\n", f"\n\n{closing}\n", 1) + role
    return (text if brief.tone == "formal" else text.replace(f"\n\n{stock}\n", "\n\n", 1)) + role


def subject_of(brief: Brief, told: tuple[tuple[Unit, str], ...], speech: Speech) -> str:
    """Return what a mail is about: the meeting, what the sender thanks for, a thing; empty if unclear."""
    ideas = [text for _, text in told if text.endswith("?") and not speech.words.find("points_back", text)]
    ideas.append(_met(brief, speech))
    ideas += ["Mes excuses" for unit, text in told if unit.kind == "thanks" and _SORRY.match(text)][:1]
    thanks = (re.split(r", et ", text)[0] for unit, text in told if unit.kind == "thanks")
    ideas += [text for text in thanks if len(text.split()) > 2]
    texts = [part for unit, part in told if unit.kind not in ("offer", "wish", "way_out")]
    ideas += [found.group() for topic in _TOPICS for part in texts if (found := topic.search(part))]
    ideas += [found.group() for part in texts if (found := speech.words.find("owned_thing", part))]
    ideas += sorted(_short(told, speech), key=lambda text: not speech.words.find("reader", text))
    subject = next((idea for idea in ideas if idea and len(idea) <= _SUBJECT), "")
    return subject[:1].upper() + subject[1:]


def _short(told: tuple[tuple[Unit, str], ...], speech: Speech) -> Iterator[str]:
    """Yield the sentences that fit a subject line, or their first clause."""
    for unit, _ in told:
        if unit.needs or unit.kind in ("offer", "scene", "reaction"):
            continue
        heads = (head for form in reversed(unit.forms) for head in (form, _CLAUSE.split(form)[0]))
        short = (h for h in heads if len(h) <= _SUBJECT and len(h.split()) > 2 and speech.is_sound(h))
        yield from list(short)[:1]


def _met(brief: Brief, speech: Speech) -> str:
    """Return a meeting that was typed as a name: "forum des transitaires, Dakar, octobre 2026"."""
    met = re.split(r"[.;:(\n]", brief.context.met or "")[0]
    met = speech.words.patterns["date"].sub("", met)
    parts = [part.strip() for part in met.split(",") if part.strip()]
    if not parts or is_finite(parts[0], speech.words) or speech.words.opens("place", parts[0]):
        return ""
    if not 1 < len(parts[0].split()) < 8 or re.match(
        r"(?:vu|rencontr|crois|on |nous |je |j')", parts[0], re.I
    ):
        return ""
    turned = speech.turn(parts[0], speech.cast_for(brief))
    return re.sub(r" (?:en|le|du)$", "", turned) if turned else ""
