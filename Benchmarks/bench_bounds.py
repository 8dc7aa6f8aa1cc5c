"""The bounds of every withheld cell of a table: Cairn's linear programme against COIN-OR's Clp, in one run.

usage: bench_bounds.py KERNEL [ROWS COLUMNS WITHHELD REPETITIONS]

KERNEL is the built kernel-benchmark. Clp comes from Debian (coinor-libclp1) and is called through its C interface: the
table is given to it once, and each bound starts from the solution of the one before. Prints the middle of the times, and
how far any two bounds are apart.
"""

import ctypes
import random
import statistics
import subprocess
import sys
import tempfile
import time
from ctypes import POINTER, c_double, c_int, c_void_p


def table(rows, columns, withheld):
    """Counts, and the places that are withheld, at least two in each row and column that has any."""
    lot = random.Random(20261128)
    counts = [[lot.randrange(0, 60) for _ in range(columns)] for _ in range(rows)]
    return counts, set(lot.sample([(row, column) for row in range(rows) for column in range(columns)], withheld))


def lines(counts, withheld):
    for row, cells in enumerate(counts):
        yield [*("x" if (row, column) in withheld else count for column, count in enumerate(cells)), sum(cells)]
    yield [sum(column) for column in zip(*counts)]


class Clp:
    """Variables of withheld cells; a row of the programme for each total."""

    def __init__(self, counts, withheld):
        self.clp = ctypes.CDLL("libClp.so.1")
        self.clp.Clp_newModel.restype = c_void_p
        self.clp.Clp_objectiveValue.restype = c_double
        self.model = c_void_p(self.clp.Clp_newModel())
        self.clp.Clp_setLogLevel(self.model, 0)
        self.cells = sorted(withheld)
        rows = len(counts)
        size = rows + len(counts[0])
        left = [sum(counts[row][column] for r, column in self.cells if r == row) for row in range(rows)]
        left += [sum(counts[row][column] for row, c in self.cells if c == column) for column in range(len(counts[0]))]
        index = [place for row, column in self.cells for place in (row, rows + column)]
        number = len(self.cells)
        totals = (c_double * size)(*left)
        self.clp.Clp_loadProblem(
            self.model, c_int(number), c_int(size), (c_int * (number + 1))(*range(0, 2 * number + 1, 2)),
            (c_int * len(index))(*index), (c_double * len(index))(*[1.0] * len(index)), (c_double * number)(),
            (c_double * number)(*[float("1e30")] * number), (c_double * number)(), totals, totals)
        self.weights = (c_double * number)()

    def bounds(self):
        self.clp.Clp_chgObjCoefficients.argtypes = [c_void_p, POINTER(c_double)]
        self.clp.Clp_setOptimizationDirection.argtypes = [c_void_p, c_double]
        return [(self.bound(place, 1), self.bound(place, -1)) for place in range(len(self.cells))]

    def bound(self, place, direction):
        self.weights[place] = 1
        self.clp.Clp_chgObjCoefficients(self.model, self.weights)
        self.clp.Clp_setOptimizationDirection(self.model, direction)
        self.clp.Clp_primal(self.model, c_int(1))
        self.weights[place] = 0
        return self.clp.Clp_objectiveValue(self.model)


def main():
    kernel = sys.argv[1]
    rows, columns, number, repetitions = map(int, sys.argv[2:6] if len(sys.argv) > 2 else (150, 10, 454, 5))
    counts, withheld = table(rows, columns, number)
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.writelines(",".join(map(str, line)) + "\n" for line in lines(counts, withheld))
        file.flush()
        said = subprocess.run(
            [kernel, "bounds", file.name, str(repetitions)], capture_output=True, text=True, check=True).stdout.splitlines()
    ours = [tuple(map(float, line.split("\t"))) for line in said[1:]]
    times = []
    for _ in range(repetitions):
        clp = Clp(counts, withheld)
        begun = time.perf_counter()
        theirs = clp.bounds()
        times.append((time.perf_counter() - begun) * 1000)
    apart = max(abs(a - b) for pair in zip(ours, theirs) for a, b in zip(*pair))
    print(f"{2 * number} bounds of {rows} × {columns}: Cairn {float(said[0].split()[2]):.0f} ms, "
          f"Clp {statistics.median(times):.0f} ms; apart by {apart:.1e} at most")


main()
