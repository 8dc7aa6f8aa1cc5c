"""Four tasks of a council officer, by the keyboard alone, with and without script: what is typed, what is followed."""

import pytest

from conftest import tab_to

TASKS = {
    "neighbours that do better": (
        "warwickshire ehc plans within 20 weeks",
        ["EHC plans issued within 20 weeks, in Warwickshire"],
        "Of its 2025 neighbours, seven do better",
    ),
    "has the gap narrowed and why": (
        "warwickshire fsm attainment 8",
        ["Attainment 8: average GCSE score, age 16, for pupils eligible for free school meals, in Warwickshire"],
        "It widened: FSM fell 0.5, not FSM rose 1.1",
    ),
    "what the top quarter takes": (
        "sefton attainment 8",
        ["Attainment 8: average GCSE score, age 16, in Sefton"],
        "For the top quarter",
    ),
    "download it": (
        "warwickshire ehc plans within 20 weeks",
        ["EHC plans issued within 20 weeks, in Warwickshire", "CSV"],
        None,
    ),
}


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("task", TASKS)
def test_a_task_is_done_from_the_first_page_by_keyboard(visit, task, script):
    words, links, answer = TASKS[task]
    page = visit("/", java_script_enabled=script, accept_downloads=True)
    tab_to(page, "q")
    page.keyboard.type(words)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    for link in links:
        tab_to(page, link)
        if link == "CSV":
            with page.expect_download() as download:
                page.keyboard.press("Enter")
            lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
            assert lines[0].startswith("indicator,group,") and any("Warwickshire" in line for line in lines)
        else:
            with page.expect_navigation():
                page.keyboard.press("Enter")
    if answer:
        assert answer in page.locator("main").inner_text()


def test_a_filter_is_chosen_by_keyboard_and_stays_in_the_address(visit):
    page = visit("/strategies/warwickshire", java_script_enabled=False)
    tab_to(page, "verdict")
    page.keyboard.type("Not met")
    tab_to(page, "Show")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("/strategies/warwickshire?verdict=not-met")
    assert "Showing 7 of 45 promises" in page.locator("main").inner_text()


def test_a_list_changes_while_one_types_and_the_address_with_it(visit):
    page = visit("/indicators")
    page.locator("#choose-q").type("truancy", delay=20)
    page.get_by_text("looked for as unauthorised absence").wait_for()
    assert page.url.endswith("q=truancy")
