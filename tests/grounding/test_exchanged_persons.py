"""What the sender did proves nothing of the reader, and the other way round, in any tense and register."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.brief import make_brief
from introwriter.grounding import ground
from introwriter.people import Context, Profile, Sender

HERE = Path(__file__).parent
ROWS: dict[str, dict[str, str]] = tomllib.loads((HERE / "persons.toml").read_text(encoding="utf-8"))
CASES: dict[str, list[dict[str, Any]]] = tomllib.loads((HERE / "exchanged.toml").read_text(encoding="utf-8"))
_ROMANCE = ("es", "pt", "it")
_LAST = ("de", "nl")
Forms = tuple[str, str, str, str]


def sentences(code: str, row: str) -> Iterator[Forms]:
    """Yield the sentence of a row in the persons I, she, you, and the polite you, tense by tense."""
    told = ROWS[code]
    present, past, participle, rest = row.split("|")
    subjects = told["subject"].replace("/", "|").split("|")
    for forms in (present, past):
        verbs = forms.split()
        verbs += [verbs[1 if code in _ROMANCE else 2]] * (4 - len(verbs))
        yield spelt(code, [f"{one} {verb} {rest}" for one, verb in zip(subjects, verbs, strict=True)])
    if participle and "aux" in told:
        verb = participle.removeprefix("+")
        helpers = told["aux_be" if verb != participle else "aux"].split("|")
        behind = f"{rest} {verb}" if code in _LAST else f"{verb} {rest}"
        yield spelt(code, [f"{one} {aux} {behind}" for one, aux in zip(subjects, helpers, strict=True)])


def spelt(code: str, lines: list[str]) -> Forms:
    texts = [" ".join(line.split()) for line in lines]
    if code == "fr":
        texts[0] = re.sub(r"^Je (?=[aeéêo])", "J'", texts[0])
    mine, hers, yours, polite = (text[0].upper() + text[1:] for text in texts)
    return mine, hers, yours, polite


def refused(code: str, goal: str, text: str) -> bool:
    brief = make_brief(
        Profile(name="Marta Lund"), Sender(name="Rui Alves"), Context(goal=goal), language=code
    )
    return any(claim.status == "unsupported" for claim in ground(text, brief, drafted=True))


def said(code: str, sentence: str) -> str:
    keeps = code == "en" or (code == "de" and sentence.startswith("Sie"))
    return f"Marta, {sentence if keeps else sentence[0].lower() + sentence[1:]}. Rui"


_ALL = [(code, row) for code, told in ROWS.items() for row in told["rows"].strip().splitlines()]


@pytest.mark.parametrize(("code", "row"), _ALL)
def test_a_deed_is_proved_with_its_own_person_only(code: str, row: str) -> None:
    for mine, hers, yours, polite in sentences(code, row):
        assert not refused(code, f"{mine}.", said(code, mine))
        for you in (yours, polite):
            assert not refused(code, f"{hers}.", said(code, you))
            assert refused(code, f"{mine}.", said(code, you)), (mine, you)
        if mine.split()[0] != hers.removeprefix("A Marta ").split()[0]:
            assert refused(code, f"{hers}.", said(code, mine)), (hers, mine)


def test_many_verbs_of_every_language_are_tried() -> None:
    assert all(len(told["rows"].strip().splitlines()) >= 25 for told in ROWS.values())
    assert set(ROWS) == {"en", "de", "es", "fr", "it", "nl", "pt"}


@pytest.mark.parametrize(
    ("code", "goal", "text"),
    [
        (code, case["goal"], text)
        for code, cases in CASES.items()
        for case in cases
        for text in case["untrue"]
    ],
)
def test_what_the_context_tells_otherwise_is_refused(code: str, goal: str, text: str) -> None:
    assert refused(code, goal, f"Marta, {text} Rui")


@pytest.mark.parametrize(
    ("code", "goal", "text"),
    [(code, case["goal"], text) for code, cases in CASES.items() for case in cases for text in case["true"]],
)
def test_what_the_context_tells_passes(code: str, goal: str, text: str) -> None:
    assert not refused(code, goal, f"Marta, {text} Rui")


@settings(max_examples=150, deadline=None)
@given(code=st.sampled_from(sorted(ROWS)), data=st.data())
def test_no_order_of_words_breaks_it(code: str, data: st.DataObject) -> None:
    words = sorted({*ROWS[code]["rows"].replace("|", " ").split(), "Marta", "Rui", ",", ".", "not", "nie"})
    texts = st.lists(st.sampled_from(words), max_size=14).map(" ".join) | st.text(max_size=40)
    goal, note = data.draw(texts), data.draw(texts)
    assert refused(code, goal or "-", note) in (True, False)
