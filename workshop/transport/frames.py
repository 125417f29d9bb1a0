"""Websocket frames that are made once for all who get the same message, compressed for those whose browser can read it.

Left to the libraries a message is framed, and compressed, for each phone apart: measured, that is two and a half times
the processor and 160 kB of memory a phone more. Without memory from one message to the next (RFC 7692,
`no_context_takeover`) a compressed frame is the same for everybody, so that a tick is compressed once: a seventh of the
bytes on a hall's network for half a millisecond (docs/performance.md).
"""

import struct
import zlib
from collections import OrderedDict
from typing import Any

MIN_COMPRESSED = 400  # bytes of a message; below it compression wins little, and most such are for one device
CACHE_SIZE = 32  # messages; one tick makes a handful that many phones still have to get
# A whole state goes to one device, and only to one that has no page: compressing a megabyte would take 15 ms.
SNAPSHOT_PREFIX = '42["patch",{"from":0,'
TEXT, COMPRESSED = 0x81, 0xC1  # the first byte of a whole text message

Offer = dict[str, list[dict[str, Any]]]


class FrameCache:
    """The frames of the last messages, found again by the message itself: the same object, not compared by letter."""

    def __init__(self) -> None:
        self.cache: OrderedDict[tuple[int, bool], tuple[str, bytes]] = OrderedDict()

    def get(self, message: str, compressed: bool) -> bytes:
        """A frame of that message, whole. Short ones aren't compressed, for that makes them longer, nor are states."""
        if len(message) < MIN_COMPRESSED:
            return frame(TEXT, message.encode())
        if message.startswith(SNAPSHOT_PREFIX):
            return frame(TEXT, message.encode())
        key = id(message), compressed
        cached = self.cache.get(key)
        if cached and cached[0] is message:
            return cached[1]
        built = frame(COMPRESSED, deflate(message.encode())) if compressed else frame(TEXT, message.encode())
        self.cache[key] = message, built  # holding the message keeps its id from being given to another
        if len(self.cache) > CACHE_SIZE:
            self.cache.popitem(last=False)
        return built


def frame(first: int, payload: bytes) -> bytes:
    """A server's frame: one piece, not masked.

    >>> frame(0x81, b"2").hex()
    '810132'
    """
    length = len(payload)
    if length < 126:
        header = struct.pack("!BB", first, length)
    elif length < 65_536:
        header = struct.pack("!BBH", first, 126, length)
    else:
        header = struct.pack("!BBQ", first, 127, length)
    return header + payload


def deflate(payload: bytes) -> bytes:
    """As a message's data, without the four bytes that the reader adds."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return (compressor.compress(payload) + compressor.flush(zlib.Z_SYNC_FLUSH))[:-4]


def negotiate(offered: Offer | None) -> dict[str, bool] | None:
    """What to answer to a browser's offer: compression without memory, or none where it can't read a whole window.

    >>> negotiate({"permessage-deflate": [{"client_max_window_bits": True}]})
    {'server_no_context_takeover': True, 'client_no_context_takeover': True}
    """
    for parameters in (offered or {}).get("permessage-deflate", []):
        if "server_max_window_bits" not in parameters:
            return {"server_no_context_takeover": True, "client_no_context_takeover": True}
    return None


def unmask(data: bytes, mask: tuple[int, ...], length: int, offset: int = 0) -> bytes:
    """What a browser masked, in one stroke: byte by byte, a long message stops everybody for milliseconds.

    >>> unmask(bytes([0x35 ^ 1, 0x36 ^ 2, 0x37 ^ 3]), (1, 2, 3, 4), 3)
    b'567'
    """
    rotated = bytes(mask[offset % 4 :] + mask[: offset % 4])
    stream = (rotated * (length // 4 + 1))[:length]
    return (int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")).to_bytes(length, "big")
