"""Somebody asks a page as of an earlier day by its field at the foot, and goes on from there, with and without script."""

import pytest

from conftest import tab_to, type_into
from test_access import violations

DAY = "known-by=2026-04-08"
NOTE = "Only what was known by 8 April 2026 is used here."

either_way = pytest.mark.parametrize(
    "script,width", [(True, 1280), (True, 320), (False, 1280), (False, 320)],
    ids=["script-1280", "script-320", "no-script-1280", "no-script-320"])


def looked_at(page, script):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.title()
    found = violations(page) if script else []
    assert not found, f"{page.title()}: " + "\n".join(found)


@either_way
def test_the_day_is_chosen_on_a_page_and_stays_until_it_is_left(visit, script, width):
    page = visit("/compare/attainment-8?area=sefton&group=fsm", width, java_script_enabled=script)
    assert NOTE not in page.inner_text("main")
    type_into(page, "As known on", "04082026")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith(f"/compare/attainment-8?area=sefton&group=fsm&{DAY}")
    assert NOTE in page.inner_text("main")
    looked_at(page, script)

    page.get_by_role("link", name="England as a map").click()
    page.wait_for_url(f"**/map/attainment-8?*{DAY}")
    looked_at(page, script)
    page.get_by_role("link", name="Areas", exact=True).click()
    page.wait_for_url(f"**/areas?{DAY}")
    page.get_by_role("link", name="Leeds", exact=True).click()
    page.wait_for_url(f"**/areas/leeds?{DAY}")
    page.select_option("[name=topic]", index=2)
    page.locator("form.choices button").click()
    page.wait_for_url(f"**/areas/leeds?{DAY}&topic=*")
    assert NOTE in page.inner_text("main")
    looked_at(page, script)

    tab_to(page, "Use everything known now")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "known-by" not in page.url and "topic=" in page.url
    assert NOTE not in page.inner_text("main")


def test_what_is_found_while_typing_is_of_the_day_too(visit):
    page = visit(f"/find?{DAY}")
    page.fill("#page-search", "attainment")
    page.wait_for_url("**q=attainment*")
    assert DAY in page.url
    for link in page.locator("[data-part=found] a").all():
        assert DAY in link.get_attribute("href")
    assert page.get_by_role("link", name="Use everything known now").get_attribute("href") == "/find?q=attainment"
    assert page.locator(".known-on [name=q]").get_attribute("value") == "attainment"
