"""Asks as a program does."""

import json
import urllib.error
import urllib.request
from collections import namedtuple

Answer = namedtuple("Answer", "status headers body")


def ask(address, method="GET", data=None, **headers):
    """What is answered; names of headers have underscores for their hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = urllib.request.Request(address, method=method, data=data, headers=named)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return Answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


def read(address, **headers):
    """The JSON of an answer that must be there."""
    answer = ask(address, **headers)
    assert answer.status == 200, f"{address}: {answer.status} {answer.body[:300]}"
    return json.loads(answer.body)


def items(site, path):
    """Everything of a list, page after page."""
    found, following = [], path
    while following:
        page = read(site + following)
        found += page["items"]
        following = page["next"]
    assert len(found) == page["total"]
    return found
