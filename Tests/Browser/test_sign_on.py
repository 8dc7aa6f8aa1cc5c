"""Single sign-on from end to end: away to an issuer and back, in a browser, with right answers and wrong ones."""

import json
import os
import sqlite3
import subprocess
from urllib.parse import parse_qs, urlsplit

import oidc_provider_mock
import pytest

from conftest import PROGRAM, TOP, started, type_into
from issuer import CLIENT, FaultyIssuer, now, people
from test_access import violations
from test_people import PASSWORD

BUTTON = "Sign in with your Ambleford account"
PEOPLE = {
    "robin": ["g-admin"],
    "ash": ["g-lead", "g-other"],
    "rowan": ["g-unknown"],
    "hazel": ["g-admin"],
    "elder": ["g-admin"],
    "linden": ["g-lead"],
}
SETTINGS = """\
title: Ambleford account
issuer: {issuer}
client-id: {client}
client-secret-file: secret
site: {site}
groups:
  - {{group: g-admin, role: administrator, council: Warwickshire}}
  - {{group: g-lead, role: action-lead, council: 937}}
"""


@pytest.fixture(scope="module")
def issuer():
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    with oidc_provider_mock.run_server_in_thread(user_claims=people(PEOPLE)) as server:
        faulty = FaultyIssuer(f"http://localhost:{server.server_port}")
        yield faulty
        faulty.close()


@pytest.fixture(scope="module")
def signing(issuer, tmp_path_factory):
    """A running Cairn that believes the issuer."""
    folder = tmp_path_factory.mktemp("sign-on")
    (folder / "secret").write_text("s3cret\n")
    (folder / "secret").chmod(0o600)

    def options(address):
        text = SETTINGS.format(issuer=issuer.address, client=CLIENT, site=address)
        (folder / "sign-on.yaml").write_text(text)
        return ["--sign-on", folder / "sign-on.yaml"]

    with started(folder, options) as running:
        yield running


@pytest.fixture
def window(browser, issuer):
    """Opens a window of its own."""
    issuer.right()
    contexts = []

    def opened(**settings):
        contexts.append(browser.new_context(**settings))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def go(page, signing, sub, start="/sign-in", button=BUTTON):
    """Presses the button and is let in by the issuer, as a person would."""
    page.goto(signing.address + start)
    page.get_by_role("link", name=button).click()
    page.get_by_role("button", name=sub, exact=True).click()
    page.wait_for_url(lambda address: address.startswith(signing.address))


def refused(page, word):
    assert page.url.endswith(f"/sign-on/refusals/{word}"), page.url
    assert page.locator("h1").inner_text() == "You are not signed in"
    assert page.locator(".finding").inner_text() and f": {word}." in page.locator(".note").inner_text()
    page.goto(page.url.split("/sign-on")[0] + "/account")
    assert page.url.endswith("/sign-in"), "nobody is signed in"


def log(signing):
    return (signing.folder / "errors.txt").read_text()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_who_is_vouched_for_is_signed_in_with_the_role_of_their_group(signing, window, script):
    page = window(java_script_enabled=script)
    go(page, signing, "robin")
    assert page.url == signing.address + "/owed"
    page.goto(signing.address + "/account")
    assert page.locator("h1").inner_text() == "Robin Reed"
    assert "Administrator" in page.locator("main").inner_text()
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies(signing.address)}
    assert set(cookies) == {"__Host-session"}
    session = cookies["__Host-session"]
    assert session["secure"] and session["httpOnly"] and session["sameSite"] == "Lax" and session["path"] == "/"
    page.goto(signing.address + "/councils/warwickshire/people")
    assert "Robin Reed" in page.locator("main").inner_text()


def test_another_group_has_another_role(signing, window):
    page = window()
    go(page, signing, "ash")
    page.goto(signing.address + "/account")
    assert "Action lead" in page.locator("main").inner_text()
    assert page.goto(signing.address + "/councils/warwickshire/people").status == 404


def test_who_is_in_no_group_that_counts_is_told_so(signing, window):
    page = window()
    go(page, signing, "rowan")
    assert "is in no group that has a role here" in page.locator(".finding").inner_text()
    refused(page, "no-role")


FAULTS = {
    "wrong-audience": {"aud": "another-client"},
    "wrong-issuer": {"iss": "https://login.elsewhere.example"},
    "expired": {"exp": now() - 3_600},
    "not-yet-valid": {"nbf": now() + 3_600},
    "wrong-nonce": {"nonce": "of-another-beginning"},
    "too-many-groups": {"groups": None, "_claim_names": {"groups": "src1"}},
    "no-address": {"sub": "nobody", "email": None},
}


@pytest.mark.parametrize("word", FAULTS)
def test_a_wrong_token_lets_nobody_in(signing, issuer, window, word):
    page = window()
    issuer.claims = FAULTS[word]
    go(page, signing, "robin")
    refused(page, word)
    assert f"single sign-on refused: {word} (" in log(signing)


def test_a_token_that_was_right_once_is_refused_the_next_time(signing, issuer, window):
    page = window()
    go(page, signing, "robin")
    used = issuer.tokens[-1]
    issuer.claims = {"nonce": used["nonce"]}
    page = window()
    go(page, signing, "robin")
    refused(page, "wrong-nonce")


@pytest.mark.parametrize("signing_as, word", [("none", "wrong-algorithm"), ("HS256", "wrong-algorithm")])
def test_a_token_that_nobody_signed_is_refused(signing, issuer, window, signing_as, word):
    page = window()
    issuer.signing = signing_as
    go(page, signing, "robin")
    refused(page, word)


def test_a_token_signed_by_a_stranger_is_refused(signing, issuer, window):
    page = window()
    issuer.signing = "stranger"
    go(page, signing, "robin")
    refused(page, "wrong-signature")


@pytest.mark.parametrize(
    "instead, word", [("eyJhbGciOiJSUzI1NiJ9.e30", "malformed-token"), ("a" * 70_000, "too-large")]
)
def test_a_token_cut_off_or_too_large_is_refused(signing, issuer, window, instead, word):
    page = window()
    issuer.instead = instead
    go(page, signing, "robin")
    refused(page, word)


def test_an_answer_of_more_than_a_megabyte_is_not_read(signing, issuer, window):
    page = window()
    issuer.body = b" " * (1 << 20) + b"{}"
    go(page, signing, "robin")
    refused(page, "unreachable")
    assert "answered more than 1048576 bytes" in log(signing)


def test_a_way_back_is_used_once_and_by_the_browser_that_began(signing, window):
    page = window()
    returns = []
    page.on("request", lambda request: "/sign-on/return" in request.url and returns.append(request.url))
    go(page, signing, "robin")
    assert page.url.endswith("/owed") and len(returns) == 1
    page.goto(returns[0])
    assert page.url.endswith("/sign-on/refusals/start-again"), "the same browser, again"
    other = window()
    other.goto(returns[0])
    refused(other, "start-again")
    other.goto(signing.address + "/sign-in")
    other.get_by_role("link", name=BUTTON).click()
    other.goto(returns[0])
    refused(other, "start-again")


def test_who_goes_back_at_the_issuer_is_told_so(signing, window):
    page = window()
    page.goto(signing.address + "/sign-in")
    page.get_by_role("link", name=BUTTON).click()
    # The mock's own “Deny” leaves out the state, which the standard asks for: this is what others send.
    state = parse_qs(urlsplit(page.url).query)["state"][0]
    page.goto(f"{signing.address}/sign-on/return?error=access_denied&error_description=x&state={state}")
    refused(page, "declined")


def test_an_account_with_a_password_is_not_taken_over_and_can_be_connected(signing, window):
    command = [PROGRAM, "person", "add", "hazel@ambleford.example", "--name", "Hazel", "--role", "board-member"]
    command += ["--council", "warwickshire", "--at", signing.address, "--database", signing.database]
    link = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True).stdout.split()[-1]
    page = window()
    go(page, signing, "hazel")
    refused(page, "address-taken")
    page.goto(link)
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button").last.click()
    page.wait_for_url("**/account")
    assert not violations(page)
    go(page, signing, "hazel", start="/account", button="Connect your Ambleford account")
    page.goto(signing.address + "/account")
    assert "Administrator" in page.locator("main").inner_text()
    assert "Board member" in page.locator("main").inner_text(), "given by hand"
    assert page.get_by_role("link", name="Connect").count() == 0
    later = window()
    go(later, signing, "hazel")
    later.goto(signing.address + "/account")
    assert later.locator("h1").inner_text() == "Hazel"


def test_who_was_disabled_is_refused(signing, window):
    go(window(), signing, "elder")
    command = [PROGRAM, "person", "disable", "elder@ambleford.example", "--database", signing.database]
    subprocess.run(command, cwd=TOP, capture_output=True, check=True)
    page = window()
    go(page, signing, "elder")
    refused(page, "disabled")


def test_roles_follow_the_groups_at_the_next_sign_in(signing, issuer, window):
    page = window()
    go(page, signing, "linden")
    page.goto(signing.address + "/account")
    assert "Action lead" in page.locator("main").inner_text()
    issuer.claims = {"groups": ["g-admin"]}
    page = window()
    go(page, signing, "linden")
    page.goto(signing.address + "/account")
    said = page.locator("main").inner_text()
    assert "Administrator" in said and "Action lead" not in said


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("route", ["/sign-in", "/sign-on/refusals/no-role", "/sign-on/refusals/wrong-audience"])
def test_the_pages_are_for_everybody(signing, window, route, width, scheme):
    page = window(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(signing.address + route)
    found = violations(page)
    assert not found, "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_button_is_reached_by_the_keyboard_and_is_large_enough(signing, window):
    page = window()
    page.goto(signing.address + "/sign-in")
    button = page.get_by_role("link", name=BUTTON)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == BUTTON:
            break
    assert button.evaluate("button => button === document.activeElement")
    assert button.bounding_box()["height"] >= 44
    page.keyboard.press("Enter")
    page.wait_for_url("**/oauth2/authorize?**")


def test_neither_log_nor_events_hold_a_name_an_address_or_a_token(signing, tmp_path):
    said = log(signing).lower()
    command = [PROGRAM, "database", "backup", tmp_path / "backup.sqlite", "--database", signing.database]
    subprocess.run(command, cwd=TOP, check=True, stdout=subprocess.DEVNULL)
    with sqlite3.connect(tmp_path / "backup.sqlite") as database:
        columns = "actor, subject_id, detail, value_before, value_after"
        said += json.dumps(database.execute(f"SELECT {columns} FROM event JOIN event_payload USING (event_id)").fetchall()).lower()
    assert "single sign-on refused" in said and "sign-on-refused" not in said.split("[[")[0]
    for word in [*PEOPLE, "ambleford.example", "eyj", "s3cret"]:
        assert word not in said, word


def test_a_slip_in_the_settings_is_found_where_it_stands(tmp_path):
    (tmp_path / "secret").write_text("s3cret")
    (tmp_path / "secret").chmod(0o644)
    text = SETTINGS.format(issuer="http://login.example", client=CLIENT, site="https://cairn.example")
    (tmp_path / "sign-on.yaml").write_text(text.replace("Warwickshire", "Warwickshir"))
    command = [PROGRAM, "serve", "--port", "1", "--database", tmp_path / "cairn.sqlite"]
    said = subprocess.run(
        command, cwd=TOP, capture_output=True, text=True, env=os.environ | {"CAIRN_SIGN_ON": tmp_path / "sign-on.yaml"}
    )
    assert said.returncode == 1
    file = tmp_path / "sign-on.yaml"
    for place, word in [("2:9", "wrong-value"), ("4:21", "secret-file"), ("7:52", "unknown-council")]:
        assert f"{file}:{place}: error:" in said.stderr and f"({word})" in said.stderr, said.stderr
    assert f"chmod 600 {tmp_path / 'secret'}" in said.stderr and "s3cret" not in said.stderr
