"""``introwriter followups`` on a large export: seconds (by the clock, and of work) and peak memory.

Run: python -m benchmarks.followups [--connections N] [--invitations N] [--messages N]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.support.big_export import make_export

_CHILD = """
import resource, sys
from introwriter.cli import main
sys.argv = ["introwriter", "followups", sys.argv[1]]
try:
    main()
finally:
    sys.stdout.flush()
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""


def measured(connections: int, invitations: int, messages: int) -> tuple[float, float, float]:
    """Return seconds by the clock, of work, and megabytes, for one run of the whole command on a zip."""
    with tempfile.TemporaryDirectory() as folder:
        path = make_export(Path(folder), connections, invitations, messages, zipped=True)
        began = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, str(path)], capture_output=True, text=True, check=True
        )
        clock = time.perf_counter() - began
        work, peak = done.stderr.split()[-2:]
        return clock, float(work), int(peak) / 1024


def main() -> None:
    """Print a line for a tenth, a half and all of the messages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--connections", type=int, default=30_000)
    parser.add_argument("--invitations", type=int, default=5_000)
    parser.add_argument("--messages", type=int, default=500_000)
    options = parser.parse_args()
    print(f"{'connections':>12}{'messages':>10}{'seconds':>9}{'of work':>9}{'peak MB':>9}")
    for messages in (options.messages // 10, options.messages // 2, options.messages):
        clock, work, peak = measured(options.connections, options.invitations, messages)
        print(f"{options.connections:>12,}{messages:>10,}{clock:>9.1f}{work:>9.1f}{peak:>9.0f}")


if __name__ == "__main__":
    main()
