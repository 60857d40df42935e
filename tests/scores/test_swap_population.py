"""The population that ships: people as the generator makes them, and a table that tells the truth of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from introwriter.facts import facts_of
from introwriter.grounding.words import fold, stem, words_of
from introwriter.scores.swap.population import frequencies, holders, people, share
from tests.conftest import ROOT


def stems(at: int) -> set[str]:
    facts = facts_of(people()[at])
    return {word.stem for fact in facts if fact.kind != "name" for word in words_of(fact.text)}


def test_there_are_a_few_thousand_people_with_names_and_work() -> None:
    assert len(people()) == frequencies().size >= 2000
    assert all(person.name and person.location and person.positions for person in people())


@pytest.mark.parametrize("word", ["engineer", "nurse", "Python", "Berlin", "German", "choir", "Google"])
def test_the_table_marks_just_the_people_who_have_the_word(word: str) -> None:
    key = stem(fold(word))
    having = {at for at in range(len(people())) if key in stems(at)}
    assert {at for at in range(len(people())) if holders(key) >> at & 1} == having
    noise = (share(key) / len(people())) ** 0.5
    assert share(key) == pytest.approx(len(having) / len(people()), abs=4 * noise)


def test_frequencies_are_in_the_order_of_the_world() -> None:
    """Coarse facts that any source gives, as a guard against a broken table."""
    order = ["manager", "nurse", "python", "berlin", "beekeeping", "reykjavik"]
    shares = [share(stem(word)) for word in order]
    assert shares == sorted(shares, reverse=True)
    assert share(stem("india")) > share(stem("kenya")) > share(stem("iceland")) > 0
    assert share(stem("qwzxv")) == 0.0


def test_the_data_stay_small() -> None:
    folder = ROOT / "src" / "introwriter" / "scores" / "swap" / "data"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 400_000


def test_the_first_people_are_what_the_generator_makes_again() -> None:
    """The whole takes minutes (``population.py --check``); what changed shows in the first fifty."""
    code = (
        "from people import Maker; from population import SEED\n"
        "from introwriter.scores.swap.population import people\n"
        "maker = Maker(SEED)\n"
        "assert [maker.person() for _ in range(50)] == list(people()[:50])"
    )
    folder = ROOT / "evals" / "calibration"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
