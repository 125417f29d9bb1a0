"""What the web promises holds in both modes."""

from collections.abc import Iterator

import pytest

from tests.conftest import Server, serving


@pytest.fixture(scope="session", params=["eventlet", "threading"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp(request.param), request.param) as running:
        yield running
        assert "Traceback" not in running.said()
