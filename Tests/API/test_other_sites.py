"""What other sites show: a feed that readers take, and pages for frames."""

import re
import xml.etree.ElementTree as XML

import feedparser
import pytest

from programs import ask, items

ATOM = "{http://www.w3.org/2005/Atom}"
FRAMES = ["/embed/strategies/warwickshire", "/embed/strategies/warwickshire/WAR-20", "/embed/compare/attainment-8?area=leeds"]


@pytest.mark.parametrize("strategy", ["warwickshire", "sefton", "worcestershire", "central-bedfordshire"])
def test_the_feed_of_a_strategy_is_atom(site, strategy):
    answer = ask(f"{site}/strategies/{strategy}/changes.atom")
    assert answer.status == 200 and answer.headers["Content-Type"].startswith("application/atom+xml")
    feed = feedparser.parse(answer.body)
    assert not feed.bozo and feed.version == "atom10"
    root = XML.fromstring(answer.body)
    # RFC 4287, 4.1.1 and 4.1.2: one of each; an entry without content has an alternate link.
    for part in [root, *root.findall(ATOM + "entry")]:
        for name in ["id", "title", "updated"]:
            assert len(part.findall(ATOM + name)) == 1 and part.find(ATOM + name).text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", part.find(ATOM + "updated").text)
        alternate = [link.get("href") for link in part.findall(ATOM + "link") if link.get("rel") == "alternate"]
        assert len(alternate) == 1 and ask(alternate[0]).status == 200
    assert root.find(f"{ATOM}author/{ATOM}name").text
    own = [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
    assert own == [f"{site}/strategies/{strategy}/changes.atom"]
    ids = [entry.find(ATOM + "id").text for entry in root.findall(ATOM + "entry")]
    assert len(ids) == len(set(ids))
    told = [c for c in items(site, f"/api/v1/changes?strategy={strategy}&since=2022-01-01") if c["kind"] == "verdict"]
    assert [entry.title for entry in feed.entries] == [change["title"] for change in told]


@pytest.mark.parametrize("path", FRAMES)
def test_a_small_page_may_stand_in_a_frame_and_nothing_else_may(site, path):
    answer = ask(site + path)
    rule = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors *" in rule and "script-src" not in rule and "form-action 'none'" in rule
    page = answer.body.decode()
    assert "<nav" not in page and "<form" not in page and "<script" not in page
    whole = re.search(r'<a href="([^"]+)" target="_top">', page).group(1).replace("&amp;", "&")
    other = ask(site + whole)
    assert other.status == 200 and "frame-ancestors 'none'" in other.headers["Content-Security-Policy"]
    code = re.search(r'iframe src=(?:&quot;|")([^"&]+(?:&amp;[^"&]+)*)', other.body.decode()).group(1)
    assert code.replace("&amp;", "&") == site + path


@pytest.mark.parametrize("path", ["/strategies/warwickshire/WAR-20.svg", "/compare/attainment-8.svg?area=leeds"])
def test_a_chart_says_its_finding_to_whoever_can_not_see_it(site, path):
    root = XML.fromstring(ask(site + path).body)
    svg = "{http://www.w3.org/2000/svg}"
    named = root.get("aria-labelledby").split()
    assert root.get("role") == "img" and [root.find(f"*[@id='{name}']").tag for name in named] == [svg + "title", svg + "desc"]
    assert len(root.find(svg + "title").text.split()) > 3
