"""A server as people start it, for browsers to open; a test may kill it and start it again, same port and data."""

import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from uuid import uuid4

import socketio

from tests.conftest import merge

ROOT = Path(__file__).parents[2]
KEY = "sleutel-van-de-organisator"
WITHIN = 20


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`run.py` in a process of its own. `host` is what it listens on; `address` where this machine reaches it."""

    def __init__(self, data, host="127.0.0.1", plans="sessions"):
        self.data, self.host, self.plans, self.port = data, host, plans, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self):
        own = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
        settings = {"--host": self.host, "--port": self.port, "--data": self.data, "--plans": self.plans}
        command = [sys.executable, "run.py", *(str(word) for setting in settings.items() for word in setting)]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=own | {"WORKSHOP_ORGANISER_KEY": KEY},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        told = []
        for line in self.process.stdout:
            told.append(line)
            if line.startswith("Stop with"):
                return
        raise AssertionError("".join(told))

    def kill(self):
        """As a power cut does it."""
        self.process.kill()
        self.process.communicate()

    def call(self, method, path, body=None, key=KEY):
        """An answer of the JSON API."""
        request = urllib.request.Request(self.address + path, method=method)
        request.add_header("Authorization", f"Bearer {key}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=WITHIN) as answer:
            return json.loads(answer.read() or "null")

    def workshop(self, plan="oproep-organisatienetwerken", **settings):
        return Workshop(self, self.call("POST", "/api/workshops", {"plan": plan, **settings}))


class Workshop:
    """A new workshop of this server, led by a facilitator without a screen: `ask` is what a hand on the laptop does."""

    def __init__(self, server, made):
        self.server, self.code = server, made["code"]
        self.facilitator_key = made["facilitator_key"]
        self.socket = None

    @property
    def join_url(self):
        return f"{self.server.address}/{self.code}"

    @property
    def facilitate_url(self):
        return f"{self.join_url}/facilitate?key={self.facilitator_key}"

    def ask(self, do, **fields):
        """A facilitator's command and its result."""
        answer = self.told("command", {"id": str(uuid4()), "do": do, **fields})
        assert answer["ok"], answer
        return answer["result"]

    def told(self, event, message):
        if self.socket is None or not self.socket.connected:
            self.socket = socketio.SimpleClient()
            auth = {"code": self.code, "as": "facilitator", "key": self.facilitator_key, "language": "nl"}
            self.socket.connect(self.server.address, auth=auth, transports=["websocket"])
        return self.socket.call(event, message, timeout=WITHIN)

    @property
    def state(self):
        """What a facilitator sees now, whole."""
        whole = self.told("sync", {"since": 0})  # may be a little older than now
        since = self.told("sync", {"since": whole["seq"], "log": whole["log"]})
        return merge(whole["patch"], since["patch"])

    def texts(self, category=None):
        """The cards that are there, in the order in which they came."""
        cards = sorted(self.state.get("insights", {}).values(), key=lambda card: card["position"])
        return [card["text"] for card in cards if category in (None, card["category"])]

    def close(self):
        if self.socket:
            self.socket.disconnect()
