"""Exports of every era read to what a person would find in them by hand."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import introwriter as iw
from introwriter.export import Direction, Export, Standing, read_export
from introwriter.people import Position, Post, School

EXPORTS = Path(__file__).resolve().parents[1] / "fixtures" / "exports"


def era(day: str) -> Export:
    return read_export(next(EXPORTS.glob(f"*_{day}")))


def standings(export: Export) -> dict[str, Standing]:
    return {one.key: export.standing(one.key) for one in export.connections}


class TestTo2021:
    """No addresses but the senders'; no preamble; short years."""

    export = era("02-11-2020")

    def test_the_owner_is_the_profiles_and_the_slug_is_the_one_they_write_under(self):
        assert (self.export.owner.name, self.export.owner.slug) == ("Wietske Dam", "wietske-dam")

    def test_connections_are_known_by_name_and_two_of_one_name_stay_two(self):
        assert [one.key for one in self.export.connections] == [
            "name:piet bos", "name:aoife ní bhriain", "name:lars holm", "name:lars holm #2",
            "name:ruth adeyemi",
        ]  # fmt: skip
        assert self.export.connections[0].connected_on == date(2019, 3, 12)
        assert self.export.tally.hidden_connections == 1

    def test_who_was_written_to(self):
        assert standings(self.export) == {
            "name:piet bos": Standing.messaged,
            "name:aoife ní bhriain": Standing.never,
            "name:lars holm": Standing.unknown,
            "name:lars holm #2": Standing.unknown,
            "name:ruth adeyemi": Standing.messaged,
        }

    def test_a_thread_is_one_persons_although_only_one_side_has_an_address(self):
        assert self.export.exchanges
        piet = self.export.exchanges["name:piet bos"]
        assert (piet.from_owner, piet.from_them, piet.last_by_owner) == (1, 1, True)
        assert piet.is_conversation
        assert (piet.first_at, piet.last_at) == (datetime(2019, 4, 2, 9, 15), datetime(2019, 4, 2, 10))

    def test_a_degree_after_a_comma_is_no_second_recipient(self):
        assert self.export.exchanges
        assert self.export.exchanges["name:jon vale"].name == "Jon Vale, PhD"
        assert self.export.tally.group_messages == 1

    def test_invitations(self):
        first, second, third = self.export.invitations
        assert (first.key, first.direction, first.sent_at) == (
            "name:piet bos", Direction.outgoing, datetime(2019, 3, 11, 0, 0),
        )  # fmt: skip
        assert (second.key, second.sent_at) == ("name:odile marchetti", datetime(2020, 1, 30, 12, 5))
        assert third.key == "name:lars holm", "of two Lars Holms, the one connected soonest after"

    def test_whoever_left_linkedin_is_counted_as_nameless(self):
        assert self.export.tally.nameless_messages == 1

    def test_what_the_owner_sent_is_newest_first_and_without_the_group(self):
        assert self.export.sent == (
            "Your paper on scour was a joy.", "Which ferry was it?", "On my way!",
        )  # fmt: skip


class TestTo2023:
    """A preamble of three lines, no addresses, no profile."""

    export = era("11-05-2022")

    def test_the_owner_is_who_takes_part_in_everything_and_is_no_connection(self):
        assert (self.export.owner.name, self.export.owner.slug) == ("Ivo Trent", "ivo-trent-glass")

    def test_people_and_messages(self):
        assert standings(self.export) == {
            "name:hana sobotka": Standing.messaged,
            "name:bo li": Standing.messaged,
        }
        assert self.export.connections[0].position == "Cutter, engraver"
        assert self.export.tally.hidden_connections == 1
        assert self.export.tally.group_messages == 1

    def test_what_is_not_there_is_said(self):
        assert not self.export.has_invitations
        assert any("Invitations.csv" in line for line in self.export.warnings)


class TestFrom2023:
    """Addresses everywhere, in several spellings."""

    export = era("12-02-2023")

    def test_one_key_for_every_spelling_of_an_address(self):
        assert [one.key for one in self.export.connections] == [
            "noor-el-amin-77",
            "bjørn-åsen",
            "ada-quist-1",
        ]

    def test_the_invitations_words_as_a_message_are_no_conversation(self):
        assert standings(self.export)["noor-el-amin-77"] is Standing.never
        assert self.export.sent == ()

    def test_spam_group_and_advert_are_left_out(self):
        assert self.export.exchanges is not None
        assert set(self.export.exchanges) == {"ada-quist-1"}
        assert self.export.exchanges["ada-quist-1"].from_them == 1
        tally = self.export.tally
        assert (tally.spam, tally.adverts, tally.group_messages, tally.hidden_connections) == (1, 1, 1, 1)

    def test_a_bad_row_is_counted_and_numbered_but_never_quoted(self):
        assert self.export.tally.unreadable_rows == 1
        assert [line for line in self.export.warnings if "row" in line] == [
            "Connections.csv: a row was left out, as the columns do not fit (row 8)"
        ]
        assert "BADROW" not in " ".join(self.export.warnings)

    def test_directions_in_any_case(self):
        assert [one.direction for one in self.export.invitations] == [Direction.outgoing, Direction.incoming]


class TestTo2025:
    """Attachments and two columns of drafts; nothing but messages."""

    export = era("06-30-2025")

    def test_drafts_tell_who_the_owner_is_and_are_left_out(self):
        assert self.export.owner.slug == "femke-waal"
        assert self.export.tally.drafts == 2
        assert self.export.exchanges is not None
        found = {key: (one.from_owner, one.from_them) for key, one in self.export.exchanges.items()}
        assert found == {"ottilie-krantz": (0, 1), "sven-roth": (1, 0)}
        assert self.export.sent == ("Thank you, Sven.",)

    def test_talks_with_a_machine_are_named_and_not_read(self):
        assert self.export.tally.not_conversations == (
            "coach_messages.csv", "guide_messages.csv", "learning_coach_messages.csv",
            "learning_role_play_messages.csv",
        )  # fmt: skip

    def test_no_connections_is_said(self):
        assert not self.export.has_connections


class Test2026:
    """Every field quoted, private notes, everything at once."""

    export = era("04-18-2026")

    def test_who_was_written_to(self):
        assert standings(self.export) == {
            "élodie-brun": Standing.messaged,
            "tunde-okeke-9": Standing.never,
            "mei-tan-3b": Standing.never,
            "hanako-sato-x": Standing.never,
            "ravel-only": Standing.never,
            "ken-mori-1": Standing.unknown,
            "ken-mori-2": Standing.unknown,
        }
        assert self.export.unsure == {"ken-mori-1", "ken-mori-2"}

    def test_counts(self):
        tally = self.export.tally
        assert (tally.hidden_connections, tally.bad_directions, tally.adverts, tally.group_messages) == (
            1,
            1,
            1,
            1,
        )
        assert tally.not_conversations == ("learning_coach_messages.csv", "LearningCoachMessages.csv")
        assert tally.unreadable_rows == 0
        assert self.export.warnings == ()

    def test_the_last_words_keep_their_lines_and_brackets(self):
        assert self.export.exchanges
        assert self.export.exchanges["élodie-brun"].last_text == 'Great, "next steps" agreed.\nTalk soon'
        away = self.export.exchanges["away-at-sea"]
        assert (away.name, away.last_text) == ("Away <me at sea>", "write to <me@example.com> if a <b")

    def test_the_private_note(self):
        notes = {one.key: one.note for one in self.export.connections if one.note}
        assert notes == {"tunde-okeke-9": 'met at the radio fair, ask about "grain"'}

    def test_until_is_the_day_in_the_name(self):
        assert self.export.until == date(2026, 4, 18)

    def test_midnight_and_noon(self):
        sent = [one.sent_at for one in self.export.invitations]
        assert sent[3:] == [datetime(2026, 3, 2, 0, 0), datetime(2026, 3, 5, 12, 30)]

    def test_the_profile(self):
        profile = self.export.owner.profile
        assert (profile.name, profile.headline) == ("Sanne Vries", "Baker | Bread that waits")
        assert profile.location == "Groningen, Netherlands"
        assert profile.about == 'I bake rye.\n\nBefore: "fast" bread.'
        assert profile.languages == ("Dutch", "Frisian")
        assert profile.volunteering == ("Driver, Bread for All",)
        assert profile.certifications == ("Food Safety 3, Voedselraad",)
        assert profile.projects == ("Community oven: Built of brick",)
        assert profile.publications == ("Old Yeast, Crust Quarterly",)

    def test_a_second_language_repeats_no_job_and_no_skill(self):
        profile = self.export.owner.profile
        assert profile.positions == (
            Position(
                title="Head Baker", company="Oven Noord", start="2024-02", end=None,
                description="Runs the night shift.\n• 40 loaves",
            ),
            Position(title="Baker", company="Meelfabriek", start="2019-01", end="2024-01"),
            Position(title="Apprentice", company="Wingerd", start="2016", end="2017"),
        )  # fmt: skip
        assert profile.skills == ("Rye", "Sourdough", "Fermentation")

    def test_a_school_without_an_end_is_of_unknown_end(self):
        assert self.export.owner.profile.education == (
            School(school="Bakkerscollege", degree="Diploma", field="Bread", start="2013", end="2016"),
            School(school="Oud Lyceum", start="2007-09", end=""),
        )

    def test_posts_are_the_owners_own_words_newest_first(self):
        assert self.export.owner.profile.posts == (
            Post(text="The oven is warm.", date="2026-03-10"),
            Post(text='First line\n\nSecond with "quotes"', date="2026-02-09"),
        )


def test_the_public_name_reads_it():
    assert iw.read_export(next(EXPORTS.glob("*_04-18-2026"))) == Test2026.export


def test_a_lone_message_needs_the_owners_name(tmp_path: Path) -> None:
    """One message between two strangers does not tell which of them the owner is."""
    (tmp_path / "messages.csv").write_text(
        "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
        "1,Uma Reed,https://www.linkedin.com/in/uma-reed,Per Lind,https://www.linkedin.com/in/per-lind,"
        "2024-12-01 08:00:00 UTC,Happy to help\n",
        encoding="utf-8",
    )
    unknown = read_export(tmp_path)
    assert (unknown.owner.name, unknown.exchanges) == ("", {})
    assert any("which side" in line for line in unknown.warnings)
    told = read_export(tmp_path, owner="Uma Reed")
    assert (told.owner.slug, told.sent) == ("uma-reed", ("Happy to help",))
    assert told.exchanges is not None
    assert told.exchanges["per-lind"].from_owner == 1
