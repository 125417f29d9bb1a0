"""Who takes part in an action: everybody is told how many, and nobody who."""

from .changes import touch_part
from .entities import Action
from .workshop import Workshop


def set_joined(workshop: Workshop, action: Action, person: str, organisation: str | None) -> None:
    """`organisation`: that they take part for, where they say that the report may name it."""
    action.joined[person] = organisation
    note_joined(workshop, action, person)


def take_joined(workshop: Workshop, action: Action, person: str) -> None:
    del action.joined[person]
    note_joined(workshop, action, person)


def note_joined(workshop: Workshop, action: Action, person: str) -> None:
    if workshop.people[person].counts:
        touch_part(workshop, action, "action")
    workshop.touch_person(person, "joined", action.id)


def joined_count(workshop: Workshop, action: Action) -> int:
    return sum(workshop.people[person].counts for person in action.joined)


def joined_organisations(workshop: Workshop, action: Action) -> list[str]:
    """Each once, in the order of the alphabet, which says nothing about who came when."""
    names = {name for person, name in action.joined.items() if name and workshop.people[person].counts}
    return sorted(names, key=lambda name: (name.casefold(), name))
