"""Who writes, for somebody who has never heard of them: "I'm a bridge inspector in Pittsburgh"."""

from __future__ import annotations

import re

from introwriter.aliases import without_legal_form
from introwriter.brief import Brief
from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.composer.english.permitted import avoided
from introwriter.composer.english.roles import heads, is_trade, spoken_role, with_article
from introwriter.composer.english.ties import the
from introwriter.composer.units import WEIGHTS, Unit
from introwriter.patterns import lazily
from introwriter.people import Context, Position

__all__ = ["SAID", "self_unit", "sign_off_of", "stranger"]

_NOT_MET = lazily(r"(?:we )?(?:have )?(?:not|never|haven't|no\b)")
_AT = lazily(r"^(?P<role>[^|•·/–—(,.@]{3,40}?)(?: at | @ )(?P<where>[^|•·/–—(.,]{3,50})")
_TOWN = lazily(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
_NOWHERE = lazily(
    r"\b(?:remote|worldwide|earth|everywhere|anywhere|global|online|internet|home|nomad)\b|^the$", re.I
)
_OF = frozenset(["owner", "founder", "co-founder", "cofounder"])
_VAGUE = _OF | {
    "partner",
    "associate",
    "consultant",
    "director",
    "manager",
    "member",
    "principal",
    "lead",
    "master",
}
_LAND = lazily(r"UK|USA|[^\W\d_][^\W\d_A-Z][\w'’-]*(?: [^\W\d_][^\W\d_A-Z][\w'’-]*){0,2}")
_BODY = lazily(
    r"\b(?:Office|Court|Agency|Authority|Ministry|Department|Commission|Union|Association|Federation|Service"
    r"|Society|Board|Bureau)$"
)
SAID = lazily(
    r"\b(?:I['’]?m|I am|we are|we['’]re) (?:an? |the |both )\w"
    r"|\bI (?:worked|taught|drove|work|teach|run|manage|lead|recruit|study|keep|own|farm|make"
    r"|look after|am in|am with)\b",
    re.I,
)


def stranger(brief: Brief) -> bool:
    """Whether nothing says that the two have met or are connected."""
    met = (brief.context.met or "").lower()
    return not met or bool(_NOT_MET.match(met))


def self_unit(brief: Brief, context: Context, told: tuple[Unit, ...]) -> Unit | None:
    """Return the sentence in which a stranger says who they are; ``None`` where the story says it."""
    role = _plain_role(brief)
    if not role or not stranger(brief) or any(_tells_it(role, unit.text) for unit in told):
        return None
    where, town = _workplace(brief), _town(brief)
    if role in _VAGUE and not where:
        return None
    owns = bool(where and _OF & set(role.split()))
    bare = f"{'the ' if role in _OF else ''}{role} of {where}" if owns else with_article(role)
    at = f" at {where}" if where and not owns else ""
    near = f" in {town}" if town and town.split(",")[0] not in where else ""
    tails = (f"{at}{near}",) if role in _VAGUE else (f"{at}{near}", near or at, at or near, "")
    way = phrases("en")["role"]["line"]
    forms = dict.fromkeys(way.format(role=f"{bare}{tail}") for tail in tails)
    allowed = tuple(form for form in forms if not avoided(form, context))
    if not allowed:
        return None
    return Unit(
        kind="self", forms=allowed[:3], weight=WEIGHTS["self"], source="sender.positions.0", key="self"
    )


def sign_off_of(brief: Brief) -> tuple[str, str]:
    """Return what stands after the sender's name, for one who may not know them: their job and town.

    Where the job alone says little ("owner"), it is the firm instead.
    """
    role = _plain_role(brief)
    return (_workplace(brief) if role in _VAGUE else role), _plain_place(brief)


def _tells_it(role: str, told: str) -> bool:
    """Whether a sentence of the story says who the sender is: in so many words, or by what they do."""
    root = role.split()[-1].lower()[:5]
    does = len(root) == 5 and re.match(rf"(?:I|We) .*\b{re.escape(root)}", told, re.I)
    return bool(SAID.search(told) or does)


def _plain_role(brief: Brief) -> str:
    """Return the sender's job as one would say it ("reefer planner"), or an empty text when unclear.

    What people call themselves at the start of a headline comes first: a "Partner" is there a tax lawyer.
    """
    job = brief.sender.positions[0] if brief.sender.positions else None
    retired = re.match(r"(?:semi-)?retired\b", brief.sender.headline, re.I)
    mine = spoken_role(job.title) if job is not None and job.end is None and not retired else ""
    first = re.split(r"[•·|]|\s[-–—]\s|\. ", brief.sender.headline)[0]
    said = [role for part in first.split("/") if (role := spoken_role(part))]
    said.sort(key=lambda role: (role.isupper(), role.split()[-1] not in lexicon()["persons"]))
    abbreviated = bool(said) and said[0].isupper()
    fuller = bool(said) and said[0].endswith(f" {mine}")
    own = mine and not fuller and (mine in first.lower() or abbreviated)
    roles = [mine, *said] if own else [*said, mine]
    return next((role for role in roles if role and (is_trade(role) or heads(role))), "")


def _plain_place(brief: Brief) -> str:
    """Return the sender's town as the profile gives it, or an empty text."""
    town = brief.sender.location.split(",")[0].strip()
    town = re.sub(
        r"^(?:greater|metro(?:politan)?)\s+|(?-i:\s+Bay Area)$|\s+(?:metropolitan )?area$|\s*\(.*",
        "",
        town,
        flags=re.I,
    )
    town = town.title() if town.islower() else town
    nowhere = _NOWHERE.search(town) or not _TOWN.fullmatch(town)
    return "" if nowhere or len(town.split()) > 3 else town


def _town(brief: Brief) -> str:
    """Return the town, with the country or state where the reader lives in another one."""
    town = _plain_place(brief)
    parts = [part.strip() for part in brief.sender.location.split(",")]
    theirs = brief.target.location.split(",")[-1].strip()
    land = parts[-1] if len(parts) > 1 else ""
    near = not land or land in (theirs, town) or not _LAND.fullmatch(land)
    return town if near or not town else f"{town}, {land}"


def _workplace(brief: Brief) -> str:
    """Return where the sender works as one would say it, or an empty text."""
    job = brief.sender.positions[0] if brief.sender.positions else Position()
    if at := _AT.match(brief.sender.headline):
        return at.group("where").strip()
    name = re.sub(r"\s*\(.*", "", job.company.split(",")[0]).strip()
    words = name.split()
    while len(words) > 1 and without_legal_form(" ".join(words[:-1])) == without_legal_form(name):
        words.pop()
    name = " ".join(words)
    own = brief.sender_greeting.family or brief.sender.name
    named = (
        words[:1] and words[0][:1].isupper() and (len(words) == 1 or any(w[0].isupper() for w in words[1:]))
    )
    known = job.end is None and len(words) < 6 and named
    if not known or own in name or "/" in name or re.search(r"self|freelance|various", name, re.I):
        return ""
    spoken = _BODY.search(name) and not name.startswith("The ")
    return f"the {name}" if spoken or name.lower() in lexicon()["the_letters"] else the(name)
