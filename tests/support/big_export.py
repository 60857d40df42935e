"""Make an export of any size with every quirk of the real one: seeded, fictional, of realistic lengths.

Run: python -m tests.support.big_export FOLDER [--connections N] [--invitations N] [--messages N] [--zip]
"""

from __future__ import annotations

import argparse
import csv
import random
import tomllib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile

__all__ = ["make_export"]

OWNER = "Mirte Oudekamp"
OWNER_URL = "https://www.linkedin.com/in/mirte-oudekamp"
STOCK = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
WORDS = STOCK["words"].split()


class Person:
    """A connection: what their rows say."""

    def __init__(self, number: int, dice: random.Random) -> None:
        self.first, self.last = (
            dice.choice(STOCK["first"]),
            dice.choice(STOCK["last"]) + dice.choice(STOCK["more"]),
        )
        self.slug = f"{self.first}-{self.last.split(',')[0].split(' ')[0]}-{number:x}".lower()
        shown = quote(self.slug) if number % 3 else self.slug
        self.url = f"https://www.linkedin.com/in/{shown}"
        self.name = f"{self.first} {self.last}"


def make_export(
    folder: Path, connections: int, invitations: int, messages: int, *, seed: int = 7, zipped: bool = False
) -> Path:
    """Write an export into ``folder`` and return its path: the folder, or the zip in it."""
    dice = random.Random(seed)
    people = [Person(number, dice) for number in range(connections)]
    root = folder / "Complete_LinkedInDataExport_03-01-2026"
    root.mkdir(parents=True, exist_ok=True)
    _profile(root)
    _connections(root, people, dice)
    _invitations(root, people, invitations, dice)
    with (root / "messages.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(STOCK["messages"])
        writer.writerows(_messages(people, messages, dice))
    if not zipped:
        return root
    path = folder / f"{root.name}.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for table in sorted(root.iterdir()):
            archive.write(table, table.name)
    return path


def _profile(root: Path) -> None:
    first, last = OWNER.split()
    (root / "Profile.csv").write_text(
        f"First Name,Last Name,Headline,Summary,Geo Location\n{first},{last},Water engineer,,Zwolle\n",
        encoding="utf-8",
    )


def _connections(root: Path, people: list[Person], dice: random.Random) -> None:
    with (root / "Connections.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(STOCK["preamble"])
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(STOCK["connections"])
        for number, one in enumerate(people):
            day = _day(dice).strftime("%d %b %Y")
            writer.writerow(
                [
                    one.first,
                    one.last,
                    one.url,
                    "",
                    dice.choice(STOCK["houses"]),
                    dice.choice(STOCK["trades"]),
                    day,
                ]
            )
            if number % 500 == 0:
                writer.writerow(["", "", "", "", "", "", day])


def _invitations(root: Path, people: list[Person], count: int, dice: random.Random) -> None:
    with (root / "Invitations.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(STOCK["invitations"])
        for number in range(count):
            known = dice.random() < 0.6 and people
            other = dice.choice(people) if known else Person(1_000_000 + number, dice)
            at = _day(dice)
            sent = f"{at.month}/{at.day}/{at:%y}, {at.hour % 12 or 12}:{at:%M} {at:%p}"
            note = _words(dice, 25) if dice.random() < 0.3 else ""
            owner, them = (OWNER, OWNER_URL), (other.name, other.url)
            (a, a_url), (b, b_url) = (owner, them) if number % 2 else (them, owner)
            direction = "SIDEWAYS" if number % 997 == 5 else "OUTGOING" if number % 2 else "INCOMING"
            writer.writerow([a, b, sent, note, direction, a_url, b_url])


def _messages(people: list[Person], count: int, dice: random.Random) -> Iterator[list[str]]:
    """Threads with two thirds of the people, one after the other; a quarter of the rows have a quirk."""
    told = people[: max(1, len(people) * 2 // 3)]
    owner = (OWNER, OWNER_URL)
    places = [
        number if number < len(told) else int(dice.random() ** 2 * len(told)) for number in range(count)
    ]
    before = -1
    for number, place in enumerate(sorted(places)):
        one = told[place]
        them = (one.name, one.url)
        at = f"{_day(dice):%Y-%m-%d %H:%M:%S} UTC"
        text = _words(dice, 120 if dice.random() < 0.1 else 30)
        thread = f"2-{place:08x}=="
        quirk = number % 30 if place == before else 29  # everybody has one plain message
        before = place
        start, end = (owner, them) if dice.random() < 0.5 else (them, owner)
        row = [thread, "", start[0], start[1], end[0], end[1], at, "", text, "INBOX", "", "No", "No"]
        yield _odd(row, quirk, number % 400, told[(place + 1) % len(told)])


def _odd(row: list[str], quirk: int, few: int, third: Person) -> list[str]:
    """Turn a row into a draft, an advert, a group's message, spam, one without an address, or leave it."""
    if quirk == 0:
        row[11] = "Yes"
    elif quirk == 1:
        row[0], row[2], row[3], row[4], row[5] = f"2-ad{few}", "LinkedIn Member", "", OWNER, OWNER_URL
        row[8] = f'<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p><p>{row[8]}</p>'
    elif quirk == 2:
        row[0], row[1] = f"2-group{few}", "Dike watch"
        row[4], row[5] = f"{row[4]}, {third.name}", f"{row[5]},{third.url}"
    elif quirk == 3:
        row[0], row[9] = f"2-spam{few}", "SPAM"
    elif quirk == 4:
        row[8] = f'"{row[8]}"\r\nwrite to <me@example.com>\n\n- one\n- two'
    elif quirk == 5:
        row[3 if row[2] != OWNER else 5] = ""
    elif quirk == 6:
        row[6], row[9] = row[6].removesuffix(" UTC"), ""
    elif quirk == 7:
        row[8], row[10] = "", "https://example.com/dms/1,https://example.com/dms/2"
    return row


def _words(dice: random.Random, most: int) -> str:
    return " ".join(dice.choices(WORDS, k=dice.randint(1, most)))


def _day(dice: random.Random) -> datetime:
    return datetime(2014, 1, 1) + timedelta(seconds=dice.randrange(12 * 365 * 86_400))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--connections", type=int, default=30_000)
    parser.add_argument("--invitations", type=int, default=5_000)
    parser.add_argument("--messages", type=int, default=500_000)
    parser.add_argument("--zip", action="store_true")
    given = parser.parse_args()
    print(make_export(given.folder, given.connections, given.invitations, given.messages, zipped=given.zip))


if __name__ == "__main__":
    main()
