"""The page that lists all rules, made from their records."""

from __future__ import annotations

from introwriter.lint.examples import TAUGHT, examples_in
from introwriter.lint.rule import Example, Rule
from introwriter.lint.rules import RULES

__all__ = ["rules_markdown"]

_GROUPS = {
    "IW1": ("Form", "What a channel or a reader's eye refuses."),
    "IW2": ("Sameness", "What stands in everybody's notes."),
    "IW3": ("Truth", "What the input does not carry."),
    "IW4": ("Tone", "What sells, pushes, gushes or begs."),
    "IW5": ("Tact", "What a stranger does not mention."),
    "IW6": ("Safety", "What a profile, a model or a prompt slipped in."),
}
_LEVELS = {"error": "error", "warning": "warning", "hint": "hint", None: "not applied"}
_SHOWN = 3


def rules_markdown() -> str:
    """Return docs/rules.md: every rule with its reasons, its severity and some of its examples."""
    lines = [
        "# Rules",
        "",
        "Made from the records in `src/introwriter/lint/rules/`; do not edit by hand.",
        "",
        "A note with an error is not handed over. Drafters are held stricter than people: both "
        "severities are",
        "given, the drafter's first. A rule may judge a single finding milder or harder than its usual.",
    ]
    group = ""
    for rule in RULES:
        if not rule.code.startswith(group or "-"):
            group = rule.code[:3]
            title, about = _GROUPS[group]
            lines += ["", f"## {title} ({group}xx)", "", about]
        lines += _section(rule)
    return "\n".join(lines) + "\n"


def _section(rule: Rule) -> list[str]:
    machine, people = _LEVELS[rule.severity], _LEVELS[rule.for_people]
    return [
        "",
        f"### {rule.code} {rule.name}",
        "",
        rule.summary,
        "",
        f"*Why:* {rule.why}",
        "",
        f"*Severity:* {machine} for drafters, {people} for people.",
        "",
        *(f"- bad: {_shown(example)}" for example in rule.bad[:_SHOWN]),
        *(f"- good: {_shown(example)}" for example in rule.good[:_SHOWN]),
        *(
            f"- bad ({language}): {_shown(examples_in(language)[rule.name].bad[0])}"
            for language in TAUGHT
            if rule.name in examples_in(language)
        ),
    ]


def _shown(example: Example) -> str:
    text = " ".join(example.text.split()) or "(nothing)"
    text = text if len(text) <= 110 else text[:109] + "…"
    return f"`` {text} ``" if "`" in text else f"`{text}`"
