"""Groups, adverts, nameless people, notes of invitations: what is no conversation of two."""

from __future__ import annotations

from pathlib import Path

import pytest

from introwriter.export import read_export
from tests.support.export_rows import ME, Made, counts, table, url


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return Made(tmp_path)


class TestWhatIsNoConversation:
    @pytest.mark.parametrize(
        ("to", "slugs"),
        [
            ("Ann Lee, Bo Ek", "ann-lee bo-ek"),
            ("Ann Lee, Bo Ek", ""),
            ("Ann Lee, LinkedIn Member", "ann-lee"),
            ("Ann Lee, PhD, Bo Ek", ""),
        ],
    )
    def test_a_group(self, made, to, slugs):
        made.knows("Ann", "Lee", "ann-lee")
        made.sends(to, slugs)
        export = made.read()
        assert (counts(export), export.tally.group_messages, export.sent) == ({}, 1, ())

    @pytest.mark.parametrize("to", ["Ann Lee, LinkedIn Top Voice", "Ann Lee, Keeper of Bees", "Ann Lee, PhD"])
    def test_one_address_is_one_person_whatever_the_commas(self, made, to):
        made.sends(to, "ann-lee")
        assert counts(made.read()) == {"ann-lee": (1, 0)}

    def test_a_sender_with_a_comma_in_their_name_is_one_recipient_too(self, tmp_path):
        (tmp_path / "Profile.csv").write_text("First Name,Last Name,Headline\nMe,Myself,\n", encoding="utf-8")
        columns = ("CONVERSATION ID", "FROM", "SENDER PROFILE URL", "TO", "DATE", "CONTENT")
        ann = "Ann Lee, Keeper of Bees"
        rows = [("1", "Me Myself", ME, ann, "", "Hi"), ("1", ann, url("ann-lee"), "Me Myself", "", "Hello")]
        table(tmp_path / "messages.csv", columns, rows)
        assert counts(read_export(tmp_path)) == {"ann-lee": (1, 1)}

    def test_a_group_where_each_one_only_writes_to_the_owner(self, made):
        made.sends("Ann Lee", "ann-lee", "To all of you")
        made.gets("Ann Lee", "ann-lee")
        made.gets("Bo Ek", "bo-ek")
        export = made.read()
        assert (counts(export), export.tally.group_messages, export.sent) == ({}, 3, ())

    def test_a_note_to_oneself(self, made):
        made.sends("Me Myself", "me-myself")
        assert counts(made.read()) == {}

    @pytest.mark.parametrize(
        "name", ["LinkedIn Member", "", "LinkedIn-Mitglied", "Usuário do LinkedIn", "LinkedIn"]
    )
    def test_somebody_without_name(self, made, name):
        made.gets(name, "")
        made.sends("Bo Ek", "bo-ek", thread="2")
        export = made.read()
        assert (counts(export), export.tally.nameless_messages) == ({"bo-ek": (1, 0)}, 1)

    def test_an_unfilled_first_name_without_address_is_an_advert(self, made):
        made.gets("Growth Team", "", "Hi %FIRSTNAME%, a word?")
        assert made.read().tally.adverts == 1


class TestTheNoteOfAnInvitation:
    def test_on_the_day_of_the_invitation(self, made):
        made.knows("Ann", "Lee", "ann-lee", "28 Feb 2024")
        made.invites("Ann Lee", "ann-lee", "Ann, your kiln\nbook!")
        made.sends("Ann Lee", "ann-lee", "Ann, your kiln book!", at="2024-01-31 17:00:00 UTC")
        assert counts(made.read()) == {}

    def test_on_the_day_it_was_accepted(self, made):
        made.knows("Ann", "Lee", "ann-lee", "28 Feb 2024")
        made.invites("Ann Lee", "ann-lee", "Ann, your kiln book!")
        made.sends("Ann Lee", "ann-lee", "Ann, your kiln book!", at="2024-02-28 17:00:00 UTC")
        made.gets("Ann Lee", "ann-lee", "Thank you")
        assert counts(made.read()) == {"ann-lee": (0, 1)}

    def test_of_somebody_of_whom_the_invitation_gives_only_the_name(self, made):
        made.invites("Ann Lee", "", "Ann, your kiln book!")
        made.sends("Ann Lee", "ann-lee", "Ann, your kiln book!", at="2024-01-31 17:00:00 UTC")
        assert counts(made.read()) == {}

    @pytest.mark.parametrize(
        ("text", "at"),
        [
            ("Ann, your kiln book!", "2025-02-28 17:00:00 UTC"),
            ("Ann, your other book!", "2024-01-31 17:00:00 UTC"),
        ],
    )
    def test_the_same_words_much_later_or_other_words_are_a_message(self, made, text, at):
        made.knows("Ann", "Lee", "ann-lee", "01 Feb 2024")
        made.invites("Ann Lee", "ann-lee", "Ann, your kiln book!")
        made.sends("Ann Lee", "ann-lee", text, at=at)
        assert counts(made.read()) == {"ann-lee": (1, 0)}

    def test_the_same_words_by_the_other_one_are_a_message(self, made):
        made.invites("Ann Lee", "ann-lee", "Hello!")
        made.gets("Ann Lee", "ann-lee", "Hello!", at="2024-01-31 17:00:00 UTC")
        assert counts(made.read()) == {"ann-lee": (0, 1)}
