"""Imports a release while two servers answer from one PostgreSQL, and looks whether any answer mixes the two states.

usage: two_servers.py CAIRN

Both servers are asked for pages that the release changes, again and again. Each answer must be, byte for byte, the one from
before or the one from after; a server that has shown the new state shows no old page any more; both must show the new one
within ten seconds of the import's end.
"""

import collections
import csv
import gzip
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from cluster import Server, free_port
from imports import home

PAGES = [
    "/data", "/strategies/warwickshire", "/strategies/warwickshire/WAR-20", "/areas/warwickshire",
    "/compare/ehc-plans-within-20-weeks?area=937",
]


def get(port, page):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{page}", timeout=60) as answer:
        return answer.read()


class Reader(threading.Thread):
    def __init__(self, port):
        super().__init__(daemon=True)
        self.port, self.seen, self.stopping = port, [], False

    def run(self):
        while not self.stopping:
            for page in PAGES:
                self.seen.append((time.monotonic(), page, get(self.port, page)))


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o711)
        later = home(folder)
        file = later / "observations.csv.gz"
        with gzip.open(file, "rt") as text:
            rows = list(csv.reader(text))
        for row in rows[1:]:
            if row[0] == "SEN_EHC_Excpt_20wks" and row[3] == "937":
                row[6] = "12.3"
        with gzip.open(file, "wt") as text:
            csv.writer(text, lineterminator="\n").writerows(rows)
        environment = {"CAIRN_HOME": str(folder), "PATH": "/usr/bin:/bin"}
        server = Server(folder / "server").make()
        place = server.database()
        subprocess.run([program, "releases", "--database", place], env=environment, check=True, capture_output=True)
        ports = [free_port(), free_port()]
        running = [
            subprocess.Popen([program, "serve", "--port", str(port), "--database", place], env=environment,
                             stdout=subprocess.PIPE, text=True)
            for port in ports]
        for one in running:
            assert one.stdout.readline().startswith("Cairn is at")
        # A page tells its own address, so that each server's is another.
        before = {(port, page): get(port, page) for port in ports for page in PAGES}
        readers = [Reader(port) for port in ports]
        for reader in readers:
            reader.start()
        time.sleep(1)
        began = time.monotonic()
        subprocess.run([program, "import", "lait", later, "--known-from", "2026-05-01", "--database", place],
                       env=environment, check=True, capture_output=True)
        ended = time.monotonic()
        time.sleep(10)
        for reader in readers:
            reader.stopping = True
            reader.join()
        after = {(port, page): get(port, page) for port in ports for page in PAGES}
        mixed, late, counts = 0, [], collections.Counter()
        for reader in readers:
            is_new = False
            for at, page, body in reader.seen:
                key = (reader.port, page)
                state = "old" if body == before[key] else "new" if body == after[key] else "mixed"
                counts[state] += 1
                if state == "mixed" or (state == "old" and is_new):
                    mixed += 1
                if state == "new" and not is_new:
                    is_new = True
                    late.append(at - ended)
        assert all(before[key] != after[key] for key in before), "every page changes"
        print(f"import took {ended - began:.1f} s; {sum(counts.values())} pages answered meanwhile and for 10 s after: "
              f"{dict(counts)}; mixed answers {mixed}; the new state was shown {', '.join(f'{at:.1f}' for at in late)} s "
              "after the import ended")
        for one in running:
            one.terminate()
            one.wait()
        server.stop()
        sys.exit(1 if mixed or len(late) < 2 else 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
