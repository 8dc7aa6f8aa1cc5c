"""Starts Cairn as a program meets it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Browser"))

from cairn_process import started  # noqa: E402


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The address of a running Cairn, which lets this one program ask as much as it likes."""
    with started(tmp_path_factory.mktemp("cairn"), lambda _: ["--api-limit", "1000000"]) as cairn:
        yield cairn.address
