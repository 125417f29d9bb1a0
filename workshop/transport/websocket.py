"""A websocket for Engine.IO, the same one in both modes: what a stranger sends takes nobody else's turn.

Engine.IO asks of a websocket that it can `wait`, `send` and `close`. Those of the libraries read on while data is
there, hold a message of any length, take handshakes of 2010, and frame and compress a message for each phone apart.
"""

import base64
import hashlib
import re
import socket
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIEnvironment

from engineio import exceptions

from .frames import Frames, accepted, frame
from .lines import Line, Step, linger
from .patience import Patience
from .reading import BINARY, BROKEN, CLOSE, CONTINUED, NORMAL, NOT_ALLOWED, PING, TOO_LARGE, Reader, Refused, Said
from .seldom import fault, seldom

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
KEY = re.compile(r"[A-Za-z0-9+/]{22}==", re.ASCII)
LAST, CONTROL = 0x80, {CLOSE, PING}
KNOWN = "012345"  # what an Engine.IO packet may begin with
# Messages that may wait for a device to read the ones before; then it is not listened to either.
UNREAD = 16
LAST_WORD = 0.5  # seconds that the message before it may still take
PENANCE = 1.0  # seconds that who sent nothing but nonsense is not listened to, before the line is closed
PATIENCE = 45.0  # seconds that it may take to read them: two pings
TOLD = {*range(1000, 1004), *range(1007, 1012), *range(3000, 5000)}  # codes that may stand in a frame

frames = Frames()


class WebSocket:
    """One line, made by Engine.IO for one of its sockets (`session`) and called as a WSGI app with the handshake."""

    socket: socket.socket  # Engine.IO looks for it by this name and sets its time-out: two pings
    line: Line

    def __init__(self, handler: Callable[["WebSocket"], Any], server: Any) -> None:
        self.handler, self.largest = handler, int(server.max_http_buffer_size)
        self.session = handler.__self__  # type: ignore[attr-defined]
        self.session.poll = self.next_packet
        self.session.session["websocket"] = self
        self.patience: Patience = patience_of(self.session)
        self.turn = threading.Lock()
        self.busy = self.closed = self.compressed = False

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        key = environ.get("HTTP_SEC_WEBSOCKET_KEY", "")
        if environ.get("HTTP_SEC_WEBSOCKET_VERSION") != "13" or not KEY.fullmatch(key):
            if not self.session.connected:
                self.session.close(wait=False, abort=True)
            start_response("426 Upgrade Required", [("Sec-WebSocket-Version", "13"), ("Content-Length", "0")])
            return []
        self.line = environ["transport.line"]
        self.socket = self.line.socket
        self.shake_hands(key, environ.get("HTTP_SEC_WEBSOCKET_EXTENSIONS"))
        self.line.becomes(Step.seated if self.session.session.get("seated") else Step.opening)
        try:
            self.handler(self)
        except Exception as error:
            seldom(f"A websocket ended: {fault(error)}")
        finally:
            self.close()
            if self.session.upgraded:  # else it goes on by polling
                self.session.close(wait=False, abort=True)
        taken: Callable[[], Iterable[bytes]] = environ["transport.taken"]
        return taken()

    def shake_hands(self, key: str, offered: str | None) -> None:
        answer = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
        extensions = accepted(offer(offered))
        self.compressed = extensions is not None
        chosen = f"Sec-WebSocket-Extensions: permessage-deflate; {'; '.join(extensions)}\r\n" if extensions else ""
        self.socket.sendall(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Accept: {answer}\r\n{chosen}\r\n".encode()
        )
        self.reader = Reader(self.largest, self.compressed)

    # ---- in

    def wait(self) -> str | None:
        """The next message; None once the line is closed. Others have their turn after each frame."""
        try:
            while not self.closed:
                self.hold()
                said = self.reader.take()
                if said is None:
                    data = self.socket.recv(65_536)
                    if not data:
                        return None
                    self.reader.put(data)
                    continue
                time.sleep(0)
                message = self.heard(said)
                if message is not None:
                    return message
        except Refused as refused:
            self.refuse(refused.code)
        return None

    def heard(self, said: Said) -> str | None:
        """What of it Engine.IO is to have. Raises Refused."""
        kind, data = said
        if kind == CONTINUED:
            return None
        if not self.patience.bears(len(data)):
            time.sleep(PENANCE)  # nor does it come back at once
            raise Refused(NOT_ALLOWED)
        if isinstance(data, str):
            return data if data[:1] and data[0] in KNOWN else None  # no device sends anything else
        if kind == CLOSE:
            self.goodbye(int.from_bytes(data[:2], "big") if len(data) > 1 else NORMAL)
        elif kind == PING:
            self.put(frame(LAST | 10, data))
        return None

    def hold(self) -> None:
        """Who doesn't read the answers isn't asked for more. Raises Refused when that lasts."""
        until = None  # while a line is upgraded messages wait for it, and it has to say that it is
        while self.session.upgraded and unread(self.session) >= UNREAD and not self.closed:
            until = until or time.monotonic() + PATIENCE
            if time.monotonic() > until:
                raise Refused(NOT_ALLOWED)
            time.sleep(0.02)

    # ---- out

    def next_packet(self) -> list[Any]:
        """In the place of Engine.IO's own, which takes all that waits in its hand: the queue is what isn't sent."""
        server = self.session.server
        try:
            packet = self.session.queue.get(timeout=server.ping_interval + server.ping_timeout)
        except server.get_queue_empty_exception():
            raise exceptions.QueueEmpty() from None
        self.session.queue.task_done()
        return [] if packet is None else [packet]

    def send(self, message: str | bytes) -> None:
        if self.closed:
            raise OSError("closed")
        if isinstance(message, str):
            self.put(frames.of(message, self.compressed))
        else:
            self.put(frame(LAST | BINARY, message))

    def put(self, data: bytes) -> None:
        with self.turn:
            self.busy = True
            try:
                self.socket.sendall(data)
            finally:
                self.busy = False

    # ---- the end

    def refuse(self, code: int) -> None:
        if code != NORMAL:
            why = {BROKEN: "broken", TOO_LARGE: "too large", NOT_ALLOWED: "too much"}.get(code, "unreadable")
            seldom(f"A websocket was closed with {code}: what it sent was {why}.")
        self.goodbye(code)

    def goodbye(self, code: int) -> None:
        """Says why, and lets it be read."""
        if self.closed:
            return
        self.closed = True
        if self.last_word(code if code in TOLD else BROKEN):
            linger(self.socket)
        else:
            self.line.cut()

    def close(self) -> None:
        """Engine.IO calls it from its writer too; whoever still reads gets the end of the line."""
        if not self.closed:
            self.closed = True
            self.last_word(NORMAL)
        self.line.cut()

    def last_word(self, code: int) -> bool:
        """Whether it could be said: not in the middle of a message that isn't read."""
        if not self.turn.acquire(timeout=LAST_WORD):
            return False
        try:
            self.socket.sendall(frame(LAST | CLOSE, code.to_bytes(2, "big")))
        except OSError:
            return False
        finally:
            self.turn.release()
        return True


def patience_of(session: Any) -> Patience:
    """Of an Engine.IO socket, whatever it is connected by."""
    patience: Patience = session.session.setdefault("patience", Patience())
    return patience


def unread(session: Any) -> int:
    """How many messages this Engine.IO socket still has to send, the one in its hand included."""
    websocket = session.session.get("websocket")
    return int(session.queue.qsize()) + bool(websocket and websocket.busy)


def offer(header: str | None) -> dict[str, list[dict[str, Any]]]:
    """What a browser offers, by extension.

    >>> offer("permessage-deflate; client_max_window_bits, x")
    {'permessage-deflate': [{'client_max_window_bits': True}], 'x': [{}]}
    """
    offered: dict[str, list[dict[str, Any]]] = {}
    for extension in (header or "").split(","):
        name, *wanted = (word.strip().lower() for word in extension.split(";"))
        choices = {word.partition("=")[0].strip(): word.partition("=")[2].strip('" ') or True for word in wanted}
        offered.setdefault(name, []).append(choices)
    return {name: choices for name, choices in offered.items() if name}
