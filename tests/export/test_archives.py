"""Zips and folders as they come: nested, renamed, locked, broken, hostile; nothing is written or followed."""

from __future__ import annotations

import os
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from introwriter import readers
from introwriter.errors import ReadError
from introwriter.export import read_export
from introwriter.export.archive import stem_of

EXPORTS = Path(__file__).resolve().parents[1] / "fixtures" / "exports"
RICH = next(EXPORTS.glob("Complete_*_04-18-2026"))


def packed(into: Path, folder: Path = RICH, prefix: str = "", more: dict[str, bytes] | None = None) -> Path:
    path = into / f"{folder.name}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, prefix + file.relative_to(folder).as_posix())
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return path


def refused(path: Path, *said: str) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_export(path)
    assert caught.value.hint
    assert len(str(caught.value).splitlines()) == 2
    for text in said:
        assert text in str(caught.value)
    return caught.value


def one_file_zip(path: Path, data: bytes, name: str = "Connections.csv") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return path


class TestTheSameExport:
    def test_a_zip_reads_as_its_folder(self, tmp_path):
        assert read_export(packed(tmp_path)) == read_export(RICH)

    def test_in_a_folder_of_the_zip(self, tmp_path):
        assert read_export(packed(tmp_path, prefix=f"{RICH.name}/")) == read_export(RICH)

    def test_with_windows_separators(self, tmp_path):
        assert read_export(packed(tmp_path, prefix=f"{RICH.name}\\")) == read_export(RICH)

    def test_in_a_folder_of_the_folder(self, tmp_path):
        (tmp_path / RICH.name).mkdir()
        for file in RICH.glob("*.csv"):
            (tmp_path / RICH.name / file.name).write_bytes(file.read_bytes())
        found = read_export(tmp_path)
        assert found.connections == read_export(RICH).connections

    def test_with_what_macos_adds(self, tmp_path):
        junk = {"__MACOSX/._Connections.csv": b"\0\5\26\7", "._messages.csv": b"\0", ".DS_Store": b"\0"}
        assert read_export(packed(tmp_path, more=junk)) == read_export(RICH)

    def test_names_in_any_case_with_a_number_or_copied(self, tmp_path):
        names = {"Connections.csv": "CONNECTIONS_34875879.CSV", "messages.csv": "Messages (1).csv"}
        path = tmp_path / f"{RICH.name}.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for file in RICH.glob("*.csv"):
                archive.write(file, names.get(file.name, file.name.replace(" ", "_")))
        assert read_export(path) == read_export(RICH)

    def test_nothing_is_written_beside_it(self, tmp_path):
        path = packed(tmp_path)
        before = path.stat().st_mtime_ns
        read_export(path)
        assert [file.name for file in tmp_path.rglob("*")] == [path.name]
        assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Comments_34875879.csv", "comments"),
        ("Company Follows.csv", "company follows"),
        ("profile_summary.CSV", "profile summary"),
        ("Connections (2).csv", "connections"),
        ("messages - Copy.csv", "messages"),
    ],
)
def test_what_a_file_is_called(name, stem):
    assert stem_of(name) == stem


class TestRefused:
    def test_a_zip_of_something_else(self, tmp_path):
        refused(
            one_file_zip(tmp_path / "a.zip", b"x", "holiday.jpg"),
            "holiday.jpg",
            "Connections.csv",
            "messages.csv",
        )

    def test_a_document_is_named(self, tmp_path):
        refused(one_file_zip(tmp_path / "cv.docx", b"x", "[Content_Types].xml"), "document")

    def test_a_zip_in_a_zip_is_not_opened(self, tmp_path):
        inner = packed(tmp_path)
        outer = one_file_zip(tmp_path / "outer.zip", inner.read_bytes(), "inner.zip")
        refused(outer, "inner.zip", "not opened")

    def test_a_zip_in_a_folder_is_named(self, tmp_path):
        refused((packed(tmp_path)).parent, f"{RICH.name}.zip itself")

    def test_two_exports_in_one_folder(self):
        refused(EXPORTS, "5 exports", "Give one of them")

    def test_an_empty_zip_file_or_folder(self, tmp_path):
        with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
            pass
        refused(tmp_path / "empty.zip", "holds no files")
        (tmp_path / "nothing.zip").write_bytes(b"")
        refused(tmp_path / "nothing.zip", "empty")
        (tmp_path / "folder").mkdir()
        refused(tmp_path / "folder", "is a folder", "holds no files")

    @pytest.mark.parametrize(
        ("data", "said"), [(b"%PDF-1.4", "PDF"), (b"\x1f\x8b\x08", "gzip"), (b"{}", "JSON")]
    )
    def test_another_kind_of_file(self, tmp_path, data, said):
        (tmp_path / "export.bin").write_bytes(data)
        refused(tmp_path / "export.bin", said)

    def test_what_is_not_there_or_no_file(self, tmp_path):
        refused(tmp_path / "gone.zip", "no file or folder")
        os.mkfifo(tmp_path / "pipe.zip")
        refused(tmp_path / "pipe.zip", "not a regular file")

    def test_a_locked_zip(self, tmp_path):
        data = bytearray(packed(tmp_path).read_bytes())
        at = 0
        while (at := data.find(b"PK\x01\x02", at)) >= 0:
            data[at + 8] |= 1
            at += 4
        (tmp_path / "locked.zip").write_bytes(data)
        refused(tmp_path / "locked.zip", "password")

    def test_a_bomb(self, tmp_path):
        refused(one_file_zip(tmp_path / "bomb.zip", b"a,b\n" * 8_000_000), "would unpack to 32 MB")

    def test_a_size_that_is_a_lie(self, tmp_path):
        rows = b"First Name,Last Name,Connected On\n" + b"A,B,01 Jan 2020\n" * 100
        data = bytearray(one_file_zip(tmp_path / "true.zip", rows).read_bytes())
        at = data.find(b"PK\x01\x02")
        struct.pack_into("<I", data, at + 24, 10)
        (tmp_path / "lie.zip").write_bytes(data)
        refused(tmp_path / "lie.zip", "Connections.csv is broken")

    def test_a_listing_without_end(self, tmp_path):
        path = tmp_path / "many.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for number in range(20_001):
                archive.writestr(f"{number}.csv", b"")
        refused(path, "20,000 files")

    def test_folders_without_end(self, tmp_path):
        refused(one_file_zip(tmp_path / "deep.zip", b"x", "a/" * 40 + "Connections.csv"), "deep")

    def test_an_unusual_packing(self, tmp_path):
        path = tmp_path / "lzma.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
            archive.writestr("Connections.csv", "First Name,Last Name,Connected On\nA,B,\n")
        refused(path, "unusual way")

    @pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
    def test_a_download_that_broke_off(self, tmp_path, part):
        data = packed(tmp_path).read_bytes()
        (tmp_path / "part.zip").write_bytes(data[: int(len(data) * part)])
        refused(tmp_path / "part.zip", "Download the export again")

    def test_tables_with_headers_of_something_else(self, tmp_path):
        (tmp_path / "Connections.csv").write_text("a,b\n1,2\n", encoding="utf-8")
        refused(tmp_path, "nothing of an export")


def test_links_are_not_followed(tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("First Name,Last Name,Connected On\nSecret,Person,01 Jan 2020\n", encoding="utf-8")
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "Connections.csv").symlink_to(secret)
    (folder / "Invitations.csv").write_text("From,To,Sent At,Message,Direction\n", encoding="utf-8")
    (folder / "more").symlink_to(tmp_path)
    found = read_export(folder)
    assert found.connections == ()
    assert "2 links were not followed" in found.warnings


def test_a_file_without_a_name_is_nothing(tmp_path):
    data = one_file_zip(tmp_path / "one.zip", b"First Name,Last Name,Connected On\nA,B,\n").read_bytes()
    at = data.rfind(b"PK\x01\x02")
    named = data[:at] + data[at:].replace(b"Connections.csv", b"\0onnections.csv")
    (tmp_path / "nameless.zip").write_bytes(named)
    refused(tmp_path / "nameless.zip", "holds no files")


def test_names_that_climb_out_reach_nothing(tmp_path):
    path = one_file_zip(
        tmp_path / "climb.zip",
        b"First Name,Last Name,Connected On\nA,B,01 Jan 2020\n",
        "../../Connections.csv",
    )
    assert [one.name for one in read_export(path).connections] == ["A B"]
    assert [file.name for file in tmp_path.iterdir()] == ["climb.zip"]


def test_a_main_table_with_words_after_its_name_is_found_when_it_is_the_only_one(tmp_path):
    rows = "First Name,Last Name,Connected On\nA,B,01 Jan 2020\n"
    (tmp_path / "Connections_from_excel.csv").write_text(rows, encoding="utf-8")
    assert len(read_export(tmp_path).connections) == 1
    (tmp_path / "Connections_older.csv").write_text(rows, encoding="utf-8")
    refused(tmp_path, "Connections_from_excel.csv", "Connections_older.csv")


def test_a_table_without_a_known_header_is_said(tmp_path):
    (tmp_path / "Connections.csv").write_text("Vorname,Nachname\nA,B\n", encoding="utf-8")
    (tmp_path / "Invitations.csv").write_text("From,To,Sent At,Message,Direction\n", encoding="utf-8")
    found = read_export(tmp_path)
    assert not found.has_connections
    assert "Connections.csv has a header that is not known: whom the owner is connected with is unknown" in (
        found.warnings
    )


def test_an_export_given_as_a_profile_is_its_owners(tmp_path):
    for path in (RICH, packed(tmp_path)):
        reading = readers.read(path)
        assert (reading.format, reading.profile.name) == ("linkedin_export", "Sanne Vries")
        assert readers.read_sender(path).positions == read_export(RICH).owner.profile.positions


def test_an_export_without_a_profile_names_nobody():
    with pytest.raises(ReadError, match=r"without Profile\.csv"):
        readers.read(next(EXPORTS.glob("*_12-02-2023")))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.tuples(st.integers(0, 6_000), st.binary(max_size=8)), min_size=1, max_size=6))
def test_a_zip_with_random_bytes_in_it_reads_or_is_refused(tmp_path, cuts):
    data = bytearray(packed(tmp_path).read_bytes())
    for at, junk in cuts:
        data[at : at + len(junk)] = junk
    path = tmp_path / "junk.zip"
    path.write_bytes(data)
    try:
        read_export(path)
    except ReadError as error:
        assert error.hint
