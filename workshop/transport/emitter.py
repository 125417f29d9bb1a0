"""What goes out to devices, and what they have not taken yet. The only place that looks into Engine.IO's queues."""

from collections.abc import Callable
from typing import Any

from flask_socketio import SocketIO


def sender(socketio: SocketIO) -> Callable[[list[str], str, Any], None]:
    """One packet, encoded once, for all of these devices."""

    def send(sids: list[str], event: str, data: Any) -> None:
        if sids:  # nobody would mean everybody
            socketio.server.emit(event, data, to=sids)
            socketio.server.namespace_handlers["/"].sent[event] += len(sids)

    return send


def backlog(socketio: SocketIO) -> Callable[[str], int]:
    """How many messages wait for a device to read the ones before. Queues have no bound of their own:

    measured, 19 phones that stopped reading took 124 MB in 3,000 ticks.
    """
    server = socketio.server

    def waiting(sid: str) -> int:
        line = server.eio.sockets.get(server.manager.eio_sid_from_sid(sid, "/"))
        return line.queue.qsize() if line else 0

    return waiting
