"""Green threads. The only file that names eventlet; what it makes is an `Engine` like any other."""

import os
import threading
import warnings
from contextlib import nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .server import Engine


def forget_captured_lock() -> None:
    """From Python 3.14 on a method in `threading` has a lock for a default, which the patch doesn't reach and reports.

    It guards one look at one dictionary, in which no green thread gets in between.
    """
    method = getattr(getattr(threading, "_DeleteDummyThreadOnDel", None), "__del__", None)
    lock, *others = getattr(method, "__defaults__", None) or (None,)
    if method and isinstance(lock, type(threading.RLock())):
        method.__defaults__ = (nullcontext(), *others)


def green_threads() -> "Engine":
    """Thousands of sockets in one process. Everything imported from here on waits without stopping the others."""
    # It says so at every start; why it is here all the same stands in docs/reasons.md.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")

    # Looking up names in green threads takes a library of 7 MB and a tenth of a second, and a server looks up none.
    os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")

    import eventlet
    import eventlet.tpool
    import eventlet.wsgi

    forget_captured_lock()
    eventlet.monkey_patch()

    from .connections import MAX_BODY, Phase, linger
    from .http import StrictHttp, bound_requests
    from .server import SOCKET_TIMEOUT, Engine, accept_loop, serve_connection

    def detached():  # type: ignore[no-untyped-def]
        eventlet.wsgi.WSGI_LOCAL.already_handled = True  # a websocket has answered for itself
        return []

    class GreenHandler(StrictHttp, eventlet.wsgi.HttpProtocol):
        oversize = False

        @property
        def client(self):  # type: ignore[no-untyped-def, override]
            return self.conn_state[3]

        def _read_request_line(self):  # type: ignore[no-untyped-def]
            if self.client.phase == Phase.idle and not self.rfile.closed:
                self.rfile.peek(1)
                self.client.enter(Phase.headers)
            return super()._read_request_line()

        def get_environ(self):  # type: ignore[no-untyped-def]
            environ = super().get_environ()
            environ |= {"transport.client": self.client, "transport.detached": detached}
            self.oversize = int(environ.get("CONTENT_LENGTH") or 0) > MAX_BODY
            if self.oversize:  # else eventlet would read all of it
                del self.headers["Connection"]
                self.headers["Connection"] = "close"
            return environ

        def handle_one_request(self):  # type: ignore[no-untyped-def]
            super().handle_one_request()
            self.client.enter(Phase.idle)

        def finish(self):  # type: ignore[no-untyped-def]
            if self.oversize:
                self.wfile.flush()
                linger(self.connection)
            super().finish()

    def serve(listener, app, limiter):  # type: ignore[no-untyped-def]
        server = eventlet.wsgi.Server(
            listener,
            listener.getsockname(),
            bound_requests(app),
            protocol=GreenHandler,
            log_output=False,
            debug=False,
            socket_timeout=SOCKET_TIMEOUT,
        )

        def handle(client):  # type: ignore[no-untyped-def]
            client.socket.settimeout(SOCKET_TIMEOUT)
            server.process_request([client.peer, client.socket, eventlet.wsgi.STATE_IDLE, client])

        accept_loop(listener, limiter, lambda client: eventlet.spawn_n(serve_connection, client, limiter, handle))

    return Engine("eventlet", serve, eventlet.tpool.execute, eventlet.patcher.original("threading").Lock)
