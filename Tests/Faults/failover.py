"""Kills a primary under load while a synchronous standby follows it, and looks what was lost and for how long.

usage: failover.py CAIRN [--rounds N] [--seed S]

Four writers judge risks of the demonstration through one `cairn serve` that knows both servers. The primary is killed with
SIGKILL, the standby is promoted a second later, as a watcher would, and the writers go on. Every judgement that was
answered must be held by the new primary, and its log must verify.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time

from cluster import Server, free_port
from writers import TOP, finished, serve, signed_in, started


def main(program, rounds, seed):
    chance, worst = random.Random(seed), 0
    for round in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            primary = Server(f"{folder}/first").make()
            primary.database()
            standby = primary.standby(f"{folder}/second")
            primary.ask("ALTER SYSTEM SET synchronous_standby_names = '*'", "postgres")
            primary.ask("SELECT pg_reload_conf()", "postgres")
            place = (f"postgresql://cairn@127.0.0.1:{primary.port},127.0.0.1:{standby.port}/cairn"
                     "?target_session_attrs=read-write")
            port = free_port()
            cairn = serve(program, place, port)
            follows = primary.ask("SELECT sync_state FROM pg_stat_replication")
            assert follows == ["sync"], follows
            lead = signed_in(port)
            writers = started(lead, "failover", goes_on=True)
            time.sleep(chance.uniform(1, 3))
            primary.kill()
            killed = time.monotonic()
            time.sleep(1)
            standby.promote()
            promoted = time.monotonic()
            time.sleep(5)
            acknowledged = finished(writers)
            after = [min(at for at in writer.times if at > promoted) for writer in writers]
            rows = standby.ask("SELECT risk_id || '|' || mitigation FROM risk_version WHERE mitigation LIKE 'failover,%'")
            lost = set(acknowledged) - {tuple(row.split("|", 1)) for row in rows}
            log = subprocess.run([program, "audit", "verify", "--database", place], cwd=TOP, capture_output=True, text=True)
            print(
                f"round {round + 1}, seed {seed}: {len(acknowledged)} acknowledged, {len(lost)} lost; writes went on "
                f"{max(after) - killed:.2f} s after the primary was killed, {max(after) - promoted:.2f} s after the standby "
                f"was promoted; {(log.stdout + log.stderr).strip()}", flush=True)
            worst |= bool(lost) or log.returncode
            cairn.terminate()
            cairn.wait()
            standby.stop()
    sys.exit(worst)


if __name__ == "__main__":
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("program")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    main(given.program, given.rounds, given.seed)
