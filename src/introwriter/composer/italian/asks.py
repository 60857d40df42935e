"""Italian wishes as people type them, put into the one shape that the acts of ``words/it.toml`` know."""

from __future__ import annotations

import re

from introwriter.composer.italian.patterns import pattern
from introwriter.composer.tables import table
from introwriter.composer.tongues.pieces import quoted_spans

__all__ = ["asked", "lost_want"]

_IN = re.IGNORECASE
_TO = r"(?:le|gli|ti)"
_MODAL = r"(?:vorrei|vorremmo|volevo|volevamo|voglio|vogliamo|posso|potrei|devo|dovrei)"
_CLIMBED = re.compile(
    rf"\b(?P<c>gliel[oaei]|gliene|te l[oaie]|te ne|le|gli|la|lo|ti) (?P<m>{_MODAL}) (?P<v>\w+[aei]r)e\b", _IN
)
_WANT = (
    r"(?:vorrei|vorremmo|volevo|volevamo|mi piacerebbe|ci piacerebbe|mi farebbe piacere|ci farebbe piacere"
    r"|sarebbe bello|sarei felice|sarei content[oa]|spererei|speravo)"
)
_DIRECT = re.compile(
    rf"\b(?P<c>{_TO}) (?:chiederei|chiederemmo|chiedo|chiediamo|domando)(?: solo)?(?= )", _IN
)
_ASK = r"(?:chieder|domandar)(?P<c>le|gli|ti)"
_LEAVE = re.compile(rf"\b{_ASK} (?:il permesso|l'autorizzazione) (?:di|per) (?P<v>\w+[aei]r\w*)", _IN)
_MAY = re.compile(rf"\b{_ASK} di poter(?P<x>\w*) ", _IN)
_WISH_HEAD = re.compile(
    rf"(?:e |ma |poi |quindi )?(?:{_WANT}|voglio|devo|ci terrei|per|chieder|domandar|sapere|capire"
    r"|ringraziar|salutar|scusarmi)",
    _IN,
)
_GIVEN_CLAUSE = re.compile(r"(?:perché|tanto|che io)\b", _IN)
_THANK_TOOL = re.compile(
    r"\b[Dd](?:igli|ille|ì a lui|ì a lei|i' a) grazie (?:da parte mia|a nome mio|per me)", _IN
)


def asked(sentence: str) -> list[str]:
    """Return the sentences that one with a wish is made of, each request as "chiederle se …"."""
    text = _CLIMBED.sub(
        lambda m: f"{m.group('m')} {m.group('v')}{m.group('c').lower().replace('te ', 'te')}", sentence
    )
    if quoted_spans(text) and not _WISH_HEAD.match(text):
        return [text]
    text = pattern("asks_manner").sub("", text) if _WISH_HEAD.match(text) else text
    text = re.sub(r"\b(grazie|scusa|complimenti),? \1\b", r"\1", text, flags=_IN)
    text = pattern("asks_their_house").sub(_you_all, text) if _WISH_HEAD.match(text) else text
    text = pattern("asks_name_last").sub(r"\g<w> \g<y> \g<x>\g<z>", text)
    text = re.sub(r"\bscusarmi con (?:lui|lei|[A-ZÀ-Ú]\w+(?: [A-ZÀ-Ú]\w+)?)", "scusarmi", text)
    text = _THANK_TOOL.sub("ringraziarlo", text)
    if since := pattern("asks_since_aside").search(text):
        return [text[: since.start()], since.group("x")[:1].upper() + since.group("x")[1:]]
    text = pattern("asks_if_aside").sub(lambda m: f"{m.group('and').rstrip(',')} ", text)
    text = _DIRECT.sub(lambda m: f"vorrei chieder{m.group('c').lower()}", text)
    text = pattern("asks_have_one").sub("vorrei chiederle: ", pattern("asks_know").sub("vorrei sapere", text))
    text = _LEAVE.sub(lambda m: f"chieder{m.group('c')} se posso {m.group('v')}", text)
    text = _MAY.sub(lambda m: f"chieder{m.group('c')} se posso{_apart(m.group('x'))} ", text)
    text = pattern("asks_ask_to").sub(_could, text)
    text = pattern("asks_them").sub(_would, text)
    if (then := text.find(" e vorrei chiederle ")) > 0:
        return [*_told_apart(text[:then].rstrip(",")), *_told_apart(text[then + 3 :])]
    if (
        _WISH_HEAD.match(text)
        and (two := pattern("asks_and_to").search(text))
        and len(text[: two.start()].split()) > 1
    ):
        return [*_told_apart(text[: two.start()]), *asked(text[two.end() :])]
    return _told_apart(text)


def _apart(enclitics: str) -> str:
    return f" {enclitics}" if enclitics else ""


def _you_all(match: re.Match[str]) -> str:
    """Ask a house by its people: "se cercano qualcuno" is "se cercate qualcuno"."""
    verb = match.group("v").lower()
    asks = re.search(r"\b(?:chied|domand|saper)", match.string[: match.start()], _IN)
    if (
        not asks
        or "," in match.string[match.end() :]
        or re.match(r" [^\W\d_]+(?:at|ut|it|tt|st|rs|es|ss)[oaie]\b", match.string[match.end() :])
    ):
        return match.group()
    you = table("words", "it_patterns")["you_all"].get(verb) or re.sub(
        r"ono$", "ete", re.sub(r"ano$", "ate", verb)
    )
    return f"{match.group('if')}{you}"


def _could(match: re.Match[str]) -> str:
    to = (match.group("c") or "le").lower()
    return f"chieder{to} se {match.group('no') or ''}potrebbe {match.group('v')}"


def _would(match: re.Match[str]) -> str:
    """Say "mi piacerebbe che venisse" as "chiederle se le va di venire"."""
    verb = match.group("v").lower()
    infinitive = table("words", "it_patterns")["from_subjunctive"].get(verb) or re.sub(r"sse$", "re", verb)
    clitics = "".join(match.group("c").lower().split())
    if clitics == "si" or infinitive in ("essere", "sapere", "avere", "potere", "volere"):
        return match.group()
    if clitics:
        infinitive = re.sub(r"rre$", "r", infinitive).removesuffix("e") + clitics
    return f"vorrei chiederle se le va di {match.group('no') or ''}{infinitive}"


def _told_apart(text: str) -> list[str]:
    """Cut what follows a question ("…, posso continuare a contare") off it."""
    asks = re.search(r"\b(?:chiedere?(?:le|gli|ti)?|domandare?(?:le|gli|ti)?|sapere|capire)\b", text, _IN)
    tells = re.search(
        r"\b(?:far|dir|raccontar|scriver)(?:le|gli|ti)\b|\b(?:ringraziar|salutar|\w+ar)(?:la|lo|ti)\b|\b\w+[aei]r(?:glie\w+|te(?:l[oaie]|ne))\b",
        text,
        _IN,
    )
    start = asks or tells
    if not start or (not _WISH_HEAD.match(text) and not re.match(r"(?:far|dir)(?:le|gli|ti)\b", text, _IN)):
        return [text]
    for match in pattern("asks_then").finditer(text, start.end()):
        if any(a < match.start() < b for a, b in quoted_spans(text)):
            continue
        if len(text[start.end() : match.start()].split()) < (2 if asks else 0):
            continue
        tail = text[match.end() :]
        return [text[: match.start()], tail[:1].upper() + tail[1:]]
    return [text]


_SORRY = re.compile(r"\b(?:chieder(?:le|gli|ti) scusa|scusarmi|le mie scuse|delle scuse)\b", _IN)
_THANKS = re.compile(r"\b(?:ringraziar\w*|dir(?:le|gli|ti|e a \w+) grazie|d(?:igli|ille) grazie)\b", _IN)


_DENIED = re.compile(r"\b(?:non|senza) (?:\w+ ){0,2}(?:chieder|domandar|ringraziar|scusar)\w*", _IN)


def lost_want(goal: str, asks: bool, told: str) -> bool:
    """Whether ``goal`` asks, thanks or apologises and the units do not; ``told`` is all they say.

    ``asks`` tells that a question or a request is among them.
    """
    low, goal = told.lower(), _DENIED.sub("", goal)
    sorry = bool(_SORRY.search(goal))
    if sorry and "scus" not in low:
        return True
    asking = re.sub(_SORRY, "", goal)
    if re.search(r"[a-zàèéìòù]\?(?:\s|$)", goal) and not asks and "?" not in told:
        return True
    if pattern("asks_asks").search(asking) and not asks:
        return True
    return bool(_THANKS.search(goal)) and not re.search(r"\bgrazie|\bringrazi", low)
