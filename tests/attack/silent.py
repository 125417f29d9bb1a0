"""Connections that say nothing, half of something, or a byte now and then: how many a server still holds after a while.

python -m tests.attack.silent --lines 6000 --seconds 30 --mode eventlet
"""

import resource
import socket
import time
from contextlib import suppress

import requests

from .by_hand import by_hand


def half_open(port: int, lines: int, says: bytes = b"") -> list[socket.socket]:
    opened = []
    for _ in range(lines):
        with suppress(OSError):
            opened.append(socket.create_connection(("127.0.0.1", port), timeout=5))
            opened[-1].sendall(says)
    return opened


def still_open(lines: list[socket.socket]) -> int:
    """How many the server has not closed."""
    held = 0
    for line in lines:
        line.setblocking(False)
        try:
            held += bool(line.recv(65_536))
        except BlockingIOError:
            held += 1
        except OSError:
            pass
    return held


def main() -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with by_hand(lines=6000, seconds=30.0) as (options, server):
        lines = half_open(server.port, options.lines, b"GET /healthz HTTP/1.1\r\n")
        until, slowest = time.monotonic() + options.seconds, 0.0
        while time.monotonic() < until:
            began = time.perf_counter()
            assert requests.get(f"{server.url}/healthz", timeout=10).ok
            slowest = max(slowest, time.perf_counter() - began)
            time.sleep(0.2)
        print(f"{options.mode}: {still_open(lines)} of {len(lines)} still open, healthz ≤ {slowest:.2f} s")
        for line in lines:
            line.close()


if __name__ == "__main__":
    main()
