"""The sender file from an export: what is kept of messages, and what never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.errors import InputError
from introwriter.export import Connection, Exchange, Export, Owner
from introwriter.importing import sender_of
from introwriter.importing.choosing import chosen
from introwriter.importing.cleaning import Others, cleaned
from introwriter.people import Position, Sender

PEOPLE = ("Ines Okonedo-Lind", "Will Hale", "Zoë Brandthof", "山田 太郎", "Sam Okafor")


def export(*sent: str, **more: object) -> Export:
    given: dict[str, object] = {
        "owner": Owner(
            name="Rowan Ashdale",
            profile=Sender(
                name="Rowan Ashdale", positions=(Position(title="Data engineer", company="Fabrikam"),)
            ),
        ),
        "connections": tuple(Connection(key=name.lower(), name=name) for name in PEOPLE),
        "exchanges": {"zoë": Exchange(key="zoë", name="Zoë Brandthof", from_owner=2)},
        "sent": sent,
    }
    return Export(**(given | more))  # type: ignore[arg-type]


OTHERS = Others.of(export())


@pytest.mark.parametrize(
    ("message", "left"),
    [
        (
            "Hi Ines, thanks for the call. I'll send the plan tonight.\nRowan",
            "Hi, thanks for the call. I'll send the plan tonight.\nRowan",
        ),
        ("Dear Dr. Okonedo-Lind, the samples are here.", "Dear, the samples are here."),
        ("Hi all, lunch is at noon and I bring bread.", "Hi all, lunch is at noon and I bring bread."),
        ("hey zoë, that works for me. see you there", "hey, that works for me. see you there"),
        ("The build is green. Ask Sam about the rest.", "The build is green."),
        ("May I come on Friday? I could book a table.", "May I come on Friday? I could book a table."),
        ("I read it twice. Will wrote half of it, I think.", "I read it twice."),
        ("I liked the draft. My number is 0664 1234567.", "I liked the draft."),
        ("I liked the draft. Write to rowan@example.org then.", "I liked the draft."),
        ("I liked the draft. It's at https://example.org/x?y=1.", "I liked the draft."),
        ("I liked it. We're at 14 Acre Lane, second door.", "I liked it."),
        ("Gern! Wir wohnen in der Lindenstraße 4.", "Gern!"),
        ("I liked it. Marguerite thinks so too.", "I liked it."),
        ("I liked it. She told Marguerite so.", "I liked it."),
        ("At Fabrikam we moved on Monday. It helped.", "At Fabrikam we moved on Monday. It helped."),
        ("Hey Zoë, fine. Honestly, any day does.", "Hey, fine. Honestly, any day does."),
        ("I liked it. Ask wiebke about the rest.", "I liked it."),
        ("I liked it. The bell is at SW1A 2AA.", "I liked it."),
        ("I liked it. You find me as rowan_ash there.", "I liked it."),
        ("I liked it. The key is Q7ZK2M9XW4TT1.", "I liked it."),
        ("Fine by me. I am at the hospital on Monday.", None),
        ("hey krzyś, that works for me. see you there", "hey, that works for me. see you there"),
        ("C'est bien trouvé. J'ai lu l'idée d'Amalthée.", "C'est bien trouvé."),
        ("Il ponte è ancora chiuso. Ho visto dell'Ersilia il lavoro.", "Il ponte è ancora chiuso."),
        ("はじめまして、山田さん。よろしく。", None),
        ("資料を読みました。とても分かりやすいです。", "資料を読みました。とても分かりやすいです。"),
        ("山田太郎から聞きました。", None),
        ("Your new password is hunter two, don't lose it.", None),
        ("Ask Sam. Or Zoë. Or Ines, really. Fine by me.", None),
        ("", None),
    ],
)  # fmt: skip
def test_other_people_are_taken_out(message: str, left: str | None) -> None:
    assert cleaned(message, OTHERS) == left


@pytest.mark.parametrize(
    "sentence",
    [
        "Frag am besten Torvald danach.",
        "Ich habe gestern mit Saoirse gesprochen.",
        "Mein Mann Torvald hat jetzt auch so ein Boot.",
        "Kannst du das bitte Herrn Holzapfel sagen?",
        "Grüß mir die Familie Holzapfel.",
        "Der Dieter kommt am Montag auch.",
        "Die liebe Saoirse hat geholfen.",
        "ich hab mit dem tobias telefoniert",
    ],
)
def test_in_german_a_capital_is_a_name_unless_it_shows_itself_to_be_a_noun(sentence: str) -> None:
    kept = "Wir haben das an die Wand geschrieben."
    assert cleaned(f"{kept} {sentence}", OTHERS) == kept


@pytest.mark.parametrize(
    "message",
    [
        "Ich rechne die neuen Tabellen am Abend noch einmal durch.",
        "Vielen Dank für Ihre Zeit, ich freue mich auf den Herbst.",
        "Ich habe lange über Haltung und Erfahrung nachgedacht.",
        "Wenn Sie mögen, zeige ich Ihnen den Kran und die Winde.",
        "Es gibt Kuchen, und beim Kaffee reden wir über alles.",
    ],
)
def test_german_nouns_are_no_names(message: str) -> None:
    assert cleaned(message, OTHERS) == message


def test_a_noun_that_has_an_article_elsewhere_needs_none() -> None:
    sent = ("Ich habe die Seile gesehen und bin froh.", "Ich habe viel über Seile gelernt und bin froh.")
    assert cleaned(sent[1], Others.of(export(*sent))) == sent[1]
    assert cleaned(sent[1], Others.of(export(sent[1]))) is None


def test_the_users_own_name_stays() -> None:
    assert cleaned("That suits me well.\nRowan Ashdale", OTHERS) == "That suits me well.\nRowan Ashdale"


@given(
    st.sampled_from(PEOPLE[:3]),
    st.lists(
        st.sampled_from(("I saw {} there.", "thanks for that", "Tell {}: no!", "so {} said")), max_size=5
    ),
)
def test_no_name_of_a_connection_is_left(name: str, parts: list[str]) -> None:
    text = cleaned(". ".join(part.format(name) for part in parts), OTHERS)
    assert name not in (text or "")


@given(st.text(max_size=300))
def test_any_message_can_be_cleaned(message: str) -> None:
    text = cleaned(message, OTHERS)
    assert text is None or text.strip()


LETTERS = [
    "We moved the joins to event time last week and the night batch is shorter now.",
    "No rush at all. I only wanted to know whether the second draft had arrived, since the first one didn't.",
    "Thanks! That is the best answer I've had on this, and I've asked for years now.",
]


def test_the_sender_has_the_profile_and_samples_in_their_own_words() -> None:
    made = sender_of(export(*LETTERS))
    assert made.sender.name == "Rowan Ashdale"
    assert made.sender.positions[0].company == "Fabrikam"
    assert made.sender.voice_samples == tuple(LETTERS)


def test_a_form_letter_is_nobodys_voice() -> None:
    form = "Hi {}, I help data teams ship faster and would love to hear how you work these days."
    made = sender_of(export(form.format("Ines"), form.format("Sam"), *LETTERS))
    assert made.sender.voice_samples == tuple(LETTERS)


def test_samples_can_be_refused() -> None:
    assert sender_of(export(*LETTERS), samples=0).sender.voice_samples == ()


def test_an_export_without_messages_says_so() -> None:
    made = sender_of(export(exchanges=None, sent=()))
    assert made.notices == ("The export holds no messages.csv, so there are no voice samples.",)


def test_an_export_of_nobody_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(InputError, match=r"Profile\.csv") as error:
        sender_of(export(owner=Owner()))
    assert "me init" in error.value.hint


def test_the_samples_are_of_several_lengths() -> None:
    import random

    chance = random.Random(1)
    words = [f"word{chr(97 + i)}{chr(97 + j)}" for i in range(26) for j in range(26)]
    short = [" ".join(chance.sample(words, 9)) for _ in range(20)]
    long = [" ".join(chance.sample(words, 40)) for _ in range(20)]
    found = chosen([*short, *long], 10)
    assert sum(text in short for text in found) == 5
    assert sum(text in long for text in found) == 5


def test_where_all_are_short_every_place_is_taken() -> None:
    short = [" ".join(f"word{chr(97 + i)}{chr(97 + j)}" for j in range(9)) for i in range(12)]
    assert chosen(short, 10) == (*short[:10],)


def test_few_samples_are_said_to_be_few_only_where_more_were_wanted() -> None:
    assert sender_of(export(*LETTERS), samples=1).notices == ()
    (line,) = sender_of(export(LETTERS[0])).notices
    assert line.startswith("Voice samples: 1, from 1 message of yours; no others can serve")
