"""A websocket on asyncio and nothing else, light enough that one core plays two thousand phones."""

import asyncio
import os
import zlib
from base64 import b64encode
from collections.abc import Callable
from http.client import parse_headers
from io import BytesIO
from typing import cast

# What a browser says. A server that accepts it with memory between messages pays for each phone apart
# (docs/performance.md), so the client holds it to having none.
OFFER = "permessage-deflate; client_max_window_bits"

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10


class HandshakeError(ConnectionError):
    """The server answered the handshake with something else."""


class WebSocket(asyncio.Protocol):
    """One connection. `on_message(text)` gets each message as bytes; `on_close()` is called once, at its end."""

    def __init__(
        self,
        path: str,
        host: str,
        on_message: Callable[[bytes], None],
        on_close: Callable[[], None],
        offer: str = OFFER,
    ) -> None:
        self.path, self.host, self.on_message, self.on_close, self.offer = path, host, on_message, on_close, offer
        self.open: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.buffer = bytearray()
        self.parts: list[bytes] = []
        self.received = 0
        self.transport: asyncio.Transport

    # ---- the socket

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)
        key = b64encode(os.urandom(16)).decode()
        offered = f"Sec-WebSocket-Extensions: {self.offer}\r\n" if self.offer else ""
        self.transport.write(
            f"GET {self.path} HTTP/1.1\r\nHost: {self.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n{offered}\r\n".encode()
        )

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        self.buffer += data
        if not self.open.done() and not self.handshake():
            return
        while self.take_frame():
            pass

    def connection_lost(self, error: Exception | None) -> None:
        if not self.open.done():
            self.open.set_exception(HandshakeError("the line was cut during the handshake"))
        self.on_close()

    def handshake(self) -> bool:
        end = self.buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        status, _, headers = bytes(self.buffer[: end + 4]).partition(b"\r\n")
        del self.buffer[: end + 4]
        if b" 101 " not in status:
            self.open.set_exception(HandshakeError(status.decode()))
            return False
        accepted = parse_headers(BytesIO(headers)).get("Sec-WebSocket-Extensions")
        if accepted and "server_no_context_takeover" not in accepted:
            self.open.set_exception(HandshakeError(f"the server accepted {accepted}"))
            return False
        self.open.set_result(None)
        return True

    # ---- frames

    def take_frame(self) -> bool:
        buffer = self.buffer
        if len(buffer) < 2:
            return False
        length, start = buffer[1] & 127, 2
        if length == 126:
            length, start = int.from_bytes(buffer[2:4], "big"), 4
        elif length == 127:
            length, start = int.from_bytes(buffer[2:10], "big"), 10
        if len(buffer) < start + length or start > len(buffer):
            return False
        first, payload = buffer[0], bytes(buffer[start : start + length])
        del buffer[: start + length]
        self.take(first, payload)
        return True

    def take(self, first: int, payload: bytes) -> None:
        kind = first & 15
        if kind == PING:
            self.send(payload, PONG)
        elif kind == CLOSE:
            self.transport.close()
        elif kind != PONG:
            self.parts.append(payload if not first & 64 else inflate(payload))
            if first & 128:
                message, self.parts = b"".join(self.parts), []
                self.on_message(message)

    def send(self, payload: bytes, kind: int = TEXT) -> None:
        length = len(payload)
        size = bytes([128 | length]) if length < 126 else b"\xfe" + length.to_bytes(2, "big")
        mask = os.urandom(4)
        stream = (mask * (length // 4 + 1))[:length]
        masked = int.from_bytes(payload, "big") ^ int.from_bytes(stream, "big")
        self.transport.write(bytes([128 | kind]) + size + mask + masked.to_bytes(length, "big"))

    def close(self) -> None:
        """As when the phone goes out of reach: no goodbye."""
        self.transport.abort()


_inflated: dict[bytes, bytes] = {}


def inflate(payload: bytes) -> bytes:
    """A message for all is the same bytes for all: read once, however many phones get it."""
    cached = _inflated.get(payload)
    if cached is None:
        if len(_inflated) > 64:
            _inflated.clear()
        cached = _inflated[payload] = zlib.decompressobj(-15).decompress(payload + b"\0\0\xff\xff")
    return cached


async def connect(line: WebSocket, host: str, port: int) -> None:
    """Raises OSError, NotLetIn."""
    await asyncio.get_running_loop().create_connection(lambda: line, host, port)
    await line.open
