"""Commands on their way into a workshop: decided one after the other, written together, with one way to fail."""

import logging
from collections import deque
from collections.abc import Callable
from threading import Lock
from uuid import uuid4

from ..core import COMMANDS, Actor, Erasure, Message, Refused, decide, result_of
from ..store.event_store import AcceptedCommand, NotWritable, StoredAnswer, StoreError
from .breaker import BreakerState
from .memory import Memory
from .messages import Accepted
from .pending import PendingCommand

logger = logging.getLogger(__name__)

CLOCK = Actor("clock")
Now = Callable[[], str]


class CommandQueue:
    """`lock` is the room's; `now` answers the moment, `count_present` how many people are here. `deleted`: it was.

    `erased()` is told when something was erased from the log.
    """

    def __init__(
        self,
        memory: Memory,
        lock: Lock,
        now: Now,
        count_present: Callable[[], int],
        erased: Callable[[], None],
    ):
        self.memory, self.lock, self.now, self.count_present = memory, lock, now, count_present
        self.erased = erased
        self.waiting: deque[PendingCommand] = deque()
        self.deleted = False

    def submit(self, pending: PendingCommand) -> Accepted:
        """Whoever gets the lock settles everything that waits; the others find their answer there. Raises Refused."""
        self.waiting.append(pending)
        with self.lock:
            while not pending.settled:
                self.process_batch()
        if pending.error:
            raise pending.error
        assert pending.answer is not None
        return pending.answer

    def process_batch(self) -> None:
        """To be called with the lock. Everybody in the batch has an answer or an error afterwards."""
        batch = self.take_batch()
        try:
            self.commit(batch)
        except BaseException as error:  # also where who settles is stopped: memory must not stay ahead
            self.fail(batch, error)
            if not isinstance(error, Exception):
                raise

    def take_batch(self) -> list[PendingCommand]:
        """All that waits; after a failure one at a time. A review whose days are over is ended before."""
        batch: list[PendingCommand] = []
        if self.review_expired() and not self.deleted:
            batch.append(PendingCommand({"id": str(uuid4()), "do": "end_review"}, CLOCK))
        while self.waiting and (not batch or self.is_healthy):
            batch.append(self.waiting.popleft())
        return batch

    def commit(self, batch: list[PendingCommand]) -> None:
        """Decide what was taken, one after the other, and append it in one transaction.

        Raises:
            StoreError: the log refused; what was believed of it is not so.
        """
        self.memory.revalidate()
        optimistic, now, after = self.is_healthy, self.now(), self.memory.workshop.seq
        accepted_commands: list[tuple[PendingCommand, AcceptedCommand]] = []
        for pending in batch:
            if accepted := self.settle(pending, now):
                accepted_commands.append((pending, accepted))
                if optimistic:
                    self.apply(pending, accepted)
        if accepted_commands:
            self.memory.append(after, [accepted for _, accepted in accepted_commands], now)
        if not optimistic:
            for pending, accepted in accepted_commands:
                self.apply(pending, accepted)
        if any(isinstance(event, Erasure) for _, accepted in accepted_commands for event in accepted.events):
            # What went from the log goes from memory too, and everything that was made of it.
            self.memory.load()
            self.erased()

    def fail(self, batch: list[PendingCommand], error: BaseException) -> None:
        """The one way: everybody is told to try again, and memory becomes what the log says.

        At once, before a tick tells devices what never happened; where it can't be read either, nothing goes out. What
        a rule refused is no exception: it may have refused because of what never happened. Where the log refused
        before too, who waits is told the same, instead of one attempt after the other.
        """
        self.report(error)
        drain = not self.is_healthy and (isinstance(error, StoreError) or (batch and batch[0].actor is CLOCK))
        while drain and self.waiting:
            batch.append(self.waiting.popleft())
        self.memory.breaker.record_failure(unwritten=isinstance(error, NotWritable))
        for pending in batch:
            pending.answer, pending.error = None, Refused("try_again")
        self.recover()

    def recover(self) -> bool:
        """Read again what can't be believed; whether memory is what the log says."""
        try:
            self.memory.revalidate()
        except Exception as error:
            self.report(error)
        return self.memory.is_valid

    def report(self, error: BaseException) -> None:
        """In the log: one line for what the disk refuses, a traceback for what is our own mistake."""
        if isinstance(error, StoreError):
            logger.warning("%s", error)
        else:  # a mistake of ours: whoever waits gets an answer all the same
            logger.error("A command could not be decided", exc_info=error)

    def settle(self, pending: PendingCommand, now: str) -> AcceptedCommand | None:
        """Give the command its answer or its error; what is to be appended, where events follow from it."""
        workshop, message = self.memory.workshop, pending.message
        try:
            if self.deleted:
                raise Refused("unknown_workshop")
            sender = f"{pending.actor.role}:{pending.actor.id}"
            if pending.connection and not pending.connection.still_authorized(workshop):
                raise Refused("bad_key")
            if stored := self.memory.answers.get(pending.id):
                if stored.sender != sender:
                    raise Refused("id_taken", "id")
                pending.answer = {"ok": True, "seq": stored.seq, "result": stored.result}
                return None
            events = decide(workshop, self.with_presence(message), pending.actor, now)
        except Refused as refusal:
            pending.error = refusal
            return None
        answer = StoredAnswer(sender, workshop.seq + len(events), result_of(message, events))
        pending.answer = {"ok": True, "seq": answer.seq, "result": answer.result}
        return AcceptedCommand(pending.id, answer, events) if events else None

    def with_presence(self, message: Message) -> Message:
        """A command with how many people are here, if it takes that down; a device's own word counts nothing."""
        name = message.get("do")
        takes = COMMANDS[name].fields if isinstance(name, str) and name in COMMANDS else ()
        return {**message, "present": self.count_present()} if "present" in takes else message

    def apply(self, pending: PendingCommand, accepted: AcceptedCommand) -> None:
        """With the lock, after the append; who asked gets what changed for them along with the answer."""
        before = self.memory.workshop.seq
        self.memory.apply(accepted)
        pending.add_private_changes(self.memory.workshop, before)

    @property
    def is_healthy(self) -> bool:
        """Whether the last write went well."""
        return self.memory.breaker.state is BreakerState.CLOSED

    def review_expired(self) -> bool:
        """Without the lock: whether it is worth taking."""
        workshop = self.memory.workshop
        return workshop.state == "review" and workshop.review_until is not None and self.now() >= workshop.review_until

    def expire_review(self) -> None:
        """End a review whose days are over, also when nobody asks anything."""
        if self.review_expired():
            with self.lock:
                self.process_batch()
