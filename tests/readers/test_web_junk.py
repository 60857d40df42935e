"""Junk pages, cards and JSON: a Reading or a ReadError, in bounded time, whatever comes."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.errors import IntrowriterError
from introwriter.readers import read, read_all
from introwriter.readers.people_json.shape import keys


def words(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from(text.split())


PIECES = words(
    """
    <div class="h-card"> <p class="p-name"> <span class="p-org h-card"> </div> </p> <li> <ul>
    <table> <tr> <td> <b <!-- --> <![CDATA[ ]]> <?x <!x <a href=" " ' &amp; &#x0; &#xD800; &lt; Ada
    Krol · 3rd Experience 2019 <h1> <script type="application/ld+json"> </script> <style> </style>
    <svg> <title> | LinkedIn</title> <br> <time> <section data-section="experience"> <ul
    class="experience__list"> <li class="hresume vcard"> <code> *****
    {"@type":"Person","name":"Ada"} {"@graph":[ ]} "@id" , : [ ] { } null \\ <template> <noscript>
    <iframe>
    """
)
PAGES = st.lists(PIECES | st.text(max_size=8), max_size=60).map(lambda parts: "<html>" + " ".join(parts))
LINES = words(
    """
    BEGIN:VCARD END:VCARD VERSION:2.1 VERSION:4.0 FN:Ada N:Krol;Ada;;; N:; ORG:a;b ORG: TITLE:x
    ADR:;;;;;; LANG:en KIND:org FN;ENCODING=QUOTED-PRINTABLE:=C3= NOTE;CHARSET=x:y FN;ENCODING=b:%
    a.b.FN:x :x ;:x FN;X="a:b":y AGENT:
    """
)
CARDS = st.lists(LINES | st.text(max_size=20), max_size=30).map(
    lambda lines: "BEGIN:VCARD\n" + "\n".join(lines)
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["name", "year", "month", "text"]), inner)
    ),
    max_leaves=8,
)
KEYS = sorted(
    {
        key
        for role in ("jobs", "schools", "skills", "languages", "posts", "activities", "place")
        for key in keys("person", role)
    }
    | {*keys("dates", "start"), *keys("dates", "period"), "company"}
)
RECORDS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8).map(
    lambda record: {**record, "full_name": "Ada Krol", "linkedin_url": "x"}
)
GRAPHS = st.dictionaries(
    st.sampled_from(
        [
            "worksFor",
            "alumniOf",
            "jobTitle",
            "hasOccupation",
            "address",
            "member",
            "@id",
            "knowsLanguage",
            "description",
            "hasCredential",
            "author",
            "mainEntity",
            "name",
            "url",
            "startDate",
        ]
    ),
    VALUES | st.dictionaries(st.sampled_from(["@type", "@id", "member", "name"]), VALUES),
)


def tried(text: str) -> None:
    begun = time.perf_counter()
    try:
        assert read(text.encode("utf-8", "replace")).profile.name
    except IntrowriterError as error:
        assert error.hint
        assert "\n" not in error.message
    assert time.perf_counter() - begun < 5


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_junk_pages(text: str) -> None:
    tried(text)


@settings(max_examples=150, deadline=None)
@given(CARDS)
def test_junk_cards(text: str) -> None:
    tried(text)
    try:
        assert all(isinstance(label, str | None) for _, label, _ in read_all(text))
    except IntrowriterError as error:
        assert error.hint


@settings(max_examples=200, deadline=None)
@given(RECORDS)
def test_junk_records(record: dict[str, Any]) -> None:
    assert read(json.dumps(record)).profile.name == "Ada Krol"


@settings(max_examples=150, deadline=None)
@given(GRAPHS)
def test_junk_linked_data(node: dict[str, Any]) -> None:
    text = json.dumps(
        [{**node, "@type": "Person"}, {**node, "@type": "ProfilePage"}, {"@type": "Role", **node}]
    )
    tried(f'<html><script type="application/ld+json">{text}</script>')


LARGE = {
    "tags": "<html>" + "<div>" * 200_000,
    "deep": "<html>" + "<div>" * 20_000,
    "paragraphs": "<html>" + "<p>x" * 20_000,
    "unfinished": "<html>" + "<a " * 59_000,
    "attributes": "<html><a " + "b=c " * 1_000_000 + ">",
    "cards": "<html>" + "<p class=h-card>Ada Krol</p>" * 14_000,
    "old cards in cards": "<html>" + "<div class=vcard>" * 490 + "x" * 100_000,
    "entities": "<html>" + "&" * 4_000_000,
    "blocks": "<html>" + "<script type='application/ld+json'>{}</script>" * 50_000,
    "nested json": "<html><script type='application/ld+json'>" + '{"a":' * 100_000 + "</script>",
    "quotes": "<html><script type='application/ld+json'>" + '"\\' * 99_000 + "</script>",
    "commas": "<html><script type='application/ld+json'>" + ", " * 99_000 + "</script>",
    "comments": "<html>" + "<!--" * 59_000,
    "archives": "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n" + "--x\n" * 100_000,
    "notes": "BEGIN:VCARD\nFN:A B\n" + "NOTE:x\n" * 500_000 + "END:VCARD",
    "folds": "BEGIN:VCARD\nFN:A B\nNOTE:" + "\n x" * 1_500_000 + "\nEND:VCARD",
    "parts": "BEGIN:VCARD\nFN:A B\nN:" + ";" * 4_000_000 + "\nEND:VCARD",
    "begins": "BEGIN:VCARD\n" * 400_000,
    "photo": "BEGIN:VCARD\nFN:A B\nPHOTO:" + "A" * 4_000_000 + "\nEND:VCARD",
    "people": json.dumps([{"full_name": "A B", "linkedin_url": "x"}] * 40_000),
}


@pytest.mark.parametrize("case", LARGE)
def test_large_junk_takes_bounded_time(case: str) -> None:
    begun = time.process_time()
    try:
        read(LARGE[case].encode())
    except IntrowriterError as error:
        assert error.hint
    assert time.process_time() - begun < 10
