"""What comes in over a websocket, read within bounds (RFC 6455, RFC 7692). Bytes in, messages out; no socket here.

Bytes are counted as they come, and compressed ones as they inflate: a message without end, in one frame, in a million
or in a kilobyte that stands for a gigabyte, ends at `max_size`.
"""

import struct
import zlib
from typing import NamedTuple

from .frames import unmask

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
NORMAL, PROTOCOL_ERROR, INVALID_PAYLOAD, POLICY_VIOLATION, TOO_LARGE = 1000, 1002, 1007, 1008, 1009
MAX_FRAGMENTS = 256  # frames of one message; browsers send one
TAIL = b"\0\0\xff\xff"  # what a compressed message leaves away


class ProtocolError(Exception):
    """The connection is closed with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Frame(NamedTuple):
    """A whole message, or a control frame. `kind` CONTINUED: a piece of a message that goes on."""

    kind: int
    data: str | bytes


class FrameReader:
    """Put bytes in, take what they say out, a frame at a time."""

    def __init__(self, max_size: int, compressed: bool) -> None:
        self.max_size, self.compressed = max_size, compressed
        self.buffer = bytearray()
        self.reset()

    def reset(self) -> None:
        """Ready for the next message."""
        self.kind = self.size = self.received = self.fragments = 0
        self.parts: list[bytes] = []
        self.inflater: zlib._Decompress | None = None

    def feed(self, data: bytes) -> None:
        """Bytes as they come, in pieces of any length."""
        self.buffer += data

    def next_frame(self) -> Frame | None:
        """What the next frame says; None where it isn't there whole. Raises ProtocolError."""
        buffer = self.buffer
        if len(buffer) < 2:
            return None
        first, second = buffer[0], buffer[1]
        length, start = second & 127, 2
        if length == 126:
            length, start = int.from_bytes(buffer[2:4], "big"), 4
        elif length == 127:
            length, start = int.from_bytes(buffer[2:10], "big"), 10
        if len(buffer) < start:
            return None
        self.check_header(first, second, length)
        end = start + 4 + length
        if len(buffer) < end:
            return None
        mask = struct.unpack_from("!BBBB", buffer, start)
        payload = unmask(bytes(buffer[start + 4 : end]), mask, length)
        del buffer[:end]
        if first & 8:
            return Frame(first & 15, payload)
        return self.add_fragment(first, payload)

    def check_header(self, first: int, second: int, length: int) -> None:
        """What a frame says of itself, before its bytes are waited for."""
        kind = first & 15
        if kind not in (CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG) or not second & 128 or first & 0x30:
            raise ProtocolError(PROTOCOL_ERROR)
        if kind & 8:
            if not first & 128 or first & 0x40 or length > 125:
                raise ProtocolError(PROTOCOL_ERROR)
            return
        if bool(self.kind) == bool(kind):  # a piece without its beginning, or a beginning in the middle
            raise ProtocolError(PROTOCOL_ERROR)
        if first & 0x40 and not (self.compressed and kind):
            raise ProtocolError(PROTOCOL_ERROR)
        if self.received + length > self.max_size or self.fragments >= MAX_FRAGMENTS:
            raise ProtocolError(TOO_LARGE)

    def add_fragment(self, first: int, payload: bytes) -> Frame:
        """The message that this piece ends, else one without anything in it. Raises ProtocolError."""
        if first & 15:
            self.kind = first & 15
            self.inflater = zlib.decompressobj(-zlib.MAX_WBITS) if first & 0x40 else None
        self.fragments += 1
        self.received += len(payload)
        final = bool(first & 128)
        self.append(payload, final)
        if not final:
            return Frame(CONTINUATION, b"")
        data, kind = b"".join(self.parts), self.kind
        self.reset()
        if kind == BINARY:
            return Frame(BINARY, data)
        try:
            return Frame(TEXT, data.decode())
        except UnicodeDecodeError:
            raise ProtocolError(INVALID_PAYLOAD) from None

    def append(self, payload: bytes, last: bool) -> None:
        """A piece of a message, inflated where it is compressed, up to `max_size` in all. Raises ProtocolError."""
        if self.inflater:
            limit = self.max_size - self.size + 1
            try:
                payload = self.inflater.decompress(payload + TAIL if last else payload, limit)
            except zlib.error:
                raise ProtocolError(INVALID_PAYLOAD) from None
            if self.inflater.unconsumed_tail and len(payload) >= limit:
                raise ProtocolError(TOO_LARGE)
        self.size += len(payload)
        if self.size > self.max_size:
            raise ProtocolError(TOO_LARGE)
        self.parts.append(payload)
