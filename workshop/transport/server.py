"""The listening socket, who comes in by it, and what serves an app to them until somebody says stop."""

import errno
import io
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple
from wsgiref.types import WSGIApplication

from werkzeug.serving import WSGIRequestHandler, make_server

from .http import Strict, within_bounds
from .lines import TAKEN, Line, Lines, linger
from .seldom import fault, quiet, seldom

# A hall of a thousand phones reconnects at one moment; the usual 50 leaves six in ten waiting for a whole second.
BACKLOG = 1024
# What the kernel keeps for a phone that doesn't read: by itself up to 4 MB each. Twice this is 400 ms at 5 Mbit/s.
UNSENT = 131_072
READ = 60.0  # seconds that one piece of an answer may take to be read
SWEEP = 1.0  # seconds between two looks at which lines take too long
KEPT_FILES = 64  # files for the database, plans and pages, of those that the system allows
EXHAUSTED = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}
CLOSED = {errno.EBADF, errno.EINVAL, errno.ENOTSOCK}


class Engine(NamedTuple):
    """How phones are served side by side: what serves an app on a socket, and what takes slow work out of its way.

    `lock` makes a lock for that slow work, which holds up the thread that it runs in.
    """

    name: str
    serve: Callable[[socket.socket, WSGIApplication, Lines], None]
    in_thread: Callable[..., Any]
    lock: Callable[[], Any]


def receive(listening: socket.socket, lines: Lines, start: Callable[[Line], Any]) -> None:
    """Accept until the socket is closed. `start(line)` serves a line beside the others.

    Where no file is left it waits and goes on: those who come wait in the listen queue meanwhile.
    """
    while True:
        try:
            connection, peer = listening.accept()
        except OSError as error:
            if error.errno in CLOSED:
                return
            if error.errno in EXHAUSTED:
                seldom("No file is left for who comes; half-open and idle connections make room. See `ulimit -n`.")
                lines.shed()
            time.sleep(0.02)
            continue
        line = lines.admit(connection, peer)
        if line is None:
            seldom("A connection was closed at once: there are as many as one address, or the server, may have.")
            connection.close()
            continue
        try:
            start(line)
        except RuntimeError as error:  # no thread is left either
            seldom(f"A connection could not be served: {fault(error)}")
            end(line, lines)
            lines.shed()
        time.sleep(0)


def serve_line(line: Line, lines: Lines, handle: Callable[[Line], Any]) -> None:
    """All that happens on one line; whatever goes wrong there ends there."""
    try:
        handle(line)
    except OSError:
        pass  # gone, or too slow
    except Exception as error:
        seldom(f"A connection ended: {fault(error)}")
    finally:
        end(line, lines)


def end(line: Line, lines: Lines) -> None:
    lines.gone(line)
    line.cut()
    line.socket.close()


def sweep(lines: Lines) -> None:
    while True:
        time.sleep(SWEEP)
        lines.expire()


# ---- with threads


class Taken(ConnectionError):
    """The line was taken over for a websocket, and has ended."""


def taken() -> Any:
    raise Taken


class Handler(Strict, WSGIRequestHandler):
    """What werkzeug does with a request, on a line of ours."""

    timeout = READ

    def __init__(self, line: Line, server: Any) -> None:
        self.line, self.oversize = line, False
        super().__init__(line.socket, line.peer, server)

    def version_string(self) -> str:
        return "Oogst"

    def make_environ(self) -> dict[str, Any]:
        environ = super().make_environ()
        environ |= {"transport.line": self.line, "transport.taken": taken}
        self.oversize = int(environ.get("CONTENT_LENGTH") or 0) > TAKEN
        self.rfile = io.BytesIO()  # what the app doesn't read, nobody reads
        return environ

    def finish(self) -> None:
        super().finish()
        if self.oversize:
            linger(self.connection)


def serve_in_threads(listening: socket.socket, app: WSGIApplication, lines: Lines) -> None:
    host, port = listening.getsockname()[:2]
    app = within_bounds(app)
    server = make_server(host, port, app, threaded=True, request_handler=Handler, fd=listening.fileno())

    def start(line: Line) -> None:
        given = (line, lines, lambda line: Handler(line, server))
        threading.Thread(target=serve_line, args=given, daemon=True).start()

    receive(listening, lines, start)


def directly(work: Callable[..., Any], *given: Any, **named: Any) -> Any:
    return work(*given, **named)


THREADING = Engine("threading", serve_in_threads, directly, threading.Lock)


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


def serve_until_told_to_stop(engine: Engine, listening: socket.socket, app: WSGIApplication, lines: Lines) -> int:
    """Serves until SIGTERM or SIGINT; gives the exit code. What was acknowledged is on the disk already."""
    told: list[int] = []
    # A handler under green threads may only note it: work that it starts never runs.
    signal.signal(signal.SIGTERM, lambda number, _: told.append(number))
    signal.signal(signal.SIGINT, lambda number, _: told.append(number))
    quiet("engineio.server", "socketio.server", "socketio", "werkzeug")
    serving = threading.Thread(target=engine.serve, args=(listening, app, lines), daemon=True)
    serving.start()
    threading.Thread(target=sweep, args=(lines,), daemon=True).start()
    while not told and serving.is_alive():
        time.sleep(0.1)
    return 0 if told else 1
