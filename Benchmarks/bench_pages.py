"""Pages from Cairn against the same bytes as files from nginx, the two in turn under the same load.

usage: bench_pages.py CAIRN [SECONDS]

CAIRN is the program to measure. Prints requests a second, the 99th percentile and the memory of each, and the ratio.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

TOP = Path(__file__).parents[1]
PAGES = {
    "scorecard": "/strategies/warwickshire",
    "measure": "/strategies/warwickshire/WAR-20",
    "comparison": "/compare/attainment-8?area=sefton&group=fsm",
}
CAIRN, NGINX = 8181, 8182
ROUNDS = 5

NGINX_SETTINGS = """
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=100;
  types {{ text/html html; }}
  server {{ listen 127.0.0.1:{port}; root {folder}/pages; }}
}}
"""


def load(address, seconds):
    """Requests a second and the 99th percentile in milliseconds."""
    said = subprocess.run(
        ["wrk", "-t", "2", "-c", "64", "-d", f"{seconds}s", "--latency", address], capture_output=True, text=True, check=True
    ).stdout
    assert "Non-2xx" not in said and "Socket errors" not in said, said
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", said).groups()
    return rate, float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def memory(pid):
    """The most memory a process has held, in MB."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def wait_for(address):
    for _ in range(600):
        try:
            return urllib.request.urlopen(address).read()
        except OSError:
            time.sleep(0.1)
    sys.exit(f"nothing answers at {address}")


def main(program, seconds):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pages").mkdir(mode=0o755)
        folder.chmod(0o755)
        cairn = subprocess.Popen(
            [program, "serve", "--port", str(CAIRN), "--database", folder / "cairn.sqlite"],
            cwd=TOP, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        for page, path in PAGES.items():
            (folder / f"pages/{page}.html").write_bytes(wait_for(f"http://127.0.0.1:{CAIRN}{path}"))
        (folder / "nginx.conf").write_text(NGINX_SETTINGS.format(folder=folder, port=NGINX))
        subprocess.run(["nginx", "-c", folder / "nginx.conf"], check=True, stderr=subprocess.DEVNULL)
        wait_for(f"http://127.0.0.1:{NGINX}/scorecard.html")
        try:
            for page, path in PAGES.items():
                compare(page, path, folder, seconds)
            print(f"Cairn's memory: {memory(cairn.pid):.0f} MB")
        finally:
            subprocess.run(["nginx", "-c", folder / "nginx.conf", "-s", "stop"], stderr=subprocess.DEVNULL)
            cairn.terminate()
            cairn.wait()


def compare(page, path, folder, seconds):
    ours, theirs = [], []
    for _ in range(ROUNDS):
        theirs.append(load(f"http://127.0.0.1:{NGINX}/{page}.html", seconds))
        ours.append(load(f"http://127.0.0.1:{CAIRN}{path}", seconds))
    size = (folder / f"pages/{page}.html").stat().st_size
    rate, other = (statistics.median(run[0] for run in runs) for runs in (ours, theirs))
    slow, other_slow = (statistics.median(run[1] for run in runs) for runs in (ours, theirs))
    print(
        f"{page:11} {size:7} bytes: Cairn {rate:7.0f}/s, p99 {slow:5.1f} ms; "
        f"nginx {other:7.0f}/s, p99 {other_slow:5.1f} ms; ratio {rate / other:.2f}",
        flush=True,
    )


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 5)
