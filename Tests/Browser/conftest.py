"""Starts Cairn as a person would, with an empty database, and Debian's Chromium to look at it."""

import hashlib
import os
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
DEMO_PASSWORD = "three grey stones stand"


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


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A running demonstration, for the tests of one file."""
    with started(tmp_path_factory.mktemp("demo"), name="demo") as cairn:
        yield cairn


@pytest.fixture
def window(demo, browser):
    """Opens a page of the demonstration, signed in as somebody: window(route, who, width, …)."""
    contexts = []

    def open_page(route, who=None, width=1280, **settings):
        context = browser.new_context(viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        if who:
            sign_in(page, demo, who)
        page.goto(demo.address + route)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def kept(demo, browser):
    """The cookies of people who have signed in once, for tests that only look."""
    states = {}

    def state(who):
        if who not in states:
            context = browser.new_context()
            page = context.new_page()
            sign_in(page, demo, who)
            states[who] = context.storage_state()
            context.close()
        return states[who]

    return state


def sign_in(page, demo, who):
    """As somebody of the demonstration does."""
    page.goto(demo.address + "/sign-in")
    page.fill("#email", f"{who}@ambleford.example")
    page.fill("#password", DEMO_PASSWORD)
    page.locator("form.change button").click()
    page.wait_for_url("**/owed")


def tab_to(page, name):
    """Presses Tab until the focus is on what has the name; it must be seen there."""
    for _ in range(200):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        if focus.count() and (focus.inner_text().strip() == name or focus.get_attribute("name") == name):
            outline = focus.evaluate("e => getComputedStyle(e).outlineStyle + getComputedStyle(e).outlineWidth")
            assert outline == "solid3px", f"the focus can be seen on {name}"
            return
    pytest.fail(f"no Tab leads to {name}")


def type_into(page, label, text):
    """Goes on with the tab key to the field of a label, and types."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.labels?.[0]?.textContent") == label:
            page.keyboard.type(text)
            return
    raise AssertionError(f"the tab key does not reach “{label}”")
