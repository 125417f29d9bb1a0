"""Servers to attack, one in each mode: whatever is done to them, they go on, and say little about it."""

from collections.abc import Callable, Iterator

import pytest

from tests.conftest import Server, one_a_mode

LOUD = 40  # lines of a log after all attacks


@pytest.fixture(scope="session")
def server_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    with one_a_mode(tmp_path_factory) as server_in:
        yield server_in


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(request: pytest.FixtureRequest, server_in: Callable[[str], Server]) -> Iterator[Server]:
    running = server_in(request.param)
    yield running
    said = running.said()
    assert "Traceback" not in said
    assert "127.0.0.1" not in said
    assert len(said.splitlines()) < LOUD, said


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def starved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that may have no more than 150 files open."""
    server = Server(tmp_path_factory.mktemp("starved"), request.param)
    server.within = ("sh", "-c", 'ulimit -n 150; exec "$@"', "sh")
    try:
        server.start()
        yield server
    finally:
        server.end()
