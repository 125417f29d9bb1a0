"""Who is in, as Socket.IO keeps it."""

from collections.abc import Callable

import socketio


class Admissions(socketio.Manager):
    """Says when a device is in. What a connect handler emits would reach it before the news that it was let in."""

    def __init__(self, admitted: Callable[[str], None]) -> None:
        super().__init__()
        self.admitted = admitted

    def connect(self, sid: str, namespace: str) -> str:
        sid = super().connect(sid, namespace)
        self.admitted(sid)
        return sid
