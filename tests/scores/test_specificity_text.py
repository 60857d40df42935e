"""Specificity of the text alone: detail counts, size and furniture do not; reasons say what would help."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import introwriter.scores
from introwriter.note import Reason
from introwriter.scores import score

GRADED = {
    "news": (
        "The ministry fined the Marseille ferry line 2.3 million euros after the May collision off Bastia.",
        "The ministry fined a ferry company after a collision last month.",
        "Officials said that they would look into the matter and that changes were possible.",
    ),
    "restaurant": (
        "Our waiter Teo forgot the lamb shank twice, then brought a burnt flan and billed us 18 dollars.",
        "The waiter forgot our main course and the dessert was burnt.",
        "The service could have been better but overall we had a nice time here.",
    ),
    "film": (
        "Nykvist shoots the Gdansk shipyard in grey rain; Olbrychski limps in silence for eleven minutes.",
        "The film follows a retired welder who goes back to the shipyard where his brother died.",
        "It is an interesting film that has something for everyone and is well worth seeing.",
    ),
    "product": (
        "the hinge of the left earpad snapped after nine days, and the usb-c port only charges upside down",
        "the earpad broke after a week and the charging port is loose",
        "not bad for the price, it does what it should and i would buy it again",
    ),
}


def value(text: str) -> float:
    return score(text).specificity.value


def reasons(text: str) -> tuple[Reason, ...]:
    return score(text).specificity.reasons


@pytest.mark.parametrize("domain", GRADED)
def test_more_detail_ranks_higher_in_every_kind_of_text(domain: str) -> None:
    values = [value(text) for text in GRADED[domain]]
    assert values == sorted(values, reverse=True)
    assert values[0] - values[-1] > 0.1


@pytest.mark.parametrize("domain", GRADED)
def test_case_is_not_what_carries_it(domain: str) -> None:
    values = [value(text.lower()) for text in GRADED[domain]]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("furniture", ["@USER {}", "<USER> {}", "{} http://t.co/x1Y2z3", "{} <URL>"])
def test_links_and_handles_are_no_detail(furniture: str) -> None:
    for texts in GRADED.values():
        for text in texts:
            assert abs(value(furniture.format(text)) - value(text)) < 0.06


def test_filler_makes_a_note_longer_and_no_more_specific() -> None:
    note = "Ana, the seal you pressed at the Brno workshop has held for two winters. Thank you. Petr"
    filler = (
        " I really think it is always so good to be able to have such things in life, and I just wanted to"
        " say that in general it was all very nice and that there is so much more one could say."
    )
    assert value(note + filler) < value(note)


def test_a_stock_phrase_never_speaks_for_a_note() -> None:
    for phrase in (
        "I came across your profile",
        "I'd love to connect with you",
        "I was impressed by your journey",
    ):
        told = [r for r in reasons(f"Hi Anna, {phrase} and wanted to say hello.") if r.weight > 0]
        assert not any("stock phrase" in r.text or "gush" in r.text for r in told)


def test_a_vague_word_says_what_would_help() -> None:
    against = [
        r for r in reasons("Your insights gave me several valuable things to think about.") if r.weight < 0
    ]
    assert any("say which, when or how many" in r.text for r in against)


def test_names_and_numbers_are_reasons_for() -> None:
    told = {r.text: r.weight for r in reasons("The mayor of Lyon reopened 14 lidos on Tuesday.")}
    assert any(text.endswith("a name") and weight > 0 for text, weight in told.items())


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (
            "Greta, von 14 Dosen aus Lyon waren am Montag 3 verbeult.",
            "Greta, bei unserer letzten Lieferung waren leider einige Sachen nicht ganz in Ordnung.",
        ),
        (
            "Inés, el 3 de mayo abrimos 14 piscinas en Lyon con su plano de 1998.",
            "Inés, hace poco abrimos varias cosas nuevas gracias a su gran ayuda de siempre.",
        ),
    ],
)
def test_in_another_language_names_and_numbers_count(better: str, worse: str) -> None:
    assert value(better) > value(worse)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([text for texts in GRADED.values() for text in texts]), st.randoms())
def test_the_same_words_in_another_order_stay_near(text: str, chance: random.Random) -> None:
    words = text.rstrip(".").split()
    chance.shuffle(words)
    assert abs(value(" ".join(words)) - value(text)) < 0.35


def test_both_scores_are_cheap_and_their_data_small() -> None:
    texts = [text for graded in GRADED.values() for text in graded] * 5
    for text in texts:
        score(text)
    best = 9.0
    for _ in range(5):
        start = time.process_time()
        for text in texts:
            score(text)
        best = min(best, time.process_time() - start)
    assert best / len(texts) < 0.002
    data = Path(introwriter.scores.__file__).with_name("data")
    assert sum(file.stat().st_size for file in data.iterdir()) < 1_500_000
