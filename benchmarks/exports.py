"""Read an export of 30,000 connections, 5,000 invitations and 500,000 messages: time, memory, growth.

The named peer is csv.reader, the standard library's reader in C, over the same messages.csv without any
meaning taken from it. Memory is the peak of a process of its own (ru_maxrss).
Run: python -m benchmarks.exports
"""

from __future__ import annotations

import csv
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.support.big_export import make_export

CONNECTIONS, INVITATIONS, MESSAGES = 30_000, 5_000, 500_000


def measure(what: str, path: str) -> tuple[float, float]:
    """Seconds of CPU and peak MB of one read in a fresh process."""
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.exports", what, path], capture_output=True, text=True, check=True
    )
    seconds, megabytes = run.stdout.split()
    return float(seconds), float(megabytes)


def child(what: str, path: str) -> None:
    if what == "export":
        from introwriter.export import read_export

        began = time.process_time()
        read_export(path)
    else:
        began = time.process_time()
        with Path(path).open(encoding="utf-8", newline="") as file:
            for _ in csv.reader(file):
                pass
    took = time.process_time() - began
    print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = make_export(Path(folder, "whole"), CONNECTIONS, INVITATIONS, MESSAGES, zipped=True)
        few = make_export(Path(folder, "few"), CONNECTIONS, INVITATIONS, MESSAGES // 10)
        unpacked = whole.with_suffix("")
        peer, _ = measure("csv", str(unpacked / "messages.csv"))
        zipped, of_zip = measure("export", str(whole))
        read, of_folder = measure("export", str(unpacked))
        _, of_few = measure("export", str(few))
    print(f"{CONNECTIONS:,} connections, {INVITATIONS:,} invitations, {MESSAGES:,} messages")
    print(f"csv.reader over messages.csv:    {peer:5.2f} s")
    for what, took, peak in (("folder", read, of_folder), ("zip", zipped, of_zip)):
        print(f"read_export, {what:8} {took:17.2f} s, {took / peer:.1f} x csv.reader, {peak:4.0f} MB")
    print(f"memory, {MESSAGES:,} to {MESSAGES // 10:,} messages: {of_folder / of_few:.2f} x (bar 1.10)")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        child(*sys.argv[1:])
    else:
        main()
