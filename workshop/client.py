"""A device of docs/protocol.md for scripts, tests and the demo: joins, asks, keeps the state, waits for what comes.

Socket.IO 5 over Engine.IO 4 on one websocket, without its library: synchronous, with a thread that listens. All in one
file, so that a script can take it along. docs/scripts.md has examples.
"""

import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from functools import partial
from typing import Any, Self, TypeVar, overload
from urllib.parse import urlsplit
from uuid import uuid4

from simple_websocket import Client as WebSocket
from simple_websocket import ConnectionClosed
from simple_websocket import ConnectionError as NoConnection

PATIENCE = 15.0  # seconds; a server that says nothing for longer is gone
# Engine.IO's one digit (2 ping, 3 pong, 4 message), then in a message Socket.IO's (0 connect, 1 disconnect …).
PING, PONG, CONNECT, DISCONNECT, EVENT, ACK, REFUSED = "2", "3", "40", "41", "42", "43", "44"

Message = dict[str, Any]
Found = TypeVar("Found")


class Unreachable(Exception):
    """The server isn't there, or went away."""


class Refusal(Exception):
    """The server said no. `code` is one of docs/protocol.md's, `error` all that it told; the text is its sentence."""

    def __init__(self, error: Message):
        super().__init__(error.get("message") or error.get("detail") or error["code"])
        self.error, self.code = error, error["code"]


def open_workshop(base_url: str, organiser_key: str, plan: str, **choices: Any) -> Message:
    """A new workshop: its code, its facilitator's key and its links. Raises Unreachable, Refusal."""
    return post(base_url, "/api/workshops", {"plan": plan, **choices}, organiser_key)


def join(base_url: str, code: str, *, keeps: bool = True, **about: Any) -> "Device":
    """The device of somebody new, not yet connected; its `auth` has their token. Raises Unreachable, Refusal."""
    joined = post(base_url, f"/api/workshops/{code}/participants", about)
    return Device(base_url, code, keeps=keeps, token=joined["token"])


def post(base_url: str, path: str, body: Message, key: str = "") -> Message:
    """The JSON API's answer. Raises Unreachable, Refusal."""
    request = urllib.request.Request(base_url + path, json.dumps(body).encode(), method="POST")
    request.add_header("Content-Type", "application/json")
    if key:
        request.add_header("Authorization", f"Bearer {key}")
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            told: Message = json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            raise refusal(refused) from None
    except OSError as error:
        raise Unreachable(f"The server can't be reached: {error}") from error
    return told


def refusal(answer: urllib.error.HTTPError) -> Refusal | Unreachable:
    try:
        return Refusal(json.load(answer))
    except (ValueError, KeyError):
        return Unreachable(f"What answers there is no Oogst: {answer}")


class Device:
    """One device in a workshop: a participant's phone, a facilitator's laptop or a screen.

    `state` is what it may see, up to event `n` of history `log`; `presence` what was last told about who is there;
    `gone` is set while it has no connection. Values are replaced and never changed, so that one may hold on to them.
    With `keeps=False` patches are let go unread, and `state` stays empty: for a crowd that only acts.
    """

    def __init__(self, base_url: str, code: str, role: str = "participant", *, keeps: bool = True, **auth: Any):
        """`auth`: `token` or `key`, and `language`, `since` and `log` of docs/protocol.md."""
        parts = urlsplit(base_url)
        scheme = "wss" if parts.scheme == "https" else "ws"
        self.address = f"{scheme}://{parts.netloc}/socket.io/?EIO=4&transport=websocket"
        self.auth = {"code": code, "as": role, "language": "nl", **auth}
        self.keeps, self.current = keeps, False
        self.state: Message = {}
        self.presence: Message = {}
        self.n, self.log = auth.get("since", 0), auth.get("log", "")
        self.sending = threading.Lock()
        self.news = threading.Condition()
        self.answers: dict[int, Message] = {}
        self.asked, self.syncing = 0, 0
        self.gone = threading.Event()
        self.gone.set()
        self.socket: WebSocket | None = None

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Connects, and waits until the state is that of now. Raises Unreachable, Refusal."""
        known = {"since": self.n, "log": self.log} if self.n else {}
        try:
            socket = WebSocket(self.address, thread_class=partial(threading.Thread, daemon=True))
            # Not after the server's opening packet: one that comes together with the handshake is read with the next.
            socket.send(CONNECT + json.dumps({**self.auth, **known}))
            admitted(socket)
        except (OSError, ConnectionClosed, NoConnection) as error:
            raise Unreachable(f"The server can't be reached: {error}") from error
        self.socket, self.current, self.syncing = socket, not self.keeps, 0
        self.gone.clear()
        threading.Thread(target=self.listen, args=[socket], daemon=True).start()
        self.until(lambda device: device.current)

    def listen(self, socket: WebSocket) -> None:
        """Until the line breaks: says that it is there when asked, and keeps what it is told."""
        try:
            while (packet := socket.receive()) != DISCONNECT:
                if packet == PING:
                    self.send(PONG, socket)
                else:
                    self.take(packet)
            socket.close()
        except (OSError, ConnectionClosed, Unreachable):
            pass
        with self.news:
            if self.socket is socket:
                self.socket = None
                self.gone.set()
            self.news.notify_all()

    def take(self, packet: str) -> None:
        """One packet of the server's."""
        if answered := re.match(rf"{ACK}(\d+)", packet):
            number, message = int(answered[1]), json.loads(packet[answered.end() :])[0]
            with self.news:
                if number == self.syncing:
                    self.syncing = 0
                    if "from" in message:  # else it was too soon, and the next patch makes it ask again
                        self.patched(message)
                else:
                    self.answers[number] = message
                self.news.notify_all()
        elif packet.startswith(EVENT) and (self.keeps or not packet.startswith(f'{EVENT}["patch"')):
            event, message = json.loads(packet[len(EVENT) :])
            with self.news:
                if event == "patch":
                    self.patched(message)
                elif event == "presence":
                    self.presence = message
                self.news.notify_all()

    def patched(self, message: Message) -> None:
        """What the protocol's table of patches says."""
        if message["from"] == 0 or message["from"] <= self.n < message["seq"]:
            self.state = merge(self.state if message["from"] else {}, message["patch"])
            self.n = message["seq"]
        elif self.n < message["from"] and not self.syncing:
            self.syncing = self.request("sync", {"since": self.n, "log": self.log})
        self.log, self.current = message["log"], True

    def ask(self, do: str, id: str = "", **fields: Any) -> Message:
        """The server's answer to a command, refusals too.

        Over a new connection where this one broke, with the same `id`, so that it happens once. Raises Unreachable.
        """
        message = {"id": id or str(uuid4()), "do": do, **fields}
        if self.socket is None:
            self.open()
        try:
            answer = self.call("command", message)
        except Unreachable:
            self.close()
            self.open()
            answer = self.call("command", message)
        if self.keeps and "me" in answer:
            with self.news:
                self.state = merge(self.state, {"me": answer["me"]})
        return answer

    def does(self, do: str, **fields: Any) -> Message:
        """The result of a command that isn't refused. Raises Unreachable, Refusal."""
        answer = self.ask(do, **fields)
        if not answer["ok"]:
            raise Refusal(answer["error"])
        result: Message = answer["result"]
        return result

    def until(self, holds: Callable[[Self], Found], seconds: float = PATIENCE) -> Found:
        """Waits for news until something holds, and gives what it is; a KeyError in it is not yet.

        Raises TimeoutError, and Unreachable where the connection broke.
        """

        def held() -> Found | None:
            try:
                return holds(self)
            except KeyError:
                return None

        with self.news:
            self.news.wait_for(lambda: held() or self.gone.is_set(), seconds)
            if found := held():
                return found
        if self.gone.is_set():
            raise Unreachable("The connection broke.")
        raise TimeoutError(f"It was not so within {seconds} s: {self.presence} {self.state}")

    def call(self, event: str, *message: Any) -> Message:
        """What the server answers to an event, on this connection. Raises Unreachable."""
        socket = self.socket
        number = self.request(event, *message, socket=socket)
        with self.news:
            self.news.wait_for(lambda: number in self.answers or self.socket is not socket, PATIENCE)
            if number not in self.answers:
                raise Unreachable("The server gave no answer.")
            return self.answers.pop(number)

    def request(self, event: str, *message: Any, socket: WebSocket | None = None) -> int:
        """Sends an event without waiting; `answers` has what is answered to it under the number that this gives."""
        with self.news:
            self.asked += 1
            number = self.asked
        self.send(f"{EVENT}{number}{json.dumps([event, *message])}", socket)
        return number

    def send(self, packet: str, socket: WebSocket | None = None) -> None:
        socket = socket or self.socket
        try:
            if socket is None:
                raise Unreachable("There is no connection.")
            with self.sending:
                socket.send(packet)
        except (OSError, ConnectionClosed) as error:
            raise Unreachable(f"The connection broke: {error}") from error

    def close(self) -> None:
        socket, self.socket = self.socket, None
        self.gone.set()
        if socket and socket.connected:
            try:
                socket.close()
            except (OSError, ConnectionClosed):
                return  # the other side was first


def admitted(socket: WebSocket) -> None:
    """Reads on until the server lets this device in. Raises Unreachable, Refusal."""
    while not (packet := socket.receive(PATIENCE) or "").startswith(CONNECT):
        if packet.startswith(REFUSED):
            socket.close()
            raise Refusal(json.loads(packet[len(REFUSED) :])["data"])
        if not packet:
            socket.close()
            raise Unreachable(f"The server said nothing for {PATIENCE:.0f} s.")


@overload
def merge(target: object, patch: Message) -> Message: ...
@overload
def merge(target: object, patch: object) -> object: ...
def merge(target: object, patch: object) -> object:
    """JSON Merge Patch, RFC 7396; leaves both as they are.

    >>> merge({"a": 1, "b": {"c": 2, "d": 3}}, {"a": None, "b": {"c": 4}, "e": {"f": None}})
    {'b': {'c': 4, 'd': 3}, 'e': {}}
    """
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = merge(merged.get(key), value)
    return merged
