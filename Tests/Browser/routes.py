"""Every kind of page, by the name of its screenshot."""

import pytest

ROUTES = {
    "home": "/",
    "strategy": "/strategies/warwickshire",
    "strategy-filtered": "/strategies/sefton?verdict=not-met",
    "measure": "/strategies/warwickshire/WAR-20",
    "measure-series": "/strategies/warwickshire/WAR-32b",
    "measure-silent": "/strategies/warwickshire/WAR-06",
    "promise": "/strategies/warwickshire/WAR-13",
    "compare-start": "/compare",
    "compare": "/compare/ehc-plans-within-20-weeks?area=warwickshire",
    "compare-gap": "/compare/attainment-8?area=sefton&group=fsm",
    "compare-chosen": "/compare/attainment-8?area=leeds&places=Bradford;Kirklees;Wakefield;Calderdale;Sheffield;York;Hull;Kent",
    "compare-all": "/compare/overall-absence?company=all",
    "map": "/map/key-stage-2-reading-writing-and-maths?area=warwickshire",
    "indicators": "/indicators",
    "indicators-found": "/indicators?q=free+school+meals",
    "areas": "/areas",
    "area": "/areas/warwickshire",
    "area-topic": "/areas/warwickshire?topic=Key+stage+4&groups=all",
    "national": "/national",
    "commitment": "/national?commitment=ehc-plans-in-20-weeks",
    "commitment-of-england": "/national?commitment=good-level-of-development-2028",
    "councils": "/councils",
    "councils-found": "/councils?q=west+midlands",
    "council": "/councils/leeds",
    "council-own": "/councils/warwickshire",
    "council-ended": "/councils/cumbria",
    "find": "/find?q=warwickshire+ehc+plans",
    "targets": "/targets?q=in+line+with+England+by+2027",
    "targets-open": "/targets?q=increase+by+5%25+by+2027",
    "methods": "/methods",
    "method": "/methods/verdicts",
    "data": "/data",
    "release-calendar": "/data/calendar",
    "awaited": "/strategies/warwickshire/awaited",
    "release": "/data/releases/participation-2026-04-08",
    "accessibility": "/accessibility",
    "sign-in": "/sign-in",
    "actions": "/actions/warwickshire",
    "action": "/actions/warwickshire/WAR-A23",
    "frame-strategy": "/embed/strategies/warwickshire",
    "frame-measure": "/embed/strategies/warwickshire/WAR-20",
    "frame-compare": "/embed/compare/attainment-8?area=leeds",
    "not-found": "/nothing-here",
    "strategy-known": "/strategies/warwickshire?known-by=2026-04-08",
    "compare-known": "/compare/attainment-8?area=sefton&group=fsm&known-by=2026-04-08",
    "release-calendar-known": "/data/calendar?known-by=2026-04-08",
    "day-before": "/areas/leeds?known-by=2026-04-07",
    "day-unread": "/methods?known-by=2026-04-08",
    "bad-filter": "/strategies/warwickshire?verdict=green",
}

STATUS = {"/nothing-here": 404, "/councils/cumbria": 404, "/strategies/warwickshire?verdict=green": 400,
          "/areas/leeds?known-by=2026-04-07": 404, "/methods?known-by=2026-04-08": 400}

on_every_route = pytest.mark.parametrize("route", ROUTES.values(), ids=ROUTES.keys())

# Pages for frames have nothing before their content that could be skipped.
WHOLE = {name: route for name, route in ROUTES.items() if not route.startswith("/embed/")}
on_every_whole_page = pytest.mark.parametrize("route", WHOLE.values(), ids=WHOLE.keys())
