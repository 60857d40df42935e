"""Names brought to one spelling: case, accents, punctuation, small words and legal forms taken away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = [
    "SMALL", "acronym", "fold", "key", "normalise", "parts", "small_words_out", "without_legal_form",
]  # fmt: skip

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
        "'": None, "’": None, "‘": None, "ʻ": None, "ʼ": None, "`": None, "´": None, "®": None, "™": None,
        "&": " and ", "\u200b": None, "\u00ad": None,
    }
)  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]+")
_INITIAL_DOTS = re.compile(r"(?<![^\W_])([^\W\d_])\.(?=[^\W\d_](?![^\W_])|\s|$|[|,;)])")
_SLASHED = re.compile(r"(?<![^\W_])([^\W\d_])/([^\W\d_])(?![^\W_])")
_APART = re.compile(r"[^\w|\n+#]+|_+")
_SMALL_WORDS = (
    "the of and for at de der die das dem den du da do dos das des d la le les el los las di del della dell"
    " degli van von zu zur und et e y og och en fur fuer im in i a an l"
)
SMALL = frozenset(_SMALL_WORDS.split())
_SMALL = re.compile(rf"(?<![^|\s])(?:{'|'.join(sorted(SMALL))})(?![^|\s])")
_LEGAL_FORMS = (
    "ltd limited plc llc llp lp inc incorporated corp corporation co company gmbh mbh ag kg kgaa ohg"
    " ug gbr ev eg se as aps amba ks is asa ab hb oy oyj ky bv nv vof cv sa sas sarl eurl snc sca spa"
    " srl srls sl slu sau lda ltda eireli spzoo spolka zoo sro doo dd kft zrt nyrt bt ou uab sia pty"
    " pte pvt private pt tbk bhd sdn kk kaisha gk jsc pjsc ooo oao zao pao gesmbh coop cic cio"
)
_LEGAL = frozenset(_LEGAL_FORMS.split())
_LEGAL_FIRST = frozenset({"ab", "pt", "ooo", "oao", "zao", "pao", "ao", "cv", "firma", "fa"})
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")


def fold(text: str) -> str:
    """Return ``text`` without case, Latin accents and punctuation; ``|`` and line ends stay."""
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", text)).casefold()
    text = text.translate(_LETTERS)
    if "." in text:
        text = _INITIAL_DOTS.sub(r"\1", text)
    if "/" in text:
        text = _SLASHED.sub(r"\1\2", text)
    return _APART.sub(" ", text)


@lru_cache(maxsize=8192)
def normalise(text: str) -> str:
    """Return ``text`` casefolded, without accents and punctuation, its words one space apart."""
    return " ".join(fold(text.replace("|", " ").replace("\n", " ")).split())


def small_words_out(folded: str) -> str:
    """Return folded text without articles, prepositions and conjunctions."""
    return _SMALL.sub("", folded)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """Return the normalised text without small words, or with them when nothing else is left."""
    plain = normalise(text)
    return " ".join(small_words_out(plain).split()) or plain


@lru_cache(maxsize=4096)
def without_legal_form(name: str) -> str:
    """Return the key of a company's name without Ltd, GmbH, A/S and their like."""
    words = key(name).removesuffix(" nhs foundation trust").removesuffix(" nhs trust").split()
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    while len(words) > 1 and words[0] in _LEGAL_FIRST:
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """Return the name without its brackets, then what stands in each bracket."""
    inside = [part.strip() for part in _BRACKETS.findall(name)]
    outside = _BRACKETS.sub("", name).strip()
    return tuple(part for part in (outside, *inside) if part)


@lru_cache(maxsize=4096)
def acronym(name: str) -> str:
    """Return the casefolded initials of a name of three words or more, else an empty text."""
    words = key(name).split()
    return "".join(word[0] for word in words) if len(words) > 2 else ""
