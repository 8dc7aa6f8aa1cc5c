"""Gives Cairn databases that are damaged, full, read-only, older or newer, and looks what it says and leaves behind.

usage: damage.py CAIRN [--seed S] [--flips N]

Needs root, for a small disk of its own. What was said is printed, to be read.
"""

import argparse
import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from imports import home, state

TOP = Path(__file__).parents[2]


class Drill:
    def __init__(self, program, folder):
        self.program, self.folder, self.bad = program, folder, 0
        self.later = home(folder)
        self.environment = {"CAIRN_HOME": str(folder), "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"}
        self.before = folder / "before.sqlite"
        self.run("releases", self.before)
        self.old = state(self.before)
        for left in ["-wal", "-shm"]:
            Path(f"{self.before}{left}").unlink(missing_ok=True)

    def run(self, command, database, **more):
        return subprocess.run([self.program, *command.split(), "--database", str(database)], env=self.environment,
                              capture_output=True, text=True, cwd=self.folder, timeout=120, **more)

    def take_in(self, database, **more):
        return self.run(f"import lait {self.later} --known-from 2026-05-01", database, **more)

    def copy(self, name):
        path = self.folder / name
        shutil.copy(self.before, path)
        return path

    def says(self, what, said, is_right):
        self.bad += not is_right
        text = (said.stderr + said.stdout).strip().split("\n")
        last = [line for line in text if not line.endswith("%")][-1].replace(str(self.folder), "…")
        print(f"{'' if is_right else 'WRONG '}{what}: exit {said.returncode}: {last}", flush=True)

    def full_disk(self):
        disk = self.folder / "disk"
        disk.mkdir()
        size = self.before.stat().st_size + (600 << 10)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], check=True)
        try:
            database = Path(shutil.copy(self.before, disk / "cairn.sqlite"))
            said = self.take_in(database)
            whole = state(database) == self.old
            self.says("a full disk", said, said.returncode == 3 and whole and "no room" in said.stderr)
            backup = self.run(f"database backup {disk}/backup.sqlite", database)
            left = sorted(path.name for path in disk.iterdir() if "backup" in path.name)
            self.says("a backup to a full disk", backup, backup.returncode == 3 and not left)
            subprocess.run(["mount", "-o", f"remount,size={size * 4}", disk], check=True)
            said = self.take_in(database)
            self.says("the same with room", said, said.returncode == 0)
        finally:
            subprocess.run(["umount", disk], check=True)

    def read_only(self):
        disk = self.folder / "read-only"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], check=True)
        try:
            database = Path(shutil.copy(self.before, disk / "cairn.sqlite"))
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            said = self.take_in(database)
            self.says("a read-only disk", said, said.returncode == 3)
            said = self.run("releases", disk / "new.sqlite")
            self.says("a new database on a read-only disk", said, said.returncode == 3)
        finally:
            subprocess.run(["umount", disk], check=True)

    def schemas(self):
        newer = self.copy("newer.sqlite")
        with contextlib.closing(sqlite3.connect(newer)) as held, held:
            held.execute("INSERT INTO schema_migration (number, name) VALUES (999, 'from-the-future')")
        digest = newer.read_bytes()
        said = self.run("releases", newer)
        self.says("a newer schema", said, said.returncode == 3 and "later version" in said.stderr)
        for command in [f"database backup {self.folder}/newer-backup.sqlite", "serve --port 1"]:
            said = self.run(command, newer)
            print(f"  {command.split()[0]} {command.split()[1]}: exit {said.returncode}: {said.stderr.strip()[-120:]}")
        self.bad += newer.read_bytes() != digest
        older = self.folder / "older.sqlite"
        fixture = TOP / "Tests/OperationsTests/Files/schema-8.sql"
        subprocess.run(["sqlite3", older], input=fixture.read_text(), text=True, check=True)
        said = self.run("audit verify", older)
        self.says("an older schema", said, said.returncode in (0, 3) and "older" not in said.stderr)

    def other_files(self):
        for what, text in [("a letter", b"Dear Sir or Madam, " * 500), ("an empty file", b""), ("zeros", bytes(20_000))]:
            path = self.folder / "other.sqlite"
            path.write_bytes(text)
            said = self.run("database verify", path)
            self.says(what, said, said.returncode != 0 and path.read_bytes() == text)
            path.unlink()

    def flips(self, seed, count):
        """Flips bits, or cuts the file short: found at the latest by looking through all of it, or harmless."""
        chance, found, harmless, silent = random.Random(seed), 0, 0, 0
        whole = self.before.read_bytes()
        contents = dump(self.before)
        for number in range(count):
            data = bytearray(whole)
            if number % 10 == 9:
                data = data[: chance.randrange(len(data))]
            else:
                place = chance.randrange(len(data))
                data[place] ^= 1 << chance.randrange(8)
            path = self.folder / "flipped.sqlite"
            path.write_bytes(data)
            said = self.run("database verify", path)
            if said.returncode != 0:
                found += 1
                if said.returncode < 0 or not said.stderr.strip():
                    self.says(f"flip {number}", said, False)
            elif dump(path) == contents:
                harmless += 1
            else:
                silent += 1
                self.says(f"flip {number}, not found", said, False)
            for left in ["", "-wal", "-shm"]:
                Path(f"{path}{left}").unlink(missing_ok=True)
        print(f"{count} flips and cuts, seed {seed}: {found} found, {harmless} changed nothing that is read, {silent} not found")

    def damaged_import(self):
        database = self.copy("damaged-import.sqlite")
        file = self.later / "observations.csv.gz"
        text = file.read_bytes()
        for what, data in [("cut short", text[: len(text) // 2]), ("flipped", text[:9_000] + b"\xff\xff" + text[9_002:])]:
            file.write_bytes(data)
            said = self.take_in(database)
            self.says(f"an import that is {what}", said, said.returncode == 1 and state(database) == self.old)
        file.write_bytes(text)

    def clock(self):
        """The clock of the machine goes back an hour, then forward two days, while plans are kept."""
        if not shutil.which("faketime"):
            print("the clock was not moved: there is no faketime on this machine")
            return
        database = self.copy("clock.sqlite")
        for number, offset in enumerate(["-1h", "+2d", "-1h", "-400d", "+0"]):
            person = ["person", "add", f"robin{number}@ambleford.example", "--name", "Robin Reed", "--role",
                      "administrator", "--council", "937", "--at", "https://cairn.example"]
            said = subprocess.run(["faketime", "-f", offset, self.program, *person, "--database", database],
                                  env=self.environment, capture_output=True, text=True, cwd=self.folder)
            self.says(f"an account added at {offset}", said, said.returncode == 0)
        said = self.run("audit verify", database)
        self.says("the log after the clock was moved", said, said.returncode == 0)


def dump(path):
    said = subprocess.run(["sqlite3", path, ".dump"], capture_output=True)
    return said.stdout if said.returncode == 0 else None


def main(program, seed, flips):
    with tempfile.TemporaryDirectory() as folder:
        drill = Drill(os.path.abspath(program), Path(folder))
        drill.full_disk()
        drill.read_only()
        drill.schemas()
        drill.other_files()
        drill.damaged_import()
        drill.clock()
        drill.flips(seed, flips)
        sys.exit(1 if drill.bad else 0)


if __name__ == "__main__":
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("program")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--flips", type=int, default=100)
    given = options.parse_args()
    main(given.program, given.seed, given.flips)
