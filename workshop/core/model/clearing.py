"""A facilitator looked at something and let it be: it waits no longer, and is on no list of what to look at."""

from .changes import change
from .entities import Action, Insight
from .events import Cleared, Event
from .targets import reinstate, retract
from .visibility import Thing
from .watch import is_watched, read_together
from .workshop import Workshop


def clear(workshop: Workshop, thing: Thing, together: bool = False) -> list[Event]:
    """Nobody is asked to look at it any more, until somebody else reports it or its author changes what it says."""
    places = thing.places if isinstance(thing, Action) else 0
    looked = Cleared(thing.id, len(thing.reports), True, together, looked_places=places)
    return [looked] if is_watched(workshop, thing) else []


def clear_together(workshop: Workshop, thing: Thing, together: bool = False) -> list[Event]:
    """That, of all that is read where it stands."""
    events: list[Event] = []
    for each in read_together(workshop, thing):
        events += clear(workshop, each, together or bool(events))
    return events


def set_waiting(workshop: Workshop, insight: Insight, waiting: bool) -> None:
    """Whether it waits for a facilitator; while it does, its dots are free."""
    if insight.waiting == waiting:
        return
    change(workshop, insight, waiting=waiting)
    if waiting:
        retract(workshop, insight)
    else:
        reinstate(workshop, insight)
