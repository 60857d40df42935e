"""What a sender wants of the reader, said to them: a proposal, a request, an invitation, a visit."""

from __future__ import annotations

import re

from introwriter.composer.french.verbs import is_infinitive
from introwriter.composer.tongues.words import Words, spoken

__all__ = ["wanted"]

_RULES = tuple(
    (re.compile(pattern, re.I), form)
    for pattern, form in (
        (
            r"(?:vous |te )demander (?:votre |ton )(?P<x>(?:avis|opinion|sentiment|regard)(?: .+)?)",
            "Quel est <votre|ton> {x} ?",
        ),
        (
            r"(?:vous |te )demander (?:conseil|un conseil|des conseils|vos conseils|tes conseils)(?P<x> .+)?",
            "<Auriez-vous|Tu aurais> un conseil{x} ?",
        ),
        (
            r"(?:vous |te )demander (?:l'autorisation|la permission|l'accord|le droit|(?:votre|ton) accord)"
            r" (?:de |d'|pour )(?P<x>[^\W\d_]+(?:er|ir|re)\b.*)",
            "<Puis-je|Je peux> {x} ?",
        ),
        (
            r"(?:vous |te )demander (?:de |d')(?!(?:l'aide|ne) )"
            r"(?P<x>(?:(?:me |m'|nous |le |la |les |l'|en |y ) ?)*[^\W\d_]+(?:er|ir|re)\b.*)",
            "<Pourriez-vous|Tu pourrais> {x} ?",
        ),
        (
            r"(?:vous |te )demander (?P<x>(?:un|une|des|du|deux|trois|quelques|le|la|les|l'|de l'aide"
            r"|votre|vos|ton|ta|tes) ?(?!question|permission|autorisation).+)",
            "<Puis-je vous|Je peux te> demander {x} ?",
        ),
        (
            r"(?P<y>vous |te |t')(?P<x>(?:emprunter|louer|appeler|rappeler|téléphoner|interviewer|interroger"
            r"|citer|rendre visite|consulter) .+)",
            "<Puis-je|Je peux> {y}{x} ?",
        ),
        (
            r"(?:vous |t')inviter à (?P<x>(?:(?:y |en |le |la |les |me |nous )|[lm]')*"
            r"(?!(?:venir|passer|revenir|boire|manger|dîner|déjeuner|prendre)\b)(?P<inf>[^\W\d_]+(?:[ei]r|re))\b.*)",
            "<Viendriez-vous|Tu viendrais> {x} ?",
        ),
    )
)
_PROPOSED = re.compile(
    r"(?:vous |te )(?:proposer|suggérer) (?P<x>(?:un|une|des|deux|trois|quelques|d'autres) .+)", re.I
)
_OF = {"des ": "de ", "un": "d'un", "d'": "d'"}
_THAT = re.compile(
    r"que (?:vous |tu )(?P<c>(?:(?:me |nous |le |la |les |lui |leur |en |y )|[ml]')*)(?P<v>[^\W\d_]+)"
    r"(?P<rest> .+)?$",
    re.I,
)
_INFINITIVES = {
    "veniez": "venir", "viennes": "venir", "reveniez": "revenir", "reviennes": "revenir", "teniez": "tenir",
    "tiennes": "tenir", "preniez": "prendre", "prennes": "prendre", "mettiez": "mettre", "mettes": "mettre",
    "disiez": "dire", "dises": "dire", "lisiez": "lire", "lises": "lire", "relisiez": "relire",
    "relises": "relire", "écriviez": "écrire", "écrives": "écrire", "voyiez": "voir", "voies": "voir",
    "fassiez": "faire", "fasses": "faire", "receviez": "recevoir", "reçoives": "recevoir",
    "répondiez": "répondre", "répondes": "répondre", "rendiez": "rendre", "rendes": "rendre",
    "interveniez": "intervenir", "interviennes": "intervenir", "appreniez": "apprendre",
    "apprennes": "apprendre", "participiez": "participer", "participes": "participer",
}  # fmt: skip
_COMES = ("venir", "revenir", "passer", "intervenir", "participer", "rejoindre", "assister")


def wanted(sentence: str, words: Words, *, formal: bool) -> str:
    """Return the light question or proposal that a turned wish comes to, else the sentence itself."""
    wish = words.opens("wish_start", sentence)
    rest = sentence[wish.end() :] if wish else sentence
    if wish and wish.group().strip() and (that := _THAT.match(rest)):
        return _asked_to(that, formal=formal) or sentence
    if not re.match(r"(?:vous |te |t')", rest, re.I) or sentence.endswith("?"):
        return sentence
    proposed = _PROPOSED.fullmatch(rest)
    if proposed and not words.opens("demo", proposed.group("x")):
        thing = proposed.group("x")
        return f"Que diriez-vous {_of(thing)} ?" if formal else f"Ça te dirait, {thing} ?"
    for pattern, form in _RULES:
        match = pattern.fullmatch(rest)
        if match and ("inf" not in match.groupdict() or is_infinitive(match.group("inf"))):
            parts = {name: value or "" for name, value in match.groupdict().items()}
            return spoken(form, formal=formal).format(**parts)
    return sentence


def _asked_to(match: re.Match[str], *, formal: bool) -> str:
    """Return "Voudriez-vous venir voir ?" of "(je voudrais) que vous veniez voir"; nothing where unsure."""
    verb = match.group("v").lower()
    infinitive = _INFINITIVES.get(verb, "")
    if not infinitive and (stem := re.fullmatch(r"(\w{2,}?)(?:iez|es)", verb)):
        infinitive = f"{stem.group(1)}er"
    if not infinitive or verb in ("sachiez", "saches", "soyez", "sois", "ayez", "aies", "alliez"):
        return ""
    way = "<Voudriez-vous|Tu voudrais>" if infinitive in _COMES else "<Pourriez-vous|Tu pourrais>"
    return spoken(f"{way} {match.group('c')}{infinitive}{match.group('rest') or ''} ?", formal=formal)


def _of(thing: str) -> str:
    """Return "d'un match" of "un match"."""
    for start, new in _OF.items():
        if thing.lower().startswith(start):
            return new + thing[len(start) :]
    return f"de {thing}"
