"""Everybody in the demo, at the other end of a real line: participants with a phone each, and a facilitator."""

from typing import Any

from ..client import Device, join, open_workshop, post
from .script import Script, with_steps

Json = dict[str, Any]


class Cast:
    """A workshop on a server, opened as a rehearsal, and the people in it. Raises Unreachable, Refusal."""

    def __init__(self, base_url: str, organiser_key: str, script: Script):
        self.base_url = base_url
        plan = make_plan(base_url, organiser_key, script)
        self.workshop = open_workshop(base_url, organiser_key, plan, rehearsal=True)
        self.code, self.key = self.workshop["code"], self.workshop["facilitator_key"]
        self.devices = {0: Device(base_url, self.code, "facilitator", keep_state=False, key=self.key)}

    def ask(self, who: int, do: str, fields: Json) -> Json | None:
        """What the answer tells, or None where it was refused."""
        if do == "join":
            return self.join(who)
        if who not in self.devices:
            return None
        answer = self.devices[who].ask(do, **fields)
        return answer["result"] if answer["ok"] else None

    def join(self, who: int) -> Json:
        """Somebody comes in, which tells nothing that a scene needs."""
        self.devices[who] = join(self.base_url, self.code, keep_state=False)
        self.devices[who].open()
        return {}

    def leave(self) -> None:
        """Everybody hangs up; the workshop stays."""
        for device in self.devices.values():
            device.close()


def make_plan(base_url: str, organiser_key: str, script: Script) -> str:
    """The slug of a plan of the demo's own: the script's, with what it adds. Raises Unreachable, Refusal."""
    copy = post(base_url, "/api/plans", {"copy": script.plan}, organiser_key)
    own = post(base_url, "/api/plans", {"plan": with_steps(copy["plan"], script.steps)}, organiser_key)
    return str(own["slug"])
