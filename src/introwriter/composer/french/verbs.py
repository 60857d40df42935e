"""French verbs: from the third person singular to vous and tu."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tables import table

__all__ = ["conjugated", "finite_forms", "is_infinitive", "is_known_verb", "of_them"]

# Endings of verbs that are not in -er: what comes before them stays.
_ENDINGS = tuple(
    (re.compile(rf"(?:{ending})$"), vous, tu)
    for ending, vous, tu in (
        (r"prend", "prenez", "prends"),
        (r"(?P<s>v|t)ient", "{s}enez", "{s}iens"),
        (r"met", "mettez", "mets"),
        (r"çoit", "cevez", "çois"),
        (r"uit", "uisez", "uis"),
        (r"(?P<s>conn|^(?:re)?n|^(?:re|ap|réap|dis|com|trans)?par)a[îi]t", "{s}aissez", "{s}ais"),
        (r"(?P<s>[aeo]i)n[td]", "{s}gnez", "{s}ns"),
        (r"(?P<s>n|r)d", "{s}dez", "{s}ds"),
        (r"(?P<s>[a-zéè]{2,})it(?<!ait)", "{s}issez", "{s}is"),
    )
)


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, str]]:
    data = table("words", "fr_verbs")
    text = f"{data['present']}|{data['subjunctive']}"
    rows = (row.split() for row in re.split(r"[|\n]", text) if row.strip())
    return {third: (vous, tu) for third, vous, tu in rows}


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    data = table("words", "fr_verbs")
    lists = {name: frozenset(data[name].split()) for name in ("literary", "short_e", "doubled", "past_in_ra")}
    plain = (_plain(word[:-1]) for word in data["er"].split() if word.endswith("er"))
    shapes = {re.sub(r"([aou])ye$", r"\1ie", word) for word in plain}
    lists["first"] = frozenset(shapes | {re.sub(r"([lt])e$", r"\1\1e", word) for word in shapes})
    lists["known"] = frozenset(data["known"].split())
    return lists


def _plain(word: str) -> str:
    return word.translate(str.maketrans("éèêâîôûç", "eeeaiouc"))


@lru_cache(maxsize=4096)
def conjugated(verb: str, *, formal: bool, wished: bool = False) -> str | None:
    """Return a verb of the third person singular in the reader's person; ``None`` for one that is unclear.

    ``wished`` says that the verb stands in the subjunctive ("pour qu'elle parle").
    """
    low = verb.lower()
    if low in _irregular():
        return _irregular()[low][0 if formal else 1]
    if low in _lists()["literary"] or low in _lists()["past_in_ra"]:
        return None
    for ending, vous, tu in _ENDINGS:
        if match := ending.search(low):
            return low[: match.start()] + (vous if formal else tu).format(**match.groupdict())
    if low.endswith("ait"):
        return _imperfect(low) if formal else low[:-1] + "s"
    if low.endswith("ra") and len(low) > 3:
        return low[:-1] + "ez" if formal else low + "s"
    if low.endswith("e"):
        return _first_group(low, wished=wished) if formal else low + "s"
    return None


_PLURALS = {
    "ont": "a", "sont": "est", "font": "fait", "vont": "va", "peuvent": "peut", "veulent": "veut",
    "doivent": "doit", "savent": "sait", "prennent": "prend", "apprennent": "apprend", "tiennent": "tient",
    "viennent": "vient", "obtiennent": "obtient", "mettent": "met", "voient": "voit", "disent": "dit",
    "lisent": "lit", "écrivent": "écrit", "reçoivent": "reçoit", "connaissent": "connaît",
    "finissent": "finit", "choisissent": "choisit", "réussissent": "réussit", "vendent": "vend",
    "rendent": "rend", "attendent": "attend", "servent": "sert", "suivent": "suit", "vivent": "vit",
    "construisent": "construit", "conduisent": "conduit", "battent": "bat", "boivent": "boit",
}  # fmt: skip


def of_them(verb: str) -> str | None:
    """Return the form with vous of a verb of the third person plural ("ancrent": "ancrez")."""
    low = verb.lower()
    if low in _PLURALS:
        return conjugated(_PLURALS[low], formal=True)
    if low.endswith("aient"):
        return conjugated(f"{low[:-4]}it", formal=True)
    if low.endswith("ront"):
        return f"{low[:-3]}ez"
    return conjugated(low[:-2], formal=True) if low.endswith("ent") and len(low) > 4 else None


@lru_cache(maxsize=1)
def _infinitives() -> frozenset[str]:
    return frozenset(table("words", "fr_verbs")["er"].split())


def is_infinitive(word: str) -> bool:
    """Whether a word is an infinitive: "atelier" is none."""
    low = word.lower()
    if low.endswith("er"):
        return low in _infinitives()
    return bool(re.search(r"(?:[^lo]ir|oir|[dtpv]re|[luct]ire|crire|faire|plaire|boire|croire|rire)$", low))


def finite_forms() -> frozenset[str]:
    """Return the forms of the third person that can be nothing else."""
    return frozenset(_irregular()) - _NOUNS | frozenset(_PLURALS)


_NOUNS = frozenset("lit part sort bout court fait dit bat cuit tait vis serve coud mente pente".split())  # noqa: SIM905


def _imperfect(low: str) -> str:
    stem = low[:-3]
    stem = stem[:-1] if stem.endswith("ge") else stem
    return re.sub("ç$", "c", stem) + "iez"


def _first_group(low: str, *, wished: bool) -> str:
    """Return the form with vous of a verb in -er (or ouvrir): the stem gets its unstressed shape back."""
    stem, lists = low[:-1], _lists()
    if stem.endswith(("oi", "ui", "ai")) and not stem.endswith(("qui", "gui")):
        stem = stem[:-1] + "y"
    elif stem.endswith(tuple(lists["doubled"])) and not stem.endswith("interpell"):
        stem = stem[:-1]
    elif match := re.search(r"è([^aeiouyéè]{1,2}u?)$", stem):
        short = stem.endswith(tuple(lists["short_e"])) and not stem.endswith("complèt")
        stem = stem[: match.start()] + ("e" if short else "é") + match.group(1)
    return stem + ("iez" if wished else "ez")


@lru_cache(maxsize=4096)
def is_known_verb(word: str) -> bool:
    """Whether a word is surely a finite verb of the third person, not a noun that looks like one."""
    low = word.lower()
    lists = _lists()
    if low in _irregular() or low in lists["known"] or _plain(low) in lists["first"]:
        return True
    return low.endswith(("ait", "aît", "era", "ira", "dra", "vra")) and len(low) > 4 and low != "souhait"
