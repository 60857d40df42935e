"""Portugal: the third person without a pronoun, or tu with its own verb forms and clitics."""

from __future__ import annotations

import re

from introwriter.composer.portuguese.manner import Manner
from introwriter.composer.portuguese.second import cased, to_tu
from introwriter.composer.portuguese.verbs import attach, could_be_i, is_verb, second_person
from introwriter.composer.tongues.words import words_of

__all__ = ["european"]

_SKIP = r"(?: (?:não|nunca|já|também|só|ainda|sempre|me|te|lhe|nos|se|quase|depois|até|agora|hoje|ontem))*"
_SUBJECT = re.compile(
    rf"(?P<skip>{_SKIP}) (?P<verb>[^\W\d_]+)(?P<clitic>-(?:me|nos|se|lhe|[oa]s?|l[oa]s?))?(?![\w-])"
)
_ASKED_OF = re.compile(
    r"\b((?:[Pp]edi|[Dd]a|[Dd]ize|[Mm]anda|[Dd]eve)r)"
    r" (desculpas?|perdão|um conselho|os parabéns|um abraço|licença) a Ʀ"
)
_LAST = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?) $")
_PREPS = frozenset(
    ["com", "para", "pra", "pro", "por", "sem", "sobre", "contra", "até", "entre", "de", "em", "perante", "a"]
)
_OPENERS = frozenset(
    ["que", "quando", "porque", "onde", "como", "se", "e", "mas", "enquanto", "pois", "quem", "o"]
) - {"o"}
_PULL = frozenset(
    [
        "que",
        "não",
        "nunca",
        "já",
        "também",
        "só",
        "quando",
        "se",
        "como",
        "onde",
        "porque",
        "para",
        "de",
        "por",
        "sem",
        "ainda",
        "sempre",
        "quem",
        "tudo",
        "enquanto",
    ]
)
_MOST = 9
_I_DID = re.compile(
    r"\b(?!sei\b|rei\b|lei\b|aqui\b|ali\b)\w{2,}(?:ei|[^aou\W]i|[aei]mos|ámos)\b|\b(?:fiz|pus|tive|fui|vim|quis|pude)\b"
)
_SMALL = frozenset(
    ["para", "pra", "como", "entre", "sobre", "até", "por"]
)  # no verbs, whatever they look like
_ADVERBIAL = re.compile(
    r"(?:[Nn][oa]s?|[Ee]m|[Nn]uma?|[Dd]urante|[Dd]epois d[aeo]) (?:(?!que\b)[^\s,]+ ){1,5}"
)
_FACING = re.compile(r"\blhe\b|-(?:me|nos|lhe)\b|\b(?:seu|sua)s?\b")


def european(text: str, manner: Manner, name: str, goes_on: bool = False) -> str | None:
    """Return ``text`` with each mark of the reader written out; ``None`` where that cannot be done safely.

    ``goes_on`` says that a verb without a subject is somebody else's.
    """
    told = False
    text = _ASKED_OF.sub(rf"\1-{'te' if manner.way == 'tu' else 'lhe'} \2", text)
    for _ in range(_MOST):
        at = text.find("Ʀ")
        if at < 0:
            break
        made = _one(text, at, manner, name)
        if made is None:
            return None
        told = True
        text = made
    if manner.way == "tu":
        text = to_tu(text, told, goes_on)
        if (
            told
            and (left := words_of("pt").find("left_over", text))
            and left.group("verb") not in words_of("pt")["things_do"]
        ):
            return None
    return None if "Ʀ" in text else text


def _one(text: str, at: int, manner: Manner, name: str) -> str | None:
    before, after = text[:at], text[at + 1 :]
    last = _LAST.search(before)
    prev = last.group(1).lower() if last else ""
    tu = manner.way == "tu"
    follows = _SUBJECT.match(after)
    if prev in _PREPS and last:
        if (
            follows
            and re.search(r"[aeiô]r$", follows.group("verb"))
            and prev in ("para", "pra", "por", "de", "até", "sem")
        ):
            return _subject(before, after, follows, manner, name)
        return _after_preposition(before[: last.start()], prev, after, tu)
    if last and follows and _takes_object(prev) and re.search(r"[aei]r$", follows.group("verb")):
        return _as_object(before, last, after, manner)
    if follows and follows.group("verb") not in _SMALL and is_verb(follows.group("verb")):
        return _subject(before, after, follows, manner, name)
    if last and words_of("pt").find("said_verb_only", prev) and not could_be_first(prev):
        verb = second_person(prev) if tu else prev
        return f"{before[: last.start()]}{cased(verb or prev, last.group(1))}{after}"
    if last and _takes_object(prev):
        clitic = "te" if tu else ("a" if manner.gender == "f" else "o")
        return (
            f"{_with_clitic(before[: last.start()], last.group(1), clitic)}{after}"
            if tu or manner.gender
            else None
        )
    if tu:
        if prev in ("é", "foi", "era", "fosse", "seria") and last:
            return f"{before[: last.start()]}{second_person(prev)} tu{after}"
        return f"{before}tu{after}"
    called = _called(manner, name)
    return f"{before}{called}{after}" if called else None


def could_be_first(verb: str) -> bool:
    """Whether a verb right before the reader has I as its subject ("conheci a Joana")."""
    return bool(re.search(r"(?:ei|i|mos)$", verb)) and not verb.endswith(("ai", "oi"))


def _takes_object(prev: str) -> bool:
    return (
        could_be_first(prev) or bool(re.search(r"[aeiô]r$", prev)) or prev in words_of("pt")["first_present"]
    )


def _as_object(before: str, last: re.Match[str], after: str, manner: Manner) -> str | None:
    clitic = {"f": "a", "m": "o"}.get(manner.gender) if manner.way == "bare" else "te"
    return f"{_with_clitic(before[: last.start()], last.group(1), clitic)}{after}" if clitic else None


def _after_preposition(head: str, prev: str, after: str, tu: bool) -> str:
    you = "ti" if tu else "si"
    if prev == "com":
        return f"{head}{'contigo' if tu else 'consigo'}{after}"
    if prev == "a":
        verb = _LAST.search(head)
        if verb and (
            _takes_object(verb.group(1).lower())
            or verb.group(1).lower() in words_of("pt")["finite"]
            or re.search(r"[aei]sse[ms]?$", verb.group(1))
        ):
            return f"{_with_clitic(head[: verb.start()], verb.group(1), 'te' if tu else 'lhe')}{after}"
    small = {"pro": "para", "pra": "para"}.get(prev, prev)
    return (
        f"{head}{cased(small, head or 'A')} {you}{after}"
        if head.strip()
        else f"{small.capitalize()} {you}{after}"
    )


def _with_clitic(head: str, verb: str, clitic: str) -> str:
    """Set the clitic before or after the verb, as the words before it ask."""
    words = re.findall(r"[^\W\d_]+|[,;:.!?]", head.lower())
    if words and words[-1] in _PULL:
        return f"{head}{clitic} {verb}"
    return head + attach(verb, clitic)


def _called(manner: Manner, name: str) -> str:
    name = f"{manner.title} {name}".strip()
    return f"{'a' if manner.gender == 'f' else 'o'} {name}" if manner.gender and name else ""


def _subject(before: str, after: str, found: re.Match[str], manner: Manner, name: str) -> str | None:
    """Write the verb of which the reader is the subject; the pronoun goes where the verb alone tells."""
    skip, verb, clitic = found.group("skip"), found.group("verb"), found.group("clitic") or ""
    rest = after[found.end() :]
    prior = re.findall(r"[^\W\d_]+|[,;:.!?–—(]", before.lower())
    initial = not prior or prior[-1] in (":", ";", "–", "—", "(", ".", "!", "?")
    contrast = (bool(prior) and prior[-1] == ",") or "eu" in prior[-8:]
    asked = re.search(r"\b(?:quant[oa]s?|qual|quais|que) \w+ $", before)
    told_by = bool(words_of("pt").find("teller", before)) and manner.way == "bare"
    free = bool(initial or prior[-1] in _OPENERS or asked) and not contrast and not told_by
    free = free or (
        manner.way == "bare" and bool(_ADVERBIAL.fullmatch(before)) and bool(_FACING.search(rest))
    )
    if initial and skip.strip() in ("me", "nos", "lhe", "se") and not clitic:
        skip, clitic = "", f"-{skip.strip()}"
    if manner.way == "tu":
        form = second_person(verb)
        if form is None:
            return None
        skip, clitic = (skip.replace(" se", " te"), "-te" if clitic == "-se" else clitic)
        lead = before if free else f"{before}tu "
        return f"{lead}{skip.strip()}{' ' if skip else ''}{form}{clitic}{rest}"
    me = clitic in ("-me", "-nos") or re.search(r"\b(?:me|nos)\b", skip)
    if prior and prior[-1] in ("e", "mas") and _I_DID.search(before):
        free = False  # "chumbei e o Pedro nunca levantou a voz"
    alone = not re.search(r"Ʀ|\blhe\b|\b(?:seu|sua)s?\b|-(?:lhe|me|nos)\b", f"{before}{rest}")
    if alone and re.search(r"^(?!que\b).*\b[oa]s? \w+ que $", before) and not me:
        free = False  # "a app que a Leonor desenhou": else nobody is told whose it is
    if initial and manner.explicit and _called(manner, name):
        free = False
    if free and (not could_be_i(verb) or me):
        return f"{before}{skip.strip()}{' ' if skip else ''}{verb}{clitic}{rest}"
    called = _called(manner, name)
    return f"{before}{called}{skip} {verb}{clitic}{rest}" if called else None
