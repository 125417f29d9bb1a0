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
    import eventlet.websocket
    import eventlet.wsgi

    eventlet.monkey_patch()

    from .frames import Frames, accepted, unmasked
    from .server import Engine

    frames = Frames()

    class Line(eventlet.websocket.RFC6455WebSocket):
        def send(self, message, **control):  # type: ignore[no-untyped-def]
            if control or not isinstance(message, str):
                super().send(message, **control)
            else:
                self._send(frames.of(message, "permessage-deflate" in self.extensions))

        @staticmethod
        def _apply_mask(data, mask, length=None, offset=0):  # type: ignore[no-untyped-def]
            return unmasked(data, mask, len(data) if length is None else length, offset)

    eventlet.websocket.RFC6455WebSocket = Line
    eventlet.websocket.WebSocketWSGI._negotiate_permessage_deflate = lambda _, offered: accepted(offered)

    def serve(listening, app):  # type: ignore[no-untyped-def]
        eventlet.wsgi.server(listening, app, log_output=False, debug=False, max_size=20_000)

    return Engine("eventlet", serve, eventlet.tpool.execute)
