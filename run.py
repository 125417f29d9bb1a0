#!/usr/bin/env python3
"""The one way in: `run.py` serves, `run.py --help` tells the rest. No other file names eventlet."""

import os
import sys
import warnings
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workshop.serving import Engine


def mode_asked(arguments: list[str]) -> str:
    """The mode must be known before anything else is imported; whether it exists is checked with the other settings."""
    for flag, following in pairwise([*arguments, ""]):
        if flag == "--async-mode":
            return following
        if flag.startswith("--async-mode="):
            return flag.partition("=")[2]
    return os.environ.get("WORKSHOP_ASYNC_MODE") or "eventlet"


def green_threads() -> "Engine":
    """Thousands of sockets in one process. Everything imported from here on waits without stopping the others."""
    # It says so at every start; why it is here all the same stands in docs/architecture.md.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")

    import eventlet
    import eventlet.tpool
    import eventlet.websocket
    import eventlet.wsgi

    eventlet.monkey_patch()

    from workshop.frames import Frames, accepted, unmasked
    from workshop.serving import Engine

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


def main() -> None:
    engine = green_threads() if mode_asked(sys.argv[1:]) == "eventlet" else None

    from workshop.cli import run

    code = run(sys.argv[1:], engine)
    sys.stdout.flush()
    # Not sys.exit: threads that still wait for a phone would hold it up.
    os._exit(code)


if __name__ == "__main__":
    main()
