"""What stands between people and a server: networks that let no websocket through, and proxies that hide an address."""

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

HEAD_ENDS = b"\r\n\r\n"
# What networks do to a request that asks for a websocket.
REFUSES, DROPS, SILENT = "answers 403", "drops the Upgrade header", "never answers"
MUTE, CUTS = "passes no word after the upgrade", "cuts what it let through"
NO = b"HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Proxy:
    """Forwards http to a port of this machine. `url` is where it is reached.

    `host` is passed on in place of its own name; `without` are headers that it takes out. `cut` ends the websockets
    that it let through.
    """

    def __init__(self, to: int, kind: str = "", host: str = "", without: tuple[str, ...] = ()) -> None:
        self.to, self.kind, self.host, self.without = to, kind, host, without
        self.upgrades = self.polls = 0
        self.let_through: list[socket.socket] = []
        self.listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self.listening.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()

    def accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                threading.Thread(target=self.serve, args=(self.listening.accept()[0],), daemon=True).start()

    def serve(self, browser: socket.socket) -> None:
        """One request a connection."""
        with browser, suppress(OSError):
            head, more = until_head_ends(browser)
            asks = b"upgrade: websocket" in head.lower()
            self.upgrades += asks
            self.polls += b"transport=polling" in head
            if asks and self.kind == REFUSES:
                browser.sendall(NO % b"403 Forbidden")
            elif asks and self.kind == SILENT:
                while browser.recv(4096):
                    pass
            elif head:
                self.forward(browser, self.passed_on(head, asks and self.kind != DROPS), more, asks)

    def forward(self, browser: socket.socket, head: bytes, more: bytes, asks: bool) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self.to))
        except OSError:
            return browser.sendall(NO % b"502 Bad Gateway")
        with server:
            server.sendall(head + more)
            if asks and self.kind == MUTE:
                browser.sendall(until_head_ends(server)[0])
                while browser.recv(4096):
                    pass
                return
            if asks and self.kind == CUTS:
                self.let_through.append(browser)
            threading.Thread(target=pump, args=(browser, server), daemon=True).start()
            pump(server, browser)

    def cut(self) -> None:
        while self.let_through:
            with suppress(OSError):
                self.let_through.pop().shutdown(socket.SHUT_RDWR)

    def passed_on(self, head: bytes, as_upgrade: bool) -> bytes:
        first, *lines = head.decode("latin-1").split("\r\n")
        taken_out = {name.lower() for name in self.without} | ({"host"} if self.host else set())
        taken_out |= set() if as_upgrade else {"upgrade", "connection"}
        kept = [line for line in lines if line and line.partition(":")[0].lower() not in taken_out]
        added = [f"Host: {self.host}"] if self.host else []
        added += [] if as_upgrade else ["Connection: close"]
        return "\r\n".join([first, *kept, *added, "", ""]).encode("latin-1")


def until_head_ends(line: socket.socket) -> tuple[bytes, bytes]:
    """The first lines of a request or an answer, and what came after them already."""
    read = b""
    while HEAD_ENDS not in read:
        piece = line.recv(65_536)
        if not piece:
            return b"", b""
        read += piece
    head, end, more = read.partition(HEAD_ENDS)
    return head + end, more


def pump(source: socket.socket, to: socket.socket) -> None:
    """Until one end is gone; then the other goes too."""
    with suppress(OSError):
        while piece := source.recv(65_536):
            to.sendall(piece)
    for end in (source, to):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
