"""A page of somebody who has signed in under load, with eight writers beside it, and what public pages lose by them.

usage: bench_people.py CAIRN [SECONDS] [--postgres]

CAIRN is the program to measure; it serves the demonstration. The writers judge eight risks, 25 times a second each: every
judgement is a transaction with its event in the log, on disk before it is answered.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from people import Browser, database, serve

PORT = 8183
WRITERS, EACH = 8, 25
PRIVATE, PUBLIC = "/actions/ambleford/AMB-A4", "/strategies/ambleford"


def wrk(path, seconds, cookie=None):
    """Requests a second and the 99th percentile in milliseconds, of 16 connections."""
    command = ["wrk", "-t", "2", "-c", "16", "-d", f"{seconds}s", "--latency"]
    command += ["-H", f"Cookie: {cookie}"] if cookie else []
    said = subprocess.run(command + [f"http://127.0.0.1:{PORT}{path}"], capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in said and "Socket errors" not in said, said
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", said).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


class Writer(threading.Thread):
    """Judges one risk again and again, at a steady pace, until it is told to stop."""

    def __init__(self, cookies, key, risk, stop, pace):
        super().__init__(daemon=True)
        self.browser = Browser(PORT, cookies)
        self.browser.key = key
        self.risk, self.stop, self.pace = risk, stop, pace
        self.times = []

    def run(self):
        seen = int(re.search(r'name="seen" value="(\d+)"', self.browser.get(f"/risks/ambleford/{self.risk}")[1])[1])
        begun, number = time.perf_counter(), 0
        while not self.stop.is_set():
            if self.pace:
                time.sleep(max(0, begun + number / self.pace - time.perf_counter()))
            start = time.perf_counter()
            status = self.browser.judge(self.risk, seen, f"judgement {number}", 1 + number % 5)
            self.times.append(time.perf_counter() - start)
            assert status == 303, status
            number, seen = number + 1, seen + 1


def beside_writers(lead, risks, work, pace=EACH):
    """What work gives beside the writers, with the writes a second and their 99th percentile in milliseconds."""
    stop = threading.Event()
    writers = [Writer(lead.cookies, lead.key, risk, stop, pace) for risk in risks]
    for writer in writers:
        writer.start()
    start = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - start
    stop.set()
    for writer in writers:
        writer.join()
    times = sorted(time for writer in writers for time in writer.times)
    return result, len(times) / seconds, 1000 * times[int(len(times) * 0.99)]


def main(program, seconds, is_server):
    with tempfile.TemporaryDirectory() as folder, database(folder, is_server) as place:
        cairn = serve(program, place, PORT)
        try:
            lead = Browser(PORT).sign_in("strategy")
            for number in range(WRITERS):
                assert lead.judge("", 0, f"risk {number}") == 303
            found = re.findall(r"/risks/ambleford/(R\d+)", lead.get("/risks/ambleford")[1])
            risks = sorted(set(found), key=lambda name: int(name[1:]))[-WRITERS:]
            for name, path, cookie in [("signed in", PRIVATE, lead.cookie), ("public", PUBLIC, None)]:
                alone, beside, rates, slow = [], [], [], []
                for _ in range(3):
                    alone.append(wrk(path, seconds, cookie))
                    result, rate, worst = beside_writers(lead, risks, lambda: wrk(path, seconds, cookie))
                    beside.append(result), rates.append(rate), slow.append(worst)
                middle = [statistics.median(column) for column in (*zip(*alone), *zip(*beside), rates, slow)]
                print("{}: alone {:.0f}/s, p99 {:.1f} ms; beside the writers {:.0f}/s, p99 {:.1f} ms; "
                      "{:.0f} writes/s, p99 {:.1f} ms; ratio {:.2f}".format(name, *middle, middle[2] / middle[0]), flush=True)
            _, rate, worst = beside_writers(lead, risks, lambda: time.sleep(seconds), pace=0)
            print(f"writers alone, as fast as they can: {rate:.0f} writes/s, p99 {worst:.1f} ms")
        finally:
            cairn.terminate()
            cairn.wait()


if __name__ == "__main__":
    given = [word for word in sys.argv[1:] if word != "--postgres"]
    if len(given) not in (1, 2):
        sys.exit(__doc__)
    main(given[0], int(given[1]) if len(given) == 2 else 8, "--postgres" in sys.argv)
