"""A reply that is far too long for a note is not taken for one."""

from __future__ import annotations

import pytest

from introwriter.errors import ModelReplyUnusable
from introwriter.models.base import Reply
from introwriter.models.replies import drafts_in

LONG = "The ferry was late again. " * 200


@pytest.mark.parametrize(
    "reply",
    [
        Reply(text="", data={"notes": [{"text": LONG}]}),
        Reply(text=LONG),
    ],
)
def test_a_prompt_handed_back_is_no_note(reply: Reply) -> None:
    with pytest.raises(ModelReplyUnusable, match=r"no note: it has 5,\d\d\d characters"):
        drafts_in(reply, 3, subject=False)


def test_a_short_note_beside_it_is_kept() -> None:
    reply = Reply(text="", data={"notes": [{"text": LONG}, {"text": "Thank you for the timetable."}]})
    assert [draft.text for draft in drafts_in(reply, 3, subject=False)] == ["Thank you for the timetable."]


def test_a_note_over_its_limit_is_still_a_note() -> None:
    """It is for the rules to say so, and for the model to mend."""
    (draft,) = drafts_in(Reply(text=LONG[:1900]), 1, subject=False)
    assert len(draft.text) > 1800
