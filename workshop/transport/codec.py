"""What comes in over a socket, made safe before anybody looks at it.

python-socketio answers a frame it can't read with a traceback and a closed connection, and would run our connect
handler for an event called "connect". Here whatever isn't one of our events becomes one that says so, and is answered.
"""

import json
from typing import Any, NoReturn

from socketio.packet import CONNECT, DISCONNECT, EVENT, Packet

from .connections import MAX_MESSAGE

EVENTS = {"command", "hold", "proposals", "similar", "sync"}
MALFORMED, TOO_LARGE, UNKNOWN = "malformed", "too_large", "unknown"


class SafeJson:
    """JSON without NaN, and with ValueError for nesting that Python can't follow.

    A whole state is encoded once for all who come (live/snapshots.py), not for each: 3 ms with 500 cards.
    """

    @staticmethod
    def dumps(data: object, **options: Any) -> str:
        """Of a message whose `patch` is text already (`live/snapshots.py`), with that text in its place."""
        message = data[-1] if isinstance(data, list) and data else None
        encoded = getattr(message.get("patch"), "text", None) if isinstance(message, dict) else None
        if encoded is None or not isinstance(data, list):
            return json.dumps(data, **options)
        others = {name: value for name, value in message.items() if name != "patch"}  # type: ignore[union-attr]
        envelope = json.dumps([*data[:-1], {**others, "patch": 0}], **options)
        return f"{envelope[: envelope.rindex('0')]}{encoded}}}]"

    @staticmethod
    def loads(text: str) -> object:
        """Raises ValueError for all that is no JSON, NaN and endless nesting included."""
        try:
            return json.loads(text, parse_constant=reject_constant)
        except RecursionError:
            raise ValueError("nested too deeply") from None


def reject_constant(name: str) -> NoReturn:
    """For NaN and the infinities, which Python reads and JSON has not. Raises ValueError."""
    raise ValueError(f"{name} is no number")


class DevicePacket(Packet):
    """A packet that says what is wrong with it instead of raising in the middle of a connection."""

    json = SafeJson
    uses_binary_events = False  # we send none; looking for them walks through all of a patch
    data: Any
    packet_type: Any

    def __init__(self, *args: Any, encoded_packet: str | None = None, **kwargs: Any) -> None:
        super().__init__(*args, encoded_packet=encoded_packet, **kwargs)
        if encoded_packet is not None and not encoded_packet:
            self.become(MALFORMED)

    def decode(self, encoded_packet: str) -> int:
        """How many pieces of binary data follow: none, whatever it says. What is wrong becomes an event of ours."""
        try:
            large = larger_than(MAX_MESSAGE, encoded_packet)
            super().decode(without_data(encoded_packet) if large else encoded_packet)
            error = self.check(large)
        except (ValueError, TypeError, LookupError, AttributeError):
            error = MALFORMED
        if error:
            self.become(error)
        return 0

    def check(self, large: bool) -> str | None:
        """What is wrong with what was read: `malformed`, `too_large`, `unknown`; None where nothing is."""
        if self.packet_type == CONNECT:
            self.data = self.data if isinstance(self.data, dict) else None
        if self.packet_type in (CONNECT, DISCONNECT):
            return None
        if self.packet_type != EVENT or not isinstance(self.data, list) or not isinstance(self.data[0], str):
            return MALFORMED
        if large:
            return TOO_LARGE
        return None if self.data[0] in EVENTS else UNKNOWN

    def become(self, event: str) -> None:
        """An event without anything in it, which the handler of that name answers."""
        self.packet_type, self.data = EVENT, [event]


def without_data(text: str) -> str:
    """What a message that is too large says of itself, so that nobody reads the rest.

    >>> without_data('42/,17["command",{}]')
    '42/,17["large"]'
    """
    return text[: max(0, text.find("[", 0, 100))] + '["large"]'


def larger_than(limit: int, text: str) -> bool:
    """In bytes. Counts only what might be: a code point is at most four bytes."""
    return len(text) > limit or (len(text) * 4 > limit and len(text.encode("utf-8", "surrogatepass")) > limit)
