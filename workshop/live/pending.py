"""A command on its way through a room."""

import re

from ..core import Actor, Message, Refused, Workshop, private_changes
from .connection import Connection
from .messages import Accepted

ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


def mistaken_id(message: Message) -> Refused | None:
    """What is wrong with the `id` by which a command counts once: a uuid, or what is written as one."""
    id = message.get("id")
    return None if isinstance(id, str) and ID.fullmatch(id) else Refused("malformed", "id", takes="uuid")


class PendingCommand:
    """A command that waits for its turn. Once settled it has an answer, or the error that says why not."""

    __slots__ = ("actor", "answer", "connection", "error", "id", "message")

    def __init__(self, message: Message, actor: Actor, connection: Connection | None = None):
        if mistake := mistaken_id(message):
            raise mistake
        self.id = str(message["id"])
        self.message, self.actor, self.connection = message, actor, connection
        self.answer: Accepted | None = None
        self.error: Refused | None = None

    @property
    def settled(self) -> bool:
        """Whether whoever waits for it can be told."""
        return self.answer is not None or self.error is not None

    def add_private_changes(self, workshop: Workshop, before: int) -> None:
        """What changed for this participant goes along with the answer, so that the tick need not."""
        connection = self.connection
        if self.actor.role == "participant" and self.answer:
            since = min(before, max(connection.sent_seq, connection.me_seq)) if connection else before
            changes = private_changes(workshop, since, self.actor.id)
            if "me" in changes:
                self.answer["me"] = changes["me"]
        if connection:
            connection.me_seq = workshop.seq
