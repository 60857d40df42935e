"""Italian and French: "ha spiegato" told as "hai spiegato", "dit" as "dites"; mine stays mine."""

from __future__ import annotations

import pytest

from introwriter.brief import make_brief
from introwriter.grounding import ground
from introwriter.grounding.conjugated import turned_forms
from introwriter.grounding.words import fold
from introwriter.people import Context, Profile, Sender

# I, she, you.
ITALIAN = """
ho costruito;ha costruito;hai costruito
ho verniciato;ha verniciato;hai verniciato
ho potato;ha potato;hai potato
ho rammendato;ha rammendato;hai rammendato
ho tradotto;ha tradotto;hai tradotto
ho saldato;ha saldato;hai saldato
ho innaffiato;ha innaffiato;hai innaffiato
ho dipinto;ha dipinto;hai dipinto
ho corretto;ha corretto;hai corretto
levigavo;levigava;levigavi
cucivo;cuciva;cucivi
vendevo;vendeva;vendevi
concimavo;concimava;concimavi
inchiodavo;inchiodava;inchiodavi
difendevo;difendeva;difendevi
ripulivo;ripuliva;ripulivi
"""
FRENCH = """
j'ai construit;a construit;vous avez construit
j'ai verni;a verni;vous avez verni
j'ai taillé;a taillé;tu as taillé
j'ai raccommodé;a raccommodé;vous avez raccommodé
j'ai traduit;a traduit;tu as traduit
j'ai soudé;a soudé;tu as soudé
j'ai arrosé;a arrosé;vous avez arrosé
j'ai repeint;a repeint;vous avez repeint
j'ai corrigé;a corrigé;tu as corrigé
"""
ROWS = [
    (code, *row.split(";"))
    for code, rows in (("it", ITALIAN), ("fr", FRENCH))
    for row in rows.strip().replace("\n", "|").split("|")
]
THING = {"it": "la rampa di rovere a marzo", "fr": "la rampe de chêne en mars"}


def doubted(code: str, goal: str, note: str) -> bool:
    brief = make_brief(
        Profile(name="Marta Ricci"), Sender(name="Ada Gili"), Context(goal=goal), language=code
    )
    return any(claim.status == "unsupported" for claim in ground(note, brief))


@pytest.mark.parametrize(("code", "mine", "theirs", "yours"), ROWS)
def test_what_they_did_may_be_told_to_them(code: str, mine: str, theirs: str, yours: str) -> None:
    goal = f"Marta {theirs} {THING[code]}."
    assert not doubted(code, goal, f"{yours.capitalize()} {THING[code]}.")


@pytest.mark.parametrize(("code", "mine", "theirs", "yours"), ROWS)
def test_mine_is_not_yours(code: str, mine: str, theirs: str, yours: str) -> None:
    assert doubted(code, f"{mine.capitalize()} {THING[code]}.", f"{yours.capitalize()} {THING[code]}.")
    assert doubted(code, f"Marta {theirs} {THING[code]}.", f"{mine.capitalize()} {THING[code]}.")


@pytest.mark.parametrize(
    ("code", "typed", "said"),
    [
        ("it", "dice", "dici"), ("it", "cerca", "cerchi"),
        ("it", "spiega", "spieghi"), ("it", "lascia", "lasci"),
        ("it", "finisce", "finisci"), ("it", "diceva", "dicevi"),
        ("it", "vuole", "vuoi"), ("it", "tiene", "tieni"),
        ("it", "mandargli", "mandarti"), ("it", "mostrarle", "mostro"),
        ("it", "potrebbe", "potresti"),
        ("it", "scrisse", "scrivesti"), ("it", "ringraziarlo", "ringraziarla"),
        ("it", "raccoglie", "raccogli"),
        ("fr", "dit", "dites"), ("fr", "lève", "levez"),
        ("fr", "appelle", "appelez"), ("fr", "essaie", "essayez"),
        ("fr", "mangeait", "mangiez"), ("fr", "prend", "prenez"),
        ("fr", "tient", "tiens"), ("fr", "finit", "finissez"),
        ("fr", "voit", "voyez"), ("fr", "reçoit", "recevez"),
        ("fr", "connaît", "connaissez"), ("fr", "peint", "peignez"),
    ],
)  # fmt: skip
def test_the_forms_that_a_sentence_told_to_them_takes(code: str, typed: str, said: str) -> None:
    assert fold(said) in turned_forms(typed, code)


@pytest.mark.parametrize(
    ("code", "goal", "note"),
    [
        ("it", "Marta dice di cantare la nota.", "Dici di cantare la nota."),
        ("it", "Marta tiene i martelli nel grasso di bue.", "Tieni i martelli nel grasso di bue."),
        ("fr", "Marta dit de chanter la note.", "Vous dites de chanter la note."),
        ("fr", "Marta range ses marteaux dans le suif.", "Tu ranges tes marteaux dans le suif."),
    ],
)  # fmt: skip
def test_a_habit_of_theirs_may_be_told_to_them(code: str, goal: str, note: str) -> None:
    assert not doubted(code, goal, note)
