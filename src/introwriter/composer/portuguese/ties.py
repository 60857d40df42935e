"""What the two share, in Portuguese: a school or an employer with its article, and who connects them."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.tongues.cast import name_in
from introwriter.composer.units import Unit

__all__ = ["shared"]

_IN = (
    (re.compile(r"(?:Universidad|Faculdad|Escola|Federal|Pontifícia|Academia|Fundação|Cooperativa|Câmara"
    r"|Prefeitura"
                r"|Secretaria|Santa Casa|Casa|Companhia|Empresa|Editora|Rádio|Associação)\w*\b|(?:UF|UN"
                r"|USP|PUC|FGV|UE)\w*$"),
     "na"),
    (re.compile(r"(?:Instituto|Colégio|Liceu|Politécnico|Centro|Conservatório|Seminário|Hospital|Banco"
    r"|Museu|Grupo"
                r"|Jornal|Laboratório|Tribunal|Teatro|Ministério|Clube|Externato|Agrupamento)\b|(?:IF|IS"
                r"|IP)[A-Z]+$"),
     "no"),
)  # fmt: skip
_SHARED = re.compile(
    r"(?P<name>[^:,]+)(?:, (?P<when>(?:em \d{4}|de (?P<a>\d{4}) a (?P<b>\d{4}))))?: "
    r"(?:eu )?também (?P<how>estava lá|trabalhava lá|passei por lá|trabalhei lá)(?P<rest>.*)"
)


def shared(material: Material, brief: Brief, region: str) -> tuple[Unit, ...]:
    """Return the ties, said in a sentence where the name tells its article.

    Left out are the mutual contacts whom the story names already ("o Tomás contou-me").
    """
    ties = tuple(
        replace(tie, forms=tuple(_said(form, region) for form in tie.forms)) for tie in material.ties
    )
    for i, entry in enumerate(brief.context.mutuals):
        first = next(iter(name_in(entry).split()), "")
        if first and any(re.search(rf"\b{re.escape(first)}\b", unit.text) for unit in material.told):
            ties = tuple(tie for tie in ties if tie.source != f"context.mutuals.{i}")
    return ties


def _said(text: str, region: str) -> str:
    found = _SHARED.fullmatch(text)
    where = next((at for names, at in _IN if found and names.match(found.group("name"))), "")
    if found is None or not where:
        return text
    when = found.group("when") or ""
    when = f"entre {found.group('a')} e {found.group('b')}" if found.group("a") else when
    work = found.group("how").startswith("trabalh")
    verb = "trabalhei" if work else "andei" if region == "pt" else "estudei"
    return f"Também {verb} {where} {found.group('name')}{', ' if when else ''}{when}{found.group('rest')}"
