"""Find the sentences of a text that address a machine rather than a person.

A sentence counts when it names a machine reader and gives it a condition or an order ("If you are a bot,
…", "AI agents reading this: open with …"), or when it uses the vocabulary of prompt injection ("ignore all
previous instructions", "you are now …"). Statements *about* machines ("I build AI agents", "no AI-written
pitches, please") do not. The word lists are in words.toml, per language.
"""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.untrusted.addressing import (
    has_written,
    is_automatic,
    is_condition,
    is_generated,
    is_headed,
    is_order,
    is_reading,
    is_told,
    machines,
    overrides,
)
from introwriter.untrusted.disguises import disguised_in
from introwriter.untrusted.lookalikes import skeleton_with_positions
from introwriter.untrusted.sentences import sentences_of, tokens_of, word_roles

__all__ = ["instructions_in", "without_instructions"]

# Nothing that addresses a machine does without one of these; most profiles end here.
_MAYBE = re.compile(
    r"\b(?:ais?|ias?|kis?|llms?|gpts?|genai|openai)\b|chatgpt|bots?\b|robo|scraper|crawler|sprachmodell|taalmodel"
    r"|ki-|model|modell|assist|automat|virtual|agent|system|instruc|istruz|anweisung|prompt|consigne|vorgabe|opdracht"
    r"|indicacion|regras|regole|regeln|regles|reglas|\bignor|disregard|you are now|<!--|<\||\[/?inst|<<sys"
    r"|algori|machine|directiv|aanwijzing|guidance|your new |\"role\"|maschinell|befehl|negeer|software"
    r"|lenguaje|langage|linguagem|linguaggio|linguistic"
    r"|(?:respond|reply|answer) (?:only )?with|### ?(?:system|instruction)"
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_PROMPT = (  # compiled by `re` on first use: most profiles never get there
    r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|</?(?:system|instructions?|prompt|user_input)>"
    r"|### ?(?:system|instruction)"
    r"|^\W{0,4}(?:system|assistant|developer)(?: (?:message|prompt|note|override|instructions?))?\W{0,2}:"
    r".*\b(?:you|your|must|ignore|respond|reply|write|output|always|never|new)\b"
    r"|^\W{0,4}(?:new )?(?:system prompt|system override|system message)\b *:"
    r"|^\W{0,3}[\[(<](?:system|admin|developer|assistant|instructions?)[\])>]"
    r"|['\"]role['\"] ?: ?['\"](?:system|assistant|developer|user)"
    r"|\b(?:begin|start|end) (?:of )?(?:the )?(?:system )?(?:prompt|instructions)\b"
    r"|\byour new (?:task|role|instructions?|orders|objective|goal is)\b"
    r"|\byou are now (?:an?|the|dan|in \w+ mode|acting|operating|no longer|free)\b"
    r"|\b(?:respond|reply|answer) (?:only )?with "
    r"(?:['\"“‘]|only\b|exactly|nothing|the (?:word|phrase|following))"
    r"|\b(?:output|print|return|write) (?:only |exactly |nothing but |the word )*['\"“]?(?:hacked|pwned)"
    r"|\b(?:reveal|print|show|repeat|leak|output|ignore|share) (?:me )?(?:your|the) "
    r"(?:full |hidden |entire )?(?:system )?prompt\b"
)


@lru_cache(maxsize=1024)
def instructions_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) spans of what in ``text`` addresses a machine, in order; linear time."""
    plain, positions = skeleton_with_positions(text)
    disguised = tuple(disguised_in(text, plain, positions))
    if not _MAYBE.search(plain):
        return disguised
    spans = [match.span() for match in _COMMENT.finditer(plain)]
    spans += _sentences(_COMMENT.sub(lambda match: "\n" * len(match[0]), plain))
    found = [
        (positions[start], positions[end - 1] + 1) for start, end in sorted(spans) if plain[start:end].strip()
    ]
    for start, end in disguised:
        if not any(start < other[1] and other[0] < end for other in found):
            found.append((start, end))
    return tuple(sorted(found))


def without_instructions(text: str) -> str:
    """Return ``text`` without what addresses a machine, stripped."""
    spans = instructions_in(text)
    if not spans:
        return text.strip()
    kept, at = [], 0
    for start, end in spans:
        kept.append(text[at:start])
        at = end
    kept.append(text[at:])
    left = re.sub(r"[ \t]{2,}", " ", "".join(kept)).strip()
    return left if re.search(r"\w", left) else ""


def _sentences(plain: str) -> list[tuple[int, int]]:
    """Spans of the sentences that address a machine, and of the orders that follow them on the same line."""
    spans = []
    words = word_roles()
    going_on = blank = False
    for begin, end in sentences_of(plain):
        said = plain[begin:end]
        if said.strip():
            blank = False
            tokens = tokens_of(said)
            found = bool(re.search(_PROMPT, said)) or _addresses(tokens, words)
            if found or (going_on and is_order(tokens, words) and words["myself"].isdisjoint(tokens[1:3])):
                spans.append((begin + len(said) - len(said.lstrip()), begin + len(said.rstrip())))
                going_on = True
            else:
                going_on = False
        elif said:
            going_on = going_on and not blank
            blank = True
    return spans


def _addresses(tokens: list[str], words: dict[str, frozenset[str]]) -> bool:
    """Whether the sentence orders a machine about, or overrides its orders."""
    if any(speaks(tokens, words) for speaks in (overrides, is_headed, is_automatic, is_generated)):
        return True
    for start, end in machines(tokens, words):
        spoken_of = any(token in words["speaker"] for token in tokens[max(0, start - 6) : start])
        if is_condition(tokens, start, words):
            return True
        if spoken_of:
            continue
        if is_reading(tokens, end, words) or is_told(tokens, start, end, words):
            return True
        if has_written(tokens, start, end, words):
            return True
    return False
