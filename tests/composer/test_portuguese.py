"""Portuguese: sentences turned to the reader in four manners, the manner itself, thanks, and odd letters."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from introwriter import write
from introwriter.brief import make_brief
from introwriter.composer.portuguese.manner import Manner, manner_of
from introwriter.composer.portuguese.names import with_rank
from introwriter.composer.portuguese.people import is_stiff
from introwriter.composer.portuguese.tongue import TONGUE
from introwriter.composer.portuguese.turn import turned
from introwriter.composer.portuguese.verbs import attach, second_person
from introwriter.composer.tongues.cast import Cast
from introwriter.people import Context, Profile, Sender

_PAIRS = tomllib.loads(Path(__file__).with_name("portuguese.toml").read_text(encoding="utf-8"))["pair"]
_WAYS = {"br": ("br", "voce"), "sr": ("br", "senhor"), "pt": ("pt", "bare"), "tu": ("pt", "tu")}


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("pair", _PAIRS, ids=[pair["said"] for pair in _PAIRS])
def test_a_sentence_about_the_reader_turns_to_the_reader(pair: dict[str, str], way: str) -> None:
    man = pair.get("name") == "Otto"
    region, form = _WAYS[way]
    manner = Manner(region, form, way == "sr", way == "br", "", "m" if man else "f")
    name, pronoun, said = pair.get("name", "Joana"), "he" if man else "she", pair["said"]
    tokens = said.lower().replace(",", " ").split()
    used = any(word in tokens for word in (("ele", "dele", "nele") if man else ("ela", "dela", "nela")))
    cast = Cast(
        names=(name,) if name in said else (), pronoun=pronoun if used else "",
        others=frozenset(["Berta"]) if "Berta" in said else frozenset(), formal=way == "sr",
    )  # fmt: skip
    assert (turned(said, cast, manner, name) or "") == pair[way]


@pytest.mark.parametrize(
    ("samples", "place", "goal", "tone", "expected"),
    [
        (("Tá pronto, gente.",), "Recife", "ela me ensinou", "warm", ("br", "voce")),
        (("Está pronto.",), "Viseu", "ela ensinou-me", "warm", ("pt", "bare")),
        (("Vens tu ou vou eu?",), "Viseu", "ela ensinou-me", "warm", ("pt", "tu")),
        (("Vens tu ou vou eu?",), "Viseu", "ela ensinou-me", "formal", ("pt", "bare")),
        (("Segue o laudo.",), "Recife", "ela me ensinou", "formal", ("br", "senhor")),
        (("Segue o laudo.",), "Recife", "Alex me ensinou", "formal", ("br", "voce")),
        (("Estou a acabar o telhado, o autocarro atrasou.",), "", "li o post", "warm", ("pt", "bare")),
    ],
)
def test_the_manner_follows_the_sender(
    samples: tuple[str, ...], place: str, goal: str, tone: Any, expected: tuple[str, str]
) -> None:
    brief = make_brief(
        Profile(name="Alex Moreira"), Sender(name="Rui Sá", location=place, voice_samples=samples),
        Context(goal=goal), language="pt", tone=tone,
    )  # fmt: skip
    manner = manner_of(brief)
    assert (manner.region, manner.way) == expected


@pytest.mark.parametrize(
    ("sample", "expected"),
    [("Obrigada pela boleia.", "Obrigada"), ("Obrigado pela carona.", "Obrigado"), ("Fechado.", "Agradeço")],
)
def test_thanks_never_guess_the_senders_gender(sample: str, expected: str) -> None:
    result = write(
        {"name": "Nair Fontes", "location": "Belém"},
        {"name": "Darci Melo", "location": "Belém", "voice_samples": [sample, "Chego às 7."]},
        {"goal": "Fiz a ponte com o nó que ela ensinou e aguentou a cheia. Quero agradecer pelo nó."},
        language="pt",
    )
    assert expected in result.notes[0].text


def test_the_base_speaks_no_country() -> None:
    assert "%Met%" in TONGUE.phrases["scene"]["met"][0]


@pytest.mark.parametrize(
    ("verb", "form"),
    [("disse", "disseste"), ("falou", "falaste"), ("caiu", "caíste"), ("leu", "leste"), ("mantém", "manténs"),
     ("usa", "usas"), ("quer", "queres"), ("propõe", "propões"), ("ver", "veres")],
)  # fmt: skip
def test_the_second_person_of_a_verb(verb: str, form: str) -> None:
    assert second_person(verb) == form


@pytest.mark.parametrize(
    ("verb", "clitic", "form"),
    [("conhecer", "a", "conhecê-la"), ("ouvir", "o", "ouvi-lo"), ("encontrar", "a", "encontrá-la"),
     ("disse", "lhe", "disse-lhe"), ("vimos", "o", "vimo-lo")],
)  # fmt: skip
def test_an_object_after_its_verb(verb: str, clitic: str, form: str) -> None:
    assert attach(verb, clitic) == form


@pytest.mark.parametrize(
    "told",
    ["Aceitou ontem", "Ela aceitou meu convite ontem à noite", "A Nair acabou de aceitar",
     "me aceitou hoje cedo", "Aceitou o convite há dois dias"],
)  # fmt: skip
def test_who_accepted_is_not_told_that_they_did(told: str) -> None:
    result = write(
        {"name": "Nair Fontes", "location": "Belém"},
        {"name": "Darci Melo", "location": "Belém", "voice_samples": ["Tá pronto, gente.", "Chego às 7."]},
        {"goal": f"{told}. Fiz a ponte com o nó que ela ensinou e aguentou a cheia.", "met": told},
        channel="dm", language="pt",
    )  # fmt: skip
    assert result.notes
    assert not any("aceitou" in note.text.lower() or "acabou" in note.text for note in result.notes)


@pytest.mark.parametrize(
    ("name", "full", "called"),
    [("Cabo", "Cabo Denilson Reis", "Cabo Denilson"), ("Denilson", "Denilson Reis", "Denilson"),
     ("Cabo", "Cabo", "Cabo")],
)  # fmt: skip
def test_a_rank_is_no_name(name: str, full: str, called: str) -> None:
    assert with_rank(name, full) == called


@pytest.mark.parametrize(
    ("samples", "stiff"),
    [("Prezados, segue o laudo.", True), ("Oi, segue o laudo, tá?", False), ("Fica para amanhã.", False)],
)
def test_a_letter_writer_is_told_from_a_chatty_one(samples: str, stiff: bool) -> None:
    assert is_stiff(samples) == stiff


@pytest.mark.parametrize(
    "goal",
    [
        "A prensa que Gus consertou roda outra vez. Ela roda sem parar desde terça. Quero agradecer.",
        "Li o texto de Gus sobre a máquina. Ela funciona. Quero agradecer.",
    ],
)
def test_a_machines_pronoun_is_nobodys_gender(goal: str) -> None:
    result = write(
        {"name": "Gus Lund"},
        {"name": "Rui Alves"},
        {"goal": goal},
        channel="email",
        language="pt",
        tone="formal",
    )
    assert result.notes
    for note in result.notes:
        assert "Prezad" not in note.text and "senhor" not in note.text
        assert "roda sem parar" not in note.text and "Você funciona" not in note.text
