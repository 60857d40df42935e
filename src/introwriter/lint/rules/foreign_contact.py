"""Links, addresses and numbers that nobody gave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.orders import profile_texts
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.people import Context

_LINK = re.compile(
    r"\b(?:https?://|www\.)[^\s<>()]{3,200}"
    r"|\b[a-z0-9-]{2,40}\.(?:com|org|net|io|co|ai|app|dev|me|ly|info|biz|shop|xyz|de|fr|es|it|nl|pt|uk|eu|ch|se|dk"
    r"|br|tv|example|page|link|site|online|store|cloud|tech|club)(?:/[^\s<>()]{0,200})?(?![\w@])"
    r"|\b[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}/[a-z0-9][^\s<>()]{1,200}"
    r"|\b[a-z0-9-]{2,40} (?:dot|punkt|punto|point|ponto|punt) (?:com|org|net|io|ai|co|app|dev|example)\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00)?\(?\d[\d ()./-]{7,18}\d(?![\w])")
_CODE = re.compile(
    r"\b(?:import \w+|def \w+\(|function \w*\(|console\.log|System\.out|print\(|SELECT .{1,60} FROM"
    r"|DROP TABLE|rm -rf|sudo )"
    r"|</?script|javascript:",
)


def _check(scene: Scene) -> Iterator[Hit]:
    for pattern, what in (
        (_MAIL, "an address"),
        (_LINK, "a link"),
        (_PHONE, "a telephone number"),
        (_CODE, "code"),
    ):
        if pattern is _MAIL and "@" not in scene.text:
            continue
        for match in pattern.finditer(scene.text):
            found = match.group().rstrip(".,;:!?")
            if pattern is _PHONE and not _is_phone(found):
                continue
            if pattern is _LINK and match.start() and scene.text[match.start() - 1] == "@":
                continue
            given = scene.once("given", _given)
            if found.casefold() not in given and re.sub(r"\D", "", found) not in _numbers(given, pattern):
                yield Hit(
                    message=f"“{found}” is {what} that nobody gave.",
                    hint="Take it out, or give it in your context if it is yours.",
                    span=(match.start(), match.start() + len(found)),
                    severity="error" if _is_ordered(scene, found) else None,
                )


def _given(scene: Scene) -> str:
    voice = "\n".join(scene.brief.voice.samples)
    return f"{scene.known.source}\n{voice}".casefold()


def _is_ordered(scene: Scene, found: str) -> bool:
    """Whether it stands in their profile after all: in an order to machines, which is no fact."""
    letters = re.sub(r"\W", "", found.casefold())
    texts = profile_texts(scene.brief.target)
    return any(letters in re.sub(r"\W", "", text.casefold()) for text in texts)


def _numbers(given: str, pattern: re.Pattern[str]) -> frozenset[str]:
    if pattern is not _PHONE:
        return frozenset()
    return frozenset(re.sub(r"\D", "", match.group()) for match in _PHONE.finditer(given))


def _is_phone(found: str) -> bool:
    digits = re.sub(r"\D", "", found)
    dated = re.fullmatch(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{4} ?[-/] ?\d{4}", found.strip())
    return 8 <= len(digits) <= 15 and not dated


RULE = Rule(
    code="IW602",
    name="foreign-contact",
    summary="A link, mail address, telephone number or code that is not in the input.",
    why="Models invent links; and a link in a first message is what phishing looks like.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Ines, see https://example.org/ramps for more."),
        Example(text="Ines, write to oskar@example.com."),
        Example(text="Ines, ring me on +47 22 33 44 55."),
        Example(text="Ines, import os and print(1)."),
    ),
    good=(
        Example(text="Ines, see ramps.example.org.", context=Context(offer="photos on ramps.example.org")),
        Example(text="Ines, the ramp was built 2015-2019 and holds 12,000 tons."),
        Example(text="Ines, see you on 14.03.2026."),
    ),
    check=_check,
)
