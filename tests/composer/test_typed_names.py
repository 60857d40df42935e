"""The reader's name typed in haste, and the trade that stands for it."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.composer.tongue import tongue_of
from introwriter.composer.tongues.typed_names import small_names, trade_of
from introwriter.composer.tongues.words import words_of
from introwriter.people import Context, Profile, Sender


def brief(code: str, name: str, goal: str, headline: str = "") -> Brief:
    target = Profile(name=name, headline=headline)
    return make_brief(target, Sender(name="Ada Gili"), Context(goal=goal), language=code)


@pytest.mark.parametrize(
    ("code", "name", "goal", "found"),
    [
        ("it", "Luca Perini", "ho letto il post di luca", ("luca",)),
        ("it", "Rosa Perini", "ho messo la rosa in vaso", ()),
        ("fr", "Stéphane Grieu", "stephane m'a aidé", ("stephane",)),
        ("fr", "Pierre Grieu", "il a posé une pierre", ()),
    ],
)
def test_a_small_name_counts_where_it_is_no_common_word(
    code: str, name: str, goal: str, found: tuple[str, ...]
) -> None:
    assert small_names(brief(code, name, goal), words_of(code)) == found


@pytest.mark.parametrize(
    ("goal", "trade"),
    [
        ("La bibliotecaria cerca carte della valle", "bibliotecaria"),
        ("Una bibliotecaria cerca carte della valle", ""),
        ("La bibliotecaria Scotti cerca carte", ""),
    ],
)
def test_the_trade_stands_for_the_reader_where_nobody_else_has_it(goal: str, trade: str) -> None:
    case = brief("it", "Marina Scotti", goal, "Bibliotecaria, Sondrio")
    assert trade_of(case, words_of("it")) == trade


def test_the_trade_is_turned_like_the_name() -> None:
    case = brief("fr", "Marine Scotto", "La bibliothécaire cherche des cartes", "Bibliothécaire")
    tongue = tongue_of("fr")
    assert tongue is not None
    told = tongue.gather(case).told
    assert [unit.text for unit in told] == ["Vous cherchez des cartes"]
