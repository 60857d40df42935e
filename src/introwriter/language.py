"""Which language a text is in, well enough to choose the language of a note."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

__all__ = ["NAMES", "language_code", "language_of"]

NAMES: dict[str, str] = {
    "en": "English", "de": "German", "es": "Spanish", "fr": "French", "pt": "Portuguese",
    "it": "Italian", "nl": "Dutch", "ja": "Japanese", "ko": "Korean", "zh": "Chinese",
    "ru": "Russian", "el": "Greek", "ar": "Arabic", "he": "Hebrew", "th": "Thai", "hi": "Hindi",
}  # fmt: skip

_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("HANGUL", "ko"), ("CJK", "zh"), ("CYRILLIC", "ru"),
    ("GREEK", "el"), ("ARABIC", "ar"), ("HEBREW", "he"), ("THAI", "th"), ("DEVANAGARI", "hi"),
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_READ = 2_000


@lru_cache(maxsize=1)
def _function_words() -> dict[str, frozenset[str]]:
    tables = tomllib.loads(Path(__file__).with_name("languages.toml").read_text(encoding="utf-8"))
    return {code: frozenset(words.split()) for code, words in tables.items()}


@lru_cache(maxsize=512)
def language_of(text: str) -> str | None:
    """Return the two-letter code of the language of ``text``, or ``None`` when too little tells.

    Counts function words for languages in Latin script and letters for the others; the first 2,000
    characters decide.
    """
    text = text[:_READ]
    letters = [char for char in text if char.isalpha()]
    foreign = [char for char in letters if char > "\u036f" and not "\u1e00" <= char <= "\u1fff"]
    if letters and len(foreign) > 0.3 * len(letters):
        return _by_script(foreign)
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = {code: sum(word in known for word in words) for code, known in _function_words().items()}
    first, second = sorted(counts, key=counts.__getitem__, reverse=True)[:2]
    if counts[first] >= 2 and counts[first] > counts[second]:
        return first
    return None


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
