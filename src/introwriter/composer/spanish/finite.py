"""Which words of a Spanish sentence are finite verbs, and which are people."""

from __future__ import annotations

import re

from introwriter.composer.spanish.sentence import GAP, READER, Sentence, Who
from introwriter.composer.spanish.verbs import Form, forms_of_verbs, guessed
from introwriter.composer.tongues.words import Words

__all__ = ["form_at", "is_person"]


def is_person(s: Sentence, at: int, words: Words, others: frozenset[str]) -> bool:
    """Whether a word is somebody who is not the reader."""
    if s.tokens[at] in others or s.low[at] in ("ella", "él", "ellos", "ellas"):
        return True
    if (
        s.tokens[at][:1].isupper()
        and s.word(s.before(at)) == "a"
        and _MET.search(s.word(s.before(s.before(at))))
    ):
        return True  # "he encontrado a Anselmo"
    if s.low[at].endswith("ista") and s.word(s.before(at)) in ("un", "una", "mi", "su"):
        return s.low[at] not in words["not_ista"]
    if s.word(s.before(at)) in ("soy", "fui", "somos", "fuimos"):
        return False  # "soy encargado de turno"
    if s.low[at] in words["animals"] and s.word(s.before(at)) in ("el", "la", "del", "de", "con", "y"):
        return False  # "la carrillada y no el conejo"
    return s.low[at] in words["people"] and s.word(s.before(at)) not in ("masa", "placa", "célula", "nave")


_MET = re.compile(
    r"^(?:encontr|conoc|vi$|vimos|llam|visit|salud|abrac|entrevist|cuid|oper|ayud|enterr|busqu|busc)"
)


_PLURAL = re.compile(r"(?:aron|ieron|yeron|jeron|aban|ían|arán|erán|irán)$")


_WE = re.compile(r"(?:[aei]mos|[aeí]bamos|ábamos|éramos|íamos)$")


_NOT_I = frozenset(["qué", "sé", "así", "aquí", "allí", "ahí", "café", "también", "porqué"])


Found = tuple[Form | None, Who | None]


def _is_object(s: Sentence, at: int, before: str, second: str, words: Words) -> bool:
    """Whether a word that could be a verb is a noun, because of the verb or preposition before it."""
    word = s.low[at]
    ended = (
        s.verbs
        and s.verbs[-1].joint in _CLAUSES
        and word in forms_of_verbs()
        and word not in words["nouns_too"]
    )
    if s.verbs and s.verbs[-1].at == s.before(at) and before not in _HELPERS and not ended:
        return True  # "no busco pega": what follows a verb at once is its object
    if word == "viene" and before == "que" and second in words["times"]:
        return True  # "el año que viene"
    if before in ("la", "las", "los") and second in words["prepositions"]:
        return True  # "a la borda"
    if _ASKING_FOR.search(before):
        return True  # "pedirle cita"
    ruled = bool(s.verbs) and s.verbs[-1].at == s.before(s.before(at))
    held = ruled or bool(_INFINITE.search(second))  # "mandarle la factura", "conseguí la beca"
    return before in ("la", "las", "los") and held and second != "que"


def form_at(s: Sentence, at: int, words: Words) -> Found | None:
    """Return the form of a finite verb and whose it plainly is; ``None`` for any other word."""
    word, before = s.low[at], s.word(s.before(at))
    if not word.isalpha() or word in words["never_verbs"] or before in words["before_nouns"]:
        return None
    if word in ("hace", "hacía", "hará") and _ago(s, at, words):
        return None
    second = s.word(s.before(s.before(at)))
    if _is_object(s, at, before, second, words):
        return None
    asked = second in words["asking"]
    mine = second in ("me", "te", "se", "nos")  # "me la cobra"
    if before in ("la", "las", "los") and word in words["nouns_too"] and not asked and not mine:
        return None
    form = forms_of_verbs().get(word)
    clitic = before in words["clitics"] or before in words["verb_adverbs"] or before in ("que", READER)
    opens = at == s.words[0] and s.word(s.after(at)) in words["determiners"]
    if (
        word in words["shy_verbs"]
        and not (clitic or opens)
        and before not in words["asking"]
        and s.word(s.after(at)) not in _TELLS
    ):
        return None
    held = before.isalpha() and before not in words.all_of("clitics", "verb_adverbs", "joints")
    if form and form.person == "1" and word in words["nouns_in_o"] and held and before not in ("yo", READER):
        return None  # "el informe entero"
    if form and form.person == "1":
        if before in words["asking"] and word.endswith("o") and s.word(s.after(at)).isalpha():
            return None  # "qué hilo usa"
        if before in ("me", "nos") and word.endswith("o") and form.verb in words["tellers"]:
            return Form(form.verb, "3", _plain(word), _plain(word), form.kind), None
        return form, "first"
    return (form, None) if form else _unlisted(s, at, before, words, asked=asked, clitic=clitic)


def _ago(s: Sentence, at: int, words: Words) -> bool:
    """Whether "hace" is a time: "hace tres años", "hace un par de meses"."""
    n = at
    for _ in range(4):
        n = s.after(n)
        if n < 0 or GAP.match(s.tokens[n]):
            return False
        if s.low[n] in words["times"] or s.low[n] in ("poco", "tiempo", "nada", "siglos"):
            return True
    return False


_JOINED = re.compile(r"(?:[aei]r|ndo)(?:me|nos|te|se|l[aeo]s?)$")  # "contestarme"


_INFINITE = re.compile(r"..(?:[aeií]r(?:[lmts]e|nos|l[oa]s?|[mts]el[oa]s?)?|ndo(?:[lmts]e|l[oa]s?)?)$")


_ASKING_FOR = re.compile(r"[aei]r(?:le|te|les|nos|me)$")


_NO_VERBS = frozenset(
    [
        "misma",
        "mismo",
        "sola",
        "solo",
        "siempre",
        "nunca",
        "delante",
        "adelante",
        "enfrente",
        "aparte",
        "entonces",
        "bastante",
        "cerca",
        "fuera",
        "dentro",
        "encima",
        "debajo",
        "arriba",
        "abajo",
        "además",
        "mientras",
        "durante",
        "ante",
        "entre",
        "sobre",
        "tarde",
        "temprano",
        "todavía",
        "ahora",
        "antes",
        "después",
        "luego",
        "aquella",
        "esa",
        "esta",
        "una",
        "toda",
        "cada",
        "media",
        "entera",
        "nueva",
        "buena",
    ]
)


_CLAUSES = frozenset(["que", "cuando", "si", "donde", "como", "porque", "mientras", "aunque"])
_TELLS = frozenset(["que", "cómo", "dónde", "quién", "cuándo", "cuánto"])  # after "cuenta", "nota", "muestra"


_HELPERS = frozenset(["ha", "he", "sea", "dice", "creo", "digo", "quiero"])


def _unlisted(s: Sentence, at: int, before: str, words: Words, *, asked: bool, clitic: bool) -> Found | None:
    """The same for a word that is no form of a listed verb."""
    word = s.low[at]
    if _WE.search(word) and len(word) > 4:
        return None, "first"
    if word in words["plural_verbs"] or _PLURAL.search(word):
        return None, "plural"
    guess = guessed(word)
    if word in _NO_VERBS:
        return None
    if _JOINED.search(word):
        return None
    noun = s.word(s.after(at)) in forms_of_verbs() or s.word(s.after(at)) in ("no", *words["clitics"])
    if before in words["clitics"] and asked and noun:
        return None  # "por qué la ballena no tiene ombligo"
    if before in words["clitics"] and asked:
        return (guess, None) if guess else None
    if word in words["verb_adverbs"] or word in words["clitics"]:
        return None
    denied = before in ("no", "nunca", "jamás") and word.endswith(("a", "e"))
    if denied and word not in words["determiners"]:
        return (guess, None) if guess else None
    head = s.before(at)
    while head >= 0 and (s.low[head] in words["verb_adverbs"] or s.low[head] in words["clitics"]):
        head = s.before(head)
    if s.word(head) == READER and before != READER and len(word) > 3 and guess:
        return guess, None  # "él también numera"
    if before == READER and re.search(r"[aeií]r(?:me|nos|se|l[aeo]s?)?$", word):
        return None
    past = clitic and before not in ("la", "las", "los") and word.endswith(("aba", "ía"))
    if before == READER or word.endswith(("ó", "rá")) or past:
        return (guess, None) if guess else None
    return (None, "first") if re.search(r"[^aeiou]é$|í$", word) and word not in _NOT_I else None


def _plain(word: str) -> str:
    """Turn "me explico" without its accent: "me explicaste"."""
    return f"{word[:-1]}aste"
