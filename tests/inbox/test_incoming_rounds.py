"""More rounds of notes, many of them pitches without a seller's words, labelled before any code read them."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

import pytest

from introwriter.inbox import Advice, Kind
from introwriter.inbox.cues import level
from introwriter.inbox.shape import shape_of
from tests.support.inboxes import judged, labelled, user

ROWAN = user("rowan")
SHORT = {"untrue claim about you": "untrue"}


@lru_cache(maxsize=1)
def judgements() -> list[tuple[dict[str, Any], str, Advice]]:
    """Each note of ``incoming_rounds.json`` with its class and its suggestion."""
    found = []
    for row in labelled("incoming_rounds.json"):
        one = judged(row["message"], user(row["owner"]), row["name"], drafts=False)
        found.append((row, SHORT.get(one.kind.value, one.kind.value), one.advice))
    return found


def right(label: str) -> float:
    rows = [(row, kind) for row, kind, _ in judgements() if row["class"] == label]
    return sum(kind == label for _, kind in rows) / len(rows)


def test_hardly_a_person_is_called_a_seller() -> None:
    persons = Counter(kind for row, kind, _ in judgements() if row["class"] == "personal")
    assert persons.total() == 105
    assert persons["personal"] >= 0.95 * persons.total()
    assert persons["pitch"] == 0


def test_sellers_without_a_sellers_words_are_found_more_often_than_not() -> None:
    assert right("pitch") >= 0.7


def test_form_letters_and_untrue_claims_are_told() -> None:
    assert right("generic") >= 0.9
    assert right("untrue") >= 0.75


def test_no_note_that_addresses_a_machine_is_answered() -> None:
    orders = [advice for row, _, advice in judgements() if row["class"] == "generic|pitch"]
    assert len(orders) == 8
    assert set(orders) == {Advice.leave}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We help clinics fill empty slots. Open to a quick chat?"),
        ("de", "Ich begleite Führungskräfte durch Krisen. Darf ich Ihnen mehr dazu schicken?"),
        ("es", "Ayudo a empresas a conseguir más clientes. ¿Te cuento cómo?"),
        ("fr", "J'accompagne les dirigeants vers plus de clients. Puis-je vous envoyer le guide ?"),
        ("it", "Aiuto i professionisti a trovare più clienti. Ti va una call?"),
        ("pt", "Ajudo empresas a ter mais clientes. Posso enviar uma proposta?"),
        ("nl", "Ik begeleid ondernemers naar meer klanten. Zal ik je een voorbeeld sturen?"),
    ],
)
def test_a_gain_and_an_asking_are_the_shape_of_a_pitch(language: str, text: str) -> None:
    shape = shape_of(level(text), language)
    assert shape.gains
    assert shape.asks
    assert shape.weight >= 2


@pytest.mark.parametrize(
    "text",
    [
        "We help each other in our street when the pump fails.",
        "Would you be open to a chat about the pendulum?",
        "I tried your scraper and it bends.",
    ],
)
def test_one_of_the_two_is_what_people_write(text: str) -> None:
    assert shape_of(level(text), "en").weight == 0


def test_a_students_questions_sell_nothing() -> None:
    text = (
        "Hi Rowan, I am writing my thesis on late data. Could I ask you five questions? It takes 15 minutes."
    )
    assert judged(text, ROWAN).kind is Kind.personal


@pytest.mark.parametrize(
    "text",
    [
        "Hi Rowan, how is life at Contoso?",
        "Hi Rowan, congratulations on ten years at Contoso!",
        "Hi Rowan, your team at Contoso must be busy, I suppose.",
        "Hallo Rowan, als Leiter bei Contoso kennen Sie das Problem sicher.",
        "Olá Rowan, parabéns pelo novo cargo na Contoso! Espero que corra bem.",
    ],
)
def test_an_employer_is_claimed_in_many_ways(text: str) -> None:
    found = judged(text, ROWAN)
    assert found.kind is Kind.untrue
    assert any("Contoso" in reason for reason in found.reasons)


def test_an_employer_that_the_user_has_is_no_untrue_claim() -> None:
    assert (
        judged("Hi Rowan, how is life at Adatum? I kept the night logs there.", ROWAN).kind is Kind.personal
    )


def test_the_users_own_profile_gives_no_orders_in_their_name() -> None:
    text = "Hi Nadia, feel free to ignore me, but you taught my son first aid and he used it on Saturday."
    found = judged(text, user("nadia"))
    assert (found.kind, found.advice is Advice.leave) == (Kind.personal, False)
