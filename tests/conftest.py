"""Fixtures speak the domain: a server as people run it, a session in it, people with a device in the session."""

import gc
import json
import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import requests
import socketio

from workshop import client

from .messages import unfit
from .serving import MODE, PATIENCE, ROOT
from .serving import Server as Process

State = dict[str, Any]


def pytest_collection() -> None:
    gc.disable()


def pytest_collection_finish() -> None:
    """What was collected stays until the end: looking through it again and again is a tenth of what the tests take."""
    gc.freeze()
    gc.enable()


class Server(Process):
    """A server with the tests' plans."""

    def start_session(self, plan: str = "kort", **choices: Any) -> "Session":
        answer = self.as_organiser("POST", "/api/workshops", json={"plan": plan, **choices})
        assert answer.status_code == 201, answer.text
        return Session(self, **answer.json())


@contextmanager
def serving(data: Path, mode: str = MODE, folder: Path = ROOT, **variables: str) -> Iterator[Server]:
    server = Server(data, mode, **variables)
    server.folder = folder
    try:
        server.start()
        yield server
    finally:
        server.end()


class Device(client.Device):
    """Someone's device, of which a test also asks each patch. It has one connection: another would hide a break.

    All that it is told is as docs/messages.schema.json has it, and all that it asked and got, or the test fails when
    the device goes.
    """

    def __init__(self, url: str, code: str, role: str, **auth: Any) -> None:
        super().__init__(url, code, role, **auth)
        self.patches: list[State] = []
        self.unfit: list[str] = []
        self.open()

    def open(self) -> None:
        if self.patches:
            raise client.Unreachable("The connection broke.")
        super().open()

    def call(self, event: str, *message: Any) -> State:
        answer = super().call(event, *message)
        if event == "sync" or answer.get("ok"):
            self.unfit += unfit(event, *(message or ({},)))
        return answer

    def take(self, packet: str) -> None:
        if answered := re.match(rf"{client.ACK}\d+", packet):
            [message] = json.loads(packet[answered.end() :])
            answers = {"from": "patch", "pairs": "proposals", "insights": "similar_answer"}
            self.unfit += unfit(next((answers[field] for field in answers if field in message), "answer"), message)
        elif packet.startswith(client.EVENT):
            self.unfit += unfit(*json.loads(packet[len(client.EVENT) :]))
        super().take(packet)

    def apply_patch(self, message: State) -> None:
        self.patches.append(message)
        super().apply_patch(message)

    def drop(self) -> None:
        """The connection is cut, without a goodbye (which takes three seconds where the server says none back)."""
        if self.socket:
            cut(self.socket.sock)
        assert self.disconnected.wait(PATIENCE)
        assert self.unfit == []


def cut(line: socket.socket) -> None:
    with suppress(OSError):  # where the server was first
        line.shutdown(socket.SHUT_RDWR)


class Session:
    """A workshop on a server, and the people in it."""

    def __init__(self, server: Server, code: str, facilitator_key: str, **links: str) -> None:
        self.server, self.code, self.key, self.links = server, code, facilitator_key, links
        self.away = ExitStack()

    @property
    def api(self) -> str:
        return f"{self.server.url}/api/workshops/{self.code}"

    def join(self, **about: Any) -> State:
        answer = requests.post(f"{self.api}/participants", json=about, timeout=PATIENCE)
        assert answer.status_code == 201, answer.text
        person: State = answer.json()
        return person

    def device(self, as_: str, **auth: Any) -> Device:
        device = Device(self.server.url, auth.pop("code", self.code), as_, **auth)
        self.away.callback(device.drop)
        return device

    def foreign_device(self, as_: str, options: State, **auth: Any) -> socketio.SimpleClient:
        """A device with the Socket.IO library's own client: for long polling, and bytes in a message."""
        device = socketio.SimpleClient(reconnection=False)
        device.connect(self.server.url, auth={"code": self.code, "as": as_, **auth}, wait_timeout=PATIENCE, **options)
        over_websocket = device.client.transport() == "websocket"
        if over_websocket:  # the library leaves its socket to the garbage collector; last of all it is closed here
            self.away.callback(device.client.eio.ws.sock.close)
        self.away.callback(device.client.eio.disconnect, abort=True)
        if over_websocket:  # else that waits three seconds for a goodbye
            self.away.callback(cut, device.client.eio.ws.sock)
        return device

    def phone(self, token: str | None = None, **about: Any) -> Device:
        """A participant's phone; without a token somebody new, who joins first."""
        token = token or self.join(**about)["token"]
        phone = self.device("participant", token=token)
        phone.token = token
        return phone

    def facilitator(self) -> Device:
        return self.device("facilitator", key=self.key)

    def screen(self) -> Device:
        return self.device("screen")

    def refused(self, as_: str, headers: State | None = None, **auth: Any) -> State:
        """What a device is told that isn't let in. By hand: the library's client may take half a minute to give up."""
        line = f"{self.server.url}/socket.io/?EIO=4&transport=polling"
        sid = json.loads(requests.get(line, headers=headers, timeout=PATIENCE).text[1:])["sid"]
        asked = json.dumps({"code": self.code, "as": as_, "language": "nl", **auth})
        requests.post(f"{line}&sid={sid}", data=f"40{asked}", timeout=PATIENCE)
        told = requests.get(f"{line}&sid={sid}", timeout=PATIENCE).text
        assert told.startswith("44"), told
        refusal: State = json.loads(told[2:])
        assert set(refusal) == {"message", "data"}
        assert refusal["message"] == refusal["data"]["message"]
        assert unfit("connect_error", refusal["data"]) == []
        return refusal

    def get(self, path: str = "", key: str = "", **more: Any) -> requests.Response:
        """A page or file of this workshop."""
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        headers |= more.pop("headers", {})
        return requests.get(f"{self.server.url}/{self.code}{path}", headers=headers, timeout=PATIENCE, **more)


@contextmanager
def one_a_mode(folders: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    """server_in(mode) starts it the first time: that costs more than most of what is asked of it."""
    running: dict[str, Server] = {}
    with ExitStack() as ends:

        def server_in(mode: str) -> Server:
            if mode not in running:
                running[mode] = ends.enter_context(serving(folders.mktemp(mode), mode))
            return running[mode]

        yield server_in


@pytest.fixture(scope="session")
def server_in(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Server]]:
    """server_in(mode) is for all files that do it no harm."""
    with one_a_mode(tmp_path_factory) as server_in:
        yield server_in


@pytest.fixture(scope="session")
def server(server_in: Callable[[str], Server]) -> Server:
    return server_in(MODE)


@pytest.fixture
def session(server: Server) -> Iterator[Session]:
    """A fresh workshop of the tests' plan; whoever is still there at the end is sent home."""
    started = server.start_session()
    with started.away:
        yield started


@pytest.fixture
def collecting(session: Session) -> Session:
    """The session in the stage that takes cards; `lead` is the facilitator's device."""
    session.lead = session.facilitator()
    session.lead.do("start_stage", stage="verzamelen")
    return session


@pytest.fixture
def voting(collecting: Session) -> Session:
    """Two cards of `anna` stand, and the blind vote is on."""
    collecting.anna = collecting.phone()
    collecting.cards = [
        collecting.anna.do("post_insight", category=category, text=text)["insight"]
        for category, text in (("succes", "Samen leren"), ("valkuil", "Te veel papier"))
    ]
    collecting.lead.do("start_stage", stage="stemmen")
    return collecting


def soon(happens: Callable[[], Any]) -> Any:
    """For what no device is told: looks until it happens, and answers what it is."""
    deadline = time.monotonic() + PATIENCE
    while not (found := happens()):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return found
