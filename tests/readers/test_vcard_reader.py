from __future__ import annotations

import base64
import time
from pathlib import Path

import pytest

from introwriter.errors import ReadError
from introwriter.people import Position, Profile
from introwriter.readers import read, read_all, read_profile


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def of(*lines: str, version: str = "3.0") -> Profile:
    return read(card(*lines, version=version)).profile


def refused(text: str) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(text)
    assert caught.value.hint
    return caught.value


def test_version_2_1_in_quoted_printable_with_a_soft_break() -> None:
    found = of(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB M=C3=BC=\r\nller",
        "ORG:Krol Glass;Repairs",
        "TITLE:Glazier",
        "PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD\r\n",
        "NOTE;QUOTED-PRINTABLE:a=0D=0Ab",
        version="2.1",
    )
    assert found.name == "Zoë Müller"
    assert found.positions == (Position(title="Glazier", company="Krol Glass"),)
    assert found.about == "a\nb"


def test_version_3_folded_and_escaped() -> None:
    found = of(
        "N:Krol;Ada;;Dr.;PhD",
        "FN:Dr. Ada Krol\\, PhD",
        "item1.ORG:Krol\\; Glass\\, Ltd.;People",
        "item1.TITLE:Owner",
        "NOTE:one\\ntwo and\r\n  three",
        "ADR;TYPE=WORK:;;Tkacka 1;Gdańsk;;80-001;Poland",
        "BDAY:1980-01-01",
        "EMAIL:ada@example.org",
        "TEL:+48 1",
        "PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(b"x" * 300_000).decode(),
    )
    assert found.name == "Dr. Ada Krol, PhD"
    assert found.positions == (Position(title="Owner", company="Krol; Glass, Ltd."),)
    assert found.about == "one\ntwo and three"
    assert found.location == "Gdańsk, Poland"
    assert not any(text in repr(found) for text in ("1980", "ada@", "+48", "Tkacka", "80-001"))


def test_version_4_languages_expertise_and_interests() -> None:
    found = of(
        "FN:Ada Krol", "KIND:individual", "LANG;PREF=1:pl-PL", "LANG:de", "EXPERTISE;LEVEL=expert:putty",
        "HOBBY:swimming", "INTEREST:windows", "ROLE:Restorer", "PRONOUNS:she/her", version="4.0",
    )  # fmt: skip
    assert "German" in found.languages
    assert (found.skills, found.interests) == (("putty",), ("windows", "swimming"))
    assert found.positions == (Position(title="Restorer"),)


def test_names_without_n_without_fn_and_an_address_for_a_name() -> None:
    assert of("FN:Madonna").name == "Madonna"
    assert of("N:Krol;Ada;Maria;;").name == "Ada Krol"
    assert of("FN:ada@example.org", "N:Krol;Ada;;;").name == "Ada Krol"
    assert "no person" in refused(card("FN:ada@example.org")).message


def test_labels_of_the_address_book_are_left_out_and_a_note_is_said() -> None:
    reading = read(card("FN:Ada Krol", "CATEGORIES:Clients,VIP", "NOTE:Talked at the fair"))
    assert "VIP" not in repr(reading.profile)
    assert [warning.split()[0] for warning in reading.warnings] == ["NOTE", "CATEGORIES"]


@pytest.mark.parametrize(
    "lines",
    [
        ("FN:Krol Glass", "N:;;;;", "ORG:Krol Glass"),
        ("FN:Krol Glass", "ORG:Krol Glass;"),
        ("ORG:Krol Glass", "N:;;;;"),
        ("FN:Ada Krol", "KIND:org"),
        ("FN:Krol", "X-ABShowAs:COMPANY"),
        ("FN:Team", "KIND:group", "MEMBER:urn:uuid:1"),
    ],
)
def test_a_card_of_no_person_is_refused(lines: tuple[str, ...]) -> None:
    assert "not of a person" in refused(card(*lines)).message


def test_a_person_named_as_their_own_firm_is_a_person() -> None:
    assert of("FN:Ada Krol", "N:Krol;Ada;;;", "ORG:Ada Krol").name == "Ada Krol"


def test_several_cards_ask_which() -> None:
    text = (
        card("FN:Ada Krol") + card("FN:Krol Glass", "ORG:Krol Glass") + card("FN:Jan Bielak", "TITLE:Baker")
    )
    error = refused(text)
    assert "1 Ada Krol" in error.message and "3 Jan Bielak" in error.message
    assert "--row" in error.hint
    assert read(text, row=3).profile.positions[0].title == "Baker"
    assert read(text, row="Ada Krol").profile.name == "Ada Krol"
    with pytest.raises(ReadError, match="not of a person"):
        read(text, row=2)
    assert "Ada Krol" in [name for _, name, _ in read_all(text)]
    alone = card("FN:Krol Glass", "ORG:Krol Glass") + card("FN:Jan Bielak")
    assert read(alone).profile.name == "Jan Bielak"


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Krol\r\n",
        "BEGIN:VCARD\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=none:=ZZ=\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nFN;ENCODING=b:%%%\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nN;X:\r\nEND:VCARD",
    ],
)
def test_a_broken_card_is_refused(text: str) -> None:
    refused(text)


def test_other_encodings_and_line_ends() -> None:
    text = card("FN:Zoë Müller", "ORG:Krół")
    assert read(text.encode("utf-16")).profile.name == "Zoë Müller"
    assert read(b"\xef\xbb\xbf" + text.encode()).profile.positions[0].company == "Krół"
    assert read(card("FN:Zoë Müller").encode("cp1252")).profile.name == "Zoë Müller"
    assert read(text.replace("\r\n", "\n").replace("BEGIN", "begin")).profile.name == "Zoë Müller"


def test_a_card_within_a_card_is_somebody_else() -> None:
    agent = card("FN:Jan Bielak", "TITLE:Agent", version="2.1").strip()
    found = of("FN:Ada Krol", "AGENT:", agent, "TITLE:Owner", version="2.1")
    assert (found.name, found.positions) == ("Ada Krol", (Position(title="Owner"),))


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_commas_that_a_program_did_not_escape_are_part_of_the_text(version: str) -> None:
    card = (
        f'BEGIN:VCARD\r\nVERSION:{version}\r\nN:Lee;Ann;;;\r\nFN;X-SORT="Lee,Ann":Ann Lee, MD\r\n'
        "ORG:Acme, Inc.;R&D, Labs\r\nTITLE:VP, Cold\\, dry\r\nNOTE:a, b and\r\n  c, d\r\nEND:VCARD\r\n"
    )
    profile = read_profile(card)
    assert (profile.name, profile.about) == ("Ann Lee, MD", "a, b and c, d")
    assert (profile.positions[0].title, profile.positions[0].company) == ("VP, Cold, dry", "Acme, Inc.")


def test_a_file_of_cards_may_be_large_because_of_their_pictures(tmp_path: Path) -> None:
    picture = "PHOTO;ENCODING=b:" + "A" * 6_000_000
    path = tmp_path / "contacts.vcf"
    path.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Krol\nN:Krol;Ada;;;\n{picture}\nEND:VCARD\n")
    assert read_profile(path).name == "Ada Krol"


def test_more_cards_than_are_read_is_said() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Quist\nEND:VCARD\n"
    with pytest.raises(ReadError, match="more than 20,000 cards"):
        read(card * 20_001)


@pytest.mark.parametrize("parameter", [";CHARSET=", ";A=b", ";A", ";\n A", "=", ",b", ';A="b"'])
def test_a_crowd_of_parameters_takes_no_time(parameter: str) -> None:
    began = time.process_time()
    with pytest.raises(ReadError, match="too many parameters"):
        read(f"BEGIN:VCARD\nVERSION:3.0\nFN:Ada Quist\nTITLE;A{parameter * 30}\x89\nEND:VCARD\n")
    assert time.process_time() - began < 2
