"""A saved page as a bounded tree: decoded, without scripts and comments, with its JSON-LD texts apart.

The parser is the standard library's html.parser under bs4: it resolves no external entity and needs no
compiled package, as lxml does. It has two faults, which are mended here: its time grows with the square of a
page's unfinished tags, so it is given whole tags only; and it does not end a <p> or <li> that the page leaves
open, so the builder below does. mf2py is given this tree, never an address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from introwriter.errors import ReadError
from introwriter.readers.html.words import elements
from introwriter.readers.source import Source

__all__ = ["Page", "address", "meta", "page_of"]

_TAGS = 60_000
_DEPTH = 500
_BLOCKS = 300
_META = re.compile(rb"(?is)<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([a-z0-9_:.-]{2,40})")
_XML = re.compile(rb"<\?xml[^>]{0,100}encoding=[\"']([A-Za-z0-9_.-]{2,40})")
_TEXT_CODECS = re.compile(
    r"(?i)utf-?8|us-ascii|iso[-_]?8859[-_]?\d+|latin[-_]?\d+|windows-?\d+|cp\d+|shift[-_]?jis|sjis|euc-?(?:jp|kr)"
    r"|iso-2022-jp|gb2312|gbk|gb18030|big5|koi8-?[ru]|macintosh|tis-620"
)
_SILENT = re.compile(
    r"(?i)<(script|style|svg|noscript|template|iframe|math|object|code)\b([^>]{0,2000})>|<!--"
)
_TAG = re.compile(r"</?[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*'){0,20000}+>|<")
_LINKED = re.compile(r"(?i)type\s*=\s*[\"']?\s*application/(?:ld\+json|json\+ld)")
_CLOSES = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option", "optgroup"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "tr": frozenset({"tr"}),
}
"""Open elements and the tags that end them where the page does not; for <p>, see words.toml."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page; ``linked`` are the texts of its JSON-LD blocks, ``html`` the page without scripts."""

    name: str
    html: str
    soup: Any
    linked: tuple[str, ...]
    title: str
    heading: str
    addresses: frozenset[str]
    warnings: list[str] = field(default_factory=list)

    @property
    def is_linkedin(self) -> bool:
        """Whether it is one of LinkedIn's own pages."""
        return "| linkedin" in self.title.casefold() or any(
            re.match(r"(?:[\w-]+\.)?linkedin\.com\b", address) for address in self.addresses
        )


def page_of(source: Source) -> Page:
    """Return the page in a file. Raises ReadError for one that is too large or nested too deeply."""
    html, linked = _without_scripts(_decoded(_archived(source.data), source))
    if html.count("<") > _TAGS or html.count("&") > 3 * _TAGS:
        raise ReadError(
            f"{source.name} has more than {_TAGS:,} tags or {3 * _TAGS:,} entities",
            "Select the profile on the page and paste it instead.",
        )
    soup = _soup(html)
    _bound(soup, source.name)
    heading = soup.find("h1")
    warnings = [f"only the first {_BLOCKS} JSON-LD blocks were read"] if len(linked) > _BLOCKS else []
    return Page(
        name=source.name,
        html=html,
        soup=soup,
        linked=tuple(linked[:_BLOCKS]),
        title=meta(soup, "og:title") or _plain(soup.find("title")),
        heading=_plain(heading),
        addresses=frozenset(filter(None, map(address, _addresses(soup)))),
        warnings=warnings,
    )


def address(url: Any) -> str:
    """Return a web address without its scheme, query and last slash, to compare; "" for anything else."""
    if not isinstance(url, str):
        return ""
    bare = re.sub(r"[?#].*", "", url.strip()[:500], flags=re.S)
    return re.sub(r"^(?:https?:)?//(?:www\.)?", "", bare).rstrip("/").casefold()


def _archived(data: bytes) -> bytes:
    """The page inside a single-file archive (MHTML), else the data itself."""
    if b"multipart/related" not in data[:4000].lower() or data.lstrip()[:1] == b"<":
        return data
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                return payload
    return data


def _decoded(data: bytes, source: Source) -> str:
    """The text: UTF-16 by its mark, UTF-8 where it is, else as the page declares, else cp1252."""
    declared = _META.search(data[:8192]) or _XML.match(data[:200].lstrip())
    name = declared[1].decode("ascii", "replace") if declared else ""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or 0 in data[:400]:
        return source.text
    shifted = name.lower() == "iso-2022-jp"
    if not shifted:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    if not _TEXT_CODECS.fullmatch(name) or re.fullmatch(r"(?i)iso-?8859-?1|latin-?1|us-ascii|utf-?8", name):
        name = "cp1252"
    try:
        return data.decode("cp932" if re.fullmatch(r"(?i)shift[-_]?jis|sjis", name) else name, "replace")
    except LookupError:
        return data.decode("cp1252", "replace")


def _without_scripts(html: str) -> tuple[str, list[str]]:
    """The page without what shows nothing, in one pass, and the texts of its JSON-LD blocks."""
    kept: list[str] = []
    linked: list[str] = []
    start, unclosed = 0, set[str]()
    while match := _SILENT.search(html, start):
        name, inside = (match[1] or "!").lower(), match[2] or ""
        if (name == "code" and "none" not in inside) or name in unclosed or inside.endswith("/"):
            kept.append(html[start : match.end()])
            start = match.end()
            continue
        end = re.compile("-->" if name == "!" else rf"</{name}\s*>", re.I).search(html, match.end())
        kept.append(html[start : match.start()] + " ")
        if end is None and name in ("!", "script", "style"):
            return "".join(kept), linked
        if end is None:
            unclosed.add(name)
            start = match.end()
            continue
        if name == "script" and _LINKED.search(inside):
            linked.append(html[match.end() : end.start()])
        start = end.end()
    return "".join((*kept, html[start:])), linked


@lru_cache(maxsize=1)
def _builder() -> type[Any]:
    from bs4 import BeautifulSoup

    class Soup(BeautifulSoup):
        """bs4's tree, in which a tag ends the open one that a browser would end."""

        def handle_starttag(self, name: str, *args: Any, **more: Any) -> Any:
            for _ in range(2):
                open_tag = self.currentTag.name if self.currentTag is not None else ""
                if name in (elements("ends_p") if open_tag == "p" else _CLOSES.get(open_tag, ())):
                    self._popToTag(open_tag)
            return super().handle_starttag(name, *args, **more)

    return Soup


def _soup(html: str) -> Any:
    import warnings

    html = _TAG.sub(lambda match: match[0] if len(match[0]) > 1 else "&lt;", html)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bs4's guesses that a text is a file name, an address or XML
        return _builder()(html, "html.parser")


def _bound(soup: Any, name: str) -> None:
    from bs4 import Tag

    depths = {id(soup): 0}
    for element in soup.descendants:
        if isinstance(element, Tag):
            depth = depths[id(element)] = depths[id(element.parent)] + 1
            if depth > _DEPTH:
                raise ReadError(
                    f"{name} is nested more than {_DEPTH} tags deep",
                    "Select the profile and paste it instead.",
                )


def meta(soup: Any, name: str) -> str:
    """Return the content of the page's meta element of that property or name, as one line."""
    tag = soup.find("meta", attrs={"property": name}) or soup.find("meta", attrs={"name": name})
    return " ".join(str(tag.get("content") or "").split())[:500] if tag else ""


def _plain(tag: Any) -> str:
    return " ".join(tag.get_text(" ").split())[:500] if tag else ""


def _addresses(soup: Any) -> list[str]:
    canonical = soup.find("link", rel="canonical")
    return [meta(soup, "og:url"), str(canonical.get("href") or "") if canonical else ""]
