"""Starts Cairn as a person would, with an empty database, and Debian's Chromium to look at it."""

import socket
import subprocess
import threading
from collections import namedtuple
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

TOP = Path(__file__).parents[2]
PROGRAM = TOP / ".build/debug/cairn"
SECONDS_TO_START = 120


Running = namedtuple("Running", "address database")


@pytest.fixture(scope="session")
def site(running):
    """The address of a running Cairn."""
    return running.address


@pytest.fixture(scope="session")
def running(tmp_path_factory):
    """A running Cairn and its database."""
    with started(tmp_path_factory.mktemp("cairn")) as cairn:
        yield cairn


@contextmanager
def started(folder, options=lambda address: [], name="serve"):
    """Runs Cairn with its database and what it says in a folder; options are asked for with its address. What it says
    before its address is left out."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [PROGRAM, name, "--port", str(port), "--database", folder / "cairn.sqlite", *options(address)]
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
        yield Running(address, folder / "cairn.sqlite")
        cairn.terminate()
        cairn.wait(timeout=10)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(site, browser):
    """Opens a route in a window of its own: visit(route, width, color_scheme=…)."""
    contexts = []

    def open_page(route, width=1280, watch=None, **settings):
        context = browser.new_context(viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        if watch:
            watch(page)
        page.goto(site + route)
        return page

    yield open_page
    for context in contexts:
        context.close()
