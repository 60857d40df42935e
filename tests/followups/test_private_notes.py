"""A private note taken apart: only what is sure is used, the rest is for its writer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.followups.private_notes import PrivateNote, note_language, private_note


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("met at the Bergen harbour day", PrivateNote(met=("Met at the Bergen harbour day",))),
        ("Bumped into her at the ferry", PrivateNote(met=("Met at the ferry",))),
        ("Porto summit 2024", PrivateNote(met=("Porto summit",))),
        ("Book week 2023", PrivateNote(met=("Met at book week",))),
        ("KelpCon", PrivateNote(met=("Met at KelpCon",))),
        ("worked with me in Odense", PrivateNote(met=("We worked together in Odense",))),
        ("tunes organs; wants our bellows drawing",
         PrivateNote(does=("tunes organs",), wants=("still wants our bellows drawing",))),
        ("looking for a second viola", PrivateNote(wants=("is still looking for a second viola",))),
        ("she lent me a dredge map", PrivateNote(deeds=("lent me a dredge map",))),
        ("promised her the tide table", PrivateNote(mine=("I promised Siv the tide table",))),
        ("send him the slides", PrivateNote(tasks=("send him the slides",))),
        ("builds weirs", PrivateNote(does=("builds weirs",), doing=True)),
        ("interviewed her for the paper", PrivateNote(mine=("I interviewed Siv for the paper",))),
        ("taught me to sail", PrivateNote(deeds=("taught me to sail",))),
        ("met @ the lock", PrivateNote(met=("Met at the lock",))),
        ("intro from Tuva Berg", PrivateNote(through=("Tuva Berg",))),
        ("cousin of Nils", PrivateNote(through=("Nils",))),
        ("chatted at the lock gate about eels",
         PrivateNote(met=("Met at the lock gate",), talked=("eels",))),
    ],
)  # fmt: skip
def test_each_kind_of_piece(note: str, expected: PrivateNote) -> None:
    assert private_note(note, "Siv Aas") == expected


@pytest.mark.parametrize(
    "note",
    [
        "good contact for hiring", "boring", "great guy, met at the fair once and cute", "vibes",
        "met on Zoom",
        "met twice", "hates meetings", "owes me a book", "getting divorced", "wants",
        "intro from the sales team", "does not reply", "knows the people at the port",
        "my sister's neighbour",
        "is looking for a new job (confidential!)", "told me her boss is leaving",
        "call +47 22 33 44 55", "https://example.org/aas", "runs a bar, ask aas@example.org",
    ],
)  # fmt: skip
def test_what_is_unsure_private_or_a_judgement_stays_out(note: str) -> None:
    read = private_note(note, "Siv Aas")
    used = " ".join(
        piece
        for kind in ("met", "does", "wants", "deeds", "mine", "through", "talked")
        for piece in getattr(read, kind)
    )
    for word in (
        "good",
        "boring",
        "cute",
        "great",
        "vibes",
        "zoom",
        "twice",
        "hates",
        "owes",
        "divorced",
        "@",
        "://",
        "22",
    ):
        assert word not in used.lower()
    assert read.rest


@pytest.mark.parametrize(
    ("note", "language", "met"),
    [
        ("ontmoet op de bootbeurs", "nl", "We ontmoetten elkaar op de bootbeurs"),
        ("kennengelernt auf der Orgeltagung", "de", "auf der Orgeltagung kennengelernt"),
        ("rencontré au marché de Sète", "fr", "rencontré au marché de Sète"),
        ("nos conocimos en la lonja", "es", "nos conocimos en la lonja"),
        ("conhecemo-nos na doca", "pt", "nos conhecemos na doca"),
        ("conosciuta al porto di Bari", "it", "ci siamo conosciuti al porto di Bari"),
    ],
)
def test_a_meeting_in_each_language(note: str, language: str, met: str) -> None:
    assert note_language(note, "en") == language
    assert private_note(note, "Siv Aas", language).met == (met,)


def test_a_language_that_it_does_not_have_is_all_rest() -> None:
    assert private_note("展示会で会った", "Siv Aas", "ja") == PrivateNote(rest=("展示会で会った",))


@given(st.text(max_size=300), st.text(max_size=20), st.sampled_from(["en", "nl", "de", "fr", "ja", ""]))
def test_what_is_left_over_stands_in_the_note(note: str, name: str, language: str) -> None:
    read, whole = private_note(note, name, language), " ".join(note.split())
    assert all(piece in whole for piece in (*read.rest, *read.tasks, *read.through))
