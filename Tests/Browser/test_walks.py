"""A board member and a school walk through the demonstration by the keyboard alone, with and without script."""

import pytest

from conftest import DEMO_PASSWORD, tab_to, type_into
from test_access import violations

either_way = pytest.mark.parametrize(
    "script,width", [(True, 1280), (True, 320), (False, 1280), (False, 320)],
    ids=["script-1280", "script-320", "no-script-1280", "no-script-320"])


class Walk:
    """One who walks: follows links and sends forms with Tab and Enter, and looks at each page that comes."""

    def __init__(self, page, script):
        self.page, self.script = page, script

    def main(self):
        return self.page.locator("main").inner_text()

    def look(self, heading):
        assert self.page.locator("h1").inner_text() == heading
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        # What looks for violations is a script itself.
        assert not self.script or not violations(self.page)

    def press_enter(self):
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def follow(self, link, heading):
        tab_to(self.page, link)
        self.press_enter()
        self.look(heading)

    def sign_in(self, who):
        type_into(self.page, "Email address", f"{who}@ambleford.example")
        type_into(self.page, "Password", DEMO_PASSWORD)
        self.press_enter()
        self.look("My work")


@either_way
def test_a_board_member_reads_what_the_board_must_know(window, script, width):
    walk = Walk(window("/sign-in", width=width, java_script_enabled=script, accept_downloads=True), script)
    walk.sign_in("board")
    assert "You lead no action" in walk.main()
    walk.follow("Risks", "Risks: Ambleford Learns")
    assert "Three risks are open" in walk.main() and "Add risk" not in walk.main()
    walk.follow("R2 No educational psychologist can be appointed", "No educational psychologist can be appointed")
    assert "Buy in advice for six months" in walk.main() and walk.page.locator("form.change").count() == 0
    walk.follow("My work", "My work")
    walk.follow("Scorecard", "Ambleford Learns")
    walk.follow("My work", "My work")
    walk.follow("Actions", "Actions: Ambleford Learns")
    walk.follow("Appoint two educational psychologists.", "Appoint two educational psychologists.")
    assert "One of two posts filled." in walk.main(), "a board member reads the notes"
    assert walk.page.locator("form.change").count() == 0, "and gives no updates"
    walk.follow("AMB-07 EHC plans issued within 20 weeks", "EHC plans issued within 20 weeks: at least 70% by 2027")
    tab_to(walk.page, "CSV")
    with walk.page.expect_download() as download:
        walk.page.keyboard.press("Enter")
    assert "AMB-07" in download.value.path().read_text(encoding="utf-8-sig")


@either_way
def test_a_school_does_what_it_was_given_and_sees_no_more(window, script, width):
    action, said = "Ask children with a plan each year what helps them.", f"Two more were asked ({width}, {script})."
    walk = Walk(window("/sign-in", width=width, java_script_enabled=script), script)
    walk.sign_in("school")
    assert "You lead one action" in walk.main() and "Risks" not in walk.main() and "Plan" not in walk.main().split()
    walk.follow(action, action)
    type_into(walk.page, "What was done", said)
    tab_to(walk.page, "Save update")
    walk.press_enter()
    walk.look(action)
    assert said in walk.main()
    tab_to(walk.page, "Add evidence")
    walk.page.keyboard.press("Enter")
    type_into(walk.page, "What it shows", f"What they said, {width}, {script}")
    type_into(walk.page, "Address of a page", "https://school.ambleford.example/asked")
    tab_to(walk.page, "Add evidence")
    walk.press_enter()
    walk.look(action)
    assert f"What they said, {width}, {script}" in walk.main()
    walk.follow("Actions", "Actions: Ambleford Learns")
    walk.follow("Appoint two educational psychologists.", "Appoint two educational psychologists.")
    assert "One of two posts filled." not in walk.main(), "what is written for those who keep the strategy"
    assert walk.page.locator("form.change").count() == 0
