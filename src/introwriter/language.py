"""Which language a text is in, well enough to choose the language of a note."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

__all__ = ["NAMES", "NON_LATIN", "language_code", "language_of"]

NAMES: dict[str, str] = {
    "en": "English", "de": "German", "es": "Spanish", "fr": "French", "pt": "Portuguese",
    "it": "Italian", "nl": "Dutch", "ja": "Japanese", "ko": "Korean", "zh": "Chinese",
    "ru": "Russian", "el": "Greek", "ar": "Arabic", "he": "Hebrew", "th": "Thai", "hi": "Hindi",
}  # fmt: skip

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("HANGUL", "ko"), ("CJK", "zh"), ("CYRILLIC", "ru"),
    ("GREEK", "el"), ("ARABIC", "ar"), ("HEBREW", "he"), ("THAI", "th"), ("DEVANAGARI", "hi"),
)  # fmt: skip
NON_LATIN = frozenset(code for _, code in _SCRIPTS)
"""Languages whose words are in another script than Latin."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_READ = 2_000


@lru_cache(maxsize=1)
def _function_words() -> dict[str, tuple[str, ...]]:
    """Each common word with the languages that have it."""
    tables = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    votes: dict[str, tuple[str, ...]] = {}
    for code, words in tables.items():
        for word in dict.fromkeys(words.split()):
            votes[word] = (*votes.get(word, ()), code)
    return votes


@lru_cache(maxsize=512)
def language_of(text: str, *, sure: bool = False) -> str | None:
    """Return the two-letter code of the language of ``text``, or ``None`` when too little tells.

    Counts function words for languages in Latin script and letters for the others; the first 2,000
    characters decide. It takes two words, more than any other language has; ``sure`` asks for three, and half
    as many again as the next.
    """
    text = text[:_READ]
    if not text.isascii():
        letters = [char for char in text if char.isalpha()]
        foreign = [char for char in letters if char > "\u036f" and not "\u1e00" <= char <= "\u1fff"]
        if letters and len(foreign) > 0.3 * len(letters):
            return _by_script(foreign)
    known = _function_words()
    counts = dict.fromkeys(NAMES, 0)
    for word in _WORD.findall(text.casefold()):
        for code in known.get(word, ()):
            counts[code] += 1
    first, second = sorted(counts, key=counts.__getitem__, reverse=True)[:2]
    enough = counts[first] >= 3 and counts[first] >= 1.5 * counts[second] if sure else counts[first] >= 2
    return first if enough and counts[first] > counts[second] else None


def _by_script(letters: list[str]) -> str | None:
    names = [unicodedata.name(char, "") for char in letters[:200]]
    for prefix, code in _SCRIPTS:
        share = sum(name.startswith(prefix) for name in names) / len(names)
        if share > (0.1 if code == "ja" else 0.5):
            return code
    return None


@lru_cache(maxsize=1)
def _endonyms() -> dict[str, str]:
    own = {
        "deutsch": "de", "español": "es", "castellano": "es", "français": "fr", "português": "pt",
        "italiano": "it", "nederlands": "nl", "日本語": "ja", "한국어": "ko", "中文": "zh", "русский": "ru",
    }  # fmt: skip
    return {name.casefold(): code for code, name in NAMES.items()} | {code: code for code in NAMES} | own


def language_code(text: str) -> str | None:
    """Return the code that "German", "Deutsch (C1)" or "de-AT" names, or ``None``."""
    match = _WORD.match(text.strip())
    return _endonyms().get(match.group().casefold()) if match else None
