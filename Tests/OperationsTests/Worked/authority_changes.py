"""Prepares authority-changes.csv and back-cast.csv from the published files alone, in decimals.

Run in the folder of the project: python3 Tests/OperationsTests/Worked/authority_changes.py (needs PyYAML)
"""

import csv
import gzip
import re
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import yaml

HERE = Path(__file__).parent
DATA = Path("data")

# Which authorities went over into which, and on which day: from the orders.
CHANGES = [
    (date(2019, 4, 1), ["835", "836", "837"], ["838", "839"]),
    (date(2021, 4, 1), ["928"], ["940", "941"]),
    (date(2023, 4, 1), ["909"], ["942", "943"]),
]

# Series, their measure in LAIT, the month and day their years end on, decimals, and whether they are totals.
SERIES = {
    "ehc-plans": ("SEN_CASES_JAN", (1, 31), 0, True),
    "children-looked-after": ("LACnum", (3, 31), 0, True),
    "ehc-plans-within-20-weeks": ("SEN_EHC_Excpt_20wks", (12, 31), 1, False),
    "social-workers": ("Work_Force_NoSW", (9, 30), 1, True),
}

CASES = [
    ("942", "ehc-plans", [2023, 2024, 2025]),
    ("942", "ehc-plans-within-20-weeks", [2022, 2023, 2024]),
    ("943", "ehc-plans", [2023, 2024, 2025]),
    ("943", "ehc-plans-within-20-weeks", [2022, 2023, 2024]),
    ("943", "children-looked-after", [2023, 2024]),
    ("940", "ehc-plans", [2021, 2022, 2023]),
    ("940", "ehc-plans-within-20-weeks", [2020, 2021, 2022]),
    ("940", "social-workers", [2020, 2021]),
    ("941", "ehc-plans", [2021, 2022, 2023]),
    ("941", "ehc-plans-within-20-weeks", [2020, 2021, 2022]),
    ("839", "ehc-plans", [2019, 2020, 2021]),
    ("839", "children-looked-after", [2019, 2020, 2021]),
    ("839", "ehc-plans-within-20-weeks", [2018, 2019, 2020]),
    ("838", "ehc-plans", [2019, 2020, 2021]),
    ("838", "children-looked-after", [2019, 2020, 2021]),
    ("838", "ehc-plans-within-20-weeks", [2018, 2019, 2020]),
    ("933", "ehc-plans", [2023, 2024]),
    ("933", "ehc-plans-within-20-weeks", [2022, 2023]),
    ("815", "ehc-plans", [2023, 2024]),
    ("815", "ehc-plans-within-20-weeks", [2022, 2023]),
]


def decimal(text, places):
    """A published number at its decimals, half up; None for a symbol."""
    if not re.fullmatch(r"-?\d+(\.\d+)?([eE]-?\d+)?", text or ""):
        return None
    return Decimal(text).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def lait():
    """The text of each cell by measure, year and number of the authority."""
    names = {measure for measure, *_ in SERIES.values()}
    cells = {}
    with gzip.open(DATA / "lait/observations.csv.gz", "rt", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["measure_short"] in names and row["period_label"].isdigit():
                cells[row["measure_short"], int(row["period_label"]), row["la_number"]] = row["value"]
    return cells


def counts():
    """Plans issued in time, and plans issued, exceptions left aside, by year and number of the authority."""
    found = {}
    with gzip.open(DATA / "ehc-plans/timeliness_20_week.csv.gz", "rt", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["breakdown"] == "All EHC plans issued" and row["old_la_code"]:
                part, whole = row["plans_issued_20_weeks_ex"], row["plans_issued_den_ex"]
                if part.isdigit() and whole.isdigit():
                    found[int(row["time_period"]), row["old_la_code"]] = (Decimal(part), Decimal(whole))
    return found


def together(areas, indicator, year, cells, counted):
    """The figure of several authorities together and how it comes about; None where it can't be had."""
    measure, _, places, is_total = SERIES[indicator]
    numbers = [decimal(cells.get((measure, year, area)), places) for area in areas]
    if None in numbers:
        return None
    if indicator == "social-workers" and {"940", "941"} <= set(areas):
        return None  # One joint trust: for both the same figure is published.
    if len(areas) == 1:
        return numbers[0], "published"
    if is_total:
        return sum(numbers), "added"
    pairs = [counted.get((year, area)) for area in areas]
    if None in pairs:
        return None
    share = 100 * sum(part for part, _ in pairs) / sum(whole for _, whole in pairs)
    return share.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), "counted"


def line(area, indicator, year, cells, counted):
    measure, (month, day), places, _ = SERIES[indicator]
    change = next((change for change in CHANGES if area in change[1] + change[2]), None)

    def own(year):
        return decimal(cells.get((measure, year, area)), places)

    def existed(year):
        return change is None or date(year, month, day) >= change[0]

    difference = ""
    if own(year) is not None and own(year - 1) is not None and existed(year) and existed(year - 1):
        difference = own(year) - own(year - 1)
    whole = None
    if change:
        sides = [change[1], change[2]] if date(year, month, day) < change[0] else [change[2], change[1]]
        found = ((side, together(side, indicator, year, cells, counted)) for side in sides)
        whole = next(((side, *figure) for side, figure in found if figure), None)
    areas, number, way = whole or ([], "", "")
    value = own(year)
    return [
        area, indicator, year, "" if value is None else value, "yes" if existed(year) else "no", difference, number, way,
        " ".join(areas),
    ]


# The last day of a year, by what the definitions call it.
ENDS = {
    "academic": (8, 31), "financial": (3, 31), "calendar": (12, 31), "year-to-september": (9, 30), "january": (1, 31),
    "year-to-march": (3, 31),
}


def end(label, year):
    """The last day of a period by its label; a bare year by the kind of year of its indicator."""
    text = label.split(" (")[0]
    if match := re.fullmatch(r"(\d{4})", text):
        return date(int(match[1]), *ENDS[year])
    if match := re.fullmatch(r"(\d{4}/\d{2}-\d{2}|\d{4})/(\d{2})", text):
        return date(2000 + int(match[2]), *ENDS[year])
    if match := re.fullmatch(r"(\d{4})-(\d{2})", text):
        return date(2000 + int(match[2]), *ENDS[year])
    raise ValueError(label)


def outside():
    """How many figures LAIT has of authorities for periods at whose end they did not exist, and of how many series."""
    kinds = {}
    for file in Path("definitions/indicators").glob("*.yaml"):
        for indicator in yaml.safe_load(file.read_text())["indicators"]:
            for series in indicator["measures"].values():
                series = {"measure": series} if isinstance(series, str) else series
                if "data-set" not in series:
                    kinds[series["measure"]] = indicator["year"]
    began = {area: day for day, _, new in CHANGES for area in new}
    ended = {area: day for day, former, _ in CHANGES for area in former}
    figures, series = Counter(), {}
    with gzip.open(DATA / "lait/observations.csv.gz", "rt", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            area, measure = row["la_number"], row["measure_short"]
            if area not in began | ended or decimal(row["value"], 0) is None:
                continue
            last = end(row["period_label"], kinds[measure])
            if area in began and last < began[area] or area in ended and last >= ended[area]:
                key = area, "back-cast" if area in began else "after-end"
                figures[key] += 1
                series.setdefault(key, set()).add(measure)
    return [[*key, figures[key], len(series[key])] for key in sorted(figures)]


def write(name, header, lines):
    with open(HERE / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(lines)


if __name__ == "__main__":
    cells, counted = lait(), counts()
    header = ["la_number", "indicator", "year", "value", "existed", "change", "whole", "way", "areas"]
    write(
        "authority-changes.csv", header,
        [line(area, indicator, year, cells, counted) for area, indicator, years in CASES for year in years])
    write("back-cast.csv", ["la_number", "existence", "figures", "series"], outside())
