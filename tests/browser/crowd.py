"""People without a screen, who join over real sockets and do what everybody does."""

from uuid import uuid4

import socketio

from .server import WITHIN


class Crowd:
    """`n` people, each from another region."""

    def __init__(self, workshop, n):
        self.sockets = [self.somebody(workshop, number) for number in range(n)]

    def somebody(self, workshop, number):
        joined = workshop.server.call("POST", f"/api/workshops/{workshop.code}/participants", {})
        socket = socketio.SimpleClient()
        auth = {"code": workshop.code, "as": "participant", "token": joined["token"]}
        socket.connect(workshop.server.address, auth=auth, transports=["websocket"])
        options = workshop.state["plan"]["profile"][0]["options"]
        self.ask(socket, "introduce", profile={"regio": options[number % len(options)]["id"]})
        return socket

    def ask(self, socket, do, **fields):
        answer = socket.call("command", {"id": str(uuid4()), "do": do, **fields}, timeout=WITHIN)
        assert answer["ok"], answer

    def everybody(self, do, **fields):
        for socket in self.sockets:
            self.ask(socket, do, **fields)

    def leave(self):
        for socket in self.sockets:
            socket.disconnect()
