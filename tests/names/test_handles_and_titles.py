"""Handles give way to names, and a title that a name carries is an address of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.names import accepted_names, greeting_for, greeting_of
from introwriter.people import Post, Profile


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (Profile(name="@reed_abena", headline="Abena Tutu | reeds, pipes | Kumasi"), "Abena"),
        (Profile(name="@pipemaker", about="I mend organs. My name is Bram Oosterhuis."), "Bram"),
        (Profile(name="tide_table_iain", posts=(Post(text="Neaps again. - Iain Munro"),)), "Iain"),
        (Profile(name="kofi.b 🐝", headline="bees"), "Kofi"),
        (Profile(name="quarry_diver_77", headline="deep, cold"), ""),
        (Profile(name="beekeeper84", headline="hives"), ""),
    ],
)
def test_a_handle_gives_way_to_the_name_that_the_profile_states(person: Profile, name: str) -> None:
    assert greeting_of(person).name == name


def test_the_family_name_behind_a_handle_takes_a_civil_title() -> None:
    person = Profile(name="@lockkeeper_amos", headline="Amos Delacroix, lock keeper")
    accepted = accepted_names(greeting_of(person), person.name)
    assert {"mr delacroix", "amos", "amos delacroix"} <= accepted


@pytest.mark.parametrize(
    ("raw", "address"),
    [
        ("Capt. Helga Dunn", "captain"),
        ("Prof. Ngozi Bell", "professor"),
        ("Fr. Tadeusz Wit", "father"),
        ("Maestro Ugo Brandt", "maestro"),
        ("Sister Mary Okello", "sister"),
    ],
)
def test_a_title_that_the_name_carries_stands_alone(raw: str, address: str) -> None:
    assert address in accepted_names(greeting_for(raw), raw)


def test_a_title_that_the_name_does_not_carry_does_not() -> None:
    assert "captain" not in accepted_names(greeting_for("Helga Dunn"), "Helga Dunn")


@pytest.mark.parametrize(
    ("raw", "first"),
    [
        ("lek. wet. Zofia Bąk", "Zofia"),
        ("mgr inż. Piotr Lis", "Piotr"),
        ("Avv. Livia Sarti", "Livia"),
        ("CA Meera Pillai", "Meera"),
        ("Ar. Tara Shah", "Tara"),
        ("Doña Pilar Rey", "Pilar"),
        ("Dona Reed", "Dona"),
        ("Brother Ames", "Brother"),
    ],
)
def test_titles_of_many_countries_are_no_first_names(raw: str, first: str) -> None:
    assert greeting_for(raw).first == first


@given(st.from_regex(r"@?[a-z]{2,9}[._][a-z0-9]{1,9}", fullmatch=True), st.text(max_size=80))
def test_no_raw_handle_is_ever_the_greeting(handle: str, about: str) -> None:
    assert handle not in greeting_of(Profile(name=handle, about=about)).name
