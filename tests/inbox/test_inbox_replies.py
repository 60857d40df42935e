"""The drafted answers: a thanks and a question, in their language, and never twice the same."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.brief import make_brief
from introwriter.channels import CHANNELS
from introwriter.grounding import ground
from introwriter.inbox import Advice, Kind
from introwriter.inbox.reply import LANGUAGES
from introwriter.lint import lint
from introwriter.people import Profile
from tests.support.inboxes import box_of, came, judged, labelled, user

ROWAN = user("rowan")
FILLED = {
    "name": "Lena", "friend": "Kofi Mensar", "place": "Fabrikam", "topic": "late data", "work": "",
}  # fmt: skip
WORK = {
    "en": "the talk", "de": "den Vortrag", "es": "la charla", "fr": "la conférence", "it": "la lezione",
    "pt": "a palestra", "nl": "de lezing",
}  # fmt: skip
# Rules that ask a first note for its substance, or every statement for its proof: an answer states nothing.
SUBSTANCE = re.compile("IW(202|206|207|211|212|301|302|303|304|308|404)")


def book(language: str) -> dict[str, list[str]]:
    file = files("introwriter.inbox") / "phrases" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def said(line: str, language: str, form: int) -> str:
    line = re.sub(r"\[([^|\]]*)\|([^\]]*)\]", lambda match: match[1 + form], line)
    return line.format(**{**FILLED, "work": WORK[language]})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_language_passes_the_rules(language: str) -> None:
    brief = make_brief(Profile(name="Lena Prühl"), channel=CHANNELS["dm"], language=language)
    lines = book(language)
    for form in (0, 1):
        for kind, sentences in lines.items():
            for sentence in sentences:
                opens = kind.startswith("opening")
                pair = (sentence, lines["generic"][0]) if opens else (lines["opening"][0], sentence)
                text = " ".join(said(part, language, form) for part in pair)
                found = lint(text, brief, ground(text, brief), strict=False)
                bad = [one for one in found if one.severity == "error" and not SUBSTANCE.match(one.code)]
                assert not bad, (text, bad)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_answers_every_situation_in_more_than_one_way(language: str) -> None:
    lines = book(language)
    assert lines.keys() == book("en").keys()
    assert all(len(sentences) >= 2 for sentences in lines.values())
    for kind, sentences in lines.items():
        if not kind.startswith("opening"):
            assert all(sentence.count("?") == 1 and sentence.endswith("?") for sentence in sentences), kind


THANKS = re.compile(
    r"\b(?:thank|thanks|danke?|vielen dank|gracias|merci|grazie|agradeço|bedankt)\b", re.IGNORECASE
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_can_only_thank_ask_or_greet(language: str) -> None:
    gaps = {"name", "work", "friend", "place", "topic"}
    for kind, sentences in book(language).items():
        for sentence in sentences:
            assert set(re.findall(r"\{(\w+)\}", sentence)) <= gaps, sentence
            if kind.startswith("opening"):
                assert THANKS.search(sentence), sentence
                assert sentence.endswith(".") and sentence.count(".") == 1, sentence
            for quoted in re.findall(r"[“„«]([^”“»]*)[”“»]", sentence):
                assert quoted == "{topic}", sentence


def pattern_of(language: str) -> re.Pattern[str]:
    """Every answer that the sentences of a language can make, whatever fills their gaps."""
    opening: list[str] = []
    asking: list[str] = []
    for kind, sentences in book(language).items():
        for sentence in sentences:
            for form in (1, 2):
                line = re.sub(r"\[([^|\]]*)\|([^\]]*)\]", rf"\{form}", sentence)
                told = re.sub(r"\\\{\w+\\\}", r"[^.?!]+?", re.escape(line))
                (opening if kind.startswith("opening") else asking).append(told)
    return re.compile(rf"(?:{'|'.join(opening)}) (?:{'|'.join(asking)})")


@pytest.mark.parametrize("file", ["incoming.json", "incoming_fresh.json"])
def test_no_answer_to_a_labelled_note_says_anything_else(file: str) -> None:
    patterns = {language: pattern_of(language) for language in LANGUAGES}
    for row in labelled(file):
        for seed in (0, 1):
            reply = judged(row["message"], user(row["owner"]), row["name"], seed=seed).reply
            assert reply is None or patterns[reply.language].fullmatch(reply.text), reply


def test_twenty_empty_invitations_get_twenty_answers() -> None:
    people = [
        f"{first} {last}"
        for first in ("Ana", "Bo", "Cai", "Dov", "Eva")
        for last in ("Reis", "Lind", "Moe", "Katz")
    ]
    replies = [item.reply for item in box_of(*(came("", name) for name in people), me=ROWAN).incoming]
    bare = [
        reply.text.replace(name.split()[0], "") for reply, name in zip(replies, people, strict=True) if reply
    ]
    assert len(bare) == 20
    assert len(set(bare)) == 20


@pytest.mark.parametrize(
    ("note", "language", "word"),
    [
        ("Hallo Rowan, Ihr Vortrag über Bienen hat uns geholfen, danke Ihnen!", "de", "Sie"),
        ("Hallo Rowan, Ihr Vortrag über verspätete Züge hat unser Team weitergebracht.", "de", "Sie"),
        ("Hallo Rowan, dein Vortrag über Bienen hat uns geholfen, danke dir!", "de", "du|dir|dein"),
        ("Bonjour Rowan, votre article sur les abeilles nous a aidés. Merci à vous !", "fr", "vous|votre"),
        ("Hoi Rowan, je stuk over bijen hangt bij ons aan de muur, dank je wel!", "nl", "je|jullie"),
        ("Hola Rowan, tu charla sobre abejas nos ayudó mucho en el pueblo.", "es", "escuchaste|te|tus"),
    ],
)  # fmt: skip
def test_the_answer_is_in_the_language_and_the_address_of_their_note(note, language, word) -> None:
    found = judged(note, ROWAN)
    assert found.reply is not None
    assert found.reply.language == language
    texts = [judged(note, ROWAN, seed=seed).reply for seed in range(6)]
    assert any(reply and re.search(rf"\b(?:{word})\b", reply.text) for reply in texts)
    other = {"Sie": "du|dir|dein", "du|dir|dein": "Sie|Ihnen"}.get(word, "(?!)")
    assert not any(reply and re.search(rf"\b(?:{other})\b", reply.text) for reply in texts)


def test_no_draft_answers_a_loss() -> None:
    found = judged("Hi Rowan, the shed you built for my late father is full of bees. He died in May.", ROWAN)
    assert found.reply is None
    assert "your own words" in found.no_reply


def test_what_cannot_be_checked_is_asked_and_not_affirmed() -> None:
    found = judged('Hi Rowan, your talk on "late data" helped us.', ROWAN)
    assert found.reply is not None
    assert "my talk" not in found.reply.text
    assert found.reply.text.endswith("?")


def test_whoever_asks_is_thanked_for_asking() -> None:
    text = "Hi Rowan, we keep nine pumps under the quay. What would you measure at Adatum in our place?"
    found = judged(text, ROWAN)
    assert found.reply is not None
    assert re.search(r"ask|question", found.reply.text)
    assert "pumps" not in found.reply.text


def test_a_mother_is_not_asked_who_she_is() -> None:
    found = judged("Hi Rowan, I'm the mother of Piet, who was your intern. Thank you.", ROWAN)
    assert found.reply is not None
    assert found.kind is Kind.personal


def test_who_is_left_gets_no_answer_and_drafts_can_be_left_out() -> None:
    assert judged("We help founders grow. Book a free demo!", ROWAN).reply is None
    assert judged("", ROWAN, drafts=False).reply is None


def test_a_note_in_japanese_is_judged_and_gets_no_answer_in_another_language() -> None:
    found = judged("はじめまして。展示会でお会いしました。", ROWAN, "山田 太郎")
    assert (found.kind, found.advice) == (Kind.personal, Advice.ask)
    assert found.reply is None
    assert "Japanese" in found.no_reply


@pytest.mark.parametrize(("note", "language"), [("Ciao Rowan, bella bici!", "it"), ("Hoi Rowan!", "nl")])
def test_a_greeting_tells_the_language_of_a_few_words(note: str, language: str) -> None:
    found = judged(note, ROWAN)
    assert found.reply is not None
    assert found.reply.language == language


def test_a_full_name_is_used_where_its_parts_are_unsure() -> None:
    found = judged("", ROWAN, "山田 太郎")
    assert found.reply is not None
    assert "山田 太郎" in found.reply.text


def test_the_user_signs_as_they_do() -> None:
    samples = (
        "Hi Per, the pump is fine again. Rowan",
        "Morning Ada, the boat waits. Rowan",
        "Yes, at six. Rowan",
    )
    found = judged("", replace(ROWAN, voice_samples=samples))
    assert found.reply is not None
    assert found.reply.text.endswith("? Rowan")


def test_the_labelled_notes_get_different_answers() -> None:
    rows = [row for row in labelled("incoming.json") if row["owner"] == "rowan"]
    box = box_of(*(came(row["message"], row["name"]) for row in rows), me=ROWAN, limit=None)
    replies = [item.reply.text for item in box.incoming if item.reply]
    assert len(set(replies)) == len(replies)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.text(max_size=40))
def test_any_text_and_any_name_get_a_class_and_no_error(message: str, name: str) -> None:
    (found,) = box_of(came(message, name, key="k"), me=ROWAN).incoming
    assert (found.kind is Kind.none) == (not message.strip())
    assert found.advice is not Advice.leave or found.reply is None
    assert found.to_json()["message"] == message


def test_an_odd_voice_still_gets_an_answer() -> None:
    samples = ("yo per!! boat waits lol", "nope, not today!! see ya", "ok ok, six it is!!")
    found = judged("", replace(ROWAN, voice_samples=samples))
    assert found.reply is not None
