"""German: a modal, "das" and a closing prove nothing wrong, and my deed is still no proof of yours."""

from __future__ import annotations

import pytest

from introwriter.api import prepare
from introwriter.note import Draft
from introwriter.writer import judge

TRUE = {
    "Ich habe das unserem Direktor vorgeschlagen.": "Gus, ich habe das unserem Direktor vorgeschlagen. Rui",
    "Gus hat von unserem Dach gesprochen.": "Gus, du hast von unserem Dach gesprochen. Rui",
    "Gus hat drei Alarme abgeschafft.": "Gus, du hast drei Alarme abgeschafft. Mit lieben Grüßen Rui",
}
SWAPPED = {
    "Ich habe drei Alarme abgeschafft.": "Gus, du hast drei Alarme abgeschafft. Rui",
    "Gus hat das unserem Direktor vorgeschlagen.": "Gus, ich habe das unserem Direktor vorgeschlagen. Rui",
    "Ich habe das Dach repariert.": "Gus, du hast das Dach repariert. Rui",
}


def errors(goal: str, text: str) -> tuple[object, ...]:
    brief = prepare({"name": "Gus Lund"}, {"name": "Rui Alves"}, {"goal": goal}, channel="dm", language="de")
    return tuple(judge(Draft(text=text), brief).errors)


@pytest.mark.parametrize(("goal", "text"), TRUE.items())
def test_what_the_context_says_may_be_said(goal: str, text: str) -> None:
    assert not errors(goal, text)


@pytest.mark.parametrize(("goal", "text"), SWAPPED.items())
def test_a_deed_of_one_is_no_proof_of_the_others(goal: str, text: str) -> None:
    assert errors(goal, text)
