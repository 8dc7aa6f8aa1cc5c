"""Kills the program while it brings a database of schema 12 to its own schema, at many moments, and opens it again.

usage: migrations.py CAIRN [ROUNDS]
"""

import collections
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

TOP = Path(__file__).parents[2]


def main(program, rounds):
    with tempfile.TemporaryDirectory() as folder:
        old, database = f"{folder}/old.sqlite", f"{folder}/cairn.sqlite"
        fixture = TOP / "Tests/OperationsTests/Files/schema-12.sql"
        subprocess.run(["sqlite3", old], input=fixture.read_text(), text=True, check=True)
        command = [program, "audit", "verify", "--database", database]
        begun = time.perf_counter()
        shutil.copy(old, database)
        subprocess.run(command, cwd=TOP, check=True, capture_output=True)
        whole = time.perf_counter() - begun
        seen = collections.Counter()
        for number in range(rounds):
            for left in ["", "-wal", "-shm"]:
                Path(database + left).unlink(missing_ok=True)
            shutil.copy(old, database)
            running = subprocess.Popen(command, cwd=TOP, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(whole * number / rounds)
            running.kill()
            running.wait()
            with closing(sqlite3.connect(database)) as held:
                assert held.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                seen[held.execute("SELECT max(number) FROM schema_migration").fetchone()[0]] += 1
            said = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
            assert said.returncode == 0 and "123 events" in said.stdout, said.stdout + said.stderr
        print(f"{rounds} kills within {whole * 1000:.0f} ms: schemas seen {dict(seen)}; opened afterwards, whole: {rounds}")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 100)
