"""PDFs that are not LinkedIn's, broken, locked or made to hurt: an error with what to do."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from fpdf import FPDF

from introwriter.errors import ReadError
from introwriter.people import Profile
from introwriter.readers import read, source_of
from introwriter.readers.linkedin_pdf.extract import Refused, pages_of
from introwriter.readers.linkedin_pdf.process import extracted, needed
from introwriter.readers.linkedin_pdf.reader import read as read_extracted
from introwriter.readers.source import Source
from tests.support.linkedin_pdf import Extras, two_columns, two_columns_spans
from tests.support.pdf_files import file_of, one_page, stream

ADA = Profile(name="Ada Krol", headline="Owner at Krol Glass", about="I cut panes.")
FLATE = b"/Filter/FlateDecode"


def plain_cv() -> bytes:
    """What a word processor makes of a CV, headings and all."""
    pdf = FPDF(unit="pt")
    pdf.add_page()
    for y, size, text in (
        (60, 26, "Ada Krol"),
        (90, 11, "ada@example.org, linkedin.com/in/ada-krol"),
        (130, 16, "Experience"),
        (150, 12, "Owner at Krol Glass"),
        (166, 11, "January 2020 - Present"),
        (210, 16, "Education"),
        (230, 12, "Academy of Fine Arts"),
        (246, 11, "MA, Glass, 2008 - 2012"),
    ):
        pdf.set_font("helvetica", "", size)
        pdf.text(60, y, text)
    return bytes(pdf.output())


def two_column_cv() -> bytes:
    """A designer's CV with a sidebar."""
    pdf = FPDF(unit="pt")
    pdf.add_page()
    for x, y, size, text in (
        (40, 60, 16, "Contact"),
        (40, 80, 10, "ada@example.org"),
        (40, 120, 16, "Skills"),
        (40, 140, 10, "Glass"),
        (200, 60, 30, "Ada Krol"),
        (200, 110, 16, "Experience"),
        (200, 130, 12, "Krol Glass"),
        (200, 146, 11, "Owner"),
    ):
        pdf.set_font("helvetica", "", size)
        pdf.text(x, y, text)
    return bytes(pdf.output())


def locked(password: str) -> bytes:
    pdf = FPDF(unit="pt")
    pdf.set_encryption(owner_password="owner", user_password=password)
    pdf.add_page()
    pdf.set_font("helvetica", "", 12)
    pdf.text(30, 30, "hello")
    return bytes(pdf.output())


NOT_LINKEDIN = "but no profile that LinkedIn saved"
NO_TEXT = "holds no text"
LARGE = "unpacks to far more"
HOSTILE = {
    "a plain CV": (plain_cv(), NOT_LINKEDIN),
    "a CV in two columns": (two_column_cv(), NOT_LINKEDIN),
    "locked": (locked("secret"), "is locked with a password"),
    "locked against changes only": (locked(""), NOT_LINKEDIN),
    "a scan": (one_page(b""), NO_TEXT),
    "no pages": (file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]), NO_TEXT),
    "its own parent": (
        file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1>>"]),
        NO_TEXT,
    ),
    "only a first line": (b"%PDF-1.7\n", "a broken one"),
    "noise": (b"%PDF-1.4\n" + bytes(range(256)) * 100, "a broken one"),
    "cut off": (two_columns(ADA)[:900], "a broken one"),
    "a thousand pages": (one_page(b"BT /F1 9 Tf (x) Tj ET", pages=1000), "has more than 30 pages"),
    "a bomb": (one_page(zlib.compress(bytes(300_000_000), 9), FLATE), LARGE),
    "a bomb in a bomb": (
        one_page(
            zlib.compress(zlib.compress(bytes(300_000_000), 9), 9), b"/Filter[/FlateDecode/FlateDecode]"
        ),
        LARGE,
    ),
    "a million letters": (
        one_page(zlib.compress(b"BT /F1 9 Tf " + b"(xxxxxxxxxxxxxxx) Tj " * 70_000 + b"ET"), FLATE),
        LARGE,
    ),
    "a form in itself": (
        file_of(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                b"/Resources<</XObject<</X 5 0 R>>>>>>",
                stream(b"/X Do"),
                stream(
                    b"/X Do /X Do",
                    b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
                ),
            ]
        ),
        NO_TEXT,
    ),
    "deep nesting": (
        file_of(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[]/A " + b"<</A " * 20_000 + b">>" * 20_000 + b">>",
            ]
        ),
        "",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_every_other_pdf_gets_an_error_that_says_what_to_do(kind: str) -> None:
    data, message = HOSTILE[kind]
    began = time.monotonic()
    with pytest.raises(ReadError) as caught:
        read(data)
    assert message in caught.value.message
    assert caught.value.hint
    assert "Traceback" not in str(caught.value)
    assert time.monotonic() - began < 20


def test_a_plain_cv_is_told_to_be_pasted() -> None:
    with pytest.raises(ReadError) as caught:
        read(plain_cv())
    assert "Save to PDF" in caught.value.hint
    assert "copy its text" in caught.value.hint


def test_a_file_that_takes_forever_is_stopped() -> None:
    endless = one_page(zlib.compress(b"q " * 15_000_000, 9), FLATE)
    began = time.monotonic()
    with pytest.raises(ReadError, match="took too long"):
        extracted(endless, "Profile.pdf", seconds=1.5)
    assert time.monotonic() - began < 10


def test_thirty_pages_are_read_and_one_more_is_refused() -> None:
    text = b"BT /F1 9 Tf (x) Tj ET"
    assert len(pages_of(one_page(text, pages=30))["pages"]) == 30
    with pytest.raises(Refused, match="pages"):
        pages_of(one_page(text, pages=31))


def test_a_page_with_too_many_letters_is_refused() -> None:
    with pytest.raises(Refused, match="large"):
        pages_of(one_page(b"BT /F1 9 Tf " + b"(xxxxxxxxxx) Tj " * 2_100 + b"ET"))


def test_a_file_over_the_bound_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "Profile.pdf"
    path.write_bytes(two_columns(ADA) + b" " * 5_000_000)
    with pytest.raises(ReadError, match="too large"):
        source_of(path)


def test_nothing_of_a_pdf_that_complains_reaches_the_user(tmp_path: Path) -> None:
    path = tmp_path / "Profile.pdf"
    path.write_bytes(two_columns(ADA).replace(b"/Helvetica", b"/Nothing__"))
    command = [sys.executable, "-m", "introwriter", "profile", str(path), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["profile"]["name"] == "Ada Krol"
    assert "pdfminer" not in done.stderr
    assert "Font" not in done.stderr


def test_without_pdfplumber_the_error_names_the_extra(tmp_path: Path) -> None:
    path = tmp_path / "Profile.pdf"
    path.write_bytes(two_columns(ADA))
    script = (
        "import sys\nfrom pathlib import Path\nfrom importlib.abc import MetaPathFinder\n"
        "class Hidden(MetaPathFinder):\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] == 'pdfplumber':\n"
        "            raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Hidden())\n"
        "from introwriter.errors import MissingPackage\nfrom introwriter.readers import read\n"
        f"try:\n    read(Path({str(path)!r}))\n"
        "except MissingPackage as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "pip install 'introwriter[pdf]'" in done.stdout


def test_no_key_reaches_the_process_that_reads_the_pdf() -> None:
    assert needed({"OPENAI_API_KEY": "x", "MY_TOKEN": "y", "PATH": "/bin"}) == {"PATH": "/bin"}


def test_a_link_in_a_pdf_is_text(tmp_path: Path) -> None:
    extras = Extras(contact=("http://127.0.0.1:9/never", "www.linkedin.com/in/ada", "(LinkedIn)"))
    assert read(two_columns(ADA, extras)).profile == ADA


@pytest.mark.parametrize("box", [b"[0 0 0 0]", b"[0 0 1e999 -5]", b"[9 9 9]", b"(x)"])
def test_a_page_without_a_size(box: bytes) -> None:
    data = one_page(b"BT /F1 26 Tf (Ada Krol) Tj ET").replace(b"[0 0 612 792]", box)
    with pytest.raises(ReadError):
        read(data)


def test_a_heading_cannot_write_to_the_terminal() -> None:
    answer = two_columns_spans(replace(ADA, skills=("Lead",)))
    answer["pages"][0]["spans"] += [
        ["\x1b[31mRed\ud800", 21.6, 90.0, 500.0, 13.0, 0.9, 0],
        ["Something", 21.6, 90.0, 520.0, 10.5, 1.0, 0],
    ]
    warnings = read_extracted(Source(name="x", data=b"%PDF-1.4"), lambda data, name: answer).warnings
    assert any("Red" in line for line in warnings)
    assert all(line.isprintable() for line in warnings)
