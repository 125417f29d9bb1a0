"""What goes out to devices, and what they have not taken yet. The only place that looks into Engine.IO's queues."""

import time
from collections.abc import Callable

from engineio.socket import Socket
from flask_socketio import SocketIO

from .websocket import unread

READ_TIMEOUT = 10.0  # seconds that a device may take to read what it was sent, before it may ask for all of it again


def sender(socketio: SocketIO) -> Callable[[list[str], str, object], None]:
    """One packet, encoded once, for all of these devices."""

    def send(sids: list[str], event: str, data: object) -> None:
        if sids:  # nobody would mean everybody
            socketio.server.emit(event, data, to=sids)
            socketio.server.namespace_handlers["/"].sent[event] += len(sids)

    return send


def session_of(socketio: SocketIO, sid: str) -> Socket | None:
    """The Engine.IO socket of a device, or None once it has gone."""
    server = socketio.server
    return server.eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/"))


def backlog(socketio: SocketIO) -> Callable[[str], int]:
    """How many messages wait for a device to read the ones before. Queues have no bound of their own:

    measured, 19 phones that stopped reading took 124 MB in 3,000 ticks.
    """

    def waiting(sid: str) -> int:
        session = session_of(socketio, sid)
        return unread(session) if session else 0

    return waiting


def drained(socketio: SocketIO) -> Callable[[str], bool]:
    """Waits until a device has read all that it was sent; False where it doesn't.

    A state is as large as its workshop: who asked for it again and again without reading took 438 MB. Who polls reads
    after it has asked, so there it is one state that may wait, and the next once that is taken.
    """
    waiting = backlog(socketio)

    def wait_until_read(sid: str) -> bool:
        session = session_of(socketio, sid)
        if session and not session.upgraded:
            polls = session.session.get("polls", 0)
            free = session.session.get("asked_at") != polls
            session.session["asked_at"] = polls
            return bool(free)
        deadline = time.monotonic() + READ_TIMEOUT
        while waiting(sid):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    return wait_until_read
