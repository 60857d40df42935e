"""A gap that nobody filled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_FIELD = (
    r"(?:first|last|full|your|their|recipient|target|sender|company|job|role|school|university|event|topic|name|"
    r"title|industry|city|field|project|position|insert|mutual|connection|nombre|empresa|cargo|vorname|nachname|"
    r"firma|pr[ée]nom|nom|entreprise|nome|cognome|azienda|naam|bedrijf)"
)
_SHAPES = re.compile(
    r"\{\{[^{}\n]{0,60}\}\}?|\{%[^%\n]{0,60}%\}|\$\{[^{}\n]{1,40}\}|\{[A-Za-zÀ-ÿ_][\wÀ-ÿ .'-]{0,40}\}"
    r"|\[(?![\w.]*\]\()[A-Za-zÀ-ÿ][^\[\]\n]{1,50}\]|<<?[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ_ -]{1,30}>>?|«[A-Z_]{3,30}»"
    r"|%[A-Z][A-Z_]{2,30}%|%%[^%\n]{1,30}%%|(?<![\w$])\$[A-Za-z][A-Za-z_]{2,30}\b|#[A-Z][A-Z_]{3,30}#"
    r"|\b[Xx]{3,}\b|\bN/A\b|\b_{3,}|_{4,}|\(\s*(?:insert|your|their|company|name|topic)[^()\n]{0,40}\)"
    r"|\b(?:insert|enter|add)\s+(?:your\s+|their\s+|the\s+)?(?:name|company|topic|role|title)\b(?:\s+here)?"
    rf"|\b{_FIELD}_{_FIELD}\b|\bfirstName\b|\blastName\b|\bcompanyName\b",
    re.IGNORECASE,
)
_EITHER = re.compile(
    r"\b(?:Estimad[oa]|Querid[oa]|Prezad[oa]|Car[oa]|Gentil[ei]|Egregi[oa])/(?:o|a|os|as|i|e)\b"
    r"|\b(?:Estimad|Querid|Prezad|Car)(?:o\(a\)|@)|\bCher(?:\(e\)|/ch[èe]re|\.e|·e)|\bch[èe]re?/cher\b"
    r"|\b(?:Liebe\(?r\)?/?|Lieber/Liebe|Liebe/r|Liebe/Lieber|geehrte/r|geehrte\(r\))(?=\W)"
    r"|\bSenhor\(?/?a\)?(?<=[)a])(?<!Senhora)|\bGeachte heer/mevrouw\b|\bM\./Mme\b|\bMr\.?/M(?:r?s|s)\.?\b"
    r"|\bhis/her\b|\bDear Sir(?: or |/)Madam\b|\bSehr geehrte Damen und Herren\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"</?(?:p|br|b|i|a|div|span|strong|em|ul|li|h\d|html|body|table|tr|td)\b", re.IGNORECASE)


# Without one of these signs or words no pattern above can match; most notes have none.
_SIGNS = (
    *"{[<«%$#_/(@·", "xxx", "insert", "enter", "add", "firstname", "lastname", "companyname", "sir", "damen",
    "geehrte", "cher",
)  # fmt: skip


def _check(scene: Scene) -> Iterator[Hit]:
    taken: set[int] = set()
    for text in (scene.text, scene.subject or ""):
        own = text is scene.text
        low = text.casefold()
        if not any(sign in low for sign in _SIGNS):
            continue
        for match in (*_SHAPES.finditer(text), *_EITHER.finditer(text)):
            found = match.group()
            if _CLOSED.match(found) or match.start() in taken or _from_input(scene, found):
                continue
            if own:
                taken.add(match.start())
            yield _hit(found, match.span() if own else None)
    for span in scene.spans("placeholder"):
        if span[0] not in taken:
            yield _hit(scene.quote(span), span)


def _from_input(scene: Scene, found: str) -> bool:
    """Say whether the input itself writes it so: a coder's ``<vector>``, a bracketed title."""
    return found in scene.known.source and not found.startswith(("{{", "%"))


def _hit(found: str, span: tuple[int, int] | None) -> Hit:
    return Hit(
        message=f"“{found}” is a placeholder that nobody filled.",
        hint="Put in the real word, or write the sentence without it.",
        span=span,
    )


RULE = Rule(
    code="IW102",
    name="placeholder",
    summary="A template's gap was left open.",
    why="`[Company]` has been sent to real people, by real tools; nothing says “mass mail” louder.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Hi {{first_name}}, your note on cracks helped me."),
        Example(text="Hi Ines, I admire what you do at [Company]."),
        Example(text="Dear Sir/Madam, your note on cracks helped me."),
        Example(text="Ines, as fellow graduates of {SCHOOL} we should talk."),
        Example(text="Hello %FIRSTNAME%, a word about bridges."),
        Example(text="Hi <Name>, a word about bridges."),
        Example(text="Hi $name, a word about bridges."),
        Example(text="Hi Ines, I saw your talk at XXX."),
        Example(text="Estimada/o Ines: leí su nota sobre grietas.", language="es"),
        Example(text="Liebe/r Ines, dein Beitrag über Risse hat geholfen.", language="de"),
    ),
    good=(
        Example(text="Ines, the cracks were 3 mm wide (on a good day)."),
        Example(text="Ines, £40 and $20 later the lamp works."),
        Example(text="Ines, I liked the part where you say <3 to old rivets."),
        Example(text="Querida Ines, leí tu nota sobre grietas.", language="es"),
    ),
    check=_check,
)
