"""French wishes said to the reader: proposals, requests, visits, and what a tone makes of them."""

from __future__ import annotations

from typing import Any

import pytest

from introwriter import write
from introwriter.brief import Brief, make_brief
from introwriter.channels import CHANNELS
from introwriter.composer.french.manner import by_tone
from introwriter.composer.material import Material
from introwriter.composer.tongue import tongue_of
from introwriter.people import Context, Profile, Sender


def brief(goal: str, channel: str = "dm", name: str = "Nora Belkacem", **more: Any) -> Brief:
    return make_brief(
        Profile(name=name, headline="Architecte"),
        Sender(name="Hugo Martel", headline="Métallier, Arras"),
        Context(goal=goal, **more),
        channel=CHANNELS[channel],
        language="fr",
    )


def gathered(one: Brief) -> Material:
    tongue = tongue_of("fr")
    assert tongue is not None
    return tongue.gather(one)


def texts(material: Material) -> list[str]:
    return [unit.text for unit in (*material.told, *material.questions, *material.offers, *material.details)]


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("Lui proposer un match amical au printemps", "Que diriez-vous d'un match amical au printemps ?"),
        ("Je voudrais l'inviter à raconter ça à nos élèves", "Viendriez-vous raconter ça à nos élèves ?"),
        ("Lui demander un devis avant lundi", "Puis-je vous demander un devis avant lundi ?"),
        ("Lui demander de m'envoyer la coupe", "Pourriez-vous m'envoyer la coupe ?"),
        ("Lui demander son avis sur la rampe", "Quel est votre avis sur la rampe ?"),
        ("Lui demander l'autorisation de citer son plan", "Puis-je citer votre plan ?"),
        ("J'aimerais qu'elle vienne voir la rampe", "Voudriez-vous venir voir la rampe ?"),
        ("J'aimerais l'appeler vingt minutes mardi", "Puis-je vous appeler vingt minutes mardi ?"),
        ("J'aimerais revenir en décembre", "Puis-je revenir en décembre ?"),
        ("La remercier de ne pas avoir ri", "Merci de ne pas avoir ri"),
        ("Je voulais m'excuser pour avoir râlé", "Pardon d'avoir râlé"),
        ("Je lui dois des excuses pour samedi", "Je vous dois des excuses pour samedi"),
        ("Les petits voudraient l'inviter à leur fête", "Les petits voudraient vous inviter à leur fête"),
        ("On grille samedi, elle est la bienvenue", "On grille samedi, vous êtes la bienvenue"),
    ],
)
def test_what_is_wanted_is_said_to_the_reader(goal: str, said: str) -> None:
    assert said in texts(gathered(brief(goal)))


def test_what_goes_with_a_request_is_a_sentence_of_its_own() -> None:
    found = texts(gathered(brief("Je voudrais l'inviter au concert le 14, je lui garde deux places")))
    assert "Voulez-vous venir au concert le 14 ?" in found
    assert "Je vous garde deux places" in found


def test_a_note_does_not_go_out_without_its_question() -> None:
    told = "Elle a prêté sa scie à ma sœur. La scie est revenue tordue. Lui demander si elle a eu mal."
    assert not gathered(brief(told)).personal


def test_what_is_private_is_left_out_of_an_apology() -> None:
    goal = "Je lui dois des excuses, je ne suis pas venue le 12, ma fille était à l'hôpital"
    found = texts(gathered(brief(goal)))
    assert found
    assert not any("hôpital" in text for text in found)


@pytest.mark.parametrize(
    ("tone", "typed", "said"),
    [
        ("formal", "Est-ce que je peux passer mardi ?", "Puis-je passer mardi ?"),
        ("formal", "Voulez-vous venir voir ?", "Voudriez-vous venir voir ?"),
        ("formal", "Merci d'avoir ri", "Je vous remercie d'avoir ri"),
        ("formal", "Je vous avais pas dit merci", "Je ne vous avais pas dit merci"),
        ("formal", "J'ai pas vu ça", "Je n'ai pas vu cela"),
        ("formal", "Elle a dit « ça va »", "Elle a dit « ça va »"),
        ("plain", "Pourriez-vous m'envoyer la coupe ?", "Pouvez-vous m'envoyer la coupe ?"),
        ("plain", "Est-ce que je peux passer ?", "Je peux passer ?"),
        ("playful", "Que diriez-vous d'un match ?", "Ça vous dirait, un match ?"),
        ("playful", "Tu veux venir voir ?", "Ça te dirait de venir voir ?"),
        ("warm", "Puis-je passer mardi ?", "Puis-je passer mardi ?"),
    ],
)
def test_a_tone_asks_and_thanks_in_its_own_way(tone: str, typed: str, said: str) -> None:
    assert by_tone(typed, tone) == said


@pytest.mark.parametrize(
    ("goal", "name", "opening"),
    [
        ("Mme Belkacem a dessiné la rampe. Elle tient.", "Nora Belkacem", "Madame Belkacem,"),
        ("Elle a dessiné la rampe. Sa rampe tient.", "Nora Belkacem", "Nora,"),
        ("Madame de Brissac a relié notre registre.", "Aliénor de Brissac", "Madame de Brissac,"),
        ("Il a présenté la rampe à Ségou. Sa rampe tient.", "Cheick Oumar Sidibé", "Cheick Oumar,"),
    ],
)
def test_the_reader_is_called_as_the_sender_calls_them(goal: str, name: str, opening: str) -> None:
    tongue = tongue_of("fr")
    assert tongue is not None
    assert tongue.address(brief(goal, "linkedin", name), mail=False).strip() == opening


@pytest.mark.parametrize(
    ("goal", "met", "role"),
    [
        ("J'ai monté sa rampe, elle tient.", None, True),
        ("On a monté la rampe ensemble, elle tient.", None, False),
        ("J'ai monté sa rampe, elle tient.", "au salon de Lille", False),
    ],
)
def test_a_stranger_says_what_they_do(goal: str, met: str | None, role: bool) -> None:
    tongue = tongue_of("fr")
    assert tongue is not None
    signed = tongue.signature(brief(goal, "email", met=met), mail=True, with_role=True)
    assert ("Métallier, Arras" in signed) is role


def test_a_mail_is_about_what_is_thanked_for() -> None:
    goal = "Elle m'a rappelé un dimanche. La remercier pour ce coup de fil."
    result = write(
        {"name": "Nora Belkacem"}, {"name": "Hugo Martel"}, {"goal": goal}, channel="email", language="fr"
    )
    assert result.notes[0].subject == "Merci pour ce coup de fil"
