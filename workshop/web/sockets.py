"""What arrives over the socket. A handler says who and what, and hands over; it contains no rule of a workshop."""

import logging
import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

import socketio
from socketio.exceptions import ConnectionRefusedError

from ..core import COMMANDS, Refused
from ..live.asked import May
from ..translations import LANGUAGES, SOURCE
from .access import AS_ORGANISER, Door, Environ, address
from .problems import as_error
from .seats import Places, Seat

log = logging.getLogger(__name__)

Answer = dict[str, Any]
ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
# After this somebody's key has stopped working.
TURNS_OUT = "forget_me"
LOOK = 0.5  # seconds between two looks at whether the organiser's key is still the same
ON_ITS_WAY = 0.2  # seconds in which an answer has left


class Devices(socketio.Namespace):
    """Everything a phone, a screen or a facilitator's laptop can say. One for each app; `seats` by sid."""

    def __init__(
        self, door: Door, drained: Callable[[str], bool] = lambda sid: True, accepted: Callable[[str], Any] = str
    ) -> None:
        """`drained(sid)` waits until a device has read what it was sent; `accepted(sid)` notes that it makes sense."""
        super().__init__("/")
        self.door, self.drained, self.accepted = door, drained, accepted
        self.syncing: set[str] = set()
        self.seats: dict[str, Seat] = {}
        self.places = Places()
        self.outcomes: Counter[str] = Counter()
        self.sent: Counter[str] = Counter()

    # ---- coming and going

    def on_connect(self, sid: str, environ: Environ, auth: Any = None) -> None:
        auth = auth if isinstance(auth, dict) else {}
        language = auth["language"] if auth.get("language") in LANGUAGES else SOURCE
        try:
            seat = self.seat_for(auth, environ)
        except Refused as no:
            error = as_error(no, language)
            raise ConnectionRefusedError(error["message"], error) from None
        except Exception:
            log.exception("A device could not connect")
            error = as_error(Refused("try_again"), language)
            raise ConnectionRefusedError(error["message"], error) from None
        self.seats[sid] = seat
        self.places.take(sid, seat)

    def seat_for(self, auth: dict[str, Any], environ: Environ) -> Seat:
        """Who shows a key or token is counted by person, never with the strangers at the same address."""
        where, limits = address(environ), self.door.limits
        shown = auth.get("token") or auth.get("key")
        try:
            room = self.door.room(auth.get("code"), environ, shown if isinstance(shown, str) else "")
            with room.reading() as workshop:
                actor, key = self.door.admit(auth, environ, workshop)
                language = auth["language"] if auth.get("language") in LANGUAGES else workshop.language
                stranger = actor.role == "screen" and not self.door.vouched(auth, environ, workshop)
        except Refused:
            limits.connects.take(where)
            raise
        seat = Seat(room, actor, key, language, where, *where_it_was(auth), stranger)
        if stranger:
            limits.connects.take(where)
        elif actor.id:
            limits.arrivals.take(seat.person)
        if (oldest := self.places.make(seat)) in self.seats:
            self.after_the_answer(self.disconnect, oldest)
        return seat

    def admitted(self, sid: str) -> None:
        """The device knows that it is in; now it gets what it missed, and whatever happens from here on."""
        if seat := self.seats.get(sid):
            self.emit("patch", seat.room.arrive(sid, seat.actor, seat.since, seat.log, seat.language), to=sid)

    def on_disconnect(self, sid: str, reason: str = "") -> None:
        if seat := self.seats.pop(sid, None):
            self.places.leave(sid, seat)
            seat.room.leave(sid)

    def turn_out(self, code: str) -> None:
        """Disconnects whoever may no longer be in this workshop, or everybody when it is gone.

        Where that can't be read now nobody is told anything either, so it can wait until it can.
        """
        here = [(sid, seat) for sid, seat in list(self.seats.items()) if seat.room.code == code]
        try:
            if room := self.door.rooms.get(code):
                with room.reading() as workshop:
                    here = [(sid, seat) for sid, seat in here if not self.key_of(seat)(workshop)]
        except Refused as no:
            if no.code == "try_again":
                return self.after_the_answer(self.turn_out, code)
        for sid, _ in here:
            self.disconnect(sid)

    def watch_organiser(self) -> None:
        """For ever: turn out who came in with an organiser's key that was replaced. To be run beside the rest."""
        known = self.door.organiser.current()
        while True:
            time.sleep(LOOK)
            if (key := self.door.organiser.current()) != known:
                known = key
                for code in {seat.room.code for seat in list(self.seats.values()) if seat.actor == AS_ORGANISER}:
                    self.turn_out(code)

    def key_of(self, seat: Seat) -> May:
        """Whether it still fits; asked where a message is decided: who waits for that has lost no key before."""
        return partial(self.door.still_open, seat.actor, seat.key)

    def refuse(self, seat: Seat, no: Refused) -> Answer:
        """What is no question to the workshop itself is refused here; first of all whose key has stopped working."""
        with seat.room.reading() as workshop:
            fits = self.key_of(seat)(workshop)
        raise no if fits else Refused("bad_key")

    # ---- what they say

    def on_command(self, sid: str, message: Any = None, *_more: Any) -> Answer:
        return self.answer(sid, lambda seat: self.ask(sid, seat, message))

    def on_sync(self, sid: str, message: Any = None, *_more: Any) -> Answer:
        return self.answer(sid, lambda seat: self.sync(sid, seat, message))

    def on_malformed(self, sid: str, *_said: Any) -> Answer:
        return self.answer(sid, lambda seat: self.refuse(seat, Refused("malformed")))

    def on_unknown(self, sid: str, *_said: Any) -> Answer:
        return self.answer(sid, lambda seat: self.refuse(seat, Refused("unknown_command")))

    def on_too_large(self, sid: str, *_said: Any) -> Answer:
        return self.answer(sid, lambda seat: self.refuse(seat, Refused("too_large")))

    def sync(self, sid: str, seat: Seat, message: Any) -> Answer:
        """One at a time for a device, and only once it has read what it was sent before."""
        if sid in self.syncing:
            return self.refuse(seat, Refused("too_fast", retry_after=1, n=1))
        self.syncing.add(sid)
        try:
            if not self.drained(sid):
                return self.refuse(seat, Refused("too_fast", retry_after=1, n=1))
            return seat.room.catch_up(sid, *where_it_was(message), self.key_of(seat))
        finally:
            self.syncing.discard(sid)

    def ask(self, sid: str, seat: Seat, message: Any) -> Answer:
        if mistake := mistake_in(message):
            return self.refuse(seat, mistake)
        answer: Answer = seat.room.ask(message, seat.actor, sid, self.key_of(seat))
        if message.get("do") == TURNS_OUT:
            # The one who asked may be the one who goes.
            self.after_the_answer(self.turn_out, seat.room.code)
        return answer

    def after_the_answer(self, work: Callable[..., None], *given: Any) -> None:
        """Not at once: where each task is a thread it could overtake the answer, which then reaches nobody."""

        def later() -> None:
            self.server.sleep(ON_ITS_WAY)
            work(*given)

        self.server.start_background_task(later)

    def answer(self, sid: str, ask: Callable[[Seat], Answer]) -> Answer:
        """What a device gets back, whatever happens here."""
        seat = self.seats.get(sid)
        language = seat.language if seat else SOURCE
        try:
            if seat is None:
                raise Refused("bad_key")
            self.door.limits.commands[seat.actor.role].take(seat.person if seat.actor.id else sid)
            answer = ask(seat)
        except Refused as no:
            self.outcomes[no.code] += 1
            if seat and no.code == "bad_key":
                self.after_the_answer(self.disconnect, sid)
            return {"ok": False, "error": as_error(no, language)}
        except Exception:
            log.exception("A message could not be answered")
            self.outcomes["try_again"] += 1
            return {"ok": False, "error": as_error(Refused("try_again"), language)}
        self.outcomes["ok"] += 1
        self.accepted(sid)
        return answer


def mistake_in(message: Any) -> Refused | None:
    if not isinstance(message, dict):
        return Refused("malformed")
    if not isinstance(message.get("id"), str) or not ID.fullmatch(message["id"]):
        return Refused("malformed", "id", takes="uuid")
    do = message.get("do")
    if isinstance(do, str) and do in COMMANDS and COMMANDS[do].internal:
        return Refused("not_allowed")
    return None


def where_it_was(message: Any) -> tuple[int, str | None]:
    """`since` and `log` as a device told them; what makes no sense is a new device."""
    message = message if isinstance(message, dict) else {}
    since, history = message.get("since"), message.get("log")
    known = type(since) is int and since > 0
    return (since if known else 0), (history if isinstance(history, str) else None)
