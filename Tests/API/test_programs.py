"""What a program relies on: pages of lists, files, days, problems, other sites."""

import csv
import io
import json

import pytest

from programs import ask, items, read

ROOT = "/api/v1"


def lines(answer):
    return list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"))))


@pytest.mark.parametrize("path", ["/verdicts?", "/areas?", "/indicators?", "/strategies/warwickshire/actions?",
                                  "/indicators/attainment-8/figures?places=Leeds;937;England&"])
def test_pages_of_a_list_are_together_the_list(site, path):
    whole = items(site, f"{ROOT}{path}limit=1000")
    for size in (7, 50):
        assert items(site, f"{ROOT}{path}limit={size}") == whole


def test_the_next_page_is_told_in_a_header_too(site):
    answer = ask(site + ROOT + "/verdicts?limit=3&strategy=sefton")
    following = json.loads(answer.body)["next"]
    assert answer.headers["Link"] == f'<{following}>; rel="next"' and "strategy=sefton" in following
    last = ask(site + ROOT + "/strategies")
    assert "Link" not in last.headers and json.loads(last.body)["next"] is None


@pytest.mark.parametrize("path", ["/verdicts", "/releases", "/strategies/sefton/promises", "/areas/leeds/neighbours"])
def test_a_table_says_the_same_as_csv_by_its_ending_and_by_what_is_accepted(site, path):
    by_ending = ask(site + ROOT + path + ".csv")
    by_header = ask(site + ROOT + path, Accept="text/csv;q=0.9, text/html;q=0.3")
    assert by_ending.body == by_header.body and by_ending.headers["Content-Type"].startswith("text/csv")
    told = items(site, ROOT + path)
    assert len(lines(by_ending)) == len(told)
    for line, item in zip(lines(by_ending), told):
        for name, value in item.items():
            if value is None:
                assert line[name] == ""
            elif isinstance(value, list):
                assert line[name] == " ".join(value)
            elif isinstance(value, (int, float)) and not isinstance(value, bool):
                assert float(line[name]) == value
            else:
                assert line[name].lstrip("'") == str(value).lstrip("'")


def test_what_can_not_be_had_as_is_accepted_is_refused(site):
    answer = ask(site + ROOT + "/strategies/warwickshire", Accept="text/csv")
    assert answer.status == 406 and answer.headers["Content-Type"] == "application/problem+json"
    assert ask(site + ROOT + "/strategies/warwickshire", Accept="text/*, application/*;q=0.1").status == 200


def test_figures_are_those_of_the_pages(site):
    """A comparison's file has the same figure; the two are made from one record by two ways."""
    page = read(site + "/compare/attainment-8.json?area=leeds&period=2024/25")
    leeds = next(area for area in page["areas"] if area["la_number"] == 383)
    figures = items(site, f"{ROOT}/indicators/attainment-8/figures?places=383&period=2024/25")
    assert [figure["value"] for figure in figures] == [leeds["value"]]
    region = items(site, f"{ROOT}/indicators/attainment-8/figures?region=West+Midlands&period=2025&level=Local+authority")
    assert len(region) == 14 and {figure["level"] for figure in region} == {"Local authority"}


def test_verdicts_can_be_had_by_area_and_verdict(site):
    every = items(site, ROOT + "/verdicts")
    met = items(site, ROOT + "/verdicts?verdict=met&area=937")
    assert met == [v for v in every if v["verdict"] == "met" and v["strategy"] == "warwickshire"] and met
    waiting = items(site, ROOT + "/verdicts?verdict=awaiting-return")
    assert waiting == [v for v in every if v["reason"] == "awaiting-return"] and waiting


def test_earlier_days_count_as_on_pages(site):
    path = "/strategies/warwickshire?on=2022-11-20&known-by=2026-04-08"
    page = read(site + path.replace("warwickshire", "warwickshire.json"))
    assert read(site + ROOT + path) == page and page["on"] == "2022-11-20"


def test_changes_are_told_with_their_day(site):
    told = items(site, ROOT + "/changes?since=2026-01-01")
    releases = [change for change in told if change["kind"] == "release"]
    assert {change["day"] for change in releases} == {"2026-04-08"} and len(releases) == len(items(site, ROOT + "/releases"))
    assert [change["day"] for change in told] == sorted((change["day"] for change in told), reverse=True)
    assert not [c for c in items(site, ROOT + "/changes?since=2026-04-09") if c["kind"] == "release"]
    own = items(site, ROOT + "/changes?strategy=sefton&since=2020-01-01")
    assert {change["strategy"] for change in own} == {"sefton"}


@pytest.mark.parametrize("path, status, parameter", [
    ("/nothing", 404, None), ("/strategies/nowhere", 404, None), ("/verdicts?limit=0", 400, "limit"),
    ("/verdicts?limit=1001", 400, "limit"), ("/verdicts?cursor=zz", 400, "cursor"), ("/verdicts?cursor=00", 404, "cursor"),
    ("/verdicts?colour=red", 400, "colour"), ("/verdicts?verdict=green", 404, "verdict"), ("/verdicts?on=soon", 400, "on"),
    ("/verdicts?area=", 400, "area"), ("/verdicts?area=leeds&area=york", 400, "area"),
    ("/areas?level=Street", 400, "level"), ("/areas?known-by=2126-01-01", 404, "known-by"),
    ("/areas?known-by=2020-01-01", 404, "known-by"), ("/strategies/sefton?verdict=green", 404, "verdict"),
    ("/changes?since=2126-01-01", 404, "since"), ("/areas/leeds?topic=Gardening", 404, "topic"),
    ("/indicators/attainment-8/figures?group=martians", 404, "group"), ("/areas/leeds%00", 400, None),
    ("/strategies/warwickshire.csv", 404, None), ("/areas/leeds.svg", 404, None), ("/areas/%zz", 400, None),
])
def test_what_is_wrong_is_told_as_a_problem(site, path, status, parameter):
    answer = ask(site + ROOT + path)
    problem = json.loads(answer.body)
    assert (answer.status, answer.headers["Content-Type"]) == (status, "application/problem+json")
    assert (problem["status"], problem["parameter"], problem["type"]) == (status, parameter, "about:blank")
    assert problem["title"] and problem["detail"].endswith(".")
    assert answer.headers["Cache-Control"] == "no-store" and answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_what_is_sent_where_nothing_is_taken_is_refused(site, method):
    for path in ["/verdicts", "/strategies/warwickshire/actions"]:
        answer = ask(site + ROOT + path, method=method, data=b"{}")
        assert answer.status == 405 and answer.headers["Allow"] == "GET, HEAD, OPTIONS"
        assert json.loads(answer.body)["status"] == 405


def test_a_page_of_another_site_may_ask(site):
    answer = ask(site + ROOT + "/verdicts", Origin="https://elsewhere.example")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    before = ask(site + ROOT + "/verdicts", method="OPTIONS", Origin="https://elsewhere.example",
                 Access_Control_Request_Method="GET")
    assert before.status == 204 and "GET" in before.headers["Access-Control-Allow-Methods"]
    assert "Access-Control-Allow-Origin" not in ask(site + "/strategies/warwickshire").headers


def test_what_is_held_is_not_sent_again(site):
    for path in ["/verdicts", "/strategies/sefton/actions", "/areas/leeds"]:
        first = ask(site + ROOT + path)
        again = ask(site + ROOT + path, If_None_Match=first.headers["ETag"])
        assert (again.status, again.body) == (304, b"")
