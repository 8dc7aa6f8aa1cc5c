#!/usr/bin/env python3
"""Measures `cairn screen` on a million rows, in turn with DuckDB reading the same file.

usage: bench_screen.py CAIRN [RUNS]

CAIRN is the program to measure. The file is made here: a year of local authorities by two filters, three indicators,
with nothing wrong. DuckDB reads every cell as text and counts the rows that stand twice, which is one of the rules.
RUNS is 5 unless said; the medians are told.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROWS = 1_000_000
METADATA = """col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
sex,Filter,Sex,,,,,
reason,Filter,Reason,,,,,
pupil_count,Indicator,Number of pupils,,,0,,
absence_rate,Indicator,Absence rate,,%,1,,
session_count,Indicator,Number of sessions,,,0,,
"""
DUCKDB = """
import duckdb, sys
con = duckdb.connect()
con.execute("SET threads = 2")
rows, = con.execute("SELECT count(*) FROM read_csv(?, all_varchar = true)", [sys.argv[1]]).fetchone()
twice = con.execute(
    "SELECT count(*) FROM (SELECT 1 FROM read_csv(?, all_varchar = true) GROUP BY time_period, time_identifier, "
    "geographic_level, country_code, region_code, old_la_code, new_la_code, la_name, sex, reason "
    "HAVING count(*) > 1)", [sys.argv[1]]).fetchone()
print(rows, *twice)
"""


def make(folder):
    """Writes the pair and returns the data file."""
    places = [line.split(",", 2) for line in (ROOT / "data/geography/local-authorities.csv").read_text().splitlines()[1:]]
    header = (
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
        "new_la_code,la_name,sex,reason,pupil_count,absence_rate,session_count\n")
    data = folder / "absence.csv"
    with open(data, "w", encoding="utf-8") as file:
        file.write(header)
        written = 0
        for year in range(2000, 3000):
            for old, new, name in places:
                for sex in ("Total", "Female", "Male"):
                    for reason in ["Total"] + [f"Reason {number}" for number in range(1, 40)]:
                        file.write(
                            f"{year}{(year + 1) % 100:02},Academic year,Local authority,E92000001,England,E12000001,"
                            f"North East,{old},{new},{name},{sex},{reason},{written % 9973},"
                            f"{written % 1000 / 10},{written * 7 % 99991}\n")
                        written += 1
                        if written == ROWS:
                            (folder / "absence.meta.csv").write_text(METADATA)
                            return data
    sys.exit("too few rows")


def run(command):
    """Seconds, the peak of memory in megabytes, and what was said."""
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        return seconds, usage.ru_maxrss / 1024, output.read().strip()


def main():
    cairn, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        data = make(Path(folder))
        print(f"{ROWS} rows, {data.stat().st_size / 1e6:.0f} MB")
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(run([cairn, "screen", data]))
            theirs.append(run([sys.executable, "-c", DUCKDB, data]))
        print("cairn:", ours[-1][2].splitlines()[-1])
        print("DuckDB:", theirs[-1][2])
        for name, results in (("cairn screen", ours), ("DuckDB", theirs)):
            seconds = statistics.median(result[0] for result in results)
            print(f"{name}: {seconds:.2f} s, {max(result[1] for result in results):.0f} MB")
        ratio = statistics.median(one[0] for one in ours) / statistics.median(one[0] for one in theirs)
        print(f"ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
