"""Spanish sentences word by word: which verbs the reader is the subject of."""

from __future__ import annotations

import re

from introwriter.composer.spanish.dropped import dropped
from introwriter.composer.spanish.sentence import GAP, READER, TOKEN, Sentence, Verb, Who
from introwriter.composer.spanish.verbs import Form, Kind, forms_of_verbs, guessed, kind_of
from introwriter.composer.tongues.words import Words

__all__ = ["read"]

_ONES = frozenset(["una", "otra", "otro", "dos", "tres"])


def read(text: str, words: Words, others: frozenset[str]) -> Sentence:
    """Find the finite verbs of ``text`` and whose they are; "unclear" where nobody can tell."""
    tokens = TOKEN.findall(text)
    low = [token.lower() for token in tokens]
    found = Sentence(tokens, low, [i for i, token in enumerate(tokens) if not token.isspace()])
    found.people = [i for i in found.words if _is_person(found, i, words, others)]
    for at in found.words:
        person = _person(found, at, words)
        if person:
            form, who = person
            found.verbs.append(_verb(found, at, form, who, words))
    return found


def _is_person(s: Sentence, at: int, words: Words, others: frozenset[str]) -> bool:
    if s.tokens[at] in others:
        return True
    return s.low[at] in words["people"] and s.word(s.before(at)) not in ("masa", "placa", "célula", "nave")


def _person(s: Sentence, at: int, words: Words) -> tuple[Form | None, Who | None] | None:
    """Return the form of a finite verb and whose it plainly is; ``None`` for any other word."""
    word, before = s.low[at], s.word(s.before(at))
    if not word.isalpha() or word in words["never_verbs"] or before in words["before_nouns"]:
        return None
    asked = s.word(s.before(s.before(at))) in words["asking"]
    if before in ("la", "las", "los") and word in words["nouns_too"] and not asked:
        return None
    form = forms_of_verbs().get(word)
    clitic = before in words["clitics"] or before in words["verb_adverbs"] or before == READER
    if word in words["shy_verbs"] and not clitic:
        return None
    if form and form.person == "1":
        if before in ("me", "nos") and word.endswith("o") and form.verb in words["tellers"]:
            return Form(form.verb, "3", _plain(word), _plain(word), form.kind), None
        return form, "first"
    if form:
        return form, None
    if re.search(r"(?:[aei]mos|[aeí]bamos|éramos|íamos)$", word) and len(word) > 4:
        return None, "first"
    if word in words["plural_verbs"] or re.search(
        r"(?:aron|ieron|yeron|jeron|aban|ían|arán|erán|irán)$", word
    ):
        return None, "plural"
    if before in words["clitics"] and asked and s.word(s.after(at)) not in forms_of_verbs():
        return (form, None) if (form := guessed(word)) else None
    if word in words["verb_adverbs"] or word in words["clitics"]:
        return None
    if before in ("no", "nunca", "jamás") and word.endswith(("a", "e")) and word not in words["determiners"]:
        return (form, None) if (form := guessed(word)) else None
    if before == READER and re.search(r"[aeií]r(?:me|nos|se|l[aeo]s?)?$", word):
        return None
    if before == READER or word.endswith(("ó", "rá")) or (clitic and word.endswith(("aba", "ía"))):
        return (form, None) if (form := guessed(word)) else None
    if re.search(r"[^aeiou]é$|í$", word) and word not in (
        "qué",
        "sé",
        "así",
        "aquí",
        "allí",
        "ahí",
        "café",
        "también",
    ):
        return None, "first"
    return None


def _plain(word: str) -> str:
    """Turn "me explico" without its accent: "me explicaste"."""
    return f"{word[:-1]}aste"


def _verb(s: Sentence, at: int, form: Form | None, who: Who | None, words: Words) -> Verb:
    start = at
    while (b := s.before(start)) >= 0 and _in_group(s, b, words):
        start = b
    left, joint, subject = _left(s, start, words)
    verb = Verb(at, start, form, who or "unclear", joint, dropped=False)
    if who or form is None:
        return verb
    if left == "reader":
        verb.who = "reader"
        return verb
    kind = _kind(s, at, form)
    if left == "noun":
        verb.who = "human" if subject in s.people or kind == "human" else "thing"
        if verb.who == "human" and subject not in s.people and subject >= 0:
            s.people.append(subject)
        return verb
    nxt = s.after(at)
    if s.word(nxt) == READER:
        verb.who = "reader"
        return verb
    me_too = form.verb in ("ser", "ir") and words.opens("being_human", "".join(s.low[at:]))
    if not me_too and (right := _right(s, at, kind, form, words)):
        verb.who = right
        return verb
    verb.dropped = True
    verb.who = dropped(s, verb, kind, words)
    return verb


def _in_group(s: Sentence, at: int, words: Words) -> bool:
    word = s.low[at]
    return (
        word in words["clitics"]
        or word in words["verb_adverbs"]
        or (word.endswith("mente") and len(word) > 6)
    )


def _left(s: Sentence, start: int, words: Words) -> tuple[str, str, int]:
    """Return what stands before a verb group ("reader", "noun" or nothing), its joint, and the noun."""
    chunk: list[int] = []
    b = s.before(start)
    while b >= 0 and not GAP.match(s.tokens[b]) and s.low[b] not in words["joints"]:
        if b in {verb.at for verb in s.verbs}:
            break
        chunk.insert(0, b)
        b = s.before(b)
    joint = s.word(b) if b < 0 or b not in {verb.at for verb in s.verbs} else "verb"
    if not chunk:
        return ("", joint, -1)
    if s.low[chunk[-1]] == READER and (len(chunk) == 1 or s.low[chunk[-2]] not in words["prepositions"]):
        return "reader", joint, chunk[-1]
    if (
        joint != "verb"
        and s.low[chunk[0]] == READER
        and len(chunk) > 1
        and s.low[chunk[1]] in words["prepositions"]
    ):
        return "reader", joint, chunk[0]
    if joint in words["asking"] and not {s.low[i] for i in chunk} & words["determiners"]:
        return "", joint, -1
    held = ""
    noun = -1
    for i, at in enumerate(chunk):
        word = s.low[at]
        if word in words["prepositions"] or word in ("del", "al"):
            held = word if noun < 0 or word not in ("de", "del") else held
            inside = True
        elif (word in words["somebody"] or (at == chunk[-1] and word in _ONES)) and (
            i == 0 or s.low[chunk[i - 1]] not in words["prepositions"]
        ):
            noun = at
        elif joint == "verb" and re.search(r"..[aeií]r(?:l[aeo]s?|se|me)?$", word):
            continue
        elif word in words["determiners"]:
            after = s.low[chunk[i + 1]] if i + 1 < len(chunk) else ""
            prev = s.low[chunk[i - 1]] if i else ""
            inside = prev in words["prepositions"] or prev in words["determiners"]
            if not inside and not _is_time(s, chunk[i:], words) and after:
                noun = (
                    chunk[i + 1] if after not in words["determiners"] else chunk[min(i + 2, len(chunk) - 1)]
                )
        elif (
            i == 0 and word not in words["openers"] and not word.isdigit() and word not in words["times"]
        ) or (word in words["people"] and noun < 0 and not held):
            noun = at
    if noun < 0 and joint == "verb":
        return "", joint, -1
    return ("noun", joint, noun) if noun >= 0 else ("", joint, -1)


def _is_time(s: Sentence, chunk: list[int], words: Words) -> bool:
    return any(s.low[at] in words["times"] for at in chunk[1:4])


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


def _right(s: Sentence, at: int, kind: Kind, form: Form, words: Words) -> Who | None:
    """Return who stands as the subject after the verb ("sigue entera la manga", "dijo mi jefe")."""
    n = s.after(at)
    hops = 0
    while n >= 0 and hops < 4 and not GAP.match(s.tokens[n]) and s.low[n] not in words["joints"]:
        word = s.low[n]
        if word.endswith(("ado", "ido", "ndo")) or re.search(r"[aeií]r(?:l[aeo]s?)?$", word):
            n = s.after(n)
            n = s.after(n) if s.word(n) in ("que", "a", "de") else n
            continue
        if word in words["prepositions"] or word in ("al", "del"):
            return None
        if word in words["determiners"]:
            head = s.after(n)
            if head in s.people or s.after(head) in s.people:
                return "human"
            return "thing" if kind == "thing" else None
        if n in s.people:
            return "human"
        n, hops = s.after(n), hops + 1
    return None
