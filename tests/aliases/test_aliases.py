"""Names of one thing are one, names that only look alike are not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import introwriter.aliases as aliases
from introwriter.aliases import (
    canonical,
    normalise,
    same_certification,
    same_language,
    same_organisation,
    same_place,
    same_school,
    same_skill,
    variants,
)  # fmt: skip
from introwriter.aliases.tables import compile_all


def test_the_compiled_copy_holds_what_the_tables_say() -> None:
    compiled = Path(aliases.__file__).parent / "compiled.json"
    assert json.loads(compiled.read_text(encoding="utf-8")) == compile_all(), (
        "run python -m introwriter.aliases.tables"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Facebook", "Meta Platforms, Inc."),
        ("DONG Energy A/S", "Ørsted"),
        ("X (formerly Twitter)", "Twitter"),
        ("Nordwerk Antriebe GmbH & Co. KG", "Nordwerk Antriebe"),
        ("AB Sandvinge", "Sandvinge"),
        ("Kivuranta Oy", "KIVURANTA"),
        ("Kampala Capital City Authority", "KCCA"),
        ("Lagos Inland Waterways Board (LIWB)", "LIWB"),
        ("Tamar Valley Bus Cooperative", "TVBC"),
        ("Lehman Brothers Japan", "Lehman Brothers"),
        ("City of Leeds, Parks", "City of Leeds"),
        ("Addenbrooke's Hospital", "Cambridge University Hospitals NHS Foundation Trust"),
        ("Arthur Anderssen Partners", "Arthur Andersen Partners"),
    ],
)
def test_one_organisation(one: str, other: str) -> None:
    assert same_organisation(one, other)
    assert same_organisation(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Delta Airlines", "Delta Faucet"),
        ("Apple Bank", "Apple"),
        ("First National Bank of Omaha", "First National Supermarkets"),
        ("Quill Fict", "Quill"),
        ("Ministry of Health, Kenya", "Ministry of Health, Ghana"),
        ("Delta Japan", "Delta"),
        ("Summit", "Summit Energy"),
        ("Larsen Marine", "Hansen Marine"),
        ("", "—"),
        ("Oak Dental", "Oak Dental Laboratory Supplies"),
    ],
)
def test_two_organisations(one: str, other: str) -> None:
    assert not same_organisation(one, other)
    assert not same_organisation(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UCB", "University of California, Berkeley"),
        ("Danmarks Tekniske Universitet", "DTU"),
        ("TU/e", "Eindhoven University of Technology"),
        ("Alemaya University", "Haramaya University"),
        ("Universität Wien", "University of Vienna"),
        ("Uppsala universitet", "Uppsala University"),
        ("Facultad de Veterinaria de Zaragoza", "Universidad de Zaragoza"),
        ("Escola Politécnica da USP", "Poli-USP"),
        ("Saïd Business School, University of Oxford", "Oxford University"),
        ("Makarere University", "Makerere University"),
    ],
)
def test_one_school(one: str, other: str) -> None:
    assert same_school(one, other)
    assert same_school(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of Washington", "Washington University in St. Louis"),
        ("University of California, Davis", "University of California"),
        ("Miami University", "University of Miami"),
        ("IIT Delhi", "IIT Bombay"),
        ("Oxford Brookes University", "University of Oxford"),
        ("Technische Universität Berlin", "Freie Universität Berlin"),
        ("Michigan State University", "University of Michigan"),
    ],
)
def test_two_schools(one: str, other: str) -> None:
    assert not same_school(one, other)
    assert not same_school(other, one)


def test_places_skills_languages_and_certifications_by_other_names() -> None:
    assert same_place("Wien", "Vienna, Austria")
    assert same_place("Bombay", "Mumbai")
    assert not same_place("Cambridge, Massachusetts", "Cambridge, England")
    assert same_place("Bristol, UK", "Bristol, England")
    assert same_skill("k8s", "Kubernetes")
    assert not same_skill("Java", "JavaScript")
    assert same_language("Gĩkũyũ", "Kikuyu (native)")
    assert not same_language("Swiss German", "Swedish")
    assert same_certification("PMP®", "Project Management Professional")


def test_variants_hold_every_name_and_canonical_is_one_for_all() -> None:
    assert {"facebook", "meta"} <= variants("organisation", "Facebook")
    assert canonical("language", "Deutsch") == canonical("language", "German (C1)") == "german"
    assert canonical("skill", "sea shanty arranging") == "sea shanty arranging"


@given(st.text(max_size=80))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text(max_size=60), st.text(max_size=60))
def test_sameness_is_symmetric_and_never_raises(one: str, other: str) -> None:
    for same in (same_organisation, same_school, same_place, same_skill, same_language, same_certification):
        assert same(one, other) == same(other, one)
