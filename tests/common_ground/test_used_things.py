"""A thing of theirs in use is a project; a post that was read is not, and a name must be one."""

from __future__ import annotations

from introwriter.common_ground import find_common_ground
from introwriter.people import Context, Position, Post, Profile, School, Sender

CARD = Profile(
    projects=("the Frost Card, v3",),
    posts=(Post(text="Card v3 has the thumb hole on the left. Frost does not wait."),),
)


def kinds(target: Profile, context: Context, sender: Sender | None = None) -> list[tuple[str, str]]:
    return [(g.kind, g.name) for g in find_common_ground(target, sender or Sender(), context)]


def test_a_thing_that_the_goal_tells_the_use_of_is_a_project() -> None:
    found = kinds(CARD, Context(goal="The crew fill in his card each night.", read=("the card",)))
    assert found[0] == ("project", "the Frost Card, v3")


def test_use_counts_without_an_entry_of_what_was_read() -> None:
    assert kinds(CARD, Context(goal="We printed forty frost cards."))[0][0] == "project"


def test_a_post_that_was_read_stays_reading() -> None:
    target = Profile(posts=(Post(text="Never prune a plum in winter."),))
    context = Context(goal="Pruned nothing, made jam of the plum.", read=("his plum post",))
    assert kinds(target, context)[0][0] == "interest"


def test_no_contact_is_no_common_ground() -> None:
    assert kinds(Profile(name="Ulla Berg"), Context(goal="Hi", mutuals=("dont know anyone she knows",))) == []


def test_a_port_and_a_school_initials_are_no_skills() -> None:
    target = Profile(
        headline="Pilot • Karwad", education=(School(school="T.S. Devika, Karwad"),),
        positions=(Position(title="Pilot", company="Karwad Port"),),
    )  # fmt: skip
    sender = Sender(
        education=(School(school="T.S. Devika"),),
        positions=(Position(title="Mate", company="Feeders", description="Kochi - Karwad"),),
    )
    found = kinds(target, Context(goal="I am calling at Karwad each month."), sender)
    assert ("school", "T.S. Devika, Karwad") in found
    assert not any(kind == "skill" for kind, _ in found)


def test_a_work_is_called_by_its_title_not_by_its_author() -> None:
    target = Profile(publications=("Ostrander, M.: Small Hail. A History (2020)",))
    assert kinds(target, Context(goal="Read it.", read=("Small Hail, all of it",)))[0] == (
        "interest",
        "Small Hail",
    )
