"""Green threads. The only file that names eventlet; what it makes is an `Engine` like any other."""

import os
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .server import Engine


def green_threads() -> "Engine":
    """Thousands of sockets in one process. Everything imported from here on waits without stopping the others."""
    # It says so at every start; why it is here all the same stands in docs/architecture.md.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")

    # Looking up names in green threads takes a library of 7 MB and a tenth of a second, and a server looks up none.
    os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")

    import eventlet
    import eventlet.tpool
    import eventlet.wsgi

    eventlet.monkey_patch()

    from .http import Strict, within_bounds
    from .lines import TAKEN, Step, linger
    from .server import READ, Engine, receive, serve_line

    def taken():  # type: ignore[no-untyped-def]
        eventlet.wsgi.WSGI_LOCAL.already_handled = True  # a websocket has answered for itself
        return []

    class Handler(Strict, eventlet.wsgi.HttpProtocol):
        oversize = False

        @property
        def line(self):  # type: ignore[no-untyped-def, override]
            return self.conn_state[3]

        def _read_request_line(self):  # type: ignore[no-untyped-def]
            if self.line.step == Step.idle and not self.rfile.closed:
                self.rfile.peek(1)
                self.line.becomes(Step.headers)
            return super()._read_request_line()

        def get_environ(self):  # type: ignore[no-untyped-def]
            environ = super().get_environ()
            environ |= {"transport.line": self.line, "transport.taken": taken}
            self.oversize = int(environ.get("CONTENT_LENGTH") or 0) > TAKEN
            if self.oversize:  # else eventlet would read all of it
                del self.headers["Connection"]
                self.headers["Connection"] = "close"
            return environ

        def handle_one_request(self):  # type: ignore[no-untyped-def]
            super().handle_one_request()
            self.line.becomes(Step.idle)

        def finish(self):  # type: ignore[no-untyped-def]
            if self.oversize:
                self.wfile.flush()
                linger(self.connection)
            super().finish()

    def serve(listening, app, lines):  # type: ignore[no-untyped-def]
        server = eventlet.wsgi.Server(
            listening,
            listening.getsockname(),
            within_bounds(app),
            protocol=Handler,
            log_output=False,
            debug=False,
            socket_timeout=READ,
        )

        def handle(line):  # type: ignore[no-untyped-def]
            line.socket.settimeout(READ)
            server.process_request([line.peer, line.socket, eventlet.wsgi.STATE_IDLE, line])

        receive(listening, lines, lambda line: eventlet.spawn_n(serve_line, line, lines, handle))

    return Engine("eventlet", serve, eventlet.tpool.execute, eventlet.patcher.original("threading").Lock)
