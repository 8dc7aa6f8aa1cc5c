"""What whoever runs a server relies on: it says how it is, what it has done, and ends without dropping anybody."""

import json
import re
import signal
import socket
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import pytest

from conftest import DEMO_PASSWORD, free_port, started


class Unmoved(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(Unmoved)


def ask(address, data=None, headers=None):
    """The status, the headers and the text of an answer."""
    request = urllib.request.Request(address, data=data, headers=headers or {})
    try:
        with OPENER.open(request, timeout=30) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read().decode()


def sign_in(address, email):
    """What signing in is answered with; working out the password takes a third of a second."""
    _, headers, page = ask(address + "/sign-in")
    fields = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
    fields |= {"email": email, "password": DEMO_PASSWORD}
    cookie = headers["Set-Cookie"].split(";")[0]
    return ask(
        address + "/sign-in", urllib.parse.urlencode(fields).encode(), {"Cookie": cookie, "Origin": address}
    )[0]


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """A running demonstration's server with its metrics and its log, and the folder that the log is in."""
    folder = tmp_path_factory.mktemp("watched")
    port = free_port()
    with started(folder, name="demo"):
        pass
    options = ["--metrics-port", str(port), "--log", "json"]
    with started(folder, lambda _: options) as cairn:
        yield cairn, f"http://127.0.0.1:{port}/metrics", folder / "errors.txt"


def test_a_server_says_that_it_is_alive_and_ready(watched):
    cairn, _, _ = watched
    assert ask(cairn.address + "/health/live")[::2] == (200, "alive\n")
    status, headers, text = ask(cairn.address + "/health/ready")
    assert (status, text) == (200, "ready\n")
    assert headers["Cache-Control"] == "no-store" and headers["X-Robots-Tag"] == "noindex"


def test_metrics_count_by_route_and_never_by_address(watched):
    cairn, metrics, _ = watched
    for path in ["/strategies/ambleford", "/invitations/a-secret-of-somebody", "/nowhere?name=Robin"]:
        ask(cairn.address + path)
    assert sign_in(cairn.address, "strategy@ambleford.example") == 303
    status, headers, text = ask(metrics)
    assert status == 200 and headers["Content-Type"].startswith("text/plain; version=0.0.4")
    for line in [
        'cairn_requests_total{route="/strategies/STRATEGY",method="GET",status="200"} 1',
        'cairn_requests_total{route="/invitations/SECRET",method="GET",status="404"} 1',
        'cairn_requests_total{route="none",method="GET",status="404"} 1',
        'cairn_requests_total{route="/sign-in",method="POST",status="303"} 1',
        "cairn_strategies 1",
    ]:
        assert line in text.split("\n"), line
    for name in ["cairn_request_seconds_bucket", "cairn_queue_waiting", "cairn_database_writes_total"]:
        assert f"\n{name}" in text, name
    assert int(re.search(r"\ncairn_database_writes_total (\d+)", text)[1]) >= 1
    assert "secret-of" not in text and "Robin" not in text


def test_the_log_has_a_line_a_request_that_says_nothing_of_anybody(watched):
    cairn, _, log = watched
    _, headers, _ = ask(cairn.address + "/invitations/another-secret?name=Robin")
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    own = [line for line in lines if line["request"] == headers["X-Request-Id"]]
    assert len(own) == 1
    assert {key: own[0][key] for key in ["method", "route", "status", "level"]} == {
        "method": "GET", "route": "/invitations/SECRET", "status": 404, "level": "info"}
    text = log.read_text()
    for secret in ["another-secret", "Robin", "ambleford.example", DEMO_PASSWORD.split()[0], "127.0.0.1"]:
        assert secret not in text, secret


def test_metrics_are_for_this_machine_alone(watched):
    cairn, metrics, _ = watched
    assert ask(cairn.address + "/metrics")[0] == 404
    assert ask(metrics.replace("/metrics", "/"))[0] == 404


def test_who_is_being_answered_is_answered_before_the_server_ends(tmp_path):
    with started(tmp_path, name="demo") as cairn:
        idle = [socket.create_connection(cairn.address[7:].split(":")) for _ in range(20)]
        statuses = []
        people = ["strategy", "data", "send", "board"]
        askers = [
            threading.Thread(target=lambda who=who: statuses.append(sign_in(cairn.address, f"{who}@ambleford.example")))
            for who in people
        ]
        for asker in askers:
            asker.start()
        time.sleep(0.4)
        cairn.process.send_signal(signal.SIGTERM)
        for asker in askers:
            asker.join()
        assert cairn.process.wait(timeout=10) == 0
        assert statuses == [303] * len(people)
        for connection in idle:
            connection.close()
