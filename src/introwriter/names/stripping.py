"""Take a profile's name apart: the name itself, its title, its nicknames; drop the rest."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from introwriter.names.words import fold, words

__all__ = ["Parts", "is_latin", "is_somebody", "take_apart"]

_PRONOUNS = re.compile(
    r"[(\[]?\b(?:she|he|they|ze|xe|her|him|them|sie|er|elle|il|iel|ella|él|el|elu|ela|ele|hij|zij)"
    r"(?:\s*/\s*[^\W\d_]{1,6}){1,3}\b[)\]]?",
    re.I,
)
_QUOTED = re.compile(r"(?:^|(?<=[\s(]))[\"'“”‘„«‚](?P<q>[^\"'“”‘’«»]{1,30})[\"'”’“»‘](?=[\s),]|$)")
_BRACKETED = re.compile(r"[(\[（【]([^()\[\]（）【】]{0,80})[)\]）】]?")
_TAIL = re.compile(r"\s*[|•·@~»→:;!?＊*#]|\s[–—-]+(?:\s|$)|\s/\s|[\n\r\t]|\s&\s|https?:")
_OUTSIDE = re.compile(r"[^\w\s.,'’ʼ`´\-‐‑–ªº・·()&]", re.UNICODE)
_SYMBOL = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_CAMEL = r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St|O|D|Da|Del|Mc)['’]?[A-ZÀ-Þ][a-zà-ÿ]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The pieces of a name; ``beside`` are the texts in brackets, ``quoted`` those in quotes."""

    tokens: tuple[str, ...] = ()
    title: str | None = None
    doctor: bool = False
    quoted: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    other: str = ""


def is_latin(text: str) -> bool:
    """Whether ``text`` is written in Latin letters."""
    return bool(_LATIN.search(text))


def take_apart(raw: str) -> Parts:
    """Return the pieces of the name that a profile shows."""
    text = unicodedata.normalize("NFKC", raw[:300].replace("ª", "\ue000").replace("º", "\ue001"))
    text = text.replace("\ue000", "ª").replace("\ue001", "º")
    text = re.sub(r"<[^<>]*>|(?<=>)[^<>]*(?=</)", " ", text) if "<" in text else text
    text = _PRONOUNS.sub(" ", text)
    quoted = tuple(match["q"].strip() for match in _QUOTED.finditer(text))
    text = _QUOTED.sub(" ", text)
    beside = tuple(part.strip() for part in _BRACKETED.findall(text) if part.strip())
    text = _BRACKETED.sub(" ", text).replace(")", " ").replace("(", " ")
    text, other = _halves(text)
    doctor = any(fold(part) in words("doctorates") for part in beside)
    core, _, after = text.partition(",")
    core = _before_symbol(core)
    rest = after.replace(",", " ").split()
    tokens = _OUTSIDE.sub(" ", core.replace("_", "")).split()
    given = [word for word in rest if not _is_credential(word)]
    if len(tokens) == 1 and 1 <= len(given) <= 2 and rest[: len(given)] == given:
        tokens = [*_OUTSIDE.sub(" ", " ".join(given)).split(), *tokens]  # "Doe, Jane"
        rest = rest[len(given) :]
    title, tokens = _leading_titles(tokens)
    tokens, dropped = _trailing_credentials(tokens)
    doctor = doctor or any(fold(word).rstrip(".") in words("doctorates") for word in (*rest, *dropped))
    return Parts(
        tokens=tuple(token for token in tokens if re.search(r"\w", token)),
        title=title,
        doctor=doctor,
        quoted=quoted,
        beside=beside,
        other=other,
    )


def is_somebody(raw: str, parts: Parts) -> bool:
    """Whether the pieces can be a person's name at all."""
    whole = fold(" ".join(raw.split())).strip(" .-|")
    tokens = [fold(token).strip(".") for token in parts.tokens]
    if not tokens or len(tokens) > 8 or whole in words("hidden") or fold(" ".join(tokens)) in words("hidden"):
        return False
    if any(char.isdigit() for char in "".join(tokens)) or "http" in whole or re.search(r"\w@\w", whole):
        return False
    if len(tokens) > 1 and tokens[-1] in words("legal_forms"):
        return False
    if any(token in words("organisation") for token in tokens) or max(map(len, tokens)) > 40:
        return False
    return not any(token in words("no_name") for token in tokens)


def _halves(text: str) -> tuple[str, str]:
    """Cut what trails the name; two halves in two scripts are one name twice."""
    if " / " in text or "／" in text:
        left, _, right = text.replace("／", " / ").partition(" / ")
        right = _TAIL.split(right)[0]
        if left.strip() and right.strip() and is_latin(left) != is_latin(right):
            return (left, right) if is_latin(left) else (right, left)
    lead = text.lstrip(" |•·@~»→:;!?*#-–—")
    lead = re.sub(r"^[^\w]+", "", lead)
    return _TAIL.split(lead)[0], ""


def _before_symbol(text: str) -> str:
    """What comes before the first emoji, when that is a name of two words at least."""
    for match in _SYMBOL.finditer(text):
        if len(re.findall(r"[^\W\d_]{2,}", text[: match.start()])) >= 2:
            return text[: match.start()]
    return text


def _is_credential(token: str) -> bool:
    word = fold(token).strip(".,®™©")
    if word in words("credentials") or word.replace(".", "") in words("credentials"):
        return True
    letters = [char for char in token if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    if re.search(r"[®™©]", token) or (any(char.isdigit() for char in token) and letters):
        return True
    if token.isalpha() and token.isupper():
        return 2 <= capitals <= 5
    return (
        capitals >= 2 and capitals * 2 >= len(letters) and len(letters) <= 9 and not re.match(_CAMEL, token)
    )


def _leading_titles(tokens: list[str]) -> tuple[str | None, list[str]]:
    taken = 0
    while taken < len(tokens) - 1:
        word = fold(tokens[taken]).rstrip(".")
        if not _is_title(tokens[taken], word, tokens[taken + 1 :]):
            break
        if (
            tokens[taken].islower()
            and taken == 0
            and not tokens[0].endswith(".")
            and len(word) < 3
            and word != "dr"
        ):
            break
        taken += 1
    return (" ".join(tokens[:taken]) or None), tokens[taken:]


def _is_title(token: str, word: str, after: list[str]) -> bool:
    if token.lower() in words("marked"):
        return True
    if word not in words("titles") | words("dotted") and word.replace(".", "") not in words("titles"):
        return False
    if word not in words("dotted") or token.endswith("."):
        return True
    return (token.isupper() and not after[0].isupper()) or (len(word) > 5 and len(after) > 1)


def _trailing_credentials(tokens: list[str]) -> tuple[list[str], list[str]]:
    shouting = all(token.isupper() for token in tokens if any(char.isalpha() for char in token))
    keep = len(tokens)
    while keep > 1 and (keep > 2 or _is_listed(tokens[keep - 1])):
        token = tokens[keep - 1]
        plain = _is_listed(token) if shouting else _is_credential(token)
        initial = len(token.strip(".")) == 1
        if initial or not (plain or not re.search(r"[^\W\d_]", token)):
            break
        keep -= 1
    return tokens[:keep], tokens[keep:]


def _is_listed(token: str) -> bool:
    word = fold(token).strip(".,®™©")
    known = word in words("credentials") or word.replace(".", "") in words("credentials")
    written = (
        token.isupper() or not token.isalpha() or sum(char.isupper() for char in token) > 1 or len(word) > 3
    )
    return bool(re.search(r"[®™©\d]", token)) or (known and written)
