"""Fails a system call of an import, one after the other, and looks which states the database is seen in.

usage: imports.py CAIRN [--every N] [--seed S]

A small release is imported into a database that holds another. Of each kind of system call that touches a file, every
N-th one (10) fails as a broken disk would have it (EIO) or a full one (ENOSPC); then the program must have ended with a
message, the database must be whole (SQLite's own check) and hold either what it held or all of the release, and the same
import without a fault must succeed.
"""

import argparse
import collections
import contextlib
import csv
import gzip
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

TOP = Path(__file__).parents[2]
CALLS = {
    "pwrite64": "EIO", "fdatasync": "EIO", "fsync": "EIO", "ftruncate": "EIO", "openat": "EMFILE", "pread64": "EIO",
    "mmap": "ENOMEM", "fallocate": "ENOSPC", "unlink": "EIO", "fcntl": "ENOLCK",
}


def home(folder):
    """Cairn's folder with a few measures, and a later release of them beside it."""
    for part in ["definitions", "data"]:
        shutil.copytree(TOP / part, folder / part)
    keep = {"TotAbs", "TotPerAbNew", "SEN_EHC_Excpt_20wks", "issued", "AVG_Attain8_Score", "KS2RWM_Expected_STD"}
    lait = folder / "data/lait"
    with gzip.open(lait / "observations.csv.gz", "rt") as file:
        rows = list(csv.reader(file))
    kept = [rows[0], *(row for row in rows[1:] if row[0] in keep)]
    later = folder / "later"
    shutil.copytree(lait, later)
    for place, text in [(lait, kept), (later, kept[:-1])]:
        with gzip.open(place / "observations.csv.gz", "wt") as file:
            csv.writer(file, lineterminator="\n").writerows(text)
    return later


def state(database):
    """What a database holds, in few numbers; raises where it is not whole."""
    with contextlib.closing(sqlite3.connect(database)) as held:
        check = [row[0] for row in held.execute("PRAGMA integrity_check")]
        assert check == ["ok"], check
        tables = ["release", "series", "observation", "measure_block", "event", "event_leaf", "release_seal"]
        return tuple(held.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables)


def main(program, every):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        later = home(folder)
        environment = {"CAIRN_HOME": str(folder), "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"}
        database = folder / "cairn.sqlite"

        def run(*command):
            return subprocess.run(list(map(str, command)), env=environment, capture_output=True, text=True, cwd=folder)

        command = [program, "import", "lait", later, "--known-from", "2026-05-01", "--database", database]
        first = run(program, "releases", "--database", database)
        assert first.returncode == 0, first.stderr
        for left in ["-wal", "-shm"]:
            Path(f"{database}{left}").unlink(missing_ok=True)
        shutil.copy(database, folder / "before.sqlite")
        counted = run("strace", "-f", "-c", "-e", "trace=" + ",".join(CALLS), *command)
        assert counted.returncode == 0, counted.stderr[-2_000:]
        counts = {
            line.split()[-1]: int(line.split()[3]) for line in counted.stderr.split("\n")
            if line.split() and line.split()[-1] in CALLS}
        old, new = state(folder / "before.sqlite"), state(database)
        assert old != new
        print(f"before {old}, after {new}; calls: {counts}", flush=True)
        seen, messages, bad = collections.Counter(), collections.Counter(), 0
        for call, count in counts.items():
            for number in range(1, count + 1, every):
                for left in ["", "-wal", "-shm", "-journal"]:
                    Path(f"{database}{left}").unlink(missing_ok=True)
                shutil.copy(folder / "before.sqlite", database)
                tried = run(
                    "strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                    f"inject={call}:error={CALLS[call]}:when={number}", *command)
                try:
                    found = {old: "old", new: "new"}.get(state(database), "other")
                except (AssertionError, sqlite3.Error) as error:
                    found = f"damaged: {error}"
                again = run(*command)
                right = found in ("old", "new") and (found == "new" or tried.returncode != 0)
                right = right and again.returncode == 0 and state(database) == new
                if tried.returncode != 0:
                    right = right and (tried.stderr.strip() != "" or tried.returncode < 0)
                seen[found] += 1
                said = tried.stderr.strip().split("\n")[-1].replace(name, "…") if tried.returncode else "done"
                messages[(call, tried.returncode, re.sub(r"\d+%", "", said)[:150])] += 1
                if not right:
                    bad += 1
                    print(f"{call} {number}: {found}, exit {tried.returncode}: {tried.stderr[-300:]} {again.stderr[-300:]}", flush=True)
        print(f"{sum(seen.values())} faults: {dict(seen)}, {bad} wrong")
        for (call, status, said), count in sorted(messages.items()):
            print(f"  {count:4} {call}: exit {status}: {said}")
        sys.exit(1 if bad else 0)


if __name__ == "__main__":
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("program")
    options.add_argument("--every", type=int, default=10)
    given = options.parse_args()
    main(os.path.abspath(given.program), given.every)
