"""Who is in, as Socket.IO keeps it, and what happens to a connection on which nobody is."""

import time
from collections.abc import Callable
from typing import Any

import socketio

from .lines import Step
from .seldom import seldom
from .websocket import WebSocket, patience_of

ALONE = 30.0  # seconds that a connection may be there without a device on it
LOOK = 5.0  # seconds between two looks for those


class Admissions(socketio.Manager):
    """Says when a device is in. What a connect handler emits would reach it before the news that it was let in."""

    def __init__(self, admitted: Callable[[str], None]) -> None:
        super().__init__()
        self.admitted = admitted

    def connect(self, sid: str, namespace: str) -> str:
        sid = super().connect(sid, namespace)
        self.seat(sid, namespace, True)
        self.admitted(sid)
        return sid

    def disconnect(self, sid: str, namespace: str, **more: Any) -> Any:
        self.seat(sid, namespace, False)
        return super().disconnect(sid, namespace, **more)

    def seat(self, sid: str, namespace: str, seated: bool) -> None:
        """Somebody's device is on this connection, or no longer."""
        if session := self.server.eio.sockets.get(self.eio_sid_from_sid(sid, namespace)):
            session.session["seated"] = seated
            patience_of(session).restored()
            if websocket := session.session.get("websocket"):
                websocket.line.becomes(Step.seated if seated else Step.opening)


def guard(server: socketio.Server) -> Callable[[str], None]:
    """Our websocket in the place of the library's, and an end to who sends nothing but nonsense.

    Gives what to call where a device's message was accepted.
    """
    eio = server.eio
    eio._async = {**eio._async, "websocket": WebSocket}
    hear, greet = eio.handlers["message"], eio.handlers["connect"]

    def heard(eio_sid: str, data: Any) -> Any:
        session = eio.sockets.get(eio_sid)
        if session and not session.upgraded and not patience_of(session).bears(len(data)):
            seldom("A polling connection was closed: what it sent was too much.")
            session.close(wait=False, abort=True)
            return None
        return hear(eio_sid, data)

    def connected(eio_sid: str, environ: Any) -> Any:
        count_polls(eio.sockets[eio_sid])
        return greet(eio_sid, environ)

    eio.on("message", heard)
    eio.on("connect", connected)

    def accepted(sid: str) -> None:
        if session := eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/")):
            patience_of(session).restored()

    return accepted


def count_polls(session: Any) -> None:
    """Each takes all that waits, so that what was put there before it has been read (emitter.drained)."""
    poll = session.poll

    def counted() -> Any:
        packets = poll()
        session.session["polls"] = session.session.get("polls", 0) + 1
        return packets

    session.poll = counted


def turn_out_the_empty(server: socketio.Server) -> None:
    """For ever: end connections on which no device is after half a minute. To be run beside the rest."""
    while True:
        time.sleep(LOOK)
        now = time.monotonic()
        for session in list(server.eio.sockets.values()):
            if session.session.get("seated"):
                session.session.pop("alone", None)
            elif now - session.session.setdefault("alone", now) > ALONE:
                session.close(wait=False)
