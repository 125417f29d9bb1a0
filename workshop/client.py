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
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

from simple_websocket import Client as WebSocket
from simple_websocket import ConnectionClosed
from simple_websocket import ConnectionError as NoConnection

TIMEOUT = 15.0  # seconds; a server that says nothing for longer is gone
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


def join(base_url: str, code: str, *, keep_state: bool = True, **about: Any) -> "Device":
    """The device of somebody new, not yet connected; its `auth` has their token. Raises Unreachable, Refusal."""
    joined = post(base_url, f"/api/workshops/{code}/participants", about)
    return Device(base_url, code, keep_state=keep_state, token=joined["token"])


def check_cards(base_url: str, code: str, key: str, content: bytes, *, language: str = "nl", **options: str) -> Message:
    """What would come of a list of cards (CSV) by `import_cards`, and nothing comes in. Raises Unreachable, Refusal."""
    path = f"/api/workshops/{code}/cards/check?{urlencode(options)}"
    return post(base_url, path, content, key, language)


def post(base_url: str, path: str, body: Message | bytes, key: str = "", language: str = "") -> Message:
    """The JSON API's answer; what it says no with is in this language, else in Dutch. Raises Unreachable, Refusal."""
    content, kind = (body, "text/csv") if isinstance(body, bytes) else (json.dumps(body).encode(), "application/json")
    request = urllib.request.Request(base_url + path, content, method="POST")
    request.add_header("Content-Type", kind)
    if language:
        request.add_header("Accept-Language", language)
    if key:
        request.add_header("Authorization", f"Bearer {key}")
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            result: Message = json.load(answer)
    except urllib.error.HTTPError as error:
        with error:
            raise refusal(error) from None
    except OSError as error:
        raise Unreachable(f"The server can't be reached: {error}") from error
    return result


def refusal(answer: urllib.error.HTTPError) -> Refusal | Unreachable:
    """What an answer over HTTP says no with; Unreachable where it is none of ours."""
    try:
        return Refusal(json.load(answer))
    except (ValueError, KeyError):
        return Unreachable(f"What answers there is no Oogst: {answer}")


class Device:
    """One device in a workshop: a participant's phone, a facilitator's laptop or a screen.

    `state` is what it may see, up to event `seq` of history `log`; `presence` what was last told about who is there,
    `holds` what other facilitators drag;
    `disconnected` is set while it has none. Values are replaced and never changed, so that one may hold on to them.
    With `keep_state=False` patches are let go unread, and `state` stays empty: for a crowd that only acts.
    """

    def __init__(self, base_url: str, code: str, role: str = "participant", *, keep_state: bool = True, **auth: Any):
        """`auth`: `token` or `key`, and `language`, `since` and `log` of docs/protocol.md."""
        parts = urlsplit(base_url)
        scheme = "wss" if parts.scheme == "https" else "ws"
        self.address = f"{scheme}://{parts.netloc}/socket.io/?EIO=4&transport=websocket"
        self.auth = {"code": code, "as": role, "language": "nl", **auth}
        self.keep_state, self.is_current = keep_state, False
        self.state: Message = {}
        self.presence: Message = {}
        self.holds: list[str] = []
        self.seq, self.log = auth.get("since", 0), auth.get("log", "")
        self.sending = threading.Lock()
        self.changed = threading.Condition()
        self.answers: dict[int, Message] = {}
        self.last_request, self.syncing = 0, 0
        self.disconnected = threading.Event()
        self.disconnected.set()
        self.socket: WebSocket | None = None

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self) -> None:
        """Connects, and waits until the state is that of now. Raises Unreachable, Refusal."""
        position = {"since": self.seq, "log": self.log} if self.seq else {}
        try:
            socket = WebSocket(self.address, thread_class=partial(threading.Thread, daemon=True))
            # Not after the server's opening packet: one that comes together with the handshake is read with the next.
            socket.send(CONNECT + json.dumps({**self.auth, **position}))
            wait_admitted(socket)
        except (OSError, ConnectionClosed, NoConnection) as error:
            raise Unreachable(f"The server can't be reached: {error}") from error
        self.socket, self.is_current, self.syncing = socket, not self.keep_state, 0
        self.disconnected.clear()
        threading.Thread(target=self.listen, args=[socket], daemon=True).start()
        self.wait_for(lambda device: device.is_current)

    def listen(self, socket: WebSocket) -> None:
        """Until the line breaks: says that it is there when asked, and keeps what it is told."""
        try:
            while (packet := socket.receive()) != DISCONNECT:
                if packet == PING:
                    self.send(PONG, socket)
                else:
                    self.handle(packet)
            socket.close()
        except (OSError, ConnectionClosed, Unreachable):
            pass
        with self.changed:
            if self.socket is socket:
                self.socket = None
                self.disconnected.set()
            self.changed.notify_all()

    def handle(self, packet: str) -> None:
        """One packet of the server's."""
        if match := re.match(rf"{ACK}(\d+)", packet):
            number, message = int(match[1]), json.loads(packet[match.end() :])[0]
            with self.changed:
                if number == self.syncing:
                    self.syncing = 0
                    if "from" in message:  # else it was too soon, and the next patch makes it ask again
                        self.apply_patch(message)
                else:
                    self.answers[number] = message
                self.changed.notify_all()
        elif packet.startswith(EVENT) and (self.keep_state or not packet.startswith(f'{EVENT}["patch"')):
            event, message = json.loads(packet[len(EVENT) :])
            with self.changed:
                if event == "patch":
                    self.apply_patch(message)
                elif event == "presence":
                    self.presence = message
                elif event == "holds":
                    self.holds = message["targets"]
                self.changed.notify_all()

    def apply_patch(self, message: Message) -> None:
        """What the protocol's table of patches says."""
        if message["from"] == 0 or message["from"] <= self.seq < message["seq"]:
            self.state = merge(self.state if message["from"] else {}, message["patch"])
            self.seq = message["seq"]
        elif self.seq < message["from"] and not self.syncing:
            self.syncing = self.request("sync", {"since": self.seq, "log": self.log})
        self.log, self.is_current = message["log"], True

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
        if self.keep_state and "me" in answer:
            with self.changed:
                self.state = merge(self.state, {"me": answer["me"]})
        return answer

    def do(self, do: str, **fields: Any) -> Message:
        """The result of a command that isn't refused. Raises Unreachable, Refusal."""
        answer = self.ask(do, **fields)
        if not answer["ok"]:
            raise Refusal(answer["error"])
        result: Message = answer["result"]
        return result

    def wait_for(self, condition: Callable[[Self], Found], seconds: float = TIMEOUT) -> Found:
        """Waits for news until something holds, and gives what it is; a KeyError in it is not yet.

        Raises TimeoutError, and Unreachable where the connection broke.
        """

        def check() -> Found | None:
            try:
                return condition(self)
            except KeyError:
                return None

        with self.changed:
            self.changed.wait_for(lambda: check() or self.disconnected.is_set(), seconds)
            if result := check():
                return result
        if self.disconnected.is_set():
            raise Unreachable("The connection broke.")
        raise TimeoutError(f"It was not so within {seconds} s: {self.presence} {self.state}")

    def call(self, event: str, *message: Any) -> Message:
        """What the server answers to an event, on this connection. Raises Unreachable."""
        socket = self.socket
        number = self.request(event, *message, socket=socket)
        with self.changed:
            self.changed.wait_for(lambda: number in self.answers or self.socket is not socket, TIMEOUT)
            if number not in self.answers:
                raise Unreachable("The server gave no answer.")
            return self.answers.pop(number)

    def request(self, event: str, *message: Any, socket: WebSocket | None = None) -> int:
        """Sends an event without waiting; `answers` has what is answered to it under the number that this gives."""
        with self.changed:
            self.last_request += 1
            number = self.last_request
        self.send(f"{EVENT}{number}{json.dumps([event, *message])}", socket)
        return number

    def send(self, packet: str, socket: WebSocket | None = None) -> None:
        """A packet as it is, over this connection or the device's own. Raises Unreachable."""
        socket = socket or self.socket
        try:
            if socket is None:
                raise Unreachable("There is no connection.")
            with self.sending:
                socket.send(packet)
        except (OSError, ConnectionClosed) as error:
            raise Unreachable(f"The connection broke: {error}") from error

    def close(self) -> None:
        """Ends the connection, also one that is gone; it may be opened again."""
        socket, self.socket = self.socket, None
        self.disconnected.set()
        if socket and socket.connected:
            try:
                socket.close()
            except (OSError, ConnectionClosed):
                return  # the other side was first


def wait_admitted(socket: WebSocket) -> None:
    """Reads on until the server lets this device in. Raises Unreachable, Refusal."""
    while not (packet := socket.receive(TIMEOUT) or "").startswith(CONNECT):
        if packet.startswith(REFUSED):
            socket.close()
            raise Refusal(json.loads(packet[len(REFUSED) :])["data"])
        if not packet:
            socket.close()
            raise Unreachable(f"The server said nothing for {TIMEOUT:.0f} s.")


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
