"""Spanish sentences word by word: which verbs the reader is the subject of."""

from __future__ import annotations

import re

from introwriter.composer.spanish.dropped import dropped
from introwriter.composer.spanish.sentence import GAP, READER, TOKEN, Sentence, Verb, Who
from introwriter.composer.spanish.subject import left_of, right_of
from introwriter.composer.spanish.verbs import Form, Kind, forms_of_verbs, guessed, kind_of
from introwriter.composer.tongues.words import Words

__all__ = ["read"]


def read(text: str, words: Words, others: frozenset[str], bound: int = -1) -> Sentence:
    """Find the finite verbs of ``text`` and whose they are; "unclear" where nobody can tell.

    A verb without a subject that stands before ``bound`` has somebody else as its subject: the reader comes
    up as its object.
    """
    tokens = TOKEN.findall(text)
    low = [token.lower() for token in tokens]
    found = Sentence(tokens, low, [i for i, token in enumerate(tokens) if not token.isspace()])
    found.people = [i for i in found.words if _is_person(found, i, words, others)]
    found.mutuals = [i for i in found.people if tokens[i] in others]
    for at in found.words:
        person = _person(found, at, words)
        if person:
            form, who = person
            verb = _verb(found, at, form, who, words)
            if verb.dropped and verb.who == "reader" and len("".join(tokens[:at])) < bound:
                verb.who = "unclear"
            found.verbs.append(verb)
    return found


def _is_person(s: Sentence, at: int, words: Words, others: frozenset[str]) -> bool:
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
    return s.low[at] in words["people"] and s.word(s.before(at)) not in ("masa", "placa", "célula", "nave")


_MET = re.compile(
    r"^(?:encontr|conoc|vi$|vimos|llam|visit|salud|abrac|entrevist|cuid|oper|ayud|enterr|busqu|busc)"
)
_PLURAL = re.compile(r"(?:aron|ieron|yeron|jeron|aban|ían|arán|erán|irán)$")
_WE = re.compile(r"(?:[aei]mos|[aeí]bamos|ábamos|éramos|íamos)$")
_NOT_I = frozenset(["qué", "sé", "así", "aquí", "allí", "ahí", "café", "también", "porqué"])

Found = tuple[Form | None, Who | None]


def _person(s: Sentence, at: int, words: Words) -> Found | None:
    """Return the form of a finite verb and whose it plainly is; ``None`` for any other word."""
    word, before = s.low[at], s.word(s.before(at))
    if not word.isalpha() or word in words["never_verbs"] or before in words["before_nouns"]:
        return None
    ended = (
        s.verbs and s.verbs[-1].joint == "que" and word in forms_of_verbs() and word not in words["nouns_too"]
    )
    if s.verbs and s.verbs[-1].at == s.before(at) and before not in _HELPERS and not ended:
        return None  # "no busco pega": what follows a verb at once is its object
    second = s.word(s.before(s.before(at)))
    if word == "viene" and before == "que" and second in words["times"]:
        return None  # "el año que viene"
    if before in ("la", "las", "los") and second in words["prepositions"]:
        return None  # "a la borda"
    asked = second in words["asking"]
    held = second in ("me", "te", "se", "nos")  # "me la cobra"
    if before in ("la", "las", "los") and word in words["nouns_too"] and not asked and not held:
        return None
    if _ASKING_FOR.search(before):
        return None  # "pedirle cita"
    form = forms_of_verbs().get(word)
    clitic = before in words["clitics"] or before in words["verb_adverbs"] or before in ("que", READER)
    if word in words["shy_verbs"] and not clitic:
        return None
    if form and form.person == "1":
        if before in words["asking"] and word.endswith("o") and s.word(s.after(at)).isalpha():
            return None  # "qué hilo usa"
        if before in ("me", "nos") and word.endswith("o") and form.verb in words["tellers"]:
            return Form(form.verb, "3", _plain(word), _plain(word), form.kind), None
        return form, "first"
    return (form, None) if form else _unlisted(s, at, before, words, asked=asked, clitic=clitic)


_JOINED = re.compile(r"(?:[aei]r|ndo)(?:me|nos|te|se|l[aeo]s?)$")  # "contestarme"
_ASKING_FOR = re.compile(r"[aei]r(?:le|te|les|nos|me)$")
_HELPERS = frozenset(["ha", "he", "sea", "dice", "creo", "digo", "quiero"])


def _unlisted(s: Sentence, at: int, before: str, words: Words, *, asked: bool, clitic: bool) -> Found | None:
    """The same for a word that is no form of a listed verb."""
    word = s.low[at]
    if _WE.search(word) and len(word) > 4:
        return None, "first"
    if word in words["plural_verbs"] or _PLURAL.search(word):
        return None, "plural"
    guess = guessed(word)
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
    if before == READER and re.search(r"[aeií]r(?:me|nos|se|l[aeo]s?)?$", word):
        return None
    past = clitic and before not in ("la", "las", "los") and word.endswith(("aba", "ía"))
    if before == READER or word.endswith(("ó", "rá")) or past:
        return (guess, None) if guess else None
    return (None, "first") if re.search(r"[^aeiou]é$|í$", word) and word not in _NOT_I else None


def _plain(word: str) -> str:
    """Turn "me explico" without its accent: "me explicaste"."""
    return f"{word[:-1]}aste"


def _verb(s: Sentence, at: int, form: Form | None, who: Who | None, words: Words) -> Verb:
    start = at
    while (b := s.before(start)) >= 0 and _in_group(s, b, words):
        start = b
    left, joint, subject = left_of(s, start, words)
    verb = Verb(at, start, form, who or "unclear", joint, dropped=False, subject=subject)
    if who or form is None:
        return verb
    if left == "reader":
        verb.who = "reader"
        return verb
    kind = _kind(s, at, form)
    if left == "noun" and subject not in s.people and _taken_up(s, verb, subject):
        left = ""  # "el hilo me lo tiene que decir"
    if left == "noun":
        verb.who = "human" if subject in s.people or kind == "human" else "thing"
        named = subject > 0 and s.tokens[subject][:1].isupper() and s.tokens[subject][1:].islower()
        new = subject >= 0 and subject not in s.people and s.low[subject] not in words["somebody"]
        if (verb.who == "human" or named) and new:
            s.people.append(subject)
        return verb
    nxt = s.after(at)
    if s.word(nxt) == READER:
        verb.who = "reader"
        return verb
    me_too = form.verb in ("ser", "ir") and words.opens("being_human", "".join(s.low[at:]))
    if not me_too and (right := right_of(s, at, kind, form.verb, words)):
        verb.who = right
        return verb
    verb.dropped = True
    verb.who = dropped(s, verb, kind, words)
    return verb


def _taken_up(s: Sentence, verb: Verb, noun: int) -> bool:
    """Whether the noun before is the object, taken up by a pronoun beside "me"."""
    group = {s.low[i] for i in range(verb.start, verb.at)}
    end = "a" if s.low[noun].endswith(("a", "ión", "dad")) else "o"
    return bool(group & {"me", "nos"} and group & {f"l{end}", f"l{end}s"})


def _in_group(s: Sentence, at: int, words: Words) -> bool:
    word = s.low[at]
    return (
        word in words["clitics"]
        or word in words["verb_adverbs"]
        or (word.endswith("mente") and len(word) > 6)
    )


def _kind(s: Sentence, at: int, form: Form) -> Kind:
    """The kind of the main verb: "ha publicado", "está buscando", "suele decir" go by the last one."""
    if form.verb not in _PERIPHRASES:
        return form.kind
    n = s.after(at)
    for _ in range(3):
        if n < 0 or GAP.match(s.tokens[n]):
            break
        if s.low[n].endswith(("do", "dicho", "hecho", "escrito", "visto", "puesto", "to")) or re.search(
            r"(?:[aeií]r|ndo)(?:se|me|te|nos)?(?:l[eao]s?)?$", s.low[n]
        ):
            found = kind_of(s.low[n])
            if found and (
                form.verb == "haber" or not s.low[n].endswith(("ado", "ido", "to", "cho", "ada", "ida"))
            ):
                return found
        n = s.after(n)
    return "thing" if form.verb == "haber" else form.kind


_PERIPHRASES = frozenset(
    ["haber", "estar", "ir", "soler", "poder", "deber", "acabar", "volver", "seguir", "empezar", "tener",
     "llevar", "andar", "querer", "tratar", "intentar", "lograr", "conseguir", "ponerse", "terminar", "venir"]
)  # fmt: skip
