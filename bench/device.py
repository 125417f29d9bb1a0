"""A device of the protocol (docs/protocol.md): phone, screen or facilitator's laptop, and when it heard what."""

import asyncio
import json
import time
import uuid
from typing import Any

from .websocket import OFFER, WebSocket, connect

PATH = "/socket.io/?EIO=4&transport=websocket"
PATCH = b'42["patch",{"from":'

# What goes to all devices is the same bytes for all: read once, however many phones get it.
_read: dict[bytes, Any] = {}


def read(text: bytes) -> Any:
    cached = _read.get(text)
    if cached is None:
        if len(_read) > 64:
            _read.clear()
        cached = _read[text] = json.loads(text)
    return cached


class Refused(Exception):
    """The server said no to a connection or a command."""


class Device:
    """`arrivals`: (when, up to which seq) for each patch. `state` is kept only where `keep_state`: merging costs.

    `began_at`: from where the first patch of this connection went on. `gap`: the first patch that didn't fit what the
    device had.
    """

    def __init__(
        self, host: str, port: int, auth: dict[str, Any], keep_state: bool = False, offer: str = OFFER
    ) -> None:
        self.host, self.port, self.auth, self.keep_state, self.offer = host, port, auth, keep_state, offer
        self.state: dict[str, Any] = {}
        self.seq, self.log = 0, ""
        self.arrivals: list[tuple[float, int]] = []
        self.gap: Any = None
        self.events: dict[str, int] = {}
        self.websocket: WebSocket | None = None
        self.first: asyncio.Future[float] | None = None
        self.answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self.last_request = 0
        self.disconnected = asyncio.Event()
        self.disconnected.set()
        self.began_at = 0

    async def connect(self) -> float:
        """Gives the seconds from the first packet to the first state. Raises OSError, Refused."""
        started = time.perf_counter()
        self.first = asyncio.get_running_loop().create_future()
        self.websocket = WebSocket(PATH, f"{self.host}:{self.port}", self.handle, self.lost, self.offer)
        await connect(self.websocket, self.host, self.port)
        seconds = await self.first - started
        if not self.websocket.transport.is_closing():
            self.disconnected.clear()
        return seconds

    def handle(self, text: bytes) -> None:
        if text.startswith(PATCH):
            self.apply_patch(text)
        elif text.startswith(b"43"):
            self.handle_answer(text)
        elif text == b"2":
            self.websocket.send(b"3")  # type: ignore[union-attr]
        elif text.startswith(b"42"):
            event = text[4 : text.index(b'"', 4)].decode()
            self.events[event] = self.events.get(event, 0) + 1
        elif text.startswith(b"0"):
            since = {"since": self.seq, "log": self.log} if self.seq else {}
            self.websocket.send(b"40" + json.dumps({**self.auth, **since}).encode())  # type: ignore[union-attr]
        elif text.startswith(b"44") and self.first and not self.first.done():
            self.first.set_exception(Refused(text[2:].decode()))

    def apply_patch(self, text: bytes) -> None:
        now = time.perf_counter()
        self.events["patch"] = self.events.get("patch", 0) + 1
        message = self.short(text) if not self.keep_state else read(text[2:])[1]
        since, seq = message["from"], message["seq"]
        if since and not since <= self.seq <= seq:
            self.gap = self.gap or (since, self.seq, seq)
        if self.keep_state and (since == 0 or self.seq <= seq):
            self.state = merge(self.state if since else {}, message["patch"])
        self.seq, self.log = seq, message["log"]
        self.arrivals.append((now, seq))
        if self.first and not self.first.done():
            self.began_at = since
            self.first.set_result(now)

    def short(self, text: bytes) -> dict[str, Any]:
        """Only how far it goes, without reading what it says."""
        head = text[11 : text.index(b',"at":')] + b"}"
        return json.loads(head)  # type: ignore[no-any-return]

    def handle_answer(self, text: bytes) -> None:
        bracket = text.index(b"[")
        waiting = self.answers.pop(int(text[2:bracket]), None)
        if waiting and not waiting.done():
            waiting.set_result(json.loads(text[bracket:])[0])

    def lost(self) -> None:
        self.disconnected.set()
        if self.first and not self.first.done():
            self.first.set_exception(Refused("the line was cut before the first state"))
        for waiting in self.answers.values():
            if not waiting.done():
                waiting.set_exception(ConnectionResetError("cut before the answer"))
        self.answers.clear()

    async def say(self, event: str, message: dict[str, Any]) -> dict[str, Any]:
        """Raises ConnectionResetError when the line goes before the answer comes."""
        if self.websocket is None or self.disconnected.is_set():
            raise ConnectionResetError("not connected")
        self.last_request += 1
        waiting: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self.answers[self.last_request] = waiting
        self.websocket.send(f"42{self.last_request}{json.dumps([event, message], separators=(',', ':'))}".encode())
        return await waiting

    async def ask(self, do: str, id: str | None = None, **fields: Any) -> dict[str, Any]:
        return await self.say("command", {"id": id or str(uuid.uuid4()), "do": do, **fields})

    async def do(self, do: str, **fields: Any) -> dict[str, Any]:
        """Asks what must not be refused."""
        answer = await self.ask(do, **fields)
        if not answer["ok"]:
            raise Refused(str(answer["error"]))
        return answer

    @property
    def received(self) -> int:
        return self.websocket.received if self.websocket else 0

    def close(self) -> None:
        if self.websocket:
            self.websocket.close()


def merge(target: Any, patch: Any) -> Any:
    """JSON Merge Patch, in place: a load test merges thousands."""
    if not isinstance(patch, dict):
        return patch
    if not isinstance(target, dict):
        target = {}
    for key, value in patch.items():
        if value is None:
            target.pop(key, None)
        else:
            target[key] = merge(target.get(key), value)
    return target
