"""What a device sends is read as the websocket's own rules say, however it is cut, and never beyond its bounds."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.attack.raw import COMPRESSED, PING, TEXT, frame, squeezed
from workshop.transport.frame_reader import (
    CONTINUATION,
    INVALID_PAYLOAD,
    MAX_FRAGMENTS,
    PROTOCOL_ERROR,
    TOO_LARGE,
    FrameReader,
    ProtocolError,
)

LARGEST = 1000


def read(data, sizes=(10_000,), compressed=True, largest=LARGEST):
    """The messages in what comes in pieces of these sizes, and the code that it was closed with."""
    reader, said, at, turn = FrameReader(largest, compressed), [], 0, 0
    while at < len(data):
        size = sizes[turn % len(sizes)]
        reader.feed(data[at : at + size])
        at, turn = at + size, turn + 1
        try:
            while (one := reader.next_frame()) is not None:
                said += [one.data] if one.kind != CONTINUATION else []
        except ProtocolError as refused:
            return said, refused.code
    return said, None


@given(
    st.lists(st.text(max_size=200), max_size=5),
    st.lists(st.integers(1, 50), min_size=1, max_size=4),
    st.booleans(),
    st.integers(1, 4),
)
def test_messages_are_read_however_they_are_cut(messages, sizes, compressed, pieces):
    sent = b""
    for message in messages:
        data = squeezed(message.encode()) if compressed else message.encode()
        step = len(data) // pieces + 1
        cut = [data[at : at + step] for at in range(0, max(1, len(data)), step)]
        for at, piece in enumerate(cut):
            first = (0x41 if compressed else 0x01) if at == 0 else 0x00
            sent += frame(piece, first | (0x80 if at == len(cut) - 1 else 0))
            sent += frame(b"!", PING)  # may come in between
    said, code = read(sent, sizes)
    assert code is None
    assert [text for text in said if text != b"!"] == messages


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (frame(b"x" * (LARGEST + 1)), TOO_LARGE),
        (bytes([TEXT, 0xFF]) + (1 << 62).to_bytes(8, "big"), TOO_LARGE),
        (frame(b"x" * 600, 0x01) + frame(b"x" * 600, 0x00), TOO_LARGE),
        (frame(b"", 0x01) + frame(b"", 0x00) * MAX_FRAGMENTS, TOO_LARGE),
        (frame(squeezed(b"x" * (LARGEST + 1)), COMPRESSED), TOO_LARGE),
        (frame(squeezed(b"x" * 10_000_000), COMPRESSED), TOO_LARGE),
        (frame(squeezed(b"x" * 10_000_000)[:50], 0x41) + frame(b"", 0x80), TOO_LARGE),
        (frame(b"\xff\xff\xff", COMPRESSED), INVALID_PAYLOAD),
        (frame(b"\xff"), INVALID_PAYLOAD),
        (frame("é".encode()[:1], 0x01) + frame(b"", 0x80), INVALID_PAYLOAD),
        (b"\x81\x01x", PROTOCOL_ERROR),  # not masked
        (frame(b"x", 0xA1), PROTOCOL_ERROR),  # a bit that means nothing
        (frame(b"x", 0x83), PROTOCOL_ERROR),
        (frame(b"x", 0x80), PROTOCOL_ERROR),  # goes on without a beginning
        (frame(b"x", 0x01) + frame(b"x", 0x81), PROTOCOL_ERROR),
        (frame(b"x", 0x01) + frame(b"x", 0x40), PROTOCOL_ERROR),
        (frame(b"x", 0x09), PROTOCOL_ERROR),  # a ping in pieces
        (frame(b"x" * 126, PING), PROTOCOL_ERROR),
        (frame(b"x", PING | 0x40), PROTOCOL_ERROR),
    ],
)
def test_what_closes_a_line(sent, code):
    assert read(sent, (7,))[1] == code


def test_compression_that_was_not_agreed_on_closes_a_line():
    assert read(frame(squeezed(b"x"), COMPRESSED), compressed=False)[1] == PROTOCOL_ERROR


def test_the_largest_message_is_read():
    assert read(frame(b"x" * LARGEST))[0] == ["x" * LARGEST]
    assert read(frame(squeezed(b"x" * LARGEST), COMPRESSED))[0] == ["x" * LARGEST]


def test_what_inflates_is_held_only_up_to_the_limit():
    reader = FrameReader(LARGEST, True)
    reader.feed(frame(zlib.compress(b"x")[:0] + squeezed(b"x" * 5_000_000), COMPRESSED))
    with pytest.raises(ProtocolError):
        reader.next_frame()
    assert reader.size <= LARGEST + 1


@given(st.binary(max_size=60), st.lists(st.integers(1, 9), min_size=1, max_size=3))
def test_no_bytes_are_a_fault(data, sizes):
    read(data, sizes)
    read(frame(data, COMPRESSED), sizes)
