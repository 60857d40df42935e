"""What a reply holds: notes, a refusal, or nothing that can be used."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.errors import ModelError, ModelRefused, ModelReplyUnusable
from introwriter.models.base import Reply
from introwriter.models.replies import drafts_in, is_keepable, json_in, looks_refused

NOTE = "Ravi, your talk on grain dryers saved us a fan. Thank you."


def texts(reply: Reply, n: int = 3, subject: bool = False) -> list[str]:
    return [draft.text for draft in drafts_in(reply, n, subject=subject)]


@pytest.mark.parametrize(
    "data",
    [
        {"notes": [{"text": NOTE}]},
        {"notes": [NOTE]},
        {"notes": [{"note": NOTE}]},
        {"notes": [{"message": NOTE, "claims": "none"}]},
        {"variants": [{"text": NOTE}]},
        {"note": {"text": NOTE}},
        {"note": NOTE},
        {"text": NOTE},
        {"notes": [None, 3, {}, {"text": ""}, {"text": 7}, {"text": NOTE}]},
    ],
)
def test_near_shapes_are_read(data):
    assert texts(Reply(text=json.dumps(data))) == [NOTE]
    assert texts(Reply(text="", data=data)) == [NOTE]


def test_a_bare_list_is_read():
    assert texts(Reply(text=json.dumps([{"text": NOTE}, {"text": "Ravi, hello."}]))) == [NOTE, "Ravi, hello."]


def test_at_most_n_and_no_repeats_in_order():
    data = {"notes": [{"text": t} for t in ("a b", "c d", "a b", "e f")]}
    assert texts(Reply(text="", data=data), n=2) == ["a b", "c d"]


def test_declared_claims_keep_their_fact_ids_and_drop_nonsense():
    claims = [
        {"text": "You spoke.", "facts": ["[target.posts.0]", 3, "context.met"]},
        {"text": 4},
        "x",
        {"text": "Hi"},
    ]
    (draft,) = drafts_in(Reply(text="", data={"notes": [{"text": NOTE, "claims": claims}]}), 1, subject=False)
    assert draft.declared == (("You spoke.", ("target.posts.0", "context.met")), ("Hi", ()))


@pytest.mark.parametrize(
    "wrapped",
    [
        NOTE,
        f"  {NOTE}\n\n",
        f'"{NOTE}"',
        f"“{NOTE}”",
        f"```\n{NOTE}\n```",
        f"```text\n{NOTE}\n```",
        f"Here is your note:\n\n{NOTE}",
        f"Here's a short LinkedIn connection note for Ravi:\n{NOTE}",
        f"Sure! Here's the message:\n\n{NOTE}",
        f'Certainly! Here is a personalized note you could send:\n\n"{NOTE}"',
        f"Note: {NOTE}",
        f"Hier ist die Nachricht:\n{NOTE}",
        f"Voici le message :\n{NOTE}",
        f"<think>The user wants a note. {{maybe}}</think>\n{NOTE}",
        NOTE.replace(" ", "  "),
        NOTE.replace("fan. ", "fan.\t \xa0"),
    ],
)
def test_sure_wrapping_is_taken_away(wrapped):
    assert texts(Reply(text=wrapped)) == [NOTE]
    assert texts(Reply(text=json.dumps({"notes": [{"text": wrapped}]})))[0].endswith(NOTE)


@pytest.mark.parametrize(
    "note",
    [
        "“Measure the air, not the grain” hangs in our office. Whose words are they?",
        '"Dry" she said, and "dry" it was.',
        "Here is my one question: do you dry below 14 %?",
        "I'm sorry we never met at Agritechnica. I had the stand behind yours.",
        "I can't thank you enough for the table on page 4.",
        "Sorry, wrong queue! You were right about the fan though.",
        "Unfortunately I missed your talk, but I read the slides twice.",
        "Ravi, 1. is the fan, 2. is the duct: we had both wrong.",
        "Great point about the fan, Ravi. Ours runs backwards.",
        "Ravi [from the stand behind yours] says hello.",
    ],
)
def test_a_note_that_only_resembles_wrapping_is_left_alone(note):
    assert texts(Reply(text=note)) == [note]


def test_paragraphs_of_an_email_stay():
    text = "Dear Ravi,\r\n\r\nyour table helped. \r\n \r\n\r\nTom"
    assert texts(Reply(text=text)) == ["Dear Ravi,\n\nyour table helped.\n\nTom"]


def test_a_subject_is_kept_where_there_is_one():
    data = {"notes": [{"text": NOTE, "subject": " Your\n dryers "}]}
    assert drafts_in(Reply(text="", data=data), 1, subject=True)[0].subject == "Your dryers"
    assert drafts_in(Reply(text="", data=data), 1, subject=False)[0].subject is None
    (draft,) = drafts_in(Reply(text=f"Subject: Your dryers\n\n{NOTE}"), 1, subject=True)
    assert (draft.subject, draft.text) == ("Your dryers", NOTE)


@pytest.mark.parametrize(
    "words",
    [
        "I'm sorry, but I can't help with that.",
        "I’m sorry, I cannot assist with this request.",
        "Sorry, I can't write this message.",
        "I cannot create a message that impersonates a person.",
        "I won't write that.",
        "Unfortunately, I am unable to generate this note.",
        "As an AI language model, I do not know Ravi.",
        "I must decline to write this.",
        "This request violates our policy.",
        "Es tut mir leid, aber ich kann dabei nicht helfen.",
        "Lo siento, pero no puedo ayudar con eso.",
        "Je suis désolé, mais je ne peux pas vous aider.",
        "Desculpe, mas não posso ajudar com isso.",
        "Mi dispiace, ma non posso aiutarti.",
        "Het spijt me, maar ik kan daar niet bij helpen.",
    ],
)
def test_refusals_are_recognised_in_prose_and_in_json(words):
    assert looks_refused(words)
    for reply in (Reply(text=words), Reply(text=json.dumps({"notes": [{"text": words}]}))):
        with pytest.raises(ModelRefused) as caught:
            drafts_in(reply, 1, subject=False)
        assert words[:20] in caught.value.message and caught.value.hint


def test_a_refusal_among_notes_is_left_out():
    data = {"notes": [{"text": "I'm sorry, but I can't help with that."}, {"text": NOTE}]}
    assert texts(Reply(text="", data=data)) == [NOTE]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n",
        "<think>hm</think>",
        '{"notes": [{"text": "Ravi, your',
        '```json\n{"notes": [{"text": "Ravi"',
        "[",
        '{"notes": []}',
        '{"error": "no"}',
        "Option 1: Ravi, hello.\n\nOption 2: Ravi, good day.",
        "1. Ravi, hello.\n2. Ravi, good day.",
        f"{NOTE}\n\nLet me know if you'd like a shorter one!",
        "Could you please provide more details about Ravi?",
        'Here you go: "text": "Ravi',
        "[" * 50_000,
    ],
)
def test_what_is_no_note_is_unusable(text):
    with pytest.raises(ModelReplyUnusable) as caught:
        drafts_in(Reply(text=text), 1, subject=False)
    assert caught.value.hint


def test_json_is_found_after_words_and_before_words():
    assert json_in('Sure:\n{"notes": []} Hope it helps') == {"notes": []}
    assert json_in("no json here") is None
    assert json_in("{broken") is None


def test_keepable_is_finished_and_no_refusal():
    assert is_keepable(Reply(text=NOTE))
    assert is_keepable(Reply(text='{"notes": []}'))
    assert not is_keepable(Reply(text='{"notes": ['))


@given(st.text(max_size=400))
def test_any_text_is_a_draft_or_one_of_our_errors(text):
    try:
        drafts = drafts_in(Reply(text=text), 3, subject=True)
    except ModelError as error:
        assert error.message and error.hint
    else:
        assert drafts and all(draft.text == draft.text.strip() != "" for draft in drafts)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["notes", "text", "note", "claims", "facts", "subject"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["notes", "text", "note", "variants"]), _JSON, max_size=3))
def test_any_json_is_drafts_or_one_of_our_errors(data):
    try:
        drafts = drafts_in(Reply(text="", data=data), 3, subject=True)
    except ModelError as error:
        assert error.message
    else:
        assert 1 <= len(drafts) <= 3
