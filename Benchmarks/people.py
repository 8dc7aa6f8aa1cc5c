"""Signing in to the demonstration and judging its risks, as a browser would: for the load and the drill."""

import contextlib
import http.client
import re
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

TOP = Path(__file__).parents[1]
PASSWORD = "three grey stones stand"


def serve(program, database, port):
    """A running demonstration, once it answers."""
    command = [program, "demo", "--port", str(port), "--database", database]
    cairn = subprocess.Popen(command, cwd=TOP, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            Browser(port).get("/sign-in")
            return cairn
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"nothing answers on port {port}")


@contextlib.contextmanager
def database(folder, is_server):
    """What names an empty database: a file in a folder, or one on a server of the benchmark's own."""
    if not is_server:
        yield f"{folder}/cairn.sqlite"
        return
    sys.path.insert(0, str(TOP / "Tests/Faults"))
    from cluster import Server

    server = Server(f"{folder}/server").make("shared_buffers = 256MB\n")
    Path(folder).chmod(0o711)
    try:
        yield server.database()
    finally:
        server.stop()


class Browser:
    """One connection with its cookies."""

    def __init__(self, port, cookies=None):
        self.port = port
        self.cookies = dict(cookies or {})
        self.key = ""
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def ask(self, method, path, form=None):
        headers = {"Cookie": self.cookie}
        body = None
        if form is not None:
            body = urllib.parse.urlencode({"form-key": self.key, **form})
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"http://127.0.0.1:{self.port}",
            }
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        page = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        found = re.search(r'name="form-key" value="([0-9a-f]+)"', page)
        if found:
            self.key = found[1]
        return answer.status, page

    def get(self, path):
        return self.ask("GET", path)

    def sign_in(self, who):
        self.get("/sign-in")
        status, _ = self.ask("POST", "/sign-in", {"email": f"{who}@ambleford.example", "password": PASSWORD})
        assert status == 303, f"{who} could not sign in: {status}"
        self.get("/risks/ambleford")
        return self

    def judge(self, risk, seen, mitigation, likelihood=3):
        """Judges a risk anew; without a risk, a new one is written down."""
        form = {
            "title": "Under load", "likelihood": likelihood, "impact": 3, "mitigation": mitigation,
            "owner": "Nobody", "state": "open", "seen": seen,
        }
        return self.ask("POST", "/risks/ambleford" + (f"/{risk}" if risk else ""), form)[0]
