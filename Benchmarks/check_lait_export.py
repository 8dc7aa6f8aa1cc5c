#!/usr/bin/env python3
"""Works LAIT's benchmarks out again from the published files alone, and compares every row of Cairn's export with them.

usage: check_lait_export.py DATA_LAIT_FOLDER EXPORT.csv

Rank, ranked and count must be equal, means within 1e-9, bands equal unless the value and a cut agree to 1e-9; those
are listed. Exits with 1 when a row differs.
"""

import csv
import gzip
import sys
from collections import defaultdict


def read(folder):
    """The published cells by series, polarity by measure, the authorities, and the neighbours of 2025."""
    outside = {"country", "region", "subregion"}
    rows = csv.DictReader(open(f"{folder}/areas.csv", newline="", encoding="utf-8"))
    authorities = {row["la_number"] for row in rows if row["type"] not in outside}
    polarity = {}
    for row in csv.DictReader(open(f"{folder}/measures.csv", newline="", encoding="utf-8")):
        polarity[row["measure_short"]] = row["polarity"]
    neighbours = defaultdict(list)
    for row in csv.DictReader(open(f"{folder}/neighbours_2025.csv", newline="", encoding="utf-8")):
        neighbours[row["la_number"]].append(row["neighbour_la_number"])
    series = defaultdict(dict)
    with gzip.open(f"{folder}/observations.csv.gz", "rt", newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            value = None if row["value"] == "-" else float(row["value"])
            series[row["measure_short"], row["period_label"]][row["la_number"]] = value
    return series, polarity, authorities, neighbours


def quantile(ordered, share):
    """Type 7."""
    place = (len(ordered) - 1) * share
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def expected(cells, polarity, authorities, neighbours):
    """Rank, ranked, band, mean, count, England and how near the value is to a cut, by authority."""
    numbers = sorted(cells[la] for la in authorities if cells.get(la) is not None)
    cuts = [quantile(numbers, share) for share in (0.25, 0.5, 0.75)] if numbers else []
    for la in authorities & cells.keys():
        value, rank, band, nearest = cells[la], None, "", None
        if value is not None and polarity in ("high", "low"):
            ahead = sum(number > value if polarity == "high" else number < value for number in numbers)
            quarter = sum(value > cut for cut in cuts)
            rank, band = ahead + 1, ("DCBA" if polarity == "high" else "ABCD")[quarter]
            nearest = min(abs(value - cut) for cut in cuts)
        beside = [cells[near] for near in neighbours[la] if cells.get(near) is not None]
        mean = sum(beside) / len(beside) if beside else None
        yield la, (value, rank, len(numbers), band, mean, len(beside), cells.get("970"), nearest)


def number(text):
    return float(text) if text else None


def close(first, second):
    if first is None or second is None:
        return first is second
    return abs(first - second) <= 1e-9 * max(1, abs(first))


def main(folder, export):
    series, polarity, authorities, neighbours = read(folder)
    found = {}
    with open(export, newline="", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            key = row["measure_short"], row["period_label"], row["la_number"]
            if key in found:
                sys.exit(f"{key} stands twice")
            found[key] = row
    compared = wrong = on_cut = 0
    for (measure, label), cells in series.items():
        for la, answer in expected(cells, polarity[measure], authorities, neighbours):
            value, rank, ranked, band, mean, count, england, nearest = answer
            row = found.pop((measure, label, la), None)
            compared += 1
            same = row and (
                number(row["value"]) == value and number(row["england"]) == england
                and number(row["rank"]) == rank and int(row["ranked"]) == ranked
                and int(row["neighbour_count"]) == count and close(number(row["neighbour_mean"]), mean)
            )
            if same and row["band"] != band:
                same = nearest is not None and nearest <= 1e-9
                on_cut += same
                if same:
                    print(f"on a cut: {measure}, {label}, {la}: {row['band']} or {band}")
            if not same:
                wrong += 1
                if wrong <= 20:
                    print(f"differs: {measure}, {label}, {la}: {row} where {answer} is expected")
    print(f"{compared} rows compared, {wrong} differ, {on_cut} on a cut, {len(found)} more in the export")
    return 1 if wrong or found else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
