"""Markup that a note cannot show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene

_MARKUP = re.compile(
    r"```|\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__|^\s{0,3}#{1,6} \S|^\s{0,3}[-*•] \S.*\n\s{0,3}[-*•] \S"
    r"|\[[^\]\n]{1,60}\]\([^)\n]{1,200}\)|</?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>\n]{0,100})?/?>|&(?:amp|nbsp|quot|lt|gt|#\d+);"
    r"|^[ \t]*[{\[]\s{0,9}\"\w+\"\s*:|\"(?:text|note|message|subject)\"\s*:|^[ \t]*>[ \t]+\S"
    r"|\\n|\\u[0-9a-f]{4}",
    re.MULTILINE,
)
_SUBJECT = re.compile(
    r"^[ \t]*(?:subject|subject line|betreff|asunto|objet|assunto|oggetto|onderwerp|message|note|draft)\s*:",
    re.I | re.M,
)


def _check(scene: Scene) -> Iterator[Hit]:
    for match in _MARKUP.finditer(scene.text):
        if match.group() in scene.known.source and len(match.group()) > 4:
            continue
        yield Hit(
            message=f"“{match.group().strip()[:40]}” is markup; the channel shows it as it stands.",
            hint="Write plain text.",
            span=match.span(),
        )
    for match in _SUBJECT.finditer(scene.text):
        yield Hit(
            message="The text holds a label that belongs outside it.",
            hint="Keep the subject apart (or leave it out) and drop the label.",
            span=match.span(),
        )


RULE = Rule(
    code="IW103",
    name="markup",
    summary="Markdown, HTML, JSON or a label such as “Subject:” was left in the text.",
    why="Channels show markup as it stands: the reader sees the machine that wrote it.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="**Ines**, your note on cracks helped me."),
        Example(text="Subject: Cracks\n\nInes, your note helped me.", channel="email"),
        Example(text='{"text": "Ines, your note helped me."}'),
        Example(text="<p>Ines, your note helped me.</p>"),
        Example(text="```\nInes, your note helped me.\n```"),
        Example(text="Ines, see [the report](here)."),
    ),
    good=(
        Example(text="Ines, a ramp is 3 < 4 m wide, and 5*6 bolts hold it."),
        Example(text="Ines, one subject: cracks. Nothing else."),
        Example(text="Ines - your note helped - thank you."),
    ),
    check=_check,
)
