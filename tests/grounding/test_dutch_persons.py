"""Dutch deeds: "zijn" before a thing is no verb, "u heeft" is the reader's, and a swapped doer is refused."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.writer import judge

TRUE = {
    "Zijn artikel over klantnummers gelezen en in onze databank gekeken.": (
        "Gus, ik heb je artikel over klantnummers gelezen en in onze databank gekeken. Rui"
    ),
    "Bij hem gegeten op mijn verjaardag. Het was het beste wat we in een jaar gegeten hebben.": (
        "Gus, ik heb bij je gegeten op mijn verjaardag. Rui"
    ),
    "Gus heeft op de wijkavond toegezegd dat de lift gerepareerd zou worden.": (
        "U heeft op de wijkavond toegezegd dat de lift gerepareerd zou worden. Rui"
    ),
    "Gus schreef over incasso. Ik zou hem de cijfers graag toesturen.": (
        "Gus, je schreef over incasso. Ik stuur je graag de cijfers. Rui"
    ),
    "Gus belde over de krans. Ik wil mijn excuses maken.": "Gus, je belde over de krans. Mijn excuses. Rui",
}
SWAPPED = {
    "Gus heeft mijn koffer in de trein gevonden.": "Gus, ik heb je koffer in de trein gevonden. Rui",
    "Ik heb op de wijkavond toegezegd dat de lift gerepareerd zou worden.": (
        "U heeft op de wijkavond toegezegd dat de lift gerepareerd zou worden. Rui"
    ),
    "Ik heb zijn schuur geverfd.": "Gus, je hebt mijn schuur geverfd. Rui",
}


def errors(goal: str, text: str) -> tuple[object, ...]:
    brief = prepare({"name": "Gus Lund"}, {"name": "Rui Alves"}, {"goal": goal}, channel="dm", language="nl")
    return tuple(judge(Draft(text=text), brief).errors)


@pytest.mark.parametrize(("goal", "text"), TRUE.items())
def test_what_is_told_may_be_said(goal: str, text: str) -> None:
    assert not errors(goal, text)


@pytest.mark.parametrize(("goal", "text"), SWAPPED.items())
def test_a_deed_with_another_doer_may_not(goal: str, text: str) -> None:
    assert errors(goal, text)
