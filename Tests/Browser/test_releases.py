"""A data officer of England takes in a release in the browser, from the file to the changed verdict, and withdraws it again;
and a file with three faults, which changes nothing."""

import csv
import gzip
import subprocess

import pytest

from conftest import PROGRAM, TOP, started
from test_access import violations

PASSWORD = "four quiet grey stones"
MEASURE = "/strategies/warwickshire/WAR-38"
SCORECARD = TOP / "data/neet/neet_scorecard_2023.csv.gz"


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    """A running Cairn whose record these tests change."""
    with started(tmp_path_factory.mktemp("record")) as cairn:
        yield cairn


@pytest.fixture(scope="module")
def officer(record, browser):
    """The cookies of a data officer of England."""
    command = [PROGRAM, "person", "add", "robin@ambleford.example", "--name", "Robin Ash", "--role", "data-officer"]
    command += ["--council", "England", "--at", record.address, "--database", record.database]
    invitation = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True).stdout.split()[-1]
    context = browser.new_context()
    page = context.new_page()
    page.goto(invitation)
    for field in page.locator("input[type=password]").all():
        field.fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/owed")
    yield context.storage_state()
    context.close()


def scorecard(path, change):
    """The scorecard of 2023 with some cells changed: change(row)."""
    with gzip.open(SCORECARD, "rt", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        change(row)
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return path


def changes(cells):
    """What an authority's cells become, by its name."""
    return lambda row: row.update(cells.get(row["la_name"], {}))


def looked_at(page):
    found = violations(page)
    assert not found, f"{page.title()}: " + "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.title()


def upload(page, record, path, day):
    page.goto(record.address + "/data/uploads")
    looked_at(page)
    page.set_input_files("[name=data]", path)
    page.select_option("[name=data-set]", "participation")
    page.fill("[name=known-from]", day)
    page.get_by_role("button", name="Upload and check").click()
    page.wait_for_url("**/data/uploads/*")
    looked_at(page)


@pytest.mark.parametrize("width, day", [(1280, "2026-10-20"), (320, "2026-10-21")])
def test_a_release_goes_in_changes_a_verdict_and_is_withdrawn(record, officer, browser, tmp_path, width, day):
    context = browser.new_context(viewport={"width": width, "height": 900}, storage_state=officer)
    page = context.new_page()

    def verdict():
        page.goto(record.address + MEASURE)
        return page.locator(".finding, .verdict, main").first.inner_text()

    assert "5.2% in 2022/23" in verdict()
    revised = changes({"Warwickshire": {"Apprenticeship_percent": "4.6"}})
    upload(page, record, scorecard(tmp_path / "scorecard.csv", revised), day)
    assert "WAR-38" in page.inner_text("main")
    page.get_by_role("button", name="Import release").click()
    page.wait_for_url(f"**/data/releases/participation-{day}")
    looked_at(page)
    assert "4.6% in 2022/23" in verdict()
    page.goto(f"{record.address}{MEASURE}?known-by=2026-10-19")
    looked_at(page)
    assert "5.2% in 2022/23" in page.inner_text("main")
    assert "Only what was known by 19 October 2026 is used here." in page.inner_text("main")

    page.goto(f"{record.address}/data/uploads")
    page.get_by_text("Withdraw a release that was wrong").click()
    looked_at(page)
    page.locator(f'a[href="/data/releases/participation-{day}/withdrawal"]').click()
    looked_at(page)
    page.get_by_role("button", name="Withdraw release").click()
    page.wait_for_selector(".summary")
    looked_at(page)
    page.get_by_label("Reason").fill("Warwickshire’s figure was mistyped.")
    page.get_by_role("button", name="Withdraw release").click()
    page.wait_for_url(f"**/data/releases/participation-{day}")
    assert "Warwickshire’s figure was mistyped." in page.inner_text("main")
    assert "5.2% in 2022/23" in verdict()
    context.close()


def test_three_faults_are_told_with_their_lines_and_nothing_changes(record, officer, browser, tmp_path):
    context = browser.new_context(storage_state=officer)
    page = context.new_page()

    faults = changes({
        "Warwickshire": {"Apprenticeship_percent": "about five"}, "Sefton": {"NEET_percent": "2.5 %"},
        "Bury": {"time_period": "20233"},
    })
    upload(page, record, scorecard(tmp_path / "scorecard.csv", faults), "2026-11-20")
    told = page.inner_text("main")
    assert "can’t be imported" in told
    assert "about five" in told and "2.5 %" in told and "20233" in told and told.count("line") >= 3
    assert page.get_by_role("button", name="Import release").count() == 0
    page.goto(f"{record.address}/data/releases/participation-2026-11-20")
    assert "Nothing is at" in page.inner_text("main")
    context.close()


ABSENCE = TOP / "data/absence-social-care/absence_la.csv.gz"


@pytest.mark.parametrize("width, name", [(1280, "severe-absence"), (320, "severe-absence-again")])
def test_a_file_of_no_known_data_set_is_proposed_corrected_kept_and_imported(record, officer, browser, width, name):
    context = browser.new_context(viewport={"width": width, "height": 900}, storage_state=officer)
    page = context.new_page()
    page.goto(record.address + "/data/uploads")
    page.set_input_files("[name=data]", ABSENCE)
    page.select_option("[name=data-set]", "new")
    page.get_by_role("button", name="Upload and check").click()
    page.wait_for_url("**/data/uploads/*")
    looked_at(page)
    page.get_by_role("link", name="See how it could be read").click()
    looked_at(page)
    assert page.locator("[name=groups]").input_value() == "social_care_group"
    page.get_by_label("Short name").fill(name)
    page.get_by_label("Title").fill("Severe absence of children in need")
    for choice in page.locator("select[name^=column-]").all():
        choice.select_option("none")
    page.get_by_label("Figures: pt_pupils_pa_50_exact").select_option("low")
    page.get_by_role("button", name="Show it again").click()
    looked_at(page)
    assert page.get_by_label("Figures: pt_pupils_pa_50_exact").input_value() == "low"
    assert page.get_by_label("Figures: t_pupils").first.input_value() == "none"
    page.get_by_role("button", name="Keep this data set").click()
    page.wait_for_selector(".summary")
    looked_at(page)
    page.get_by_label("Day of publication").fill("2026-10-20")
    page.get_by_role("button", name="Keep this data set").click()
    page.wait_for_url("**/data/uploads/*")
    looked_at(page)
    page.get_by_role("button", name="Import release").click()
    page.wait_for_url(f"**/data/releases/{name}-2026-10-20")
    page.goto(f"{record.address}/compare/{name}-pt-pupils-pa-50-exact?group=looked-after&area=warwickshire")
    looked_at(page)
    # Warwickshire's children looked after in 2024/25, as the file has it.
    assert "7.8%" in page.inner_text("main")
    context.close()
