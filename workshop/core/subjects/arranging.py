"""What is arranged around a session: when and where people meet, and whether it is kept out of the way in a list."""

import re
from dataclasses import dataclass

from .. import limits
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.events import Event, by_kind
from ..model.timestamps import parse
from ..model.workshop import Workshop
from ..refused import Refused
from ..text import clean_or_none


@dataclass(frozen=True, slots=True)
class MeetingArranged(Event):
    """People meet then (a day and time where the plan has its time zone, without one) and there; None: not said."""

    when: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class ArchiveSet(Event):
    """An organiser keeps it out of the way in the list of sessions (`on`), or no longer. Nothing else changes."""

    on: bool


def arrange(workshop: Workshop, *, when: str = "", place: str = "") -> list[Event]:
    """Both at once: what is left out isn't said any more."""
    at = day_and_time(when) if when.strip() else None
    where = clean_or_none(place, "place", limits.PLACE)
    return [] if (at, where) == (workshop.when, workshop.place) else [MeetingArranged(at, where)]


def day_and_time(typed: str) -> str:
    """Where people meet, in the plan's time zone: to the minute, `2026-12-01T19:00`. Refuses: malformed."""
    try:
        parse(typed)
    except ValueError:
        raise Refused("malformed", "when", takes="2026-12-01T19:00") from None
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", typed):
        raise Refused("malformed", "when", takes="2026-12-01T19:00")
    return typed


def archive(workshop: Workshop, *, on: bool) -> list[Event]:
    """Out of the way in the organiser's list, or back; any facilitator may, also when it is closed."""
    return [] if on == workshop.archived else [ArchiveSet(on)]


def meeting_arranged(workshop: Workshop, event: MeetingArranged) -> None:
    """Both are as told now; None: it is arranged no longer."""
    change(workshop, when=event.when, place=event.place)


def archive_set(workshop: Workshop, event: ArchiveSet) -> None:
    """Only the list of workshops shows it."""
    change(workshop, archived=event.on)


COMMANDS = {
    "arrange": Command(arrange, by=FACILITATOR, when_closed=True),
    "archive": Command(archive, by=FACILITATOR, when_closed=True),
}
EVENTS = by_kind(meeting_arranged, archive_set)
