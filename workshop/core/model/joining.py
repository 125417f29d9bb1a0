"""Who takes part in an action: everybody is told how many, and nobody who."""

from .changes import touch_part
from .entities import Action
from .workshop import Workshop


def set_joined(workshop: Workshop, action: Action, person: str, organisation: str | None) -> None:
    """`organisation`: that they take part for, where they say that the report may name it."""
    action.places += 1
    if workshop.people[person].erased:
        action.erased_names[action.places] = organisation or ""
        return
    action.joined[person], action.joined_places[person] = organisation, action.places
    note_joined(workshop, action, person)


def take_joined(workshop: Workshop, action: Action, person: str) -> None:
    """Nothing happens where they don't take part."""
    if action.joined_places.pop(person, None):
        del action.joined[person]
        note_joined(workshop, action, person)


def erase_joined(workshop: Workshop, action: Action, person: str) -> None:
    """They take part as before, but who they are and what they named is known no more."""
    if person in action.joined:
        action.erased_people += workshop.people[person].counts
        take_joined(workshop, action, person)
    if action.erased_people:
        touch_part(workshop, action, "action")


def joined_totals(workshop: Workshop, action: Action) -> list[list[int]]:
    """How many take part, and at which places the organisations stand that they named."""
    own = [place for person, place in action.joined_places.items() if workshop.people[person].counts]
    return [[joined_count(workshop, action)], sorted([*own, *action.standing_places])]


def restore_joined(workshop: Workshop, action: Action, people: int, places: list[int]) -> None:
    """`people` take part. Who isn't known one by one is counted as erased; the names at these `places` stand."""
    action.erased_people += people - joined_count(workshop, action)
    action.standing_places = places
    touch_part(workshop, action, "action")


def note_joined(workshop: Workshop, action: Action, person: str) -> None:
    """Everybody hears of it where their number moves, the person, who sees that it is them, always."""
    if workshop.people[person].counts:
        touch_part(workshop, action, "action")
    workshop.touch_person(person, "joined", action.id)


def joined_count(workshop: Workshop, action: Action) -> int:
    """People who count, those who can't be told any more included."""
    return action.erased_people + sum(workshop.people[person].counts for person in action.joined)


def joined_organisations(workshop: Workshop, action: Action) -> list[str]:
    """Each once, in the order of the alphabet, which says nothing about who came when."""
    names = {name for person, name in action.joined.items() if name and workshop.people[person].counts}
    names |= {name for place in action.standing_places if (name := action.erased_names.get(place))}
    return sorted(names, key=lambda name: (name.casefold(), name))
