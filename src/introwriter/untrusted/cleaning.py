"""Make a stranger's text plain: no invisible characters, no markup, a bounded length."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["HIDDEN", "clean"]

# Zero-width and filler characters, soft hyphen, bidirectional controls, tag characters, variation selectors
# of the supplement, interlinear marks. ZWJ (U+200D) and ZWNJ are kept inside words and emoji that need them.
HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_HIDDEN = re.compile(f"[{HIDDEN}]")
_JOINERS = re.compile("(?<=[\x00-\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\x00-\u024f]|$)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"\r\n?|[\u2028\u2029\x85]")
# Markup is rare in profiles: these stay texts, which `re` compiles and keeps on first use.
_ENTITY = r"(?i)&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});"
_SILENT = r"(?i)<(script|style|iframe|noscript)\b[^<>]{0,400}>"
_NEWLINE_TAG = r"(?i)<(?:br|/?p|/?div|/?li|/?ul|/?ol|/?h[1-6]|/?tr)\b[^<>]{0,400}>"
_TAG = (
    r"(?i)</?(?:a|abbr|b|big|blockquote|body|button|code|del|em|embed|font|form|head|html|i|iframe|img|input|ins"
    r"|kbd|link|mark|meta|noscript|object|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody"
    r"|td|th|thead|title|u|video)\b[^<>]{0,400}>"
)


def clean(text: str, limit: int = 20_000) -> str:
    """Return ``text`` as plain text of at most ``limit`` characters.

    NFC; without control, zero-width, bidirectional and tag characters; HTML tags and entities become the text
    they show. HTML comments stay: `without_instructions` takes them out and can tell.
    """
    if not text.isprintable() or not text.isascii():
        text = _CONTROL.sub("", _BREAK.sub("\n", text))
        if not text.isascii():
            text = unicodedata.normalize("NFC", _JOINERS.sub("", _HIDDEN.sub("", text[: 2 * limit])))
    if "&" in text and re.search(_ENTITY, text):
        import html

        text = _HIDDEN.sub("", _CONTROL.sub("", html.unescape(text)))
    if "<" in text:
        text = re.sub(_TAG, "", re.sub(_NEWLINE_TAG, "\n", _without_scripts(text[: 2 * limit])))
    return text.strip()[:limit].rstrip()


def _without_scripts(text: str) -> str:
    out: list[str] = []
    at = 0
    opening_tag = re.compile(_SILENT)
    while opening := opening_tag.search(text, at):
        out.append(text[at : opening.start()])
        closing = re.compile(f"</{opening[1]}\\s*>", re.I).search(text, opening.end())
        if closing is None:
            return "".join((*out, text[opening.end() :]))
        at = closing.end()
    return "".join((*out, text[at:]))
