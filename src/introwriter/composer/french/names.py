"""The reader's name in a French sentence, set as marks for what a pronoun would be there."""

from __future__ import annotations

import re

from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import Words

__all__ = ["DATIVE", "OBJECT", "OWN", "OWNS", "OWN_F", "STRESSED", "SUBJECT", "without_names"]

SUBJECT, DATIVE, OBJECT, STRESSED, OWN, OWNS, OWN_F = (chr(0xE001 + i) for i in range(7))
_TITLE = (
    r"(?i:(?:la |le )?(?:madame|mme|mlle|mademoiselle|monsieur|m\.|mr\.?|dr\.?|docteure?|prof\.?|pr\.?"
    r"|professeure?|maître|me|sœur|frère|chef) )?"
)
_DETERMINERS = {
    "le": ("", OWN), "la": ("", OWN_F), "l'": ("", OWN), "les": ("", OWNS), "du": ("de ", OWN),
    "au": ("à ", OWN), "des": ("de ", OWNS), "aux": ("à ", OWNS),
}  # fmt: skip
_THING = (
    r"(?P<thing>(?!(?:de|à|et|que|qui|pour|avec|sur)\b)[^\W\d_][\w-]*"
    r"(?: (?!(?:de|à|et|que|qui|pour|avec|sur|dans|ai|est|a)\b)[\w-]+){0,2})"
)
_WHO = r"(?P<who>\bj'|\bje |\bon |\bnous )"


def without_names(text: str, cast: Cast, words: Words) -> str | None:
    """Return ``text`` with every name of the reader's as a mark; ``None`` where its place is unclear."""
    if cast.name is None or not cast.name.search(text):
        return text
    name = rf"{_TITLE}(?:{cast.name.pattern})"
    text = re.sub(
        r"\b(du|au|Du|Au) (?=(?:professeur|docteur|maître|chef|père|frère|maire|pasteur) "
        rf"(?:{cast.name.pattern}))",
        lambda m: "de " if m.group(1).lower() == "du" else "à ", text,
    )  # fmt: skip
    text = re.sub(rf"\b((?:[Ll]es|[Dd]es|aux) )({name})", "\\1\ue010\\2\ue010", text)  # a family
    text = re.sub(rf"\b({name}) et moi\b", f"{STRESSED} et moi", text)
    text = re.sub(rf"\bmoi et ({name})", f"{STRESSED} et moi", text)
    if re.search(rf"{name} et (?:[A-ZÀ-Ý]|son|sa|ses|le|la|les|l'|mon|ma|nous)", text):
        return None
    text = re.sub(
        rf"\b(?P<det>(?i:le |la |l'|les |du |au |des |aux )){_THING} (?:de |d'){name}", _owned, text
    )
    text = re.sub(rf"\b(?P<inf>[^\W\d_]+(?:er|ir|re)) (?:à|a) {name}", lambda m: _given(m, words), text)
    text = re.sub(
        rf"{_WHO}(?P<rest>\w+(?: \w+){{0,5}}?) (?:à|a) {name}", lambda m: _told(m, words), text, flags=re.I
    )
    text = re.sub(rf"\b(?P<inf>[^\W\d_]+(?:er|ir|re)) {name}", lambda m: _met(m, words), text)
    text = re.sub(
        r"(?P<who>\bj'|\b(?:je|on|nous) )(?P<aux>ai|avais|a|avons|avait|avions) "
        rf"(?P<adv>(?:bien|déjà|souvent|enfin) )?(?P<v>[^\W\d_]+(?:é|u|i|is)) {name}",
        lambda m: _met_once(m, cast, words),
        text,
        flags=re.I,
    )
    text = re.sub(rf"{_WHO}(?P<rest>\w+) {name}", lambda m: _met_finite(m, words), text)
    text = _as_subject(text, name, words)
    bare = text.replace("\ue010", "")
    return None if cast.name.search(re.sub("\ue010.*?\ue010", "", text)) else bare


def _as_subject(text: str, name: str, words: Words) -> str:
    """Mark the names behind a preposition, in an address, and before their verb."""
    prepositions = (
        "avec|pour|chez|sans|de|par|sur|contre|vers|devant|derrière|selon|après|avant|à|sauf|entre|grâce à"
    )
    text = re.sub(rf"\b(?P<p>(?i:{prepositions}) |d'){name}", lambda m: f"{m.group('p')}{STRESSED}", text)
    text = re.sub(rf"(?:{name})(?=,? qui\b)", STRESSED, text)
    text = re.sub(rf"(?P<q>\bmerci,? |\bbravo,? |\bbonjour,? )(?P<n>{name})", _vocative, text, flags=re.I)
    text = re.sub(
        rf"^(?P<p>(?i:{words.patterns['that_day'].pattern}),? )(?:{name}) (?=[^\W\d_])",
        lambda m: f"{m.group('p')}{SUBJECT} ",
        text,
    )
    return re.sub(
        rf"(?P<p>^|[,;:(] |\b(?:que|qu|si|quand|car|et|mais|où|comme|dont|lorsque|donc|puis|alors) ?'?)"
        rf"(?:{name}) (?=[^\W\d_])",
        lambda m: f"{m.group('p')}{SUBJECT} ",
        text,
        flags=0,
    )


def _vocative(match: re.Match[str]) -> str:
    return f"{match.group('q')}\ue010{match.group('n')}\ue010"


def _owned(match: re.Match[str]) -> str:
    before, mark = _DETERMINERS[match.group("det").strip().lower()]
    return f"{before}{mark} {match.group('thing')}"


def _given(match: re.Match[str], words: Words) -> str:
    verb = match.group("inf")
    if words.opens("dative_verb", verb):
        return f"{DATIVE} {verb}"
    return f"{verb} à {STRESSED}"


def _told(match: re.Match[str], words: Words) -> str:
    rest = match.group("rest")
    wanted = re.match(
        r"(?P<w>voul\w+|voudr\w+|veux|aimerais|vais|peux|pourrais|dois) (?P<v>[^\W\d_]+(?:er|ir|re)\b.*)",
        rest,
    )
    if wanted and words.opens("dative_verb", wanted.group("v")):
        return f"{match.group('who')}{wanted.group('w')} {DATIVE} {wanted.group('v')}"
    if any(words.opens("dative_verb", word) for word in rest.split()):
        return f"{match.group('who')}{DATIVE} {rest}"
    return f"{match.group('who')}{rest} à {STRESSED}"


def _met(match: re.Match[str], words: Words) -> str:
    verb = match.group("inf")
    return f"{OBJECT} {verb}" if words.opens("object_verb", verb) else match.group()


def _met_once(match: re.Match[str], cast: Cast, words: Words) -> str:
    """Set "j'ai entendu Mme Roux" with its object before the verb; the participle agrees where it can."""
    verb = match.group("v")
    if cast.pronoun not in ("she", "he") or not words.opens("object_verb", verb):
        return match.group()
    verb += "e" if cast.pronoun == "she" else ""
    return f"{match.group('who')}{OBJECT} {match.group('aux')} {match.group('adv') or ''}{verb}"


def _met_finite(match: re.Match[str], words: Words) -> str:
    verb = match.group("rest")
    return f"{match.group('who')}{OBJECT} {verb}" if words.opens("object_verb", verb) else match.group()
