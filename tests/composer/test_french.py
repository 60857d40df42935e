"""French: the sender's sentences turned to vous and tu, register, typography, acts."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from introwriter.brief import Brief, Tone, make_brief
from introwriter.channels import CHANNELS
from introwriter.composer.french.tongue import French
from introwriter.composer.french.verbs import conjugated
from introwriter.composer.tongue import tongue_of
from introwriter.composer.tongues.cast import Cast
from introwriter.people import Context, Profile, Sender

_PAIRS = tomllib.loads(Path(__file__).with_name("french.toml").read_text(encoding="utf-8"))["pair"]
NORA = Profile(name="Nora Belkacem", headline="Architecte")


def french() -> French:
    tongue = tongue_of("fr")
    assert isinstance(tongue, French)
    return tongue


def brief(
    goal: str = "", samples: tuple[str, ...] = (), tone: Tone = "warm", channel: str = "dm", **more: Any
) -> Brief:
    return make_brief(
        NORA,
        Sender(name="Hugo Martel", voice_samples=samples),
        Context(goal=goal, **more),
        channel=CHANNELS[channel],
        language="fr",
        tone=tone,
    )


@pytest.mark.parametrize("formal", [True, False], ids=["vous", "tu"])
@pytest.mark.parametrize("pair", _PAIRS, ids=[pair["typed"] for pair in _PAIRS])
def test_a_sentence_is_turned_to_the_reader_or_refused(pair: dict[str, Any], formal: bool) -> None:
    cast = Cast(
        names=("Nora Belkacem", "Belkacem", "Nora"),
        pronoun="he" if pair.get("he") else "she",
        others=frozenset({"Chloé", "Paul"}),
        formal=formal,
    )
    turned = french().turn_after(pair["typed"], cast, pair.get("before", ""))
    if turned is None and pair.get("unsure"):
        return
    assert turned == pair.get("vous" if formal else "tu")


@pytest.mark.parametrize(
    ("third", "vous", "tu"),
    [
        ("mange", "mangez", "manges"),
        ("jette", "jetez", "jettes"),
        ("regrette", "regrettez", "regrettes"),
        ("possède", "possédez", "possèdes"),
        ("sème", "semez", "sèmes"),
        ("craint", "craignez", "crains"),
        ("conduit", "conduisez", "conduis"),
        ("ouvre", "ouvrez", "ouvres"),
        ("préparait", "prépariez", "préparais"),
        ("fera", "ferez", "feras"),
        ("interdit", "interdisez", "interdis"),
    ],
)
def test_a_verb_takes_the_reader_s_ending(third: str, vous: str, tu: str) -> None:
    assert conjugated(third, formal=True) == vous
    assert conjugated(third, formal=False) == tu


@pytest.mark.parametrize("past", ["alla", "fut", "prit", "rencontra"])
def test_the_literary_past_is_not_put_into_a_note(past: str) -> None:
    assert conjugated(past, formal=True) is None


@pytest.mark.parametrize(
    ("one", "formal"),
    [
        (brief("son escalier tient"), True),
        (brief("on se tutoie, son escalier tient"), False),
        (brief("lui dire merci", samples=("T'as vu ? Tu passes quand ?",)), False),
        (brief("lui dire merci", samples=("Je vous rappelle lundi.",)), True),
        (brief("on se tutoie", tone="formal"), True),
        (brief("lui dire merci", samples=("La pièce est prête.",), tone="playful"), True),
    ],
)
def test_vous_is_the_custom_and_what_the_sender_writes_changes_it(one: Brief, formal: bool) -> None:
    assert french().is_formal(one) is formal


def test_the_high_marks_have_a_space_that_does_not_break() -> None:
    text = "Ça tient ? « Oui » : la suite !"
    assert french().mannered(text, brief()) == ("Ça tient\u00a0? «\u00a0Oui\u00a0»\u00a0: la suite\u00a0!")


def test_a_sender_who_sets_no_space_before_a_question_mark_gets_none() -> None:
    assert french().mannered("Ça tient ?", brief(samples=("Tu viens? Super!",))) == "Ça tient?"


def test_apostrophes_follow_the_sender() -> None:
    assert french().mannered("J'ai lu l'article", brief("J’ai lu l’article")) == "J’ai lu l’article"


@pytest.mark.parametrize(
    ("goal", "piece"),
    [
        ("Je voudrais la remercier pour la soupe", "Merci pour la soupe"),
        ("Je veux la remercier et lui dire que la rampe tient", "Merci, et la rampe tient"),
        ("La remercier d'avoir gravé ces mots", "Merci d'avoir gravé ces mots"),
        ("Je tiens à la féliciter pour son escalier", "Bravo pour votre escalier"),
        ("Je voulais m'excuser et lui dire que le café est bon", "Pardon, et le café est bon"),
        ("Je voudrais qu'elle le sache et la remercier", "Merci"),
        (
            "Je veux lui dire merci, et lui demander à quel moment il faut vernir",
            "À quel moment faut-il vernir ?",
        ),
        ("Je veux lui envoyer mes plans et lui demander ce qu'elle en pense", "Qu'en pensez-vous ?"),
        (
            "J'ai poncé la rampe. Je veux la remercier et l'inviter à voir l'escalier",
            "Viendriez-vous voir l'escalier",
        ),
        ("J'ai repris la taille. Juste lui dire merci, je ne cherche rien", "Merci"),
        ("Je voudrais l'inviter au concert du 12", "Voulez-vous venir au concert du 12"),
        (
            "Ma sœur rit encore. Je voudrais lui demander quel vernis elle conseille",
            "Quel vernis conseillez-vous",
        ),
        ("Lui demander s'il faut les poncer, et si elle en veut", "Faut-il les poncer, et en voulez-vous"),
        ("Bonjour Nora, votre escalier tient", "Votre escalier tient"),
        ("Lui dire que l'escalier tient bon", "L'escalier tient bon"),
        ("Lui proposer de lire ses plans", "je peux lire vos plans"),
        ("Lui proposer de descendre avec nous un matin", "Voulez-vous descendre avec nous un matin"),
        ("Lui proposer de venir voir la rampe", "Voulez-vous venir voir la rampe"),
        ("J'ai fini la maquette. La lui envoyer.", "Je peux vous l'envoyer"),
    ],
)
def test_a_wish_becomes_the_act(goal: str, piece: str) -> None:
    material = french().gather(brief(goal))
    units = (*material.told, *material.questions, *material.offers)
    assert any(piece in unit.text for unit in units), [unit.text for unit in units]


@pytest.mark.parametrize(
    "goal", ["Je voudrais rester en contact", "Je n'ai rien à vendre", "Échanger avec elle", "Le lui dire"]
)
def test_what_only_the_tool_needs_is_not_said(goal: str) -> None:
    material = french().gather(brief(goal))
    assert not (*material.told, *material.questions, *material.offers)


def test_only_a_common_contact_is_no_reason_to_write() -> None:
    assert not french().gather(brief("Agrandir mon réseau", mutuals=("Paul Mercier",))).personal


def test_a_gift_keeps_its_condition() -> None:
    offers = french().gather(brief("Son escalier tient", offer="l'accès au toit, s'il fait beau")).offers
    assert offers
    assert all("s'il fait beau" in unit.text for unit in offers)
