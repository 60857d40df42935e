"""German wants: a request is asked, two wants are two sentences, and none is lost."""

from __future__ import annotations

from typing import Any

import pytest

from introwriter import write
from introwriter.composer.german.asks import wants_apart, without_zu
from introwriter.composer.german.owned import heads_in, their_own
from introwriter.composer.german.people import role_in
from introwriter.composer.german.remarks import first_clause
from introwriter.composer.german.tones import in_tone
from introwriter.composer.german.verbs import split_prefix
from introwriter.composer.tongues.cast import Cast


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Ich will mich bedanken und sie auf ein Fischbrötchen einladen",
            ["Ich will mich bedanken", "ich möchte sie auf ein Fischbrötchen einladen"],
        ),
        (
            "Ich möchte ihr danken und die Noten zurückgeben",
            ["Ich möchte ihr danken", "Ich möchte ihr die Noten zurückgeben"],
        ),
        (
            "Wir möchten sie bitten, sich den Entwurf anzusehen und uns zu sagen, ob er taugt",
            [
                "Wir möchten sie bitten, sich den Entwurf anzusehen",
                "Wir möchten sie bitten, uns zu sagen, ob er taugt",
            ],
        ),
        (
            "Ich möchte sie bitten, mir die Folie zu schicken, die fehlte im Skript",
            ["Ich möchte sie bitten, mir die Folie zu schicken", "die fehlte im Skript"],
        ),
        (
            "Ich möchte ihr zeigen und erklären, wie es geht",
            ["Ich möchte ihr zeigen und erklären, wie es geht"],
        ),
        ("Er hat gesungen und gelacht", ["Er hat gesungen und gelacht"]),
    ],
)
def test_wants_are_cut_apart(sentence: str, parts: list[str]) -> None:
    assert wants_apart(sentence) == parts


@pytest.mark.parametrize(
    ("verb", "parts"),
    [
        ("hinkriegen", ("hin", "kriegen")),
        ("umgehen", ("um", "gehen")),
        ("einigen", ("", "einigen")),
        ("umarmt", ("", "umarmt")),
        ("beinhaltet", ("", "beinhaltet")),
    ],
)
def test_a_verb_is_parted_where_german_parts_it(verb: str, parts: tuple[str, str]) -> None:
    assert split_prefix(verb) == parts


def test_an_infinitive_loses_its_zu() -> None:
    assert (
        without_zu("mir den Plan zu schicken und ihn sich anzusehen")
        == "mir den Plan schicken und ihn sich ansehen"
    )


def test_a_main_clause_after_a_comma_can_be_left_out() -> None:
    assert first_clause("Wir kommen nicht weiter, die Eltern haben Angst") == "Wir kommen nicht weiter"
    assert first_clause("Wir kommen nicht weiter, weil die Eltern Angst haben") == ""


def test_the_work_is_the_readers_only_where_nothing_else_is_called_so() -> None:
    cast = Cast((), "she", frozenset(), True)
    works = frozenset(["heft"])
    assert heads_in("ihr Heft über Knicke. Ohne das Heft", works) == {"Heft"}
    assert heads_in("ihr Heft über Knicke. Mein Heft ist weg", works) == frozenset()
    assert their_own("Ohne das Heft wäre sie weg", cast) == "Ohne das Heft wäre sie weg"


@pytest.mark.parametrize(
    ("headline", "role"),
    [("Juristin, Mieterbund Karlsruhe", "Juristin"), ("Vater", ""), ("Senior Sales Manager II at X", "")],
)
def test_a_role_is_a_trade(headline: str, role: str) -> None:
    assert role_in(headline) == role


def _note(goal: str, name: str = "Ina Roth", **more: Any) -> str:
    result = write(
        {"name": name, **more}, {"name": "Ole Hansen"}, {"goal": goal}, channel="dm", language="de"
    )
    assert result.notes, result.rejected
    return result.notes[0].text


def test_a_question_that_nobody_can_turn_is_announced_not_lost() -> None:
    goal = (
        "Frau Roth hat unsere Orgel gestimmt. Meine Kantorin und ihre Schwester waren dabei."
        " Ich möchte sie fragen, ob sie, wenn sie kann, ihr die Stimmung, die sie mag, erklärt."
    )
    text = _note(goal)
    assert "?" in text
    assert "möchte" not in text


def test_an_offer_and_what_comes_with_it_stand_last() -> None:
    text = _note(
        "Frau Roth hat unser Dach gerettet. Ich möchte sie zum Essen einladen, dienstags bin ich immer da."
    )
    assert "Ich lade Sie zum Essen ein. Dienstags bin ich immer da." in text


def test_the_readers_trade_with_an_article_is_the_reader() -> None:
    text = _note(
        "Mein Enkel hat bei Herrn Balzer gespielt und erzählt, dass der Trainer verloren hat. Er lacht noch.",
        "Gregor Balzer",
        headline="Schachtrainer, SK Wernigerode",
    )
    assert "dass Sie verloren haben" in text


def test_who_trained_together_says_du() -> None:
    assert "du hast mich" in _note("Wir haben 1999 zusammen trainiert, sie hat mich jedes Mal geworfen.")


def test_somebody_elses_herr_makes_nobody_formal() -> None:
    assert "Du hast uns" in _note("Ina hat uns den Dackel gegeben. Er heißt jetzt Herr Müller.").replace(
        "du hast uns", "Du hast uns"
    )


@pytest.mark.parametrize(
    ("tone", "formal", "typed", "said"),
    [
        ("formal", True, "Ich schicke Ihnen gern den Plan", "Gern schicke ich Ihnen den Plan"),
        ("formal", True, "War mein Fehler", "Es war mein Fehler"),
        ("plain", True, "Könnten Sie mir den Plan schicken?", "Können Sie mir den Plan schicken?"),
        ("playful", False, "Ich schicke dir gern den Plan", "Ich schick dir gern den Plan"),
        ("playful", True, "Ich habe ihn gelesen", "Ich habe ihn gelesen"),
        ("warm", True, "Ich schicke Ihnen gern den Plan", "Ich schicke Ihnen gern den Plan"),
    ],
)
def test_a_tone_has_words_of_its_own(tone: str, formal: bool, typed: str, said: str) -> None:
    assert in_tone(typed, tone, formal=formal) == said
