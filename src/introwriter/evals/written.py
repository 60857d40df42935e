"""One case that a person wrote: the keys of its TOML file, checked, so that an error names the key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, NoReturn, get_args

from introwriter.brief import Tone
from introwriter.channels import CHANNELS
from introwriter.errors import InputError, IntrowriterError
from introwriter.evals.case import EvalCase, Expectation, Pair, Which
from introwriter.evals.wording import alternatives
from introwriter.language import language_code
from introwriter.people import Context, Profile, Sender
from introwriter.readers import read_case

__all__ = ["written_case"]

_PEOPLE = ("target", "sender", "context")
_KEYS = (*_PEOPLE, "about", "tags", "language", "channel", "tone", "expect", "order")
_ORDER = ("score", "better", "worse", "why")
_FORM = "evals/README.md shows the form of a case."


def written_case(data: Mapping[str, Any], case_id: str, suite: str, where: str) -> EvalCase:
    """Make a case of a file's data. Raises InputError that names ``where`` and the key."""
    form = _Form(where)
    form.known(data, _KEYS, "")
    if not isinstance(data.get("target"), Mapping):
        form.wrong("[target] is missing.", "Say whom to write to: at least a name.")
    target, sender, context = form.people({key: data[key] for key in _PEOPLE if key in data})
    case = EvalCase(
        id=case_id,
        suite=suite,
        target=target,
        sender=sender or Sender(),
        context=context or Context(),
        language=form.language(data.get("language", "en")),
        channel=form.one_of(data, "channel", tuple(CHANNELS), "linkedin"),
        tone=form.one_of(data, "tone", get_args(Tone), "warm"),
        about=form.text(data, "about"),
        tags=form.texts(data, "tags"),
        expect=_expectation(data.get("expect", {}), form),
        pairs=tuple(pair for item in form.tables(data, "order") for pair in _pairs(item, form)),
        source=data,
    )
    form.paths(case)
    return case


def _expectation(data: Any, form: _Form) -> Expectation:
    if not isinstance(data, Mapping):
        form.wrong("expect is not a table.", "Write it as [expect] with its keys below.")
    form.known(data, [field.name for field in fields(Expectation)], "expect.")
    blank = data.get("blank")
    if not (blank is None or isinstance(blank, bool)):
        form.wrong(f"expect.blank is {blank!r}.", "Write true or false, without quotes.")
    lists = {f.name: form.texts(data, f.name, "expect.") for f in fields(Expectation) if f.name != "blank"}
    if blank and lists["situation"]:
        form.wrong("expect.situation goes with a note.", "With blank = true, leave it out.")
    return Expectation(blank=blank, **lists)


def _pairs(item: Mapping[str, Any], form: _Form) -> Iterable[Pair]:
    form.known(item, _ORDER, "order.")
    better, worse = form.text(item, "better", "order."), form.text(item, "worse", "order.")
    if not (better and worse):
        form.wrong("[[order]] needs better and worse.", "Write two notes of about the same length.")
    score = form.one_of(item, "score", (*get_args(Which), "both"), "both", "order.")
    names: tuple[Which, ...] = get_args(Which) if score == "both" else (score,)
    return [Pair(score=name, better=better, worse=worse) for name in names]


class _Form:
    """Reads keys of one file; every complaint names the file."""

    def __init__(self, where: str) -> None:
        self._where = where

    def wrong(self, what: str, hint: str = _FORM) -> NoReturn:
        raise InputError(f"{self._where}: {what}", hint)

    def people(self, data: dict[str, Any]) -> tuple[Profile, Sender | None, Context | None]:
        try:
            return read_case(data)
        except IntrowriterError as error:
            self.wrong(error.message.removeprefix("the given object: "), error.hint)

    def known(self, data: Mapping[str, Any], keys: Iterable[str], prefix: str) -> None:
        for key in data:
            if key not in keys:
                near = get_close_matches(str(key), list(keys), n=1)
                hint = f"Did you mean {near[0]!r}?" if near else f"Known are: {', '.join(keys)}."
                self.wrong(f"there is no {prefix}{key}.", hint)

    def text(self, data: Mapping[str, Any], key: str, prefix: str = "") -> str:
        value = data.get(key, "")
        if not isinstance(value, str):
            self.wrong(f"{prefix}{key} is not a text.", f'Write it in quotes: {key} = "…".')
        return value.strip()

    def texts(self, data: Mapping[str, Any], key: str, prefix: str = "") -> tuple[str, ...]:
        value = data.get(key, [])
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(item, str) and item.strip() for item in listed):
            self.wrong(f"{prefix}{key} is not a list of texts.", f'Write it like {key} = ["one", "two"].')
        return tuple(item.strip() for item in listed)

    def tables(self, data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        value = data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
            self.wrong(f"{key} is not a list of tables.", f"Write [[{key}]] with two pairs of brackets.")
        return value

    def one_of(
        self, data: Mapping[str, Any], key: str, options: tuple[str, ...], usual: str, prefix: str = ""
    ) -> str:
        value = data.get(key, usual)
        if value not in options:
            self.wrong(f"{prefix}{key} cannot be {value!r}.", f"Use one of: {', '.join(options)}.")
        return str(value)

    def language(self, value: Any) -> str:
        code = language_code(value) if isinstance(value, str) else None
        if code is None:
            self.wrong(f"there is no language {value!r}.", "Use a code such as en, de or es.")
        return code

    def paths(self, case: EvalCase) -> None:
        """Complain of a path that is not in the input: it would count for nothing."""
        known = case.brief.by_id
        for key in ("should_use", "must_not_use"):
            for path in (p for entry in getattr(case.expect, key) for p in alternatives(entry)):
                if not any(fact == path or fact.startswith(f"{path}.") for fact in known):
                    near = get_close_matches(path, list(known), n=1)
                    hint = f"Did you mean {near[0]}?" if near else f"The paths here: {', '.join(known)}."
                    self.wrong(f"expect.{key}: the input has no line {path!r}.", hint)
