"""What a server does with those who are slow, many, or ask for everything: memory, and what others wait meanwhile.

usage: bench_strain.py CAIRN [--postgres]

2,000 connections that say nothing; 200 that send their request a byte a second; headers of 60 KB; 20,000 distinct
addresses. Beside each, somebody asks for a scorecard that is kept. Memory is what the process holds, in megabytes.
"""

import http.client
import re
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

from people import TOP, database

PORT = 8186


def ask(path="/strategies/warwickshire", headers=None):
    """Milliseconds, and the status; nil where the line was cut."""
    with closing(http.client.HTTPConnection("127.0.0.1", PORT, timeout=30)) as line:
        begun = time.perf_counter()
        try:
            line.request("GET", path, headers=headers or {})
            answer = line.getresponse()
            answer.read()
            return (time.perf_counter() - begun) * 1000, answer.status
        except (OSError, http.client.HTTPException):
            return (time.perf_counter() - begun) * 1000, None


def memory(process):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())[1]) / 1024


def others(seconds):
    """What somebody waits for a kept page, in the middle and the slowest hundredth; every one must be answered."""
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        took, status = ask()
        assert status == 200, status
        times.append(took)
    parts = statistics.quantiles(times, n=100)
    return f"others p50 {parts[49]:.1f} ms, p99 {parts[98]:.1f} ms of {len(times)}"


def idle():
    lines = [socket.create_connection(("127.0.0.1", PORT)) for _ in range(2_000)]
    return lines


def slow(stop):
    def send():
        with socket.create_connection(("127.0.0.1", PORT)) as line:
            for byte in b"GET /strategies/warwickshire HTTP/1.1\r\nHost: a\r\n" + b"X-A: b\r\n" * 100:
                if stop.is_set():
                    return
                try:
                    line.send(bytes([byte]))
                except OSError:
                    return
                stop.wait(1)

    threads = [threading.Thread(target=send, daemon=True) for _ in range(200)]
    for thread in threads:
        thread.start()


def main(program, is_server):
    resource.setrlimit(resource.RLIMIT_NOFILE, (8_000, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    with tempfile.TemporaryDirectory() as folder, database(folder, is_server) as place:
        process = subprocess.Popen([program, "serve", "--port", str(PORT), "--database", place], cwd=TOP,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert process.stdout.readline().startswith("Cairn is at")
        ask()
        print(f"at the start: {memory(process):.0f} MB; {others(3)}", flush=True)
        lines = idle()
        print(f"2,000 idle connections: {memory(process):.0f} MB; {others(5)}", flush=True)
        for line in lines:
            line.close()
        stop = threading.Event()
        slow(stop)
        print(f"200 that send a byte a second: {memory(process):.0f} MB; {others(5)}", flush=True)
        stop.set()
        statuses = {ask(headers={f"X-{number}": "a" * 1_000 for number in range(60)})[1] for _ in range(50)}
        print(f"headers of 60 KB: answered with {statuses}; {memory(process):.0f} MB; {others(2)}", flush=True)
        statuses = {ask(headers={"X-A": "a" * 5_000_000})[1] for _ in range(5)}
        print(f"a header of 5 MB: answered with {statuses}; {memory(process):.0f} MB", flush=True)
        before, begun = memory(process), time.perf_counter()
        with closing(http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)) as line:
            for number in range(20_000):
                line.request("GET", f"/find?q=word{number}")
                line.getresponse().read()
        seconds = time.perf_counter() - begun
        print(f"20,000 distinct addresses in {seconds:.0f} s: {before:.0f} → {memory(process):.0f} MB; {others(2)}", flush=True)
        process.terminate()
        process.wait()


if __name__ == "__main__":
    given = [word for word in sys.argv[1:] if word != "--postgres"]
    if len(given) != 1:
        sys.exit(__doc__)
    main(given[0], "--postgres" in sys.argv)
