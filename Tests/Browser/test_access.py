"""Everyone can use every page: WCAG 2.2 AA and more, the keyboard alone, no script."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from routes import on_every_route, on_every_whole_page

TABLE_FAULTS = """tables => tables.flatMap(table => {
  const name = table.caption?.textContent.trim();
  const cells = [...table.querySelectorAll('th')];
  const bare = cells.filter(th => !['col', 'row', 'colgroup', 'rowgroup'].includes(th.scope));
  return [
    name ? [] : ['a table without a caption'],
    cells.length ? [] : [`no header cell in: ${name}`],
    bare.map(th => `no scope on “${th.textContent}” in: ${name}`),
  ].flat();
})"""


def violations(page):
    """What axe finds by every rule of WCAG 2.2 A and AA, its best practices and its experiments. Only AAA is left out:
    the colours of verdicts have 4.8 to 6.5 to 1, which is AA."""
    axe = Axe()
    page.evaluate(axe.axe_script)
    rules = page.evaluate("axe.getRules().filter(rule => !rule.tags.includes('wcag2aaa')).map(rule => rule.ruleId)")
    options = {"rules": {rule: {"enabled": True} for rule in rules}, "resultTypes": ["violations"]}
    found = axe.run(page, options=options).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}) at {node['target']}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


@on_every_route
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing(visit, route, width, scheme):
    found = violations(visit(route, width, color_scheme=scheme))
    assert not found, "\n".join(found)


@on_every_route
def test_there_is_one_h1_and_it_says_something(visit, route):
    headings = visit(route).locator("h1").all_inner_texts()
    assert len(headings) == 1 and headings[0].strip()


@on_every_whole_page
def test_the_skip_link_is_first_and_leads_to_the_content(visit, route):
    page = visit(route, 320)
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.get_attribute("href") == "#main"
    box = link.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0 and box["width"] >= 24 and box["height"] >= 24
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('main')")


@on_every_route
def test_every_table_has_a_caption_and_every_header_cell_a_scope(visit, route):
    assert visit(route).locator("table").evaluate_all(TABLE_FAULTS) == []


@on_every_route
def test_the_page_says_the_same_without_javascript(visit, route):
    with_script = visit(route).locator("body").inner_text()
    without = visit(route, java_script_enabled=False).locator("body").inner_text()
    assert without == with_script and without.strip()


@on_every_route
def test_axe_finds_nothing_in_forced_colours(visit, route):
    found = violations(visit(route, forced_colors="active"))
    assert not found, "\n".join(found)


@on_every_route
@pytest.mark.parametrize("width", [1280, 320])
def test_text_twice_as_large_stays_on_the_page(visit, route, width):
    page = visit(route, width)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@on_every_route
def test_sentences_have_room_between_the_widths_that_others_look_at(visit, route):
    page = visit(route)
    for width in [600, 800, 1000, 1100]:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        narrow = page.evaluate(
            "[...document.querySelectorAll('main p, main dd, main h1, main h2')].filter(element => {"
            " const box = element.getBoundingClientRect();"
            " return box.width > 1 && box.width < 140 && element.textContent.length > 60 })"
            ".map(element => element.outerHTML)")
        assert not narrow, (width, narrow)
