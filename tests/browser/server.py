"""A server as people start it, for browsers to open; a test may kill it and start it again, same port and data."""

import signal

from tests.serving import ORGANISER_KEY as KEY
from tests.serving import ROOT
from tests.serving import Server as Process
from workshop.client import Device, merge

__all__ = ["KEY", "ROOT", "WITHIN", "Server", "Workshop"]

WITHIN = 20


class Server(Process):
    """It starts at once. `host` is what it listens on."""

    def __init__(self, data, host="127.0.0.1", plans="sessions", mode="eventlet"):
        super().__init__(data, mode)
        self.host, self.plans = host, plans
        self.address = self.url
        self.start()

    def kill(self):
        """As a power cut does it."""
        self.end(signal.SIGKILL)

    def call(self, method, path, body=None):
        """An answer of the JSON API."""
        answer = self.as_organiser(method, path, json=body)
        assert answer.ok, answer.text
        return answer.json() if answer.content else None

    def workshop(self, plan="oproep-organisatienetwerken", **settings):
        return Workshop(self, self.call("POST", "/api/workshops", {"plan": plan, **settings}))


class Workshop:
    """A new workshop of this server, led by a facilitator without a screen: `ask` is what a hand on the laptop does."""

    def __init__(self, server, made):
        self.server, self.code = server, made["code"]
        self.facilitator_key = made["facilitator_key"]
        self.lead = Device(server.address, self.code, "facilitator", keep_state=False, key=self.facilitator_key)

    @property
    def join_url(self):
        return f"{self.server.address}/{self.code}"

    @property
    def facilitate_url(self):
        return f"{self.join_url}/facilitate?key={self.facilitator_key}"

    def ask(self, do, **fields):
        """A facilitator's command and its result."""
        return self.lead.do(do, **fields)

    @property
    def state(self):
        """What a facilitator sees now, whole."""
        if self.lead.disconnected.is_set():
            self.lead.open()
        whole = self.lead.call("sync", {"since": 0})  # may be a little older than now
        since = self.lead.call("sync", {"since": whole["seq"], "log": whole["log"]})
        return merge(whole["patch"], since["patch"])

    def texts(self, category=None):
        """The cards that are there, in the order in which they came."""
        cards = sorted(self.state.get("insights", {}).values(), key=lambda card: card["position"])
        return [card["text"] for card in cards if category in (None, card["category"])]

    def close(self):
        self.lead.close()
