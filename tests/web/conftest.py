"""What the web promises holds in both modes."""

from collections.abc import Callable, Iterator

import pytest

from tests.conftest import Server


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(request: pytest.FixtureRequest, server_in: Callable[[str], Server]) -> Iterator[Server]:
    running = server_in(request.param)
    yield running
    assert "Traceback" not in running.said()
