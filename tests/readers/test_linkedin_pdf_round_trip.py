"""Whatever profile is drawn as LinkedIn draws it is read back as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from introwriter.errors import ReadError
from introwriter.people import Position, Profile, School
from introwriter.readers import Reading
from introwriter.readers.linkedin_pdf.dates import span_of
from introwriter.readers.linkedin_pdf.extract import pages_of
from introwriter.readers.linkedin_pdf.reader import read as read_extracted
from introwriter.readers.linkedin_pdf.words import data, heading
from introwriter.readers.source import Source
from tests.support.linkedin_pdf import Extras, one_column, two_columns, two_columns_spans

LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüßéèñçåøÉÖ"
WIDER = LATIN + "абвгдежзийАБВГД" + "αβγδεΑΒΓ" + "ăâșțłśżŁŚ"

QUICK = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking through files takes minutes
# "Title at Company" has no other sign than this word when its line wraps just there.
PARTING = {word for kind in data()["at"].values() for word in kind}


def words(letters: str, most: int) -> st.SearchStrategy[str]:
    word = st.text(letters, min_size=1, max_size=14).filter(lambda said: said.casefold() not in PARTING)
    return st.lists(word, min_size=1, max_size=most).map(" ".join).filter(lambda text: heading(text) is None)


def dates() -> st.SearchStrategy[str]:
    year = st.integers(1950, 2026).map(str)
    return st.one_of(year, st.tuples(year, st.integers(1, 12)).map(lambda at: f"{at[0]}-{at[1]:02d}"))


def positions(letters: str) -> st.SearchStrategy[tuple[Position, ...]]:
    text = st.lists(words(letters, 12), max_size=5).map("\n".join).filter(lambda said: span_of(said) is None)
    job = st.builds(
        Position,
        title=words(letters, 8),
        company=words(letters, 6),
        start=dates(),
        end=st.one_of(st.none(), dates()),
        description=text,
    )
    return st.lists(job, max_size=6).map(tuple)


def schools(letters: str) -> st.SearchStrategy[tuple[School, ...]]:
    stay = st.builds(
        School,
        school=words(letters, 8),
        degree=words(letters, 4),
        field=words(letters, 8),
        start=dates(),
        end=st.one_of(st.none(), dates()),
    )
    return st.lists(stay, max_size=5).map(tuple)


def profiles(letters: str) -> st.SearchStrategy[Profile]:
    listed = st.lists(words(letters, 5), max_size=5, unique=True).map(tuple)
    return st.builds(
        Profile,
        name=words(letters, 6),
        headline=words(letters, 20),
        location=words(letters, 3),
        positions=positions(letters),
        education=schools(letters),
        skills=listed,
        languages=listed,
        certifications=listed,
        publications=listed,
    )


def read(answer: dict[str, Any]) -> Reading:
    return read_extracted(Source(name="Profile.pdf", data=b"%PDF-1.4"), lambda data, name: answer)


def same_words(profile: Profile) -> Profile:
    """The profile with the texts of jobs on one line: where a line broke by itself is not always seen."""
    jobs = tuple(replace(job, description=" ".join(job.description.split())) for job in profile.positions)
    return replace(profile, positions=jobs)


@given(profile=profiles(WIDER), placed=st.booleans(), drawn=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_two_columns_round_trip(profile: Profile, placed: bool, drawn: st.DataObject) -> None:
    places = [drawn.draw(words(WIDER, 3)) for _ in profile.positions] if placed else []
    extras = Extras(places=places, levels=["Native or Bilingual"] * len(profile.languages))
    assert same_words(read(two_columns_spans(profile, extras)).profile) == same_words(profile)


@given(profile=profiles(LATIN))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=QUICK)
def test_two_columns_round_trip_through_a_file(profile: Profile) -> None:
    assert same_words(read(pages_of(two_columns(profile))).profile) == same_words(profile)


@given(profile=profiles(LATIN))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), phases=QUICK)
def test_one_column_round_trip_through_a_file(profile: Profile) -> None:
    if not (profile.positions and profile.education):
        profile = replace(
            profile, about="I cut panes.", positions=(), education=(School(school="Lyceum", end=""),)
        )
    found = read(pages_of(one_column(profile))).profile
    assert (found.name, found.headline) == (profile.name, profile.headline)
    assert same_words(found).positions == same_words(profile).positions
    assert found.education == profile.education


@given(
    spans=st.lists(
        st.tuples(
            st.text(max_size=30),
            st.floats(-50, 700),
            st.floats(-50, 700),
            st.floats(-50, 900),
            st.sampled_from([26.0, 15.75, 13.0, 12.0, 11.5, 10.5, 9.0, 0.0]),
            st.floats(0, 1),
            st.integers(0, 1),
        ).map(list),
        max_size=40,
    ),
    producer=st.sampled_from(["Apache FOP Version 2.2", "Apache FOP Version 1.1", ""]),
)
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_anywhere_is_read_or_refused(spans: list[list[Any]], producer: str) -> None:
    page = {"width": 612.0, "height": 792.0, "spans": spans}
    try:
        assert read({"made": {"Producer": producer}, "pages": [page, page]}).format == "linkedin_pdf"
    except ReadError as error:
        assert error.hint


@given(st.text(max_size=200))
@settings(max_examples=500, deadline=None)
def test_any_line_is_dates_or_not(line: str) -> None:
    span = span_of(line)
    assert span is None or span.start[:4].isdigit()
