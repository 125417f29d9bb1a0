"""Frames made once for all read as the websocket's own rules say."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.transport.frames import CACHE_SIZE, MIN_COMPRESSED, FrameCache, negotiate, unmask


def read(frame):
    """The message in a server's frame, and whether it was compressed (RFC 6455, RFC 7692)."""
    first, length = frame[0], frame[1]
    assert first & 0x8F == 0x81
    start = {126: 4, 127: 10}.get(length, 2)
    length = int.from_bytes(frame[2:start], "big") if start > 2 else length
    payload, compressed = frame[start:], bool(first & 0x40)
    assert len(payload) == length
    if compressed:
        payload = zlib.decompressobj(-15).decompress(payload + b"\0\0\xff\xff")
    return payload.decode(), compressed


@pytest.mark.parametrize("length", [0, 1, 125, 126, MIN_COMPRESSED - 1, MIN_COMPRESSED, 65_535, 65_536, 200_000])
@pytest.mark.parametrize("compressed", [True, False])
def test_a_frame_holds_its_message(length, compressed):
    message = ("één kaart; " * (length // 11 + 1))[:length]
    assert read(FrameCache().get(message, compressed)) == (message, compressed and length >= MIN_COMPRESSED)


def test_a_message_for_all_is_framed_once_for_those_who_read_compressed_and_once_for_the_others():
    frames, message = FrameCache(), "een kaart " * 100
    assert frames.get(message, True) is frames.get(message, True)
    assert frames.get(message, False) is frames.get(message, False)
    assert len(frames.get(message, True)) < len(frames.get(message, False)) / 5


def test_another_message_is_never_taken_for_one_before():
    frames = FrameCache()
    for number in range(20 * CACHE_SIZE):
        message = f"kaart {number} " * 50
        assert read(frames.get(message, number % 2 == 0))[0] == message


def test_a_browser_that_can_read_only_a_small_window_gets_no_compression():
    assert negotiate({"permessage-deflate": [{"server_max_window_bits": "10"}]}) is None
    assert negotiate({"permessage-deflate": [{"server_max_window_bits": "10"}, {}]}) is not None
    assert negotiate({"x-webkit-deflate-frame": [{}]}) is None
    assert negotiate(None) is None


@given(st.binary(max_size=300), st.binary(min_size=4, max_size=4), st.integers(0, 9))
def test_a_mask_comes_off_wherever_a_piece_of_the_message_begins(data, mask, offset):
    masked = bytes(byte ^ mask[(offset + at) % 4] for at, byte in enumerate(data))
    assert unmask(masked, struct.unpack("!BBBB", mask), len(data), offset) == data
