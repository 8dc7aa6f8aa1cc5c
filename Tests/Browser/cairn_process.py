"""Runs Cairn as a person would, with an empty database."""

import hashlib
import os
import socket
import subprocess
import threading
from collections import namedtuple
from contextlib import contextmanager
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
PROGRAM = TOP / ".build/debug/cairn"
SECONDS_TO_START = 120


Running = namedtuple("Running", "address database process folder")


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def database(folder):
    """What names the database of a folder: a file in it, or one on the server that CAIRN_TEST_POSTGRES names."""
    server = os.environ.get("CAIRN_TEST_POSTGRES")
    if not server:
        return folder / "cairn.sqlite"
    name = "t" + hashlib.sha256(str(folder).encode()).hexdigest()[:30]
    command = ["psql", "--quiet", server, "--command", f"CREATE DATABASE {name} TEMPLATE template0"]
    subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
    return server.rsplit("/", 1)[0] + "/" + name


@contextmanager
def started(folder, options=lambda address: [], name="serve"):
    """Runs Cairn with its database and what it says in a folder; options are asked for with its address. What it says
    before its address is left out."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [PROGRAM, name, "--port", str(port), "--database", database(folder), *options(address)]
    with open(folder / "errors.txt", "w+") as errors:
        cairn = subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, stderr=errors, text=True)
        too_long = threading.Timer(SECONDS_TO_START, cairn.kill)
        too_long.start()
        line = next((line for line in cairn.stdout if line.startswith("Cairn is at ")), "")
        too_long.cancel()
        if line.strip() != f"Cairn is at {address}":
            cairn.kill()
            errors.seek(0)
            pytest.exit(f"cairn serve did not start. It said: {line}{errors.read()}", returncode=1)
        yield Running(address, database(folder), cairn, folder)
        cairn.terminate()
        cairn.wait(timeout=10)
