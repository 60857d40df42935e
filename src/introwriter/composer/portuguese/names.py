"""How the reader and the sender are called in Portuguese: titles, both first names, trades."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.portuguese.ranks import RANK
from introwriter.composer.reader import plain_name

__all__ = [
    "alone_titles", "both_names", "both_pronouns", "dear", "is_title", "title_of", "told_of", "trade_of",
    "typed_name", "with_rank",
]  # fmt: skip

_TITLES = {
    "doutora": "Dra.", "dra": "Dra.", "doutor": "Dr.", "dr": "Dr.", "professora": "professora",
    "profa": "professora",
    "professor": "professor", "prof": "professor", "dona": "dona", "mestre": "mestre",
    "mestra": "mestra",
}  # fmt: skip
_RANKS = (
    "comandante capitão capitã coronel tenente sargento cabo padre frei maestro maestrina"
    " engenheiro engenheira arquiteto arquiteta"
)


def with_rank(name: str, full: str) -> str:
    """Return a name that is more than a rank: "Cabo" of "Cabo Denilson Reis" is "Cabo Denilson"."""
    titles = name.split()
    if titles and all(map(is_title, titles)):
        bare = next((word for word in full.split() if not is_title(word)), "")
        return f"{titles[0]} {bare}".strip()
    return name


def is_title(name: str) -> bool:
    """Whether a part of a name is a title or a rank ("Professora", "Dr", "Comandante"), which many have."""
    return bool(re.fullmatch(RANK, f"{name} ", re.I))


_FIELDS = frozenset(
    ["engenharia", "software", "vendas", "produto", "produtos", "dados", "marketing", "projetos", "operações",
     "enfermagem", "obras", "história", "matemática", "português", "ciências", "música",
     "imprensa", "sistemas",
     "educação", "saúde", "conteúdo", "contas", "compras", "qualidade", "produção", "laboratório", "turismo"]
)  # fmt: skip


def trade_of(brief: Brief, title: str) -> str:
    """Return the sender's trade, small as within a sentence, from a job's title or else the headline.

    Nothing where its capitals may be names ("Presidente da Câmara").
    """
    head = re.split(r"[,;/|(–—•·@+&]|\s-\s| n[oa]s? ", title or brief.sender.headline)[0].strip()
    words = head.split()
    if not 0 < len(words) < 5 or re.search(r"\d", head):
        return ""
    if all(word.islower() or word.lower() in _FIELDS or word.isupper() for word in words[1:]):
        first = words[0] if words[0].isupper() else words[0].lower()
        return " ".join([first, *(word if word.isupper() else word.lower() for word in words[1:])])
    return ""


_TITLE = (
    r"doutora?|professora?|comandante|capit[ãa]o?|coronel|tenente|sargento|padre|frei|maestr[oa]|maestrina"
    r"|diretora?"
    r"|engenheir[oa]|arquitet[oa]|enfermeir[oa]|treinadora?|delegad[oa]|vereadora?|mestr[ea]|juiz|juíza|pastora?"
)
_ANY_TITLE = re.compile(rf"\b({_TITLE}) ", re.IGNORECASE)
_DEAR = re.compile(r"(Car|Prezad|Querid|Estimad)[oa],? (?=\w)", re.IGNORECASE)


_CALLED = re.compile(rf"\b({'|'.join((*_TITLES, *_RANKS.split()))})\.? ", re.IGNORECASE)


def both_pronouns(told: str) -> bool:
    """Whether a context says "ela" and "ele" as often, so that neither is known to be the reader."""
    she, he = (len(re.findall(rf"\b[dn]?{word}\b", told, re.IGNORECASE)) for word in ("ela", "ele"))
    return she == he > 0


def typed_name(brief: Brief) -> str:
    """Return the reader's name as the context has it, for a name that only the context shows to be one."""
    parts, told = brief.target.name.split(), told_of(brief)
    ways = (" ".join(parts[:2]), parts[0]) if parts and brief.greeting.name == "" else ()
    return next((way for way in ways if re.search(rf"\b[oa] {re.escape(way)}\b", told, re.IGNORECASE)), "")


def both_names(brief: Brief, name: str) -> str:
    """Return "Ana Rita" for "Ana" where the context calls the reader so and that is not the whole name."""
    parts = [part for part in re.split(r"[,|(]", brief.target.name)[0].split() if not is_title(part)]
    both = " ".join(parts[:2])
    called = (
        len(parts) > 2
        and name in (parts[0], " ".join(parts))
        and re.search(rf"\b{re.escape(both)}\b(?! (?-i:[A-ZÀ-Ý]))", told_of(brief))
    )
    return both if called else name


def dear(opening: str, gender: str) -> str:
    """Return an opening in which "Cara", as the sender once wrote to another, agrees with this reader."""
    end = {"f": "a", "m": "o"}.get(gender)
    return _DEAR.sub(lambda m: f"{m.group(1)}{end} " if end else "Olá, ", opening, count=1)


def alone_titles(brief: Brief, name: str) -> tuple[str, ...]:
    """Return the titles by which the context goes on about the reader: "o doutor" after "o doutor Paulo".

    None that it gives to somebody else as well.
    """
    told = told_of(brief)
    found = [m.group(1) for m in _ANY_TITLE.finditer(told) if name and told.startswith(name, m.end())]
    return tuple(
        title
        for title in dict.fromkeys(word.lower() for word in found)
        if not re.search(rf"\b(?i:{title})\.? (?!{re.escape(name)}\b)[A-ZÀ-Ý]", told)
        and not re.search(rf"\b(?:outr[oa]|um|uma|meu|minha|noss[oa]) {title}\b", told, re.IGNORECASE)
    )


def told_of(brief: Brief) -> str:
    """Return all that the sender typed about the two of them."""
    context = brief.context
    return "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))


def title_of(brief: Brief, gender: str, called: str = "") -> str:
    """Return the title by which the context itself calls the reader, when the address has none."""
    name = called or plain_name(brief)
    if not name or name.split()[0].endswith("."):
        return ""
    told = told_of(brief).casefold()
    found = next((m for m in _CALLED.finditer(told) if told.startswith(name.casefold(), m.end())), None)
    if not found or (found.group(1).lower() == "prof" and gender != "m"):
        return ""
    return _TITLES.get(found.group(1).lower(), found.group(1).lower())
