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

from engineio import Server as EngineServer
from engineio import exceptions
from engineio.socket import Socket

from .connections import ClientConnection, Phase, linger
from .error_budget import ErrorBudget
from .frame_reader import (
    BINARY,
    CLOSE,
    CONTINUATION,
    NORMAL,
    PING,
    POLICY_VIOLATION,
    PROTOCOL_ERROR,
    TOO_LARGE,
    Frame,
    FrameReader,
    ProtocolError,
)
from .frames import FrameCache, frame, negotiate
from .throttled_log import describe_error, warn_throttled

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
KEY = re.compile(r"[A-Za-z0-9+/]{22}==", re.ASCII)
FIN, CONTROL = 0x80, {CLOSE, PING}
PACKET_TYPES = "012345"  # what an Engine.IO packet may begin with
# Messages that may wait for a device to read the ones before; then it is not listened to either.
MAX_UNREAD = 16
CLOSE_TIMEOUT = 0.5  # seconds that the message before it may still take
PENALTY = 1.0  # seconds that who sent nothing but nonsense is not listened to, before it is closed
UNREAD_TIMEOUT = 45.0  # seconds that it may take to read them: two pings
SENDABLE_CODES = {*range(1000, 1004), *range(1007, 1012), *range(3000, 5000)}  # codes that may stand in a frame

frame_cache = FrameCache()


class WebSocket:
    """Made by Engine.IO for one of its sockets (`session`), and called as a WSGI app with the handshake."""

    socket: socket.socket  # Engine.IO looks for it by this name and sets its time-out: two pings
    client: ClientConnection

    def __init__(self, handler: Callable[["WebSocket"], Any], server: EngineServer) -> None:
        self.handler, self.max_size = handler, int(server.max_http_buffer_size)
        self.session = handler.__self__  # type: ignore[attr-defined]
        self.session.poll = self.next_packet
        self.session.session["websocket"] = self
        self.error_budget: ErrorBudget = error_budget_of(self.session)
        self.write_lock = threading.Lock()
        self.busy = self.closed = self.compressed = False

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Comes back when the websocket is over; 426 for what is no handshake of RFC 6455."""
        key = environ.get("HTTP_SEC_WEBSOCKET_KEY", "")
        if environ.get("HTTP_SEC_WEBSOCKET_VERSION") != "13" or not KEY.fullmatch(key):
            if not self.session.connected:
                self.session.close(wait=False, abort=True)
            start_response("426 Upgrade Required", [("Sec-WebSocket-Version", "13"), ("Content-Length", "0")])
            return []
        self.client = environ["transport.client"]
        self.socket = self.client.socket
        self.handshake(key, environ.get("HTTP_SEC_WEBSOCKET_EXTENSIONS"))
        self.client.enter(Phase.admitted if self.session.session.get("admitted") else Phase.opening)
        try:
            self.handler(self)
        except Exception as error:
            warn_throttled(f"A websocket ended: {describe_error(error)}")
        finally:
            self.close()
            if self.session.upgraded:  # else it goes on by polling
                self.session.close(wait=False, abort=True)
        detached: Callable[[], Iterable[bytes]] = environ["transport.detached"]
        return detached()

    def handshake(self, key: str, offered: str | None) -> None:
        """Takes the connection over, with the compression that both can. `offered`: the header of extensions."""
        answer = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
        extensions = negotiate(parse_extensions(offered))
        self.compressed = extensions is not None
        chosen = f"Sec-WebSocket-Extensions: permessage-deflate; {'; '.join(extensions)}\r\n" if extensions else ""
        self.socket.sendall(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Accept: {answer}\r\n{chosen}\r\n".encode()
        )
        self.reader = FrameReader(self.max_size, self.compressed)

    # ---- in

    def wait(self) -> str | None:
        """The next message; None once it is closed. Others have their turn after each frame."""
        try:
            while not self.closed:
                self.wait_until_read()
                incoming = self.reader.next_frame()
                if incoming is None:
                    data = self.socket.recv(65_536)
                    if not data:
                        return None
                    self.reader.feed(data)
                    continue
                time.sleep(0)
                message = self.handle_frame(incoming)
                if message is not None:
                    return message
        except ProtocolError as error:
            self.fail(error.code)
        return None

    def handle_frame(self, incoming: Frame) -> str | None:
        """What of it Engine.IO is to have. Raises Refused."""
        kind, data = incoming
        if kind == CONTINUATION:
            return None
        if not self.error_budget.spend(len(data)):
            time.sleep(PENALTY)  # nor does it come back at once
            raise ProtocolError(POLICY_VIOLATION)
        if isinstance(data, str):
            return data if data[:1] and data[0] in PACKET_TYPES else None  # no device sends anything else
        if kind == CLOSE:
            self.close_with(int.from_bytes(data[:2], "big") if len(data) > 1 else NORMAL)
        elif kind == PING:
            self.write(frame(FIN | 10, data))
        return None

    def wait_until_read(self) -> None:
        """Who doesn't read the answers isn't asked for more. Raises Refused when that lasts."""
        deadline = None  # while it is upgraded messages wait for it, and it has to say that it is
        while self.session.upgraded and unread(self.session) >= MAX_UNREAD and not self.closed:
            deadline = deadline or time.monotonic() + UNREAD_TIMEOUT
            if time.monotonic() > deadline:
                raise ProtocolError(POLICY_VIOLATION)
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
        """A text message framed once for all who get it, or bytes. Raises OSError once it is closed."""
        if self.closed:
            raise OSError("closed")
        if isinstance(message, str):
            self.write(frame_cache.get(message, self.compressed))
        else:
            self.write(frame(FIN | BINARY, message))

    def write(self, data: bytes) -> None:
        """Whole, one after the other; `busy` meanwhile. Raises OSError."""
        with self.write_lock:
            self.busy = True
            try:
                self.socket.sendall(data)
            finally:
                self.busy = False

    # ---- the end

    def fail(self, code: int) -> None:
        """Ends it for what was sent, with a line in the log that names nobody."""
        if code != NORMAL:
            reason = {PROTOCOL_ERROR: "broken", TOO_LARGE: "too large", POLICY_VIOLATION: "too much"}.get(
                code, "unreadable"
            )
            warn_throttled(f"A websocket was closed with {code}: what it sent was {reason}.")
        self.close_with(code)

    def close_with(self, code: int) -> None:
        """Says why, and lets it be read."""
        if self.closed:
            return
        self.closed = True
        if self.send_close(code if code in SENDABLE_CODES else PROTOCOL_ERROR):
            linger(self.socket)
        else:
            self.client.abort()

    def close(self) -> None:
        """Engine.IO calls it from its writer too; whoever still reads gets its end."""
        if not self.closed:
            self.closed = True
            self.send_close(NORMAL)
        self.client.abort()

    def send_close(self, code: int) -> bool:
        """Whether it could be said: not in the middle of a message that isn't read."""
        if not self.write_lock.acquire(timeout=CLOSE_TIMEOUT):
            return False
        try:
            self.socket.sendall(frame(FIN | CLOSE, code.to_bytes(2, "big")))
        except OSError:
            return False
        finally:
            self.write_lock.release()
        return True


def error_budget_of(session: Socket) -> ErrorBudget:
    """Of an Engine.IO socket, whatever it is connected by."""
    budget: ErrorBudget = session.session.setdefault("error_budget", ErrorBudget())
    return budget


def unread(session: Socket) -> int:
    """How many messages this Engine.IO socket still has to send, the one in its hand included."""
    websocket = session.session.get("websocket")
    return int(session.queue.qsize()) + bool(websocket and websocket.busy)


def parse_extensions(header: str | None) -> dict[str, list[dict[str, Any]]]:
    """What a browser offers, by extension.

    >>> parse_extensions("permessage-deflate; client_max_window_bits, x")
    {'permessage-deflate': [{'client_max_window_bits': True}], 'x': [{}]}
    """
    offered: dict[str, list[dict[str, Any]]] = {}
    for extension in (header or "").split(","):
        name, *parameters = (word.strip().lower() for word in extension.split(";"))
        values = {word.partition("=")[0].strip(): word.partition("=")[2].strip('" ') or True for word in parameters}
        offered.setdefault(name, []).append(values)
    return {name: values for name, values in offered.items() if name}
