"""An attack by hand, longer than the suite has time for: `python -m tests.attack.NAME`."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import Server, serving


@contextmanager
def by_hand(**defaults: float) -> Iterator[tuple[argparse.Namespace, Server]]:
    """What the command line says, with these numbers by default, and a server of its own in the mode that it names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--mode", default="eventlet")
    for name, default in defaults.items():
        parser.add_argument(f"--{name}", type=type(default), default=default)
    options = parser.parse_args()
    with TemporaryDirectory() as data, serving(Path(data), options.mode) as server:
        yield options, server
