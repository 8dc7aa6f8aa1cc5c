"""What the OpenAPI document promises is so: asked by chance, of everything held, and by a client that was made from it."""

import copy
import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest

from programs import ask, items, read

TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def document(site):
    return read(site + "/api/v1/openapi.json")


def test_no_question_gets_an_answer_that_was_not_promised(site, tmp_path):
    """Schemathesis asks every operation, well and badly, the same on every run."""
    command = [
        TOOLS / "schemathesis", "run", site + "/api/v1/openapi.json", "--generation-deterministic",
        "--max-examples", "15", "--workers", "2", "--checks", "all", "--continue-on-failure", "--no-color",
    ]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=400)
    assert run.returncode == 0, run.stdout[-6000:]
    assert "Tested: " in run.stdout and "failures" not in run.stdout


def strict(schema):
    """The same schema, and no name that it does not tell of."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {name: strict(part) for name, part in schema.items()}
    if "properties" in schema and schema.get("type") == "object":
        schema.setdefault("additionalProperties", False)
    return schema


def paths(site):
    """An address of everything held, by the pattern that it belongs to."""
    root = "/api/v1"
    lists = [path for name, path in read(site + root)["links"].items() if name != "openapi.json"]
    yield root, root
    for path in lists:
        yield path, path + "?limit=1000"
    for strategy in items(site, root + "/strategies"):
        own, name = f"{root}/strategies/{strategy['strategy']}", root + "/strategies/{strategy}"
        yield name, own
        yield name + "/promises", own + "/promises"
        yield name + "/actions", own + "/actions"
        for promise in items(site, own + "/promises"):
            yield name + "/promises/{promise}", f"{own}/promises/{promise['promise']}"
            for measure in promise["measures"]:
                yield name + "/measures/{measure}", f"{own}/measures/{measure}"
        for action in items(site, own + "/actions")[:20]:
            yield name + "/actions/{action}", f"{own}/actions/{action['id']}"
    for indicator in items(site, root + "/indicators"):
        own, name = f"{root}/indicators/{indicator['indicator']}", root + "/indicators/{indicator}"
        yield name, own
        yield name + "/figures", own + "/figures?group=all&places=Leeds;England&limit=1000"
    for area in [a for a in items(site, root + "/areas") if a["area"] in ("937", "383", "970", "986", "940", "816")]:
        own, name = f"{root}/areas/{area['area']}", root + "/areas/{area}"
        yield name, own
        yield name + "/neighbours", own + "/neighbours"
    for release in items(site, root + "/releases"):
        yield root + "/releases/{release}", f"{root}/releases/{release['release']}"


def test_everything_held_is_as_promised_to_the_last_name(site, document):
    checks, seen = {}, {}
    for pattern, path in paths(site):
        if pattern not in checks:
            promised = document["paths"][pattern]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
            whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **copy.deepcopy(promised)}
            whole["components"] = strict(document["components"])
            checks[pattern] = jsonschema_rs.validator_for(whole)
        faults = [f"{e.instance_path} {e.message}"[:300] for e in checks[pattern].iter_errors(read(site + path))]
        assert not faults, f"{path}: {faults[:3]}"
        seen[pattern] = seen.get(pattern, 0) + 1
    open_ones = {path for path, methods in document["paths"].items()
                 if "get" in methods and methods["get"].get("security") != [{"token": []}]}
    assert set(seen) == open_ones and sum(seen.values()) > 500, seen


def test_a_client_made_from_the_document_reads_a_scorecard(site, tmp_path):
    made = subprocess.run(
        [TOOLS / "openapi-python-client", "generate", "--url", site + "/api/v1/openapi.json", "--meta", "none",
         "--output-path", tmp_path / "cairn_client", "--fail-on-warning"],
        cwd=tmp_path, capture_output=True, text=True, timeout=300,
        env={**os.environ, "PATH": f"{TOOLS}:{os.environ['PATH']}"},
    )
    assert made.returncode == 0, made.stdout + made.stderr
    program = """
import json, sys
from cairn_client import Client
from cairn_client.api.record import list_verdicts, read_measure, read_strategy
client = Client(base_url=sys.argv[1])
card = read_strategy.sync("warwickshire", client=client)
measure = read_measure.sync("warwickshire", "WAR-20", client=client)
verdicts = list_verdicts.sync(client=client, strategy="warwickshire", limit=5)
print(json.dumps([card.authority, card.counts.additional_properties, len(card.measures), measure.verdict,
                  measure.value, measure.rank, verdicts.total, verdicts.items[0].strategy, card.on.isoformat()]))
"""
    run = subprocess.run(
        [sys.executable, "-c", program, site], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr[-3000:]
    read_by_client = json.loads(run.stdout)
    card = read(site + "/api/v1/strategies/warwickshire")
    measure = read(site + "/api/v1/strategies/warwickshire/measures/WAR-20")
    assert read_by_client == [
        card["authority"], card["counts"], len(card["measures"]), measure["verdict"], measure["value"],
        measure["rank"], len(card["measures"]), "warwickshire", card["on"],
    ]


def test_the_document_holds_every_route_for_programs(site, document):
    """The page of addresses is compared with the routes by a test of its own."""
    page = (Path(__file__).parents[2] / "docs/reference/addresses.md").read_text()
    rows = [line.split("`")[1] for line in page.splitlines() if line.startswith("| `/api/v1")]
    patterns = {path.lower() for path in document["paths"]}
    told = {"/".join("{" + part.lower() + "}" if part.isupper() else part for part in row.split("/")) for row in rows}
    assert told - {"/api/v1/openapi.json"} == patterns


def test_the_document_is_held_and_needs_no_secret(site):
    first = ask(site + "/api/v1/openapi.json")
    again = ask(site + "/api/v1/openapi.json", If_None_Match=first.headers["ETag"])
    assert again.status == 304 and again.body == b""
