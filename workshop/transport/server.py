"""The listening socket, and what serves an app on it until somebody says stop."""

import signal
import socket
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from werkzeug.serving import WSGIRequestHandler, make_server

# A hall of a thousand phones reconnects at one moment; the usual 50 leaves six in ten waiting for a whole second.
BACKLOG = 1024
# What the kernel keeps for a phone that doesn't read: by itself up to 4 MB each. Twice this is 400 ms at 5 Mbit/s.
UNSENT = 131_072

Wsgi = Callable[[dict[str, Any], Callable], Iterable[bytes]]


class Engine(NamedTuple):
    """How phones are served side by side: what serves an app on a socket, and what takes slow work out of its way."""

    name: str
    serve: Callable[[socket.socket, Wsgi], None]
    in_thread: Callable[..., Any]


class QuietHandler(WSGIRequestHandler):
    def version_string(self) -> str:
        return "Oogst"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Who asked for what stays unknown: no addresses of participants in a log."""


def serve_in_threads(listening: socket.socket, app: Wsgi) -> None:
    host, port = listening.getsockname()[:2]
    app = without_compression(app)
    make_server(host, port, app, threaded=True, request_handler=QuietHandler, fd=listening.fileno()).serve_forever()


def directly(work: Callable, *given: Any, **named: Any) -> Any:
    return work(*given, **named)


THREADING = Engine("threading", serve_in_threads, directly)


def listen(host: str, port: int) -> socket.socket:
    """A socket that takes a hall at once, and on which no small message waits for the one before. Raises OSError."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, UNSENT)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError:
        listening.close()
        raise
    return listening


def without_compression(app: Wsgi) -> Wsgi:
    """Every browser offers to compress a websocket; accepting costs 2.5 times the processor and memory.

    Only for a server that compresses for each phone apart; frames.py does it once for all.
    """

    def call(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start_response)

    return call


def serve_until_told_to_stop(engine: Engine, listening: socket.socket, app: Wsgi) -> int:
    """Serves until SIGTERM or SIGINT; gives the exit code. What was acknowledged is on the disk already."""
    told: list[int] = []
    # A handler under green threads may only note it: work that it starts never runs.
    signal.signal(signal.SIGTERM, lambda number, _: told.append(number))
    signal.signal(signal.SIGINT, lambda number, _: told.append(number))
    serving = threading.Thread(target=engine.serve, args=(listening, app), daemon=True)
    serving.start()
    while not told and serving.is_alive():
        time.sleep(0.1)
    return 0 if told else 1
