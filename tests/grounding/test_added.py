"""One detail too many in a true sentence, and its lookalike that the input does hold."""

from __future__ import annotations

import pytest

from introwriter.brief import Brief, make_brief
from introwriter.grounding import ground
from introwriter.people import Context, Position, Post, Profile, Sender

_BRIEF = make_brief(
    Profile(
        name="Ravindra Pillai",
        headline="Clockmaker, station clocks, Kuala Lumpur",
        location="Kuala Lumpur, Malaysia",
        about="31 years at the bench. My daughter oils, I set.",
        positions=(Position(title="Clockmaker", company="Sentul Works"),),
        posts=(
            Post(text="The clock on platform 2 lost nine minutes. I hung a tin sign on it until Monday."),
        ),
        publications=("Pendulums in wet heat, a talk in Ipoh", "A Guide to Varnish and Verdigris"),
    ),
    Sender(
        name="Greta Lindholm",
        headline="Night porter, Hotel Arkad",
        location="Malmö",
        about="My brother Nils and I keep the hotel's clocks wound.",
        positions=(Position(title="Night porter", company="Hotel Arkad"),),
    ),
    Context(
        goal="I oiled the lobby clock the way he says and it gained 2,912 seconds in a week, then stopped. "
        "Olle in the workshop replaced the spring. He mended three of our seven clocks, four still stand. "
        "My manager hasn't noticed. I will order a tin sign from him in May. Nobody here has had to wind it "
        "since. Birgit Falk told me to write.",
        mutuals=("Birgit Falk",),
        read=("his post about the manual for platform 2", "(his guide to varnish: not yet)"),
    ),
)


def doubts(text: str, brief: Brief = _BRIEF) -> list[str]:
    return [claim.why for claim in ground(text, brief) if claim.status == "unsupported"]


def warned(text: str, brief: Brief = _BRIEF) -> list[str]:
    return [c.why for c in ground(text, brief) if c.status == "unsupported" and not c.slight]


@pytest.mark.parametrize(
    ("lie", "true"),
    [
        ("I oiled the lobby clock as my grandfather did.", "I keep the clocks wound with my brother Nils."),
        ("I oiled the lobby clock and it halved.", "I oiled the lobby clock and it stopped."),
        ("Olle mended all of them and we lost none of the seven.", "Olle mended three of our seven clocks."),
        ("Thirty-one years of platforms is long.", "Thirty-one years at the bench is long."),
        (
            "You hung a tin sign on it so the inspector could find it.",
            "You hung a tin sign on it until Monday.",
        ),
        ("To the man who founded the clock on platform 2.", "To the man who hung a sign on platform 2."),
        ("Birgit Falk introduced us in Malmö.", "Birgit Falk told me to write."),
        ("Your Ipoh talk stayed with me.", "Your platform 2 post stayed with me."),
        ("I run the night shift at Hotel Arkad.", "I am the night porter at Hotel Arkad."),
        ("I lead the winding at Hotel Arkad.", "I keep the clocks at Hotel Arkad wound."),
        ("Olle and I oiled the lobby clock.", "Nils and I keep the clocks wound."),
        ("I read your manual for platform 2.", "I read your post about platform 2."),
        ("I read A Guide to Varnish and Verdigris.", "I read your post about the manual for platform 2."),
        ("I have ordered a tin sign.", "I will order a tin sign in May."),
        ("I replaced the spring.", "Olle replaced the spring."),
        ("I hung a tin sign on platform 2, remember?", "You hung a tin sign on platform 2, remember?"),
    ],
)
def test_a_detail_of_ones_own_is_told_and_the_inputs_is_not(lie: str, true: str) -> None:
    assert warned(f"Ravindra, {lie}")
    assert doubts(f"Ravindra, {true}") == []


def test_a_deed_done_alone_is_not_proved() -> None:
    assert doubts("Ravindra, I oiled the lobby clock alone.")


@pytest.mark.parametrize(
    "text",
    [
        "Ravindra, it gained nearly three thousand seconds in a week.",
        "Ravindra, it gained more than 2,900 seconds in a week.",
        "Ravindra, greetings to KL.",
        "Ravindra, my manager noticed nothing.",
        "Ravindra, nobody here has had to wind it since, and our lobby clock stopped.",
        "Ravindra, I believed the lobby clock.",
        "Ravindra, your sign hung over our coffee machine.",
    ],
)
def test_other_words_for_the_same_are_no_warning(text: str) -> None:
    assert warned(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ravindra, it gained nearly four thousand seconds in a week.",
        "Ravindra, it gained more than 3,900 seconds in a week.",
        "Ravindra, I worked in LA.",
        "Ravindra, our coffee in Ipoh was good.",
    ],
)
def test_near_is_not_anything(text: str) -> None:
    assert warned(text)


_MEASURED = make_brief(
    Profile(
        name="Ola Berg",
        headline="Dike inspector",
        posts=(
            Post(text="The dike sank 4 cm and 11% of the stones moved. We hauled clay 2.5 km, in 40 min."),
        ),
    ),
    Sender(name="Ida Ruud", headline="Surveyor"),
    Context(goal="Our dam crept 7 mm in 2 hrs, 15 % of the pegs were wet.", read=("his dike post",)),
)


@pytest.mark.parametrize(
    "text",
    [
        "Your dike sank four centimetres and 11 per cent of the stones moved.",
        "You hauled clay for 2.5 kilometres in forty minutes.",
        "Our dam crept seven millimetres in two hours.",
        "Fifteen percent of our pegs were wet.",
    ],
)
def test_a_measure_is_the_same_in_signs_and_in_words(text: str) -> None:
    assert doubts(f"Ola, {text}", _MEASURED) == []


@pytest.mark.parametrize(
    "text", ["Our dam crept seven centimetres in two hours.", "Twenty per cent of our pegs were wet."]
)
def test_another_measure_is_another(text: str) -> None:
    assert warned(f"Ola, {text}", _MEASURED)


def test_to_have_met_a_thing_of_theirs_is_a_figure_and_to_have_met_their_people_is_not() -> None:
    assert warned("Ravindra, I have met your tin sign.") == []
    assert warned("Ravindra, I have met your daughter.")


def test_one_unknown_word_is_told_where_the_rest_comes_from_here_and_there() -> None:
    scattered = "Ravindra, our lobby clock gained seconds on platform 2 by your tin varnish ladder."
    together = "Ravindra, I oiled the lobby clock and it gained 2,912 seconds on the ladder."
    assert warned(scattered)
    assert doubts(together)
    assert warned(together) == []
