"""A chart says nothing that the table after it does not."""

import re

from routes import on_every_route

# Each chart with what it draws and the first table that follows it.
CHARTS = """charts => charts.map(chart => {
  const tables = [...document.querySelectorAll('table')];
  const after = tables.find(table => chart.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
  const rows = [...(after?.tBodies[0].rows ?? [])];
  const own = rows.find(row => row.matches('.own'));
  const lines = [...chart.querySelectorAll('path.stroke.own:not(.thin)')].map(path => path.getAttribute('d'));
  const isKey = line => line.startsWith('M0 ');
  return {
    name: chart.getAttribute('aria-label'),
    labels: [...chart.querySelectorAll('text:not(.muted.end)')].map(text => text.textContent),
    steps: [...chart.querySelectorAll('text.muted.end')].map(text => text.textContent),
    dots: chart.querySelectorAll('circle.own, circle.neighbour, circle.other').length,
    line: lines.filter(line => !isKey(line)).join(''),
    cells: [...(after?.querySelectorAll('th, td') ?? [])].map(cell => cell.textContent),
    rows: rows.length,
    own: own ? [...own.cells].slice(1).map(cell => cell.textContent) : [],
  };
})"""


def charts(page):
    return page.locator("svg[role=img]").evaluate_all(CHARTS)


def test_the_measure_has_charts(visit):
    assert len(charts(visit("/strategies/warwickshire/WAR-20"))) >= 2


@on_every_route
def test_every_number_on_a_chart_is_in_the_table_after_it(visit, route):
    for chart in charts(visit(route)):
        assert chart["name"], "a chart says what it shows"
        assert chart["cells"], f"a table follows: {chart['name']}"
        assert numbers(chart["labels"]) <= numbers(chart["cells"]), chart["name"]


@on_every_route
def test_the_steps_of_an_axis_are_even_and_reach_round_the_line(visit, route):
    for chart in charts(visit(route)):
        steps = [float(re.search(r"-?[\d,.]+", step.replace("−", "-"))[0].replace(",", "")) for step in chart["steps"]]
        apart = {round(after - before, 6) for before, after in zip(steps, steps[1:])}
        assert len(apart) <= 1, chart["name"]
        values = [float(cell) for cell in chart["own"] if re.fullmatch(r"-?[\d.]+", cell)]
        if steps and chart["line"]:
            assert min(steps) <= min(values) and max(values) <= max(steps), chart["name"]


@on_every_route
def test_every_dot_is_a_row_of_the_table_which_may_have_one_more_for_england(visit, route):
    for chart in charts(visit(route)):
        if chart["name"].startswith("Strip"):
            assert chart["rows"] - chart["dots"] in (0, 1), chart["name"]


@on_every_route
def test_the_line_of_the_council_is_drawn_from_its_row(visit, route):
    for chart in charts(visit(route)):
        heights = [float(y) for y in re.findall(r"[ML][\d.]+ ([\d.]+)", chart["line"])]
        values = [float(cell) for cell in chart["own"] if re.fullmatch(r"-?[\d.]+", cell)]
        if heights:
            assert len(heights) == len(values) > 1, chart["name"]
            scale = (max(heights) - min(heights)) / (max(values) - min(values))
            drawn = [max(heights) - (value - min(values)) * scale for value in values]
            assert all(abs(y - at) < 1 for y, at in zip(heights, drawn)), chart["name"]


def numbers(texts):
    """Those with a decimal place: those of an axis are looked at by themselves."""
    return {number for text in texts for number in re.findall(r"\d+\.\d+", text)}
