"""Programs that act for somebody: with a token, and for nothing else."""

import json
import subprocess
from datetime import date, timedelta

import pytest

from cairn_process import PROGRAM, TOP, started
from programs import ask

LEAD = "strategy-lead@ambleford.example"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with started(tmp_path_factory.mktemp("demo"), name="demo") as cairn:
        yield cairn


def cairn(demo, *words):
    command = [PROGRAM, "token", *words, "--database", str(demo.database)]
    return subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True).stdout.strip()


def make(demo, who, scope):
    until = (date.today() + timedelta(days=30)).isoformat()
    return cairn(demo, "make", who, "--title", "Test", "--council", "Ambleford", "--scope", scope, "--until", until)


def people(demo):
    listed = subprocess.run([PROGRAM, "person", "list", "--database", str(demo.database)], cwd=TOP, capture_output=True,
                            text=True, check=True).stdout
    return {line.rsplit(": ", 1)[1].split(" of ")[0]: line.split("<")[1].split(">")[0] for line in listed.splitlines()}


def test_a_program_reads_and_sends_what_it_was_let(demo):
    root = demo.address + "/api/v1"
    lead = people(demo)["strategy lead"]
    bearer = {"Authorization": "Bearer " + make(demo, lead, "give-updates")}
    me = json.loads(ask(root + "/token", **bearer).body)
    assert (me["scope"], me["title"]) == ("give-updates", "Test")
    strategy = json.loads(ask(root + "/strategies").body)["items"][0]["strategy"]
    own = f"{root}/strategies/{strategy}"
    assert ask(own + "/risks").status == 401 and ask(own + "/risks", **bearer).status == 200
    action = json.loads(ask(own + "/actions").body)["items"][0]["id"]
    before = json.loads(ask(f"{own}/actions/{action}", **bearer).body)
    seen = before["updates"][-1]["id"] if before["updates"] else None
    body = json.dumps({"status": "at-risk", "note": "sent by a program", "seen": seen}).encode()
    sent = ask(f"{own}/actions/{action}/updates", method="POST", data=body, Content_Type="application/json", **bearer)
    assert sent.status == 201 and json.loads(sent.body)["updates"][-1]["note"] == "sent by a program"
    assert sent.headers["Cache-Control"] == "no-store" and "ETag" not in sent.headers
    public = json.loads(ask(f"{own}/actions/{action}").body)
    assert public["status"] == "at-risk" and all(update["note"] is None for update in public["updates"])
    again = ask(f"{own}/actions/{action}/updates", method="POST", data=body, Content_Type="application/json", **bearer)
    assert again.status == 409
    as_form = ask(f"{own}/actions/{action}/updates", method="POST", data=b"status=done", **bearer)
    assert as_form.status == 415


def test_a_token_that_was_revoked_is_not_known(demo):
    who = people(demo)["strategy lead"]
    bearer = {"Authorization": "Bearer " + make(demo, who, "read")}
    assert ask(demo.address + "/api/v1/token", **bearer).status == 200
    cairn(demo, "revoke", who, cairn(demo, "list", who).split()[0])
    answer = ask(demo.address + "/api/v1/token", **bearer)
    assert answer.status == 401 and answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert ask(demo.address + "/api/v1/verdicts", **bearer).status == 401, "not taken for the public"


def test_a_thousand_wrong_tokens_are_not_looked_at(demo):
    """600 of a minute's requests are answered; of these few are looked up."""
    statuses = [ask(demo.address + "/api/v1/token", Authorization=f"Bearer {number}").status for number in range(1000)]
    assert set(statuses) == {401, 429} and statuses.count(401) <= 12
    answer = ask(demo.address + "/api/v1/token", Authorization="Bearer none")
    assert answer.status == 429 and int(answer.headers["Retry-After"]) > 0
