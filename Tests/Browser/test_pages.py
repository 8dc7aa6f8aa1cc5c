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


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", ROUTES)
def test_a_screenshot_is_kept(visit, name, width):
    file = SCREENSHOTS / f"{name}-{width}.png"
    visit(ROUTES[name], width).screenshot(path=file, full_page=True)
    assert file.stat().st_size > 0


def squeezed(text):
    """Without white space, which a line break in print may move."""
    return re.sub(r"\s", "", text)
