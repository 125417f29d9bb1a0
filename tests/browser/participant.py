"""Somebody in the room without a browser: joined, connected, and asking what a phone asks."""

import json
import urllib.request
from uuid import uuid4

import socketio

WITHIN = 20


class Participant:
    def __init__(self, workshop):
        address = workshop.server.address
        request = urllib.request.Request(
            f"{address}/api/workshops/{workshop.code}/participants", data=b"{}", method="POST"
        )
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=WITHIN) as answer:
            token = json.loads(answer.read())["token"]
        self.socket = socketio.SimpleClient()
        auth = {"code": workshop.code, "as": "participant", "token": token, "language": "nl"}
        self.socket.connect(address, auth=auth, transports=["websocket"])

    def ask(self, do, **fields):
        answer = self.socket.call("command", {"id": str(uuid4()), "do": do, **fields}, timeout=WITHIN)
        assert answer["ok"], answer
        return answer["result"]

    def close(self):
        self.socket.disconnect()
