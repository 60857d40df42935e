"""The run itself, on pydantic-evals: a Dataset of cases, a task, evaluators, concurrency, progress."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from introwriter.errors import IntrowriterError, MissingPackage
from introwriter.evals.measures import Figure

if TYPE_CHECKING:
    from pydantic_evals import Dataset
    from pydantic_evals.reporting import ReportCase

__all__ = ["Run", "needed", "run_all"]


class Keyed(Protocol):
    """What is run: anything with a key of its own."""

    @property
    def key(self) -> str:
        """Its name among all that are run."""


I = TypeVar("I", bound=Keyed)  # noqa: E741
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run(Generic[I, T]):
    """One item after its run: what the task gave, what was measured, and how long the task took."""

    item: I
    output: T
    figures: tuple[Figure, ...]
    seconds: float


def needed() -> None:
    """Raise MissingPackage unless pydantic-evals is installed."""
    try:
        import pydantic_evals  # noqa: F401
    except ImportError:
        raise MissingPackage(
            "introwriter eval needs the package pydantic-evals.",
            "Install it: pip install 'introwriter[eval]'",
        ) from None


def run_all(
    name: str,
    items: Sequence[I],
    task: Callable[[I], T],
    evaluators: Sequence[Callable[[I, T], Iterable[Figure]]],
    *,
    jobs: int = 1,
    done: Callable[[str], None] = lambda key: None,
) -> tuple[Run[I, T], ...]:
    """Run ``task`` on every item, at most ``jobs`` at once, and measure what it gives; in the items' order.

    ``done`` is called with an item's key when it is through, from the thread that ran it.

    Raises MissingPackage without pydantic-evals; what a task raises for the user, at once and for all items;
    and RuntimeError when a task or an evaluator breaks, which is a fault of the suite.
    """
    needed()
    fatal: list[IntrowriterError] = []

    def told(item: I) -> T:
        if fatal:
            raise fatal[0]
        try:
            output = task(item)
        except IntrowriterError as error:
            fatal.append(error)
            raise
        done(item.key)
        return output

    dataset = _dataset(name, items, evaluators)
    report = dataset.evaluate_sync(
        told, name=name, task_name=name, max_concurrency=max(1, jobs), progress=False
    )
    if fatal:
        raise fatal[0]
    for failure in report.failures:
        raise RuntimeError(f"{name}, {failure.name}: {failure.error_message}\n{failure.error_stacktrace}")
    ran = {case.name: case for case in report.cases}
    return tuple(_run(item, ran[item.key]) for item in items)


def _dataset(name: str, items: Sequence[Keyed], evaluators: Sequence[Any]) -> Dataset[Any, Any, Any]:
    from pydantic_evals import Case, Dataset
    from pydantic_evals.evaluators import EvaluationReason, Evaluator, EvaluatorContext

    @dataclass(repr=False)
    class Measured(Evaluator[Any, Any, Any]):
        """A plain function as an evaluator."""

        measure: Any

        def evaluate(self, ctx: EvaluatorContext[Any, Any, Any]) -> Any:
            return {
                figure.measure: EvaluationReason(value=figure.value, reason=figure.wrong or None)
                for figure in self.measure(ctx.inputs, ctx.output)
            }

    return Dataset(
        name=name,
        cases=[Case(name=item.key, inputs=item) for item in items],
        evaluators=[Measured(measure) for measure in evaluators],
    )


def _run(item: I, ran: ReportCase[Any, Any, Any]) -> Run[I, Any]:
    for failure in ran.evaluator_failures:
        raise RuntimeError(f"{item.key}: {failure.error_message}\n{failure.error_stacktrace}")
    figures = tuple(
        Figure(name, float(result.value), result.reason or "") for name, result in ran.scores.items()
    )
    return Run(item=item, output=ran.output, figures=figures, seconds=ran.task_duration)
