"""A report that was saved as JSON, read back."""

from __future__ import annotations

from pathlib import Path

from introwriter.evals.report import Report

__all__ = ["read_report"]


def read_report(path: Path) -> Report:
    """Read a report that ``introwriter eval --format json`` wrote. Raises ReadError for anything else."""
    import json

    from pydantic import TypeAdapter, ValidationError

    from introwriter.errors import ReadError

    hint = "Give a file that `introwriter eval --format json` wrote with this version."
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(data, dict):
            data.pop("passed", None)
        return TypeAdapter(Report).validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ReadError(f"{path}: is not a report ({where}: {first['msg']}).", hint) from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: is not a report ({error}).", hint) from None
