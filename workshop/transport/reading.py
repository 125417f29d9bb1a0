"""What comes in over a websocket, read within bounds (RFC 6455, RFC 7692). Bytes in, messages out; no socket here.

Bytes are counted as they come, and compressed ones as they inflate: a message without end, in one frame, in a million
or in a kilobyte that stands for a gigabyte, ends at `largest`.
"""

import struct
import zlib
from typing import NamedTuple

from .frames import unmasked

CONTINUED, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
NORMAL, BROKEN, NOT_TEXT, NOT_ALLOWED, TOO_LARGE = 1000, 1002, 1007, 1008, 1009
PIECES = 256  # frames of one message; browsers send one
TAIL = b"\0\0\xff\xff"  # what a compressed message leaves away


class Refused(Exception):
    """The line is closed with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Said(NamedTuple):
    """A whole message, or a control frame. `kind` CONTINUED: a piece of a message that goes on."""

    kind: int
    data: str | bytes


class Reader:
    """Put bytes in, take what they say out, a frame at a time."""

    def __init__(self, largest: int, compressed: bool) -> None:
        self.largest, self.compressed = largest, compressed
        self.buffer = bytearray()
        self.forget()

    def forget(self) -> None:
        """Ready for the next message."""
        self.kind = self.size = self.sent = self.pieces = 0
        self.parts: list[bytes] = []
        self.inflater: zlib._Decompress | None = None

    def put(self, data: bytes) -> None:
        self.buffer += data

    def take(self) -> Said | None:
        """What the next frame says; None where it isn't there whole. Raises Refused."""
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
        self.check(first, second, length)
        end = start + 4 + length
        if len(buffer) < end:
            return None
        mask = struct.unpack_from("!BBBB", buffer, start)
        payload = unmasked(bytes(buffer[start + 4 : end]), mask, length)
        del buffer[:end]
        if first & 8:
            return Said(first & 15, payload)
        return self.piece(first, payload)

    def check(self, first: int, second: int, length: int) -> None:
        """What a frame says of itself, before its bytes are waited for."""
        kind = first & 15
        if kind not in (CONTINUED, TEXT, BINARY, CLOSE, PING, PONG) or not second & 128 or first & 0x30:
            raise Refused(BROKEN)
        if kind & 8:
            if not first & 128 or first & 0x40 or length > 125:
                raise Refused(BROKEN)
            return
        if bool(self.kind) == bool(kind):  # a piece without its beginning, or a beginning in the middle
            raise Refused(BROKEN)
        if first & 0x40 and not (self.compressed and kind):
            raise Refused(BROKEN)
        if self.sent + length > self.largest or self.pieces >= PIECES:
            raise Refused(TOO_LARGE)

    def piece(self, first: int, payload: bytes) -> Said:
        if first & 15:
            self.kind = first & 15
            self.inflater = zlib.decompressobj(-zlib.MAX_WBITS) if first & 0x40 else None
        self.pieces += 1
        self.sent += len(payload)
        whole = bool(first & 128)
        self.add(payload, whole)
        if not whole:
            return Said(CONTINUED, b"")
        data, kind = b"".join(self.parts), self.kind
        self.forget()
        if kind == BINARY:
            return Said(BINARY, data)
        try:
            return Said(TEXT, data.decode())
        except UnicodeDecodeError:
            raise Refused(NOT_TEXT) from None

    def add(self, payload: bytes, last: bool) -> None:
        if self.inflater:
            room = self.largest - self.size + 1
            try:
                payload = self.inflater.decompress(payload + TAIL if last else payload, room)
            except zlib.error:
                raise Refused(NOT_TEXT) from None
            if self.inflater.unconsumed_tail and len(payload) >= room:
                raise Refused(TOO_LARGE)
        self.size += len(payload)
        if self.size > self.largest:
            raise Refused(TOO_LARGE)
        self.parts.append(payload)
