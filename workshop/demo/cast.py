"""Everybody in the demo, at the other end of a real line: participants with a phone each, and a facilitator."""

import json
import urllib.error
import urllib.request
from typing import Any

from .line import Line, LineDown

WITHIN = 30  # seconds

Told = dict[str, Any]


class Cast:
    """A workshop on a server, opened as a rehearsal, and the people in it. Raises LineDown where nobody answers."""

    def __init__(self, base_url: str, organiser_key: str, plan: str):
        self.base_url = base_url
        self.workshop = self.post("/api/workshops", {"plan": plan, "rehearsal": True}, organiser_key)
        self.code, self.key = self.workshop["code"], self.workshop["facilitator_key"]
        self.lines = {0: Line(base_url, code=self.code, key=self.key, **{"as": "facilitator"})}

    def ask(self, who: int, do: str, fields: Told) -> Told | None:
        """What the answer tells, or None where it was refused."""
        if do == "join":
            return self.join(who)
        if who not in self.lines:
            return None
        answer = self.lines[who].ask(do, **fields)
        return answer["result"] if answer["ok"] else None

    def join(self, who: int) -> Told:
        joined = self.post(f"/api/workshops/{self.code}/participants", {})
        self.lines[who] = Line(self.base_url, code=self.code, token=joined["token"], **{"as": "participant"})
        self.lines[who].open()
        return joined

    def post(self, path: str, body: Told, key: str = "") -> Told:
        request = urllib.request.Request(self.base_url + path, json.dumps(body).encode(), method="POST")
        request.add_header("Content-Type", "application/json")
        if key:
            request.add_header("Authorization", f"Bearer {key}")
        try:
            with urllib.request.urlopen(request, timeout=WITHIN) as answer:
                told: Told = json.load(answer)
        except urllib.error.HTTPError as refused:
            with refused:
                raise LineDown(json.load(refused).get("detail", str(refused))) from None
        except OSError as error:
            raise LineDown(f"The server can't be reached: {error}") from error
        return told

    def leave(self) -> None:
        for line in self.lines.values():
            line.close()
