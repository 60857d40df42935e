"""What is printed: it fits, it steers no terminal, and it says what is not known. And what it costs."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.cli.followed import show_followups
from introwriter.followups import Followups, followups_of
from introwriter.followups.plot import terminal_plot
from introwriter.followups.words import ago, percent, shortened
from tests.support.hand_export import export_of, person, talk

DAY = date(2024, 5, 5)


def printed(found: Followups, capsys: pytest.CaptureFixture[str]) -> str:
    show_followups(found)
    return capsys.readouterr().out


def test_a_name_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    evil = person(
        "\x1b[31mRed\x07 Lind\x9b", "evil", note="\x1b]0;owned\x07", job="\x1b[2J at \x1b[2J", on=DAY
    )
    text = printed(followups_of(export_of(evil)), capsys)
    assert "Red Lind" in text.replace("[31m", "")
    assert all(char.isprintable() or char == "\n" for char in text)


def test_without_messages_it_says_unknown_and_not_never(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(followups_of(export_of(person("Siv Aas", "siv", on=DAY), talks=None)), capsys)
    assert "unknown, not never: there is no messages.csv" in text
    assert "never got" not in text
    assert "look at your messages before you write" in text
    assert "Siv Aas" in text


def test_an_empty_export_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is nobody to follow up" in printed(followups_of(export_of()), capsys)


@given(
    name=st.text(max_size=60), note=st.text(max_size=120), last=st.text(max_size=200),
    at=st.datetimes(min_value=datetime(2004, 1, 1), max_value=datetime(2026, 3, 1)),
)  # fmt: skip
def test_any_words_fit_into_eighty_columns(name: str, note: str, last: str, at: datetime) -> None:
    import contextlib
    import io

    people = person(name, "a", note=note, on=DAY), person(name, "b", on=DAY)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        show_followups(followups_of(export_of(*people, talks=(talk("b", last, at),)), n=1))
    assert all(len(line) <= 80 for line in out.getvalue().splitlines())


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("count", [1, 3, 25])
def test_a_plot_is_as_wide_as_it_may_be_and_names_its_cohorts(width: int, count: int) -> None:
    people = [person(f"P{i}", f"p{i}", on=date(2000 + i, 5, 5)) for i in range(count)]
    drawn = terminal_plot(
        followups_of(export_of(*people, talks=(talk("p0", "x", None),)), n=0).cohorts, width
    )
    assert max(map(len, drawn.splitlines())) <= width
    assert "2000" in drawn
    assert "\x1b" not in drawn
    assert "█" in drawn


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0, "today"),
        (1, "yesterday"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (70, "2 months ago"),
        (800, "2 years ago"),
    ],
)
def test_spans_in_plain_words(days: int, told: str) -> None:
    assert ago(days) == told


def test_small_words() -> None:
    assert percent(None) == "–"
    assert percent(0.295) == "30 %"
    assert shortened("one two three", 8) == "one two…"


def test_thirty_thousand_connections_cost_seconds() -> None:
    people = [
        person(f"P{i} Q", f"p{i}", job=f"Warden at Dyke {i % 4000}", on=date(2005 + i % 20, 5, 5))
        for i in range(30_000)
    ]
    talks = tuple(
        talk(f"p{i}", "Shall we walk the dike again?", datetime(2024, 5, 5)) for i in range(0, 30_000, 3)
    )
    export = export_of(*people, talks=talks)
    began = time.process_time()
    found = followups_of(export)
    assert time.process_time() - began < 8
    assert len(found.never) == 20_000
