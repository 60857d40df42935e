"""Italian sentences turned to the reader, as lei and as tu, and how the register is found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.brief import make_brief
from introwriter.composer.italian.tongue import Italian
from introwriter.composer.italian.verbs import second_of
from introwriter.composer.tongues.cast import Cast
from introwriter.people import Context, Profile, Sender
from tests.composer.support import table

ITALIAN = Italian()
PAIRS = table("italian.toml")["pairs"]
NAMES = {
    "she": ("Loredana Bassanini", "Bassanini", "Loredana"),
    "he": ("Amedeo Salvioni", "Salvioni", "Amedeo"),
}


def turned(pronoun: str, sentence: str, *, formal: bool) -> str:
    cast = Cast(names=NAMES[pronoun], pronoun=pronoun, others=frozenset(), formal=formal)
    return ITALIAN.turn(sentence, cast) or ""


def test_the_table_is_large_enough_to_mean_something():
    assert len(PAIRS) >= 60


@pytest.mark.parametrize(("pronoun", "told", "lei", "tu"), PAIRS)
def test_a_sentence_is_turned_in_both_registers(pronoun, told, lei, tu):
    assert turned(pronoun, told, formal=True) == lei
    assert turned(pronoun, told, formal=False) == tu


@pytest.mark.parametrize(
    ("third", "second"),
    [
        ("parla", "parli"),
        ("cerca", "cerchi"),
        ("spiega", "spieghi"),
        ("lascia", "lasci"),
        ("consiglia", "consigli"),
        ("studia", "studi"),
        ("finisce", "finisci"),
        ("dice", "dici"),
        ("toglie", "togli"),
        ("cercherà", "cercherai"),
        ("lascerebbe", "lasceresti"),
        ("studierà", "studierai"),
        ("scriveva", "scrivevi"),
        ("fosse", "fossi"),
        ("propose", None),
    ],
)
def test_the_third_person_is_put_in_the_second(third, second):
    assert second_of(third) == second


@pytest.mark.parametrize(
    ("goal", "samples", "tone", "formal"),
    [
        ("Ho provato il suo metodo", (), "warm", True),
        ("Ho provato il suo metodo", (), "playful", False),
        ("Ho provato il suo metodo", ("Ciao, hai visto?",), "warm", False),
        ("Ho provato il suo metodo", ("Non chiedermi come, ma è verde.",), "warm", False),
        ("Ho provato il suo metodo", ("Buongiorno, mi dica lei.",), "playful", True),
        ("Ho provato il tuo metodo", ("Buongiorno, mi dica lei.",), "warm", False),
        ("La dottoressa Bassanini ha ragione", ("Ciao, hai visto?",), "warm", True),
        ("Ho provato il suo metodo", ("Ciao, hai visto?",), "formal", True),
    ],
)
def test_the_register_follows_context_tone_and_samples(goal, samples, tone, formal):
    brief = make_brief(
        Profile(name="Loredana Bassanini"),
        Sender(name="Ermes Tagliaferri", voice_samples=samples),
        Context(goal=goal),
        language="it",
        tone=tone,
    )
    assert ITALIAN.is_formal(brief) is formal


WORDS = [
    "lei", "mi", "ha", "detto", "che", "usa", "il", "suo", "forno", "e", "le", "devo",
    "un", "vaso", "perché", "Loredana", "lavora", "con", "me", "non", ",", "aveva",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), st.booleans())
def test_no_name_is_left_and_no_marker(words, formal):
    said = turned("she", " ".join(words), formal=formal)
    assert not re.search(r"Loredana|READERX|[\ue000-\ue003]", said)
