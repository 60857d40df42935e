"""Who "ele" and "ela" are in a Portuguese story: the reader, somebody else who came up last, or unclear."""

from __future__ import annotations

import re

from introwriter.composer.portuguese.ranks import unranked
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import is_finite
from introwriter.composer.tongues.words import Words

__all__ = [
    "another_inside",
    "another_is_meant",
    "bound_apart",
    "named_again",
    "opens_on_another",
    "points_back",
    "salient_other",
    "thing_inside",
    "was_right",
]

_DET = {
    "ela": r"(?:a|à|uma?|minha|nossa|outra|ess?a|esta|aquela|[dn]a|pela|pra)",
    "ele": r"(?:o|ao|um|meu|nosso|outro|esse|este|aquele|[dn]o|pelo|pro)",
}
_NAMED = {
    "ela": re.compile(r"(?<![\w-])(?:[Aa]|[Dd]ona|[Tt]ia|[Mm]inha \w+) (?P<name>[A-ZÀ-Ý]\w+)"),
    "ele": re.compile(r"(?<![\w-])(?:[Oo]|[Ss]eu|[Tt]io|[Mm]eu \w+) (?P<name>[A-ZÀ-Ý]\w+)"),
}
_NOUNS = {pronoun: re.compile(rf"\b{det} (?=(\w+))(?:\w+ (\w+))?") for pronoun, det in _DET.items()}
_GONE = re.compile(  # whom one writes to does none of this
    r"(?:el[ae]|esse|essa)(?: já| também| me| nos| se)* (?:morreu|faleceu|nasceu|tem \d+ (?:dias|semanas"
    r"|meses)\b)",
    re.IGNORECASE,
)
_YOURS = re.compile(r"(?<!\w)(?:lhes?|seus?|suas?)\b|-[oa]\b", re.IGNORECASE)
_ANTECEDENT = re.compile(
    r"\b(?:[oa]|um|uma|meu|minha|nosso|nossa|seu|sua|teu|tua|[dnmp]el[oa]|pr[oa]|ao|à|ess[ae]"
    r"|aquel[ea]) (?!que\b)\w"
    r"|(?<!^)(?-i:\b[A-ZÀ-Ý])\w",
)


def _others(sentence: str, pronoun: str, cast: Cast, words: Words) -> bool:
    """Whether a sentence brings in somebody other than the reader whom ``pronoun`` can mean."""
    bare = unranked(sentence, cast.names)
    for name in cast.names:
        bare = bare.replace(name, "Ʀ")
    same = words["women" if pronoun == "ela" else "men"]
    if any(noun in same for match in _NOUNS[pronoun].finditer(bare.lower()) for noun in match.groups()):
        return True
    if words.find("epicene_f" if pronoun == "ela" else "epicene_m", bare):
        return True
    names = (match.group("name") for match in _NAMED[pronoun].finditer(bare))
    return any(
        not words.find("brazilian_places", n) and not words.find("portuguese_places", n) for n in names
    )


_OBLIQUE = re.compile(
    r"\b(?:d[oae]s?|n[oa]s?|pel[oa]s?|em|por|sem) (?:[oa] )?(?:(?:meu|minha|nosso|nossa|seu|sua|teu"
    r"|tua) )?\w+",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\bcom (?:[oa] |um |uma )?(?:(?:meu|minha|nosso|nossa) )?\w+", re.IGNORECASE)
_PREDICATE = re.compile(
    r"\b(?:fui|sou|era|fomos|somos|ser) (?:\w+ ){0,2}\w+ (?=d[eoa]|del[ea]\b)", re.IGNORECASE
)


def salient_other(sentence: str, pronoun: str, cast: Cast, words: Words) -> bool:
    """Whether somebody else comes up as a subject or an object, so that "ele" after it may be them.

    Not "pela chefe" or "do pai dele", nor what the sender is ("fui aprendiz do Jorge").
    """
    bare = _OBLIQUE.sub("", _PREDICATE.sub("", sentence))
    return _others(_BESIDE.sub("", bare) if _of_reader(sentence, cast) else bare, pronoun, cast, words)


def _of_reader(sentence: str, cast: Cast) -> bool:
    return bool(cast.name and cast.name.search(sentence)) or bool(re.search(r"\blhe\b", sentence))


def another_is_meant(before: str, sentence: str, cast: Cast, words: Words) -> bool:
    """Whether the pronoun of ``sentence`` surely is somebody else: whom the last named before it brought in.

    Not where the reader is named in either, nor where a word could as well be the reader's (lhe, seu).
    """
    pronoun = {"she": "ela", "he": "ele"}.get(cast.pronoun, "")
    if pronoun and _before_name(sentence, pronoun, cast):
        return any(_others(line, pronoun, cast, words) for line in before.split("\n"))
    if not pronoun or _of_reader(sentence, cast):
        return False
    if thing_inside(sentence, pronoun):
        return True
    if _YOURS.search(sentence):
        return False
    if words.opens("asks_reader", sentence):
        return False
    if _GONE.match(sentence):
        return True
    if not re.search(rf"\b[dn]?{pronoun}\b", sentence, re.IGNORECASE):
        return False
    return _last_is_another(before, pronoun, cast, words)


_TOLD_OF = re.compile(
    r"(?:[oOaA] )?(?P<who>(?-i:[A-ZÀ-Ý])\w+) (?:(?:me|nos|também|até|ainda|já) )*(?P<how>\w+)(?:-me"
    r"|-nos)? que "
    r"(?P<rest>.*)",
)


def named_again(before: str, sentence: str, cast: Cast, words: Words) -> str:
    """Return "a Márcia disse que ela tem …" with the reader's name, if Márcia told of the reader before."""
    pronoun = {"she": "ela", "he": "ele"}.get(cast.pronoun, "")
    told = _TOLD_OF.match(sentence)
    if not (pronoun and cast.names and told and told.group("rest").startswith(f"{pronoun} ")):
        return sentence
    said = words.patterns["said_verb"].pattern
    who, them = re.escape(told.group("who")), re.escape(cast.names[0])
    teller = rf"\b{who} (?:\w+ )?(?:{said})(?:-me|-nos)? que .*{them}\b"
    if told.group("who") in cast.names or not re.search(teller, before):
        return sentence
    at = told.start("rest")
    article = "a" if pronoun == "ela" else "o"
    return f"{sentence[:at]}{article} {cast.names[0]}{sentence[at + len(pronoun) :]}"


def _before_name(sentence: str, pronoun: str, cast: Cast) -> bool:
    """Whether a sentence begins with a pronoun and names the reader later, who thus is another person."""
    opens = re.match(rf"(?:(?:e|mas|agora|depois) )?{pronoun}\b", sentence, re.IGNORECASE)
    return bool(opens and cast.name and cast.name.search(sentence))


def opens_on_another(before: str, cast: Cast, words: Words) -> bool:
    """Whether a verb without a subject goes on about somebody else, who was the last to be named."""
    return any(_last_is_another(before, pronoun, cast, words) for pronoun in ("ele", "ela"))


def _last_is_another(before: str, pronoun: str, cast: Cast, words: Words) -> bool:
    for line in reversed(before.split("\n")):
        other = _others(line, pronoun, cast, words)
        if _of_reader(line, cast):
            return False
        if other:
            return True
        if not re.search(rf"\b[dn]?{pronoun}\b", line, re.IGNORECASE):
            return False
    return False


def another_inside(marked: str, pronoun: str, cast: Cast, words: Words) -> bool:
    """Whether "ele" is whom the sentence itself told of before ("disse ao meu tio e ele riu").

    ``marked`` has Ʀ for the reader, who must not be in it before; nor may somebody tell of another there.
    """
    found = re.search(rf"\b[dn]?{pronoun}\b", marked, re.IGNORECASE)
    if not found or _YOURS.search(marked):
        return False
    ahead = marked[: found.start()]
    if "Ʀ" in ahead or not _others(ahead, pronoun, cast, words):
        return False
    tells = words.find("teller", ahead) or re.search(rf"\b(?:{words.patterns['said_verb'].pattern})\b", ahead)
    clause = re.search(r"(?:,| e| mas| porque| quando) (?:\w+ )?$", ahead)
    if not clause and _topic(ahead, marked[found.end() :]):
        clause = re.search(r" (?:em que|onde|que) $", ahead)
    return bool(clause) and not tells and is_finite(ahead[: clause.start()] if clause else "", words)


_APART = re.compile(
    r"(?:[oOaA] |[mM]eu |[mM]inha |[dD]ona |[sS]eu |[tT]i[ao] )?"
    r"(?:(?-i:[A-ZÀ-Ý])\w+|[a-zà-ÿ]+)(?: (?:d[aeo]|del[ea]s) ?[\w ]*?)? (?P<verb>\w+)"
    r"(?P<rest>(?: [^\s,;:]+)*) (?:com|pra|para|por|sobre|contra|sem) $"
)


def bound_apart(sentence: str, pronoun: str, words: Words) -> bool:
    """Whether "ele" cannot be the subject of its own clause, another ("o Jorge ganhou a ação com ele")."""
    found = re.search(rf"\b{pronoun}\b", sentence, re.IGNORECASE)
    ahead = re.sub(r", [^,]+,", "", sentence[: found.start()] if found else "")
    clause = _APART.fullmatch(ahead)
    if not clause or not is_finite(clause.group("verb"), words):
        return False
    apart = re.search(r"\b(?:que|e|mas|quando|porque|se)\b", clause.group("rest"))
    return not apart and not re.search(rf"\b[dn]{pronoun}\b", sentence, re.IGNORECASE)


_MINE = (
    r"(?!conhec|encontr|convid|cumpriment|v[ei]\b|ouv|segu|acompanh|admir|estim|procur|visit|ajud|cham|esper)"
    r"\w{2,}"
)
_MADE = (
    r"(?:col|quebr|parti|mont|plant|ass|cozinh|pint|consert|arrum|lav|cort|costur|guard|imprim|li|reli"
    r"|escrev|refi"
    r"|instal|us|test|compr|vend|troqu|pendur|emoldur|restaur|afin|tem|prov|com|beb|reg|pod|colh|lig"
    r"|deslig|abr)"
    r"(?:ei|i|z|emos|imos|amos|ámos)"
)


def thing_inside(sentence: str, pronoun: str) -> bool:
    """Whether "ela" is the thing that the sender did something to ("colei-a e gosto mais dela")."""
    end = "a" if pronoun == "ela" else "o"
    mine = rf"^(?:\w+ ){{0,2}}{_MINE}(?:ei|i|emos|imos|amos|ámos|fiz|pus|tive)-{end}\b.*\b[dn]?{pronoun}\b"
    return bool(re.search(rf"{mine}|\b{_MADE} {pronoun}\b", sentence, re.IGNORECASE))


_GIVES = re.compile(  # what one reader does for many: "o bolo que ela faz" may be the reader's
    r"fez|faz|deu|d[áê]|escrev|ensin|public|desenh|costur|cozinh|apresent|mand|organiz|mostr|indic"
    r"|recomend|emprest"
    r"|oferec|mold|pint|col|fotograf|toc|trat|oper|trouxe|traz|disse|diz|explic|constr"
)


def _topic(ahead: str, rest: str) -> bool:
    """Whether the sentence begins with somebody who is still spoken of ("a minha mãe … em que ela ri")."""
    verb = re.match(r"(?: (?:não|já|se|me|nos))* (\w+)", rest)
    theirs = verb is not None and bool(_GIVES.match(verb.group(1)))
    return bool(re.match(r"(?:[oa] )?(?:meu|minha|nosso|nossa) \w+ ", ahead, re.IGNORECASE)) and not theirs


_RIGHT = re.compile(
    r"(?:e |mas |afinal )?(?:el[ae]) (?:é que )?(?:tinha|teve|estava) (?:toda a )?(?:razão|cert[oa])", re.I
)


def was_right(before: str, sentence: str, cast: Cast, words: Words) -> bool:
    """Whether "ele tinha razão" is the reader, who was the one to warn or say in the sentence before."""
    last = before.rsplit("\n", 1)[-1]
    if not _RIGHT.match(sentence) or not cast.name or not (at := cast.name.search(last)):
        return False
    said = rf"(?: \w+)? (?:{words.patterns['said_verb'].pattern}|avisou|alertou|preveniu|jurou|garantiu)\b"
    return bool(re.match(said, last[at.end() :]))


def points_back(text: str) -> bool:
    """Whether a turned sentence holds "ele" or "ela" for whom it names nobody before."""
    found = re.search(r"\b[dn]?el[ae]s?\b", text, re.IGNORECASE)
    return bool(found) and not _ANTECEDENT.search(text[: found.start()] if found else "")
