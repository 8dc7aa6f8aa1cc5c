#!/usr/bin/env python3
"""Measures `cairn export benchmarks` against a rival program that makes the same rows, the two in turn.

usage: bench_lait.py RIVAL [RUNS]

RIVAL is a Python program: RIVAL DATA_LAIT_FOLDER DATABASE OUT.csv. Its first run makes DATABASE; every run prints
"query X s, query and CSV Y s" on standard error. It runs in the Python that runs this. RUNS is 7 unless said.
Run it with `make bench`, which builds what is measured. At the end every row of the export is worked out again.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CAIRN = ROOT / ".build/debug/cairn"
KERNEL = ROOT / ".build/debug/kernel-benchmark"
LAIT = ROOT / "data/lait"
IMPORTS = 3
REPETITIONS = 10


def run(command, out=os.devnull):
    """Seconds, the peak of memory in megabytes, and what was said on standard error."""
    with open(out, "wb") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read()
    if process.returncode != 0:
        sys.exit(f"{command} failed with {process.returncode}:\n{said}")
    return seconds, usage.ru_maxrss / 1024, said


def rival_seconds(said):
    """The seconds of the query alone and of query and CSV, as the rival prints them."""
    found = re.search(r"query ([0-9.]+) s, query and CSV ([0-9.]+) s", said)
    if not found:
        sys.exit(f"The rival printed no seconds but: {said}")
    return float(found[1]), float(found[2])


def kernel_milliseconds(database):
    """The least milliseconds of each measurement in memory, by name."""
    lines = subprocess.run([KERNEL, database, str(REPETITIONS)], capture_output=True, text=True, check=True).stdout
    return {name: float(least) for name, least, _ in (line.split("\t") for line in lines.splitlines())}


def row(what, unit, cairn, rival, goal=""):
    """A line of the table: least, middle and most of each, and the middle of the ratios run by run."""
    ratio = statistics.median(mine / theirs for mine, theirs in zip(cairn, rival))
    ratio = f"1/{1 / ratio:.1f}" if ratio < 1 else f"{ratio:.1f}"
    shown = [f"{statistics.median(all):.4g} ({min(all):.4g} to {max(all):.4g})" for all in (cairn, rival)]
    print(f"| {what} | {unit} | {shown[0]} | {shown[1]} | {ratio} | {goal} |")


def imports(rival, folder):
    """Seconds and megabytes of filling a new database: Cairn's, then the rival's without its query and CSV."""
    mine, theirs = [], []
    for number in range(IMPORTS):
        mine.append(run([CAIRN, "releases", "--database", f"{folder}/{number}.sqlite"])[:2])
        seconds, memory, said = run([sys.executable, rival, LAIT, f"{folder}/{number}.rival", os.devnull])
        theirs.append((seconds - rival_seconds(said)[1], memory))
    return mine, theirs


def main(rival, runs):
    with tempfile.TemporaryDirectory() as folder:
        mine, theirs = imports(rival, folder)
        ours = [CAIRN, "export", "benchmarks", "--rule", "lait", "--neighbours", "2025", "--database",
                f"{folder}/0.sqlite"]
        other = [sys.executable, rival, LAIT, f"{folder}/0.rival", f"{folder}/rival.csv"]
        export = f"{folder}/export.csv"
        run(ours, export), run(other)
        whole, whole_rival, kernel, query = [], [], [], []
        for _ in range(runs):
            whole.append(run(ours, export))
            kernel.append(kernel_milliseconds(f"{folder}/0.sqlite"))
            whole_rival.append(run(other))
            query.append([seconds * 1000 for seconds in rival_seconds(whole_rival[-1][2])])

        print(f"{runs} runs of each, in turn; middle (least to most); ratio: the middle of run by run\n")
        print("| what | in | Cairn | rival | ratio | goal |\n| --- | --- | --- | --- | --- | --- |")
        row("whole process to a CSV file", "ms", *([1000 * r[0] for r in all] for all in (whole, whole_rival)), "1/10")
        row("its peak of memory", "MB", *([r[1] for r in all] for all in (whole, whole_rival)), "1/4")
        for threads in (1, 2):
            also = f"{threads} thread{'s' * (threads > 1)}"
            row(f"benchmarks in memory, {also}, against the query", "ms", [k[f"kernel {threads}"] for k in kernel],
                [q[0] for q in query], "1/30")
        for threads in (1, 2):
            also = f"{threads} thread{'s' * (threads > 1)}"
            row(f"benchmarks and lines in memory, {also}, against query and CSV", "ms",
                [k[f"lines {threads}"] for k in kernel], [q[1] for q in query])
        row("filling a new database", "s", [m[0] for m in mine], [t[0] for t in theirs])
        row("its peak of memory", "MB", [m[1] for m in mine], [t[1] for t in theirs])
        print(f"\nLoading the figures from the database takes {min(k['load'] for k in kernel):.1f} ms at the least.")
        sys.stdout.flush()
        sys.exit(subprocess.run([sys.executable, ROOT / "Benchmarks/check_lait_export.py", LAIT, export]).returncode)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not os.path.isfile(sys.argv[1]):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 7)
