"""Plays scenes: each step at its time, asked by whoever does it."""

from collections.abc import Callable, Iterable
from typing import Any

from .scenes import Scene, Step
from .script import Placeholder

Fields = dict[str, Any]
# What the answer to a command tells, or None where it was refused.
Ask = Callable[[int, str, Fields], Fields | None]
NEW = ("insight", "theme", "tension")  # where an answer tells the id of what is new


class Player:
    """`ask` brings what somebody does to the workshop; `wait` lets so many seconds pass."""

    def __init__(self, ask: Ask, wait: Callable[[float], None]):
        self.ask, self.wait = ask, wait
        self.ids: dict[Placeholder, str] = {}
        self.refused: list[Step] = []

    def play(self, scenes: Iterable[Scene], speed: float) -> None:
        """`speed` 1 is human pace, 0 takes no time at all."""
        for scene in scenes:
            for step in scene.steps:
                if speed:
                    self.wait(step.pause * speed)
                self.act(step)

    def act(self, step: Step) -> None:
        """What can't be, because somebody else moved the session on, is left out, with all that follows from it."""
        try:
            fields = {name: self.filled_in(value) for name, value in step.fields.items()}
        except KeyError:
            result = None
        else:
            result = self.ask(step.who, step.do, fields)
        if result is None:
            self.refused.append(step)
        elif step.gives:
            self.ids[step.gives] = next(result[kind] for kind in NEW if kind in result)

    def filled_in(self, value: object) -> object:
        """With ids in place of names. Raises KeyError for what never came to be."""
        if isinstance(value, list):
            return [self.filled_in(each) for each in value]
        return self.ids[value] if isinstance(value, Placeholder) else value
