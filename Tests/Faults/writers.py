"""Writers that judge risks of the demonstration as fast as they can, and remember what was answered."""

import http.client
import re
import sys
import threading
import time
from pathlib import Path

TOP = Path(__file__).parents[2]
sys.path.insert(0, str(TOP / "Benchmarks"))

from people import Browser, serve  # noqa: E402, F401

COUNT = 4


def signed_in(port):
    """The strategy lead, with as many risks as there are writers."""
    lead = Browser(port).sign_in("strategy")
    while len(risks(lead)) < COUNT:
        lead.judge("", 0, "another")
    lead.risks = risks(lead)
    return lead


def risks(lead):
    return sorted(set(re.findall(r"/risks/ambleford/(R\d+)", lead.get("/risks/ambleford")[1])))[:COUNT]


class Writer(threading.Thread):
    """Judges one risk until it is told to stop, or nobody answers and it is not told to go on."""

    def __init__(self, lead, risk, name, goes_on=False):
        super().__init__(daemon=True)
        self.lead, self.risk, self.name_, self.goes_on = lead, risk, name, goes_on
        self.acknowledged, self.stopping = [], False
        """When each answer came."""
        self.times = []

    def browser(self):
        browser = Browser(self.lead.port, self.lead.cookies)
        browser.key = self.lead.key
        return browser

    def run(self):
        browser, seen, number = self.browser(), None, 0
        while not self.stopping:
            try:
                if seen is None:
                    status, page = browser.get(f"/risks/ambleford/{self.risk}")
                    found = re.search(r'name="seen" value="(\d+)"', page)
                    if status != 200 or not found:
                        time.sleep(0.05)
                        continue
                    seen = int(found[1])
                text = f"{self.name_}, {self.risk}, {number}"
                number += 1
                if browser.judge(self.risk, seen, text, 1 + number % 5) == 303:
                    self.acknowledged.append((self.risk, text))
                    self.times.append(time.monotonic())
                    seen += 1
                else:
                    seen = None
            except (OSError, http.client.HTTPException):
                if not self.goes_on:
                    return
                browser, seen = self.browser(), None
                time.sleep(0.02)


def started(lead, name, goes_on=False):
    writers = [Writer(lead, risk, name, goes_on) for risk in lead.risks]
    for writer in writers:
        writer.start()
    return writers


def finished(writers):
    """All that was answered."""
    for writer in writers:
        writer.stopping = True
    for writer in writers:
        writer.join()
    return [entry for writer in writers for entry in writer.acknowledged]
