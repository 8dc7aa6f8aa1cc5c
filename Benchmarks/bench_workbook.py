#!/usr/bin/env python3
"""Measures how long Cairn takes to read a workbook of 100,000 rows and 20 columns, in turn with openpyxl.

usage: bench_workbook.py CAIRN [RUNS]

CAIRN is the program to measure. The rows are those of DfE's NEET and participation scorecard of 2025, again and again, with a
number of their own. Cairn reads the sheet and says that the metadata file is missing; openpyxl reads every cell of it in its
read-only mode. Both are whole processes. RUNS is 5 unless said; the medians are told.
"""

import csv
import gzip
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from openpyxl import Workbook

ROOT = Path(__file__).resolve().parent.parent
ROWS, COLUMNS = 100_000, 20
OPENPYXL = """
import sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1], read_only=True, data_only=True)
print(sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True)))
"""


def number(text):
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def make(path):
    with gzip.open(ROOT / "data/neet/neet_scorecard_2025.csv.gz", "rt", encoding="utf-8-sig") as file:
        header, *rows = [row[:COLUMNS] for row in csv.reader(file)]
    rows = [[number(cell) for cell in row] for row in rows]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    sheet.append(header)
    for place in range(ROWS):
        row = list(rows[place % len(rows)])
        row[11] = place
        sheet.append(row)
    book.save(path)


def run(command):
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def main():
    cairn, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/scorecard.xlsx"
        make(path)
        commands = {
            "cairn": [cairn, "screen", path, f"{folder}/none.csv"],
            "openpyxl": [sys.executable, "-c", OPENPYXL, path],
        }
        found = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                found[name].append(run(command))
    seconds = {name: statistics.median(s for s, _ in results) for name, results in found.items()}
    for name, results in found.items():
        memory = statistics.median(m for _, m in results)
        print(f"{name}: {seconds[name]:.2f} s, {ROWS / seconds[name]:,.0f} rows/s, {memory:.0f} MB")
    print(f"ratio: {seconds['cairn'] / seconds['openpyxl']:.2f}")


main()
