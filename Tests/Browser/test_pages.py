"""Every page answers, fits, prints, and asks nobody else for anything."""

import re
import subprocess
from urllib.parse import urlsplit

import pytest

from conftest import TOP
from routes import ROUTES, STATUS, on_every_route

SCREENSHOTS = TOP / ".build/screenshots"


@on_every_route
def test_the_page_and_its_parts_come_from_here_and_are_there(visit, site, route):
    answers, failures = [], []

    def watch(page):
        page.on("request", lambda request: answers.append((request.url, None)))
        page.on("response", lambda answer: answers.append((answer.url, answer.status)))
        page.on("requestfailed", lambda request: failures.append(request.url))

    visit(route, watch=watch)
    assert {urlsplit(url).netloc for url, _ in answers} == {urlsplit(site).netloc}
    assert failures == []
    page_status = [status for url, status in answers if url == site + route and status]
    assert page_status[:1] == [STATUS.get(route, 200)]
    assert [url for url, status in answers if status and status >= 400 and url != site + route] == []


@on_every_route
def test_nothing_scrolls_sideways_at_320_pixels(visit, route):
    assert visit(route, 320).evaluate("document.documentElement.scrollWidth") <= 320


@on_every_route
def test_the_page_prints_on_a4(visit, route, tmp_path):
    page = visit(route)
    heading = page.locator("h1").inner_text()
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4")
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    words = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    assert "(A4)" in facts
    assert squeezed(heading) in squeezed(words)


def test_a_printed_scorecard_holds_what_is_folded_and_breaks_no_heading(visit, tmp_path):
    page = visit("/strategies/warwickshire")
    promises = page.locator("details.folded tbody tr:not(.part) th").all_text_contents()
    assert len(promises) == 32
    assert not page.locator("details.folded table").first.is_visible()
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4")
    words = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    missing = [promise for promise in promises if promise.split()[0] not in words]
    assert "iframe" not in words, "code for other sites is of no use on paper"
    assert not missing and squeezed("5 promises wait for figures only the council holds") in squeezed(words)
    heads = [line.strip() for line in words.splitlines() if line.strip() in ("N", "o", ".", "o.")]
    assert not heads, heads
    # No heading of an objective, and of a fold, is the last of its page.
    for sheet in words.split("\f"):
        lines = [line.strip() for line in sheet.splitlines() if line.strip()]
        assert not lines or not re.match(r"\d+ promises? (wait|need|has|have|can)", lines[-1]), lines[-1]


def test_who_asks_for_promises_without_a_verdict_has_them_before_them(visit):
    page = visit("/strategies/warwickshire?verdict=no-verdict")
    assert page.locator("details.folded[open]").count() == page.locator("details.folded").count() > 5


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", ROUTES)
def test_a_screenshot_is_kept(visit, name, width):
    file = SCREENSHOTS / f"{name}-{width}.png"
    visit(ROUTES[name], width).screenshot(path=file, full_page=True)
    assert file.stat().st_size > 0


def squeezed(text):
    """Without white space, which a line break in print may move."""
    return re.sub(r"\s", "", text)
