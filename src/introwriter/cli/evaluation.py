"""``introwriter eval``: its options, one call of the suite, the report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from introwriter.cli import options as o

__all__ = ["evaluate"]

Cases = Annotated[
    list[str] | None,
    typer.Option(
        metavar="SET", help="own, notebench, fresh, all, a folder or a file. Repeatable.  [default: all]"
    ),
]
Filter = Annotated[
    list[str] | None,
    typer.Option(
        "--filter",
        metavar="WORD",
        help="Only cases with this in their id, or as tag, language, channel or situation; "
        "!WORD leaves them out. Repeatable.",
    ),
]
Drafter = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME",
        help="offline, mock, adversaries or one of them, recorded or one recording, plain_chat, "
        "a .jsonl of notes, or a model. Repeatable.  [default: all but models]",
    ),
]
Template = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME", help="Use this template instead of the best match; each: all. Repeatable."),
]
Model = Annotated[
    str | None, typer.Option(metavar="M", help="Also a real model: provider:name or local:PATH.")
]
Compare = Annotated[
    tuple[str, str] | None,
    typer.Option(
        metavar="A B",
        help="Compare two drafters or models, template:NAME, folders of templates, shipped, "
        "git:REVISION, or saved reports (.json).",
    ),
]
JudgeModel = Annotated[
    str | None, typer.Option(metavar="M", help="A model that compares notes, blind, in both orders.")
]
Pairs = Annotated[int, typer.Option(metavar="N", help="How many rated pairs the judge is tried on.")]
FailUnder = Annotated[
    list[str] | None,
    typer.Option(metavar="MEASURE=X", help="Exit 1 when a tested drafter is below. Repeatable."),
]
Bars = Annotated[Path | None, typer.Option(metavar="FILE", help="Other bars than evals/bars.toml.")]
Record = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Keep the model's replies in this .jsonl file.")
]
Count = Annotated[int, typer.Option("-n", metavar="N", help="Notes for each case.")]
Seed = Annotated[int, typer.Option(metavar="N", help="For the offline writer and the intervals.")]
Jobs = Annotated[
    int | None, typer.Option(metavar="N", help="Cases written at once.  [default: 4 for models]")
]
JUnit = Annotated[Path | None, typer.Option(metavar="FILE", help="Write JUnit XML, for CI.")]
Html = Annotated[Path | None, typer.Option(metavar="FILE", help="Write one page to look at.")]


def evaluate(
    cases: Cases = None,
    filter_: Filter = None,
    drafter: Drafter = None,
    template: Template = None,
    prompts: o.Prompts = None,
    model: Model = None,
    compare: Compare = None,
    judge: JudgeModel = None,
    judge_pairs: Pairs = 60,
    fail_under: FailUnder = None,
    bars: Bars = None,
    record: Record = None,
    n: Count = 3,
    seed: Seed = 0,
    jobs: Jobs = None,
    base_url: o.Base = None,
    timeout: o.Timeout = None,
    fresh: o.Fresh = False,
    junit: JUnit = None,
    html: Html = None,
    format_: o.Format = o.Output.text,
) -> None:
    """Run the eval suite and hold it against its bars; exit 1 when one is missed."""
    from introwriter.cli import suite

    report = suite.run(
        cases=cases or ["all"], words=filter_ or [], drafters=drafter or [], templates=template or [],
        prompts=prompts, model=model, compare=compare, judge=judge, judge_pairs=judge_pairs,
        fail_under=fail_under or [], bars=bars, record=record, n=n, seed=seed, jobs=jobs, base_url=base_url,
        timeout=timeout, fresh=fresh,
    )  # fmt: skip
    suite.hand_over(report, junit=junit, html=html, as_json=format_ is o.Output.json)
    raise typer.Exit(0 if report.passed else 1)
