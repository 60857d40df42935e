"""A deed of theirs in the context and "you …" in the note are one deed; whose it is stays told apart."""

from __future__ import annotations

import pytest

from introwriter.brief import make_brief
from introwriter.grounding import ground
from introwriter.grounding.conjugated import turned_forms, turned_stems
from introwriter.grounding.words import fold, stem
from introwriter.people import Context, Profile, Sender

# The preterite: I, she, you.
SPANISH = """
conté contó contaste|recomendé recomendó recomendaste|mostré mostró mostraste
dirigí dirigió dirigiste|atendí atendió atendiste|corregí corrigió corregiste|pedí pidió pediste
conduje condujo condujiste|sembré sembró sembraste|traduje tradujo tradujiste|defendí defendió defendiste
propuse propuso propusiste|sugerí sugirió sugeriste|medí midió mediste|solté soltó soltaste
elegí eligió elegiste|regué regó regaste|soldé soldó soldaste|herré herró herraste|repetí repitió repetiste
sostuve sostuvo sostuviste|colgué colgó colgaste|aprobé aprobó aprobaste|probé probó probaste
tosté tostó tostaste|molí molió moliste|seguí siguió seguiste|perdí perdió perdiste|cerré cerró cerraste
devolví devolvió devolviste|moví movió moviste|encontré encontró encontraste|mantuve mantuvo mantuviste
calenté calentó calentaste|enfrié enfrió enfriaste|herví hirvió herviste|obtuve obtuvo obtuviste
demostré demostró demostraste|evalué evaluó evaluaste|crié crió criaste|vacié vació vaciaste
reuní reunió reuniste|comprobé comprobó comprobaste|envolví envolvió envolviste|resolví resolvió resolviste
encendí encendió encendiste|extendí extendió extendiste|apreté apretó apretaste|vendí vendió vendiste
subí subió subiste|dibujé dibujó dibujaste|arreglé arregló arreglaste|talé taló talaste|podé podó podaste
cosí cosió cosiste|tejí tejió tejiste|construí construyó construiste|lijé lijó lijaste|pagué pagó pagaste
"""
PORTUGUESE = """
contei contou contaste|expliquei explicou explicaste|mostrei mostrou mostraste|pintei pintou pintaste
recomendei recomendou recomendaste|costurei costurou costuraste|organizei organizou organizaste
desenhei desenhou desenhaste|restaurei restaurou restauraste|afinei afinou afinaste|comprei comprou compraste
troquei trocou trocaste|preparei preparou preparaste|misturei misturou misturaste|colei colou colaste
emprestei emprestou emprestaste|fechei fechou fechaste|tatuei tatuou tatuaste|vendi vendeu vendeste
aprendi aprendeu aprendeste
"""
ROWS = [
    (code, *row.split())
    for code, rows in (("es", SPANISH), ("pt", PORTUGUESE))
    for row in rows.strip().replace("\n", "|").split("|")
]
THING = {"es": "la rampa de roble en marzo", "pt": "a rampa de carvalho em março"}
NAME = {"es": "Marta", "pt": "A Marta"}


def doubted(code: str, goal: str, note: str) -> bool:
    brief = make_brief(Profile(name="Marta Ruiz"), Sender(name="Ana Gil"), Context(goal=goal), language=code)
    return any(claim.status == "unsupported" for claim in ground(note, brief))


@pytest.mark.parametrize(("code", "mine", "theirs", "yours"), ROWS)
def test_their_deed_may_be_told_to_them(code: str, mine: str, theirs: str, yours: str) -> None:
    goal, note = f"{NAME[code]} {theirs} {THING[code]}.", f"{yours.capitalize()} {THING[code]}."
    assert stem(fold(yours)) in {stem(fold(theirs)), *turned_stems(theirs, code)}
    assert not doubted(code, goal, note)


@pytest.mark.parametrize(("code", "mine", "theirs", "yours"), ROWS)
def test_my_deed_is_not_theirs_and_theirs_is_not_mine(code: str, mine: str, theirs: str, yours: str) -> None:
    assert doubted(code, f"{mine.capitalize()} {THING[code]}.", f"{yours.capitalize()} {THING[code]}.")
    assert doubted(code, f"{NAME[code]} {theirs} {THING[code]}.", f"{mine.capitalize()} {THING[code]}.")


@pytest.mark.parametrize(
    ("code", "typed", "said"),
    [
        ("es", "cuenta", "contás"), ("es", "pide", "pedís"), ("es", "decía", "decías"),
        ("es", "leyó", "leíste"), ("es", "agacharse", "agacharte"), ("es", "lavarle", "lavarte"),
        ("es", "invitarla", "invito"), ("es", "pase", "pasarme"), ("pt", "disse", "disseste"),
        ("pt", "tinha", "tinhas"), ("pt", "faz", "fazes"),
    ],
)  # fmt: skip
def test_the_forms_that_a_turned_sentence_takes(code: str, typed: str, said: str) -> None:
    assert fold(said) in turned_forms(typed, code)


def test_a_language_without_rules_turns_nothing() -> None:
    assert turned_forms("walked", "en") == ()


def test_who_types_no_accents_is_understood() -> None:
    assert not doubted(
        "es", "Marta nos salvo la feria con una manguera.", "Nos salvaste la feria con una manguera."
    )
