"""A main clause that a comma sets off: "… schicken, die fehlte im Skript"."""

from __future__ import annotations

import re

from introwriter.composer.german.tokens import Clause, Token, clauses_of, is_plural_verb, is_verb, tokens_of
from introwriter.composer.german.verbs import is_participle
from introwriter.composer.tongues.pieces import quoted_spans

__all__ = ["first_clause", "without_remark"]

_INF = r"[a-zäöüß]{2,}(?:en|ern|eln)"


def without_remark(sentence: str) -> list[str]:
    """Cut a main clause off that follows a want after a comma: "… schicken, die fehlte im Skript"."""
    tokens = tokens_of(sentence)
    quotes = quoted_spans(sentence)
    for match in re.finditer(r"(?:,| [–—-]) (?:denn |aber |und )?", sentence):
        head = sentence[: match.start()]
        if any(a < match.start() < b for a, b in quotes) or not re.search(
            rf"\b(?:{_INF}|\w+t|\w+st)\b", head[5:]
        ):
            continue
        clause = next((c for c in clauses_of(tokens) if tokens[c.a].start >= match.start() + 1), None)
        if clause and re.search(rf"\b{_INF}\b", head) and _is_main(tokens, clause, match.end()):
            return [head, sentence[match.end() :]]
    return [sentence]


def first_clause(sentence: str) -> str:
    """Return a sentence without the main clause that its last comma sets off, or an empty text."""
    tokens = tokens_of(sentence)
    for match in reversed(list(re.finditer(r"(?:,|:| [–—-]) ", sentence))):
        if any(a < match.start() < b for a, b in quoted_spans(sentence)):
            continue
        clause = next((c for c in clauses_of(tokens) if tokens[c.a].start > match.start()), None)
        first = tokens[clause.a].low if clause else ""
        if (
            clause
            and first not in ("aber", "nur", "sondern", "denn")
            and _is_main(tokens, clause, match.end())
        ):
            return sentence[: match.start()]
    return ""


def _is_main(tokens: list[Token], clause: Clause, at: int) -> bool:
    """Whether a clause is a statement with a subject of its own in front of its verb."""
    words = tokens[clause.a : clause.b]
    first = next((k for k, t in enumerate(words) if t.start >= at), None)
    if clause.sub or first is None or len(words) - first < 3:
        return False
    subject, *after = words[first : first + 3]
    if subject.low in ("ob", "dass", "wie", "was", "wenn", "weil", "und", "oder", "gern", "gerne"):
        return False
    if len(after) > 1 and after[1].low in ("wir", "ich") and is_plural_verb(after[0].text):
        return True  # "Spesen zahlen wir"
    if subject.low in ("wir", "alle") and is_plural_verb(after[0].text):
        return True
    verb = (
        after[0]
        if is_verb(after[0])
        else after[1]
        if len(after) > 1 and subject.low in _DETERMINERS
        else None
    )
    return verb is not None and is_verb(verb) and not is_participle(verb.text)


_DETERMINERS = frozenset(
    ["der", "die", "das", "ein", "eine", "mein", "meine", "unser", "unsere", "kein", "keine"]
)
