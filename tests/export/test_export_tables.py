"""One table reads the same however it was saved: columns, encoding, delimiter, lines above, line ends."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introwriter.errors import ReadError
from introwriter.export import Connection, read_export

COLUMNS = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
PEOPLE = [
    [
        "Zoë",
        "Öz, PhD",
        "https://www.linkedin.com/in/zo%C3%AB",
        "",
        "Brot & Söhne; Wien",
        'Die "Chefin"',
        "08 Feb 2026",
    ],
    ["Ann", "Lee", "www.linkedin.com/in/Ann-Lee/", "a@example.com", "", "Baker,\nnights", "4-Apr-21"],
    ["", "", "", "", "", "", "01 Jan 2020"],
]
PREAMBLES = [
    "",
    'Notes:\n"When exporting, you may notice; some e-mail addresses are missing. {}"\n\n'.format("x " * 60),
]


def saved(order: list[str], delimiter: str, encoding: str, end: str, above: str, quoting: int) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(order)
    for person in PEOPLE:
        cells = dict(zip(COLUMNS, person, strict=True))
        writer.writerow([cells.get(column, "") for column in order])
    return (above.replace("\n", end) + out.getvalue()).encode(encoding, "replace")


def read(folder: Path, data: bytes) -> tuple[tuple[Connection, ...], int, int]:
    path = folder / "Connections.csv"
    path.write_bytes(data)
    found = read_export(path)
    return found.connections, found.tally.hidden_connections, found.tally.unreadable_rows


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    order=st.permutations([*COLUMNS, "Tags", "Something New"]),
    delimiter=st.sampled_from([",", ";", "\t"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    end=st.sampled_from(["\n", "\r\n"]),
    above=st.sampled_from(PREAMBLES),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_however_it_was_saved(tmp_path, order, delimiter, encoding, end, above, quoting):
    connections, hidden, unreadable = read(tmp_path, saved(order, delimiter, encoding, end, above, quoting))
    assert [(one.key, one.name, one.company, one.position, str(one.connected_on)) for one in connections] == [
        ("zoë", "Zoë Öz, PhD", "Brot & Söhne; Wien", 'Die "Chefin"', "2026-02-08"),
        ("ann-lee", "Ann Lee", "", "Baker, nights", "2021-04-04"),
    ]
    assert (hidden, unreadable) == (1, 0)


def test_a_preamble_saved_as_columns(tmp_path):
    above = "Notes:;;;\nSome addresses are missing.;;;\n;;;\n"
    rows = f"{above}First Name;Last Name;Connected On;\nAnn;Lee;14.01.2026;\n"
    connections, _, unreadable = read(tmp_path, rows.encode("cp1252"))
    assert [(one.key, str(one.connected_on)) for one in connections] == [("name:ann lee", "2026-01-14")]
    assert unreadable == 0


def test_a_byte_order_mark_above_the_preamble(tmp_path):
    data = '\ufeffNotes:\n"x, y"\n\nFirst Name,Last Name,Connected On\nAnn,Lee,01 Jan 2026'.encode()
    assert len(read(tmp_path, data)[0]) == 1


@pytest.mark.parametrize("row", ["BADROW", "Ann,Lee", "Ann,Lee,01 Jan 2026,more,cells", "a\tb"])
def test_a_row_that_does_not_fit_is_counted(tmp_path, row):
    data = f"First Name,Last Name,Connected On\nBo,Ek,01 Jan 2026\n{row}\nCy,Fox,02 Jan 2026\n".encode()
    connections, _, unreadable = read(tmp_path, data)
    assert ([one.name for one in connections], unreadable) == (["Bo Ek", "Cy Fox"], 1)


def test_blank_rows_and_empty_cells_at_the_end_are_nothing(tmp_path):
    data = b"First Name,Last Name,Connected On\n\n,,\nBo,Ek,01 Jan 2026,,,\n  ,,\n"
    connections, hidden, unreadable = read(tmp_path, data)
    assert ([one.name for one in connections], hidden, unreadable) == (["Bo Ek"], 0, 0)


def test_the_same_row_twice_is_one_person(tmp_path):
    head, row = "First Name,Last Name,URL,Connected On\n", "Bo,Ek,{},01 Jan 2026\n"
    urls = ["https://www.linkedin.com/in/bo-ek", "https://www.linkedin.com/in/BO-EK/", "", ""]
    connections, _, _ = read(tmp_path, (head + "".join(row.format(url) for url in urls)).encode())
    assert [one.key for one in connections] == ["bo-ek", "name:bo ek"]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    junk=st.lists(
        st.tuples(st.integers(0, 3_000), st.sampled_from([b'"', b"\n", b",", b"\0", b"\xe9", b";"])),
        max_size=12,
    )
)
def test_damaged_messages_read_or_are_refused(tmp_path, junk):
    rows = b"CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,CONTENT\n" + b"".join(
        b'%d,Ann Lee,https://www.linkedin.com/in/ann,Me Myself,2024-01-01 10:00:00 UTC,"Hello, you\nagain"\n'
        % number
        for number in range(30)
    )
    data = bytearray(rows)
    for at, piece in junk:
        data[at : at + 1] = piece
    (tmp_path / "messages.csv").write_bytes(data)
    try:
        read_export(tmp_path)
    except ReadError as error:
        assert error.hint
