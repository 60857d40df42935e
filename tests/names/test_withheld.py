"""A name that is kept back keeps nobody else's story back."""

from __future__ import annotations

import pytest

from introwriter.names.withheld import but_names, gives_name, names_withheld


@pytest.mark.parametrize(
    ("entry", "part"),
    [
        ("the customer's name", "the customer's name"),
        ("no names of lads, nothing on prices", "no names of lads"),
        ("der Name der Kundin", "der Name der Kundin"),
        ("el nombre de la clienta", "el nombre de la clienta"),
        ("le nom du patient", "le nom du patient"),
        ("her kids' names", "her kids' names"),
    ],
)
def test_an_entry_that_keeps_back_a_name(entry: str, part: str) -> None:
    assert names_withheld(entry) == (part,)


@pytest.mark.parametrize("entry", ["Otisal by name", "her surgery", "the lawsuit with Vestkraft", "names"])
def test_an_entry_that_means_the_thing_itself(entry: str) -> None:
    assert names_withheld(entry) == ()
    assert but_names(entry) == entry


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("My customer asked for the scar on the outside.", None),
        ("My customer, Mrs Boyd, asked for it.", "customer, Mrs"),
        ("Boyd is our best customer.", None),
        ("I asked Boyd, our customer, about it.", "Boyd, our customer"),
        ("Two customers laughed. Boyd did not.", None),
    ],
)
def test_only_the_name_beside_it_is_kept_back(text: str, place: str | None) -> None:
    span = gives_name("the customer's name", text)
    assert (text[slice(*span)] if span else None) == place


def test_what_else_an_entry_forbids_stays_forbidden() -> None:
    assert but_names("no names of lads, nothing on prices") == "nothing on prices"
