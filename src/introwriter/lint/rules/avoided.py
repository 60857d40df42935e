"""What the sender asked to leave out."""

from __future__ import annotations

from collections.abc import Iterator

from introwriter.lint.phrasebook import word_list, words_of
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.names.withheld import but_names, gives_name, names_withheld
from introwriter.note import Span
from introwriter.people import Context


def _check(scene: Scene) -> Iterator[Hit]:
    for entry in scene.brief.context.avoid:
        rest = but_names(entry)
        span = _name(scene, entry) or (rest and (_literal(scene, rest) or _by_subject(scene, rest))) or None
        if span is not None:
            yield Hit(
                message=f"“{scene.quote(span)}” touches what you asked to avoid: {entry}.",
                hint="Leave it out.",
                span=span,
            )


def _name(scene: Scene, entry: str) -> Span | None:
    """Find a name beside what the entry keeps the name of back."""
    return next((span for part in names_withheld(entry) if (span := gives_name(part, scene.text))), None)


def _literal(scene: Scene, entry: str) -> Span | None:
    """Find the entry's telling words: all of a one- or two-word entry, two and half of a longer one."""
    telling = _telling(scene, entry)
    if not telling:
        return None
    hits: dict[str, Span] = {}
    for token in scene.tokens:
        for stem in telling:
            if token.word[:3] == stem[:3] and _same(token.word, stem):
                hits.setdefault(stem, (token.start, token.end))
    known = _meant(scene)
    rare = [stem for stem in hits if not any(_same(word, stem) for word in known)]
    asked = bool(word_list("asking") & set(words_of(entry)))
    needed = len(telling) if asked else max(1, len(telling) // 2)
    if not rare or len(hits) < needed or (asked and not _asks(scene, hits[rare[0]])):
        return None
    return hits[rare[0]]


def _asks(scene: Scene, span: Span) -> bool:
    """Say whether the sentence asks: an entry such as "asking for a job" does not forbid the word."""
    start, end = scene.sentence(span[0])
    asking = scene.spans("pushy", "ask", "soft")
    wants = word_list("asking") | word_list("wanting")
    return "?" in scene.text[start : end + 1] or any(
        start <= place < end
        for place in (*(at for at, _ in asking), *(t.start for t in scene.tokens if t.word in wants))
    )


def _telling(scene: Scene, entry: str) -> list[str]:
    names = scene.known.name
    return [
        word
        for word in words_of(entry)
        if len(word) > 2 and word not in word_list("weak") and word not in names
    ]


def _same(word: str, stem: str) -> bool:
    """Say whether these are forms of one word: the same but for an ending of up to three letters."""
    if word == stem or word == f"{stem}s" or stem == f"{word}s":
        return True
    size = min(len(word), len(stem))
    same = size - 1 if size < 8 else size - 2
    return size >= 5 and word[:same] == stem[:same] and abs(len(word) - len(stem)) <= 3


def _by_subject(scene: Scene, entry: str) -> Span | None:
    """Find words of the subject that the entry names: "her health" is also surgery and sick leave."""
    named = set(words_of(entry))
    for book in scene.books:
        for table in book.tables:
            if not table.startswith("words_subject_"):
                continue
            subject = book.words(table.removeprefix("words_"))
            if not named & subject:
                continue
            span = _any_of(scene, subject)
            if span is not None:
                return span
    return None


def _any_of(scene: Scene, subject: frozenset[str]) -> Span | None:
    for i, token in enumerate(scene.tokens):
        if token.word in subject and token.word not in _meant(scene) and not _names_a_work(scene, i):
            return token.start, token.end
    return None


def _names_a_work(scene: Scene, at: int) -> bool:
    """Whether a word only names a piece of work: "the ballot post" beside "no politics"."""
    after = scene.tokens[at + 1 : at + 2]
    return any(token.word in word_list("works") for token in after)


def _meant(scene: Scene) -> frozenset[str]:
    """Words that a person may use, since their own goal does; a machine is bound by what they avoid."""
    return frozenset(scene.known.goal) if scene.author == "person" else frozenset()


_HEALTH = Context(avoid=("her health",))
_VOTES = Context(goal="I vote for the other lot so leave it at that.", avoid=("politics",))
_UNNAMED = Context(avoid=("the customer's name",))
_RIVAL = Context(avoid=("the lawsuit with Vestkraft",))

RULE = Rule(
    code="IW504",
    name="avoided",
    summary="It touches what the context asked to avoid, in its words or close to them.",
    why="The sender knows why; a tool that forgets it does harm.",
    severity="error",
    for_people="error",
    bad=(
        Example(text="Ines, I hope the wrist surgery healed.", context=_HEALTH),
        Example(text="Ines, good luck with the Vestkraft lawsuits.", context=_RIVAL),
        Example(text="Ines, do you still play football?", context=Context(avoid=("football",))),
        Example(text="Ines, I vote for the other lot.", context=_VOTES),
        Example(text="Ines, our customer Mrs Boyd loved it.", context=_UNNAMED),
        Example(text="Ines, greet the kids for me.", context=Context(avoid=("her family",))),
    ),
    good=(
        Example(text="Ines, the ramp is dry.", context=_HEALTH),
        Example(text="Ines, our customer loved it.", context=_UNNAMED),
        Example(text="Ines, we work with steel.", context=_RIVAL),
        Example(text="Ines, our claims page is down.", context=Context(avoid=("our redundancies",))),
        Example(text="Ines, your ballot post made me laugh.", context=Context(avoid=("politics",))),
        Example(text="Ines, I vote for the other lot.", context=_VOTES, author="person"),
        Example(text="Ines, is it anything like bellringing?", context=Context(avoid=("anything personal",))),
    ),
    check=_check,
)
