"""Commands on their way into a workshop: decided one after the other, written together, with one way to fail."""

import logging
from collections import deque
from collections.abc import Callable
from threading import Lock
from uuid import uuid4

from ..core import COMMANDS, Actor, Message, Refused, decide, result_of
from ..store.log import Answer, Decision, NotWritable, StoreError
from .asked import Asked
from .breaker import State
from .memory import Memory
from .messages import Accepted

log = logging.getLogger(__name__)

CLOCK = Actor("clock")
Now = Callable[[], str]


class Queue:
    """`lock` is the room's; `now` answers the moment, `present` how many people are here. `gone`: it was deleted."""

    def __init__(self, memory: Memory, lock: Lock, now: Now, present: Callable[[], int]):
        self.memory, self.lock, self.now, self.present = memory, lock, now, present
        self.waiting: deque[Asked] = deque()
        self.gone = False

    def answer(self, asked: Asked) -> Accepted:
        """Whoever gets the lock settles everything that waits; the others find their answer there. Raises Refused."""
        self.waiting.append(asked)
        with self.lock:
            while not asked.settled:
                self.settle()
        if asked.error:
            raise asked.error
        assert asked.answer is not None
        return asked.answer

    def settle(self) -> None:
        """To be called with the lock. Everybody in the batch has an answer or an error afterwards."""
        batch = self.take()
        try:
            self.commit(batch)
        except BaseException as error:  # also where who settles is stopped: memory must not stay ahead
            self.fail(batch, error)
            if not isinstance(error, Exception):
                raise

    def take(self) -> list[Asked]:
        """All that waits; after a failure one at a time. A review whose days are over is ended before."""
        batch: list[Asked] = []
        if self.review_is_over() and not self.gone:
            batch.append(Asked({"id": str(uuid4()), "do": "end_review"}, CLOCK))
        while self.waiting and (not batch or self.all_is_well):
            batch.append(self.waiting.popleft())
        return batch

    def commit(self, batch: list[Asked]) -> None:
        """Decide what was taken, one after the other, and append it in one transaction.

        Raises:
            StoreError: the log refused; what was believed of it is not so.
        """
        self.memory.trust()
        ahead, now, after = self.all_is_well, self.now(), self.memory.workshop.seq
        decided: list[tuple[Asked, Decision]] = []
        for asked in batch:
            if decision := self.decide(asked, now):
                decided.append((asked, decision))
                if ahead:
                    self.believe(asked, decision)
        if decided:
            self.memory.write(after, [decision for _, decision in decided], now)
        if not ahead:
            for asked, decision in decided:
                self.believe(asked, decision)

    def fail(self, batch: list[Asked], error: BaseException) -> None:
        """The one way: everybody is told to try again, and memory becomes what the log says.

        At once, before a tick tells devices what never happened; where it can't be read either, nothing goes out. What
        a rule refused is no exception: it may have refused because of what never happened. Where the log refused
        before too, who waits is told the same, instead of one attempt after the other.
        """
        self.report(error)
        again = not self.all_is_well and (isinstance(error, StoreError) or (batch and batch[0].actor is CLOCK))
        while again and self.waiting:
            batch.append(self.waiting.popleft())
        self.memory.breaker.failed(nothing_happened=isinstance(error, NotWritable))
        for asked in batch:
            asked.answer, asked.error = None, Refused("try_again")
        self.recover()

    def recover(self) -> bool:
        """Read again what can't be believed; whether memory is what the log says."""
        try:
            self.memory.trust()
        except Exception as error:
            self.report(error)
        return self.memory.believable

    def report(self, error: BaseException) -> None:
        if isinstance(error, StoreError):
            log.warning("%s", error)
        else:  # a mistake of ours: whoever waits gets an answer all the same
            log.error("A command could not be decided", exc_info=error)

    def decide(self, asked: Asked, now: str) -> Decision | None:
        """Give the command its answer or its error; a decision where events follow from it."""
        workshop, message = self.memory.workshop, asked.message
        try:
            if self.gone:
                raise Refused("unknown_workshop")
            sender = f"{asked.actor.role}:{asked.actor.id}"
            if asked.connection and not asked.connection.still_open(workshop):
                raise Refused("bad_key")
            if first := self.memory.answers.get(asked.id):
                if first.sender != sender:
                    raise Refused("id_taken", "id")
                asked.answer = {"ok": True, "seq": first.seq, "result": first.result}
                return None
            events = decide(workshop, self.with_what_we_know(message), asked.actor, now)
        except Refused as no:
            asked.error = no
            return None
        answer = Answer(sender, workshop.seq + len(events), result_of(message, events))
        asked.answer = {"ok": True, "seq": answer.seq, "result": answer.result}
        return Decision(asked.id, answer, events) if events else None

    def with_what_we_know(self, message: Message) -> Message:
        """A command with how many people are here, if it takes that down; a device's own word counts nothing."""
        name = message.get("do")
        takes = COMMANDS[name].fields if isinstance(name, str) and name in COMMANDS else ()
        return {**message, "present": self.present()} if "present" in takes else message

    def believe(self, asked: Asked, decision: Decision) -> None:
        before = self.memory.workshop.seq
        self.memory.believe(decision)
        asked.tell_me(self.memory.workshop, before)

    @property
    def all_is_well(self) -> bool:
        return self.memory.breaker.state is State.CLOSED

    def review_is_over(self) -> bool:
        workshop = self.memory.workshop
        return workshop.state == "review" and workshop.review_until is not None and self.now() >= workshop.review_until

    def watch_clock(self) -> None:
        """End a review whose days are over, also when nobody asks anything."""
        if self.review_is_over():
            with self.lock:
                self.settle()
