"""What arrives over the socket. A handler says who and what, and hands over; it contains no rule of a workshop."""

import logging
import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, TypeVar

import socketio
from socketio.exceptions import ConnectionRefusedError as NotAdmitted

from ..core import COMMANDS, Actor, Refused
from ..live.connection import Connection
from ..live.messages import Accepted, PatchMessage, Rejected
from ..translations import LANGUAGES, SOURCE
from .access import AS_ORGANISER, Door, Environ, address
from .places import Places
from .problems import as_error

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")
ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
# After this somebody's key has stopped working.
TURNS_OUT = "forget_me"
LOOK = 0.5  # seconds between two looks at whether the organiser's key is still the same
ON_ITS_WAY = 0.2  # seconds in which an answer has left


class Devices(socketio.Namespace):
    """Everything a phone, a screen or a facilitator's laptop can say. One for each app; `connections` by sid."""

    def __init__(
        self, door: Door, drained: Callable[[str], bool] = lambda _sid: True, accepted: Callable[[str], Any] = str
    ) -> None:
        """`drained(sid)` waits until a device has read what it was sent; `accepted(sid)` notes that it makes sense."""
        super().__init__("/")
        self.door, self.drained, self.accepted = door, drained, accepted
        self.syncing: set[str] = set()
        self.connections: dict[str, Connection] = {}
        self.places = Places()
        self.outcomes: Counter[str] = Counter()
        self.sent: Counter[str] = Counter()

    # ---- coming and going

    def on_connect(self, sid: str, environ: Environ, auth: object = None) -> None:
        auth = auth if isinstance(auth, dict) else {}
        language = auth["language"] if auth.get("language") in LANGUAGES else SOURCE
        try:
            connection = self.connection_for(sid, auth, environ)
        except Refused as no:
            error = as_error(no, language)
            raise NotAdmitted(error["message"], error) from None
        except Exception:
            log.exception("A device could not connect")
            error = as_error(Refused("try_again"), language)
            raise NotAdmitted(error["message"], error) from None
        self.connections[sid] = connection
        self.places.take(connection)

    def connection_for(self, sid: str, auth: dict[str, Any], environ: Environ) -> Connection:
        """Who shows a key or token is counted by person, never with the strangers at the same address."""
        where, limits = address(environ), self.door.limits
        copy = auth.get("as") == "screen" and auth.get("copy") is True
        shown = auth.get("token") or auth.get("key")
        try:
            room = self.door.room(auth.get("code"), environ, shown if isinstance(shown, str) else "")
            with room.reading() as workshop:
                owner, key = self.door.admit({**auth, "as": "facilitator"} if copy else auth, environ, workshop)
                actor = Actor("screen") if copy else owner
                language = auth["language"] if auth.get("language") in LANGUAGES else workshop.language
                stranger = owner.role == "screen" and not self.door.vouched(auth, environ, workshop)
        except Refused:
            limits.connects.take(where)
            raise
        fits = partial(self.door.still_open, owner, key)
        connection = Connection(sid, room, actor, language, *where_it_was(auth), fits, where, stranger, copy)
        if stranger:
            limits.connects.take(where)
        elif owner.id:
            limits.arrivals.take((room.code, owner.role, owner.id))
        if (oldest := self.places.make(connection)) in self.connections:
            self.after_the_answer(self.disconnect, oldest)
        return connection

    def admitted(self, sid: str) -> None:
        """The device knows that it is in; now it gets what it missed, and whatever happens from here on."""
        if connection := self.connections.get(sid):
            self.emit("patch", connection.room.arrive(connection), to=sid)

    def on_disconnect(self, sid: str, _reason: str = "") -> None:
        if connection := self.connections.pop(sid, None):
            self.places.leave(connection)
            connection.room.leave(connection)

    def turn_out(self, code: str) -> None:
        """Disconnects whoever may no longer be in this workshop, or everybody when it is gone.

        Where that can't be read now nobody is told anything either, so it can wait until it can.
        """
        here = [connection for connection in list(self.connections.values()) if connection.room.code == code]
        try:
            if room := self.door.rooms.get(code):
                with room.reading() as workshop:
                    here = [connection for connection in here if not connection.still_open(workshop)]
        except Refused as no:
            if no.code == "try_again":
                return self.after_the_answer(self.turn_out, code)
        for connection in here:
            self.disconnect(connection.sid)

    def watch_organiser(self) -> None:
        """For ever: turn out who came in with an organiser's key that was replaced. To be run beside the rest."""
        known = self.door.organiser.current()
        while True:
            time.sleep(LOOK)
            if (key := self.door.organiser.current()) != known:
                known = key
                for code in {
                    connection.room.code
                    for connection in list(self.connections.values())
                    if connection.actor == AS_ORGANISER or connection.copy
                }:
                    self.turn_out(code)

    def refuse(self, connection: Connection, no: Refused) -> NoReturn:
        """What is no question to the workshop itself is refused here; first of all whose key has stopped working."""
        with connection.room.reading() as workshop:
            fits = connection.still_open(workshop)
        raise no if fits else Refused("bad_key")

    # ---- what they say

    def on_command(self, sid: str, message: object = None, *_more: Any) -> Accepted | Rejected:
        return self.answer(sid, lambda connection: self.ask(connection, message))

    def on_sync(self, sid: str, message: object = None, *_more: Any) -> PatchMessage | Rejected:
        return self.answer(sid, lambda connection: self.sync(connection, message))

    def on_malformed(self, sid: str, *_said: Any) -> Rejected:
        return self.answer(sid, lambda connection: self.refuse(connection, Refused("malformed")))

    def on_unknown(self, sid: str, *_said: Any) -> Rejected:
        return self.answer(sid, lambda connection: self.refuse(connection, Refused("unknown_command")))

    def on_too_large(self, sid: str, *_said: Any) -> Rejected:
        return self.answer(sid, lambda connection: self.refuse(connection, Refused("too_large")))

    def sync(self, connection: Connection, message: object) -> PatchMessage:
        """One at a time for a device, and only once it has read what it was sent before."""
        if (sid := connection.sid) in self.syncing:
            self.refuse(connection, Refused("too_fast", retry_after=1, n=1))
        self.syncing.add(sid)
        try:
            if not self.drained(sid):
                self.refuse(connection, Refused("too_fast", retry_after=1, n=1))
            return connection.room.catch_up(connection, *where_it_was(message))
        finally:
            self.syncing.discard(sid)

    def ask(self, connection: Connection, message: object) -> Accepted:
        if mistake := mistake_in(message):
            self.refuse(connection, mistake)
        assert isinstance(message, dict)
        answer = connection.room.ask(message, connection.actor, connection)
        if message.get("do") == TURNS_OUT:
            # The one who asked may be the one who goes.
            self.after_the_answer(self.turn_out, connection.room.code)
        return answer

    def after_the_answer(self, work: Callable[..., None], *given: Any) -> None:
        """Not at once: where each task is a thread it could overtake the answer, which then reaches nobody."""

        def later() -> None:
            self.server.sleep(ON_ITS_WAY)
            work(*given)

        self.server.start_background_task(later)

    def answer(self, sid: str, ask: Callable[[Connection], Answer]) -> Answer | Rejected:
        """What a device gets back, whatever happens here."""
        connection = self.connections.get(sid)
        language = connection.language if connection else SOURCE
        try:
            if connection is None:
                raise Refused("bad_key")
            self.door.limits.commands[connection.actor.role].take(connection.person if connection.actor.id else sid)
            answer = ask(connection)
        except Refused as no:
            self.outcomes[no.code] += 1
            if connection and no.code == "bad_key":
                self.after_the_answer(self.disconnect, sid)
            return {"ok": False, "error": as_error(no, language)}
        except Exception:
            log.exception("A message could not be answered")
            self.outcomes["try_again"] += 1
            return {"ok": False, "error": as_error(Refused("try_again"), language)}
        self.outcomes["ok"] += 1
        self.accepted(sid)
        return answer


def mistake_in(message: object) -> Refused | None:
    if not isinstance(message, dict):
        return Refused("malformed")
    if not isinstance(message.get("id"), str) or not ID.fullmatch(message["id"]):
        return Refused("malformed", "id", takes="uuid")
    do = message.get("do")
    if isinstance(do, str) and do in COMMANDS and COMMANDS[do].internal:
        return Refused("not_allowed")
    return None


def where_it_was(message: object) -> tuple[int, str | None]:
    """`since` and `log` as a device told them; what makes no sense is a new device."""
    message = message if isinstance(message, dict) else {}
    since, history = message.get("since"), message.get("log")
    return (since if type(since) is int and since > 0 else 0), (history if isinstance(history, str) else None)
