"""A house of 5 councils and one of 158: cold pages, publishing, memory, the first start.

usage: bench_many.py CAIRN [CAIRN_BEFORE] [--postgres]

CAIRN is the program to measure; CAIRN_BEFORE another one that is measured in the same run, such as the release before.
Each of the five bundled strategies stands for thirty others: the same promises, made by another authority. A page is cold
when nobody has asked for it since the server began: home is asked first of all, a scorecard and a measure of councils
that nobody asked for. With --postgres each is measured on a server of its own too.
"""

import csv
import http.client
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from people import Browser, database

TOP = Path(__file__).parents[1]
PORT = 8185


def authorities():
    """The numbers and names of authorities that exist and have figures, those of the bundled strategies left out."""
    held = {int(re.search(r"^authority: (\d+)", path.read_text(), re.M)[1]) for path in bundled()}
    with open(TOP / "data/lait/areas.csv", newline="") as lines:
        rows = list(csv.DictReader(lines))
    kinds = {"country", "region", "subregion"}
    return [
        (int(row["la_number"]), row["name"]) for row in rows
        if row["type"] not in kinds and row["discontinued"] == "false" and int(row["la_number"]) not in held
    ]


def bundled():
    return sorted((TOP / "definitions/strategies").glob("*.yaml"))


def home(folder, councils):
    """A home whose definitions hold so many strategies more than the bundled ones."""
    place = Path(folder)
    place.mkdir()
    for name in ["data", "docs"]:
        (place / name).symlink_to(TOP / name)
    shutil.copytree(TOP / "definitions", place / "definitions")
    texts = [path.read_text() for path in bundled()]
    for place_in_list, (number, _) in enumerate(authorities()[:councils]):
        text = texts[place_in_list % len(texts)]
        text = re.sub(r"^strategy: .*$", f"strategy: plan-{number}", text, count=1, flags=re.M)
        text = re.sub(r"^authority: \d+", f"authority: {number}", text, count=1, flags=re.M)
        (place / "definitions/strategies" / f"plan-{number}.yaml").write_text(text)
    return place


class Served:
    """A server over a home, from its start to its end."""

    def __init__(self, program, place, database):
        self.environment = {"CAIRN_HOME": str(place), "PATH": "/usr/bin:/bin"}
        self.program, self.database = str(program), str(database)
        begun = time.perf_counter()
        self.process = subprocess.Popen(
            [self.program, "serve", "--port", str(PORT), "--database", self.database], env=self.environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                ask("/cairn.css")
                break
            except OSError:
                assert self.process.poll() is None, "the server ended"
                time.sleep(0.02)
        self.start = time.perf_counter() - begun

    def command(self, *words):
        return subprocess.run(
            [self.program, *words, "--database", self.database], env=self.environment, capture_output=True, text=True,
            check=True).stdout

    def memory(self):
        """The most that it ever held, in megabytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024

    def end(self):
        self.process.terminate()
        self.process.wait()


def ask(path):
    line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=120)
    begun = time.perf_counter()
    line.request("GET", path)
    answer = line.getresponse()
    body = answer.read()
    assert answer.status == 200, (path, answer.status)
    return (time.perf_counter() - begun) * 1000, len(body)


def lead(served, council):
    """A browser in which a strategy lead of a council has signed in."""
    email, password = "lead@council.example", "four quiet grey stones stand"
    said = served.command(
        "person", "add", email, "--name", "Lead", "--role", "strategy-lead", "--council", council, "--at",
        f"http://127.0.0.1:{PORT}")
    browser = Browser(PORT)
    path = re.search(r"http://[^/]+(/invitations/\S+)", said)[1]
    browser.get(path)
    browser.ask("POST", path, {"password": password})
    if not browser.cookies.get("__Host-session"):
        browser.get("/sign-in")
        browser.ask("POST", "/sign-in", {"email": email, "password": password})
    return browser


def edit(browser, strategy, title):
    """Milliseconds to change the title of a strategy's first objective, and then to publish it."""
    page = browser.get(f"/plan/{strategy}")[1]
    path = re.search(rf'href="(/plan/{strategy}/objective/[^/"]+)"', page)[1]
    fields = browser.get(path)[1]
    form = fields[fields.index('method="post"'):]
    seen = re.search(r'name="seen" value="([^"]+)"', form)[1]
    board = re.search(r'<select name="board".*?</select>', form, re.S)
    chosen = re.search(r'value="([^"]*)" selected', board[0])[1] if board else ""
    begun = time.perf_counter()
    status = browser.ask("POST", path, {"title": title, "board": chosen, "seen": seen})[0]
    edited = (time.perf_counter() - begun) * 1000
    assert status == 303, status
    draft = re.search(r'name="seen" value="(\d+)"', browser.get(f"/plan/{strategy}")[1])[1]
    begun = time.perf_counter()
    status = browser.ask("POST", f"/plan/{strategy}/publication", {"seen": draft})[0]
    published = (time.perf_counter() - begun) * 1000
    assert status == 303, status
    return edited, published


def meanwhile(browser, ids):
    """What others wait for pages that were asked for before, while a council edits and publishes ten times."""
    pages = [f"/strategies/{name}" for name in ids] + ["/areas/leeds", "/compare/attainment-8", "/indicators", "/data"]
    for page in pages:
        ask(page)
    times, done = [], threading.Event()

    def look():
        while not done.is_set():
            times.extend(ask(page)[0] for page in pages)

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        for number in range(10):
            edit(browser, "warwickshire", f"The best start, again {number}")
    finally:
        done.set()
        for thread in threads:
            thread.join()
    return {
        "others meanwhile, median, ms": statistics.median(times),
        "others meanwhile, 99 of 100 within, ms": statistics.quantiles(times, n=100)[98],
    }


def spread(numbers):
    """The middle and the slowest hundredth of pages that nobody has asked for, and of kept ones."""
    figures = {}
    cards = [f"/strategies/plan-{number}" for number in numbers[8:108]]
    # Every fifth strategy is a copy of Warwickshire's.
    measures = [f"/strategies/plan-{number}/WAR-20" for number in numbers[8::5]]
    for name, paths in [("scorecard", cards), ("measure", measures)]:
        for state, times in [
            ("cold", [ask(path)[0] for path in paths]), ("kept", [ask(path)[0] for _ in range(20) for path in paths]),
        ]:
            parts = statistics.quantiles(times, n=100)
            figures[f"{name}, {state}, p50, ms"], figures[f"{name}, {state}, p99, ms"] = parts[49], parts[98]
    return figures


def writer(program, database):
    """For how long the writer is held, where the program that tells it was built too."""
    if "://" in database:
        return {}
    kernel = program.with_name("kernel-benchmark")
    if not kernel.exists():
        return {}
    lines = subprocess.run([kernel, "writer", database, "10"], capture_output=True, text=True).stdout.splitlines()
    times = {name: float(middle) for name, _, middle, _ in (line.split("\t") for line in lines)}
    return {f"{name}, ms": value for name, value in times.items() if "writer" in name}


def measure(program, councils, is_server=False):
    """The figures of one program with so many councils beside the bundled five."""
    with tempfile.TemporaryDirectory() as folder, database(folder, is_server) as held:
        place = home(f"{folder}/home", councils)
        first = Served(program, place, held)
        figures = {"first start, s": first.start}
        first.end()
        served = Served(program, place, held)
        try:
            figures["start, s"] = served.start
            figures["home, cold, ms"], size = ask("/")
            figures["home, KB"] = size / 1000
            others = [number for number, _ in authorities()[:councils]] or []
            ids = [f"plan-{number}" for number in others[:5]] or ["sefton", "worcestershire", "nottinghamshire"]
            cards = [ask(f"/strategies/{name}")[0] for name in ids[:3]]
            figures["scorecard, cold, ms"] = statistics.median(cards)
            pages = ["/strategies/warwickshire/WAR-20", "/strategies/central-bedfordshire/CBC-01"]
            figures["measure, cold, ms"] = statistics.median([ask(page)[0] for page in pages])
            browser = lead(served, "Warwickshire")
            begun = time.perf_counter()
            assert browser.get("/plan")[0] == 200
            figures["list of plans, ms"] = (time.perf_counter() - begun) * 1000
            times = [edit(browser, "warwickshire", f"The best start, {number}") for number in range(5)]
            figures["edit, ms"] = statistics.median([edited for edited, _ in times])
            figures["publish, ms"] = statistics.median([published for _, published in times])
            figures["home after it, ms"] = ask("/")[0]
            figures |= meanwhile(browser, ids)
            figures |= spread(others) if others else {}
            figures["memory, MB"] = served.memory()
        finally:
            served.end()
        figures |= writer(program, held)
        begun = time.perf_counter()
        served.command("measure", "warwickshire", "WAR-20")
        figures["cairn measure, ms"] = (time.perf_counter() - begun) * 1000
        return figures


def main():
    programs = [Path(word).resolve() for word in sys.argv[1:] if word != "--postgres"]
    columns = [(program, councils, False) for program in reversed(programs) for councils in (0, 153)]
    if "--postgres" in sys.argv:
        columns += [(programs[0], councils, True) for councils in (0, 153)]
    found = [measure(*column) for column in columns]
    print("| what | " + " | ".join(
        f"{'before' if program != programs[0] else 'PostgreSQL' if is_server else 'now'}, {5 + councils}"
        for program, councils, is_server in columns) + " |")
    print("| --- |" + " --- |" * len(columns))
    def shown(figure):
        return "–" if figure is None else f"{figure:.{1 if figure < 20 else 0}f}"

    for name in found[-1]:
        print(f"| {name} | " + " | ".join(shown(figures.get(name)) for figures in found) + " |")


if __name__ == "__main__":
    main()
