"""Who is in, as Socket.IO keeps it, and what happens to a connection on which nobody is."""

import time
from collections.abc import Callable
from typing import Any
from wsgiref.types import WSGIEnvironment

import socketio
from engineio.packet import Packet
from engineio.socket import Socket

from .connections import Phase
from .throttled_log import warn_throttled
from .websocket import WebSocket, error_budget_of

UNUSED_TIMEOUT = 30.0  # seconds that a connection may be there without a device on it
CHECK_INTERVAL = 5.0  # seconds between two looks for those


class Admissions(socketio.Manager):
    """Says when a device is in. What a connect handler emits would reach it before the news that it was let in."""

    def __init__(self, admitted: Callable[[str], None]) -> None:
        super().__init__()
        self.admitted = admitted

    def connect(self, sid: str, namespace: str) -> str:
        """The id under which this device is in. By then `admitted` was told."""
        sid = super().connect(sid, namespace)
        self.mark_admitted(sid, namespace, True)
        self.admitted(sid)
        return sid

    def disconnect(self, sid: str, namespace: str, **more: Any) -> object:
        """What the library's answers; from then on nobody is on this connection."""
        self.mark_admitted(sid, namespace, False)
        return super().disconnect(sid, namespace, **more)

    def mark_admitted(self, sid: str, namespace: str, admitted: bool) -> None:
        """Somebody's device is on this connection, or no longer."""
        if session := self.server.eio.sockets.get(self.eio_sid_from_sid(sid, namespace)):
            session.session["admitted"] = admitted
            error_budget_of(session).reset()
            if websocket := session.session.get("websocket"):
                websocket.client.enter(Phase.admitted if admitted else Phase.opening)


def guard(server: socketio.Server) -> Callable[[str], None]:
    """Our websocket in the place of the library's, and an end to who sends nothing but nonsense.

    Gives what to call where a device's message was accepted.
    """
    eio = server.eio
    eio._async = {**eio._async, "websocket": WebSocket}
    on_message, on_connect = eio.handlers["message"], eio.handlers["connect"]

    def handle_message(eio_sid: str, data: str | bytes) -> object:
        session = eio.sockets.get(eio_sid)
        if session and not session.upgraded and not error_budget_of(session).spend(len(data)):
            warn_throttled("A polling connection was closed: what it sent was too much.")
            session.close(wait=False, abort=True)
            return None
        return on_message(eio_sid, data)

    def handle_connect(eio_sid: str, environ: WSGIEnvironment) -> object:
        count_polls(eio.sockets[eio_sid])
        return on_connect(eio_sid, environ)

    eio.on("message", handle_message)
    eio.on("connect", handle_connect)

    def accepted(sid: str) -> None:
        if session := eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/")):
            error_budget_of(session).reset()

    return accepted


def count_polls(session: Socket) -> None:
    """Each takes all that waits, so that what was put there before it has been read (emitter.drained)."""
    poll = session.poll

    def counted_poll() -> list[Packet]:
        packets: list[Packet] = poll()
        session.session["polls"] = session.session.get("polls", 0) + 1
        return packets

    session.poll = counted_poll


def close_unused(server: socketio.Server) -> None:
    """For ever: end connections on which no device is after half a minute. To be run beside the rest."""
    while True:
        time.sleep(CHECK_INTERVAL)
        now = time.monotonic()
        for session in list(server.eio.sockets.values()):
            if session.session.get("admitted"):
                session.session.pop("unused_since", None)
            elif now - session.session.setdefault("unused_since", now) > UNUSED_TIMEOUT:
                session.close(wait=False)
