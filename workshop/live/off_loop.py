"""What is slow runs where it stops nobody: the server hands over a function that fits its mode."""

from collections.abc import Callable
from typing import Protocol, TypeVar

Result = TypeVar("Result")


class OffLoop(Protocol):
    """Does the work off the event loop, and answers or raises what it does."""

    def __call__(self, work: Callable[[], Result], /) -> Result:
        """What the work gives or raises, while green threads go on."""
