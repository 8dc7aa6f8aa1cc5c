"""Kills a writing server again and again, and looks whether anything that was acknowledged is lost.

usage: kill_drill.py CAIRN [ROUNDS]

Each round four writers judge risks of the demonstration until the server is killed (SIGKILL) at a random moment. Then the
database must be whole (SQLite's own check), hold every judgement that was answered, and its log must verify.
"""

import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from people import TOP, Browser, serve

PORT = 8184
WRITERS = 4


class Writer(threading.Thread):
    """Judges one risk until nobody answers any more; remembers what was answered."""

    def __init__(self, cookies, key, risk, round):
        super().__init__(daemon=True)
        self.browser = Browser(PORT, cookies)
        self.browser.key = key
        self.risk, self.round = risk, round
        self.acknowledged = []

    def run(self):
        try:
            page = self.browser.get(f"/risks/ambleford/{self.risk}")[1]
            seen = int(re.search(r'name="seen" value="(\d+)"', page)[1])
            for number in range(1_000_000):
                text = f"round {self.round}, {self.risk}, {number}"
                if self.browser.judge(self.risk, seen + number, text, 1 + number % 5) == 303:
                    self.acknowledged.append((self.risk, text))
        except OSError:
            pass
        except Exception as error:  # the line breaks in the middle of an answer
            if "IncompleteRead" not in repr(error) and "RemoteDisconnected" not in repr(error):
                raise


def look(program, database, acknowledged):
    """What is wrong after a kill: nothing, in the good case."""
    held = sqlite3.connect(database)
    found = [row[0] for row in held.execute("PRAGMA integrity_check") if row[0] != "ok"]
    there = set(held.execute("SELECT risk_id, mitigation FROM risk_version"))
    held.close()
    lost = [entry for entry in acknowledged if entry not in there]
    verified = subprocess.run([program, "audit", "verify", "--database", database], cwd=TOP, capture_output=True, text=True)
    if verified.returncode != 0:
        found.append(verified.stdout + verified.stderr)
    return found, lost


def main(program, rounds):
    total, lost, broken = 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/demo.sqlite"
        cairn = serve(program, database, PORT)
        for round in range(rounds):
            lead = Browser(PORT).sign_in("strategy")
            risks = sorted(set(re.findall(r"/risks/ambleford/(R\d+)", lead.get("/risks/ambleford")[1])))
            while len(risks) < WRITERS:
                lead.judge("", 0, "another")
                risks = sorted(set(re.findall(r"/risks/ambleford/(R\d+)", lead.get("/risks/ambleford")[1])))
            writers = [Writer(lead.cookies, lead.key, risk, round) for risk in risks[:WRITERS]]
            for writer in writers:
                writer.start()
            time.sleep(random.uniform(0.02, 1.0))
            cairn.kill()
            cairn.wait()
            for writer in writers:
                writer.join()
            acknowledged = [entry for writer in writers for entry in writer.acknowledged]
            found, missing = look(program, database, acknowledged)
            total, lost, broken = total + len(acknowledged), lost + len(missing), broken + bool(found)
            for problem in found + missing[:3]:
                print(f"round {round + 1}: {problem}", flush=True)
            cairn = serve(program, database, PORT)
            if (round + 1) % 20 == 0:
                print(f"{round + 1} kills: {total} acknowledged, {lost} lost, {broken} times not whole", flush=True)
        cairn.terminate()
        cairn.wait()
    sys.exit(1 if lost or broken else 0)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    random.seed(7)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 200)
