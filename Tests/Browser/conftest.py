"""Starts Cairn as a person would, with an empty database, and Debian's Chromium to look at it."""

import pytest
from playwright.sync_api import sync_playwright

from cairn_process import PROGRAM, TOP, free_port, started  # noqa: F401

DEMO_PASSWORD = "three grey stones stand"


@pytest.fixture(scope="session")
def site(running):
    """The address of a running Cairn."""
    return running.address


@pytest.fixture(scope="session")
def running(tmp_path_factory):
    """A running Cairn and its database."""
    with started(tmp_path_factory.mktemp("cairn")) as cairn:
        yield cairn


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
