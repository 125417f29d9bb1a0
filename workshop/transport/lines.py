"""The connections that are open, from the moment they are accepted: how long each may take, and who goes first.

Whatever is not yet a person (half-open, slow, idle) makes room for people: where an address or the whole server has as
many lines as it may, those go, the longest waiting first. A deadline stands for the whole of a step and not for each
byte, so that a byte now and then keeps no line open.
"""

import socket
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum
from typing import Any

LARGEST = 64 * 1024  # bytes of one message
# What the transport takes: more than a message may be, so that one that is too large gets an answer and not a cut line.
TAKEN = 4 * LARGEST

HEADERS = 20.0  # seconds from the first moment to the last line of a request's headers
BODY = 30.0  # seconds for the body after them
IDLE = 60.0  # seconds between two requests on one connection
ANSWER = 300.0  # seconds to be answered and to take the answer; a long poll lasts 25
LONG = 60.0  # seconds after which a request that is still being answered may be shed too: no poll lasts longer
SHARE = 6000  # connections of one address; a hall shares one, and who is in keeps a place above the newcomers' 5,000
MOST = 20_000  # connections of all
AT_ONCE = 20  # a twentieth of the lines goes at a time, for looking through thousands takes a millisecond


Peer = tuple[Any, ...]  # an address as the kernel has it, of IPv4 or IPv6


class Step(IntEnum):
    """What a line is about; the lower, the sooner it makes room."""

    headers = 0
    idle = 1
    body = 2
    opening = 3  # a websocket on which nobody is in yet
    answering = 4
    seated = 5  # somebody's device


WITHIN = {Step.headers: HEADERS, Step.idle: IDLE, Step.body: BODY, Step.answering: ANSWER}


class Line:
    """One connection. `becomes` notes its next step, and when that must be over."""

    __slots__ = ("address", "clock", "deadline", "peer", "since", "socket", "step")

    def __init__(self, socket: socket.socket, peer: Peer, address: str, clock: Callable[[], float]) -> None:
        self.socket, self.peer, self.address, self.clock = socket, peer, address, clock
        self.becomes(Step.headers)

    def becomes(self, step: Step) -> None:
        self.step, self.since = step, self.clock()
        self.deadline = self.since + WITHIN[step] if step in WITHIN else None

    def cut(self) -> None:
        """Whoever reads or writes on it notices; that one closes it."""
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)

    def may_go(self, now: float) -> bool:
        return self.step < Step.answering or (self.step == Step.answering and now - self.since > LONG)


class Lines:
    """All of them. `most` and `share`: how many there may be, in all and of one address as `address_of` has it."""

    def __init__(
        self,
        most: int = MOST,
        share: int = SHARE,
        address_of: Callable[[str], str] = str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.most, self.share, self.address_of, self.clock = most, share, address_of, clock
        self.open: dict[Line, None] = {}
        self.addresses: Counter[str] = Counter()

    def admit(self, connection: socket.socket, peer: Peer) -> Line | None:
        """A line for a connection that was just accepted, or None where there is no room for it."""
        address = self.address_of(peer[0])
        if self.addresses[address] >= self.share and not self.shed(address):
            return None
        if len(self.open) >= self.most and not self.shed():
            return None
        line = Line(connection, peer, address, self.clock)
        self.open[line] = None
        self.addresses[address] += 1
        return line

    def gone(self, line: Line) -> None:
        if line in self.open:
            del self.open[line]
            self.addresses[line.address] -= 1
            if not self.addresses[line.address]:
                del self.addresses[line.address]

    def shed(self, address: str | None = None) -> int:
        """Make room, of this address or at all; how many lines went."""
        now = self.clock()
        lines = [line for line in list(self.open) if line.may_go(now) and address in (None, line.address)]
        first = sorted(lines, key=lambda line: (line.step, line.since))[: max(1, len(lines) // AT_ONCE)]
        for line in first:
            line.cut()
            self.gone(line)
        return len(first)

    def expire(self) -> None:
        """Cut what takes too long."""
        now = self.clock()
        late = [line for line in list(self.open) if line.deadline is not None and now > line.deadline]
        for number, line in enumerate(late):
            if not number % AT_ONCE:
                time.sleep(0)  # thousands that end at one moment take their turns
            line.cut()
            self.gone(line)


def linger(connection: socket.socket, seconds: float = 1.0, most: int = 1_000_000) -> None:
    """Let the other end read our last words: closing on what it still sends would throw them away."""
    until = time.monotonic() + seconds
    with suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
        while most > 0 and (left := until - time.monotonic()) > 0:
            connection.settimeout(left)
            most -= len(said := connection.recv(65_536))
            if not said:
                return
            time.sleep(0)
