"""A device's line to the server: Socket.IO 5 over Engine.IO 4, text packets on one websocket, as docs/protocol.md says.

Only what a device that acts needs: it connects, asks and gets answers. Patches come in and are let go.
"""

import json
import re
import threading
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from simple_websocket import Client, ConnectionClosed, ConnectionError

PATIENCE = 15.0  # seconds; a server that says nothing for longer is gone
# Engine.IO's one digit (2 ping, 3 pong, 4 message), then in a message Socket.IO's (0 connect … 4 refused).
PING, PONG, CONNECT, EVENT, ACK, REFUSED = "2", "3", "40", "42", "43", "44"

Answer = dict[str, Any]


class LineDown(Exception):
    """The server can't be reached, or went away."""


class NotAdmitted(Exception):
    """The server doesn't let this device in; the message is the sentence that says why."""


class Line:
    """One device's connection. Asks one thing at a time, and again over a new connection when this one breaks.

    `presence` is what the server last told about who is there.
    """

    def __init__(self, base_url: str, **auth: Any):
        parts = urlsplit(base_url)
        scheme = "wss" if parts.scheme == "https" else "ws"
        self.address = f"{scheme}://{parts.netloc}/socket.io/?EIO=4&transport=websocket"
        self.auth = {"language": "nl", **auth}
        self.sending = threading.Lock()
        self.news = threading.Condition()
        self.answers: dict[int, Answer] = {}
        self.presence: dict[str, Any] = {}
        self.asked = 0
        self.socket: Client | None = None

    def open(self) -> None:
        """
        Raises:
            LineDown: nobody answers.
            NotAdmitted: the server refuses this device.
        """
        try:
            self.socket = Client(self.address)
            # Not after the server's opening packet: one that comes together with the handshake is read with the next.
            self.socket.send(CONNECT + json.dumps(self.auth))
            self.wait_for(CONNECT)
        except (OSError, ConnectionClosed, ConnectionError) as error:
            raise LineDown(f"The server can't be reached: {error}") from error
        threading.Thread(target=self.listen, args=[self.socket], daemon=True).start()

    def wait_for(self, kind: str) -> None:
        assert self.socket
        while not (packet := self.socket.receive(PATIENCE) or "").startswith(kind):
            if packet.startswith(REFUSED):
                raise NotAdmitted(json.loads(packet[len(REFUSED) :])["message"])
            if not packet:
                raise LineDown(f"The server said nothing for {PATIENCE:.0f} s.")

    def listen(self, socket: Client) -> None:
        """Until the line breaks: says that it is there when asked, and keeps answers for who waits for them."""
        try:
            while True:
                packet = socket.receive()
                if packet == PING:
                    self.send(socket, PONG)
                elif packet.startswith(f'{EVENT}["presence"'):
                    with self.news:
                        self.presence = json.loads(packet[len(EVENT) :])[1]
                        self.news.notify_all()
                elif answered := re.match(rf"{ACK}(\d+)", packet):
                    with self.news:
                        self.answers[int(answered[1])] = json.loads(packet[answered.end() :])[0]
                        self.news.notify_all()
        except (OSError, ConnectionClosed):
            with self.news:
                self.socket = None if self.socket is socket else self.socket
                self.news.notify_all()

    def send(self, socket: Client, packet: str) -> None:
        with self.sending:
            socket.send(packet)

    def ask(self, do: str, **fields: Any) -> Answer:
        """The server's answer, refusals too. With one `id` however often it is sent, so it happens once.

        Raises:
            LineDown: also over a new connection there was no answer.
        """
        message = {"id": str(uuid4()), "do": do, **fields}
        try:
            return self.ask_once(message)
        except LineDown:
            self.close()
            return self.ask_once(message)

    def ask_once(self, message: dict[str, Any]) -> Answer:
        if self.socket is None:
            self.open()
        socket = self.socket
        self.asked += 1
        number = self.asked
        try:
            if socket is None:
                raise LineDown("The line broke.")
            self.send(socket, f"{EVENT}{number}{json.dumps(['command', message])}")
        except (OSError, ConnectionClosed) as error:
            raise LineDown(f"The line broke: {error}") from error
        with self.news:
            self.news.wait_for(lambda: number in self.answers or self.socket is not socket, PATIENCE)
            if number not in self.answers:
                raise LineDown("The server gave no answer.")
            return self.answers.pop(number)

    def close(self) -> None:
        socket, self.socket = self.socket, None
        if socket and socket.connected:
            try:
                socket.close()
            except (OSError, ConnectionClosed):
                return  # the other side was first
