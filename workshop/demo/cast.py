"""Everybody in the demo or a rehearsal, at the other end of a real line: a phone each, and maybe a facilitator."""

from collections.abc import Callable
from typing import Any

from ..client import Device, Refusal, join

Json = dict[str, Any]


class Cast:
    """The people in a workshop on a server, by number; with a facilitator's `key` that one too, as 0.

    `looks`: the number of who keeps what a phone shows. `id_of(n)`: what that person's device made up, so that they are
    the same when they come again.
    """

    def __init__(
        self, base_url: str, code: str, key: str = "", looks: int = 0, id_of: Callable[[int], str] | None = None
    ):
        self.base_url, self.code, self.looks, self.id_of = base_url, code, looks, id_of
        self.devices: dict[int, Device] = {}
        if key:
            self.devices[0] = Device(base_url, code, "facilitator", keep_state=False, key=key)

    def ask(self, who: int, do: str, fields: Json) -> Json | None:
        """What the answer tells, or None where it was refused. Raises Unreachable."""
        if do == "join":
            return self.join(who)
        if who not in self.devices:
            return None
        answer = self.devices[who].ask(do, **fields)
        return answer["result"] if answer["ok"] else None

    def join(self, who: int) -> Json | None:
        """Somebody comes in, and stays; it tells nothing that a scene needs. None where the door is shut.

        Raises Unreachable.
        """
        if who in self.devices:
            return {}
        about = {"id": self.id_of(who)} if self.id_of else {}
        try:
            self.devices[who] = join(self.base_url, self.code, keep_state=who == self.looks, **about)
        except Refusal:
            return None
        self.devices[who].open()
        return {}

    def leave(self) -> None:
        """Everybody hangs up; the workshop stays."""
        for device in self.devices.values():
            device.close()
