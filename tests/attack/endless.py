"""Messages that never end, and ones that inflate without end: what they take of a server's memory.

python -m tests.attack.endless --megabytes 600 --mode eventlet
"""

import time
from contextlib import suppress

from bench.process import cost_of

from .by_hand import by_hand
from .raw import COMPRESSED, LAST, TEXT, Raw, frame, squeezed

OFFER = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"
PIECE = frame(b"4" + b"x" * 60_000, 0x00)


def fragments(port: int, megabytes: int) -> int:
    """One message in so many pieces that it never ends; the code that the line is closed with."""
    with Raw(port) as line:
        line.open()
        with suppress(OSError):  # closed while we were at it
            line.send(frame(b"4", 0x01))
            for _ in range(megabytes * 16):
                line.send(PIECE)
        return line.closed_with()


def one_frame(port: int, length: int) -> int:
    """A frame that says that it is so long, of which nothing more comes."""
    with Raw(port) as line:
        line.open()
        line.send(bytes([TEXT, 0xFF]) + length.to_bytes(8, "big") + b"mask")
        return line.closed_with()


def bomb(port: int, megabytes: int, pieces: int = 1) -> int:
    """A small message that inflates to so much, whole or in pieces."""
    data = squeezed(b'42["command",{"id":"' + b"x" * megabytes * 1_000_000)
    step = -(-len(data) // pieces)
    cut = [data[at : at + step] for at in range(0, len(data), step)]
    with Raw(port) as line:
        line.open(OFFER)
        first = COMPRESSED if len(cut) == 1 else COMPRESSED & 0x7F
        with suppress(OSError):  # closed while we were at it
            line.send(frame(cut[0], first))
            for at, piece in enumerate(cut[1:], 2):
                line.send(frame(piece, LAST if at == len(cut) else 0x00))
        return line.closed_with()


def main() -> None:
    with by_hand(megabytes=600) as (options, server):
        assert server.process
        before, began = cost_of(server.process.pid).memory, time.perf_counter()
        codes = [fragments(server.port, options.megabytes), one_frame(server.port, 1 << 40), bomb(server.port, 200)]
        most, took = cost_of(server.process.pid).peak, time.perf_counter() - began
        print(f"{options.mode}: closed with {codes}; {before:.0f} MB before, {most:.0f} at most, {took:.1f} s")


if __name__ == "__main__":
    main()
