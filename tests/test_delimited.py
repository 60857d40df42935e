"""Rows out of whatever a spreadsheet wrote: encodings, delimiters, line ends, quotes that never close."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.delimited import open_text, rows

TABLE = [["Name", "Ort", "Über"], ["Zoë Öl", "Łódź"[:2] + "dz", "a, b; c"], ["Jürgen", "", "x\ny"]]


def read(data: bytes) -> list[list[str]]:
    with open_text(io.BytesIO(data)) as text:
        return list(rows(text))


def written(
    table: list[list[str]], delimiter: str = ",", end: str = "\n", quoting: int = csv.QUOTE_MINIMAL
) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(table)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_way_of_writing_one_table(encoding, delimiter, end):
    assert read(written(TABLE, delimiter, end).encode(encoding)) == TABLE


def test_cp1252():
    table = [["Name", "Ort"], ["Jürgen Müßig", "“Köln” – 5 €"]]
    assert read(written(table, ";").encode("cp1252")) == table


def test_no_newline_at_the_end():
    assert read(b"a,b\n1,2") == [["a", "b"], ["1", "2"]]


def test_a_quoted_header_and_cells_of_several_lines():
    assert read(written(TABLE, quoting=csv.QUOTE_ALL).encode()) == TABLE


@pytest.mark.parametrize(
    "above",
    [
        'Notes:\n"When you export, you may notice, that; some are missing. {}"\n\n'.format("Long. " * 20),
        "Notes:;;\n;;\n",
        "Notes:\n",
        "My list\n\n",
        "sep=;\n",
    ],
)
def test_the_delimiter_is_the_headers_whatever_stands_above(above):
    found = read((above + "Name;Ort\nA, B;C, D\n").encode())
    assert found[-2:] == [["Name", "Ort"], ["A, B", "C, D"]]


def test_semicolons_in_cells_do_not_part_a_table_of_commas():
    assert read(b"Name,Keywords\nA,x;y;z\n")[1] == ["A", "x;y;z"]


def test_one_column():
    assert read(b"Name\nC; C++\nSales; Marketing\n") == [["Name"], ["C; C++"], ["Sales; Marketing"]]


def test_a_stray_byte_far_down_is_read_as_cp1252():
    data = b"Name,Ort\n" + b"Ada,Utrecht\n" * 10_000 + b"J\xfcrgen,K\xf6ln\n" + "Zoë,Łódź\n".encode()
    assert read(data)[-2:] == [["Jürgen", "Köln"], ["Zoë", "Łódź"]]


def test_one_stray_byte_in_the_head_does_not_spoil_the_rest():
    data = "Name,Ort\nZoë,Łódź\nÉlodie,Besançon\n".encode() + b"J\xfcrgen,X\n"
    assert read(data)[1:] == [["Zoë", "Łódź"], ["Élodie", "Besançon"], ["Jürgen", "X"]]


def test_a_letter_across_the_edge_of_the_head_is_whole():
    for shift in range(4):
        data = b"Name,Ort\n" + b"x" * (65_536 - 9 - shift) + ",😀é\n".encode()
        assert read(data)[1][1] == "😀é"


def test_a_quote_that_never_closes_costs_some_rows_and_not_the_file():
    bad: list[int] = []
    data = b'Name,Ort\nA,"never closed\n' + b"B,C\n" * 100_000
    with open_text(io.BytesIO(data)) as text:
        found = list(rows(text, bad.append))
    assert len(bad) == 1
    assert found[-1] == ["B", "C"]
    assert len(found) > 60_000


def test_a_row_without_end_is_left_out():
    bad: list[int] = []
    data = b"Name,Ort\n" + b'"a\n",' * 50_000 + b'\n"'
    with open_text(io.BytesIO(data)) as text:
        found = list(rows(text, bad.append))
    assert bad
    assert max(map(len, found)) < 20_000


def test_a_line_without_end_is_cut():
    found = read(b"Name,Ort\n" + b"ab," * 1_000_000)
    assert max(len(row) for row in found) < 400_000


def test_the_stream_is_closed_with_the_text():
    binary = io.BytesIO(b"a,b\n")
    with open_text(binary) as text:
        text.readline()
    assert binary.closed


@given(st.binary(max_size=400))
def test_any_bytes_give_rows(data):
    assert all(isinstance(cell, str) for row in read(data) for cell in row)


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufeff"), max_size=12)


@given(
    st.lists(st.tuples(CELL, CELL, CELL), max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_a_table_comes_back_as_it_was_written(cells, delimiter, encoding):
    table = [["First Name", "Last Name", "URL"], *(list(row) for row in cells)]
    assert read(written(table, delimiter, quoting=csv.QUOTE_ALL).encode(encoding)) == table
