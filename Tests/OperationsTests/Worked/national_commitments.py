"""Prepares national-commitments.csv from the published files alone, in decimals.

Run in the folder of the project: python3 Tests/OperationsTests/Worked/national_commitments.py
"""

import csv
import gzip
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

HERE = Path(__file__).parent
DATA = Path("data")

AREAS = ["211", "213", "302", "383", "886", "908", "937", "970"]

# Commitment, the measure in LAIT, decimals as published, and the level that each authority is held to; None where none is.
LAIT = [
    ("september-guarantee", "Sept_Guarantee", 2, 100),
    ("health-assessments-of-looked-after-children", "LACHealth%", 0, 100),
    ("participation-at-16-and-17", "16-17Ed&Training", 2, None),
    ("good-level-of-development-2028", "FSP_NEW_GOODDEV", 1, None),
    ("attendance-before-the-pandemic", "TotAbs", 2, None),
]


def rounded(number, decimals):
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def lait():
    """The last figure of each measure and area: its year as published, its number."""
    last = {}
    wanted = {measure for _, measure, _, _ in LAIT}
    with gzip.open(DATA / "lait" / "observations.csv.gz", "rt", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["measure_short"] not in wanted or row["la_number"] not in AREAS or row["value"] == "-":
                continue
            key, year = (row["measure_short"], row["la_number"]), row["period_label"]
            if key not in last or year[:4] > last[key][0][:4]:
                last[key] = (year, Decimal(row["value"]))
    return last


def in_20_weeks():
    """Plans issued in 20 weeks over plans issued, exceptions left aside, as DfE counts them: the last year of each area."""
    last = {}
    for path in sorted((DATA / "ehc-plans").glob("*.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                area = row["old_la_code"] if row["geographic_level"] == "Local authority" else "970"
                if area not in AREAS or row["geographic_level"] == "Regional" or row["breakdown"] != "All EHC plans issued":
                    continue
                counts = row["plans_issued_20_weeks_ex"], row["plans_issued_den_ex"]
                if not all(count.isdigit() for count in counts) or counts[1] == "0":
                    continue
                if area not in last or row["time_period"] > last[area][0]:
                    last[area] = (row["time_period"], Decimal(100) * Decimal(counts[0]) / Decimal(counts[1]))
    return last


def verdict(value, level, area):
    if level is None or area == "970":
        return ""
    return "met" if value >= level else "not met"


def main():
    lines = []
    for area, (year, share) in sorted(in_20_weeks().items()):
        value = rounded(share, 1)
        lines.append([area, "ehc-plans-in-20-weeks", year, value, verdict(value, 100, area)])
    figures = lait()
    for commitment, measure, decimals, level in LAIT:
        for area in AREAS:
            year, number = figures[(measure, area)]
            value = rounded(number, decimals)
            lines.append([area, commitment, year, value, verdict(value, level, area)])
    with open(HERE / "national-commitments.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["la_number", "commitment", "year", "value", "verdict"])
        writer.writerows(lines)


main()
