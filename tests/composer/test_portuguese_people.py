"""Portuguese: who "ele" and "ela" are, what leans on what, and what nobody needs to hear."""

from __future__ import annotations

import pytest

from introwriter.brief import make_brief
from introwriter.composer.portuguese.conjugated import present_forms
from introwriter.composer.portuguese.discreet import heads, public_part
from introwriter.composer.portuguese.names import alone_titles, dear, is_title, trade_of
from introwriter.composer.portuguese.tongue import Portuguese
from introwriter.composer.portuguese.who import another_is_meant, named_again, opens_on_another, points_back
from introwriter.composer.portuguese.whole_story import unbroken
from introwriter.composer.portuguese.wording import enclitic
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.words import words_of
from introwriter.composer.units import Unit
from introwriter.people import Context, Profile, Sender

_WORDS = words_of("pt")
_HIM = Cast(names=("Otto",), pronoun="he", others=frozenset(), formal=False)
_HER = Cast(names=("Joana",), pronoun="she", others=frozenset(["Berta"]), formal=False)


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Usei com o meu goleiro, o Kauã", "Ele pegou dois pênaltis na final"),
        ("O Ivanildo treinou três meses só com o esquerdo", "Ele agora marca cantos"),
        ("O Otto ensina bem\nO meu vizinho aprendeu sozinho", "Ele agora solda portões"),
        ("O Sérgio dizia que o Otto lia tudo", "Ele morreu em maio"),
        ("", "Comprei ele usado e ele engasga"),
    ],
)
def test_somebody_else_was_the_last_to_be_named(before: str, sentence: str) -> None:
    assert another_is_meant(before, sentence, _HIM, _WORDS)


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("O Otto operou o meu marido", "Ele já sobe as escadas"),
        ("Li o artigo dele", "Ele escreve que a cal precisa de sombra"),
        ("O meu vizinho aprendeu sozinho", "O Otto disse que ele tem razão"),
        ("O meu vizinho aprendeu sozinho", "Queria perguntar se ele aceita visita"),
        ("O meu vizinho aprendeu sozinho", "Ele emprestou-me o seu alicate"),
    ],
)
def test_where_the_reader_may_be_meant_nobody_else_is(before: str, sentence: str) -> None:
    assert not another_is_meant(before, sentence, _HIM, _WORDS)


def test_a_verb_goes_on_about_whom_the_last_sentence_named() -> None:
    assert opens_on_another("O meu filho treinou um mês", _HIM, _WORDS)
    assert not opens_on_another("O Otto treinou um mês", _HIM, _WORDS)


def test_who_told_of_the_reader_tells_of_them_again() -> None:
    before, again = "A Berta falou que a Joana ensina fração", "A Berta disse que ela tem uma apostila"
    assert named_again(before, again, _HER, _WORDS) == "A Berta disse que a Joana tem uma apostila"
    assert named_again("A Berta mora longe", again, _HER, _WORDS) == again


@pytest.mark.parametrize(
    ("text", "back"),
    [("Três delas deixaram de desistir", True), ("Ele agora marca cantos", True),
     ("Falei com o meu chefe e ele pagou", False), ("A sua oficina fica perto", False)],
)  # fmt: skip
def test_a_pronoun_without_anybody_before_it_points_back(text: str, back: bool) -> None:
    assert points_back(text) == back


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Aceitou a declaração de um cliente que estava internado", "Aceitou a declaração de um cliente"),
        ("Ela disse que está doente", "Ela disse que está doente"),
        ("Aceitou a declaração de um cliente", "Aceitou a declaração de um cliente"),
    ],
)
def test_a_private_clause_is_cut_and_no_private_statement_is_halved(typed: str, kept: str) -> None:
    assert public_part(typed, _WORDS) == kept


def test_a_head_is_never_one_that_a_cut_would_turn() -> None:
    typed = "O doutor atendeu meu filho de graça quando ele quebrou o punho"
    assert list(heads(typed, _WORDS)) == [typed, "O doutor atendeu meu filho de graça"]
    assert list(heads("Ele não veio à festa porque ela quis", _WORDS)) == [
        "Ele não veio à festa porque ela quis"
    ]


@pytest.mark.parametrize(
    ("opening", "gender", "said"),
    [("Cara, Teresa,", "f", "Cara Teresa,"), ("Cara, Otto,", "m", "Caro Otto,"),
     ("Cara, Alex,", "", "Olá, Alex,"), ("Olá, Teresa,", "f", "Olá, Teresa,")],
)  # fmt: skip
def test_a_greeting_agrees_with_this_reader(opening: str, gender: str, said: str) -> None:
    assert dear(opening, gender) == said


@pytest.mark.parametrize(
    ("headline", "trade"),
    [("Gerente de Engenharia", "gerente de engenharia"),
     ("Técnico de enfermagem na UPA", "técnico de enfermagem"),
     ("Presidente da Câmara de Évora", ""), ("CEO, Coleta Já", "CEO"), ("", "")],
)  # fmt: skip
def test_a_trade_is_small_and_no_name(headline: str, trade: str) -> None:
    brief = make_brief(
        Profile(name="Otto Lund"), Sender(name="Rui Sá", headline=headline), Context(goal="oi"), language="pt"
    )
    assert trade_of(brief, "") == trade


def test_a_title_alone_is_the_reader_unless_another_has_it() -> None:
    def titles(goal: str) -> tuple[str, ...]:
        sender = Sender(name="Rui Sá")
        brief = make_brief(Profile(name="Dr. Otto Lund"), sender, Context(goal=goal), language="pt")
        return alone_titles(brief, "Otto")

    assert titles("O doutor Otto operou. Queria que o doutor viesse.") == ("doutor",)
    assert titles("O doutor Otto operou. O doutor Braga viu.") == ()
    assert is_title("Comandante")
    assert not is_title("Otto")


def test_a_verb_that_is_a_noun_too_is_known_by_its_plural() -> None:
    assert {"ganha", "escreve", "plantam"} <= present_forms()
    assert "planta" not in present_forms()


def test_a_sentence_is_not_cut_inside_an_aside() -> None:
    forms = ("A minha mãe, que é cega, consegue ler, à noite", "A minha mãe, que é cega", "A minha mãe")
    whole = Unit(kind="effect", forms=forms, weight=4)
    assert unbroken(whole, Portuguese()).forms == forms[:1]


@pytest.mark.parametrize(
    ("said", "kept"),
    [("Lhe faço um casaco", "Faço-lhe um casaco"), ("Se importava de vir?", "Importava-se de vir?"),
     ("Se quiser, venha", "Se quiser, venha"), ("O rei chegou", "O rei chegou")],
)  # fmt: skip
def test_portugal_begins_no_sentence_with_a_clitic(said: str, kept: str) -> None:
    assert enclitic(Unit(kind="question", forms=(said,), weight=4)).text == kept


def test_who_stands_before_the_readers_name_is_another() -> None:
    told = "A Joana encaixou a minha mulher num horário"
    assert another_is_meant(told, "Ela perguntou se pode ver a Joana", _HER, _WORDS)
    assert not another_is_meant("Fui à clínica", "Ela perguntou se pode ver a Joana", _HER, _WORDS)
