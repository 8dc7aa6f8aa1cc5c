"""Kills a writing server again and again, and looks whether anything that was acknowledged is lost.

usage: kills.py CAIRN [--rounds N] [--seed S] [--postgres]

Each round four writers judge risks of the demonstration until the server is killed (SIGKILL) at a random moment; with
--postgres, every second time PostgreSQL itself. Then the database must be whole (SQLite's own check), hold every judgement
that was answered, and every tenth round and at the end each log must verify. The same seed gives the same moments.
"""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

from cluster import Server, free_port
from writers import TOP, finished, serve, signed_in, started


class File:
    """A database in a file."""

    def __init__(self, folder):
        self.name = f"{folder}/demo.sqlite"

    def faults(self):
        with sqlite3.connect(self.name) as held:
            return [row[0] for row in held.execute("PRAGMA integrity_check") if row[0] != "ok"]

    def held(self, name):
        with sqlite3.connect(self.name) as held:
            return set(held.execute("SELECT risk_id, mitigation FROM risk_version WHERE mitigation LIKE ?", (name + ",%",)))

    def kill(self, _, cairn):
        cairn.kill()
        return "cairn"

    def start(self, _):
        pass

    def stop(self):
        pass


class Cluster:
    """A database on a server."""

    def __init__(self, folder):
        self.server = Server(f"{folder}/server").make("shared_buffers = 64MB\n")
        self.name = self.server.database()

    def faults(self):
        return []

    def held(self, name):
        rows = self.server.ask(f"SELECT risk_id || '|' || mitigation FROM risk_version WHERE mitigation LIKE '{name},%'")
        return {tuple(row.split("|", 1)) for row in rows}

    def kill(self, round, cairn):
        if round % 2:
            self.server.kill()
            time.sleep(0.1)
            cairn.kill()
            return "postgres"
        cairn.kill()
        return "cairn"

    def start(self, killed):
        if killed == "postgres":
            self.server.start()

    def stop(self):
        self.server.stop()


def verified(program, name):
    """What is wrong with the logs."""
    command = [program, "audit", "verify", "--database", name]
    said = subprocess.run(command, cwd=TOP, capture_output=True, text=True)
    return [] if said.returncode == 0 else [said.stdout + said.stderr]


def main(program, rounds, seed, is_server):
    chance, port = random.Random(seed), free_port()
    total, lost, broken = 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        database = Cluster(folder) if is_server else File(folder)
        cairn = serve(program, database.name, port)
        lead = signed_in(port)
        for round in range(rounds):
            name = f"round {round}"
            writers = started(lead, name)
            time.sleep(chance.uniform(0.02, 0.4))
            killed = database.kill(round, cairn)
            cairn.wait()
            acknowledged = finished(writers)
            database.start(killed)
            found = database.faults()
            missing = set(acknowledged) - database.held(name)
            is_last = round + 1 == rounds
            if round % 10 == 9 or is_last:
                found += verified(program, database.name)
            total, lost, broken = total + len(acknowledged), lost + len(missing), broken + bool(found)
            for problem in found + sorted(missing)[:3]:
                print(f"round {round + 1}: {problem}", flush=True)
            if (round + 1) % 50 == 0 or is_last:
                print(f"{round + 1} kills, seed {seed}: {total} acknowledged, {lost} lost, {broken} times not whole", flush=True)
            cairn = serve(program, database.name, port)
        cairn.terminate()
        cairn.wait()
        database.stop()
    sys.exit(1 if lost or broken else 0)


if __name__ == "__main__":
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("program")
    options.add_argument("--rounds", type=int, default=200)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--postgres", action="store_true")
    given = options.parse_args()
    main(given.program, given.rounds, given.seed, given.postgres)
