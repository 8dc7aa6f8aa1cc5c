"""Every route that shows a page, by the name of its screenshot."""

import pytest

ROUTES = {
    "home": "/",
    "strategy": "/strategies/warwickshire",
    "measure": "/strategies/warwickshire/WAR-20",
    "methods": "/methods",
    "not-found": "/nothing-here",
}

on_every_route = pytest.mark.parametrize("route", ROUTES.values(), ids=ROUTES.keys())
