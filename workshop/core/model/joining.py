"""Who takes part in an action: everybody is told how many, and nobody who."""

from .changes import change, touch_part
from .entities import Action
from .erasure import NO_WORDS
from .workshop import Workshop


def set_joined(workshop: Workshop, action: Action, person: str, organisation: str | None) -> None:
    """`organisation`: that they take part for, where they say that the report may name it."""
    action.places += 1
    if workshop.people[person].erased:
        if organisation and organisation != NO_WORDS:
            action.erased_names[action.places] = organisation
        return
    action.joined[person], action.joined_places[person] = organisation, action.places
    note_joined(workshop, action, person)


def take_joined(workshop: Workshop, action: Action, person: str) -> None:
    """Nothing happens where they don't take part."""
    if place := action.joined_places.pop(person, None):
        if name := action.joined.pop(person):
            action.erased_names[place] = name  # where it was taken off, who comes back with it doesn't bring it back
            action.left_places.setdefault(person, []).append(place)
        action.standing_places = [each for each in action.standing_places if each != place]
        note_joined(workshop, action, person)


def erase_joined(workshop: Workshop, action: Action, person: str) -> None:
    """They take part as before, but who they are and what they named is known no more."""
    if person in action.joined:
        action.erased_people += workshop.people[person].counts
        take_joined(workshop, action, person)
    for place in action.left_places.pop(person, ()):
        action.erased_names.pop(place, None)


def joined_totals(workshop: Workshop, action: Action) -> list[list[int]]:
    """How many take part, and at which places the organisations stand that they named."""
    return [[joined_count(workshop, action)], sorted(named_places(workshop, action))]


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


def named_places(workshop: Workshop, action: Action) -> dict[int, str]:
    """Place → the organisation that was named there, of those who count."""
    counted = {person: name for person, name in action.joined.items() if name and workshop.people[person].counts}
    own = {action.joined_places[person]: name for person, name in counted.items()}
    return own | {place: name for place in action.standing_places if (name := action.erased_names.get(place))}


def places_named(workshop: Workshop, action: Action, name: str) -> list[int]:
    """Where it stands, however it is capitalised."""
    named = named_places(workshop, action)
    return sorted(place for place, each in named.items() if each.casefold() == name.casefold())


def hidden_as(action: Action, name: str) -> int | None:
    """A place from which this name was taken off, also where who named it left; None: it wasn't."""
    names = known_names(action)
    alike = (place for place in action.hidden_places if names.get(place, "").casefold() == name.casefold())
    return next(alike, None)


def places_alike(action: Action, person: str) -> list[int]:
    """All places at which stands, or stood, what this person ever named, whoever named it there."""
    names = known_names(action)
    own = [*action.left_places.get(person, ()), action.joined_places.get(person, 0)]
    alike = {names[place].casefold() for place in own if place in names}
    return sorted(place for place, name in names.items() if name.casefold() in alike)


def known_names(action: Action) -> dict[int, str]:
    """Place → what was named there, of all whose words weren't erased."""
    return action.erased_names | {action.joined_places[person]: name for person, name in action.joined.items() if name}


def hide_names(workshop: Workshop, action: Action, places: list[int], reason: str | None) -> None:
    """What stands at these places is told to nobody but facilitators, and why to who named it."""
    change(workshop, action, hidden_places=action.hidden_places | dict.fromkeys(places, reason))
    touch_named(workshop, action, places)


def show_names(workshop: Workshop, action: Action, places: list[int]) -> None:
    """They are named again."""
    hidden = {place: why for place, why in action.hidden_places.items() if place not in places}
    change(workshop, action, hidden_places=hidden)
    touch_named(workshop, action, places)


def forget_why_hidden(workshop: Workshop, action: Action, places: list[int]) -> None:
    """Why what stands at these places was taken off is erased; read again from the log, nobody ever said."""
    hidden = {place: NO_WORDS if why and place in places else why for place, why in action.hidden_places.items()}
    change(workshop, action, hidden_places=hidden)
    touch_named(workshop, action, places)


def touch_named(workshop: Workshop, action: Action, places: list[int]) -> None:
    """Who named what stands at these places is told anew."""
    for person, place in action.joined_places.items():
        if place in places:
            workshop.touch_person(person, "joined", action.id)


def joined_organisations(workshop: Workshop, action: Action) -> list[str]:
    """Each once, in the order of the alphabet, which says nothing about who came when; without those taken off."""
    named = named_places(workshop, action)
    return alphabetical({name for place, name in named.items() if place not in action.hidden_places})


def fresh_organisations(workshop: Workshop, action: Action) -> list[str]:
    """Of these, the ones that were not named yet when a facilitator looked last."""
    named = named_places(workshop, action)
    looked_at = {name.casefold() for place, name in named.items() if place <= action.looked_places}
    return [name for name in joined_organisations(workshop, action) if name.casefold() not in looked_at]


def hidden_organisations(workshop: Workshop, action: Action) -> dict[str, str | None]:
    """Those that were taken off, each with why."""
    named = named_places(workshop, action)
    reasons = {name: action.hidden_places[place] for place, name in named.items() if place in action.hidden_places}
    return {name: reasons[name] for name in alphabetical(set(reasons))}


def alphabetical(names: set[str]) -> list[str]:
    """Whatever case they are in; what differs in case alone, always alike."""
    return sorted(names, key=lambda name: (name.casefold(), name))
