"""One key for one person, whatever the spelling of the address or the name."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.export.keys import folded, is_opaque, name_key, slug_of, slugs_in, url_of
from introwriter.export.recipients import names_in


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/zoë-brandt",
        "https://www.linkedin.com/in/zo%C3%AB-brandt",
        "https://www.linkedin.com/in/ZO%c3%8B-Brandt/",
        "http://linkedin.com/in/zoë-brandt/",
        "www.linkedin.com/in/zo%C3%AB-brandt",
        "linkedin.com/in/zoë-brandt?trk=abc",
        "https://de.linkedin.com/in/zo%C3%AB-brandt/en",
        "https://www.linkedin.com/in/zo%25C3%25AB-brandt#about",
        "https://www.linkedin.com/in/zoe\u0308-brandt",
        "/in/zoë-brandt",
        " HTTPS://WWW.LINKEDIN.COM/in/zoë-brandt ",
    ],
)
def test_one_slug_for_every_spelling(url):
    assert slug_of(url) == "zoë-brandt"


@pytest.mark.parametrize(
    "text",
    ["", "zoë-brandt", "https://www.linkedin.com/company/acme", "https://notlinkedin.com/in/x", "https://x.com/in/y",
     "https://www.linkedin.com/in/", "https://evil.example/?u=in/x"],
)  # fmt: skip
def test_what_is_no_profiles_address(text):
    assert slug_of(text) is None
    assert url_of(text) is None


@pytest.mark.parametrize("between", [",", ", ", " ", ";", "\n"])
def test_several_addresses_in_one_cell(between):
    urls = [
        "https://www.linkedin.com/in/a-1",
        "https://www.linkedin.com/in/b%C3%A9-2",
        "www.linkedin.com/in/A-1/",
    ]
    assert slugs_in(between.join(urls)) == ("a-1", "bé-2")


def test_an_address_gets_its_scheme_and_loses_its_query():
    assert url_of("www.linkedin.com/in/a-1?x=1") == "https://www.linkedin.com/in/a-1"
    assert url_of("https://de.linkedin.com/in/A-1/") == "https://de.linkedin.com/in/A-1/"


def test_a_members_number_is_no_chosen_slug():
    assert is_opaque("acoaaabcdefghijklmnopqrstuvwxyz012345")
    assert not is_opaque("acoaana-pool")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ines Okonedo-Lind, PhD 🚀", "ines okonedo-lind"),
        ("  JANE   Doe ", "Jane Doe"),
        ("Straße Groß", "STRASSE GROSS"),
        ("𝐉𝐚𝐧𝐞 Doe", "Jane Doe"),
        ("O’Neil Ann", "O'Neil Ann"),
        ("Doe, Ph.D.", "doe"),
    ],
)
def test_names_that_are_the_same(one, two):
    assert folded(one) == folded(two)


def test_names_that_differ_or_are_only_marks_keep_a_key():
    assert folded("Jürgen") != folded("Jurgen")
    assert folded("佐藤 花子") == "佐藤 花子"
    assert name_key("🚀🚀") != name_key("✨")
    assert folded(", MBA") == "mba"


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Ann Lee, Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, PhD", ["Ann Lee, PhD"]),
        ("Ann Lee, Ph.D., Bo Ek, MBA 🚀, CFA", ["Ann Lee, Ph.D.", "Bo Ek, MBA 🚀, CFA"]),
        ("Ann Lee, SHRM-CP, Bo Ek", ["Ann Lee, SHRM-CP", "Bo Ek"]),
        ("Ann Lee, Madonna", ["Ann Lee", "Madonna"]),
        ("Ann Lee, Keeper of Bees, Bo Ek", ["Ann Lee, Keeper of Bees", "Bo Ek"]),
        ("", []),
    ],
)
def test_names_in_a_cell_of_recipients(cell, names):
    assert names_in(cell, {"ann lee, keeper of bees"}) == names


SLUG = st.text(st.characters(categories=("Ll", "Lo", "Nd"), codec="utf-8"), min_size=1, max_size=20)


@given(SLUG)
def test_encoding_and_case_make_no_difference(slug):
    plain = slug_of(f"https://www.linkedin.com/in/{slug}")
    assert plain is not None
    assert slug_of(f"https://WWW.LinkedIn.com/in/{quote(slug)}/?x=1") == plain
    assert slug_of(f"https://www.linkedin.com/in/{plain}") == plain


@given(st.text(max_size=60))
def test_any_text_folds_to_something_that_stays(text):
    assert folded(folded(text)) == folded(text) or "," in folded(text)
    slug_of(text)
    slugs_in(text)
    assert "".join(names_in(text, ())).replace(" ", "") is not None
