"""What arrives over the socket. A handler says who and what, and hands over; it contains no rule of a workshop."""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, NoReturn, TypeVar

import socketio
from socketio.exceptions import ConnectionRefusedError as NotAdmitted

from ..core import COMMANDS, Actor, Refused
from ..core.limits import LONGEST_CARD
from ..live.connection import Connection
from ..live.holds import hold
from ..live.likeness import find_similar, propose
from ..live.messages import Accepted, HoldAnswer, PatchMessage, ProposalsAnswer, Rejected, SimilarAnswer
from ..live.pending import mistaken_id
from ..translations import LANGUAGES, SOURCE
from .access import AS_ORGANISER, Access, Environ, client_address
from .problems import as_error
from .quota import ConnectionQuota

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")
REVOKING = frozenset(name for name, command in COMMANDS.items() if command.revokes)
KEY_CHECK_INTERVAL = 0.5  # seconds between two looks at whether the organiser's key is still the same
ANSWER_DELAY = 0.2  # seconds in which an answer has left


class DeviceNamespace(socketio.Namespace):
    """Everything a phone, a screen or a facilitator's laptop can say. One for each app; `connections` by sid."""

    def __init__(
        self, access: Access, drained: Callable[[str], bool] = lambda _sid: True, accepted: Callable[[str], Any] = str
    ) -> None:
        """`drained(sid)` waits until a device has read what it was sent; `accepted(sid)` notes that it makes sense."""
        super().__init__("/")
        self.access, self.drained, self.accepted = access, drained, accepted
        self.syncing: set[str] = set()
        self.comparing: set[str] = set()
        self.connections: dict[str, Connection] = {}
        self.quota = ConnectionQuota()
        self.outcomes: Counter[str] = Counter()
        self.sent: Counter[str] = Counter()

    # ---- coming and going

    def on_connect(self, sid: str, environ: Environ, auth: object = None) -> None:
        """Refuses with `connect_error`, {"code", "message"} in the device's language."""
        auth = auth if isinstance(auth, dict) else {}
        language = auth["language"] if auth.get("language") in LANGUAGES else SOURCE
        try:
            connection = self.connection_for(sid, auth, environ)
        except Refused as refusal:
            error = as_error(refusal, language)
            raise NotAdmitted(error["message"], error) from None
        except Exception:
            logger.exception("A device could not connect")
            error = as_error(Refused("try_again"), language)
            raise NotAdmitted(error["message"], error) from None
        self.connections[sid] = connection
        self.quota.add(connection)

    def connection_for(self, sid: str, auth: dict[str, Any], environ: Environ) -> Connection:
        """Who shows a key or token is counted by person, never with the strangers at the same address."""
        address, limits = client_address(environ), self.access.limits
        copy = auth.get("as") == "screen" and auth.get("copy") is True
        credential = auth.get("token") or auth.get("key")
        try:
            room = self.access.room(auth.get("code"), environ, credential if isinstance(credential, str) else "")
            with room.reading() as workshop:
                owner, key = self.access.authenticate(
                    {**auth, "as": "facilitator"} if copy else auth, environ, workshop
                )
                actor = Actor("screen") if copy else owner
                language = auth["language"] if auth.get("language") in LANGUAGES else workshop.language
                anonymous = owner.role == "screen" and not self.access.is_facilitators_screen(auth, environ, workshop)
        except Refused:
            limits.connects.take(address)
            raise
        authorized = partial(self.access.still_authorized, owner, key)
        connection = Connection(sid, room, actor, language, *sync_position(auth), authorized, address, anonymous, copy)
        if anonymous:
            limits.connects.take(address)
        elif owner.id:
            limits.arrivals.take((room.code, owner.role, owner.id))
        if (oldest := self.quota.reserve(connection)) in self.connections:
            self.after_answer(self.disconnect, oldest)
        return connection

    def admitted(self, sid: str) -> None:
        """The device knows that it is in; now it gets what it missed, and whatever happens from here on."""
        if connection := self.connections.get(sid):
            self.emit("patch", connection.room.subscribe(connection), to=sid)

    def on_disconnect(self, sid: str, _reason: str = "") -> None:
        """Its place is free, and nothing is sent to it any more."""
        if connection := self.connections.pop(sid, None):
            self.quota.remove(connection)
            connection.room.unsubscribe(connection)

    def disconnect_unauthorized(self, code: str) -> None:
        """Disconnects whoever may no longer be in this workshop, or everybody when it is gone.

        Where that can't be read now nobody is told anything either, so it can wait until it can.
        """
        connections = [connection for connection in list(self.connections.values()) if connection.room.code == code]
        try:
            if room := self.access.rooms.get(code):
                with room.reading() as workshop:
                    connections = [
                        connection for connection in connections if not connection.still_authorized(workshop)
                    ]
        except Refused as refusal:
            if refusal.code == "try_again":
                return self.after_answer(self.disconnect_unauthorized, code)
        for connection in connections:
            self.disconnect(connection.sid)

    def watch_organiser_key(self) -> None:
        """For ever: turn out who came in with an organiser's key that was replaced. To be run beside the rest."""
        valid = self.access.organiser.current()
        while True:
            time.sleep(KEY_CHECK_INTERVAL)
            if (key := self.access.organiser.current()) != valid:
                valid = key
                for code in {
                    connection.room.code
                    for connection in list(self.connections.values())
                    if connection.actor == AS_ORGANISER or connection.copy
                }:
                    self.disconnect_unauthorized(code)

    def refuse(self, connection: Connection, refusal: Refused) -> NoReturn:
        """What is no question to the workshop itself is refused here; first of all whose key has stopped working."""
        with connection.room.reading() as workshop:
            authorized = connection.still_authorized(workshop)
        raise refusal if authorized else Refused("bad_key")

    # ---- what they say

    def on_command(self, sid: str, message: object = None, *_more: Any) -> Accepted | Rejected:
        """Answered once it is durable, or was refused."""
        return self.answer(sid, lambda connection: self.ask(connection, message))

    def on_sync(self, sid: str, message: object = None, *_more: Any) -> PatchMessage | Rejected:
        """Answered with what a `patch` holds."""
        return self.answer(sid, lambda connection: self.sync(connection, message))

    def on_proposals(self, sid: str, _message: object = None, *_more: Any) -> ProposalsAnswer | Rejected:
        """For facilitators."""
        return self.answer(sid, self.propose)

    def on_similar(self, sid: str, message: object = None, *_more: Any) -> SimilarAnswer | Rejected:
        """For participants and facilitators, who write."""
        return self.answer(sid, lambda connection: self.compare(connection, message))

    def on_hold(self, sid: str, message: object = None, *_more: Any) -> HoldAnswer | Rejected:
        """For facilitators."""
        return self.answer(sid, lambda connection: self.hold(connection, message))

    def on_malformed(self, sid: str, *_args: Any) -> Rejected:
        """What isn't written as the protocol has it (transport/codec.py); the line stays."""
        return self.answer(sid, lambda connection: self.refuse(connection, Refused("malformed")))

    def on_unknown(self, sid: str, *_args: Any) -> Rejected:
        """An event of a name that there isn't."""
        return self.answer(sid, lambda connection: self.refuse(connection, Refused("unknown_command")))

    def on_too_large(self, sid: str, *_args: Any) -> Rejected:
        """A message beyond what one may be, which wasn't read."""
        return self.answer(sid, lambda connection: self.refuse(connection, Refused("too_large")))

    def sync(self, connection: Connection, message: object) -> PatchMessage:
        """One at a time for a device, and only once it has read what it was sent before."""
        with self.one_at_a_time(connection, self.syncing):
            if not self.drained(connection.sid):
                self.refuse(connection, Refused("too_fast", retry_after=1, n=1))
            return connection.room.catch_up(connection, *sync_position(message))

    @contextmanager
    def one_at_a_time(self, connection: Connection, busy: set[str]) -> Iterator[None]:
        """Of a device. `busy`: the sids of those that have asked this and wait for the answer."""
        if (sid := connection.sid) in busy:
            self.refuse(connection, Refused("too_fast", retry_after=1, n=1))
        busy.add(sid)
        try:
            yield
        finally:
            busy.discard(sid)

    def propose(self, connection: Connection) -> ProposalsAnswer:
        """Refuses: not_allowed."""
        if connection.actor.role != "facilitator":
            self.refuse(connection, Refused("not_allowed", do="proposals", role=connection.actor.role))
        return {"ok": True, **propose(connection.room, connection)}

    def compare(self, connection: Connection, message: object) -> SimilarAnswer:
        """One at a time for a device: who types on asks something else. What is longer than any card isn't compared."""
        if connection.actor.role == "screen":
            self.refuse(connection, Refused("not_allowed", do="similar", role="screen"))
        message = message if isinstance(message, dict) else {}
        text, category = message.get("text"), message.get("category")
        for field, value in (("text", text), ("category", category)):
            if not (isinstance(value, str) or (field == "category" and value is None)):
                self.refuse(connection, Refused("malformed", field, takes="str"))
        self.access.limits.similar.take(connection.room.code)
        with self.one_at_a_time(connection, self.comparing):
            return {"ok": True, **find_similar(connection.room, connection, str(text)[:LONGEST_CARD], category)}

    def hold(self, connection: Connection, message: object) -> HoldAnswer:
        """Refuses: not_allowed, malformed, held."""
        if connection.actor.role != "facilitator":
            self.refuse(connection, Refused("not_allowed", do="hold", role=connection.actor.role))
        targets = message.get("targets") if isinstance(message, dict) else None
        if not isinstance(targets, list) or not all(isinstance(id, str) for id in targets):
            self.refuse(connection, Refused("malformed", "targets", takes="list"))
        hold(connection.room, connection, targets)
        return {"ok": True}

    def ask(self, connection: Connection, message: object) -> Accepted:
        """Whose keys stop working by it is turned out after the answer. Refuses: malformed, as `Room.ask`."""
        if mistake := check_message(message):
            self.refuse(connection, mistake)
        assert isinstance(message, dict)
        revokes = message.get("do") in REVOKING
        if revokes:
            self.access.limits.erasures.take(connection.room.code)
        answer = connection.room.ask(message, connection.actor, connection)
        if revokes:
            # The one who asked may be the one who goes.
            self.after_answer(self.disconnect_unauthorized, connection.room.code)
        return answer

    def after_answer(self, work: Callable[..., None], *args: Any) -> None:
        """Not at once: where each task is a thread it could overtake the answer, which then reaches nobody."""

        def later() -> None:
            self.server.sleep(ANSWER_DELAY)
            work(*args)

        self.server.start_background_task(later)

    def answer(self, sid: str, ask: Callable[[Connection], Answer]) -> Answer | Rejected:
        """What a device gets back, whatever happens here."""
        connection = self.connections.get(sid)
        language = connection.language if connection else SOURCE
        try:
            if connection is None:
                raise Refused("bad_key")
            self.access.limits.commands[connection.actor.role].take(
                connection.person_key if connection.actor.id else sid
            )
            answer = ask(connection)
        except Refused as refusal:
            self.outcomes[refusal.code] += 1
            if connection and refusal.code == "bad_key":
                self.after_answer(self.disconnect, sid)
            return {"ok": False, "error": as_error(refusal, language)}
        except Exception:
            logger.exception("A message could not be answered")
            self.outcomes["try_again"] += 1
            return {"ok": False, "error": as_error(Refused("try_again"), language)}
        self.outcomes["ok"] += 1
        self.accepted(sid)
        return answer


def check_message(message: object) -> Refused | None:
    """What is wrong with it before its fields are looked at: no table, no uuid, a command that no device may send."""
    if not isinstance(message, dict):
        return Refused("malformed")
    if mistake := mistaken_id(message):
        return mistake
    do = message.get("do")
    if isinstance(do, str) and do in COMMANDS and COMMANDS[do].internal:
        return Refused("not_allowed")
    return None


def sync_position(message: object) -> tuple[int, str | None]:
    """`since` and `history` as a device told them; what makes no sense is a new device."""
    message = message if isinstance(message, dict) else {}
    since, history = message.get("since"), message.get("log")
    return (since if type(since) is int and since > 0 else 0), (history if isinstance(history, str) else None)
