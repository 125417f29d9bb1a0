"""What an event is, and those that more than one subject writes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import signature
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict

if TYPE_CHECKING:
    from .workshop import Workshop


@dataclass(frozen=True, slots=True)
class Event:
    """A fact: it happened, and stands in the log by its name and with these fields for good.

    `PERSONAL`: the fields about a person that are no part of the log, but of a table of their own beside it, by the
    field `OWNER`. `WORDS`: the fields that hold what people typed. `by`, where there is one, is who it was. All of
    these can be erased (erasure.py) without a trace of what they held; a field that is none of them stays for good.
    An event with an `at` that its rule left open gets the moment when a facilitator did it.
    """

    PERSONAL: ClassVar[tuple[str, ...]] = ()
    OWNER: ClassVar[str] = ""
    WORDS: ClassVar[tuple[str, ...]] = ()


Evolve = Callable[["Workshop", Any], None]


def by_kind(*functions: Evolve) -> dict[type[Event], Evolve]:
    """Each by the event that it takes in, as its signature says."""
    second = (list(signature(function).parameters.values())[1] for function in functions)
    return {parameter.annotation: function for parameter, function in zip(second, functions, strict=True)}


class PlacedFor(TypedDict):
    """What a line is in one place for. `kind`: `sections` or `criteria`; `purpose`: one of the plan's."""

    kind: str
    place: str
    purpose: str


class Origin(TypedDict):
    """Where something came from: the line or action of this `number` (`S7`, `t1`, `a1`) in the harvest of the session
    of this `code` and `title`, on its `day` (`2026-03-14`)."""

    code: str
    title: str
    number: str
    day: str


@dataclass(frozen=True, slots=True)
class Placed(Event):
    """A theme or insight goes to these sections and criteria, and to no others.

    `purposes`: what for, where that was said; in the order of those places.
    """

    target: str
    sections: list[str]
    criteria: list[str]
    together: bool = False  # by one command with the event before
    purposes: list[PlacedFor] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Noted(Event):
    """A facilitator says of this theme or card in a sentence what the room said; None: nothing any more."""

    target: str
    text: str | None
    together: bool = False  # by one command with the event before

    WORDS: ClassVar[tuple[str, ...]] = ("text",)


@dataclass(frozen=True, slots=True)
class InsightsMoved(Event):
    """These lie in this theme from now on (None: in no theme), each at its position.

    Where a round runs in which a card in a theme takes no dots, they come back to those who gave them.
    """

    insights: list[str]
    theme: str | None
    positions: list[float]
    together: bool = False  # by one command with the event before
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Cleared(Event):
    """A facilitator looked at this: so many of its reports are dealt with, and what it says is all right, or isn't.

    `looked_places`: of an action, so many people had taken part, with the names that they gave.
    """

    target: str
    settled: int
    cleared: bool
    together: bool = False  # by one command with the event before
    at: str | None = None
    looked_places: int = 0


@dataclass(frozen=True, slots=True)
class NameHidden(Event):
    """The organisation that stands at these places, among all who ever took part in the action, is named nowhere."""

    action: str
    places: list[int]
    reason: str | None
    together: bool = False  # by one command with the event before
    at: str | None = None

    WORDS: ClassVar[tuple[str, ...]] = ("reason",)
