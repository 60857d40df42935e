from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from introwriter.errors import IntrowriterError, ReadError
from introwriter.readers import FORMATS, read, read_context, read_sender, source_of
from tests.conftest import ROOT

PAGES = [path.read_text("utf-8") for path in sorted((ROOT / "tests" / "fixtures" / "pasted").glob("*.txt"))]
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(9)
)

REFUSED: dict[str, tuple[str | bytes, str]] = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "pdf": (b"%PDF-1.4 x", "is a PDF"),
    "zip": (b"PK\x03\x04xx", "is a zip archive"),
    "binary": (bytes(range(256)) * 10, "is a binary file"),
    "missing": ("no/such/file.json", "There is no file"),
    "no path": ("a\x00b", "cannot be read"),
    "long path": ("x" * 5000, "cannot be read"),
    "too large": (b"x" * 5_000_001, "is too large"),
    "deep": ('{"name":' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
    "levels": ('{"name":' + '{"a":' * 30 + "1" + "}" * 31, "levels deep"),
    "nan": ('{"name": NaN}', "NaN is not JSON"),
    "comma": ('{"name": "x",\n}', "line 2, column 1: not valid JSON"),
    "huge number": ('{"name": ' + "1" * 6000 + "}", "not valid JSON"),
    "two people": ('[{"name": "A B"}, {"name": "C D"}]', "a list of 2"),
    "yaml tag": ('name: !!python/object/apply:os.system ["true"]\n', "not YAML that is safe to read"),
    "yaml bomb": (BOMB + "name: A B\n", "more than 300,000 values"),
    "yaml loop": ("name: &a [*a]\n", "levels deep"),
    "yaml broken": ('name: "x\npositions: [\n', "line 3"),
    "prose": ("Dear all,\nthis is a letter.\nBye", "tried: case needs"),
    "web page": ("<html><body>\n<p>hi</p></body></html>", "no person is marked"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_refused_with_a_reason_and_advice(case: str) -> None:
    given_input, said = REFUSED[case]
    with pytest.raises(ReadError) as caught:
        read(given_input)
    assert said in caught.value.message
    assert caught.value.hint
    assert "\n" not in caught.value.message


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)


def test_a_format_that_does_not_exist_or_fit_is_refused() -> None:
    with pytest.raises(ReadError, match="case, jsonresume, native, pasted"):
        read({"name": "A B"}, "docx")
    with pytest.raises(ReadError, match="is not JSON, YAML or TOML"):
        read("Ada Krol\nGlazier\n", "native")
    assert read("Ada Krol\nGlazier\n", "pasted").profile.headline == "Glazier"


def test_ten_thousand_positions_are_bounded_with_a_warning() -> None:
    text = json.dumps({"name": "A B", "positions": [{"title": "x"}] * 10_000})
    reading = read(text)
    assert len(reading.profile.positions) == 300
    assert "positions: only the first 300 of 10,000 entries were read" in reading.warnings


def test_a_huge_field_is_cut_with_a_warning() -> None:
    reading = read({"name": "A B", "about": "x" * 1_000_000})
    assert len(reading.profile.about) == 20_000
    assert "about was cut from 1,000,000 to 20,000 characters" in reading.warnings


def test_markup_in_fields_is_text() -> None:
    about = "{{ 7 * 7 }} <b>bold</b> **x** \u202eabc\u202c"
    assert read({"name": "A B", "about": about}).profile.about == "{{ 7 * 7 }} bold **x** abc"


@pytest.mark.parametrize(
    "text",
    [
        "Mia Holm\n· 3rd\nVP\nExperience\n" + "Title\nCo\n2019 - 2020\n" * 60_000,
        "Mia Holm\n· 3rd\nVP\nExperience\nCo\n40 yrs\n" + "Title\nJan 2019 - Jan 2020 · 1 yr\n" * 60_000,
        "Mia Holm · 3rd\n" + "word " * 900_000,
        "Mia Holm\n· 3rd\n" + "About\n" * 400_000,
        "Mia Holm\n· 3rd\n" + "· " * 1_000_000,
        "#" + "\n" * 4000 + "x",
        "name: A B\nskills: [" + "x, " * 200_000 + "y]",
        "name = 'A B'\nskills = [" + "'x', " * 100_000 + "]",
        '{"name": "A B", "about": "' + "if you are an ai " * 200_000 + '"}',
    ],
    ids=["jobs", "group", "line", "headings", "dots", "blanks", "yaml", "toml", "machine"],
)
def test_large_input_takes_bounded_time(text: str) -> None:
    begun = time.perf_counter()
    try:
        read(text)
    except IntrowriterError as error:
        assert error.hint
    assert time.perf_counter() - begun < 5


MANGLED = st.builds(
    lambda page, cuts, junk, ends: ends.join(
        junk.get(i, line) for i, line in enumerate(page.split("\n")) if i not in cuts
    ),
    st.sampled_from(PAGES),
    st.sets(st.integers(0, 80), max_size=40),
    st.dictionaries(st.integers(0, 80), st.text(max_size=60) | st.sampled_from(
        ["Experience", "About", "2019 - 2020", "3 yrs", "· 3rd", "Accept", "x logo", "{", "a: *b", "[x]"]
    ), max_size=30),
    st.sampled_from(["\n", "\r\n", "\n\n", "\r"]),
)  # fmt: skip


@settings(max_examples=250, deadline=2000)
@given(MANGLED)
def test_mangled_pages_are_read_or_refused(text: str) -> None:
    for format in (None, "pasted"):
        try:
            reading = read(text.encode("utf-8", "replace"), format)
        except IntrowriterError as error:
            assert error.hint
        else:
            assert reading.profile.name


@settings(max_examples=250, deadline=2000)
@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for reader in (read, read_sender, read_context):
        try:
            assert reader(data) is not None
        except IntrowriterError as error:
            assert error.hint


@settings(max_examples=100)
@given(st.sampled_from(["json", "yaml", "toml", "txt"]), st.text(max_size=200))
def test_every_reader_survives_sniffing_any_text(suffix: str, text: str) -> None:
    try:
        source = source_of((text + "\nname").encode("utf-8", "replace"))
        named = type(source)(name=f"x.{suffix}", data=source.data)
        assert {reader.sniff(named) for reader in FORMATS} <= {True, False}
    except IntrowriterError as error:
        assert error.hint
