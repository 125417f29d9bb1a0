"""A line to a server by hand, for saying what no library would."""

import socket
import zlib
from contextlib import suppress
from typing import Any, Self

WEBSOCKET = "/socket.io/?EIO=4&transport=websocket"
TEXT, PING, LAST, COMPRESSED = 0x81, 0x89, 0x80, 0xC1
MASK = bytes.fromhex("3a915ce7")  # always this one: tests are named by their bytes, in each process alike


def frame(payload: bytes, first: int = TEXT) -> bytes:
    """A device's frame."""
    length = len(payload)
    if length < 126:
        size = bytes([128 | length])
    else:
        size = b"\xfe" + length.to_bytes(2, "big") if length < 65_536 else b"\xff" + length.to_bytes(8, "big")
    stream = (MASK * (length // 4 + 1))[:length]
    masked = (int.from_bytes(payload, "big") ^ int.from_bytes(stream, "big")).to_bytes(length, "big")
    return bytes([first]) + size + MASK + masked


def squeezed(message: bytes) -> bytes:
    """A compressed message's data (RFC 7692)."""
    fresh = zlib.compressobj(9, zlib.DEFLATED, -15)
    return (fresh.compress(message) + fresh.flush(zlib.Z_SYNC_FLUSH))[:-4]


def handshake(path: str = WEBSOCKET, *more: str) -> bytes:
    lines = ["Host: x", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"]
    lines += ["Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", *more]
    return "\r\n".join([f"GET {path} HTTP/1.1", *lines, "", ""]).encode()


class Raw:
    """Waits at most so many seconds for anything."""

    def __init__(self, port: int, patience: float = 10.0) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=patience)
        self.buffer = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: Any) -> None:
        self.socket.close()

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def disconnected(self) -> bool:
        """Whether the server closed it; waits for that."""
        with suppress(ConnectionError):
            while self.socket.recv(65_536):
                pass
        return True

    def rest(self) -> bytes:
        """All that comes until the server closes."""
        with suppress(ConnectionError):
            while more := self.socket.recv(65_536):
                self.buffer += more
        return self.buffer

    def take(self, length: int) -> bytes:
        while len(self.buffer) < length:
            more = self.socket.recv(65_536)
            if not more:
                raise ConnectionResetError
            self.buffer += more
        taken, self.buffer = self.buffer[:length], self.buffer[length:]
        return taken

    def open(self, *more: str) -> "Raw":
        """As a websocket."""
        self.send(handshake(WEBSOCKET, *more))
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.socket.recv(65_536)
        head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 101"), head
        return self

    def receive(self) -> tuple[int, bytes]:
        """The next frame: its first byte, and what it holds."""
        first, length = self.take(2)
        if length > 125:
            length = int.from_bytes(self.take(2 if length == 126 else 8), "big")
        return first, self.take(length)

    def closed_with(self) -> int:
        """The code that the server gives for closing; what it says before that is passed over."""
        while True:
            first, data = self.receive()
            if first == 0x88:
                return int.from_bytes(data[:2], "big")
