"""The connections that are open, from the moment they are accepted: how long each may take, and who goes first.

Whatever is not yet a person (half-open, slow, idle) makes room for people: where an address or the whole server has as
many as it may, those go, the longest waiting first. A deadline stands for the whole of a phase and not for each
byte, so that a byte now and then keeps no connection open.
"""

import socket
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from enum import IntEnum
from typing import Any

MAX_MESSAGE = 64 * 1024  # bytes of one message
# What the transport takes: more than a message may be, so that one that is too large gets an answer and not a cut.
MAX_BODY = 4 * MAX_MESSAGE

HEADERS_TIMEOUT = 20.0  # seconds from the first moment to the last line of a request's headers
BODY_TIMEOUT = 30.0  # seconds for the body after them
IDLE_TIMEOUT = 60.0  # seconds between two requests on one connection
ANSWER_TIMEOUT = 300.0  # seconds to be answered and to take the answer; a long poll lasts 25
LONGEST_POLL = 60.0  # seconds after which a request that is still being answered may be shed too: no poll lasts longer
MAX_PER_ADDRESS = 6000  # a hall shares one address; who is in keeps a place above the newcomers' 5,000
MAX_CONNECTIONS = 20_000  # connections of all
SHED_FRACTION = 20  # a twentieth goes at a time, for looking through thousands takes a millisecond


Peer = tuple[Any, ...]  # an address as the kernel has it, of IPv4 or IPv6


class Phase(IntEnum):
    """What a connection is about; the lower, the sooner it makes room."""

    headers = 0
    idle = 1
    body = 2
    opening = 3  # a websocket on which nobody is in yet
    answering = 4
    admitted = 5  # somebody's device


TIMEOUTS = {
    Phase.headers: HEADERS_TIMEOUT,
    Phase.idle: IDLE_TIMEOUT,
    Phase.body: BODY_TIMEOUT,
    Phase.answering: ANSWER_TIMEOUT,
}


class ClientConnection:
    """One connection. `enter` notes its next phase, and when that must be over."""

    __slots__ = ("address", "clock", "deadline", "peer", "phase", "since", "socket")

    def __init__(self, socket: socket.socket, peer: Peer, address: str, clock: Callable[[], float]) -> None:
        self.socket, self.peer, self.address, self.clock = socket, peer, address, clock
        self.enter(Phase.headers)

    def enter(self, phase: Phase) -> None:
        """From now on it is in this phase, and may stay there for as long as TIMEOUTS says."""
        self.phase, self.since = phase, self.clock()
        self.deadline = self.since + TIMEOUTS[phase] if phase in TIMEOUTS else None

    def abort(self) -> None:
        """Whoever reads or writes on it notices; that one closes it."""
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)

    def is_sheddable(self, now: float) -> bool:
        """Whether it may go where room is needed: half-open, or idle, or answering longer than a poll takes."""
        return self.phase < Phase.answering or (self.phase == Phase.answering and now - self.since > LONGEST_POLL)


class ConnectionLimiter:
    """All of them: `max_total` at most, and `max_per_address` of one address as `address_of` has it."""

    def __init__(
        self,
        max_total: int = MAX_CONNECTIONS,
        max_per_address: int = MAX_PER_ADDRESS,
        address_of: Callable[[str], str] = str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.max_total, self.max_per_address = max_total, max_per_address
        self.address_of, self.clock = address_of, clock
        self.open: dict[ClientConnection, None] = {}
        self.addresses: Counter[str] = Counter()

    def admit(self, sock: socket.socket, peer: Peer) -> ClientConnection | None:
        """The connection that was just accepted, or None where there is no room for it."""
        address = self.address_of(peer[0])
        if self.addresses[address] >= self.max_per_address and not self.shed(address):
            return None
        if len(self.open) >= self.max_total and not self.shed():
            return None
        client = ClientConnection(sock, peer, address, self.clock)
        self.open[client] = None
        self.addresses[address] += 1
        return client

    def remove(self, client: ClientConnection) -> None:
        """It has gone, and no longer counts; a second time says nothing."""
        if client in self.open:
            del self.open[client]
            self.addresses[client.address] -= 1
            if not self.addresses[client.address]:
                del self.addresses[client.address]

    def shed(self, address: str | None = None) -> int:
        """Make room, of this address or at all; how many went."""
        now = self.clock()
        clients = [
            client for client in list(self.open) if client.is_sheddable(now) and address in (None, client.address)
        ]
        shed = sorted(clients, key=lambda client: (client.phase, client.since))[: max(1, len(clients) // SHED_FRACTION)]
        for client in shed:
            client.abort()
            self.remove(client)
        return len(shed)

    def expire(self) -> None:
        """Cut what takes too long."""
        now = self.clock()
        expired = [client for client in list(self.open) if client.deadline is not None and now > client.deadline]
        for number, client in enumerate(expired):
            if not number % SHED_FRACTION:
                time.sleep(0)  # thousands that end at one moment take their turns
            client.abort()
            self.remove(client)


def linger(sock: socket.socket, seconds: float = 1.0, max_bytes: int = 1_000_000) -> None:
    """Let the other end read our last words: closing on what it still sends would throw them away."""
    deadline = time.monotonic() + seconds
    with suppress(OSError):
        sock.shutdown(socket.SHUT_WR)
        while max_bytes > 0 and (remaining := deadline - time.monotonic()) > 0:
            sock.settimeout(remaining)
            max_bytes -= len(data := sock.recv(65_536))
            if not data:
                return
            time.sleep(0)
