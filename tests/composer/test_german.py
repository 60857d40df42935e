"""German sentences turned to the reader, as Sie and as du, and what follows from a context."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief
from introwriter.composer.german.cases import accusative, dative, nominative
from introwriter.composer.german.order import as_question, as_statement
from introwriter.composer.german.tongue import TONGUE, German
from introwriter.composer.german.verbs import agreed
from introwriter.composer.tongues.cast import Cast
from tests.composer.support import table

ROWS = table("german.toml")["rows"]
NAMES = {"she": ("Henrike Voßkamp", "Henrike", "Voßkamp"), "he": ("Knut Seddig", "Seddig", "Knut")}


@pytest.mark.parametrize(("pronoun", "typed", "sie", "du"), ROWS)
def test_a_sentence_is_turned_in_both_registers(pronoun: str, typed: str, sie: str, du: str) -> None:
    assert isinstance(TONGUE, German)
    for formal, turned in ((True, sie), (False, du)):
        cast = Cast(NAMES[pronoun], pronoun, frozenset(), formal)
        assert TONGUE.turn(typed, cast) == (turned or None)


@pytest.mark.parametrize(
    ("third", "sie", "du"),
    [
        ("arbeitet", "arbeiten", "arbeitest"),
        ("sammelt", "sammeln", "sammelst"), ("liest", "lesen", "liest"),
        ("verliert", "verlieren", "verlierst"), ("einlädt", "einladen", "einlädst"),
        ("wäre", "wären", "wärst"),
        ("empfahl", "empfahlen", "empfahlst"), ("verstand", "verstanden", "verstandst"),
        ("weiss", "wissen", "weisst"), ("fand", "fanden", "fandst"),
    ],
)  # fmt: skip
def test_the_verb_agrees(third: str, sie: str, du: str) -> None:
    assert (agreed(third, formal=True), agreed(third, formal=False)) == (sie, du)


@pytest.mark.parametrize(
    ("clause", "statement"),
    [
        ("die Naht am Kessel seit März hält", "die Naht hält am Kessel seit März"),
        ("Ihr Satz bei uns aushängt", "Ihr Satz hängt bei uns aus"),
        ("mir das geholfen hat, und zwar sofort", "mir hat das geholfen, und zwar sofort"),
        ("quer durchs", None),
    ],
)
def test_a_message_becomes_a_statement(clause: str, statement: str | None) -> None:
    assert as_statement(clause) == statement


@pytest.mark.parametrize(
    ("clause", "question"),
    [
        ("ob Sie das waren", "Waren Sie das?"),
        ("wie lange das hält", "Wie lange hält das?"),
        ("warum du Kalk nimmst und keinen Gips", "Warum nimmst du Kalk und keinen Gips?"),
    ],
)
def test_a_wish_to_know_becomes_a_question(clause: str, question: str) -> None:
    assert as_question(clause) == question


def test_cases_are_only_changed_where_the_gender_is_known() -> None:
    assert accusative("mein alter Stundenplan") == "meinen alten Stundenplan"
    assert accusative("ein Foto vom Dach") == "ein Foto vom Dach"
    assert accusative("mein Quorfel") is None
    assert nominative("Ihren letzten Vortrag in Celle") == "Ihr letzter Vortrag in Celle"


def test_a_dative_needs_a_known_gender() -> None:
    assert dative("ein kleiner Spaziergang zum Moor") == "einem kleinen Spaziergang zum Moor"
    assert dative("eine Führung am Sonntag") == "einer Führung am Sonntag"
    assert dative("ein Quorfel") is None


def _brief(name: str, context: dict[str, object], tone: str = "warm", samples: tuple[str, ...] = ()) -> Brief:
    from introwriter.api import prepare

    sender = {"name": "Ole Hansen", "voice_samples": list(samples)}
    return prepare({"name": name}, sender, context, channel="dm", language="de", tone=tone)


@pytest.mark.parametrize(
    ("name", "goal", "tone", "samples", "formal"),
    [
        ("Dr. Ina Roth", "Ina hat mir geholfen", "warm", ("Kannst du kommen?",), True),
        ("Ina Roth", "Ina hat mir geholfen", "warm", (), False),
        ("Ina Roth", "Frau Roth hat mir geholfen", "warm", (), True),
        ("Ina Roth", "sie hat mir geholfen", "warm", ("Kannst du kommen?",), False),
        ("Ina Roth", "sie hat mir geholfen", "warm", ("Nehmt ihr die Ziegel zurück?",), True),
        ("Ina Roth", "sie hat mir geholfen", "formal", ("Kannst du kommen?",), True),
        ("Ina Roth", "ihr Lied „Dat du min Leevsten büst“", "warm", (), True),
    ],
)
def test_the_register_follows_name_context_and_samples(
    name: str, goal: str, tone: str, samples: tuple[str, ...], formal: bool
) -> None:
    assert TONGUE.cast_for(_brief(name, {"goal": goal}, tone, samples)).formal is formal  # type: ignore[attr-defined]


def test_frau_and_herr_come_from_the_senders_words_only() -> None:
    assert TONGUE.called(_brief("Ina Roth", {"goal": "Ich will ihr danken"})) == "Frau Roth"
    assert TONGUE.called(_brief("Ina Roth", {"goal": "Danke für die Vorlage"})) == "Ina Roth"


@pytest.mark.parametrize(
    ("goal", "greeting"),
    [
        ("Gus Lund hat die Anlage gebaut. Sie läuft seit drei Jahren. Ich habe ihre Wartung übernommen.", ""),
        ("Gus Lund hat uns geholfen. Meine Kollegin ist froh. Sie hat gesagt, so geht es.", ""),
        ("Gus Lund hat uns geholfen. Die Kollegen sind froh, sie haben das gleich gesagt.", ""),
        ("Gus Lund hat uns geholfen. Meine Frau war dabei und sie hat gelacht.", ""),
        ("Gus Lund hat mir geholfen. Er hat gesagt, so geht es.", "Herr "),
        ("Ihr Vortrag in Bremen hat uns geholfen.", "Frau "),
    ],
)
def test_a_thing_or_somebody_else_never_makes_the_reader_a_man_or_a_woman(goal: str, greeting: str) -> None:
    brief = _brief("Gus Lund", {"goal": goal}, "formal")
    assert TONGUE.called(brief) == (f"{greeting}Lund" if greeting else "Gus Lund")
    word = {"": "Guten Tag", "Herr ": "Sehr geehrter", "Frau ": "Sehr geehrte"}[greeting]
    assert TONGUE.address(brief, mail=True).startswith(f"{word} {TONGUE.called(brief)},")


def _mail(tone: str, goal: str, **context: object) -> str:
    from introwriter import write

    result = write(
        {"name": "Ina Roth"},
        {"name": "Ole Hansen"},
        {"goal": goal, **context},
        channel="email",
        language="de",
        tone=tone,
    )
    return result.notes[0].text


def test_the_tones_differ_in_thanks_and_close() -> None:
    goal = "Ihr Vortrag hat mir beim Dach geholfen. Ich hab ihn zweimal gehört. Ich möchte ihr dafür danken."
    formal, warm, plain = (_mail(tone, goal) for tone in ("formal", "warm", "plain"))
    assert "Vielen Dank" in formal and "Ich habe ihn zweimal" in formal and "freundlichen Grüßen" in formal
    assert "Danke dafür" in warm and "Herzliche Grüße" in warm
    assert "Viele Grüße" in plain


def test_a_thing_that_stands_alone_is_joined_to_what_tells_of_it() -> None:
    text = _mail(
        "warm", "ihr Talk über Gleise. ich hab ihn mit sechs Lehrlingen angehört, alle haben genickt."
    )
    assert "Ihr Talk über Gleise: ich hab ihn mit sechs Lehrlingen angehört" in text


def test_the_last_words_of_a_quotation_may_end_a_sentence() -> None:
    text = _mail("warm", "Sie hat gesagt: 'Du fährst auch bei Glatteis.' Daran denke ich jeden Morgen.")
    assert "'Du fährst auch bei Glatteis'. Daran denke ich jeden Morgen." in text


def test_the_office_of_the_reader_is_the_reader() -> None:
    from introwriter import write

    target = {"name": "Franz Wimmer", "headline": "Bürgermeister, St. Veit"}
    goal = "Der Bürgermeister hat versprochen, den Weg richten zu lassen. Der Weg ist immer noch kaputt."
    result = write(target, {"name": "Lisa Pichler"}, {"goal": goal}, channel="email", language="de")
    assert "Sie haben versprochen, den Weg richten zu lassen" in result.notes[0].text


def test_the_formal_greeting_is_no_intensifier() -> None:
    from introwriter import check

    text = _mail("formal", "Ihr Vortrag hat mir beim Dach geholfen. Ich möchte ihr dafür danken.")
    report = check(text, {"name": "Ina Roth"}, channel="email", language="de")
    assert text.startswith("Sehr geehrte Frau Roth,")
    assert "IW210" not in {finding.code for finding in report.draft.findings}
