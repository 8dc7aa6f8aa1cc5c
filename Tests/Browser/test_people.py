"""Somebody is invited, signs in, gives another an account and signs out: by the keyboard alone, with and without script."""

import subprocess

import pytest

from conftest import PROGRAM, TOP, type_into
from test_access import violations

PASSWORD = "four quiet grey stones"


def invited(site, name):
    """The link of an invitation for a new administrator."""
    command = [PROGRAM, "person", "add", f"{name}@ambleford.example", "--name", name, "--role", "administrator"]
    command += ["--council", "warwickshire", "--at", site.address, "--database", site.database]
    return subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True).stdout.split()[-1]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("width", [1280, 320])
def test_an_invitation_leads_to_an_account(running, visit, script, width):
    name = f"robin{width}{'s' if script else 'n'}"
    page = visit("/sign-in", width)
    pages = []

    def looked_at(title):
        assert page.title() == f"{title} – Cairn"
        pages.append(title)
        if script:
            found = violations(page)
            assert not found, f"{title}: " + "\n".join(found)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), title

    if not script:
        page = visit("/sign-in", width, java_script_enabled=False)
    looked_at("Sign in")
    page.goto(invited(running, name))
    looked_at("Choose a password")
    type_into(page, "New password", "short")
    page.keyboard.press("Enter")
    page.wait_for_selector(".summary")
    looked_at("Error: Choose a password")
    assert page.evaluate("document.activeElement.className") == "summary"
    type_into(page, "New password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/owed")
    looked_at("My work")
    assert page.get_by_role("navigation", name="Account").inner_text().split("\n") == ["My work", f"{name}, Warwickshire"]
    page.goto(running.address + "/account")
    page.get_by_role("button", name="Sign out", exact=True).press("Enter")
    page.wait_for_url("**/sign-in")
    page.goto(running.address + "/councils/warwickshire/people")
    page.wait_for_url("**/sign-in")
    type_into(page, "Email address", f"{name}@ambleford.example")
    type_into(page, "Password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/councils/warwickshire/people")
    looked_at("People of Warwickshire")
    type_into(page, "Name", "Ash Alder")
    type_into(page, "Email address", f"ash-{name}@ambleford.example")
    page.keyboard.press("Enter")
    page.wait_for_selector(".summary.done code")
    looked_at("People of Warwickshire")
    page.goto(running.address + "/account")
    page.get_by_role("button", name="Sign out on every device").press("Enter")
    page.wait_for_url("**/sign-in")
    page.goto(running.address + "/account")
    assert page.url.endswith("/sign-in")
    assert len(pages) == 6
