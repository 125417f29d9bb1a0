"""The listening socket, who comes in by it, and what serves an app to them until somebody says stop."""

import errno
import io
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple, NoReturn, ParamSpec, TypeVar
from wsgiref.types import WSGIApplication

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from .connections import MAX_BODY, ClientConnection, ConnectionLimiter, linger
from .http import StrictHttp, bound_requests
from .throttled_log import describe_error, quiet, warn_throttled

P = ParamSpec("P")
T = TypeVar("T")

# A hall of a thousand phones reconnects at one moment; the usual 50 leaves six in ten waiting for a whole second.
BACKLOG = 1024
# What the kernel keeps for a phone that doesn't read: by itself up to 4 MB each. Twice this is 400 ms at 5 Mbit/s.
SEND_BUFFER = 131_072
SOCKET_TIMEOUT = 60.0  # seconds that one piece of an answer may take to be read
SWEEP_INTERVAL = 1.0  # seconds between two looks at which connections take too long
RESERVED_FILES = 64  # files for the database, plans and pages, of those that the system allows
EXHAUSTED = {errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM}
CLOSED = {errno.EBADF, errno.EINVAL, errno.ENOTSOCK}


class Engine(NamedTuple):
    """How phones are served side by side: what serves an app on a socket, and what takes slow work out of its way.

    `make_lock` makes a lock for that slow work, which holds up the thread that it runs in.
    """

    name: str
    serve: Callable[[socket.socket, WSGIApplication, ConnectionLimiter], None]
    in_thread: Callable[..., Any]
    make_lock: Callable[[], Any]


def accept_loop(listener: socket.socket, limiter: ConnectionLimiter, start: Callable[[ClientConnection], Any]) -> None:
    """Accept until the socket is closed. `start(client)` serves a connection beside the others.

    Where no file is left it waits and goes on: those who come wait in the listen queue meanwhile.
    """
    while True:
        try:
            sock, peer = listener.accept()
        except OSError as error:
            if error.errno in CLOSED:
                return
            if error.errno in EXHAUSTED:
                warn_throttled(
                    "No file is left for who comes; half-open and idle connections make room. See `ulimit -n`."
                )
                limiter.shed()
            time.sleep(0.02)
            continue
        client = limiter.admit(sock, peer)
        if client is None:
            warn_throttled(
                "A connection was closed at once: there are as many as one address, or the server, may have."
            )
            sock.close()
            continue
        try:
            start(client)
        except RuntimeError as error:  # no thread is left either
            warn_throttled(f"A connection could not be served: {describe_error(error)}")
            close(client, limiter)
            limiter.shed()
        time.sleep(0)


def serve_connection(
    client: ClientConnection, limiter: ConnectionLimiter, handle: Callable[[ClientConnection], Any]
) -> None:
    """All that happens on one connection; whatever goes wrong there ends there."""
    try:
        handle(client)
    except OSError:
        pass  # gone, or too slow
    except Exception as error:
        warn_throttled(f"A connection ended: {describe_error(error)}")
    finally:
        close(client, limiter)


def close(client: ClientConnection, limiter: ConnectionLimiter) -> None:
    """It counts no longer, and its socket is given back; whoever still reads on it gets its end."""
    limiter.remove(client)
    client.abort()
    client.socket.close()


def sweep(limiter: ConnectionLimiter) -> None:
    """For ever, once a second: ends the connections that take too long."""
    while True:
        time.sleep(SWEEP_INTERVAL)
        limiter.expire()


# ---- with threads


class Detached(ConnectionError):
    """The connection was taken over for a websocket, and has ended."""


def detached() -> NoReturn:
    """What a websocket answers as an app when it is over, for there is no response. Raises Detached."""
    raise Detached


class ThreadHandler(StrictHttp, WSGIRequestHandler):
    """What werkzeug does with a request, on a connection of ours."""

    timeout = SOCKET_TIMEOUT

    def __init__(self, client: ClientConnection, server: BaseWSGIServer) -> None:
        self.client, self.oversize = client, False
        super().__init__(client.socket, client.peer, server)

    def version_string(self) -> str:
        """Without versions, which would tell what to try."""
        return "Oogst"

    def make_environ(self) -> dict[str, Any]:
        """With the connection (`transport.client`), and what answers once it was taken over (`transport.detached`)."""
        environ = super().make_environ()
        environ |= {"transport.client": self.client, "transport.detached": detached}
        self.oversize = int(environ.get("CONTENT_LENGTH") or 0) > MAX_BODY
        self.rfile = io.BytesIO()  # what the app doesn't read, nobody reads
        return environ

    def finish(self) -> None:
        """After a body that was too large the rest of it is let run out, so that the refusal gets there."""
        super().finish()
        if self.oversize:
            linger(self.connection)


def serve_in_threads(listener: socket.socket, app: WSGIApplication, limiter: ConnectionLimiter) -> None:
    """A thread for each connection. Comes back when the listener is closed."""
    host, port = listener.getsockname()[:2]
    app = bound_requests(app)
    server = make_server(host, port, app, threaded=True, request_handler=ThreadHandler, fd=listener.fileno())

    def start(client: ClientConnection) -> None:
        args = (client, limiter, lambda client: ThreadHandler(client, server))
        threading.Thread(target=serve_connection, args=args, daemon=True).start()

    accept_loop(listener, limiter, start)


def call_directly(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Slow work holds up nobody else in a thread of its own."""
    return work(*args, **kwargs)


THREADING = Engine("threading", serve_in_threads, call_directly, threading.Lock)


def listen(host: str, port: int) -> socket.socket:
    """A socket that takes a hall at once, and on which no small message waits for the one before. Raises OSError."""
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener


def serve_until_stopped(
    engine: Engine, listener: socket.socket, app: WSGIApplication, limiter: ConnectionLimiter
) -> int:
    """Serves until SIGTERM or SIGINT; gives the exit code. What was acknowledged is on the disk already."""
    signals: list[int] = []
    # A handler under green threads may only note it: work that it starts never runs.
    signal.signal(signal.SIGTERM, lambda number, _: signals.append(number))
    signal.signal(signal.SIGINT, lambda number, _: signals.append(number))
    quiet("engineio.server", "socketio.server", "socketio", "werkzeug")
    thread = threading.Thread(target=engine.serve, args=(listener, app, limiter), daemon=True)
    thread.start()
    threading.Thread(target=sweep, args=(limiter,), daemon=True).start()
    while not signals and thread.is_alive():
        time.sleep(0.1)
    return 0 if signals else 1
